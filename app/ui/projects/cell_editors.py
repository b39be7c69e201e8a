"""Editing a project in the list: the widget of each cell, and what it writes; several rows at once too."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.errors import UserError
from app.services.amounts import parse_amount
from app.services.assignments import AssignmentDraft, assign_contact, assign_leader
from app.services.officials import official_choices
from app.services.project_list import ProjectRow
from app.services.projects import set_project_field
from app.services.unit_choices import unit_choices
from app.ui import text
from app.ui.page import Context
from app.ui.projects.facet_popup import fits
from app.ui.table.editing import CellEdit, Editor
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes

_ALL_UNITS = 1000
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
            return self._line(cell, shown, _amount, _set("total_investment"), _understood)
        if cell.key == "industry":
            return self._picker(cell, row.industry or "", self._industries, _set("industry_city"))
        if cell.key == "unit":
            return self._picker(cell, row.unit_name or "", self._units, _set("responsible_unit_id"))
        if cell.key == "contact" and row.contact_name is None:
            return self._picker(cell, "", self._officials, _assign(assign_contact))
        if cell.key == "leader" and row.leader_name is None:
            return self._picker(cell, "", self._officials, _assign(assign_leader))
        return None

    def take(self, project_id: str, key: str, typed: str) -> Callable[[Session], object]:
        """What writes a pasted text into a cell. Raises UserError for one that cannot be taken."""
        row = self._row(project_id)
        if row is None:
            raise UserError("no_such_record", id=project_id)
        if key == "name":
            return _write_of(_set("name"), project_id, typed)
        if key == "investment":
            return _write_of(_set("total_investment"), project_id, _amount(typed))
        if key == "industry":
            return _write_of(_set("industry_city"), project_id, _named(typed, self._industries(typed)))
        if key == "unit":
            return _write_of(_set("responsible_unit_id"), project_id, _named(typed, self._units(typed)))
        if key in ("leader", "contact"):
            return self._take_person(row, key, typed)
        raise UserError("field_not_editable")

    def _take_person(self, row: ProjectRow, key: str, typed: str) -> Callable[[Session], object]:
        present = row.leader_name if key == "leader" else row.contact_name
        if typed == (present or ""):
            return lambda _session: None
        if present is not None:
            raise UserError("handover_reason_required")
        action = assign_leader if key == "leader" else assign_contact
        return _write_of(_assign(action), row.id, _named(typed, self._officials(typed)))

    def _line(
        self,
        cell: CellEdit,
        value: str,
        read: Callable[[str], Any],
        write: Writer,
        understood: Callable[[str], str] | None = None,
    ) -> Editor:
        edit = LineEdit(cell.parent)
        edit.setProperty("inplace", True)
        several = len(cell.ids) > 1
        edit.setText("" if several else value)
        if several:
            edit.setPlaceholderText(_several(len(cell.ids)))
        edit.selectAll()
        seen = self._context.database.position()

        def commit() -> None:
            if several and not edit.text():
                return
            if several or edit.text() != value:
                self._write(cell, read(edit.text()), write, seen)

        return Editor(edit, commit, understood=understood)

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
        seen = self._context.database.position()

        def commit() -> None:
            if picker.key is not None:
                self._write(cell, picker.key, write, seen)

        return Editor(picker, commit, chooses=True)

    def _write(self, cell: CellEdit, value: Any, write: Writer, seen: int) -> None:
        """One action for all rows, so that one undo takes all of it back.

        `seen` is what was known when the editor came up.
        """
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
            seen=seen,
        )

    def _industries(self, typed: str) -> list[Option]:
        named = self._codes.choices("industry_city")
        return [Option(code, name) for code, name in named if fits(typed, name)]

    def _units(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: unit_choices(session, "", _ALL_UNITS))
        return [Option(one.id, one.name) for one in found if fits(typed, one.name)]

    def _officials(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]


def _set(field: str) -> Writer:
    return lambda session, project_id, value: set_project_field(session, project_id, field, value)


def _assign(action: Callable[[Session, AssignmentDraft], str]) -> Writer:
    return lambda session, project_id, value: action(session, AssignmentDraft(project_id, value))


def _amount(typed: str) -> Any:
    return parse_amount(typed, "YI") if typed.strip() else None


def _understood(typed: str) -> str:
    """What an amount is taken for, while it is being typed."""
    try:
        amount = _amount(typed)
    except UserError:
        return ""
    if amount is None or amount.currency != "CNY":
        return ""
    return f"{text.yi_with_unit(amount.minor)}　{text.wan_with_unit(amount.minor)}"


def _named(typed: str, options: Sequence[Option]) -> str | None:
    """The key of the one called exactly so; nothing for an empty text."""
    if not typed:
        return None
    found = [option.key for option in options if option.main == typed]
    if len(found) != 1:
        raise UserError("not_in_list", name=typed)
    return found[0]


def _write_of(write: Writer, project_id: str, value: Any) -> Callable[[Session], object]:
    return lambda session: write(session, project_id, value)


def _several(count: int) -> str:
    return QCoreApplication.translate("CellEditors", "Change %n project(s)", "", count)


def _done(count: int, name: str) -> str:
    if count > 1:
        return QCoreApplication.translate("CellEditors", "Changed %n project(s)", "", count)
    return QCoreApplication.translate("CellEditors", "Changed: {name}").format(name=name)
