"""A quiet word for administrators while one dead computer could lock the workspace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.permissions import ADMIN
from app.sync.standing import Standing
from app.ui.widgets.button import PADDING, Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px


class Safeguard(QWidget):
    """Is there until a recovery sheet counts and two people administer; each lacking one has its button."""

    sheet_asked = Signal()
    administrator_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync.safeguard")
        self.said = Label("", "caption", tone="textSecondary", wrap=True)
        self.sheet = Button("", "text", 26)
        self.sheet.setObjectName("sync.safeguard.sheet")
        self.sheet.clicked.connect(self.sheet_asked)
        self.invite = Button("", "text", 26)
        self.invite.setObjectName("sync.safeguard.invite")
        self.invite.clicked.connect(self.administrator_asked)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(4))
        buttons.addSpacing(-px(PADDING[26]))
        buttons.addWidget(self.sheet)
        buttons.addWidget(self.invite)
        buttons.addStretch(1)
        inside = QVBoxLayout()
        inside.setContentsMargins(px(14), px(8), px(14), px(4))
        inside.setSpacing(px(2))
        inside.addWidget(self.said)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Hairline())
        column.addLayout(inside)
        self.hide()

    def show_standing(self, found: Standing) -> None:
        """Say what lacks, to those who can do something about it."""
        sheet = found.holder_of_sheet is None
        invite = len(_administrators(found)) < 2
        self.said.setText(self._lacking(sheet and found.sheet_fate is None, invite))
        self.said.setVisible(bool(self.said.text()))
        self.sheet.setText(self.tr("Print recovery sheet"))
        self.sheet.setVisible(sheet)
        self.invite.setText(self.tr("Invite administrator"))
        self.invite.setVisible(invite)
        self.setVisible(found.administers and (sheet or invite))

    def _lacking(self, sheet: bool, invite: bool) -> str:
        """Of a sheet that counts no longer the card speaks above."""
        if sheet and invite:
            return self.tr(
                "No recovery sheet yet and one administrator only: should that computer fail, nobody can let"
                " others in."
            )
        if sheet:
            return self.tr(
                "No recovery sheet yet: should the administrators' computers fail, nobody can let others in."
            )
        if invite:
            return self.tr(
                "One administrator only: should that computer fail, only the recovery sheet helps."
            )
        return ""


def _administrators(found: Standing) -> set[str]:
    """The people who administer at a computer of their own."""
    there = (one for one in found.devices if not (one.removed or one.is_sheet))
    return {one.member for one in there if one.role == ADMIN}
