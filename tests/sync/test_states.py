"""What computers say of themselves: what each has applied, and what its records amount to."""

from unittest.mock import patch

import pytest
from sqlalchemy import text

from app.sync import membership, signed, states
from app.sync.asides import put_aside
from app.sync.states import states as known_states
from tests.sync.fleet import Machine
from tests.sync.ledger import shown_by
from tests.sync.reckoning import same
from tests.sync.room import move_to, room
from tests.sync.test_compaction import names_in, write_many
from tests.sync.test_snapshots import roster_known


def told_by(machine: Machine, of: Machine) -> states.DeviceState:
    known = machine.database.read(lambda session: known_states(session, roster_known(machine)))
    return known[of.mine.device]


def test_a_state_says_what_a_device_has_applied_and_three_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(states, "SHORTEST_MS", 0)
    monkeypatch.setattr(states, "MINUTE_MS", 0)
    with room() as office:
        write_many(office)
        office.sync(office.bo, office.anna)
        assert told_by(office.anna, office.bo).standing == told_by(office.bo, office.anna).standing
        with patch.object(signed, "read", wraps=signed.read) as decoded:
            told_by(office.anna, office.bo)
        assert signed.STATE not in [call.args[0] for call in decoded.call_args_list], "known by heart"
        own = [name for name in names_in(office, "state") if name.startswith(office.anna.mine.device)]
        assert len(own) == states.KEPT


def test_two_that_have_applied_the_same_and_show_other_records_build_them_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(states, "SHORTEST_MS", 0)
    monkeypatch.setattr(states, "MINUTE_MS", 0)
    monkeypatch.setattr(states, "DAY_MS", 0)
    with room() as office:
        write_many(office, 1)
        office.sync(office.bo, office.anna, office.bo, office.anna)
        fault = text("UPDATE company SET address = 'nowhere' WHERE id = 'company-0'")
        allow = text("INSERT INTO change_open (id, tx_id, seen_seq, quiet) VALUES (1, 0, 0, 1)")

        def break_something(session) -> None:  # type: ignore[no-untyped-def]
            session.execute(allow)
            session.execute(fault)
            session.execute(text("DELETE FROM change_open"))
            session.execute(text("DELETE FROM local_value WHERE key = :key"), {"key": states.DIGEST})

        office.bo.database.refresh(break_something)
        done = [office.bo.sync(office.share.seen_by(1)) for _ in range(2)]
        assert sum(one.rebuilt for one in done) == 1
        same(shown_by(office.bo.database), shown_by(office.anna.database))


def test_nobody_builds_anew_for_the_sake_of_work_that_only_its_author_shows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What waits for an administrator's word counts where it was written, and nowhere else."""
    for name in ("SHORTEST_MS", "MINUTE_MS", "DAY_MS"):
        monkeypatch.setattr(states, name, 0)
    with room() as office:
        move_to(office.bo, "written as a member")
        membership.set_role(office.anna.database, "bo", "VIEWER")
        office.sync(office.anna)
        done = [
            machine.sync(office.share.seen_by(machine.number))
            for machine in 4 * (office.bo, office.anna, office.newcomer())
        ]
        assert [one.device for one in office.anna.database.read(put_aside)] == [office.bo.mine.device]
        assert office.address(office.bo) == "written as a member"
        assert sum(one.rebuilt for one in done) == 0
        assert told_by(office.anna, office.bo).digest == ""
        assert told_by(office.bo, office.anna).digest
