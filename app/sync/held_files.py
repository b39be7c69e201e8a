"""Attached files of what waits for an administrator's word: kept until it is refused (B5)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import astuple, dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.erasure import FILES, HELD
from app.file_store import is_hash
from app.local_values import local_value
from app.models.field_ids import logged_tables
from app.models.sync import UNSETTLED
from app.permissions import ADMIN
from app.sync.actions import Action
from app.sync.asides import opened, undecided
from app.sync.chain import arrived
from app.sync.file_traffic import AttachedFile
from app.sync.identity import Identity
from app.sync.roster import Roster


@dataclass(frozen=True, slots=True)
class _Held:
    """A file, the attachment that names it, and the segment in which that came, by its head."""

    sha256: str
    size: int
    attachment: str
    head: str


def held_files(database: Database, mine: Identity, roster: Roster) -> list[AttachedFile]:
    """The files that this computer keeps for what is undecided; those of what was refused go from its disk.

    What waits is read again only when something has come or was decided.
    """
    told = json.loads(database.local(HELD) or '{"of": [], "files": []}')
    known = [_Held(*one) for one in told["files"]]
    waiting = database.read(_waiting)
    decides = roster.state.role_of(mine.device) == ADMIN
    if not (known or waiting or told.get("named")):
        return []
    of = sorted([*roster.heads, *waiting])
    if told["of"] != of:
        of_all = database.read(lambda session: list(_found(session, mine, roster)))
        # Who applied it before hearing of the cut may be the only one to have a file.
        found = [one for one in of_all if decides or one in known or database.files.holds(one.sha256)]
        gone = [one for one in known if one not in found]
        on_their_way = database.read(lambda session: _on_their_way(session, gone))
        known = [*found, *on_their_way]
        of_others = database.read(lambda session: _named(session, gone))
        for sha256 in {one.sha256 for one in gone} - {one.sha256 for one in known} - of_others:
            with suppress(OSError):  # some program has it open, and it stays
                database.files.remove(sha256)
        # What is on its way is looked at again until it has come.
        behind = database.read(lambda session: set(_behind_gaps(session, mine, roster)))
        named = sorted({one.sha256 for one in (*of_all, *on_their_way)} | behind)
        kept = {"of": [] if on_their_way else of, "files": [astuple(one) for one in known], "named": named}
        database.set_local(HELD, json.dumps(kept))
    return [AttachedFile(one.sha256, one.size, (one.attachment,)) for one in known]


def _waiting(session: Session) -> list[str]:
    states = ("HELD", "WAITING") if local_value(session, FILES) else ("HELD",)
    query = text(
        f"SELECT 'segment ' || id FROM sync_segment WHERE {UNSETTLED}"
        " AND state IN (SELECT value FROM json_each(:states))"
        " UNION ALL SELECT 'action ' || id FROM sync_aside"
    )
    return list(session.execute(query, {"states": json.dumps(states)}).scalars())


def _behind_gaps(session: Session, mine: Identity, roster: Roster) -> Iterator[str]:
    """The hashes that segments name which cannot be applied yet: a file of somebody erased may be theirs."""
    if local_value(session, FILES):
        for one in arrived(session.connection()):
            yield from (file for _, file, _ in _files(opened(one.segment, mine, roster)))


def _on_their_way(session: Session, gone: Sequence[_Held]) -> list[_Held]:
    """Those of segments that count by now and have not been applied yet."""
    query = text(
        f"SELECT head FROM sync_segment WHERE {UNSETTLED} AND state = 'WAITING'"
        " AND head IN (SELECT value FROM json_each(:heads))"
    )
    told = {"heads": json.dumps([one.head for one in gone])}
    heads = set(session.execute(query, told).scalars())
    return [one for one in gone if one.head in heads]


def _named(session: Session, gone: Sequence[_Held]) -> set[str]:
    """The hashes that a record has as well, or what is being typed here."""
    query = text(
        "SELECT value FROM json_each(:hashes) WHERE value IN (SELECT sha256 FROM attachment)"
        " OR EXISTS (SELECT 1 FROM draft WHERE instr(content, value) > 0)"
    )
    return set(session.execute(query, {"hashes": json.dumps([one.sha256 for one in gone])}).scalars())


def _found(session: Session, mine: Identity, roster: Roster) -> Iterator[_Held]:
    for one in undecided(session, mine, roster):
        for record, content, length in _files(one.actions):
            yield _Held(content, length, record, one.head)


def _files(actions: Iterable[Action]) -> Iterator[tuple[str, str, int]]:
    """The attachments that actions bring, with the hashes and lengths of their files."""
    entry = logged_tables()["attachment"]
    sha256, size = str(entry.fields["sha256"]), str(entry.fields["size"])
    for written in (one for action in actions for one in action.writes):
        values = written.write.values
        content, length = values.get(sha256), values.get(size)
        named = written.table == entry.number and isinstance(content, str) and is_hash(content)
        if named and isinstance(length, int) and length >= 0:
            yield written.record, str(content), length
