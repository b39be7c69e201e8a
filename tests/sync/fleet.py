"""Computers with real databases that are made, copied, set back and started again within milliseconds."""

import atexit
import itertools
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from nacl.encoding import RawEncoder
from nacl.hash import blake2b
from nacl.public import Box, PrivateKey, PublicKey
from sqlalchemy import text

from app import connections
from app.database import Database, FixedClock, Session
from app.models.activities import Activity
from app.models.people import Company, ContactChannel, Official, Person
from app.models.projects import Project
from app.schema import prepare
from app.sync import engine, keys, membership
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, identity, keep_entries, keep_identity, roster_of
from app.sync.keys import DeviceKeys, PublicKeys, seal_epochs
from app.sync.recovery import Sheet, make_sheet
from app.sync.roster import Roster
from app.sync.roster_state import device_told
from app.sync.rounds import Round
from app.sync.store import Store
from app.vault import key_file
from app.vault.key_file import KeyFile, new_key, write_key_file
from app.vault.rewriting import rewrite
from app.vault.unlocking import is_encrypted, key_by_passphrase
from tests.sync.faulty_share import FaultyShare, loaded

TODAY = FixedClock(datetime(2026, 3, 18, 14, 40))
MEMBERS = ("anna", "bo", "chen", "bo")
"""Who works at the computers of a fleet; one person has two, and the first is the administrator's."""

COMPANIES = ("company-0", "company-1")
ACTIVITY = "activity-0"
PROJECT = "project-0"
PEOPLE = ("person-0", "person-1")
PASSPHRASE = "a passphrase"
MEMORY = Path("/dev/shm")
QUICK_DISK = str(MEMORY) if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 1 << 28 else None
"""Where a history keeps its disks: in memory if there is room."""

Image = dict[str, bytes]
"""The files of a database as they lie on a disk."""


class WallClock:
    """The clocks of all computers: one moment, which each shows with an error of its own."""

    def __init__(self) -> None:
        self.ms = 1_774_000_000_000
        self.error = 0

    def time_ns(self) -> int:
        return (self.ms + self.error) * 1_000_000


class Machine:
    """A computer: its disk, and the program that runs on it."""

    def __init__(self, folder: Path, image: Image, number: int, session: str) -> None:
        self.folder = folder
        self.number = number
        self.skew = 0
        folder.mkdir()
        self.insert(image, session)

    def insert(self, image: Image, session: str) -> None:
        """Put another disk in and start the program."""
        for file in self.folder.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
        for name, octets in image.items():
            (self.folder / name).write_bytes(octets)
        self.start(session)

    def start(self, session: str) -> None:
        path = self.folder / "workspace.db"
        key = key_by_passphrase(path, PASSPHRASE) if is_encrypted(path) else None
        self.database = Database(path, clock=TODAY, key=key)
        self.database.session_id = session

    def encrypt(self, session: str) -> None:
        """Have the database encrypted; where the login keeps no key, a passphrase opens it from now on."""
        self.database.close()
        path = self.folder / "workspace.db"
        if not is_encrypted(path):
            key = new_key()
            write_key_file(path, KeyFile.wrapping(key, PASSPHRASE, by_login=False))
            rewrite(path, None, key)
        self.start(session)

    def restart(self, session: str) -> None:
        self.database.close()
        self.start(session)

    def image(self) -> Image:
        """A copy of the disk while the program runs, but for attached files."""
        files = [file for file in self.folder.iterdir() if file.is_file() and not file.name.endswith("shm")]
        return {file.name: file.read_bytes() for file in files}

    @property
    def mine(self) -> Identity:
        found = self.database.read(identity)
        assert found is not None
        return found

    @property
    def roster(self) -> Roster:
        mine = self.mine
        return self.database.read(lambda session: roster_of(session, mine))

    def sync(self, store: Store, step: Callable[[], None] | None = None) -> Round:
        """A round; `step` is told before every transaction, for the power may go there too."""
        with self.telling(step):
            return sync_round(self.database, store)

    @contextmanager
    def telling(self, step: Callable[[], None] | None) -> Iterator[None]:
        """While it lasts `step` is told before every transaction but people's own."""
        if step is None:
            yield
            return
        with patch.multiple(
            self.database,
            refresh=_after(step, self.database.refresh),
            receive=_after(step, self.database.receive),
        ):
            yield

    def write(self, label: str, command: Callable[[Session], object], seen: int | None = None) -> None:
        self.database.write(label, command, seen=seen)

    def segments(self) -> list[tuple[int, str, str]]:
        """The segments this computer has: number here, name, state."""
        query = text("SELECT id, name, state FROM sync_segment ORDER BY id")
        return [tuple(row) for row in self.database.read(lambda session: session.execute(query).all())]


