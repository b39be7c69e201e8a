"""python -m tests.sync.golden FILE: a drive as this program leaves it, kept to be read by later ones."""

import io
import json
import shutil
import sys
import tempfile
import time
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from sqlalchemy import text

from app.clock import FixedClock
from app.database import Session
from app.models.field_ids import logged_tables
from app.models.people import Company, ContactChannel, Person
from app.paths import Workspace
from app.services import derived
from app.services.attachments import attach, store_file
from app.services.conflicts import conflicts, decide
from app.services.mergers import merge_records
from app.services.projects import ProjectDraft, add_project
from app.sync import holes, invitations, membership, numbering, packs, recovery
from app.sync.asides import put_aside
from app.sync.compaction import compact_now
from app.sync.engine import sync_round
from app.sync.erasing import purge
from app.sync.folder_store import OUTER, FolderStore
from app.sync.identity import Identity, epoch_keys, identity, roster_of
from app.sync.keys import seal_epochs
from app.workspace import OpenWorkspace, open_workspace
from tests.sync.conftest import TODAY, WEEK, Computer, Office

SHARE, ANNA, BO = "share", "anna", "bo"
FIRMS = {"c1": "松果储能", "c2": "石榴籽生物", "c3": "云雀航空", "c4": "芦苇纸业", "c5": "芦苇纸业有限公司"}
CONTENT = "材料一份".encode() * 500
"""Of the file that hangs on the first firm."""


def make(folder: Path) -> None:
    """An office to which everything has happened that a drive can tell."""
    office = Office(folder, folder / SHARE, [])
    office.share.mkdir()
    anna = office.founder()
    anna.write(lambda session: session.add_all(_first_records()))
    bo, chen, dora, emil = (
        office.joined(anna, key, name)
        for key, name in {"bo": "周以宁", "chen": "陈望舒", "dora": "杜若", "emil": "艾青"}.items()
    )
    _turn_somebody_away(office, anna)
    with patch.multiple(packs, MOST_LOOSE=1, LOOSE_MS=0):  # few segments make a pack, which stands for them
        _work_together(anna, bo, folder)
        for one in (anna, bo, chen, dora, emil, anna):
            one.sync()
        _compact(anna)
        _go_on_from_a_copy(office, bo)
    _lose_a_segment(anna, emil)
    _write_behind_a_cut(anna, chen, dora)
    _hand_over_a_secret(anna, bo)
    purge(anna.database, "p1")
    _open_a_computer_by_the_sheet(office, anna)
    for one in (anna, bo, anna):
        one.sync()
    _compact(anna)
    _leave_something_open(anna, bo)
    for one in office.computers:
        one.workspace.close()


def _first_records() -> list[object]:
    people = [Person(id=key, name_zh=name) for key, name in {"p1": "白露", "p2": "谷雨"}.items()]
    lines = [
        ContactChannel(id=f"{one.id}-line", person_id=one.id, kind="MOBILE", value="138") for one in people
    ]
    return [*(Company(id=key, name_zh=name, name_key=name) for key, name in FIRMS.items()), *people, *lines]


def _turn_somebody_away(office: Office, anna: Computer) -> None:
    """Whoever asks by that invitation."""
    code = invitations.invite(anna.database, "VIEWER", WEEK, None)
    anna.sync()
    invitations.ask_to_join(office.computer().database, office.share, code, "路过")
    (request,) = invitations.requests(anna.database, anna.store)
    invitations.refuse(anna.database, request)


def _work_together(anna: Computer, bo: Computer, folder: Path) -> None:
    """A file, a deletion, a merge, a number that another computer gives, a conflict that was decided."""
    source = folder / "材料.txt"
    source.write_bytes(CONTENT)
    stored = store_file(anna.workspace.database.files, source)
    anna.write(lambda session: attach(session, stored, "company", "c1"))
    anna.write(lambda session: _set(session, "c2", deleted_at="2026-03-18T10:00"))
    bo.sync()
    bo.write(lambda session: add_project(session, ProjectDraft("储能电池项目")))
    bo.write(lambda session: _set(session, "c4", address="城北"))
    anna.write(lambda session: _set(session, "c4", address="城南"))
    anna.write(lambda session: merge_records(session, "c5", "c4"))
    for one in (bo, anna):
        one.sync()
    (open_,) = anna.database.read(conflicts)
    north = next(side.seq for side in open_.sides if side.value == "城北")
    anna.write(lambda session: decide(session, open_.record_id, open_.field, north))
    numbering.appoint(anna.database, identity_of(bo).device)


