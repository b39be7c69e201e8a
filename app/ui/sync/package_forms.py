"""The forms of sync packages: what to write for whom, and what one holds before it is taken in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.sync.package_contents import Contents
from app.ui.layouts import scrolled
from app.ui.small_form import WIDTH
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choice import CheckBox, RadioButton
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px

_MOST = 5
"""So many colleagues are seen at once."""
_CARD = 640


class PackageForm(QWidget):
    """For whom to write one, with or without files; `colleagues` are devices with the names of their people.

    `export_asked` carries the device whose package says what they have, empty for everything, and whether
    attached files go along.
    """

    export_asked = Signal(str, bool)
    import_asked = Signal()

    def __init__(self, colleagues: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(12), px(14), px(14))
        column.setSpacing(px(10))
        column.addWidget(Label(self.tr("Sync package"), weight="bold"))
        told = self.tr("Changes in one encrypted file, for a stick or mail.")
        column.addWidget(Label(told, "caption", tone="textSecondary", wrap=True))
        self.choices = [RadioButton(self.tr("Everything"))]
        self._devices = [""]
        for device, name in colleagues:
            self.choices.append(RadioButton(self.tr("Only what {name} lacks").format(name=name)))
            self._devices.append(device)
        self.choices[0].setChecked(True)
        if colleagues:
            column.addWidget(self.choices[0])
            column.addWidget(self._listed(self.choices[1:]))
        self.files = CheckBox(self.tr("With attached files"), True)
        column.addWidget(self.files)
        self.export_button = Button(self.tr("Export package"), "filled")
        self.export_button.setObjectName("sync.package.export")
        self.import_button = Button(self.tr("Import package"))
        self.import_button.setObjectName("sync.package.import")
        self.export_button.clicked.connect(self._export)
        self.import_button.clicked.connect(self.import_asked)
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(self.export_button)
        row.addWidget(self.import_button)
        row.addStretch(1)
        column.addLayout(row)
        self.setFocusProxy(self.export_button)

    def _listed(self, choices: list[RadioButton]) -> QWidget:
        """One below the other; where they are many, the list scrolls and the last that is seen is cut."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self._group = QButtonGroup(self)
        self._group.addButton(self.choices[0])
        for choice in choices:
            self._group.addButton(choice)
            column.addWidget(choice)
        if len(choices) <= _MOST:
            return inside
        self.list = scrolled(inside)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFixedHeight((_MOST + 1) * (choices[0].sizeHint().height() + px(10)) - px(20))
        self._group.buttonToggled.connect(lambda choice, _on: self.list.ensureWidgetVisible(choice))
        return self.list

    def _export(self) -> None:
        chosen = [one.isChecked() for one in self.choices].index(True)
        self.export_asked.emit(self._devices[chosen], self.files.isChecked())


class ContentsCard(Card):
    """What a package holds, line by line, and the word that takes it in: `agreed`. `refused` leaves it."""

    agreed = Signal()
    refused = Signal()

    def __init__(
        self,
        name: str,
        found: Contents,
        lines: list[tuple[str, str]],
        remarks: list[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, parent=parent)
        self.setObjectName("sync.package.contents")
        self.setFixedWidth(px(_CARD))
        self.body.setSpacing(px(12))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(18))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        self.values: dict[str, str] = dict(lines)
        for row, (label, value) in enumerate(lines):
            grid.addWidget(Label(label, tone="textSecondary"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Label(value, wrap=True), row, 1)
        self.body.addLayout(grid)
        for remark in remarks:
            self.body.addWidget(Label(remark, "caption", tone="textSecondary", wrap=True))
        told = self.tr("Nothing has been taken in yet. What is here already stays as it is.")
        self.body.addWidget(Label(told, "caption", tone="textTertiary", wrap=True))
        self.button = Button(self.tr("Take in"), "filled")
        self.button.setObjectName("sync.package.take")
        if found.nothing_new:
            self.button.hide()
        self.leave = Button(self.tr("Leave it"))
        self.button.clicked.connect(self.agreed)
        self.leave.clicked.connect(self.refused)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(10))
        buttons.addWidget(self.button)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.setFocusProxy(self.leave if found.nothing_new else self.button)