def _after(step: Callable[[], None], work: Callable[..., Any]) -> Callable[..., Any]:
    def stepping(*told: Any, **named: Any) -> Any:
        step()
        return work(*told, **named)

    return stepping


def first_records(session: Session) -> None:
    session.add_all(Official(id=member, name=member) for member in sorted(set(MEMBERS)))
    session.add_all(Company(id=key, name_zh=key, name_key=key) for key in COMPANIES)
    session.add(Project(id=PROJECT, name="松果储能"))
    session.add(Activity(id=ACTIVITY, kind="VISIT", started_at="2026-03-18T10:00", subject="first"))


def admitted(
    founder: Database, member: str, folder: Path, invite: str | None = None
) -> tuple[DeviceKeys, Identity]:
    """Let one more computer in, without a code to save the time of its key."""
    mine = founder.read(identity)
    assert mine is not None
    known = founder.read(lambda session: roster_of(session, mine))
    own = DeviceKeys.new()
    sealed = seal_epochs(epoch_keys(mine, known), own.public)
    told: dict[str, object] = {
        "op": "admit",
        "device": device_told(own.public),
        "member": member,
        "role": "MEMBER",
        "scope": [],
        "invite": invite,
        "keys": {own.public.device: sealed.hex()},
    }
    membership.write_operations(founder, mine, known, [told])
    return own, Identity(mine.space, mine.genesis, own, str(folder))


def newcomer(founder: Database, member: str, folder: Path, invite: str | None = None) -> Image:
    """The disk of one more computer that was let in and has read nothing but the roster."""
    keys, _ = admitted(founder, member, folder, invite)
    return disk_of(founder, keys, member, folder)


def disk_of(other: Database, own: DeviceKeys, member: str, folder: Path) -> Image:
    """The disk of a computer with keys of its own that has read the roster as another one has it."""
    database = copied(empty_disk(), folder / f"new-{secrets.token_hex(4)}")
    theirs = other.read(identity)
    assert theirs is not None
    _join(database, other, Identity(theirs.space, theirs.genesis, own, str(folder)), member)
    database.close()
    image = {"workspace.db": database.path.read_bytes()}
    shutil.rmtree(database.path.parent)
    return image


@cache
def empty_disk() -> Path:
    """A folder with a database that nobody has written to; made once, whatever history asks for it first."""
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK)) / "empty"
    with repeatable(Random("empty")):
        new_database(folder).close()
    atexit.register(shutil.rmtree, folder.parent)
    return folder


def new_database(folder: Path) -> Database:
    folder.mkdir()
    path = folder / "workspace.db"
    path.touch()
    database = Database(path, clock=TODAY)
    prepare(database.engine, path, folder / "backups")
    return database


def copied(source: Path, folder: Path) -> Database:
    shutil.copytree(source, folder)
    return Database(folder / "workspace.db", clock=TODAY)


@cache
def template() -> tuple[tuple[Image, ...], FaultyShare]:
    """The disks of computers that have met once, of one more that was let in and has read nothing, and the
    share where they did; made once."""
    folder = Path(tempfile.mkdtemp(dir=QUICK_DISK))
    with repeatable(Random("template")):
        new_database(folder / "new").close()
        databases = [copied(folder / "new", folder / str(number)) for number in range(len(MEMBERS) + 1)]
        founder = databases[0]
        founder.set_local("member", MEMBERS[0])
        founder.write("First", first_records)
        membership.found(founder, folder / "share", MEMBERS[0])
        for number, member in list(enumerate((*MEMBERS, MEMBERS[-1])))[1:]:
            _, own = admitted(founder, member, folder)
            _join(databases[number], founder, own, member)
        store = FolderStore(Path(founder.read(identity).share), "0" * 16)  # type: ignore[union-attr]
        for _ in range(2):
            for database in databases[: len(MEMBERS)]:
                sync_round(database, store)
        share = loaded(store)
        for database in databases:
            database.close()
    images = tuple(
        {"workspace.db": (folder / str(number) / "workspace.db").read_bytes()}
        for number in range(len(MEMBERS) + 1)
    )
    shutil.rmtree(folder)
    return images, share


