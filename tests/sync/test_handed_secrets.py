"""What anybody may hand to an administrator, and what an altered program makes of that (R15)."""

import pytest

from app.permissions import ADMIN, MEMBER
from app.sync import signed
from app.sync.entries import renewal
from app.sync.keys import epoch_proof, seal, seal_epochs
from app.sync.names import roster_name
from tests.sync.attacker import Attacker
from tests.sync.test_attacks import STRANGER, Drive, drive
from tests.sync.test_secret_histories import Keeper, founder

__all__ = ["drive"]


def without_a_former_secret() -> tuple[Keeper, Keeper, Keeper, int]:
    """An administrator at a new computer, two members, and an epoch whose secret that computer lacks.

    Bo began it, unaware of the computer, after he had used up the sheet that opened it, and was given a lower
    role there at the same time. The administrator's former computer is lost.
    """
    anna = founder()
    bo = anna.admit("bo", ADMIN)
    chen, dai, elin = (anna.admit(one, MEMBER) for one in ("chen", "dai", "elin"))
    sheet = anna.print_sheet()
    bo.hear(anna)
    new = anna.open_by_sheet(sheet)
    assert new is not None
    bo.rise(sheet)
    bo.remove(elin.device)
    epoch = bo.state.epoch
    new.set_role("bo", MEMBER)
    for _ in range(2):
        for one in (new, chen, dai):
            one.hear(bo)
            one.hear(new)
    assert epoch not in new.secrets
    return new, chen, dai, epoch


def test_an_administrator_gets_what_they_lack_from_a_member() -> None:
    new, chen, _, epoch = without_a_former_secret()
    new.go_round()
    chen.hear(new)
    assert chen.go_round() == 1
    new.hear(chen)
    assert new.secrets[epoch] == chen.secrets[epoch]


def test_a_secret_of_somebodys_own_is_not_taken_and_keeps_nobody_from_handing_the_true_one() -> None:
    new, chen, dai, epoch = without_a_former_secret()
    new.go_round()
    box = seal_epochs({epoch: b"f" * 32}, new.mine.keys.public).hex()
    dai.hear(new)
    dai.write([{"op": "hand", "epochs": [epoch], "keys": {new.device: box}}])
    new.hear(dai)
    assert epoch not in new.secrets
    chen.hear(new)
    chen.go_round()
    new.hear(chen)
    assert new.secrets[epoch] == chen.secrets[epoch]


@pytest.mark.parametrize("box", [b"[" * 100_000, b'[[Infinity,"00"]]', b'[[1e999,"00"]]', b"x"])
def test_a_malformed_box_ends_nobodys_round(drive: Drive, box: bytes) -> None:
    bo = Attacker(drive.bo, drive.root)
    for one in (drive.anna, drive.chen):
        sealed = {one.mine.device: seal(box, one.mine.keys.public).hex()}
        bo.entry({"op": "hand", "epochs": [1], "keys": sealed})
        bo.roster = drive.bo.roster
        drive.sync(one)
    drive.goes_on()


def test_a_renewal_without_boxes_ends_nobodys_round(drive: Drive) -> None:
    bo = Attacker(drive.bo, drive.root)
    told = renewal(drive.bo.mine.keys, STRANGER, drive.bo.mine.space, b"") | {"keys": 5}
    heads = bo.roster.heads
    content = {
        "v": 1,
        "space": bo.roster.space,
        "seq": 1 + max(bo.roster.entries[head].number for head in heads),
        "prev": list(heads),
        "by": bo.device,
        "at": 1,
        "ops": [told],
    }
    octets = signed.sign(signed.ROSTER, content, bo.keys)
    bo.store.put("roster", roster_name(1 + bo.roster.entries[heads[0]].number, octets), octets)
    for victim in (drive.anna, drive.chen):
        drive.sync(victim)
    drive.goes_on()


def test_what_is_handed_to_who_is_out_begins_no_epoch(drive: Drive) -> None:
    before = drive.roster(drive.anna).epoch
    Attacker(drive.bo, drive.root).entry({"op": "hand", "epochs": [], "keys": {STRANGER.public.device: "00"}})
    drive.sync(drive.anna)
    assert drive.roster(drive.anna).epoch == before


def test_what_is_handed_begins_no_epoch_though_it_says_so() -> None:
    """Bo, who is no administrator, says that he gave Dai the present secret."""
    anna = founder()
    elin = anna.admit("elin", ADMIN)
    bo, chen = anna.admit("bo", MEMBER), anna.admit("chen", MEMBER)
    for one in (elin, bo, chen):
        one.hear(anna)
    old = bo.known.copy()
    dai = elin.admit("dai", MEMBER)
    anna.remove(chen.device)
    bo.known = old
    bo.write([{"op": "hand", "epochs": [], "epoch": anna.state.epoch, "keys": {dai.device: "00"}}])
    for _ in range(2):
        for one in (anna, elin, dai):
            for other in (anna, elin, dai, bo):
                one.hear(other)
            one.go_round()
    assert dai.state.epoch in dai.secrets


def test_what_is_handed_takes_the_place_of_nothing_that_an_administrator_gave() -> None:
    """Bo was one, and says in an entry of that time that the present secret has another proof."""
    anna = founder()
    bo = anna.admit("bo", ADMIN)
    bo.hear(anna)
    old = bo.known.copy()
    anna.set_role("bo", MEMBER)
    chen = anna.admit("chen", MEMBER)
    anna.remove(chen.device)
    bo.hear(anna)
    true, epoch, late = dict(anna.secrets), anna.state.epoch, bo.known
    bo.known = old
    bo.write([{"op": "epoch", "epoch": epoch, "proof": epoch_proof(epoch, b"f" * 32), "keys": {}}])
    for one in sorted(bo.known.entries.values(), key=lambda one: one.number):
        late.add(one)
    bo.known = late
    box = seal_epochs({epoch: b"f" * 32}, anna.mine.keys.public).hex()
    bo.write([{"op": "hand", "epochs": [], "keys": {anna.device: box}}])
    anna.hear(bo)
    assert anna.secrets == true
