"""Nothing in the share tells of somebody erased, whoever is left to see to it."""

from app.sync.erasing import purge
from tests.sync.conftest import Office
from tests.sync.test_erasing import meet, on_share, rounds, tells


def test_what_nobody_has_read_who_is_still_there_tells_nothing_either(office: Office) -> None:
    """Bo began with a snapshot, and Anna's computer never comes back."""
    anna = office.founder()
    person = meet(anna)
    anna.sync()
    anna.compact()
    anna.sync()
    bo = office.joined(anna, "bo", "周启明", "ADMIN")
    bo.sync()
    assert tells(on_share(office, bo))
    purge(bo.database, person)
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
