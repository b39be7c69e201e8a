"""Snapshots: the log without the writes that nothing shows any more, in parts that a manifest names."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.sync import UNSETTLED
from app.permissions import ADMIN
from app.sync import names, signed
from app.sync.canonical import DamagedFileError
from app.sync.limits import held_elsewhere
from app.sync.putting_off import locked_names, put_off_now
from app.sync.roster import Roster
from app.sync.store import Store, read_whole
from app.sync.thinning import COUNTING
from app.sync.vector import check_vector

_KINDS: dict[str, type] = {
    "n": int,
    "at": int,
    "writes": int,
    "dev": str,
    "schema": str,
    "digest": str,
    "space": str,
}


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a snapshot consists of: `parts` with their lengths in the order of reading, `tips` the heads it
    reaches to, `lacking` those before them at which it does not go on, `partly` those of which it does not
    tell all, `passed` those of which its author passes on what a void one had told, `segments` how many it
    stands for, `writes` how many live on, `digest` of what it shows."""

    device: str
    number: int
    at_ms: int
    schema: str
    roster: tuple[str, ...]
    tips: frozenset[str]
    lacking: frozenset[str]
    partly: frozenset[str]
    passed: frozenset[str]
    segments: int
    writes: int
    digest: str
    parts: tuple[tuple[str, int], ...]
    octets: bytes

    @property
    def name(self) -> str:
        return names.manifest_name(self.device, self.number, self.octets)


def read_manifest(octets: bytes, roster: Roster) -> Manifest:
    """Raises DamagedFileError for one that is none, or of another space, or not signed by its author."""
    told = roster.told_by_device(signed.read(signed.MANIFEST, octets, _check))
    partly = frozenset(told.get("partly", ()))
    return Manifest(
        told["dev"],
        told["n"],
        told["at"],
        told["schema"],
        tuple(told["roster"]),
        frozenset(head for tips in told["vector"].values() for _, head in tips),
        frozenset(told.get("lacking", ())),
        partly,
        frozenset(told.get("passed", ())),
        told["segments"] - len(partly),
        told["writes"],
        told["digest"],
        tuple((name, size) for name, size in told["parts"]),
        octets,
    )


def _check(told: dict[str, Any]) -> None:
    check_vector(told)
    signed.check_fields(told, _KINDS)
    heads = (*told["roster"], *told.get("lacking", ()), *told.get("partly", ()), *told.get("passed", ()))
    if not all(isinstance(head, str) for head in heads):
        raise ValueError("no heads")
    for name, size in told["parts"]:
        parsed = names.parse("snap", name)
        if parsed is None or (parsed.device, parsed.number) != (told["dev"], told["n"]) or size < 0:
            raise ValueError("parts of something else")


def is_believed(manifest: Manifest, roster: Roster) -> bool:
    """Whether this program may take it for what its segments say.

    It speaks in everybody's name: only an administrator may (N1). Nor may what it tells have been accepted by
    somebody whose word does not count any more (R3).
    """
    return accepts_hold(manifest, roster) and roster.state.role_of(manifest.device) == ADMIN


def accepts_hold(manifest: Manifest, roster: Roster) -> bool:
    """Whether the actions count that had been accepted when it was written."""
    if not all(head in roster for head in manifest.roster):
        return False
    then, now = roster.state_at(manifest.roster).verdicts, roster.state.verdicts
    return all(now.get(key) == "accept" for key, said in then.items() if key[2] and said == "accept")


