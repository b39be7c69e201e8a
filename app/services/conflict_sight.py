"""What the window shows beside a field that waits for a decision: whose it is, and what its values name."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.services.conflict_sides import Conflict
from app.services.conflicts import conflicts
from app.services.history import Value
from app.services.history_list import ChangedField
from app.services.logged_fields import FieldKind, field_kind, target_of
from app.services.project_list import ProjectRow, project_rows
from app.services.record_names import record_names
from app.services.record_places import kin_of, place_of


@dataclass(frozen=True, slots=True)
class Sight:
    """A conflict with its project, if it is of one, and with the names of the records its values refer to.

    `kin` are its record and all that this belongs to.
    """

    conflict: Conflict
    kin: frozenset[str]
    place: tuple[str, str] | None
    project: ProjectRow | None
    names: dict[str, str]

    def changed(self, value: Value) -> ChangedField:
        """A value of the field in the form the history words it."""
        name = self.names.get(str(value), "")
        return ChangedField(self.conflict.field, value, value, name, name)


def sights(session: Session) -> list[Sight]:
    """All that waits for a decision, the record changed last first."""
    found = conflicts(session)
    places = {one.record_id: place_of(session, one.record_id) for one in found}
    kin = {one.record_id: frozenset(kin_of(session, {one.table: {one.record_id}})) for one in found}
    projects = {place[1] for place in places.values() if place is not None and place[0] == "project"}
    rows = {row.id: row for row in project_rows(session, sorted(projects))} if projects else {}
    told = list[Sight]()
    for one in found:
        place = places[one.record_id]
        project = rows.get(place[1]) if place is not None else None
        told.append(Sight(one, kin[one.record_id], place, project, _names(session, one)))
    return told


def _names(session: Session, one: Conflict) -> dict[str, str]:
    if field_kind(one.table, one.field) is not FieldKind.REFERENCE:
        return {}
    values = {str(value) for value in (one.original, *(side.value for side in one.sides)) if value}
    return record_names(session, {target_of(one.table, one.field): values})
