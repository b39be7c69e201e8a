"""What was written here and has not been sent: sealed into segments before anything leaves this computer."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, text
from sqlalchemy.orm import Session

from app import versions
from app.merge import Stamp, Write
from app.models.field_ids import tables_by_number
from app.schema import HEAD
from app.sync import segments
from app.sync.actions import Action, RecordWrite, to_lines
from app.sync.identity import Identity, epoch_keys, roster_of
from app.sync.names import segment_name
from app.sync.segments import Place, SealedSegment

MOST_WRITES = 20_000
"""Of one segment (G2); a single action may be larger."""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Some actions that were not sent yet, by their place in the log."""

    ids: tuple[int, ...]
    first: int
    last: int


def waiting(session: Session) -> int:
    """How many actions of this computer have not reached the store yet."""
    query = text(
        "SELECT (SELECT count(*) FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL)"
        " + (SELECT count(*) FROM sync_segment s CROSS JOIN change_tx t ON t.segment_id = s.id"
        " WHERE s.state = 'SEALED')"
    )
    return int(session.execute(query).scalar_one())


def seal_next(session: Session, mine: Identity, at_ms: int) -> SealedSegment | None:
    """Seal the oldest waiting actions into one segment, kept here until the store has it (P1).

    None when nothing waits, when this computer may not write any more, or while it has not been given the
    present secret.
    """
    connection = session.connection()
    chunk = _next_chunk(connection)
    if chunk is None:
        return None
    roster = roster_of(session, mine)
    epoch = roster.state.epoch
    secret = epoch_keys(mine, roster).get(epoch)
    if roster.state.role_of(mine.device) is None or secret is None:
        return None
    actions = _actions(connection, chunk)
    stamps = [one.write.stamp[0] for action in actions for one in action.writes]
    lines, seed = to_lines(actions)
    segment = segments.seal(
        lines,
        seed,
        _next_place(connection, mine),
        epoch=epoch,
        secret=secret,
        keys=mine.keys,
        roster=roster.heads,
        schema=HEAD,
        stamps=(min(stamps), max(stamps)),
    )
    segment_id = keep_segment(connection, segment, "SEALED", at_ms)
    connection.execute(
        text("UPDATE change_tx SET segment_id = :segment WHERE id IN (SELECT value FROM json_each(:ids))"),
        {"segment": segment_id, "ids": json.dumps(chunk.ids)},
    )
    return segment


def keep_segment(connection: Connection, segment: SealedSegment, state: str, at_ms: int) -> int:
    """Put a segment into the archive of this computer; its number there."""
    place = segment.place
    return int(
        connection.execute(
            text(
                "INSERT INTO sync_segment"
                " (device, number, head, previous, name, state, at_ms, newest, octets) VALUES"
                " (:device, :number, :head, :previous, :name, :state, :at, :newest, :octets) RETURNING id"
            ),
            {
                "device": place.device,
                "number": place.number,
                "head": segment.head,
                "previous": place.previous,
                "name": segment_name(place.device, place.number, segment.octets),
                "state": state,
                "at": at_ms,
                "newest": segment.newest,
                "octets": segment.octets,
            },
        ).scalar_one()
    )


def _next_chunk(connection: Connection) -> _Chunk | None:
    """Whole actions only (G1)."""
    rows = connection.execute(
        text(
            "SELECT id, first_seq, last_seq FROM change_tx"
            " WHERE segment_id IS NULL AND last_seq IS NOT NULL ORDER BY id LIMIT :most"
        ),
        {"most": MOST_WRITES},
    )
    ids: list[int] = []
    first = last = writes = 0
    for row in rows:
        size = row.last_seq - row.first_seq + 1
        if ids and writes + size > MOST_WRITES:
            break
        ids.append(row.id)
        first, last, writes = first or row.first_seq, row.last_seq, writes + size
    return _Chunk(tuple(ids), first, last) if ids else None