def _lose_a_segment(anna: Computer, emil: Computer) -> None:
    """Of two the first goes before anybody has read it, and with it its only disk; the second counts."""
    before = emil.store.sizes("seg")
    emil.write(lambda session: _set(session, "c3", name_en="Lost"))
    emil.sync()
    (lost,) = emil.store.sizes("seg").keys() - before.keys()
    emil.write(lambda session: _set(session, "c3", short_name="云雀"))
    emil.sync()
    assert emil.store.remove("seg", lost)
    anna.sync()
    assert holes.skip(anna.database, identity_of(emil).device)
    anna.sync()


def _write_behind_a_cut(anna: Computer, chen: Computer, dora: Computer) -> None:
    """One who was shut out and one whose role was lowered went on: accepted, refused, waiting."""
    for one, place in ((chen, "陈家巷"), (dora, "一"), (dora, "二"), (dora, "三")):
        one.write(lambda session: _set(session, "c4", main_business=place))  # noqa: B023
        one.sync()
    membership.remove(anna.database, [identity_of(chen).device])
    membership.set_role(anna.database, "dora", "VIEWER")
    anna.sync()
    dora.sync()
    dora.write_past_the_rule(lambda session: _set(session, "c3", legal_rep="越权"))
    dora.sync()
    anna.sync()
    held = [one for one in anna.database.read(put_aside) if one.device == identity_of(dora).device]
    held.sort(key=lambda one: one.at)
    for number, accept in ((0, True), (1, False)):
        membership.judge(anna.database, held[number].device, held[number].head, accept, held[number].action)
    anna.sync()


