"""One round: read the roster and what others have published, apply it, put back what is missing, publish."""

import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from sqlalchemy.orm import Session

from app.database import Database, Records
from app.errors import StorageError, UserError
from app.services.devices import likely_device_name, name_device
from app.services.erasing import finish_erasing
from app.sync import compaction, names, publishing
from app.sync.applying import apply_arrived
from app.sync.arrivals import read_segments
from app.sync.clocks import note_clock
from app.sync.compaction import Shelf
from app.sync.counting import CountingStore
from app.sync.epochs import share_secret
from app.sync.erasing import learn, look_through, remove_old
from app.sync.file_traffic import LABEL, FileTraffic
from app.sync.held_files import held_files
from app.sync.identity import Identity, identity, keep_entries, roster_of
from app.sync.inbox import FREELY, GENTLY
from app.sync.kept_parts import renew_parts, scrub_snapshots
from app.sync.left_out import note_left_out
from app.sync.newer import TooNewError, forget_too_new, note_too_new
from app.sync.numbering import number_projects
from app.sync.outbox import seal_next
from app.sync.packs import keep_packs, mend_packs, most_loose, read_packs, write_pack
from app.sync.publishing import publish, publish_roster
from app.sync.putting_back import put_back_parts
from app.sync.rebuilding import align_all, read_again
from app.sync.renewal import renew_if_copied
from app.sync.rights_here import note_rights
from app.sync.roster import Roster
from app.sync.roster_reading import add_entries
from app.sync.rounds import DAY_MS, Report, Round, now_ms
from app.sync.snapshot_reading import Taking, take_snapshot
from app.sync.snapshots import Manifest, applied
from app.sync.states import compare, read_states, rebuilt, write_state
from app.sync.store import Store, StoreError
from app.sync.strays import adopt_entries, adopt_segments
from app.sync.unread import keep_telling
from app.sync.upgrading import read_newer_again
from app.sync.vector import vector

_ROUNDS: "WeakKeyDictionary[Database, threading.Lock]" = WeakKeyDictionary()
"""A package is taken in while no round with the folder is on its way, and the other way round."""

_SWEPT = "sync.swept"
"""Of this computer alone: when it last looked for what it had left half written in the store."""

_TAKES_NOTHING = ("store_full", "store_read_only")
"""The codes of a StoreError of a place that gives all the same what lies there."""


def sync_round(
    database: Database,
    store: Store,
    report: Report | None = None,
    *,
    gently: bool = False,
    sends: bool = True,
    done: Round | None = None,
) -> Round:
    """Bring this computer and the store to the same; without `sends`, only this computer, `gently` beside a
    person who writes meanwhile. What was done is told in `done` also where the round did not come to its end.

    Raises StoreError `store_away`, `store_empty`, `store_foreign`, `store_other_space`, `store_full`,
    `store_read_only`: what had been read by then is applied, and what was written here waits. UserError
    `not_in_space`.
    """
    done = Round() if done is None else done
    with between_rounds(database):
        _round(database, store, report, done, gently=gently, sends=sends)
    return done


def between_rounds(database: Database) -> threading.Lock:
    """Held while no round may change what is in the archive of this computer."""
    return _ROUNDS.setdefault(database, threading.Lock())


def _round(
    database: Database, store: Store, report: Report | None, done: Round, *, gently: bool, sends: bool
) -> None:
    began = time.monotonic()
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    read_newer_again(database, mine, GENTLY if gently else FREELY)
    counted = CountingStore(store)
    check_space(counted, mine)
    try:
        known, present = _read_roster(database, mine, counted, done)
        # Nothing else comes of what is read alone.
        patience = compaction.patience(database, mine, now_ms()) if sends else 0
        shelf, seconds = Shelf.of(counted), GENTLY if gently else FREELY
        tour = _Tour(database, mine, known, counted, done, shelf, seconds, patience)
        tour.read()
        mine = tour.mine = renew_if_copied(database, mine, known)
        share_secret(database, mine, known)
        tour.apply(report)
        mine = tour.mine  # a snapshot may have told that this computer was copied
        if sends:
            forget_too_new(database, tour.too_new)
            done.received += keep_telling(database, mine, known, counted, tour.shelf.listed)
        look_through(database, mine, known)
        number_projects(database, mine, known)
        if not sends:
            return
        files, held = FileTraffic(database, mine, known, counted), held_files(database, mine, known)
        try:
            done.put_back += publish_roster(known, counted, present)
            seal_waiting(database, mine)
            files.send()
            publish(database, mine, known, counted, done, tour.shelf, tour.standing)
            done.removed += remove_old(database, counted, tour.shelf.listed)
            files.finish(done.put_back > 0, report or _nobody, held)
        except StoreError as error:
            if error.code in _TAKES_NOTHING:
                files.bring(report or _nobody, held)
            raise
        else:
            tour.tidy()
        finally:
            _count(files, done)
    finally:
        with suppress(StorageError):  # the disk is full: tried again in the next round, and at the opening
            finish_erasing(database)
        note_clock(database, counted.ahead_ms())
        done.milliseconds = int((time.monotonic() - began) * 1000)
        done.octets, done.operations = counted.octets, counted.operations