def _next_place(connection: Connection, mine: Identity) -> Place:
    row = connection.execute(
        text(
            "SELECT number, head FROM sync_segment WHERE device = :device AND state IN"
            " ('SEALED', 'SENT', 'KEPT', 'REFUSED') ORDER BY number DESC LIMIT 1"
        ),
        {"device": mine.device},
    ).one_or_none()
    number, head = (row.number, row.head) if row else (0, "")
    return Place(mine.space, mine.device, number + 1, head)


def _actions(connection: Connection, chunk: _Chunk) -> list[Action]:
    known = versions.origins(connection)
    parameters = {"ids": json.dumps(chunk.ids), "first": chunk.first, "last": chunk.last}
    actions = {
        row.id: Action(
            row.uuid,
            row.member_id,
            row.at_ms,
            row.label,
            row.about,
            row.kind,
            (row.hlc, *known[row.origin_id]),
            row.target,
        )
        for row in connection.execute(
            text(
                "SELECT t.id, t.uuid, t.member_id, t.at_ms, t.label, t.about, t.kind, t.hlc, t.origin_id,"
                " u.uuid AS target"
                " FROM change_tx t LEFT JOIN change_tx u ON u.id = t.target_id"
                " WHERE t.id IN (SELECT value FROM json_each(:ids)) ORDER BY t.id"
            ),
            parameters,
        )
    }
    rows = connection.execute(
        text(
            "SELECT c.seq, c.tx_id, t.hlc + c.seq - t.first_seq AS hlc, t.origin_id, c.table_no,"
            " c.record_id, c.fields, c.bases"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id WHERE c.seq BETWEEN :first AND :last"
            " AND c.tx_id IN (SELECT value FROM json_each(:ids)) ORDER BY c.seq"
        ),
        parameters,
    ).all()
    stamps = _stamps_of_bases(connection, rows, known)
    deletions = _deletions(connection, rows)
    for row in rows:
        write = deletions.get(row.seq) or Write(
            (row.hlc, *known[row.origin_id]),
            json.loads(row.fields),
            {
                name: tuple(
                    stamps[base] if isinstance(base, int) else (base[0], *known[base[1]]) for base in of
                )
                for name, of in (json.loads(row.bases) if row.bases else {}).items()
            },
        )
        actions[row.tx_id].writes.append(RecordWrite(row.table_no, row.record_id, write))
    return list(actions.values())


def _stamps_of_bases(
    connection: Connection, rows: Sequence[Row[Any]], known: Mapping[int, tuple[str, str]]
) -> dict[int, Stamp]:
    """The stamps under which other computers know the versions that these changes replaced."""
    wanted = {
        base
        for row in rows
        if row.bases
        for of in json.loads(row.bases).values()
        for base in of
        if isinstance(base, int)
    }
    found = connection.execute(
        text(
            "SELECT c.seq, t.hlc + c.seq - t.first_seq AS hlc, t.origin_id"
            " FROM change c JOIN change_tx t ON t.id = c.tx_id"
            " WHERE c.seq IN (SELECT value FROM json_each(:seqs))"
        ),
        {"seqs": json.dumps(sorted(wanted))},
    )
    return {row.seq: (row.hlc, *known[row.origin_id]) for row in found}


def _deletions(connection: Connection, rows: Sequence[Row[Any]]) -> dict[int, Write]:
    """The writes among `rows` that delete, with what their author knew of the record."""
    by_table: dict[int, set[str]] = {}
    for row in rows:
        entry = tables_by_number()[row.table_no]
        if json.loads(row.fields).get(versions.deletion_field(entry)) is not None:
            by_table.setdefault(row.table_no, set()).add(row.record_id)
    return {
        version.seq: version.write
        for number, ids in by_table.items()
        for found in _versions(connection, number, ids)
        for version in found
        if version.write.saw
    }


def _versions(
    connection: Connection, number: int, ids: Collection[str]
) -> Collection[list[versions.Version]]:
    return versions.versions_of(connection, tables_by_number()[number], ids).values()
