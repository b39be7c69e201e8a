"""Editing a project in the list: which cells, what they write, and what a pasted text means in them."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.database import Session
from app.errors import UserError
from app.services.amounts import parse_amount
from app.services.assignments import AssignmentDraft, assign_contact, assign_leader
from app.services.project_list import ProjectRow
from app.services.projects import set_project_field
from app.services.unit_choices import unit_choices
from app.ui import text
from app.ui.listing.cell_editors import CellEditors, Writer
from app.ui.listing.facet_popup import fits
from app.ui.table.editing import CellEdit, Editor
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.option_list import Option

_ALL_UNITS = 1000


class ProjectEditors(CellEditors[ProjectRow]):
    """Name, amount, industry, unit, and the people of slots that are empty."""

    LABEL = QT_TRANSLATE_NOOP("Action", "Edit project")

    def take(self, project_id: str, key: str, typed: str) -> Callable[[Session], object]:
        """What writes a pasted text into a cell. Raises UserError for one that cannot be taken."""
        row = self.row(project_id)
        if row is None:
            raise UserError("no_such_record", id=project_id)
        if key == "name":
            return _write_of(_set("name"), project_id, typed)
        if key == "investment":
            return _write_of(_set("total_investment"), project_id, _amount(typed))
        if key == "industry":
            return _write_of(_set("industry_city"), project_id, _named(typed, self.industries(typed)))
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
        return _write_of(_assign(action), row.id, _named(typed, self.officials(typed)))

    def _units(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: unit_choices(session, "", _ALL_UNITS))
        return [Option(one.id, one.name) for one in found if fits(typed, one.name)]

    @override
    def editor_of(self, cell: CellEdit, row: ProjectRow) -> Editor | None:
        if cell.key == "name":
            return self.line(cell, row.name, _set("name"))
        if cell.key == "investment":
            shown = text.yi(row.investment).replace(",", "")
            return self.line(cell, shown, _set("total_investment"), _amount, _understood)
        if cell.key == "industry":
            return self.picker(cell, row.industry or "", self.industries, _set("industry_city"))
        if cell.key == "unit":
            return self.picker(cell, row.unit_name or "", self._units, _set("responsible_unit_id"))
        if cell.key == "contact" and row.contact_name is None:
            return self.picker(cell, "", self.officials, _assign(assign_contact))
        if cell.key == "leader" and row.leader_name is None:
            return self.picker(cell, "", self.officials, _assign(assign_leader))
        return None

    @override
    def several(self, count: int) -> str:
        return QCoreApplication.translate("CellEditors", "Change %n project(s)", "", count)

    @override
    def done(self, count: int, name: str) -> str:
        if count > 1:
            return QCoreApplication.translate("CellEditors", "Changed %n project(s)", "", count)
        return QCoreApplication.translate("CellEditors", "Changed: {name}").format(name=name)


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