def check_space(store: Store, mine: Identity) -> None:
    """Nothing is written where another space lies, or none (F8).

    Raises StoreError `store_away`, `store_empty`, `store_foreign`, `store_other_space`.
    """
    space = store.space()
    if space is None:
        raise StoreError("store_empty")
    if (space.id, space.genesis) != (mine.space, mine.genesis):
        raise StoreError("store_other_space")


def _read_roster(
    database: Database, mine: Identity, store: Store, done: Round
) -> tuple[Roster, dict[str, int]]:
    known = database.read(lambda session: roster_of(session, mine))
    present = store.sizes("roster")
    fresh, damaged = add_entries(known, store, present)
    done.damaged += damaged
    done.strays += len(names.strays("roster", present))
    fresh += adopt_entries(database, known, store, present)
    if fresh:
        database.refresh(lambda session: keep_entries(session.connection(), fresh))
    learn(database, known)
    note_rights(database, mine, known)
    return known, present


def _become_member(database: Database, mine: Identity, known: Roster) -> None:
    """Work in the name of the person for whom this computer was let in."""
    own = known.state.devices.get(mine.device)
    if own is not None and database.local("member") != own.member:
        database.set_local("member", own.member)
        name = likely_device_name()
        database.write("Name computer", lambda session: name_device(session, mine.device, name), about=name)


