"""A second opinion on merging: what a computer must show, from the writes it knows, one by one."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.field_ids import logged_tables, tables_by_number
from app.services.conflicts import conflicts

Stamp = tuple[int, str, str]
Cell = tuple[str, str]
"""A field of a record: the record's id, the field's number."""

HOLDER = "leader_assignment"
TABLES = ("company", "activity", "activity_company", HOLDER)
DELETED = {name: str(logged_tables()[name].fields["deleted_at"]) for name in TABLES}

NEEDED = {
    name: [c.name for c in logged_tables()[name].table.columns if not c.nullable and c.name != "id"]
    for name in TABLES
}
"""Without these a record's beginning has not arrived, and it has no row."""

LINK = logged_tables()["activity_company"].fields
OFFICIAL, UNTIL = (str(logged_tables()[HOLDER].fields[name]) for name in ("official_id", "valid_to"))


@dataclass(frozen=True)
class Told:
    """A write as a log has it; `place` is where, which differs from log to log."""

    stamp: Stamp
    table: str
    record: str
    values: dict[str, object]
    bases: dict[str, frozenset[Stamp]]
    saw: frozenset[Stamp]
    member: str | None
    place: int = field(compare=False)


@dataclass
class Shown:
    """What a computer shows: records by table and id, and for each open field the stamps of its sides."""

    rows: dict[tuple[str, str], dict[str, object]]
    open: dict[Cell, frozenset[Stamp]]


class Opinion:
    """Absorbs writes in any order and says what they amount to: `heads` less what was replaced."""

    def __init__(self, told: Iterable[Told] = ()) -> None:
        self.heads: dict[Cell, dict[Stamp, Told]] = {}
        self._replaced: dict[Cell, set[Stamp]] = {}
        self._tables: dict[str, str] = {}
        self._births: dict[str, Stamp] = {}
        for one in told:
            self.absorb(one)

    def absorb(self, told: Told) -> None:
        self._tables[told.record] = told.table
        self._births[told.record] = min(told.stamp, self._births.get(told.record, told.stamp))
        for number, bases in told.bases.items():
            cell = (told.record, number)
            self._replaced.setdefault(cell, set()).update(bases)
            for base in bases:
                self.heads.get(cell, {}).pop(base, None)
        for number in told.values:
            cell = (told.record, number)
            if told.stamp not in self._replaced.get(cell, ()):
                self.heads.setdefault(cell, {})[told.stamp] = told

    def value(self, cell: Cell) -> object:
        heads = self.heads.get(cell)
        return heads[max(heads)].values[cell[1]] if heads else None

    def is_deleted(self, record: str) -> bool:
        """Whether it is in the bin: somebody put it there, and nothing shown belongs to it."""
        return self.was_deleted(record) and not any(
            self.value((link, str(LINK[end]))) == record and not self.was_deleted(link)
            for link, table in self._tables.items()
            if table == "activity_company"
            for end in NEEDED[table]
            if all(self.value((link, str(LINK[other]))) for other in NEEDED[table])
        )

    def was_deleted(self, record: str) -> bool:
        """Whether somebody put it into the bin who knew all that was written of it."""
        number = DELETED[self._tables[record]]
        if self.value((record, number)) is None:
            return False
        known: set[Stamp] = set()
        for deletion in self.heads[record, number].values():
            if deletion.values[number] is not None:
                known |= {deletion.stamp, *deletion.saw}
        return self.living(record) <= known

    @property
    def deleted(self) -> set[str]:
        return {record for record in self._tables if self.is_deleted(record)}

    def living(self, record: str) -> set[Stamp]:
        """The heads of all fields of a record but the one that deletes it."""
        number = DELETED[self._tables[record]]
        return {
            stamp
            for (key, field_), heads in self.heads.items()
            if key == record and field_ != number
            for stamp in heads
        }

    def shown(self) -> Shown:
        rows: dict[tuple[str, str], dict[str, object]] = {}
        for record, table in self._tables.items():
            fields = logged_tables()[table].fields
            row = {column: self.value((record, str(number))) for column, number in fields.items()}
            if not self.is_deleted(record):
                row["deleted_at"] = None
            if all(row[column] is not None for column in NEEDED[table]):
                rows[table, record] = row
        opened = {
            cell: sides
            for cell in self.heads
            if cell[1] != DELETED[self._tables[cell[0]]] and (sides := self.sides(cell))
        }
        return self._with_one_holder(Shown(rows, opened))

    def _with_one_holder(self, shown: Shown) -> Shown:
        """Of all who are named and not ended the one born last; people say whether that holds."""
        several = [
            record
            for (table, record), row in shown.rows.items()
            if table == HOLDER and row["valid_to"] is None and row["deleted_at"] is None
        ]
        if len(several) < 2:
            return shown
        stays = max(several, key=lambda record: (self._births[record], record))
        first = date.fromisoformat(str(shown.rows[HOLDER, stays]["valid_from"]))
        before = (first - timedelta(days=1)).isoformat()
        for record in several:
            if record != stays:
                row = shown.rows[HOLDER, record]
                row["valid_to"] = max(before, str(row["valid_from"]))
        ends = [cell for cell in shown.open if self._tables[cell[0]] == HOLDER and cell[1] == UNTIL]
        for cell in ends:  # they follow from who holds it
            del shown.open[cell]
        shown.open[stays, OFFICIAL] = frozenset(self._births[record] for record in several)
        return shown

    def sides(self, cell: Cell) -> frozenset[Stamp]:
        """What a person must decide between; of one run of one program only the newest counts (M3)."""
        newest: dict[tuple[str, str], Stamp] = {}
        for stamp in sorted(self.heads.get(cell, {})):
            newest[stamp[1:]] = stamp
        values = {json.dumps(self.heads[cell][stamp].values[cell[1]]) for stamp in newest.values()}
        return frozenset(newest.values()) if len(values) > 1 else frozenset()


