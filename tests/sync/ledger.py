"""A second opinion on merging: what a computer must show, from the writes it knows, one by one."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.models.field_ids import logged_tables, tables_by_number
from app.services.conflicts import conflicts
from tests.sync.unions import Unions

Stamp = tuple[int, str, str]
Cell = tuple[str, str]
"""A field of a record: the record's id, the field's number."""

HOLDER = "leader_assignment"
PARTS = {
    "activity_company": {"activity_id": "activity", "company_id": "company"},
    "contact_channel": {"person_id": "person", "company_id": "company"},
    "attachment_link": {"attachment_id": "attachment"},
}
"""Tables whose rows belong to others: the columns that name those, and their tables."""

REFERENCES = {
    "activity_company": ("company_id",),
    "contact_channel": ("person_id", "company_id"),
    "attachment_link": ("record_id",),
}
"""Columns that may name a firm or person which was merged into another."""

TABLES = (*PARTS, "company", "person", "activity", "attachment", "likeness", HOLDER)
DELETED = {name: str(logged_tables()[name].fields["deleted_at"]) for name in TABLES}

NEEDED = {
    name: [c.name for c in logged_tables()[name].table.columns if not c.nullable and c.name != "id"]
    for name in TABLES
}
"""Without these a record's beginning has not arrived, and it has no row."""

KEPT = {
    "person": {"deleted_at"},
    "contact_channel": {"person_id", "deleted_at"},
    "attachment": {"deleted_at"},
    "attachment_link": {"record_id", "deleted_at"},
}
"""What stays of records that were erased (section 10 of the format); of others all does."""

OFFICIAL, UNTIL = (str(logged_tables()[HOLDER].fields[name]) for name in ("official_id", "valid_to"))
NAME, *WITH_NAME = (
    str(logged_tables()["company"].fields[name]) for name in ("name_zh", "name_key", "name_pinyin")
)
"""What is asked for together with the name of a firm has no question of its own."""


Row = dict[str, object]


@dataclass(frozen=True)
class Told:
    """A write as a log has it; `place` is where, which differs from log to log, `counts` whether it does."""

    stamp: Stamp
    table: str
    record: str
    values: dict[str, object]
    bases: dict[str, frozenset[Stamp]]
    saw: frozenset[Stamp]
    member: str | None
    place: int = field(compare=False)
    counts: bool = field(default=True, compare=False)

    def blanked(self) -> "Told":
        """As it stands once its record was erased."""
        fields, kept = logged_tables()[self.table].fields, KEPT.get(self.table)
        left = self.values.keys() if kept is None else {str(fields[column]) for column in kept}
        return replace(
            self, values={name: self.values[name] if name in left else None for name in self.values}
        )


@dataclass
class Shown:
    """What a computer shows: records by table and id, and for each open field the stamps of its sides."""

    rows: dict[tuple[str, str], Row]
    open: dict[Cell, frozenset[Stamp]]


