"""Fields that two people changed without knowing of each other: what either wrote, and which is to hold."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import kinship, version_reading, versions
from app.errors import UserError
from app.kinship import SLOTS
from app.merge import Write
from app.models.field_ids import LoggedTable, logged_tables, tables_by_number
from app.services.conflict_sides import Conflict, sides_at
from app.services.history import Value, table_of
from app.services.logged_fields import companions, is_given
from app.services.names import pinyin_key, stroke_key
from app.services.record_names import record_names
from app.services.slot_conflicts import SHOWN_FIELD, decide_slot, led_by_slots, slot_conflicts


def conflicts(session: Session, record_id: str | None = None) -> list[Conflict]:
    """What waits for a decision, of one record or of all, the record changed last first."""
    slots = slot_conflicts(session, record_id)
    fields: list[_Field] = []
    for name, ids in contested(session, record_id).items():
        table = logged_tables()[name]
        by_record = versions.versions_of(session.connection(), table, ids)
        names = record_names(session, {table.name: set(ids)})
        ended = led_by_slots(session, slots, table.name) if table.name in SLOTS else set()
        for key, known in by_record.items():
            opened = {
                column: heads
                for column, heads in open_fields(table, known).items()
                if not (key in ended and column == SLOTS[table.name].field)
            }
            led = {extra for column in opened for extra in companions(column, table.fields)}
            fields += [
                _Field(table, key, names.get(key, ""), column, heads, known)
                for column, heads in opened.items()
                if column not in led
            ]
    found = [*slots, *_with_sides(session, fields)]
    return sorted(found, key=lambda one: max(side.at for side in one.sides), reverse=True)


def decide(session: Session, record_id: str, field: str, chosen: int | None, value: Value = None) -> None:
    """Let the side at `chosen` hold, or with None a third value; what goes with the field goes with it.

    Raises UserError `no_such_record`, `nothing_to_decide` when somebody has decided meanwhile.
    """
    table = table_of(session, record_id)
    if SHOWN_FIELD.get(table.name) == field and chosen is not None:
        decide_slot(session, table, record_id, chosen)
        return
    known = versions.versions_of(session.connection(), table, [record_id])[record_id]
    opened = versions.merged(table, known).open
    if str(table.fields[field]) not in opened:
        raise UserError("nothing_to_decide")
    together = [one for one in companions(field, table.fields) if str(table.fields[one]) in opened]
    if chosen is None:
        shown = {one: opened[str(table.fields[one])][0].values[str(table.fields[one])] for one in together}
        values = {**shown, **_following(companions(field, table.fields), value), field: value}
    else:
        # What a record shows of one that was merged into it are versions of their own, one for each field.
        sides = [version.write.values for version in known if version.seq == chosen]
        values = {
            name: side[number]
            for name in (field, *together)
            for side in sides
            if (number := str(table.fields[name])) in side
        }
        if field not in values:
            raise UserError("nothing_to_decide")
    kinship.decide(session.connection(), table, record_id, values)


def _following(fields: Sequence[str], value: Value) -> dict[str, object]:
    """What the fields that go with another become when that one gets a value nobody has written yet."""
    found: dict[str, object] = {}
    for name in fields:
        if name == "raw" or name.endswith("_raw"):
            found[name] = None
        elif name.endswith("_precision"):
            found[name] = "DAY"
        elif name == "name_pinyin":
            found[name] = pinyin_key(str(value))
        elif name == "name_stroke_key":
            found[name] = stroke_key(str(value))
    return found


def open_fields(table: LoggedTable, known: Sequence[version_reading.Version]) -> dict[str, tuple[Write, ...]]:
    """The columns of a record about which people are to decide, each with the writes they decide between."""
    merged = versions.merged(table, known)
    if versions.row_of(table, merged) is None:
        return {}  # that it was entered does not count, so nobody sees it
    found = {table.columns[name]: heads for name, heads in merged.open.items() if name in table.columns}
    return {
        column: heads
        for column, heads in found.items()
        if column != "deleted_at" and not is_given(table.name, column)
    }


def contested(session: Session, record_id: str | None = None) -> dict[str, list[str]]:
    """Records that have a field with more than one living version, of one record or of all, by table.

    Of what was said of a likeness the last word holds (M8).
    """
    rows = session.execute(
        text(
            "SELECT DISTINCT h.record_id, c.table_no FROM open_head h JOIN change c ON c.seq = h.seq"
            " WHERE c.table_no <> :verdicts AND (:record IS NULL OR h.record_id = :record)"
            " GROUP BY h.record_id, h.field_no HAVING count(*) > 1"
        ),
        {"record": record_id, "verdicts": logged_tables()["likeness"].number},
    )
    found: dict[int, list[str]] = {}
    for row in rows:
        found.setdefault(row.table_no, []).append(row.record_id)
    return {tables_by_number()[number].name: ids for number, ids in found.items()}


@dataclass(frozen=True, slots=True)
class _Field:
    """A field and its living versions, the shown one first, among all that are `known` of its record."""

    table: LoggedTable
    record_id: str
    name: str
    column: str
    heads: Sequence[Write]
    known: Sequence[version_reading.Version]

    def sides(self) -> list[tuple[int, Value]]:
        """Where in the log the living versions are, and their values."""
        number, places = self._number, {id(version.write): version.seq for version in self.known}
        return [(places[id(head)], _value(head, number)) for head in self.heads]

    def original(self) -> Value:
        """What they all replaced."""
        number = self._number
        bases = {base for head in self.heads for base in head.bases.get(number, ())}
        before = [one.write for one in self.known if number in one.write.values and one.write.stamp in bases]
        return _value(max(before, key=lambda write: write.stamp), number) if before else None

    @property
    def _number(self) -> str:
        return str(self.table.fields[self.column])


def _value(write: Write, number: str) -> Value:
    return write.values[number]  # type: ignore[return-value]


def _with_sides(session: Session, fields: Sequence[_Field]) -> list[Conflict]:
    sides = [field.sides() for field in fields]
    written = sides_at(session, {seq for those in sides for seq, _ in those})
    return [
        Conflict(
            field.table.name,
            field.record_id,
            field.name,
            field.column,
            field.original(),
            tuple(replace(written[seq], value=value) for seq, value in those),
        )
        for field, those in zip(fields, sides, strict=True)
    ]
