"""What waits for an administrator: actions beyond a role, and what was written behind a cut."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, text
from sqlalchemy.orm import Session

from app import change_log, kinship
from app.database import LOCAL_TIME, Database
from app.models.people import Official
from app.models.sync import UNSETTLED
from app.permissions import ADMIN
from app.services.devices import device_name
from app.sync import segments
from app.sync.actions import Action
from app.sync.archive import octets_of
from app.sync.canonical import DamagedFileError
from app.sync.copies import count_by_copies, read_copies_again
from app.sync.erased_lines import open_erased
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.inbox import set_aside, take_in_after_all
from app.sync.limits import held_elsewhere
from app.sync.logged import Chunk, actions_of
from app.sync.permissions import refusal
from app.sync.roster import Roster
from app.sync.segments import SealedSegment
from app.version_reading import is_aside


@dataclass(frozen=True, slots=True)
class PutAside:
    """An action that was put aside, or with an empty `action` a whole segment that is held.

    `actions` are how many it consists of, `label` and `about` tell the first; `why` is a code: `behind_cut`,
    `beyond_role`, `in_another_name`, `not_admitted`. By `key` the terminal names it.
    """

    key: str
    device: str
    head: str
    action: str
    member_name: str
    device_name: str
    at: datetime
    label: str
    about: str | None
    actions: int
    why: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """An action of a segment, or with an empty `action` all of it, and `why` it waits; `head` names it."""

    device: str
    head: str
    action: str
    why: str
    actions: Sequence[Action]


def put_aside(session: Session) -> list[PutAside]:
    """What waits for an administrator's word, the newest first."""
    query = text(
        "SELECT EXISTS (SELECT 1 FROM sync_aside) OR EXISTS"
        f" (SELECT 1 FROM sync_segment WHERE {UNSETTLED} AND state = 'HELD')"
    )
    mine = identity(session)
    if mine is None:
        return []
    known = roster_of(session, mine)
    if not session.execute(query).scalar() and not held_elsewhere(session, known):
        return []
    found = [_told(session, one) for one in undecided(session, mine, known) if one.actions]
    return sorted(found, key=lambda one: one.at, reverse=True)


def undecided(session: Session, mine: Identity, known: Roster) -> Iterator[Undecided]:
    """What waits for a word, with all that it would bring."""
    for row in _asides(session):
        if (row.device, row.head, row.action) not in known.state.verdicts:
            found = [
                one
                for one in _brought(session, row.segment_id, mine, known)
                if one.id == row.action and not _counts_by_another(session, one)
            ]
            yield Undecided(row.device, row.head, row.action, row.why, found)
    # Their own, too: nobody else may be there to say a word.
    own = held_elsewhere(session, known) if known.state.role_of(mine.device) == ADMIN else ()
    query = text(
        f"SELECT id, device, head FROM sync_segment WHERE {UNSETTLED} AND state = 'HELD'"
        " OR head IN (SELECT value FROM json_each(:own))"
    )
    for row in session.execute(query, {"own": json.dumps(own)}).all():
        yield Undecided(row.device, row.head, "", "behind_cut", _brought(session, row.id, mine, known))


def take_in_accepted(database: Database, label: str, mine: Identity, known: Roster) -> int:
    """Let actions count that an administrator has accepted; how many."""
    verdicts = known.state.verdicts
    taken = 0
    for row in database.read(_asides):
        if verdicts.get((row.device, row.head, row.action)) != "accept":
            continue
        brought = database.read(lambda session: _brought(session, row.segment_id, mine, known))  # noqa: B023
        actions = [one for one in brought if one.id == row.action]
        if not actions:
            continue

        def command(session: Session) -> dict[str, frozenset[str]]:
            session.execute(text("DELETE FROM sync_aside WHERE id = :id"), {"id": row.id})  # noqa: B023
            return take_in_after_all(session, row.segment_id, actions)  # noqa: B023

        database.receive(label, command)
        taken += len(actions)
    return taken


def take_back_refused(database: Database, label: str, known: Roster) -> None:
    """Have actions that an administrator has refused not count where they were written either (W2).

    One that a copy of that computer has sent as well may count by that.
    """
    told = [key[1:] for key, said in known.state.verdicts.items() if key[2] and said == "refuse"]
    query = text(
        "SELECT t.id, t.uuid, t.segment_id, s.device FROM json_each(:told) j JOIN change_tx t"
        " ON t.uuid = j.value ->> 1 JOIN sync_segment s ON s.id = t.segment_id AND s.head = j.value ->> 0"
        f" WHERE NOT {is_aside('t')}"
    )
    refused = {"told": json.dumps(told)}
    rows = database.read(lambda session: session.execute(query, refused).all()) if told else []

    def command(session: Session) -> dict[str, frozenset[str]]:
        connection = session.connection()
        touched = _silence(connection, [(row, "refused") for row in rows])
        read_copies_again(connection, known.state, {row.device for row in rows})
        count_by_copies(connection, known.state, touched)
        with change_log.quiet(connection):
            return kinship.align(connection, touched)

    if rows:
        database.receive(label, command)


