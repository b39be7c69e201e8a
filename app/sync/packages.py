"""Sync packages: written for a colleague on a stick or in a mail, looked into, and taken in."""

import json
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.local_values import keep_local, local_value
from app.models.field_ids import logged_tables
from app.sync import names, signed
from app.sync.archive import octets_of
from app.sync.canonical import DamagedFileError
from app.sync.engine import between_rounds, seal_waiting, sync_round
from app.sync.file_traffic import FileTraffic
from app.sync.held_files import held_files
from app.sync.identity import Identity, identity, roster_of
from app.sync.keys import PublicKeys
from app.sync.membership import roll
from app.sync.package_store import ABOUT, PackageStore, new_package
from app.sync.putting_back import put_snapshot
from app.sync.putting_off import try_cut_again
from app.sync.requests import keep_requests, kept_requests
from app.sync.roster import Roster
from app.sync.roster_state import device_told, keys_told
from app.sync.rounds import Report, Round
from app.sync.segments import SUITE
from app.sync.store import Space, Store
from app.sync.vector import Tips, check_tips

_HAS = "package."
"""Of this computer alone: what each colleague's computer had when it wrote the package read last."""


@dataclass(frozen=True, slots=True)
class About:
    """What a package says of itself, signed by the computer that wrote it; `at_ms` is its clock."""

    device: PublicKeys
    at_ms: int
    has: Tips
    partial: bool


