"""Whoever reads the entries of a roster, in whatever order, finds the same people and rights."""

import itertools
from typing import Any

import pytest

from app.sync import roster as rosters
from app.sync import signed
from app.sync.canonical import DamagedFileError
from app.sync.entries import Entry, read_entry, renewal
from app.sync.keys import DeviceKeys, open_epochs, seal_epochs
from app.sync.roster import Roster
from app.sync.roster_state import State, device_told

SPACE = "6f1c0f6a2b5b4d0f9a2e7d1c3b5a9e80"
ANNA, BO, CHEN, DAI = (DeviceKeys(bytes([n]) * 32, bytes([n + 100]) * 32) for n in range(1, 5))


def found() -> Roster:
    told = {"op": "found", "device": device_told(ANNA.public), "member": "anna", "keys": {}}
    entry = rosters.write_entry(Roster(SPACE, ""), [told], ANNA, 1)
    return Roster(SPACE, entry.hash, [entry])


def admit(keys: DeviceKeys, member: str, role: str = "MEMBER", invite: str | None = None) -> dict[str, Any]:
    told = device_told(keys.public)
    return {
        "op": "admit",
        "device": told,
        "member": member,
        "role": role,
        "scope": [],
        "invite": invite,
        "keys": {},
    }


def remove(*keys: DeviceKeys) -> dict[str, Any]:
    return {"op": "remove", "cut": {one.public.device: [3, "ab" * 32] for one in keys}}


def entry(roster: Roster, by: DeviceKeys, *operations: dict[str, Any]) -> Entry:
    made = rosters.write_entry(roster, list(operations), by, 2)
    roster.add(made)
    return made


def copy_of(roster: Roster) -> Roster:
    return Roster(SPACE, roster.genesis, roster.entries.values())


def both_administrators() -> Roster:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo", "ADMIN"))
    return roster


def roles(state: State) -> dict[str, str]:
    return {device.member: state.role_of(key) or "" for key, device in state.active.items()}


def test_the_founder_lets_others_in() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo", "LEADER"), admit(CHEN, "chen"))
    assert roles(roster.state) == {"anna": "ADMIN", "bo": "LEADER", "chen": "MEMBER"}


def test_a_member_cannot_let_anybody_in() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    entry(roster, BO, admit(CHEN, "chen", "ADMIN"))
    assert roles(roster.state) == {"anna": "ADMIN", "bo": "MEMBER"}


def test_a_stranger_cannot_write_an_entry_at_all() -> None:
    roster = found()
    with pytest.raises(DamagedFileError):
        roster.add(rosters.write_entry(roster, [admit(CHEN, "chen", "ADMIN")], CHEN, 2))


def test_a_roster_with_another_beginning_is_refused() -> None:
    told = {"op": "found", "device": device_told(CHEN.public), "member": "chen", "keys": {}}
    other = rosters.write_entry(Roster(SPACE, ""), [told], CHEN, 1)
    with pytest.raises(DamagedFileError):
        found().add(other)


def test_two_administrators_at_once_are_both_heard_in_any_order() -> None:
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    one = entry(left, ANNA, admit(CHEN, "chen"))
    two = entry(right, BO, admit(DAI, "dai"))
    states = []
    for order in itertools.permutations([one, two]):
        merged = copy_of(roster)
        for each in order:
            merged.add(each)
        states.append(roles(merged.state))
    assert states[0] == states[1] == {"anna": "ADMIN", "bo": "ADMIN", "chen": "MEMBER", "dai": "MEMBER"}


def test_what_an_administrator_does_while_being_removed_does_not_count() -> None:
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    removal = entry(left, ANNA, remove(BO))
    sneaked = entry(right, BO, admit(DAI, "dai", "ADMIN"))
    left.add(sneaked)
    right.add(removal)
    assert roles(left.state) == roles(right.state) == {"anna": "ADMIN"}


def test_an_administrator_who_is_given_a_lower_role_cannot_take_it_back_on_another_branch() -> None:
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    lower = {"op": "role", "member": "bo", "role": "MEMBER", "scope": [], "cut": {BO.public.device: None}}
    back = {"op": "role", "member": "bo", "role": "ADMIN", "scope": []}
    told, sneaked = entry(left, ANNA, lower), entry(right, BO, remove(DAI), back, admit(DAI, "dai", "ADMIN"))
    left.add(sneaked)
    right.add(told)
    assert roles(left.state) == roles(right.state) == {"anna": "ADMIN", "bo": "MEMBER"}


