"""打印登记: what was printed, by whom and of which data, the newest first; Enter shows such a paper again."""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.exports.orders import KINDS, NAMES, About, Order
from app.exports.recording import PRINTER
from app.services.print_register import PACK, RegisterRow, print_register
from app.services.project_filter import ProjectFilter
from app.ui import text
from app.ui.page import Context, Location, Page
from app.ui.papers.page_words import page_words
from app.ui.papers.places import PAGE, REGISTER, place_of
from app.ui.table.columns import NEVER, Column
from app.ui.table.model import RecordTableModel
from app.ui.table.text_cells import TextCell, name_cell
from app.ui.table.view import RecordTableView
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.label import Label
from app.ui.widgets.painting import px


class RegisterPage(Page):
    """A list one can only read: what is on paper stays there."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"doc_output", "official"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("papers.printed")
        self._rows: dict[str, RegisterRow] = {}
        self.model = RecordTableModel(self._columns(), lambda ids: [self._rows[key] for key in ids])
        self.table = RecordTableView(self.model, self.tr("Print register"))
        self.model.setParent(self.table)
        self.table.opened.connect(self._look)
        self.remark = Label("", tone="textSecondary")
        self.empty = EmptyState("", icon="print")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))
        self._column.setSpacing(px(12))
        self._column.addWidget(self.remark)
        for part in (self.table, self.empty):
            self._column.addWidget(part, 1)
        self.setFocusProxy(self.table)
        self._retranslate()

    def _look(self, key: str) -> None:
        """The same paper about the same, of the data as it is now."""
        row = self._rows[key]
        if row.paper not in KINDS and row.paper != PACK:
            return
        since, until = (_day(row.params.get(name)) for name in ("since", "until"))
        chosen = ProjectFilter.from_json(_json(row.params.get("filter")))
        order = Order(row.paper, row.record_id, chosen, since, until)
        if row.paper == PACK and row.params.get("about") == About.PROJECTS:
            whole = "filter" in row.params and chosen.is_empty()
            order = Order(PACK, chosen=chosen, whole=whole)
        self.context.shell.go(place_of(order))

    def _columns(self) -> tuple[Column[RegisterRow], ...]:
        return register_columns(self.context.database.clock.now())

    def _show_rows(self) -> None:
        found = self.context.database.read(print_register)
        self._rows = {row.id: row for row in found}
        self.table.set_ids([row.id for row in found])
        if found and self.table.current_id is None:
            self.table.set_current(found[0].id)
        for part in (self.table, self.remark):
            part.setVisible(bool(found))
        self.empty.setVisible(not found)

    def _retranslate(self) -> None:
        self.model.set_columns(self._columns())
        self.remark.setText(self.tr("Each paper with the moment of its data. Enter shows it as it is now."))
        self.empty.set_text(
            self.tr("Nothing has been printed yet"),
            self.tr("Every paper that is saved or printed is entered here, on all computers."),
        )

    @override
    def open(self, location: Location) -> None:
        self.model.set_columns(self._columns())
        self._show_rows()

    @override
    def location(self) -> Location:
        return Location(REGISTER)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Briefings"), Location(PAGE)), (self.tr("Print register"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._retranslate()
        if self.isVisible():
            self._show_rows()


def register_columns(now: datetime) -> tuple[Column[RegisterRow], ...]:
    """文稿 to 文件; `now` is what relative days are told from."""
    translate = QCoreApplication.translate
    forms = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel", PRINTER: translate("PrintRegister", "On paper")}

    def moment(at: datetime) -> str:
        return text.moment_words(at, now)

    def column(
        key: str, name: str, shown: Callable[[RegisterRow], str], least: int, rank: int = NEVER
    ) -> Column[RegisterRow]:
        def cell(row: RegisterRow) -> TextCell:
            return TextCell(shown(row), "textSecondary", tip=shown(row))

        return Column(key, name, cell, least, least + 40, rank=rank, sortable=False)

    paper = Column[RegisterRow](
        "paper",
        translate("PrintRegister", "Paper"),
        lambda row: name_cell(NAMES.get(row.paper, row.paper)),
        150,
        190,
        frozen=True,
        sortable=False,
    )
    return (
        paper,
        column("about", translate("PrintRegister", "About"), lambda row: row.about, 190),
        column("form", translate("PrintRegister", "Form"), lambda row: forms.get(row.form, row.form), 70),
        column("pages", translate("PrintRegister", "Pages"), page_words, 150, 1),
        column(
            "data",
            translate("PrintRegister", "Data as of"),
            lambda row: moment(row.data_at),
            120,
        ),
        column(
            "at",
            translate("PrintRegister", "Printed"),
            lambda row: moment(row.printed_at),
            120,
        ),
        column("by", translate("PrintRegister", "By"), lambda row: row.printed_by, 80),
        column("file", translate("PrintRegister", "File or printer"), lambda row: row.file_name, 200, 2),
    )


def _day(said: object) -> date | None:
    return date.fromisoformat(said) if isinstance(said, str) else None


def _json(known: Any) -> str:
    return json.dumps(known or {})