def take_back_unaccepted(database: Database, label: str, known: Roster) -> None:
    """Put actions aside again that somebody accepted who was being shut out: that does not count (R3)."""
    told = [key for key in known.overruled_accepts() if known.state.verdicts.get(key) != "accept"]
    query = text(
        "SELECT t.id, t.uuid, t.segment_id, s.device, s.roster FROM json_each(:told) j JOIN change_tx t"
        " ON t.uuid = j.value ->> 2 JOIN sync_segment s ON s.id = t.segment_id AND s.head = j.value ->> 1"
        f" WHERE s.state NOT IN ('SEALED', 'SENT', 'KEPT') AND NOT {is_aside('t')}"
    )
    overruled = {"told": json.dumps(told)}
    rows = database.read(lambda session: session.execute(query, overruled).all()) if told else []

    def command(session: Session) -> dict[str, frozenset[str]]:
        connection = session.connection()
        found = [(row, why) for row in rows if (why := _why_not(session, row, known))]
        touched = _silence(connection, found)
        count_by_copies(connection, known.state, touched)
        with change_log.quiet(connection):
            return kinship.align(connection, touched)

    if rows:
        database.receive(label, command)


def _why_not(session: Session, row: Row[Any], known: Roster) -> str | None:
    """Why an action in the log counts by an administrator's word alone, as a code; None where it does not."""
    state = known.state_at(json.loads(row.roster))
    parts = [one for one in _logged(session, row.segment_id) if one.id == row.uuid]
    said = [refusal(one, state, row.device) for one in parts]
    return next(filter(None, said), None)


def _silence(connection: Connection, found: Iterable[tuple[Row[Any], str]]) -> dict[str, set[str]]:
    """Put actions in the log aside, each for its reason; the records they had touched, by table."""
    touched: dict[str, set[str]] = {}
    for row, why in found:
        set_aside(connection, row.segment_id, row.uuid, why)
        for table, ids in change_log.touched(connection, row.id).items():
            touched.setdefault(table, set()).update(ids)
    return touched


def accepted_in(known: Roster, segment: SealedSegment) -> list[str]:
    """The ids of the actions of a segment that count by an administrator's word."""
    place = segment.place.device, segment.head
    return [key[2] for key, said in known.state.verdicts.items() if key[:2] == place and said == "accept"]


def _asides(session: Session) -> list[Row[Any]]:
    query = text(
        "SELECT a.id, a.segment_id, a.action, a.why, s.device, s.head FROM sync_aside a"
        " JOIN sync_segment s ON s.id = a.segment_id ORDER BY a.id"
    )
    return list(session.execute(query).all())


def _brought(session: Session, segment: int, mine: Identity, known: Roster) -> list[Action]:
    """What a segment holds; of one for which a snapshot stood only what that brought of it is here."""
    octets = octets_of(session, segment)
    return opened(segments.read(octets), mine, known) if octets else _logged(session, segment)


def _counts_by_another(session: Session, action: Action) -> bool:
    """Whether an action counts that a copied computer has sent once more: there is nothing to decide (G8)."""
    query = text(
        "SELECT EXISTS (SELECT 1 FROM change_tx t JOIN change_origin o ON o.id = t.origin_id"
        " JOIN sync_segment s ON s.id = t.segment_id WHERE t.uuid = :id AND s.state = 'APPLIED'"
        " AND (t.hlc, o.device, o.session) = (:hlc, :device, :session)"
        f" AND NOT {is_aside('t')})"
    )
    hlc, device, run = action.stamp
    told = {"id": action.id, "hlc": hlc, "device": device, "session": run}
    return bool(session.execute(query, told).scalar())


def _logged(session: Session, segment: int) -> list[Action]:
    """The actions that came in a segment, be it in another one as well."""
    query = text(
        "SELECT id, first_seq, last_seq FROM change_tx WHERE segment_id = :segment"
        " UNION SELECT t.id, t.first_seq, t.last_seq"
        " FROM sync_copy c CROSS JOIN change_tx t ON t.id = c.tx_id"
        " WHERE c.segment_id = :segment ORDER BY id"
    )
    rows = session.execute(query, {"segment": segment}).all()
    if not rows:
        return []
    chunk = Chunk(
        tuple(row.id for row in rows), min(row.first_seq for row in rows), max(row.last_seq for row in rows)
    )
    return actions_of(session.connection(), chunk)


def opened(segment: SealedSegment, mine: Identity, known: Roster) -> list[Action]:
    """What a segment holds, whether it counts or not; nothing where it cannot be read."""
    secret = epoch_keys(mine, known).get(segment.epoch)
    erasures = known.state.erasures_of(segment.head)
    try:
        return open_erased(segment, secret, erasures) if secret is not None else []
    except DamagedFileError:
        return []


def _told(session: Session, waiting: Undecided) -> PutAside:
    first = waiting.actions[0]
    name = session.scalar(select(Official.name).where(Official.id == first.member))
    at = datetime.fromtimestamp(first.at_ms / 1000, LOCAL_TIME).replace(tzinfo=None)
    return PutAside(
        (waiting.action or waiting.head)[:8],
        waiting.device,
        waiting.head,
        waiting.action,
        name or "",
        device_name(session, waiting.device),
        at,
        first.label,
        first.about,
        len(waiting.actions),
        waiting.why,
    )