@dataclass
class _Tour:
    """What a round goes through with the files that lie in the store, in this order."""

    database: Database
    mine: Identity
    roster: Roster
    store: Store
    done: Round
    shelf: Shelf
    seconds: float
    patience_ms: int
    whole: list[Manifest] = field(default_factory=list)
    here: list[Manifest] = field(default_factory=list)
    """Of those the ones of which everything has been applied."""
    standing: list[Manifest] = field(default_factory=list)
    """Those and others that cannot be read here yet: what all of them stand for need not lie there."""
    too_new: set[str] = field(default_factory=set)
    """The names of those that ask for a newer program."""

    def read(self) -> None:
        """What others have published: a snapshot if nothing is here yet, packs and segments, strays."""
        now, done, shelf = now_ms(), self.done, self.shelf
        done.strays += shelf.strays
        done.damaged += compaction.learn(self.database, self.roster, self.store, shelf)
        done.damaged += read_states(self.database, self.roster, self.store, shelf.states, now)
        self.whole = compaction.whole(self.database, self.roster, shelf)
        while self._take_snapshot(fresh=True) is Taking.PUT_OFF:
            pass  # the next one may be taken; once segments are read nothing here is new any more
        _become_member(self.database, self.mine, self.roster)
        self._read_files()

    def _read_files(self) -> None:
        done, shelf = self.done, self.shelf
        for received, damaged in (
            read_packs(self.database, self.roster, self.store, shelf.packs, now_ms()),
            read_segments(self.database, self.roster, self.store, shelf.segments),
        ):
            done.received += received
            done.damaged += damaged
        for folder in ("seg", "pack"):
            listed = shelf.listed[folder]
            done.received += adopt_segments(self.database, self.mine, self.roster, self.store, folder, listed)

    def apply(self, report: Report | None) -> None:
        """Apply what came; where segments are gone, the snapshot that stands for them."""
        apply_arrived(self.database, self.mine, self.roster, self.done, report, self.seconds)
        # What the roster says by now may have made some void.
        self.whole = compaction.whole(self.database, self.roster, self.shelf)
        # Before a snapshot is written, which would stand for what is not known here.
        if note_left_out(self.database, self.roster):
            self._read_files()
            apply_arrived(self.database, self.mine, self.roster, self.done, report, self.seconds)
        while self._take_snapshot(fresh=False) is Taking.TAKEN:
            self.mine = renew_if_copied(self.database, self.mine, self.roster)
            apply_arrived(self.database, self.mine, self.roster, self.done, report, self.seconds)
        # Before anything is put back: who was away would bring all that has gone since.
        self.here = self.database.read(lambda session: applied(session, self.whole, self.roster))
        self.standing = compaction.whole(self.database, self.roster, self.shelf, locked=True)
        compaction.mark_covered(self.database, self.here, self.standing)

    def tidy(self) -> None:
        """Compare with others, say what was applied, and keep the store small.

        Who has not been let in, or was shut out, leaves the store as it is.
        """
        if self.roster.state.role_of(self.mine.device) is None:
            return
        now, done = now_ms(), self.done
        told = (self.database, self.mine, self.roster)
        reached = self.database.read(vector)
        if not (done.received or done.applied or done.sent) and compare(*told, reached, now):
            self._build_anew()
            reached = self.database.read(vector)
        compaction.verify(self.database, self.mine, self.store, self.whole)
        done.snapshots += compaction.write_if_due(*told, self.store, self.shelf, self.whole, now)
        most = most_loose(len(self.roster.state.active))
        done.packed += write_pack(self.database, self.mine, self.store, now, most)
        excused = self.database.read(lambda session: compaction.excused(session, self.standing))
        done.put_back += mend_packs(self.database, self.store, self.shelf.packs)
        done.put_back += keep_packs(self.database, self.store, self.shelf.packs, excused, now)
        renew_parts(self.database, self.mine, self.roster, self.store, self.whole)
        done.put_back += put_back_parts(
            self.database, self.store, self.whole, self.here, self.shelf.listed, self.roster
        )
        if secrets.randbelow(publishing.SELDOM) == 0:
            chosen = secrets.randbelow(1 << 16)
            most = publishing.SCRUBBED_LARGE
            scrubbed = scrub_snapshots(self.database, self.roster, self.store, self.whole, chosen, most)
            done.put_back += scrubbed
        done.removed += compaction.remove_covered(*told, self.store, self.shelf, self.whole, now)
        write_state(*told, self.store, self.shelf.states, reached, self.here, now)
        self._sweep(now)

    def _sweep(self, now: int) -> None:
        """Once a day; there is nothing of the first day."""
        last = self.database.local(_SWEPT)
        if last is None or not 0 <= now - int(last) < DAY_MS:
            self.database.set_local(_SWEPT, str(now))
            self.done.removed += 0 if last is None else self.store.sweep(now)

    def _take_snapshot(self, *, fresh: bool) -> Taking | None:
        """What became of the one that is wanted, if there is one that this program can read."""
        able = [one for one in self.whole if one.name not in self.too_new]
        manifest = compaction.wanted(
            self.database, self.roster, able, now_ms(), fresh=fresh, patience_ms=self.patience_ms
        )
        if manifest is None:
            return None
        try:
            taken = take_snapshot(
                self.database, self.mine, self.roster, self.store, manifest, self._receive, self.seconds
            )
        except TooNewError as error:
            note_too_new(self.database, error)
            self.too_new.add(manifest.name)
            return self._take_snapshot(fresh=fresh)  # another may be by an older program
        self.done.snapshots += taken is Taking.TAKEN
        self.done.damaged += taken is Taking.DAMAGED
        if taken is not Taking.TAKEN:  # it stands for nothing now
            self.whole = compaction.whole(self.database, self.roster, self.shelf)
        return taken

    def _receive(self, command: Callable[[Session], Records]) -> Records:
        return self.database.receive(LABEL, command)

    def _build_anew(self) -> None:
        self.database.refresh(read_again)
        apply_arrived(self.database, self.mine, self.roster, self.done, None, self.seconds)
        align_all(self.database, LABEL)
        rebuilt(self.database, self.mine, self.roster)
        self.done.rebuilt += 1


def seal_waiting(database: Database, mine: Identity) -> None:
    """Seal all that has been written here and not been sent (P1)."""
    at_ms = now_ms()
    while seal_next(database, mine, at_ms):
        pass


def _count(files: FileTraffic, done: Round) -> None:
    moved = files.moved
    done.files_sent, done.files_received, done.files_missing = moved.sent, moved.received, moved.missing
    done.put_back += moved.put_back
    done.damaged += moved.damaged


def _nobody(done: int, total: int) -> None:
    """Hears how far a round is where nobody else does."""
