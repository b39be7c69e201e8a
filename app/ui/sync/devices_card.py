"""The computers of the workspace in the sync centre, and who asks to come in."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.sync.membership import Enrolled
from app.sync.requests import Request
from app.sync.standing import Standing
from app.ui.layouts import clear, let_go, scrolled
from app.ui.sync.device_line import DeviceLine, role_word
from app.ui.sync.newer_words import upgrade_sentence
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tall_page import TallPage


class RequestRow(QWidget):
    """Somebody who asks: name, what they would be, the digits to compare, and the words that let them in or
    not."""

    agreed = Signal(object)
    refused = Signal(object)

    def __init__(self, request: Request, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.request = request
        self.digits = Label(spaced(request.digits), "section", "bold")
        name = ElidedLabel(f"{request.name}　{role_word(request.invitation.role)}", weight="medium")
        self.button = Button(self.tr("Let in"), "filled", 26)
        self.button.setObjectName("sync.admit")
        self.button.clicked.connect(lambda: self.agreed.emit(request))
        self.refuse = Button(self.tr("Refuse"), "text", 26)
        self.refuse.setObjectName("sync.refuse")
        self.refuse.setToolTip(self.tr("The digits differ, or nobody you know asked: the code becomes void"))
        self.refuse.clicked.connect(lambda: self.refused.emit(request))
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(name)
        lines.addWidget(self.digits)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(8), px(14), px(8))
        row.setSpacing(px(10))
        row.addLayout(lines, 1)
        for button in (self.refuse, self.button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(f"{request.name} {request.digits}")


class DevicesCard(Card):
    """`agreed` and `refused` carry a Request, `chosen` the line of a computer that may be taken out."""

    invite_asked = Signal()
    agreed = Signal(object)
    refused = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(" ", flush=True, parent=parent)
        self.setObjectName("sync.devices")
        self.invite = Button("", "text", 26, icon="plus")
        self.invite.setObjectName("sync.invite")
        self.invite.clicked.connect(self.invite_asked)
        self.add_action(self.invite)
        inside = TallPage()
        self._rows = QVBoxLayout(inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.lines: list[DeviceLine] = []
        self.requests: list[RequestRow] = []
        self._shown: tuple[Standing, str] | None = None
        self._foot = Label("", "caption", tone="textSecondary", wrap=True)
        self._foot.setContentsMargins(px(14), px(10), px(14), px(10))
        area = scrolled(inside)
        # It takes what the state above leaves: one scrolls to the computers that have no room.
        area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.body.addWidget(area, 1)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._foot)

    def show_standing(self, found: Standing, now: datetime) -> None:
        """Show the computers, those that ask first; the same ones stay as they are, with the keyboard."""
        self.set_title(self.tr("Computers"))
        count = sum(not (one.removed or one.is_sheet) for one in found.devices)
        self.set_count(self.tr("%n", "computers", count))
        self.invite.setText(self.tr("Invite"))
        self.invite.setVisible(found.administers)
        calm = self.tr("However long you are offline, nothing is lost; it merges by itself.")
        self._foot.setText(upgrade_sentence(found.needed) or calm)
        self._foot.set_tone("yellowText" if found.needed else "textSecondary")
        shown = (found, f"{now:%Y-%m-%d %H:%M}")
        if shown == self._shown:
            return
        self._shown = shown
        requests = [self._request_row(one) for one in found.requests]
        lines = [self._line(one, found, now) for one in found.devices]
        kept = (*requests, *lines)
        gone = [row for row in (*self.requests, *self.lines) if row not in kept]
        let_go(gone, self)
        for row in kept:
            self._rows.removeWidget(row)
        clear(self._rows)
        self.requests, self.lines = requests, lines
        for request in requests:
            self._rows.addWidget(Hairline())
            self._rows.addWidget(request)
        if requests:
            self._rows.addWidget(self._remark())
        for line in lines:
            self._rows.addWidget(line)
        self._rows.addStretch(1)

    def _request_row(self, request: Request) -> RequestRow:
        before = next((row for row in self.requests if row.request == request), None)
        if before is not None:
            return before
        row = RequestRow(request)
        row.agreed.connect(self.agreed)
        row.refused.connect(self.refused)
        return row

    def _line(self, device: Enrolled, found: Standing, now: datetime) -> DeviceLine:
        """The line of a computer; the one that was there before stays if it says the same."""
        before = next((line for line in self.lines if line.device == device), None)
        seen_at, up_to_date = found.seen_at.get(device.device), device.device in found.up_to_date
        line = DeviceLine(device, seen_at, now, up_to_date)
        rests = not found.administers or device.removed
        if before is not None and (before.says, before.rests) == (line.says, rests):
            return before
        line.opened.connect(lambda _key: self.chosen.emit(line))
        if rests:
            line.rest()
        return line

    def retranslate(self) -> None:
        """Have everything said anew the next time."""
        self._shown = None
        let_go(self.requests, self)
        clear(self._rows)
        self.requests, self.lines = [], []

    def _remark(self) -> Label:
        said = self.tr("Ask your colleague for the eight digits on their screen; let them in if they agree.")
        remark = Label(said, "caption", tone="textTertiary", wrap=True)
        remark.setContentsMargins(px(14), 0, px(14), px(10))
        return remark


def spaced(digits: str) -> str:
    """1234 5678."""
    return f"{digits[:4]} {digits[4:]}"
