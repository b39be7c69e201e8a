"""A snapshot keeps all that a text rests on in which the lines of two people stand together."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text

from app.services.conflicts import conflicts
from tests.sync.fleet import Machine
from tests.sync.room import Room, room
from tests.sync.share_histories import joined_by_snapshot, write_new_snapshot

JOINED = "one a\ntwo\nthree a\nfour\nfive b\nsix\nseven b"


@pytest.fixture
def office() -> Iterator[Room]:
    """What the firm does is written by Anna and Bo at once, two lines each, and once more on top of that."""
    with room() as made:
        describe(made.anna, "one", "two", "three", "four", "five", "six", "seven")
        made.sync(made.anna, made.bo)
        describe(made.anna, "one a", "two", "three", "four", "five", "six", "seven")
        describe(made.bo, "one", "two", "three", "four", "five", "six", "seven b")
        made.sync(made.anna, made.bo, made.anna)
        describe(made.anna, "one a", "two", "three a", "four", "five", "six", "seven b")
        describe(made.bo, "one a", "two", "three", "four", "five b", "six", "seven b")
        yield made


def describe(machine: Machine, *lines: str) -> None:
    query = text("UPDATE company SET main_business = :told WHERE id = 'company-0'")
    machine.write("Edit", lambda session: session.execute(query, {"told": "\n".join(lines)}))


def shown(machine: Machine) -> tuple[object, int]:
    """The text, and how many questions are open."""
    query = text("SELECT main_business FROM company WHERE id = 'company-0'")
    told = machine.database.read(lambda session: session.execute(query).scalar_one())
    return told, len(machine.database.read(conflicts))


def test_who_joins_sees_a_text_that_was_joined_twice(office: Room) -> None:
    office.sync(office.anna, office.bo, office.anna)
    chen = joined_by_snapshot(office)
    assert shown(office.anna) == shown(office.bo) == shown(chen) == (JOINED, 0)


def test_who_joins_sees_it_where_one_side_comes_later_than_the_snapshot(office: Room) -> None:
    office.sync(office.anna)
    write_new_snapshot(office)
    chen = office.newcomer()
    office.sync(chen, office.bo, office.anna, chen)
    assert shown(office.anna) == shown(office.bo) == shown(chen) == (JOINED, 0)
