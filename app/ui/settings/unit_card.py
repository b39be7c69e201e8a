"""One unit beside the list: its names, whether it is ranked, its place, and a new name from a day on."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError, ValidationError
from app.services.units import UnitRow, correct_name, move_unit, rename_unit, set_ranked
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.unit_fields import UnitFields
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.words import Codes

WIDTH = 320
_UNRANKED = "NONE"


class RenameForm(SmallForm):
    """更名: the old name stays in old papers."""

    WRITES = "unit"

    def __init__(self, context: Context, unit: UnitRow) -> None:
        super().__init__(context, "")
        self._unit = unit
        self.button.setText(self.tr("Rename from that day on"))
        self.name = LineInput(self.tr("New name"))
        self.name.setObjectName("rename.name")
        self.short = LineInput(self.tr("New short name"))
        self.since = self.date_field(self.tr("Valid from"), "PAST")
        self.since.setObjectName("rename.since")
        self.add("name", self.name)
        self.add("short", self.short)
        self.add("since", self.since)

    @override
    def save(self) -> None:
        since = self.since.day
        if since is None:
            self.since.set_error(sentence(ValidationError("since", "required")))
            return
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Rename a unit"),
                lambda session: rename_unit(session, self._unit.id, self.name.text, self.short.text, since),
                about=self.name.text.strip(),
                done=self.tr("{old} is now called {new}").format(
                    old=self._unit.name, new=self.name.text.strip()
                ),
            )
        )


class UnitCard(Card):
    """A name corrected here is corrected in papers of every time; a new name begins on a day."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._context = context
        self._codes = Codes(context.database)
        self._unit: UnitRow | None = None
        self.body.setSpacing(px(10))
        self.name = LineInput(self.tr("Name"))
        self.name.setObjectName("unit.name")
        self.short = LineInput(self.tr("Short name"))
        self.short.setObjectName("unit.short")
        self.remark = Label(
            self.tr("Corrects a slip of the pen, in old papers too"),
            "caption",
            tone="textTertiary",
            wrap=True,
        )
        self.details = UnitFields(context)
        groups = self._codes.choices("rank_group")
        self.group = SegmentedControl([*((c, c) for c, _ in groups), (_UNRANKED, self.tr("Not ranked"))])
        self.group.setObjectName("unit.group")
        for code, word in groups:
            self.group.button(code).setToolTip(word)
        self._add_rows()
        self.name.committed.connect(lambda _typed: self._correct())
        self.short.committed.connect(lambda _typed: self._correct())
        self.group.chosen.connect(self._rank)

    def _add_rows(self) -> None:
        self.up = Button(self.tr("Earlier"), size=26, icon="up")
        self.down = Button(self.tr("Later"), size=26, icon="down")
        self.up.setObjectName("unit.up")
        self.down.setObjectName("unit.down")
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.rename = Button(self.tr("New name from a day on"), "accent", 26)
        self.rename.setObjectName("unit.rename")
        self.rename.clicked.connect(self._ask_name)
        order = QHBoxLayout()
        order.setSpacing(px(8))
        order.addWidget(self.up)
        order.addWidget(self.down)
        order.addStretch(1)
        for widget in (self.name, self.short, self.remark, self.details):
            self.body.addWidget(widget)
        self.body.addWidget(Label(self.tr("Ranking group"), "caption", tone="textSecondary"))
        self.body.addWidget(self.group, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Label(self.tr("Place in every table"), "caption", tone="textSecondary"))
        self.body.addLayout(order)
        self.body.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignLeft)

    def show_unit(self, unit: UnitRow) -> None:
        """Show a unit; one of former times can only have its name corrected.

        What was refused in a field of the same one stays.
        """
        same = self._unit is not None and self._unit.id == unit.id
        self._unit = unit
        self.set_title(unit.short)
        for field, value in ((self.name, unit.name), (self.short, unit.short)):
            if not (same and field.error):
                field.set_text(value)
        self.details.show_unit(unit)
        group = unit.rank_group if unit.is_ranked else None
        self.group.set_current(group or _UNRANKED)
        for widget in (self.group, self.up, self.down, self.rename):
            widget.setEnabled(unit.current)

    def _correct(self) -> None:
        unit = self._unit
        if unit is not None:
            name, short = self.name.text, self.short.text
            self._write(
                QT_TRANSLATE_NOOP("Action", "Correct the name of a unit"),
                lambda session: correct_name(session, unit.id, name, short),
                self.tr("Corrected: {name}"),
            )

    def _rank(self, group: str) -> None:
        unit = self._unit
        if unit is not None:
            self._write(
                QT_TRANSLATE_NOOP("Action", "Change the ranking of a unit"),
                lambda session: set_ranked(session, unit.id, None if group == _UNRANKED else group),
                self.tr("Ranking changed: {name}"),
            )

    def _move(self, step: int) -> None:
        unit = self._unit
        if unit is not None:
            self._write(
                QT_TRANSLATE_NOOP("Action", "Move a unit"),
                lambda session: move_unit(session, unit.id, step),
                self.tr("Moved: {name}"),
            )

    def _ask_name(self) -> None:
        if self._unit is None:
            return
        RenameForm(self._context, self._unit).open_below(self.rename)

    def _write(self, label: str, command: Callable[[Any], None], done: str) -> None:
        name = self._unit.name if self._unit else ""
        shell = self._context.shell
        try:
            shell.write(label, command, about=name, done=done.format(name=name))
        except ValidationError as error:
            (self.short if error.field == "short" else self.name).set_error(sentence(error))
        except UserError as error:
            shell.warn(sentence(error))