def test_who_was_removed_does_not_come_back_by_a_helper_let_in_on_another_branch() -> None:
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    removal = entry(left, ANNA, remove(BO))
    helper = entry(right, BO, admit(CHEN, "chen", "ADMIN"))
    sneaked = entry(right, CHEN, admit(DAI, "dai", "ADMIN"))
    left.add(helper)
    left.add(sneaked)
    right.add(removal)
    assert roles(left.state) == roles(right.state) == {"anna": "ADMIN"}
    entry(left, ANNA, admit(CHEN, "chen"))  # what she says counts, although she knows of theirs
    assert roles(left.state) == {"anna": "ADMIN", "chen": "MEMBER"}


def test_who_was_made_an_administrator_by_what_does_not_count_has_no_say() -> None:
    roster = both_administrators()
    entry(roster, ANNA, admit(CHEN, "chen"))
    left, right = copy_of(roster), copy_of(roster)
    removal = entry(left, ANNA, remove(BO))
    raised = entry(right, BO, {"op": "role", "member": "chen", "role": "ADMIN", "scope": []})
    sneaked = entry(right, CHEN, admit(DAI, "dai", "ADMIN"))
    left.add(raised)
    left.add(sneaked)
    right.add(removal)
    assert roles(left.state) == roles(right.state) == {"anna": "ADMIN", "chen": "MEMBER"}


def test_what_an_administrator_did_before_being_removed_counts() -> None:
    roster = both_administrators()
    entry(roster, BO, admit(DAI, "dai"))
    entry(roster, ANNA, remove(BO))
    assert roles(roster.state) == {"anna": "ADMIN", "dai": "MEMBER"}
    assert roster.state.devices[BO.public.device].cut == (3, "ab" * 32)


def test_two_administrators_who_remove_each_other_leave_one() -> None:
    roster = both_administrators()
    left, right = copy_of(roster), copy_of(roster)
    one, two = entry(left, ANNA, remove(BO)), entry(right, BO, remove(ANNA))
    left.add(two)
    right.add(one)
    assert roles(left.state) == roles(right.state)
    assert len(roles(left.state)) == 1


def test_the_last_administrator_stays() -> None:
    roster = found()
    entry(roster, ANNA, {"op": "role", "member": "anna", "role": "VIEWER", "scope": []})
    entry(roster, ANNA, remove(ANNA))
    assert roles(roster.state) == {"anna": "ADMIN"}


def test_who_was_removed_cannot_be_let_in_again_with_the_same_keys() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    entry(roster, ANNA, remove(BO))
    entry(roster, ANNA, admit(BO, "bo", "ADMIN"))
    assert roles(roster.state) == {"anna": "ADMIN"}


def renewed(roster: Roster, old: DeviceKeys, new: DeviceKeys) -> Entry:
    return entry(roster, old, renewal(old, new, SPACE, b""))


def test_a_copied_computer_goes_on_under_new_keys_with_the_same_rights() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo", "LEADER"))
    renewed(roster, BO, CHEN)
    state = roster.state
    assert state.devices[CHEN.public.device].renews == BO.public.device
    assert state.role_of(CHEN.public.device) == state.role_of(BO.public.device) == "LEADER"
    assert state.devices[CHEN.public.device].member == "bo"


def test_who_takes_new_keys_while_being_given_a_lower_role_stays_in() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    left, right = copy_of(roster), copy_of(roster)
    lower = {"op": "role", "member": "bo", "role": "VIEWER", "scope": [], "cut": {BO.public.device: None}}
    told, renewal = entry(left, ANNA, lower), renewed(right, BO, CHEN)
    left.add(renewal)
    right.add(told)
    for state in (left.state, right.state):
        assert state.role_of(CHEN.public.device) == "VIEWER"


def test_a_renewal_does_nothing_else() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    entry(roster, BO, renewal(BO, CHEN, SPACE, b""), admit(DAI, "dai", "ADMIN"))
    assert roles(roster.state) == {"anna": "ADMIN", "bo": "MEMBER"}


def test_nobody_renews_themselves_into_somebody_elses_computer() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    told = renewal(BO, CHEN, SPACE, b"")
    told["device"] = device_told(DAI.public)
    with pytest.raises(DamagedFileError):
        entry(roster, BO, told)
    with pytest.raises(DamagedFileError):
        entry(roster, BO, renewal(ANNA, CHEN, SPACE, b""))


def test_a_computer_that_is_being_removed_cannot_slip_away_under_new_keys() -> None:
    roster = found()
    entry(roster, ANNA, admit(BO, "bo"))
    left, right = copy_of(roster), copy_of(roster)
    removal = entry(left, ANNA, remove(BO))
    first = renewed(right, BO, CHEN)
    second = renewed(right, CHEN, DAI)
    right.add(removal)
    left.add(first)
    left.add(second)
    assert roles(left.state) == roles(right.state) == {"anna": "ADMIN"}
    renewed(left, BO, DAI)
    assert roles(left.state) == {"anna": "ADMIN"}


