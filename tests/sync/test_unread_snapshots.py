"""Who cannot read a snapshot yet leaves on the drive what its author takes away for its sake."""

from collections.abc import Callable

import pytest

from app.sync import compaction, membership, rounds, segments
from tests.sync.fleet import Machine, newcomer
from tests.sync.room import Room, move_to, room
from tests.sync.test_compaction import findings, names_in
from tests.sync.test_snapshots import snapshot


def by_a_newer_program(office: Room, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Bo's program came half a year later and seals what Anna's cannot open."""
    office.sync(office.anna)
    monkeypatch.setattr(segments, "READS", segments.READS + 1)
    return office.anna


def under_another_secret(office: Room, _: pytest.MonkeyPatch) -> Machine:
    """Bo began a secret when he shut somebody out, and has not heard that Anna let Chen in."""
    third = office.third()
    chen = office.add(newcomer(office.anna.database, "chen", office.folder))
    before = set(office.share.files)
    office.sync(chen)
    office.share.hidden_from(office.bo.number).update(set(office.share.files) - before)
    membership.remove(office.bo.database, [third.mine.device])
    return chen


@pytest.mark.parametrize("locked", [by_a_newer_program, under_another_secret])
def test_what_goes_for_the_sake_of_a_snapshot_is_not_put_back_by_who_cannot_read_it(
    locked: Callable[[Room, pytest.MonkeyPatch], Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compaction, "ACTIVE_MS", -1)  # nobody is waited for
    with room() as office:
        membership.set_role(office.anna.database, "bo", "ADMIN")
        office.sync(office.anna, office.bo)
        move_to(office.bo, "half a year ago")
        office.sync(office.bo)
        old = set(names_in(office, "seg"))
        with monkeypatch.context() as newer:
            one = locked(office, newer)
            assert office.address(one) == "half a year ago"
            office.clock.ms += compaction.AGED_MS + rounds.DAY_MS
            move_to(office.bo, "where not all can read it", "company-1")
            office.sync(office.bo)
            snapshot(office, office.bo)
        gone = old - set(names_in(office, "seg"))
        assert gone
        for _ in range(3):
            assert one.sync(office.share.seen_by(one.number)).put_back == 0
            office.clock.ms += rounds.DAY_MS
        assert gone.isdisjoint(names_in(office, "seg"))
        assert office.address(one, "company-1") != "where not all can read it"
        assert findings(office, one) == []
