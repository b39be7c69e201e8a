"""Administrators who do not know of each other's entries: who is in, with which role, when all is known."""

import pytest

from app.sync import roster as rosters
from app.sync.entries import Entry, renewal
from app.sync.keys import DeviceKeys
from app.sync.roster import Roster
from tests.sync.test_roster import (
    ANNA,
    BO,
    CHEN,
    DAI,
    SPACE,
    admit,
    both_administrators,
    copy_of,
    entry,
    remove,
    roles,
)

ELIN, FAYE, NEW = (DeviceKeys(bytes([n]) * 32, bytes([n + 100]) * 32) for n in range(7, 10))
NOTHING = {"op": "revoke", "id": "another"}


def four_administrators() -> Roster:
    roster = both_administrators()
    entry(roster, ANNA, admit(CHEN, "chen", "ADMIN"))
    entry(roster, ANNA, admit(ELIN, "elin", "ADMIN"))
    return roster


def with_chen(role: str) -> tuple[Roster, Roster]:
    """Two administrators and Chen, on two branches that know the same."""
    roster = both_administrators()
    entry(roster, ANNA, admit(CHEN, "chen", role))
    return copy_of(roster), copy_of(roster)


def lower(member: str, keys: DeviceKeys, role: str) -> dict[str, object]:
    return {"op": "role", "member": member, "role": role, "scope": [], "cut": {keys.public.device: None}}


def takes_new_keys(roster: Roster, old: DeviceKeys, new: DeviceKeys) -> Entry:
    made = rosters.write_entry(roster, [renewal(old, new, SPACE, b"")], old, 2)
    roster.add(made)
    return made


def joined(roster: Roster, other: Roster) -> Roster:
    """Whoever has heard of both branches."""
    for one in sorted(other.entries.values(), key=lambda one: one.number):
        roster.add(one)
    return roster


def test_who_was_shut_out_stays_out_though_another_who_had_not_heard_lets_them_in_again() -> None:
    """Whoever had let them in at first was being removed, so that does not count."""
    roster = four_administrators()
    by_bo, by_chen, by_elin = copy_of(roster), copy_of(roster), copy_of(roster)
    first = entry(by_bo, BO, admit(DAI, "dai"))
    out = entry(copy_of(by_bo), ANNA, remove(DAI))
    removal = entry(by_chen, CHEN, remove(BO))
    by_elin.add(first)
    by_elin.add(removal)
    again = [entry(by_elin, ELIN, NOTHING), entry(by_elin, ELIN, admit(DAI, "dai"))]
    assert by_elin.state.belongs(DAI.public.device)
    for one in (first, out, removal, *again):
        roster.add(one)
    assert not roster.state.belongs(DAI.public.device)


@pytest.mark.parametrize("later", range(4))
def test_a_lower_role_by_who_was_shut_out_gives_back_nothing_that_was_taken(later: int) -> None:
    left, right = with_chen("LEADER")
    for _ in range(later):
        entry(right, BO, NOTHING)
    entry(left, ANNA, remove(BO), lower("chen", CHEN, "VIEWER"))
    told = entry(right, BO, lower("chen", CHEN, "MEMBER"))
    both = joined(left, right)
    assert told.hash in both.silent
    assert roles(both.state)["chen"] == "VIEWER"


@pytest.mark.parametrize("later", range(2))
def test_other_units_told_at_the_same_time_give_nobody_their_role_back(later: int) -> None:
    left, right = with_chen("LEADER")
    for _ in range(later):
        entry(right, BO, NOTHING)
    entry(left, ANNA, lower("chen", CHEN, "VIEWER"))
    entry(right, BO, {"op": "role", "member": "chen", "role": "LEADER", "scope": ["u1"]})
    both = joined(left, right)
    assert not both.silent
    assert roles(both.state)["chen"] == "VIEWER"


@pytest.mark.parametrize("keys", [BO, NEW])
def test_who_is_given_a_lower_role_makes_nobody_an_administrator(keys: DeviceKeys) -> None:
    """Not at a computer either that took new keys meanwhile, of which who lowered the role had not heard."""
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    entry(left, ANNA, lower("bo", BO, "MEMBER"))
    if keys is NEW:
        takes_new_keys(right, BO, NEW)
    entry(right, keys, admit(FAYE, "faye", "ADMIN"))
    both = joined(left, right)
    assert roles(both.state) == {"anna": "ADMIN", "bo": "MEMBER"}


