"""A record under the id of one in another table: whoever signs that writes their own record and no other."""

import pytest
from sqlalchemy import text

from app.models.field_ids import logged_tables
from app.models.people import Official
from app.services.history import record_history
from app.sync.rounds import now_ms
from tests.sync.conftest import Computer, Office
from tests.sync.test_unreadable_values import Ring, stamped


@pytest.fixture
def ring(office: Office) -> Ring:
    return Ring(office)


def forged(ring: Ring) -> None:
    """A firm under the id of the official chen, with a text in the field that has the number of her name."""
    number = logged_tables()["official"].fields["name"]
    column = logged_tables()["company"].columns[str(number)]
    action = ring.attacker.action("bo", {column: "forged"}, "company", "chen")
    later = stamped(action, (now_ms() + 60_000) << 16, ring.bo.mine.device)
    assert ring.forge(later).applied == 1


def called(computer: Computer) -> object:
    query = text("SELECT name FROM official WHERE id = 'chen'")
    return computer.database.read(lambda session: session.execute(query).scalar_one())


def give_mobile(ring: Ring) -> None:
    ring.anna.write(lambda session: setattr(session.get_one(Official, "chen"), "mobile", "13800000000"))
    ring.settle()


def test_it_writes_nothing_into_what_only_administrators_write(ring: Ring) -> None:
    forged(ring)
    ring.settle()
    give_mobile(ring)
    assert {called(ring.anna), called(ring.chen), called(ring.bo)} == {"陈望舒"}
    ring.honest_work_goes_on()


def test_the_history_of_a_record_tells_only_of_it(ring: Ring) -> None:
    forged(ring)
    history = ring.chen.database.read(lambda session: record_history(session, "chen"))
    assert len(history) == 1
    assert "forged" not in [change.new for one in history for change in one.changes]


def test_a_snapshot_tells_of_both_as_what_they_are(ring: Ring, office: Office) -> None:
    forged(ring)
    ring.settle()
    ring.anna.compact()
    late = office.joined(ring.anna, "gu", "顾清和")
    assert late.sync().damaged == 0
    assert called(late) == "陈望舒"
    ring.honest_work_goes_on()
