"""A clock that ran ahead is told with whose it is, and no other computer is taken for it."""

import time

import pytest

from app.sync.findings import odd_clocks
from tests.sync.conftest import Office
from tests.sync.test_engine import add_company, company, meet, set_company

DAY_NS = 24 * 60 * 60 * 10**9


def test_changes_dated_far_ahead_are_told_with_their_computer(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    chen = office.joined(anna, "chen", "陈望舒")
    true_time = time.time_ns
    with monkeypatch.context() as ahead:
        ahead.setattr("app.change_log.time.time_ns", lambda: true_time() + 400 * DAY_NS)
        chen.write(set_company("address", "一号路"))
    meet(chen, anna)
    anna.write(set_company("address", "二号路"))  # its stamp runs ahead too, its time does not
    meet(anna, chen)
    for one in (anna, chen):
        (odd,) = one.database.read(odd_clocks)
        assert (odd.device, odd.count) == (chen.database.local("device"), 1)
        assert odd.last_ms > true_time() // 10**6 + 399 * DAY_NS // 10**6
        assert company(one, "address") == "二号路"
