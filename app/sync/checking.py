"""Reads every file of the share and says what is wrong with it, without changing anything."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import UserError
from app.sync import blobs, compaction, names, segments, snapshots
from app.sync.actions import open_all
from app.sync.arrivals import checked
from app.sync.blob_checking import BlobWalk
from app.sync.canonical import DamagedFileError
from app.sync.engine import check_space
from app.sync.file_traffic import attached_files, unsent_files
from app.sync.folder_store import FolderStore
from app.sync.identity import epoch_keys, identity, roster_of
from app.sync.keys import EpochKeys
from app.sync.names import FileName
from app.sync.newer import is_readable
from app.sync.packs import from_pack, packs
from app.sync.roster import Roster
from app.sync.roster_reading import add_entries, add_entry
from app.sync.rounds import Report
from app.sync.segments import PART, SealedSegment
from app.sync.snapshots import Manifest
from app.sync.states import read_state
from app.sync.store import Store, read_whole


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong with a file.

    `kind` is STRAY (no file of ours), DAMAGED (other bytes than it had, or not signed by its author), MISSING
    (known here, and nothing in the share stands for it), INCOMPLETE (a snapshot without all of its parts) or
    HOLE (a segment that follows one which is nowhere). `about` is the name of the attached file it is of.
    """

    kind: str
    folder: str
    name: str
    about: str = ""

    @property
    def path(self) -> str:
        """Where it lies in the folder of the space."""
        return f"{self.folder}/{self.name}" if self.folder else self.name


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were read, and what was found."""

    files: int
    findings: tuple[Finding, ...]


def check_share(database: Database, store: Store, report: Report = lambda done, total: None) -> Checked:
    """Read all files of the space, attached ones among them; what `report` raises stops it.

    Raises StoreError, UserError `not_in_space`.
    """
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    check_space(store, mine)
    roster = database.read(lambda session: roster_of(session, mine))
    add_entries(roster, store, store.sizes("roster"))  # somebody may have been let in since the last round
    secrets = epoch_keys(mine, roster)
    walk = _Walk(database, store, roster, secrets)
    listed = [(folder, name) for folder in names.FOLDERS for name in sorted(store.sizes(folder))]
    attached = BlobWalk(store, secrets, database.read(attached_files))
    total = len(listed) + len(attached.listed)
    for done, (folder, name) in enumerate(listed, 1):
        walk.look_at(folder, name)
        report(done, total)
    walk.look_for_the_rest()
    found, called = walk.findings, database.read(_names)
    for done, (folder, name, size) in enumerate(attached.listed, len(listed)):
        kind = attached.fault(folder, name, size, lambda done=done: report(done, total))  # type: ignore[misc]
        if kind is not None:
            found.append(Finding(kind, folder, name, called.get(attached.file_at(folder, name), "")))
        report(done + 1, total)
    unsent = unsent_files(database)
    for (folder, name), sha256 in attached.missing():
        if sha256 not in unsent and Finding("DAMAGED", folder, name, called[sha256]) not in found:
            found.append(Finding("MISSING", folder, name, called[sha256]))
    return Checked(total, tuple(found))


def check_folder(
    database: Database, store: FolderStore, report: Report = lambda done, total: None
) -> Checked:
    """As `check_share`; also what lies beside the files of the space, or in folders that are not its."""
    found = check_share(database, store, report)
    beside = store.beside({*names.FOLDERS, *blobs.FOLDERS})
    return replace(found, findings=(*found.findings, *(Finding("STRAY", *place) for place in beside)))


def _names(session: Session) -> dict[str, str]:
    """What the attached files are called, by their hash."""
    rows = session.execute(text("SELECT sha256, min(name) AS name FROM attachment GROUP BY sha256"))
    return {row.sha256: row.name for row in rows}


class _Walk:
    """Goes from file to file and remembers what chains need."""

    def __init__(self, database: Database, store: Store, roster: Roster, secrets: EpochKeys) -> None:
        self._database = database
        self._store = store
        self._roster = roster
        self._secrets = secrets
        self._seen: set[tuple[str, str]] = set()
        self._heads: set[str] = set()
        self._follow: list[tuple[str, str, SealedSegment]] = []
        self.findings: list[Finding] = []

    def look_at(self, folder: str, name: str) -> None:
        """One file: its name, its bytes, its signature, what it says."""
        parsed = names.parse(folder, name)
        if parsed is None:
            if not names.is_passing(name):
                self.findings.append(Finding("STRAY", folder, name))
            return
        try:
            self._read(parsed, read_whole(self._store, parsed))
        except DamagedFileError:
            self.findings.append(Finding("DAMAGED", folder, name))
            return
        self._seen.add((folder, name))

    def _read(self, parsed: FileName, octets: bytes) -> None:
        if parsed.folder == "roster":
            add_entry(self._roster, parsed, octets)
        elif parsed.folder == "seg":
            self._note(parsed, checked(octets, parsed, self._roster))
        elif parsed.folder == "pack":
            for inside in from_pack(octets):
                segment = segments.read(inside)
                name = names.segment_name(parsed.device, segment.place.number, inside)
                held = names.parse("seg", name)
                assert held is not None
                self._note(parsed, checked(inside, held, self._roster))
        elif parsed.folder == "state":
            state = read_state(octets, self._roster)
            parsed.must_be(state.device, state.number)
        elif parsed.folder == "snap" and parsed.is_manifest:
            manifest = snapshots.read_manifest(octets, self._roster)
            parsed.must_be(manifest.device, manifest.number)
        elif parsed.folder == "snap":
            device, part = self._roster.state.devices.get(parsed.device), segments.read(octets, PART)
            if device is None or not part.is_by(device.keys):
                raise DamagedFileError("not signed by its author")
            self._open(part)

    def _open(self, one: SealedSegment) -> None:
        """Raises DamagedFileError for other lines than were signed; what no key here opens is left alone."""
        if is_readable(one) and (secret := self._secrets.get(one.epoch)) is not None:
            open_all(one, secret, self._roster.state.erasures_of(one.head))

    def _note(self, parsed: FileName, segment: SealedSegment) -> None:
        self._open(segment)
        self._heads.add(segment.head)
        self._follow.append((parsed.folder, parsed.name, segment))

    def look_for_the_rest(self) -> None:
        """What should be there and is not."""
        there = {name: 0 for folder, name in self._seen if folder == "snap"}
        known = self._database.read(
            lambda session: snapshots.known_manifests(session, self._roster, locked=True)
        )
        whole = [one for one in known if self._is_whole(one, there)]
        for one in known:
            if one.name in there and one not in whole:
                self.findings.append(Finding("INCOMPLETE", "snap", one.name))
        for folder, name in self._database.read(lambda session: self._expected(session, whole)):
            if (folder, name) not in self._seen and Finding("DAMAGED", folder, name) not in self.findings:
                self.findings.append(Finding("MISSING", folder, name))
        heads, idle = self._heads | self._database.read(_all_heads), self._database.read(_idle_heads)
        for folder, name, segment in self._follow:
            device, previous = segment.place.device, segment.place.previous
            given_up = self._roster.state.gives_up(device, previous)
            if previous and previous not in heads and segment.head not in idle and not given_up:
                self.findings.append(Finding("HOLE", folder, name))

    def _is_whole(self, manifest: Manifest, there: Iterable[str]) -> bool:
        return {manifest.name, *(name for name, _ in manifest.parts)} <= set(there)

    def _expected(self, session: Session, whole: list[Manifest]) -> list[tuple[str, str]]:
        excused = compaction.excused(session, whole)
        packed = {one.id for one in packs(session) if ("pack", one.name) in self._seen}
        query = text(
            "SELECT id, name, pack_id FROM sync_segment WHERE size > 0 AND state <> 'SEALED' ORDER BY name"
        )
        loose = [
            ("seg", row.name)
            for row in session.execute(query)
            if row.id not in excused and row.pack_id not in packed
        ]
        entries = sorted(self._roster.entries.values(), key=lambda one: (one.number, one.hash))
        return [*(("roster", one.name) for one in entries), *loose]


def _idle_heads(session: Session) -> set[str]:
    """Segments that wait for nothing before them: they do not count, or do so already, by a snapshot of
    somebody who had what is lost."""
    query = text("SELECT head FROM sync_segment WHERE state NOT IN ('WAITING', 'COMING')")
    return set(session.execute(query).scalars())


def _all_heads(session: Session) -> set[str]:
    return set(session.execute(text("SELECT head FROM sync_segment")).scalars())