class Opinion:
    """Absorbs writes in any order and says what they amount to: `heads` less what was replaced."""

    def __init__(self, told: Iterable[Told] = ()) -> None:
        self.heads: dict[str, dict[str, dict[Stamp, Told]]] = {}
        self.replaced: dict[Cell, set[Stamp]] = {}
        self.tables: dict[str, str] = {}
        self.named: dict[str, set[Stamp]] = {}
        self._births: dict[str, Stamp] = {}
        self._unions: Unions | None = None
        for one in told:
            self.absorb(one)

    def absorb(self, told: Told) -> None:
        self.tables[told.record] = told.table
        self._unions = None
        if told.values:
            self._births[told.record] = min(told.stamp, self._births.get(told.record, told.stamp))
        own = self.heads.setdefault(told.record, {})
        for number, bases in told.bases.items():
            self.named.setdefault(told.record, set()).update(bases)
            self.replaced.setdefault((told.record, number), set()).update(bases)
            for base in bases:
                own.get(number, {}).pop(base, None)
        for number in told.values:
            if told.stamp not in self.replaced.get((told.record, number), ()):
                own.setdefault(number, {})[told.stamp] = told

    @property
    def unions(self) -> Unions:
        """Who stands for whom."""
        if self._unions is None:
            self._unions = Unions(self)
        return self._unions

    def heads_of(self, record: str) -> dict[str, dict[Stamp, Told]]:
        """What lives of a record, by field, with what it shows of those that were merged into it."""
        found = {number: dict(heads) for number, heads in self.heads.get(record, {}).items()}
        for number, told in self.unions.inherited(record):
            if told.stamp not in self.replaced.get((record, number), ()):
                found.setdefault(number, {})[told.stamp] = told
        return found

    def value(self, record: str, column: str) -> object:
        """Of a record's own writes."""
        number = str(logged_tables()[self.tables[record]].fields[column])
        heads = self.heads[record].get(number)
        return heads[max(heads)].values[number] if heads else None

    def is_there(self, record: str) -> bool:
        """Whether its beginning has arrived."""
        return all(self.value(record, column) is not None for column in NEEDED[self.tables[record]])

    def was_deleted(self, record: str) -> bool:
        """Whether somebody put it into the bin who knew all that was written of it."""
        return self.value(record, "deleted_at") is not None and self._knew(record, self.living(record))

    def _knew(self, record: str, living: set[Stamp]) -> bool:
        number, known = DELETED[self.tables[record]], set[Stamp]()
        for deletion in self.heads[record][number].values():
            if deletion.values[number] is not None:
                known |= {deletion.stamp, *deletion.saw}
        return living <= known

    def _own(self, record: str) -> set[Stamp]:
        number = DELETED[self.tables[record]]
        return {stamp for name, heads in self.heads[record].items() if name != number for stamp in heads}

    def was_taken_back(self, likeness: str) -> bool:
        """The same for what was said of two records, of which nothing is inherited."""
        return self.value(likeness, "deleted_at") is not None and self._knew(likeness, self._own(likeness))

    @property
    def deleted(self) -> set[str]:
        """Those in the bin by what was written of themselves, and not kept by a part."""
        kept = {
            self.unions.shown_for(self.value(key, column))
            for key, table in self.tables.items()
            if table in PARTS and self.is_there(key) and not self.was_deleted(key)
            for column in PARTS[table]
        }
        return {key for key in self.heads if key not in kept and self.was_deleted(key)}

    def living(self, record: str) -> set[Stamp]:
        """What lives of a record but for its deletion; that another was merged into it is a sign of life."""
        number = DELETED[self.tables[record]]
        told = {stamp for name, heads in self.heads_of(record).items() if name != number for stamp in heads}
        return told | {union.stamp for union in self.unions.into(record)}

    def shown(self) -> Shown:
        rows = {(self.tables[key], key): row for key in self.heads if (row := self._row(key)) is not None}
        dead = {key for key, row in rows.items() if row["deleted_at"] is not None}
        for table, columns in REFERENCES.items():
            for (name, _), row in rows.items():
                if name == table:
                    row.update({c: self.unions.shown_for(row[c]) for c in columns if row[c] is not None})
        for table, ends in PARTS.items():
            for (name, _), row in rows.items():
                for column, owner in ends.items():
                    if name == table and row["deleted_at"] is None and (owner, row[column]) in rows:
                        rows[owner, str(row[column])]["deleted_at"] = None
        for union in self.unions.all:
            if (union.table, union.loser) not in dead:
                rows[union.table, union.loser]["deleted_at"] = union.moment
        there = {record for _, record in rows}
        opened = {cell: sides for cell, sides in self._open().items() if cell[0] in there}
        return self._with_one_holder(Shown(rows, opened))

    def _row(self, record: str) -> Row | None:
        table = self.tables[record]
        heads = self.heads_of(record)
        row: Row = {}
        for column, number in logged_tables()[table].fields.items():
            told = heads.get(str(number))
            row[column] = told[max(told)].values[str(number)] if told else None
        if not self.was_deleted(record):
            row["deleted_at"] = None
        return row if all(row[column] is not None for column in NEEDED[table]) else None

    def _open(self) -> dict[Cell, frozenset[Stamp]]:
        """Of what was said of two firms or people the last word holds; how a name is spoken goes with it."""
        found = {
            (record, number): sides
            for record, table in self.tables.items()
            if table != "likeness"
            for number, heads in self.heads_of(record).items()
            if number != DELETED[table] and (sides := sides_of(number, heads))
        }
        led = {(record, number) for record, name in found if name == NAME for number in WITH_NAME}
        return {
            cell: sides
            for cell, sides in found.items()
            if cell not in led or self.tables[cell[0]] != "company"
        }

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
        ends = [cell for cell in shown.open if self.tables[cell[0]] == HOLDER and cell[1] == UNTIL]
        for cell in ends:  # they follow from who holds it
            del shown.open[cell]
        shown.open[stays, OFFICIAL] = frozenset(self._births[record] for record in several)
        return shown


def sides_of(number: str, heads: Mapping[Stamp, Told]) -> frozenset[Stamp]:
    """What a person must decide between; of one run of one program only the newest counts (M3)."""
    newest: dict[tuple[str, str], Stamp] = {}
    for stamp in sorted(heads):
        newest[stamp[1:]] = stamp
    values = {json.dumps(heads[stamp].values[number]) for stamp in newest.values()}
    return frozenset(newest.values()) if len(values) > 1 else frozenset()


def log_of(database: Database, after: int = 0) -> list[Told]:
    """The writes in a log, in the order in which this computer learned of them."""
    return database.read(lambda session: _log_of(session, after))


def _log_of(session: Session, after: int) -> list[Told]:
    numbers = ", ".join(str(logged_tables()[name].number) for name in TABLES)
    rows = session.execute(
        text(
            "SELECT c.seq, t.hlc + c.seq - t.first_seq AS hlc, o.device, o.session, c.table_no, c.record_id,"
            " c.fields, c.bases, t.member_id, coalesce(s.state, '') NOT IN ('HELD', 'REFUSED')"
            " AND NOT EXISTS (SELECT 1 FROM sync_aside a WHERE a.segment_id = s.id AND a.action = t.uuid)"
            " AS counts"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id JOIN change_origin o ON o.id = t.origin_id"
            f" LEFT JOIN sync_segment s ON s.id = t.segment_id WHERE c.table_no IN ({numbers}) ORDER BY c.seq"
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
            bool(row.counts),  # type: ignore[attr-defined]
        )

    return [written(row) for row in rows if row.seq > after]


def left_out_of(database: Database) -> list[Told]:
    """What a computer knows of writes that a snapshot has left out: the versions they had replaced."""

    def read(session: Session) -> list[Told]:
        origins = {
            row.id: (row.device, row.session)
            for row in session.execute(text("SELECT id, device, session FROM change_origin"))
        }
        silent = set(
            session.execute(text("SELECT id FROM sync_segment WHERE state IN ('HELD', 'REFUSED')")).scalars()
        )
        rows = session.execute(text("SELECT record_id, table_no, seq, bases FROM replaced")).all()
        return [
            Told(
                (0, "", str(row.seq)),
                tables_by_number()[row.table_no].name,
                row.record_id,
                {},
                {
                    number: frozenset(
                        (hlc, *origins[origin]) for hlc, origin, *by in of if not silent & {*by}
                    )
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