@cache
def equipped() -> tuple[tuple[Image, ...], FaultyShare, tuple[str, ...]]:
    """The same once there are people, and a recovery sheet: disks, share, and what stands on the sheet."""
    images, before = template()
    assert before.space is not None
    share, folder = FaultyShare(before.space, before.files), Path(tempfile.mkdtemp(dir=QUICK_DISK))
    kept: list[Sheet] = []
    with repeatable(Random("equipped")) as clock:
        clock.ms += 1
        machines = [
            Machine(folder / str(number), image, number, "before")
            for number, image in enumerate(images[: len(MEMBERS)])
        ]
        machines[0].write("People", first_people)
        make_sheet(machines[0].database, kept.append)
        for _ in range(2):
            for machine in machines:
                machine.sync(share.seen_by(machine.number))
        for machine in machines:
            machine.database.close()
        disks = tuple(machine.image() for machine in machines)
    shutil.rmtree(folder)
    return (*disks, images[-1]), FaultyShare(share.space or before.space, share.files), kept[0].groups


def first_people(session: Session) -> None:
    for key in PEOPLE:
        session.add(Person(id=key, name_zh=key))
        session.flush()
        session.add(ContactChannel(id=f"{key}-line", person_id=key, kind="MOBILE", value=key))


def _join(database: Database, founder: Database, own: Identity, member: str) -> None:
    entries = founder.read(lambda session: roster_of(session, own)).entries.values()

    def command(session: Session) -> None:
        keep_identity(session, own)
        keep_entries(session.connection(), entries)

    database.refresh(command)
    database.set_local("member", member)


@contextmanager
def repeatable(chance: Random) -> Iterator[WallClock]:
    """While it lasts keys and names come from `chance`, the time from the clock given, scrubbing goes in turn
    and each action that arrives is a portion of its own."""
    clock, turn = WallClock(), itertools.count(0, 3)
    connect = connections._connect

    def new() -> DeviceKeys:
        return DeviceKeys(chance.randbytes(32), chance.randbytes(32))

    def in_turn(most: int) -> int:
        return next(turn) % most

    def naming_alike(path: Path, driver: Any, key: bytes | None, read_only: bool) -> Any:
        connection = connect(path, driver, key, read_only)
        connection.create_function("randomblob", 1, chance.randbytes)
        return connection

    def sealed(secret: bytes, receiver: PublicKeys) -> bytes:
        """A box of libsodium's kind, the key of which is thrown away, but not by chance."""
        once, other = PrivateKey(chance.randbytes(32)), PublicKey(receiver.seal)
        named = blake2b(bytes(once.public_key) + receiver.seal, digest_size=24, encoder=RawEncoder)
        return bytes(once.public_key) + Box(once, other).encrypt(secret, named).ciphertext

    with (
        patch.object(keys.DeviceKeys, "new", new),
        patch.object(keys, "seal", sealed),
        patch.object(connections, "_connect", naming_alike),
        patch.object(time, "time_ns", clock.time_ns),
        patch.object(os, "urandom", chance.randbytes),
        patch.multiple(secrets, randbelow=in_turn, randbits=chance.getrandbits, token_bytes=chance.randbytes),
        patch.object(engine, "FREELY", 0),
        patch.multiple(key_file, _PASSES=1, _MEMORY=8192),
    ):
        yield clock


def sessions() -> Callable[[], str]:
    """Names of runs of the program, in the order in which they begin."""
    return partial(next, (f"run-{number:05}" for number in itertools.count()))