def log_of(database: Database, after: int = 0) -> list[Told]:
    """The writes in a log, in the order in which this computer learned of them."""
    return database.read(lambda session: _log_of(session, after))


def _log_of(session: Session, after: int) -> list[Told]:
    numbers = ", ".join(str(logged_tables()[name].number) for name in TABLES)
    rows = session.execute(
        text(
            "SELECT c.seq, t.hlc + c.seq - t.first_seq AS hlc, o.device, o.session, c.table_no, c.record_id,"
            " c.fields, c.bases, t.member_id FROM change c JOIN change_tx t ON t.id = c.tx_id"
            f" JOIN change_origin o ON o.id = t.origin_id WHERE c.table_no IN ({numbers}) ORDER BY c.seq"
        )
    ).all()
    stamps: dict[int, Stamp] = {row.seq: (row.hlc, row.device, row.session) for row in rows}
    assert len(set(stamps.values())) == len(stamps), "two writes under one stamp"
    origins = {
        row.id: (row.device, row.session)
        for row in session.execute(text("SELECT id, device, session FROM change_origin"))
    }

    def stamp(told: int | list[int]) -> Stamp:
        return stamps[told] if isinstance(told, int) else (told[0], *origins[told[1]])

    def written(row: object) -> Told:
        bases = json.loads(row.bases or "{}")  # type: ignore[attr-defined]
        saw = frozenset(stamp(one) for one in bases.pop("saw", ()))
        return Told(
            stamps[row.seq],  # type: ignore[attr-defined]
            tables_by_number()[row.table_no].name,  # type: ignore[attr-defined]
            row.record_id,  # type: ignore[attr-defined]
            json.loads(row.fields),  # type: ignore[attr-defined]
            {number: frozenset(stamp(one) for one in of) for number, of in bases.items()},
            saw,
            row.member_id,  # type: ignore[attr-defined]
            row.seq,  # type: ignore[attr-defined]
        )

    return [written(row) for row in rows if row.seq > after]


def left_out_of(database: Database) -> list[Told]:
    """What a computer knows of writes that a snapshot has left out: the versions they had replaced."""

    def read(session: Session) -> list[Told]:
        origins = {
            row.id: (row.device, row.session)
            for row in session.execute(text("SELECT id, device, session FROM change_origin"))
        }
        rows = session.execute(text("SELECT record_id, table_no, seq, bases FROM replaced")).all()
        return [
            Told(
                (0, "", str(row.seq)),
                tables_by_number()[row.table_no].name,
                row.record_id,
                {},
                {
                    number: frozenset((hlc, *origins[origin]) for hlc, origin in of)
                    for number, of in json.loads(row.bases).items()
                },
                frozenset(),
                None,
                row.seq,
            )
            for row in rows
            if tables_by_number()[row.table_no].name in TABLES
        ]

    return database.read(read)


def shown_by(database: Database) -> Shown:
    """What the tables of a computer hold, and what its people are asked to decide."""

    def read(session: Session) -> Shown:
        rows = {}
        for name in TABLES:
            columns = ", ".join(f'"{column}"' for column in logged_tables()[name].fields)
            for row in session.execute(text(f'SELECT id, {columns} FROM "{name}"')).mappings():
                rows[name, row["id"]] = {key: value for key, value in row.items() if key != "id"}
        places = {told.place: told.stamp for told in _log_of(session, 0)}
        opened = {
            (one.record_id, str(logged_tables()[one.table].fields[one.field])): frozenset(
                places[side.seq] for side in one.sides
            )
            for one in conflicts(session)
            if one.table in TABLES
        }
        return Shown(rows, opened)

    return database.read(read)