def _go_on_from_a_copy(office: Office, bo: Computer) -> None:
    """Bo's disk is copied, and both go on: the copy takes keys of its own."""
    place = bo.workspace.place.folder
    copy = shutil.copytree(place, office.folder / "copy", ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    other = Computer(opened(copy))
    office.computers.append(other)
    for one, words in ((bo, "原来的"), (other, "拷贝的")):
        one.write(lambda session: session.add(Company(id=words, name_zh=words, name_key=words)))  # noqa: B023
    for one in (bo, other, bo):
        one.sync()
    assert identity_of(other).device != identity_of(bo).device


def _hand_over_a_secret(anna: Computer, bo: Computer) -> None:
    """As to an administrator to whom it has not come."""
    mine = identity_of(bo)
    known = bo.database.read(lambda session: roster_of(session, mine))
    first = min(epoch_keys(mine, known))
    public = identity_of(anna).keys.public
    box = seal_epochs({first: epoch_keys(mine, known)[first]}, public).hex()
    told: dict[str, object] = {"op": "hand", "epochs": [first], "keys": {public.device: box}}
    membership.write_operations(bo.database, mine, known, [told])


def _open_a_computer_by_the_sheet(office: Office, anna: Computer) -> None:
    """Which uses that up, so that another is printed."""
    kept: list[recovery.Sheet] = []
    recovery.make_sheet(anna.database, kept.append)
    anna.sync()
    new = office.computer()
    recovery.recover(new.database, " ".join(kept[0].groups), office.share)
    for one in (new, anna):
        one.sync()
    recovery.make_sheet(anna.database, kept.append)


def _leave_something_open(anna: Computer, bo: Computer) -> None:
    """What two have written apart, what came late, and what was not sent."""
    anna.write(lambda session: _set(session, "c1", address="一号路"))
    bo.write(lambda session: _set(session, "c1", address="二号路"))
    bo.write(lambda session: _set(session, "c3", main_business="无人机"))
    for one in (anna, bo, anna):
        one.sync()
    bo.write(lambda session: _set(session, "c3", address="没有寄出的路"))


def shown(one: Computer) -> Mapping[str, object]:
    """What a computer shows of all records, and says of the space; what is empty is left out."""
    return {
        "records": one.database.read(_records),
        "open": one.database.read(_open),
        "waiting": sorted([told.member_name, told.label, told.why] for told in one.database.read(put_aside)),
        "computers": sorted(
            [told.member, told.member_name, told.role, "removed" if told.removed else "in"]
            for told in one.database.read(membership.roll)
        ),
    }


def _records(session: Session) -> dict[str, dict[str, dict[str, object]]]:
    found: dict[str, dict[str, dict[str, object]]] = {}
    for name, entry in sorted(logged_tables().items()):
        columns = ", ".join(f'"{column}"' for column in entry.fields)
        for row in session.execute(text(f'SELECT id, {columns} FROM "{name}" ORDER BY id')).mappings():
            filled = {key: value for key, value in row.items() if value is not None and key != "id"}
            found.setdefault(name, {})[row["id"]] = filled
    return found


def _open(session: Session) -> list[list[object]]:
    return sorted(
        [one.record_id, one.field, sorted(str(side.value) for side in one.sides)]
        for one in conflicts(session)
    )


def _compact(one: Computer) -> None:
    compact_now(one.database, identity_of(one), one.store, time.time_ns() // 1_000_000)


def pack(folder: Path, target: Path) -> None:
    """The share and two computers with their databases and files, in one ZIP."""
    files = _below(folder / SHARE, SHARE)
    for number, name in enumerate((ANNA, BO)):
        place = Workspace(folder / f"computer-{number}")
        files |= {f"{name}/{place.database.name}": place.database}
        files |= _below(place.files, f"{name}/{place.files.name}")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for name, path in sorted(files.items()):
            packed.write(path, name)


def _below(folder: Path, name: str) -> dict[str, Path]:
    return {f"{name}/{path.relative_to(folder)}": path for path in folder.rglob("*") if path.is_file()}


def unpack(kept: Path, folder: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(kept.read_bytes())) as packed:
        packed.extractall(folder)


@dataclass
class Drive:
    """The share of an earlier program below `folder`, and the two computers that belong to it."""

    folder: Path
    anna: Computer
    bo: Computer

    @classmethod
    def unpacked(cls, kept: Path, folder: Path) -> "Drive":
        """With what both know once they have met there."""
        unpack(kept, folder)
        drive = cls(folder, *(Computer(opened(folder / name)) for name in (ANNA, BO)))
        drive.sync(drive.bo, drive.anna, drive.bo, drive.anna)
        return drive

    def sync(self, *computers: Computer) -> None:
        for one in computers:
            sync_round(one.database, self.store(one))

    def store(self, one: Computer) -> FolderStore:
        return FolderStore(self.folder / SHARE / OUTER, identity_of(one).device)

    def close(self) -> None:
        for one in (self.anna, self.bo):
            one.workspace.close()


def opened(folder: Path, *, create: bool = False) -> OpenWorkspace:
    return open_workspace(folder, create=create, clock=FixedClock(TODAY), derive=derived.refresh)


def identity_of(one: Computer) -> Identity:
    mine = one.database.read(identity)
    assert mine is not None
    return mine


def _set(session: Session, key: str, **values: object) -> None:
    for name, value in values.items():
        setattr(session.get_one(Company, key), name, value)


def main(target: Path) -> None:
    """The drive, and beside it what it shows, to be looked through once: later programs are held to it."""
    with tempfile.TemporaryDirectory() as scratch, patch("platform.node", return_value="三楼"):
        make(Path(scratch))
        pack(Path(scratch), target)
    with tempfile.TemporaryDirectory() as scratch:
        drive = Drive.unpacked(target, Path(scratch))
        told = json.dumps(shown(drive.anna), ensure_ascii=False, indent=1, sort_keys=True)
        target.with_suffix(".json").write_text(told + "\n", encoding="utf-8")
        drive.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
