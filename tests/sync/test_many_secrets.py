"""Offices of many computers that many have left: an entry has room for no more than so many boxes (S1)."""

import pytest

from app.sync import epochs
from app.sync.identity import Identity, epoch_keys
from app.sync.keys import DeviceKeys
from app.sync.roster import write_entry
from tests.sync.test_roster import ANNA, SPACE, admit, found
from tests.sync.test_secret_histories import NOWHERE


@pytest.mark.parametrize(("computers", "secrets"), [(500, 60), (100, 300)])
def test_somebody_can_be_shut_out_where_many_were_before(computers: int, secrets: int) -> None:
    """Every secret there ever was is sealed for everybody who stays; all of them get the new one."""
    roster = found()
    keys = [DeviceKeys(number.to_bytes(32), (number + 10**6).to_bytes(32)) for number in range(computers)]
    told = [admit(one, f"member {number}") for number, one in enumerate(keys)]
    roster.add(write_entry(roster, told, ANNA, 2))
    known = {1: bytes(32)} | {number << 32 | 12345: bytes(32) for number in range(1, secrets + 1)}
    out = {keys[0].public.device: None}
    assert roster.add(write_entry(roster, epochs.removal(roster.state, known, out), ANNA, 3))
    mine = Identity(SPACE, roster.genesis, ANNA, "")
    epochs.share_secret(NOWHERE, mine, roster)
    for one in keys[1:]:
        assert roster.state.epoch in epoch_keys(Identity(SPACE, roster.genesis, one, ""), roster)
    before = len(roster.entries)
    epochs.share_secret(NOWHERE, mine, roster)
    assert len(roster.entries) == before
