"""Nothing in the share tells of somebody erased, whoever is left to see to it."""

import pytest

from app.sync import membership
from app.sync.digest import digest_of
from app.sync.erasing import purge
from app.sync.folder_store import FolderStore
from app.sync.names import part_name
from tests.sync.conftest import Computer, Office
from tests.sync.test_erasing import meet, on_share, rounds, tells


def begun_with_snapshot(office: Office) -> tuple[Computer, str]:
    """An administrator who has read no segment, and somebody to forget; Anna's computer never comes back."""
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    anna.compact()
    anna.sync()
    bo = office.joined(anna, "bo", "周启明", "ADMIN")
    bo.sync()
    return bo, person


def test_what_nobody_has_read_who_is_still_there_tells_nothing_either(office: Office) -> None:
    bo, person = begun_with_snapshot(office)
    assert tells(on_share(office, bo))
    purge(bo.database, person)
    rounds(bo, times=4)
    assert tells(on_share(office, bo)) == []


def test_what_was_away_when_somebody_was_erased_is_looked_at_when_it_comes_back(office: Office) -> None:
    """A mirror had moved the file away, and brings it back after the erasure."""
    bo, person = begun_with_snapshot(office)
    away = {file: file.read_bytes() for file in office.share.rglob("*.seg")}
    for file in away:
        file.unlink()
    purge(bo.database, person)
    rounds(bo, times=2)
    for file, octets in away.items():
        file.write_bytes(octets)
    rounds(bo, times=4)
    assert tells(on_share(office, bo)) == []


def test_parts_of_a_snapshot_that_has_lost_its_manifest_go_as_well(office: Office) -> None:
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    anna.compact()
    for manifest in office.share.rglob("*.sm"):
        manifest.unlink()
    purge(anna.database, person)
    rounds(anna)
    assert tells(on_share(office, anna)) == []


class PowerCut(BaseException):
    """The computer is off; no handler of the program runs any more."""


def lose_power_before_the_manifest(computer: Computer, monkeypatch: pytest.MonkeyPatch) -> None:
    put = FolderStore.put

    def parts_alone(store: FolderStore, folder: str, name: str, octets: bytes) -> None:
        if name.endswith(".sm"):
            raise PowerCut
        put(store, folder, name, octets)

    with monkeypatch.context() as patched:
        patched.setattr(FolderStore, "put", parts_alone)
        with pytest.raises(PowerCut):
            computer.compact()


def two_administrators(office: Office) -> tuple[Computer, Computer, str]:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明", "ADMIN")
    person = meet(anna)
    rounds(anna, bo)
    return anna, bo, person


def parts(office: Office) -> list[str]:
    return [file.name for file in office.share.rglob("*.sp")]


def test_its_author_removes_a_snapshot_in_which_the_power_went(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, _, _ = two_administrators(office)
    lose_power_before_the_manifest(anna, monkeypatch)
    assert parts(office)
    anna.sync()
    assert parts(office) == []


def test_an_unfinished_snapshot_whose_author_is_gone_tells_nothing_either(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is removed when another one, which tells of nobody erased, is there; and that one stays."""
    anna, bo, person = two_administrators(office)
    lose_power_before_the_manifest(anna, monkeypatch)
    purge(bo.database, person)
    rounds(bo, times=3)
    assert tells(on_share(office, bo)) == []
    dora = office.joined(bo, "dora", "何朵")
    rounds(dora, bo)
    assert dora.database.read(digest_of) == bo.database.read(digest_of)
    assert parts(office)


def test_an_unfinished_snapshot_that_was_begun_after_the_erasure_is_left_to_its_author(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody else knows whether it is being written at this moment."""
    anna, bo, person = two_administrators(office)
    purge(bo.database, person)
    rounds(bo, anna)
    before = set(parts(office))
    lose_power_before_the_manifest(anna, monkeypatch)
    begun = set(parts(office)) - before
    rounds(bo, times=3)
    assert begun
    assert begun <= set(parts(office))


def test_parts_of_somebody_who_is_not_known_yet_are_left_alone(office: Office) -> None:
    """A mirror may bring them before the entry of the roster that lets their author in, and the manifest."""
    anna = office.founder()
    anna.store.put("snap", part_name("0123456789abcdef", 1, 0, b"parts"), b"parts")
    rounds(anna)
    assert len(parts(office)) == 1


def test_an_unfinished_snapshot_of_somebody_shut_out_goes(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna, bo, _ = two_administrators(office)
    lose_power_before_the_manifest(bo, monkeypatch)
    membership.remove(anna.database, [bo.mine.device])
    rounds(anna)
    assert parts(office) == []