def is_void(session: Session, manifest: Manifest, roster: Roster, elsewhere: Sequence[str]) -> bool:
    """Whether it stands for something that does not count any more, or not `elsewhere`, as the author of
    these heads knows: nobody who begins with it may take it. What was refused may never have come here."""
    query = text(
        "WITH RECURSIVE gone (head, device) AS ("
        f" SELECT head, device FROM sync_segment WHERE ({UNSETTLED} AND state IN ('HELD', 'REFUSED')"
        " OR head IN (SELECT value FROM json_each(:elsewhere)))"
        " AND head NOT IN (SELECT value FROM json_each(:lacking))"
        " UNION SELECT head, device FROM sync_segment"
        " WHERE previous IN (SELECT value FROM json_each(:refused))"
        " AND previous NOT IN (SELECT value FROM json_each(:lacking))"
        " AND head NOT IN (SELECT value FROM json_each(:lacking))"
        " UNION SELECT s.head, s.device FROM gone g JOIN sync_segment s"
        " ON s.previous = g.head AND s.device = g.device"
        " WHERE s.head NOT IN (SELECT value FROM json_each(:lacking)))"
        " SELECT EXISTS (SELECT 1 FROM gone WHERE head IN (SELECT value FROM json_each(:tips)))"
    )
    told = {"lacking": manifest.lacking, "tips": manifest.tips, "elsewhere": elsewhere}
    told["refused"] = roster.state.refused
    heads = {name: json.dumps(sorted(several)) for name, several in told.items()}
    return bool(session.execute(query, heads).scalar_one())


def tells_of_erased(manifest: Manifest, roster: Roster) -> bool:
    """Whether its author did not know yet of somebody who asked to be forgotten."""
    return not roster.state.erased.keys() <= roster.state_at(manifest.roster).erased.keys()


def stands_in(
    session: Session, found: Sequence[Manifest], needed: Collection[int], roster: Roster
) -> Manifest | None:
    """The snapshot that tells of nobody erased and stands for these segments, if there is one."""
    fresh = (one for one in found if not tells_of_erased(one, roster))
    return next((one for one in fresh if covered_by(session, one).issuperset(needed)), None)


def is_whole(manifest: Manifest, present: Mapping[str, int]) -> bool:
    """Whether all of it lies in the store, by the lengths of its files."""
    files = (*manifest.parts, (manifest.name, len(manifest.octets)))
    return all(present.get(name) == size for name, size in files)


def not_whole(session: Session, roster: Roster, present: Mapping[str, int]) -> list[str]:
    """The manifests in the store of which a part is away."""
    query = text("SELECT name, octets FROM sync_snapshot WHERE name IN (SELECT value FROM json_each(:names))")
    rows = session.execute(query, {"names": json.dumps(sorted(present))}).all()
    return [row.name for row in rows if not is_whole(read_manifest(row.octets, roster), present)]


def known_manifests(session: Session, roster: Roster, *, locked: bool = False) -> list[Manifest]:
    """Those that may be believed, are not void or put off, the one that stands for most first; with `locked`
    also those under a secret that was not given to this computer yet."""
    query = text("SELECT name, octets FROM sync_snapshot WHERE state <> 'DAMAGED'")
    later, elsewhere = set(put_off_now(session, roster)), held_elsewhere(session, roster)
    later -= locked_names(session) if locked else set()
    rows = [row for row in session.execute(query) if row.name not in later]
    found = [read_manifest(row.octets, roster) for row in rows]
    believed = [
        one for one in found if is_believed(one, roster) and not is_void(session, one, roster, elsewhere)
    ]
    return sorted(believed, key=lambda one: (one.segments, one.at_ms, one.name), reverse=True)


def telling_manifests(session: Session, roster: Roster, present: Collection[str]) -> list[Manifest]:
    """Those that tell of somebody erased and have a file there, also where nobody may take them any more."""
    if not roster.state.erased:
        return []
    listed = names.parsed("snap", present)
    there = {(parsed.device, parsed.number) for parsed in listed}
    rows = session.execute(text("SELECT device, number, octets FROM sync_snapshot")).all()
    found = [read_manifest(row.octets, roster) for row in rows if (row.device, row.number) in there]
    placed = [one for one in found if all(head in roster for head in one.roster)]
    return [one for one in placed if tells_of_erased(one, roster)]


