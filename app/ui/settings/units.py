"""单位: the set the city has, which are ranked, their names over time, and the squads."""

from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import ValidationError
from app.services.reference import unit_presets
from app.services.units import (
    Squad,
    UnitDraft,
    UnitRow,
    add_squad,
    add_unit,
    present_preset,
    rename_squad,
    squads,
    units,
    use_preset,
)
from app.ui.attempt import attempt
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.beside import Beside
from app.ui.settings.group import Group
from app.ui.settings.name_form import NameForm
from app.ui.settings.row import SettingRow
from app.ui.settings.unit_card import WIDTH, UnitCard
from app.ui.table.cell import Cell
from app.ui.table.columns import Column
from app.ui.table.model import RecordTableModel
from app.ui.table.text_cells import TextCell
from app.ui.table.view import RecordTableView
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.words import Codes


class UnitSettings(Group):
    """Records keep the name a unit had; a preset lets its units alone be ranked."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"unit", "official", "setting"})
    WIDE: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._codes = Codes(context.database)
        self._rows: dict[str, UnitRow] = {}
        self._presets = unit_presets(context.place.reference)
        chinese = QLocale().language() == QLocale.Language.Chinese
        titles = [(one.code, one.title_zh if chinese else one.title_en) for one in self._presets]
        self.preset = SegmentedControl([*titles, ("", self.tr("Own"))])
        self.preset.setObjectName("settings.units.preset")
        self.preset.button("").setEnabled(False)
        self.preset.chosen.connect(self._use)
        card = self.add_card()
        explained = self.tr(
            "Its units alone are ranked then; the present ones stay, because records name them"
        )
        self.add_row(card, self.tr("Set of units"), explained, self.preset)
        self.former = CheckBox(self.tr("Also former names"))
        self.former.setObjectName("settings.units.former")
        self.new = Button(self.tr("Add unit"), icon="plus")
        self.new.setObjectName("settings.units.new")
        self.model = RecordTableModel(self._columns(), lambda ids: [self._rows[key] for key in ids])
        self.table = RecordTableView(self.model, self.tr("Units"))
        self.model.setParent(self.table)
        self.table.setObjectName("settings.units.table")
        self.table.setMinimumHeight(px(380))
        self.card = UnitCard(context)
        self._lay_out()
        self.squads = self.add_card(self.tr("Promotion squads"))
        self.new_squad = Button(self.tr("Add squad"), "text", 26, icon="plus")
        self.new_squad.setObjectName("settings.units.newsquad")
        self.squads.add_action(self.new_squad)
        self._squads_shown: list[Squad] = []
        self.former.toggled.connect(lambda _on: self.show_values())
        self.new.clicked.connect(self._add)
        self.new_squad.clicked.connect(self._add_squad)
        self.table.current_changed.connect(lambda _key: self._show_card())

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.former)
        head.addStretch(1)
        head.addWidget(self.new)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(12))
        left.addLayout(head)
        left.addWidget(self.table, 1)
        self.column.addWidget(Beside(listed, self.card, WIDTH))

    def _columns(self) -> tuple[Column[UnitRow], ...]:
        return (
            Column("name", self.tr("Name"), _name, 150, stretch=True, sortable=False),
            Column("short", self.tr("Short name"), lambda row: TextCell(row.short), 100, 130, sortable=False),
            Column(
                "type",
                self.tr("Kind"),
                lambda row: TextCell(self._codes.word("unit_type", row.unit_type), "textSecondary"),
                130,
                150,
                rank=1,
                sortable=False,
            ),
            Column("group", self.tr("Ranked"), self._group, 96, 120, sortable=False),
            Column(
                "valid",
                self.tr("Valid"),
                lambda row: TextCell(_span(row), "textSecondary"),
                150,
                rank=2,
                sortable=False,
            ),
        )

    def _group(self, row: UnitRow) -> Cell:
        return TextCell(self._codes.word("rank_group", row.rank_group) if row.is_ranked else "")

    def _use(self, preset: str) -> None:
        shell, edited = self.context.shell, self.context.place.reference
        title = self.preset.button(preset).text()
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Take a set of units"),
                lambda session: use_preset(session, preset, edited),
                about=title,
                done=self.tr("Set of units: {title}").format(title=title),
            ),
        )
        self.show_values()

    def _add(self) -> None:
        form = NameForm(
            self.context,
            self.tr("Add unit"),
            QT_TRANSLATE_NOOP("Action", "Add a unit"),
            lambda session, name: add_unit(session, UnitDraft(name)),
        )
        self._open(self.new, form)

    def _add_squad(self) -> None:
        form = NameForm(
            self.context, self.tr("Add squad"), QT_TRANSLATE_NOOP("Action", "Add a squad"), add_squad
        )
        self._open(self.new_squad, form)

    def _open(self, anchor: Button, form: NameForm) -> None:
        form.open_below(anchor)

    def _rename_squad(self, squad: Squad, field: LineInput, name: str) -> None:
        shell = self.context.shell
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Rename a squad"),
                lambda session: rename_squad(session, squad.id, name),
                about=name.strip(),
                done=self.tr("Squad renamed: {name}").format(name=name.strip()),
            )
        except ValidationError as error:
            field.set_error(sentence(error))

    def _show_squads(self) -> None:
        found = self.context.database.read(squads)
        if found == self._squads_shown:
            return
        self._squads_shown = found
        clear(self.squads.body)
        for squad in found:
            field = LineInput()
            field.setObjectName(f"settings.squad.{squad.name}")
            field.edit.setAccessibleName(squad.name)
            field.setFixedWidth(px(220))
            field.set_text(squad.name)
            field.committed.connect(
                lambda typed, squad=squad, field=field: self._rename_squad(squad, field, typed)
            )
            members = squad.members
            counted = self.tr("%n member(s)", "", members)
            self.squads.body.addWidget(SettingRow(squad.name, counted, field))

    def _show_card(self) -> None:
        key = self.table.current_id
        self.card.setVisible(key is not None)
        if key is not None:
            self.card.show_unit(self._rows[key])

    @override
    def show_values(self) -> None:
        found = self.context.database.read(units)
        shown = [row for row in found if row.current or self.former.isChecked()]
        self._rows = {row.id: row for row in shown}
        self.table.set_ids(list(self._rows))
        if shown and self.table.current_id is None:
            self.table.set_current(shown[0].id)
        self._show_card()
        preset = self.context.database.read(present_preset)
        known = {one.code for one in self._presets}
        self.preset.set_current(preset if preset in known else "")
        self._show_squads()

    @override
    def mark(self, wanted: str) -> int:
        """How many units and settings fit."""
        fits = sum(wanted in row.name for row in self._rows.values()) if wanted else 0
        return super().mark(wanted) + fits


def _name(row: UnitRow) -> Cell:
    return TextCell(row.name, "text" if row.current else "textTertiary", "medium")


def _span(row: UnitRow) -> str:
    """2015-07-23 至 2019-08-16, with the successor; nothing for what has always been called so."""
    since = row.valid_from.isoformat() if row.valid_from else ""
    until = row.valid_to.isoformat() if row.valid_to else ""
    if not since and not until:
        return ""
    pattern = QCoreApplication.translate("UnitSettings", "{since} to {until}")
    return pattern.format(since=since, until=until).strip()
