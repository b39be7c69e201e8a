"""One file of the share that cannot be read or removed (its rights, a bad sector) stops nobody."""

import errno
import os
from pathlib import Path

import pytest

from app.models.people import Person
from app.sync import compaction
from app.sync.erasing import purge
from app.sync.folder_store import FolderStore
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import add_company, company, meet, set_company
from tests.sync.test_files import add_file, blob_paths, content

REFUSALS = [errno.EACCES, errno.EIO]


def refuse(monkeypatch: pytest.MonkeyPatch, what: str, bad: Path, number: int) -> None:
    """Have `what` is done to one file fail."""
    really = getattr(Path, what)

    def refused(path: Path, *told: object, **named: object) -> object:
        if path == bad:
            raise OSError(number, "this file alone")
        return really(path, *told, **named)

    monkeypatch.setattr(Path, what, refused)


def three_with_a_firm(office: Office) -> tuple[Computer, Computer, Computer]:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    return anna, office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")


@pytest.mark.parametrize("number", REFUSALS)
def test_a_segment_that_cannot_be_read_stops_its_computer_alone(
    office: Office, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    anna, bo, chen = three_with_a_firm(office)
    before = set(office.share.glob("*/seg/*"))
    bo.write(set_company("main_business", "储能"))
    bo.sync()
    (bad,) = set(office.share.glob("*/seg/*")) - before
    chen.write(set_company("address", "一号路"))
    refuse(monkeypatch, "read_bytes", bad, number)
    assert chen.sync().damaged == 1
    anna.sync()
    assert company(anna, "address") == "一号路"
    assert company(anna, "main_business") is None
    bo.sync()  # who has it puts it there anew
    monkeypatch.undo()
    anna.sync()
    assert company(anna, "main_business") == "储能"


@pytest.mark.parametrize("number", REFUSALS)
def test_an_attached_file_that_cannot_be_read_keeps_no_other_from_coming(
    office: Office, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    hashes = [add_file(anna, word, f"{word.decode()}.pdf") for word in (b"one", b"two")]
    anna.sync()
    refuse(monkeypatch, "open", blob_paths(office)[0], number)
    bo.sync()
    assert sorted(content(bo, sha256) is not None for sha256 in hashes) == [False, True]


def test_a_file_of_somebody_else_that_may_not_be_removed_stops_no_round_and_goes_once_it_may(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chen has entered somebody who asks to be forgotten, and is away for a month."""
    anna = office.founder()
    bo, chen = (office.joined(anna, key, name) for key, name in (("bo", "周以宁"), ("chen", "陈望舒")))
    before = set(office.share.glob("*/seg/*"))
    chen.write(lambda session: session.add(Person(id="p1", name_zh="何雨田")))
    meet(chen, anna, bo)
    (old,) = set(office.share.glob(f"*/seg/{chen.mine.device}-*")) - before
    unlink = os.unlink

    def sticky(path: Path, *told: object, **named: object) -> None:
        if path == old:
            raise PermissionError(errno.EPERM, "not yours")
        unlink(path, *told, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "unlink", sticky)
    purge(anna.database, "p1")
    sha256 = add_file(bo, b"came after all")
    meet(bo, anna, anna)
    assert content(anna, sha256) == b"came after all"
    done = anna.sync()
    assert (done.removed, done.put_back, done.files_received) == (0, 0, 0)
    assert old.exists()
    monkeypatch.undo()
    assert anna.sync().removed == 1
    assert not old.exists()


@pytest.mark.parametrize("number", REFUSALS)
def test_a_file_that_can_be_neither_read_nor_replaced_keeps_nobodys_work_back(
    office: Office, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    anna, bo, chen = three_with_a_firm(office)
    before = set(office.share.glob("*/seg/*"))
    anna.write(set_company("address", "一号路"))
    meet(anna, bo, chen)
    (bad,) = set(office.share.glob(f"*/seg/{anna.mine.device}-*")) - before
    refuse(monkeypatch, "read_bytes", bad, number)
    replace = os.replace

    def not_that_one(source: Path, target: Path) -> None:
        if target == bad:
            raise PermissionError(errno.EACCES, "not yours")
        replace(source, target)

    monkeypatch.setattr(os, "replace", not_that_one)
    for turn in range(3):
        bo.write(set_company("main_business", f"储能 {turn}"))
        meet(bo, chen, anna)
        assert company(chen, "main_business") == f"储能 {turn}"
    assert not list(office.share.rglob("*.tmp"))


@pytest.mark.parametrize("error", [errno.EACCES, errno.EBUSY, errno.ETXTBSY])
def test_a_file_that_some_program_holds_is_not_waited_for_when_it_may_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    """It is tried again in the next round; thirty of them would make this one last ten minutes."""
    waited = list[float]()
    store = FolderStore(tmp_path, "0" * 16, pause=waited.append)

    def held(path: Path) -> None:
        raise OSError(error, "held")

    monkeypatch.setattr(os, "unlink", held)
    assert not store.remove("seg", "x")
    assert not waited


def test_a_part_without_its_manifest_that_some_program_holds_keeps_no_other_from_going(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FolderStore(tmp_path, "0" * 16)
    (tmp_path / "snap").mkdir()
    for name in ("held", "other"):
        (tmp_path / "snap" / name).touch()
    unlink = os.unlink

    def held(path: Path) -> None:
        if path.name == "held":
            raise PermissionError(errno.EACCES, "held")
        unlink(path)

    monkeypatch.setattr(os, "unlink", held)
    assert compaction._remove(store, "snap", ["held", "other"]) == 1
    assert [one.name for one in (tmp_path / "snap").iterdir()] == ["held"]