def new_manifests(
    known: set[str], roster: Roster, store: Store, present: dict[str, int]
) -> tuple[list[Manifest], int]:
    """The manifests in the store whose names are not `known`, and how many are damaged."""
    found, damaged = list[Manifest](), 0
    for name in sorted(present.keys() - known):
        parsed = names.parse("snap", name)
        if parsed is None or not parsed.is_manifest:
            continue
        try:
            manifest = read_manifest(read_whole(store, parsed), roster)
            parsed.must_be(manifest.device, manifest.number)
            found.append(manifest)
        except DamagedFileError:
            damaged += 1
    return found, damaged


def keep_manifest(session: Session, manifest: Manifest, state: str) -> None:
    session.execute(
        text(
            "INSERT INTO sync_snapshot (device, number, name, state, at_ms, octets)"
            " VALUES (:device, :number, :name, :state, :at, :octets)"
            " ON CONFLICT (name) DO UPDATE SET state = excluded.state"
        ),
        {
            "device": manifest.device,
            "number": manifest.number,
            "name": manifest.name,
            "state": state,
            "at": manifest.at_ms,
            "octets": manifest.octets,
        },
    )


def set_manifest_state(session: Session, manifest: Manifest, state: str) -> None:
    session.execute(
        text("UPDATE sync_snapshot SET state = :state WHERE name = :name"),
        {"state": state, "name": manifest.name},
    )


_COVERED = (
    "WITH RECURSIVE covered (id, device, previous) AS ("
    " SELECT id, device, previous FROM sync_segment"
    " WHERE head IN (SELECT value FROM json_each(:tips))"
    " UNION SELECT s.id, s.device, s.previous FROM covered c JOIN sync_segment s"
    " ON s.head = c.previous AND s.device = c.device"
    " WHERE s.head NOT IN (SELECT value FROM json_each(:lacking)))"
)
"""The segments that a snapshot stands for: its tips and all they follow, up to what it lacks."""


def cover(session: Session, manifest: Manifest) -> None:
    """Mark the segments that a snapshot stands for."""
    session.execute(
        text(
            f"{_COVERED} UPDATE sync_segment SET covered = iif("
            " head IN (SELECT value FROM json_each(:partly)), NULL,"
            " (SELECT id FROM sync_snapshot WHERE name = :name)) WHERE id IN (SELECT id FROM covered)"
        ),
        {**_heads(manifest), "name": manifest.name},
    )


def applied(session: Session, found: Sequence[Manifest], roster: Roster) -> list[Manifest]:
    """Those of which everything they stand for has been applied here."""
    query = text(
        "SELECT count(DISTINCT head) FROM sync_segment s"
        f" WHERE head IN (SELECT value FROM json_each(:tips)) AND ({COUNTING} OR s.state = 'COMING'"
        " AND head IN (SELECT value FROM json_each(:partly)) AND EXISTS (SELECT 1 FROM sync_snapshot"
        " WHERE name = :name AND state IN ('TAKEN', 'SENT', 'KEPT')))"
    )

    def here(manifest: Manifest) -> int:
        told = {**_heads(manifest), "name": manifest.name}
        return int(session.execute(query, told).scalar_one())

    behind = _behind_given_up(session, roster)

    def tells_more(manifest: Manifest) -> bool:
        silent = manifest.lacking | manifest.partly
        followers = {key for key, head in behind if head not in silent}
        return bool(followers) and not followers.isdisjoint(reached_by(session, manifest))

    return [one for one in found if here(one) == len(one.tips) and not tells_more(one)]


def _behind_given_up(session: Session, roster: Roster) -> list[tuple[int, str]]:
    """What counts here though what it follows was given up, and the head of that: a snapshot may
    still tell of it."""
    given_up = roster.ever_given_up
    if not given_up:
        return []
    query = text(
        f"SELECT s.id, s.previous FROM sync_segment s WHERE {COUNTING}"
        " AND s.previous IN (SELECT value FROM json_each(:given_up)) AND NOT EXISTS (SELECT 1"
        f" FROM sync_segment p WHERE p.head = s.previous AND {COUNTING.replace('s.', 'p.')})"
    )
    told = {"given_up": json.dumps(sorted(given_up))}
    return [(row.id, row.previous) for row in session.execute(query, told)]


