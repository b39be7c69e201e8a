"""The state of the exchange in the sync centre: one sentence, the button to do it now, and where it lies."""

from datetime import datetime

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.sync.safeguard import Safeguard
from app.ui.sync.state import SyncState, headline, sign, story
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Mark

_EDGE = 24


class _Picture(Mark):
    """The icon of the state."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = "online"

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_EDGE), px(_EDGE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        ink = "textSecondary" if self._icon in ("offline", "laptop") else "accent"
        paint_icon(QPainter(self), QRect(0, 0, self.width(), self.height()), self._icon, ink)


class StateCard(Card):
    """`sync_asked`, `package_asked` and `folder_asked` are sent by the buttons."""

    sync_asked = Signal()
    package_asked = Signal()
    folder_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.setObjectName("sync.state")
        self._picture = _Picture(self)
        self.line = Label("", "bodyLarge", "bold", wrap=True)
        self.detail = Label("", "caption", tone="textSecondary", wrap=True)
        self.remark = Label("", "caption", tone="yellowText", wrap=True)
        self.remark.setObjectName("sync.clock")
        self.remark.hide()
        self.sheet = Label("", "caption", tone="yellowText", wrap=True)
        self.sheet.setObjectName("sync.sheet")
        self.sheet.hide()
        self.safeguard = Safeguard()
        self.button = Button("", icon="sync", hint="F5")
        self.button.setObjectName("sync.now")
        self.package = Button("", "quiet", icon="usb")
        self.package.setObjectName("sync.package")
        self.package.clicked.connect(self.package_asked)
        self.place = ElidedLabel("", "caption", tone="textSecondary")
        self.folder = Button("", "text", 26)
        self.folder.setObjectName("sync.folder")
        self.folder.clicked.connect(self.folder_asked)
        self.button.clicked.connect(self.sync_asked)
        self._lay_out()

    def _lay_out(self) -> None:
        lines = QVBoxLayout()
        lines.setSpacing(px(2))
        lines.addWidget(self.line)
        lines.addWidget(self.detail)
        lines.addWidget(self.remark)
        lines.addWidget(self.sheet)
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(14), px(14), px(12))
        head.setSpacing(px(14))
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(lines, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(px(14), 0, px(14), px(14))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.button)
        buttons.addWidget(self.package)
        buttons.addStretch(1)
        self.body.addLayout(head)
        self.body.addLayout(buttons)
        self.body.addWidget(self.safeguard)
        self.body.addWidget(Hairline())
        self.place.setFixedHeight(px(36))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(14), 0, px(6), 0)
        foot.setSpacing(px(6))
        foot.addWidget(self.place, 1)
        foot.addWidget(self.folder)
        self.body.addLayout(foot)

    def show_sheet(self, sentence: str) -> None:
        """Tell an administrator what has become of the recovery sheet."""
        self.sheet.setText(sentence)
        self.sheet.setVisible(bool(sentence))

    def show_state(self, state: SyncState, share: str, now: datetime, clock: str = "") -> None:
        """Say how it stands; `share` is the folder as a person chose it, `clock` what is said where the clock
        of this computer disagrees with others."""
        self._picture.set_icon(sign(state, now).icon)
        self.line.setText(headline(state))
        self.detail.setText(story(state, now))
        self.remark.setText(clock)
        self.remark.setVisible(bool(clock))
        self.button.setText(self.tr("Sync now"))
        self.package.setText(self.tr("Sync package"))
        self.folder.setText(self.tr("Manage"))
        self.folder.setAccessibleName(self.tr("Shared folder"))
        self.place.setText(self.tr("Shared folder: {folder}").format(folder=share))
        self.place.setToolTip(share)