def test_who_is_let_in_after_all_is_so_under_the_keys_they_took_meanwhile() -> None:
    """Who had let them in was being shut out; another administrator does it again."""
    roster = four_administrators()
    by_bo, by_chen = copy_of(roster), copy_of(roster)
    first = entry(by_bo, BO, admit(DAI, "dai"))
    renewed = takes_new_keys(by_bo, DAI, NEW)
    for one in (first, renewed, entry(by_chen, CHEN, remove(BO))):
        roster.add(one)
    assert not roster.state.belongs(NEW.public.device)
    entry(roster, ANNA, NOTHING)
    entry(roster, ANNA, admit(DAI, "dai"))
    assert [roster.state.belongs(one.public.device) for one in (DAI, NEW)] == [True, True]


def test_who_takes_new_keys_while_being_shut_out_in_vain_is_in() -> None:
    """Two administrators shut each other out: the second entry would leave nobody, and has no effect."""
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    entry(left, ANNA, NOTHING)
    entry(left, ANNA, remove(BO))
    entry(right, BO, remove(ANNA))
    takes_new_keys(right, BO, NEW)
    both = joined(left, right)
    assert [both.state.belongs(one.public.device) for one in (BO, NEW)] == [True, True]


def shut_out_in_vain() -> Roster:
    """Anna and Bo shut each other out: Bo stays in, also under the keys he took meanwhile."""
    roster = both_administrators()
    entry(roster, ANNA, admit(CHEN, "chen"))
    left, right = copy_of(roster), copy_of(roster)
    entry(left, ANNA, NOTHING)
    entry(left, ANNA, remove(BO))
    entry(right, BO, remove(ANNA))
    takes_new_keys(right, BO, NEW)
    return joined(left, right)


def test_the_old_keys_stay_out_once_the_new_ones_have_shut_them_out_whoever_writes_beside() -> None:
    both = shut_out_in_vain()
    other = copy_of(both)
    takes_new_keys(other, CHEN, ELIN)
    entry(both, NEW, remove(BO))
    assert not joined(both, other).state.belongs(BO.public.device)


def test_keys_taken_once_more_stay_in_whoever_writes_beside() -> None:
    both = shut_out_in_vain()
    other = copy_of(both)
    takes_new_keys(other, CHEN, ELIN)
    takes_new_keys(both, NEW, FAYE)
    assert joined(both, other).state.belongs(FAYE.public.device)


def test_what_counted_of_new_keys_goes_on_counting_whoever_writes_beside() -> None:
    both = shut_out_in_vain()
    other = copy_of(both)
    takes_new_keys(other, CHEN, ELIN)
    entry(both, BO, remove(NEW))
    assert joined(both, other).state.devices[NEW.public.device].cut == (3, "ab" * 32)


def test_what_new_keys_sign_counts_though_another_entry_before_it_does_not() -> None:
    roster = four_administrators()
    by_bo, by_chen = copy_of(roster), copy_of(roster)
    first = entry(by_bo, BO, admit(DAI, "dai", "ADMIN"))
    renewed = takes_new_keys(by_bo, DAI, NEW)
    for one in (first, renewed, entry(by_chen, CHEN, remove(BO))):
        roster.add(one)
    entry(roster, ANNA, NOTHING)
    entry(roster, ANNA, admit(DAI, "dai", "ADMIN"))
    other = copy_of(roster)
    entry(roster, ELIN, NOTHING)
    entry(roster, NEW, admit(FAYE, "faye"))
    entry(other, ANNA, remove(ELIN))
    assert joined(roster, other).state.belongs(FAYE.public.device)


def test_a_role_of_a_newer_program_by_who_was_shut_out_gives_nothing() -> None:
    left, right = with_chen("LEADER")
    entry(left, ANNA, remove(BO))
    entry(right, BO, lower("chen", CHEN, "GUEST"))
    both = joined(left, right)
    assert roles(both.state) == {"anna": "ADMIN", "chen": "GUEST"}
    entry(both, ANNA, lower("chen", CHEN, "MEMBER"))
    assert roles(both.state)["chen"] == "MEMBER"