def reached_by(session: Session, manifest: Manifest) -> set[int]:
    """The segments that it tells of, be it not all."""
    return set(session.execute(text(f"{_COVERED} SELECT id FROM covered"), _heads(manifest)).scalars())


def half_told(session: Session, manifest: Manifest) -> set[int]:
    """The segments of which it does not tell all, and of which nothing else is here."""
    query = text(
        f"SELECT id FROM sync_segment WHERE {UNSETTLED} AND state = 'COMING' AND size = 0"
        " AND head IN (SELECT value FROM json_each(:partly))"
    )
    return set(session.execute(query, _heads(manifest)).scalars())


def is_half_taken(session: Session, roster: Roster) -> bool:
    """Whether something is here in part, and not because the snapshots taken here tell no more of it."""
    query = text(f"SELECT head FROM sync_segment WHERE {UNSETTLED} AND state = 'COMING'")
    coming = set(session.execute(query).scalars())
    query = text("SELECT octets FROM sync_snapshot WHERE state = 'TAKEN'")
    taken = session.execute(query).scalars().all() if coming else ()
    return bool(coming.difference(*(read_manifest(octets, roster).partly for octets in taken)))


def covered_by(session: Session, manifest: Manifest) -> set[int]:
    """The segments for which a snapshot alone is enough."""
    query = text(
        f"{_COVERED} SELECT c.id FROM covered c JOIN sync_segment s ON s.id = c.id"
        " WHERE s.head NOT IN (SELECT value FROM json_each(:partly))"
    )
    return set(session.execute(query, _heads(manifest)).scalars())


def told_by(session: Session, manifest: Manifest) -> set[int]:
    """Of these the ones that its author knew itself: of others it passes on what a void one had told."""
    query = text("SELECT id FROM sync_segment WHERE head IN (SELECT value FROM json_each(:passed))")
    passed = session.execute(query, {"passed": json.dumps(sorted(manifest.passed))}).scalars()
    return covered_by(session, manifest).difference(passed)


def knows_all_of(session: Session, manifest: Manifest) -> bool:
    """Whether every segment that a snapshot stands for counts here, or was read."""
    unknown = (
        f"NOT EXISTS (SELECT 1 FROM sync_segment s WHERE s.head = told.head AND (size > 0 OR {COUNTING}))"
    )
    query = text(
        f"{_COVERED}, told (head) AS (SELECT value FROM json_each(:tips)"
        " UNION SELECT previous FROM covered WHERE previous <> ''"
        " AND previous NOT IN (SELECT value FROM json_each(:lacking)))"
        f" SELECT NOT EXISTS (SELECT 1 FROM told WHERE {unknown})"
    )
    return bool(session.execute(query, _heads(manifest)).scalar_one())


def stand_for_all(session: Session, several: Iterable[Manifest]) -> bool:
    """Whether these snapshots together stand for all that counts here and was never read."""
    left = never_read(session)
    for manifest in several:
        left -= covered_by(session, manifest)
    return not left


def never_read(session: Session) -> set[int]:
    """The segments that count here and were never read: all that is here of them came by a snapshot."""
    query = text(f"SELECT id FROM sync_segment s WHERE size = 0 AND {COUNTING}")
    return set(session.execute(query).scalars())


def segments_number(session: Session) -> str:
    """Another one as soon as a segment has become known."""
    query = text("SELECT count(*) || ' ' || coalesce(max(id), 0) FROM sync_segment")
    return str(session.execute(query).scalar_one())


def _heads(manifest: Manifest) -> dict[str, str]:
    told = {"tips": manifest.tips, "lacking": manifest.lacking, "partly": manifest.partly}
    return {name: json.dumps(sorted(heads)) for name, heads in told.items()}
