"""Editing a project in the list: the widget of each cell, and what it writes; several rows at once too."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.services.amounts import parse_amount
from app.services.assignments import AssignmentDraft, assign_contact, assign_leader
from app.services.officials import official_choices
from app.services.project_list import ProjectRow
from app.services.projects import set_project_field
from app.services.unit_choices import unit_choices
from app.ui import text
from app.ui.page import Context
from app.ui.table.editing import CellEdit, Editor
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes

Writer = Callable[[Session, str, Any], object]


class CellEditors:
    """Makes editors; `row` tells the present values of a record, `done` closes after a choice."""

    def __init__(
        self, context: Context, row: Callable[[str], ProjectRow | None], commit: Callable[[], object]
    ) -> None:
        self._context = context
        self._row = row
        self._commit = commit
        self._codes = Codes(context.database)

    def make(self, cell: CellEdit) -> Editor | None:
        """The editor of a cell, None where it is not edited in the list."""
        row = self._row(cell.ids[0])
        if row is None:
            return None
        if cell.key == "name":
            return self._line(cell, row.name, lambda typed: typed, _set("name"))
        if cell.key == "investment":
            shown = text.yi(row.investment).replace(",", "")
            return self._line(cell, shown, _amount, _set("total_investment"))
        if cell.key == "industry":
            return self._picker(cell, row.industry or "", self._industries, _set("industry_city"))
        if cell.key == "unit":
            return self._picker(cell, row.unit_name or "", self._units, _set("responsible_unit_id"))
        if cell.key == "contact" and row.contact_name is None:
            return self._picker(cell, "", self._officials, _assign(assign_contact))
        if cell.key == "leader" and row.leader_name is None:
            return self._picker(cell, "", self._officials, _assign(assign_leader))
        return None

    def _line(self, cell: CellEdit, value: str, read: Callable[[str], Any], write: Writer) -> Editor:
        edit = LineEdit(cell.parent)
        edit.setProperty("inplace", True)
        several = len(cell.ids) > 1
        edit.setText("" if several else value)
        if several:
            edit.setPlaceholderText(_several(len(cell.ids)))
        edit.selectAll()

        def commit() -> None:
            if several and not edit.text():
                return
            if several or edit.text() != value:
                self._write(cell, read(edit.text()), write)

        return Editor(edit, commit)

    def _picker(
        self, cell: CellEdit, shown: str, search: Callable[[str], list[Option]], write: Writer
    ) -> Editor:
        picker = Picker("", search, parent=cell.parent)
        if len(cell.ids) > 1:
            picker.edit.setPlaceholderText(_several(len(cell.ids)))
        else:
            picker.set_value(None, shown)
            picker.edit.selectAll()
        picker.picked.connect(lambda _key: self._commit())

        def commit() -> None:
            if picker.key is not None:
                self._write(cell, picker.key, write)

        return Editor(picker, commit, chooses=True)

    def _write(self, cell: CellEdit, value: Any, write: Writer) -> None:
        """One action for all rows, so that one undo takes all of it back."""
        row = self._row(cell.ids[0])
        about = row.name if row is not None and len(cell.ids) == 1 else ""

        def change(session: Session) -> None:
            for project_id in cell.ids:
                write(session, project_id, value)

        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Edit project"),
            change,
            about=about or None,
            done=_done(len(cell.ids), about),
        )

    def _industries(self, typed: str) -> list[Option]:
        return [
            Option(code, name) for code, name in self._codes.choices("industry_city") if typed.strip() in name
        ]

    def _units(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: unit_choices(session, typed))
        return [Option(one.id, one.name) for one in found]

    def _officials(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]


def _set(field: str) -> Writer:
    return lambda session, project_id, value: set_project_field(session, project_id, field, value)


def _assign(action: Callable[[Session, AssignmentDraft], str]) -> Writer:
    return lambda session, project_id, value: action(session, AssignmentDraft(project_id, value))


def _amount(typed: str) -> Any:
    return parse_amount(typed, "YI") if typed.strip() else None


def _several(count: int) -> str:
    return QCoreApplication.translate("CellEditors", "Change %n project(s)", "", count)


def _done(count: int, name: str) -> str:
    if count > 1:
        return QCoreApplication.translate("CellEditors", "Changed %n project(s)", "", count)
    return QCoreApplication.translate("CellEditors", "Changed: {name}").format(name=name)
