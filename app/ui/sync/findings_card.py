"""What the check of the shared folder has found, file by file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.sync.checking import Checked
from app.ui import text
from app.ui.sync.finding_words import finding_word
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px

_CARD = 640
_MOST = 20


class FindingsCard(Card):
    """The files that are not as they should be, each with what is wrong; `left` closes it."""

    left = Signal()

    def __init__(self, found: Checked, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.set_title(self.tr("Files of the shared folder"))
        self.setObjectName("sync.findings")
        self.setFixedWidth(px(_CARD))
        self.body.setSpacing(px(12))
        count = text.count(found.files)
        said = self.tr("{count} read, all as they were written.").format(count=count)
        if found.findings:
            said = self.tr(
                "{count} read. What is damaged or missing is put back by whichever computer has it. Files"
                " that are not ours can be moved away after a sync, which first takes in any work they hold."
            ).format(count=count)
        self.summary = Label(said, tone="textSecondary", wrap=True)
        self.body.addWidget(self.summary)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(18))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        self.lines: list[tuple[str, str]] = []
        for row, one in enumerate(found.findings[:_MOST]):
            name = one.about or one.path
            self.lines.append((finding_word(one.kind), name))
            grid.addWidget(Label(finding_word(one.kind)), row, 0, Qt.AlignmentFlag.AlignTop)
            place = ElidedLabel(name, tone="textSecondary")
            place.setToolTip(one.path)
            grid.addWidget(place, row, 1)
        self.body.addLayout(grid)
        if len(found.findings) > _MOST:
            more = text.count(len(found.findings) - _MOST)
            self.body.addWidget(Label(self.tr("and {count} more").format(count=more), tone="textTertiary"))
        self.leave = Button(self.tr("Close"), "text", 26)
        self.leave.clicked.connect(self.left)
        self.add_action(self.leave)
        self.setFocusProxy(self.leave)
