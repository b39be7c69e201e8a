"""What is kept on this computer while it cannot be sent, on the page of the day."""

from datetime import datetime
from itertools import islice

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui import text
from app.ui.sync.state import SyncState
from app.ui.today.lines import INSET
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.painting import px
from app.ui.widgets.picture import Picture

_KINDS = {
    "activity": QT_TRANSLATE_NOOP("SyncCard", "%n visit(s)"),
    "project": QT_TRANSLATE_NOOP("SyncCard", "%n project(s)"),
    "company": QT_TRANSLATE_NOOP("SyncCard", "%n investor(s)"),
    "person": QT_TRANSLATE_NOOP("SyncCard", "%n person(s)"),
    "progress_plan": QT_TRANSLATE_NOOP("SyncCard", "%n plan(s)"),
    "leader_assignment": QT_TRANSLATE_NOOP("SyncCard", "%n lead official(s)"),
    "contact_assignment": QT_TRANSLATE_NOOP("SyncCard", "%n contact person(s)"),
    "progress_note": QT_TRANSLATE_NOOP("SyncCard", "%n progress note(s)"),
    "follow_up": QT_TRANSLATE_NOOP("SyncCard", "%n follow-up(s)"),
}
_MOST_KINDS = 3
"""So many have room beside the time of the last exchange."""


class SyncCard(Card):
    """There only while changes wait for a folder that does not take them; `opened` asks for the centre.

    Changes that go by themselves a moment later are the rail's to tell.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("today.sync")
        self.line = ElidedLabel("", "body", "medium")
        self.detail = ElidedLabel("", "caption", tone="textTertiary")
        self.look = Button("", "text", 26)
        self.look.setObjectName("today.sync.look")
        self.look.clicked.connect(self.opened)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.line)
        lines.addWidget(self.detail)
        row = QHBoxLayout()
        row.setContentsMargins(px(INSET) - 1, px(10) - 1, px(8) - 1, px(10) - 1)
        row.setSpacing(px(12))
        row.addWidget(Picture("offline", 20, "textTertiary"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(lines, 1)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.hide()

    def show_state(self, state: SyncState, belongs: bool, now: datetime) -> None:
        """Say what waits, or go; `belongs` tells whether anybody would take it from this computer."""
        waits = belongs and state.error is not None and state.waiting > 0
        if waits:
            self.line.setText(self._kept(state))
            self.detail.setText(self._last(state, now))
            self.look.setText(self.tr("Show"))
            self.look.setAccessibleDescription(self.line.text())
        self.setVisible(waits)

    def _kept(self, state: SyncState) -> str:
        if state.error is not None and state.error.code not in ("store_away", "store_empty"):
            return self.tr("%n kept here, sent once sync works", "", state.waiting)
        return self.tr("%n kept here, sent once online", "", state.waiting)

    def _last(self, state: SyncState, now: datetime) -> str:
        last = self.tr("Not synced yet")
        if state.last is not None:
            last = self.tr("Last sync: {when}").format(when=text.relative(state.last.at, now))
        if not state.kinds:
            return last
        between, named = self.tr(", ", "between two kinds"), dict(islice(state.kinds.items(), _MOST_KINDS))
        kinds = between.join(
            QCoreApplication.translate("SyncCard", _KINDS[kind], "", n) for kind, n in named.items()
        )
        if sum(named.values()) < state.waiting:
            kinds = self.tr("{kinds} and others").format(kinds=kinds)
        return self.tr("{kinds}. {last}").format(kinds=kinds, last=last)
