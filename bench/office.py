"""Computers that share a folder, for the measures of sync."""

import itertools
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.database import Database, Session, today
from app.merge import Write
from app.models.field_ids import logged_tables
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.schema import HEAD
from app.services import derived
from app.services.opening import open_for_work
from app.services.progress_notes import add_note
from app.sync import invitations, membership
from app.sync.actions import Action, RecordWrite, to_lines
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.keys import DeviceKeys, EpochKeys, seal_epochs
from app.sync.names import segment_name
from app.sync.roster import Roster
from app.sync.roster_state import device_told
from app.sync.rounds import Round
from app.sync.segments import Place, SealedSegment, seal
from app.workspace import OpenWorkspace, open_workspace
from bench.workspaces import CLOCK, KEY, encrypt

TEXT = "已与企业对接，下周报送施工图。"

SAMPLE_MS = 1_773_800_000_000
"""The day of the sample city, in milliseconds since 1970."""


@dataclass(frozen=True)
class Computer:
    """A workspace and the folder it shares."""

    workspace: OpenWorkspace

    @property
    def database(self) -> Database:
        return self.workspace.database

    @property
    def mine(self) -> Identity:
        found = self.database.read(identity)
        if found is None:
            raise LookupError("this computer shares nothing yet")
        return found

    @property
    def share(self) -> Path:
        return Path(self.mine.share)

    def sync(self) -> Round:
        mine = self.mine
        return sync_round(self.database, FolderStore(Path(mine.share), mine.device))


@contextmanager
def founder(source: Path, folder: Path, *, encrypted: bool = False) -> Iterator[Computer]:
    """A copy of a workspace whose first official has founded a space beside it; nothing is sent yet."""
    copy = Path(shutil.copytree(source, folder / "founder"))
    if encrypted:
        encrypt(copy)
    with at_work(copy) as one:
        member = one.database.read(_officials)[0]
        one.database.set_local("member", member)
        (folder / "share").mkdir()
        membership.found(one.database, folder / "share", member)
        yield one


@contextmanager
def at_work(folder: Path) -> Iterator[Computer]:
    """A workspace that belongs to a space, opened as by a person."""
    workspace = open_for_work(folder, clock=CLOCK, key=KEY)
    yield Computer(workspace)
    workspace.close()


def newcomer(first: Computer, folder: Path) -> Computer:
    """An empty computer that has been let in and has read nothing yet."""
    member, chosen = first.database.read(_officials)[1], Path(first.mine.share)
    until = first.database.read(today) + timedelta(days=7)
    code = invitations.invite(first.database, "MEMBER", until, member)
    first.sync()
    workspace = open_workspace(folder, create=True, clock=CLOCK, derive=derived.refresh)
    invitations.ask_to_join(workspace.database, chosen, code, "bench")
    store = FolderStore(chosen, first.mine.device)
    for request in invitations.requests(first.database, store):
        invitations.admit(first.database, request, member)
    first.sync()
    return Computer(workspace)


def write_notes(one: Computer, number: int) -> None:
    """So many notes on the first projects, a transaction each."""
    query = select(ProjectState.project_id).limit(50)
    projects = one.database.read(lambda session: session.scalars(query).all())
    for project in itertools.islice(itertools.cycle(projects), number):
        one.database.write("Write progress", lambda session: add_note(session, project, TEXT))  # noqa: B023


def let_in(first: Computer, number: int) -> list[tuple[DeviceKeys, str]]:
    """So many more devices, let in one by one, at which nobody sits: their keys and members."""
    mine = first.mine
    known = first.database.read(lambda session: roster_of(session, mine))
    secrets = epoch_keys(mine, known)
    devices = [DeviceKeys.new() for _ in range(number)]
    members = itertools.cycle(first.database.read(_officials))
    for keys, member in zip(devices, members, strict=False):
        membership.write_operations(first.database, mine, known, [_admission(keys, member, secrets)])
    first.sync()
    known = first.database.read(lambda session: roster_of(session, mine))
    return [(keys, known.state.devices[keys.public.device].member) for keys in devices]


def let_write(first: Computer, devices: Sequence[tuple[DeviceKeys, str]]) -> None:
    """One edit of each of these on the drive."""
    mine = first.mine
    known = first.database.read(lambda session: roster_of(session, mine))
    secrets = epoch_keys(mine, known)
    company = first.database.read(lambda session: session.scalars(select(Company.id).limit(1)).one())
    for keys, member in devices:
        segment = _segment(mine.space, keys, known, secrets, member, company)
        name = segment_name(keys.public.device, 1, segment.octets)
        FolderStore(Path(mine.share), keys.public.device).put("seg", name, segment.octets)


def _admission(keys: DeviceKeys, member: str, secrets: EpochKeys) -> dict[str, Any]:
    public = keys.public
    return {
        "op": "admit",
        "device": device_told(public),
        "member": member,
        "role": "MEMBER",
        "scope": [],
        "invite": None,
        "keys": {public.device: seal_epochs(secrets, public).hex()},
    }


def _segment(
    space: str, keys: DeviceKeys, known: Roster, secrets: EpochKeys, member: str, company: str
) -> SealedSegment:
    device, hlc = keys.public.device, SAMPLE_MS << 16
    entry = logged_tables()[Company.__tablename__]
    write = Write((hlc, device, "1"), {str(entry.fields["address"]): device})
    action = Action(device, member, SAMPLE_MS, "Change firm", None, "DO", write.stamp)
    action.writes.append(RecordWrite(entry.number, company, write))
    lines, seed = to_lines([action])
    return seal(
        lines,
        seed,
        Place(space, device, 1, ""),
        epoch=known.state.epoch,
        secret=secrets[known.state.epoch],
        keys=keys,
        roster=known.heads,
        schema=HEAD,
        stamps=(hlc, hlc),
    )


def _officials(session: Session) -> list[str]:
    return list(session.scalars(select(Official.id).order_by(Official.id)))
