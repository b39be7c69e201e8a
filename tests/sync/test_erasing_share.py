"""Nothing in the share tells of somebody erased, whoever is left to see to it."""

from app.sync.erasing import purge
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
