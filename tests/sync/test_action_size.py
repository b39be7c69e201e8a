"""No action is written that other computers could not read, and all that may be written they can."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from sqlalchemy import text

from app import action_size
from app.database import Database, Session
from app.errors import UserError
from app.models.people import Company
from app.services.recycle_bin import delete_record
from app.services.undo import undo
from app.sync import segments
from app.sync.actions import to_lines
from app.sync.logged import Chunk, actions_of
from app.ui.sentences import sentence
from tests.city import City
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import add_company, company, meet, set_company

FIRMS = [f"c{number}" for number in range(30)]
LONG = "企" * 2000


def add_firms(session: Session) -> None:
    session.add_all([Company(id=key, name_zh=key, name_key=key) for key in FIRMS])


def delete_firms(session: Session) -> None:
    for key in FIRMS:
        delete_record(session, key)


def rename_firms(session: Session) -> None:
    for key in FIRMS:
        session.get_one(Company, key).name_zh += "“新”\n"


def add_at_length(session: Session) -> None:
    session.add(Company(id="long", name_zh="示例", name_key="示例", main_business=LONG))


@pytest.mark.parametrize(
    ("before", "command"),
    [([], add_at_length), ([], add_firms), ([add_firms], delete_firms), ([add_firms, delete_firms], undo)],
    ids=["long", "many", "deleted", "undone"],
)
def test_too_large_an_action_changes_nothing_and_says_what_to_do(
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
    before: list[Callable[[Session], object]],
    command: Callable[[Session], object],
) -> None:
    for earlier in before:
        database.write("Before", earlier)
    position, rows = database.position(), firms(database)
    monkeypatch.setattr(action_size, "LARGEST", 3000)
    with pytest.raises(UserError) as refused:
        database.write("Too much", command)
    assert (database.position(), firms(database)) == (position, rows)
    told = sentence(refused.value)
    assert "Nothing was changed" in told
    assert "smaller portions" in told
    database.write("A portion", add_company("松果储能", "one"))
    assert "one" in firms(database)


def firms(database: Database) -> dict[str, object]:
    query = text("SELECT id, deleted_at FROM company")
    return {row.id: row.deleted_at for row in database.read(lambda session: session.execute(query).all())}


def octets_sealed(session: Session, action: int) -> int:
    first, last = session.execute(
        text("SELECT first_seq, last_seq FROM change_tx WHERE id = :id"), {"id": action}
    ).one()
    lines, _ = to_lines(actions_of(session.connection(), Chunk((action,), first, last)))
    return sum(len(line) + 1 for line in lines[1:])


def test_no_action_is_sealed_at_more_than_it_was_measured(city: City) -> None:
    database = city.database
    for command in (add_firms, rename_firms, rename_firms, delete_firms, undo):
        database.write("Change", command)

    def told(session: Session) -> list[tuple[int, int]]:
        query = text("SELECT id FROM change_tx WHERE last_seq IS NOT NULL ORDER BY id DESC LIMIT 100")
        connection = session.connection()
        return [
            (octets_sealed(session, one), action_size.octets_at_most(connection, one))
            for one in session.execute(query).scalars().all()
        ]

    found = database.read(told)
    assert len(found) > 5
    assert all(sealed <= most <= 3 * sealed + 1000 for sealed, most in found)


def test_the_largest_action_that_is_written_is_read_by_others(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    meet(anna, bo)
    assert action_size.LARGEST < segments.MOST_BYTES
    margin = 200  # for the first line, which names computers
    monkeypatch.setattr(segments, "MOST_BYTES", 20_000 + margin)
    monkeypatch.setattr(action_size, "LARGEST", 20_000)
    length = longest(anna)
    meet(anna, bo)
    assert company(bo, "main_business") == "a" * length
    assert length > 19_000


def longest(computer: Computer) -> int:
    """Writes the longest text that is not refused; its length."""
    for length in range(20_000, 0, -50):
        with suppress(UserError):
            computer.write(set_company("main_business", "a" * length))
            return length
    raise AssertionError("nothing can be written")
