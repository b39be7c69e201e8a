"""What is not sent is marked however much of it there is, as after an import on a trip."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from app.database import Session
from app.models.people import Company
from app.services import exchange_marks
from app.services.exchange_marks import Mark, Unsent, unsent_records
from app.ui.page import Location
from app.ui.projects.page import ProjectsPage
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity, set_investment

MANY = 2_100


def import_firms(session: Session) -> None:
    session.add_all(
        Company(id=f"firm-{number}", name_zh=f"甲企业{number}", name_key=f"甲企业{number}")
        for number in range(MANY)
    )


def listed(opened: Opened, name: str) -> str:
    """A project of the list, as a screen reader says it."""
    opened.window.go(Location("projects"))
    page = opened.window.present_page()
    assert isinstance(page, ProjectsPage)
    model = page.list.model
    cells = model.cells_at(model.index_of(opened.city.city.project(name)))
    assert cells is not None
    return cells[model.column_of("name")].said


@pytest.fixture
def imported(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """The folder is away, and more has been entered than is gone through in the window's own time."""
    away = shared.share.rename(shared.folder / "away")
    shared.mine.write(import_firms)
    shared.mine.write(set_investment(41_000_000_000))
    opened = open_at_centre(shared)
    shared.share = away
    return opened


def test_what_is_not_sent_is_marked_in_lists_after_a_large_import(imported: Opened) -> None:
    assert listed(imported, POMEGRANATE).endswith("Not synced")
    assert imported.window.syncing.state.marks.of("firm-0") is Mark.UNSENT
    assert imported.window.syncing.state.marks.of(f"firm-{MANY - 1}") is Mark.UNSENT
    assert imported.window.syncing.state.marks.of(imported.city.city.project("松果储能电芯二期")) is None


def test_what_is_written_after_it_is_marked_at_once_and_nothing_once_all_was_sent(imported: Opened) -> None:
    other = "松果储能电芯二期"
    query = text("UPDATE project SET total_investment_amount = 1 WHERE name = :name")
    imported.window.write("Change", lambda session: session.execute(query, {"name": other}))
    assert listed(imported, other).endswith("Not synced")
    imported.city.share.rename(imported.city.folder / "share")
    imported.sync()
    imported.rest()
    assert listed(imported, other) == other
    assert listed(imported, POMEGRANATE) == POMEGRANATE


def test_only_what_came_since_is_read_again_until_something_was_sent(shared: SharedCity) -> None:
    one = shared.mine
    one.write(import_firms)
    before = one.database.read(lambda session: unsent_records(session, Unsent()))
    assert len(before.records) == MANY
    rename = text("UPDATE company SET name_zh = '乙' WHERE id = 'firm-7'")
    one.write(lambda session: session.execute(rename))

    def to_look_at() -> int:
        return one.database.read(lambda session: exchange_marks.changes_to_look_at(session, before))

    assert to_look_at() == 1
    after = one.database.read(lambda session: unsent_records(session, before))
    assert (after.records, after.actions) == (before.records, before.actions + 1)
    one.sync()
    assert to_look_at() == 0
    assert one.database.read(lambda session: unsent_records(session, after)).records == frozenset()
