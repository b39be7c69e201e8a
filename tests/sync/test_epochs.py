"""Whoever belongs to the space has its present secret, also when administrators act at the same time."""

import itertools

import pytest

from app.sync import invitations, membership
from app.sync.engine import seal_waiting
from app.sync.identity import epoch_keys, identity, roster_of
from app.sync.roster import Roster
from tests.sync.conftest import WEEK, Computer, Office
from tests.sync.test_engine import add_company, company, device_of, meet, set_company


def roster_at(computer: Computer) -> Roster:
    mine = computer.database.read(identity)
    assert mine is not None
    return computer.database.read(lambda session: roster_of(session, mine))


def assert_present_secret_known_to(*computers: Computer) -> None:
    for one in computers:
        known = roster_at(one)
        assert known.state.epoch == roster_at(computers[0]).state.epoch
        assert known.state.epoch in epoch_keys(one.mine, known)


def test_who_is_let_in_while_the_secret_changes_is_given_it(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    chen = office.joined(anna, "chen", "陈望舒")
    code = invitations.invite(bo.database, "MEMBER", WEEK, "dai")
    meet(bo, anna)
    dai = office.computer()
    invitations.ask_to_join(dai.database, office.share, code, "苏小满")
    (request,) = invitations.requests(bo.database, bo.store)
    membership.remove(anna.database, [device_of(chen)])
    invitations.admit(bo.database, request, "dai")
    meet(anna, bo, dai)
    assert_present_secret_known_to(anna, bo, dai)
    dai.write(set_company("address", "二号路"))
    meet(dai, anna)
    assert company(anna, "address") == "二号路"


def test_two_administrators_may_change_the_secret_at_once(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    chen, dai = office.joined(anna, "chen", "陈望舒"), office.joined(anna, "dai", "苏小满")
    meet(anna, bo, chen, dai)
    membership.remove(anna.database, [device_of(chen)])
    membership.remove(bo.database, [device_of(dai)])
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("main_business", "储能"))
    meet(anna, bo)
    for one in (anna, bo):
        assert (company(one, "address"), company(one, "main_business")) == ("一号路", "储能")
    assert_present_secret_known_to(anna, bo)


def test_who_is_let_in_beside_a_secret_that_is_not_the_present_one_is_given_it_too(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    chen = office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    chances = itertools.count()
    monkeypatch.setattr("app.sync.epochs.secrets.randbits", lambda bits: next(chances))
    membership.remove(bo.database, [device_of(chen)])
    elin = office.joined(anna, "elin", "何朵")
    membership.remove(anna.database, [device_of(chen)])
    bo.write(set_company("address", "一号路"))
    seal_waiting(bo.database, bo.mine)  # under the lesser secret: Bo has heard of no other
    meet(anna, bo, elin)
    assert company(elin, "address") == "一号路"


def test_nothing_is_sealed_with_a_secret_that_a_removed_computer_knows(office: Office) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    meet(anna, bo, chen)
    membership.remove(anna.database, [device_of(chen)])
    meet(anna, bo)
    bo.write(add_company("松果储能"))
    meet(bo, anna, chen)
    assert company(anna, "name_zh") == "松果储能"
    assert company(chen, "name_zh") is None