def test_an_invitation_is_used_once() -> None:
    roster = found()
    told: dict[str, Any] = {
        "op": "invite",
        "id": "5a",
        "check": "",
        "role": "MEMBER",
        "scope": [],
        "member": None,
        "until": "2026-12-03",
        "code": {},
    }
    entry(roster, ANNA, told)
    assert not roster.state.invitations["5a"].used
    entry(roster, ANNA, admit(BO, "bo", invite="5a"))
    assert roster.state.invitations["5a"].used


def test_an_invitation_lets_in_one_computer_also_when_two_are_let_in_at_once() -> None:
    roster = both_administrators()
    told: dict[str, Any] = {"id": "5a" * 8, "check": "", "code": {}, "role": "MEMBER", "scope": []}
    entry(roster, ANNA, {"op": "invite", "until": "2026-04-01", "member": None, **told})
    left, right = copy_of(roster), copy_of(roster)
    entries = [entry(left, ANNA, admit(CHEN, "chen", invite="5a" * 8))]
    entries.append(entry(right, BO, admit(DAI, "dai", invite="5a" * 8)))
    left.add(entries[1])
    right.add(entries[0])
    first, second = sorted(entries, key=lambda one: one.hash)
    for known in (left, right):
        assert known.silent == {second.hash}
        (inside,) = {"chen", "dai"} & set(roles(known.state))
        assert first.operations[0]["member"] == inside
    again = DAI if second is entries[1] else CHEN
    entry(left, ANNA, admit(again, "again"))
    assert left.state.belongs(again.public.device)


def test_an_entry_waits_for_those_before_it() -> None:
    roster = found()
    later = copy_of(roster)
    first = entry(later, ANNA, admit(BO, "bo"))
    second = entry(later, ANNA, remove(BO))
    assert not roster.add(second)
    assert roster.add(first)
    assert roster.add(second)
    assert roles(roster.state) == {"anna": "ADMIN"}


def test_a_long_roster_is_read_without_recursion() -> None:
    roster = found()
    for number in range(1500):
        entry(roster, ANNA, {"op": "revoke", "id": str(number)})
    assert roles(Roster(SPACE, roster.genesis, roster.entries.values()).state) == {"anna": "ADMIN"}


def test_two_administrators_at_once_are_heard_at_the_end_of_a_long_roster() -> None:
    """Three hundred computers were let in one by one, some of them twice."""
    roster = found()
    for number in range(1000):
        entry(roster, ANNA, {"op": "revoke", "id": str(number)})
    other = copy_of(roster)
    entry(roster, ANNA, admit(BO, "bo"))
    roster.add(entry(other, ANNA, admit(CHEN, "chen")))
    assert roles(roster.state) == {"anna": "ADMIN", "bo": "MEMBER", "chen": "MEMBER"}


def test_the_states_of_a_long_roster_share_what_no_operation_has_changed() -> None:
    """Each computer keeps the state at every entry: whole copies grew with the square of the roster."""
    roster = found()
    before = roster.state_at([entry(roster, ANNA, admit(BO, "bo")).hash])
    skip = {"op": "skip", "device": BO.public.device, "head": "00"}
    after = roster.state_at([entry(roster, ANNA, skip).hash])
    assert len(after.skipped) == 1 + len(before.skipped)
    assert (id(after.devices), id(after.members)) == (id(before.devices), id(before.members))


def test_secrets_are_sealed_for_one_device() -> None:
    sealed = seal_epochs({1: b"a" * 32, 2: b"b" * 32}, BO.public)
    assert open_epochs(sealed, BO) == {1: b"a" * 32, 2: b"b" * 32}
    with pytest.raises(DamagedFileError):
        open_epochs(sealed, CHEN)


def test_no_byte_of_an_entry_can_be_altered() -> None:
    octets = next(iter(found().entries.values())).octets
    for place in range(len(octets)):
        altered = octets[:place] + bytes([octets[place] ^ 1]) + octets[place + 1 :]
        with pytest.raises(DamagedFileError):
            Roster(SPACE, found().genesis).add(read_entry(altered))


def test_a_request_cannot_pass_for_an_entry() -> None:
    octets = signed.sign(signed.REQUEST, {"v": 1}, ANNA)
    with pytest.raises(DamagedFileError):
        read_entry(octets)


@pytest.mark.parametrize("kind", ["accept", "refuse", "skip"])
@pytest.mark.parametrize("wrong", [{"head": None}, {"device": 7}, {"head": 1.5}])
def test_a_word_about_what_can_be_no_segment_is_no_entry(kind: str, wrong: dict[str, object]) -> None:
    """Every round would end where such a name is put in an order."""
    told = {"op": kind, "device": BO.public.device, "seq": 1, "head": "0" * 64}
    entry(both_administrators(), ANNA, told)
    with pytest.raises(DamagedFileError):
        entry(both_administrators(), ANNA, told | wrong)