@dataclass(frozen=True, slots=True)
class Written:
    """What went into a package; `parts` are those of a snapshot, `octets` is the size of the file."""

    segments: int
    parts: int
    files: int
    octets: int


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a package: the round over it, and files that were lacking here and came."""

    round: Round
    files: int


def write_package(
    database: Database,
    path: Path,
    since: Tips | None = None,
    *,
    with_files: bool = True,
    report: Report = lambda done, total: None,
) -> Written:
    """Write all that this computer has of the space into a file, or what somebody lacks who has `since`.

    For segments that this computer never read itself goes the snapshot that stands for them.
    Raises UserError `not_in_space`, `package_no_room`, `file_not_written`; what `report` raises stops it.
    """
    mine, known = _membership(database)
    with new_package(path, Space(mine.space, mine.genesis, SUITE)) as package:
        with between_rounds(database):  # somebody erased meanwhile would leave half of it under other names
            mine, known = _membership(database)
            seal_waiting(database, mine)
            rows = database.read(lambda session: _lacked(session, since))
            there = [row for row in rows if row.kept]
            told = _told(mine, database.read(_tips), since is not None)
            package.put("", ABOUT, signed.sign(signed.PACKAGE, told, mine.keys))
            for entry in known.entries.values():
                package.put("roster", entry.name, entry.octets)
            for name, octets in database.read(kept_requests).items():
                package.put("join", name, octets)
            parts = put_snapshot(database, known, package) if len(there) < len(rows) else 0
            for place, row in enumerate(there):
                report(place, len(there))
                package.put("seg", row.name, database.read(lambda session: octets_of(session, row.id)))  # noqa: B023
        files = 0
        if with_files:
            traffic = FileTraffic(database, mine, known, package)
            held = held_files(database, mine, known)
            all_of_them = since is None or parts > 0
            written = None if all_of_them else database.read(lambda session: _attached(session, there, known))
            files = traffic.send_all(written, report, held)
    return Written(len(there), parts, files, path.stat().st_size)


def take_package(database: Database, path: Path, report: Report = lambda done, total: None) -> Taken:
    """Take in what a package holds; what is here already stays as it is, so twice is once (K2).

    Raises UserError as `about` does; what `report` raises stops it between two files.
    """
    with PackageStore(path) as package:
        mine, known = _membership(database)
        told = about(package, mine)
        database.refresh(lambda session: try_cut_again(session, package.sizes("snap")))
        done = sync_round(database, package, report, sends=False)
        mine, known = _membership(database)
        traffic = FileTraffic(database, mine, known, package)
        held = held_files(database, mine, known)  # of what its author wrote behind a cut
        waiting = [one for one in held if not database.files.holds(one.sha256, one.size)]
        came = traffic.fetch([*traffic.wanted(everything=True), *waiting], report, patiently=True)
        found = {name: octets for name in package.sizes("join") if (octets := _request(package, name))}

        def command(session: Session) -> None:
            if known.state.belongs(told.device.device):
                _remember(session, told)
                _acknowledge(session, mine, told.has)
            if found:
                keep_requests(session, found)

        database.refresh(command)
    return Taken(done, len(came))


def about(package: PackageStore, mine: Identity) -> About:
    """What a package says of itself.

    Raises UserError `package_foreign`, `package_damaged`, `package_other_space`, `package_unreadable`.
    """
    path = str(package.path)
    space = package.space()
    if space is None or (space.id, space.genesis) != (mine.space, mine.genesis):
        raise UserError("package_other_space", path=path)
    try:
        file = signed.read(signed.PACKAGE, package.get("", ABOUT) or b"", _check)
        device = keys_told(file.content["by"])
        if file.content["space"] != mine.space or not file.is_by(device):
            raise DamagedFileError("not signed by its author")
    except DamagedFileError as error:
        raise UserError("package_damaged", path=path) from error
    told = file.content
    return About(device, told["at"], told["has"], told["partial"])


def known_of(database: Database, who: str) -> Tips:
    """What a colleague has, as the package of theirs said that was read last: by a file, computer or name.

    Raises UserError `package_nothing_known`, and what `about` raises.
    """
    if Path(who).is_file():
        mine, _ = _membership(database)
        with PackageStore(Path(who)) as package:
            return about(package, mine).has
    for one in database.read(roll):
        told = database.local(f"{_HAS}{one.device}")
        if told is not None and who in (one.device, one.device_name, one.member_name, one.member):
            found: Tips = json.loads(told)["has"]
            return found
    raise UserError("package_nothing_known", name=who)


def heard_of(database: Database) -> list[tuple[str, str, str]]:
    """Whose packages were read here, so that what they lack is known: device, its name, person."""
    told = [(one.device, one.device_name, one.member_name) for one in database.read(roll) if not one.is_this]
    return [one for one in told if database.local(f"{_HAS}{one[0]}") is not None]


def _membership(database: Database) -> tuple[Identity, Roster]:
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    return mine, database.read(lambda session: roster_of(session, mine))


def _told(mine: Identity, has: Tips, partial: bool) -> dict[str, Any]:
    return {
        "v": 1,
        "space": mine.space,
        "by": device_told(mine.keys.public),
        "at": time.time_ns() // 1_000_000,
        "has": has,
        "partial": partial,
    }


def _check(told: dict[str, Any]) -> None:
    """Raises KeyError, TypeError or ValueError for what no package says of itself."""
    keys_told(told["by"])
    signed.check_fields(told, {"at": int, "partial": bool})
    check_tips(told["has"])


def _request(store: Store, name: str) -> bytes | None:
    parsed, octets = names.parse("join", name), store.get("join", name)
    return octets if parsed and octets and names.is_whole(parsed, octets) else None


def _tips(session: Session) -> Tips:
    """The ends of the chains of which this computer has every file."""
    rows = session.execute(
        text(
            "SELECT device, number, head FROM sync_segment s WHERE NOT EXISTS (SELECT 1 FROM sync_segment f"
            " WHERE f.device = s.device AND f.previous = s.head AND f.state NOT IN ('WAITING', 'COMING'))"
            " AND s.state NOT IN ('WAITING', 'COMING') ORDER BY device, number, head"
        )
    )
    tips: Tips = {}
    for row in rows:
        tips.setdefault(row.device, []).append([row.number, row.head])
    return tips


def _lacked(session: Session, since: Tips | None) -> list[Row[Any]]:
    """What is known here and not before the ends that somebody has; `kept` says that it is in the archive."""
    query = text("SELECT id, device, head, previous, name, size > 0 AS kept FROM sync_segment ORDER BY id")
    rows = list(session.execute(query))
    theirs = _before(rows, since or {})
    return [row for row in rows if (row.device, row.head) not in theirs]


def _before(rows: list[Row[Any]], tips: Tips) -> set[tuple[str, str]]:
    """The segments that lie on the chains which end there, the ends included.

    Where one end lies before another, something between them is lacking: they went on behind what was lost.
    """
    previous = {(row.device, row.head): row.previous for row in rows}
    found: set[tuple[str, str]] = set()
    for device, told in tips.items():
        ends = {head for _, head in told}
        for end in ends:
            way, head = list[tuple[str, str]](), end
            while (device, head) in previous and (head == end or head not in ends):
                way.append((device, head))
                head = previous[device, head]
            found.update(way[:1] if head in ends and head != end else way)
    return found


def _attached(session: Session, rows: list[Row[Any]], known: Roster) -> set[str]:
    """The hashes of the files that these segments name, and those that an administrator has let count: their
    files did not go along with them."""
    query = text(
        "SELECT DISTINCT a.sha256 FROM change_tx t JOIN change c ON c.seq BETWEEN t.first_seq AND t.last_seq"
        " AND c.tx_id = t.id JOIN attachment a ON a.id = c.record_id"
        " WHERE t.segment_id IN (SELECT value FROM json_each(:ids)) AND c.table_no = :table"
    )
    accepted = sorted({head for (_, head, _), said in known.state.verdicts.items() if said == "accept"})
    those = text("SELECT id FROM sync_segment WHERE head IN (SELECT value FROM json_each(:heads))")
    since = session.execute(those, {"heads": json.dumps(accepted)}).scalars()
    ids = [*(row.id for row in rows), *since]
    told = {"ids": json.dumps(ids), "table": logged_tables()["attachment"].number}
    return set(session.execute(query, told).scalars())


def _remember(session: Session, told: About) -> None:
    """What the author had, unless a newer package of theirs has said so already."""
    key = f"{_HAS}{told.device.device}"
    before = local_value(session, key)
    if before is not None and json.loads(before)["at"] > told.at_ms:
        return
    keep_local(session, key, json.dumps({"at": told.at_ms, "has": told.has}))


def _acknowledge(session: Session, mine: Identity, has: Tips) -> None:
    """What a colleague has of ours has arrived, whatever the share says."""
    query = text("SELECT id, device, head, previous, state FROM sync_segment WHERE device = :device")
    rows = list(session.execute(query, {"device": mine.device}))
    arrived = _before(rows, {mine.device: has.get(mine.device, [])})
    ids = [row.id for row in rows if row.state in ("SEALED", "SENT") and (row.device, row.head) in arrived]
    session.execute(
        text("UPDATE sync_segment SET state = 'KEPT' WHERE id IN (SELECT value FROM json_each(:ids))"),
        {"ids": json.dumps(ids)},
    )
