"""What was deleted and then changed is shown without what went into the bin with it, and this is said."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services.company_page import company_page
from app.services.recycle_bin import delete_record
from app.services.revivals import revivals
from app.ui.investors.detail_page import InvestorPage
from app.ui.look import CHINESE, Look
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.record_page import RecordPage
from app.ui.sync.without_words import without_words
from tests.sync.conftest import Computer
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity, set_investment

FIRM = "松果储能科技"


def visits(computer: Computer, firm: str) -> int:
    return computer.database.read(lambda session: company_page(session, firm)).visit_count


def set_address(session: Session, firm: str) -> None:
    session.execute(text("UPDATE company SET address = '新址' WHERE id = :id"), {"id": firm})


@pytest.fixture
def revived(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """何雨田 has deleted a firm whose address was changed here."""
    colleague, firm = shared.colleague("何雨田"), shared.city.company(FIRM)
    colleague.write(lambda session: delete_record(session, firm))
    shared.mine.write(partial(set_address, firm=firm))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    return opened


def page_of(opened: Opened, page: str, key: str) -> RecordPage[object]:
    opened.window.go(Location(page, key))
    found = opened.window.present_page()
    assert isinstance(found, InvestorPage | ProjectDetailPage)
    opened.rest()
    return found  # type: ignore[return-value]


def test_the_rail_asks_until_it_is_decided_whether_it_stays(revived: Opened) -> None:
    assert revived.rail == ("Synced", "1 to decide", True)
    assert revived.page.state.line.text() == "Synced, 1 to decide"
    QTest.mouseClick(revived.page.right.back[0].buttons[0], Qt.MouseButton.LeftButton)
    revived.rest()
    revived.sync()
    assert not revived.rail[2]


def test_the_page_of_a_firm_that_was_deleted_says_what_it_is_shown_without(
    shared: SharedCity, revived: Opened
) -> None:
    firm = shared.city.company(FIRM)
    assert visits(shared.mine, firm) == 0
    note = page_of(revived, "investors.detail", firm).without
    assert note.isVisible()
    assert note.label.text().startswith(
        "何雨田 deleted this, and it was changed then. Until somebody decides,"
    )
    assert "Visit 2, Person 2" in note.label.text()
    assert note.kind == "plain"
    QTest.mouseClick(note.action, Qt.MouseButton.LeftButton)
    assert revived.window.present_page() is revived.page


def test_from_its_page_one_comes_to_the_very_line_where_it_is_decided(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], qtbot: QtBot
) -> None:
    colleague = shared.colleague("何雨田")
    firms = [shared.city.company(name) for name in (FIRM, "竹蜻蜓航空")]
    for firm in firms:
        colleague.write(partial(delete_record, record_id=firm))
        shared.mine.write(partial(set_address, firm=firm))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    for firm in firms:
        note = page_of(opened, "investors.detail", firm).without
        QTest.mouseClick(note.action, Qt.MouseButton.LeftButton)
        right = opened.page.right
        (place,) = [place for place, one in enumerate(right._revived) if one.record_id == firm]
        qtbot.waitUntil(right.back[place].buttons[0].hasFocus)


def test_the_line_where_it_is_decided_says_so_and_all_comes_back(shared: SharedCity, revived: Opened) -> None:
    firm = shared.city.company(FIRM)
    (row,) = revived.page.right.back
    assert "何雨田 deleted it" in row.said.text()
    assert "Visit 2, Person 2" in row.said.text()
    assert row.said.text().endswith("lie in the recycle bin until it is kept")
    row.buttons[0].click()
    revived.rest()
    assert visits(shared.mine, firm) == 2
    assert not page_of(revived, "investors.detail", firm).without.isVisible()


def test_a_firm_nobody_deleted_has_no_such_line(shared: SharedCity, revived: Opened, look: Look) -> None:
    other = shared.city.company("竹蜻蜓航空")
    page = page_of(revived, "investors.detail", other)
    assert not page.without.isVisible()
    page = page_of(revived, "investors.detail", shared.city.company(FIRM))
    look.set_language(CHINESE)
    revived.rest()
    assert page.without.label.text().startswith("何雨田删除后又有人改过。")
    assert "走访 2" in page.without.label.text()


@pytest.mark.parametrize(
    ("table", "without", "said"),
    [
        ("activity", {"activity_company": 1, "activity_project": 2}, "Project 2, Investor 1"),
        ("person", {"person_company": 1}, "Investor 1"),
        ("company", {"activity_company": 2, "person_company": 1, "project_party": 1}, None),
    ],
)
def test_a_link_is_told_as_its_other_end(
    revived: Opened, table: str, without: dict[str, int], said: str | None
) -> None:
    (one,) = revived.city.mine.database.read(revivals)
    kinds = without_words(replace(one, table=table, without=without))
    assert kinds == (said or "Visit 2, Person 1, Project 1")


def test_a_project_says_it_too(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> None:
    colleague, project = shared.colleague("何雨田"), shared.city.project(POMEGRANATE)
    colleague.write(lambda session: delete_record(session, project))
    shared.mine.write(set_investment(43_000_000_000))
    colleague.sync()
    opened = open_at_centre(shared)
    opened.sync()
    note = page_of(opened, "projects.detail", project).without
    assert note.isVisible()
    assert "Until somebody decides," in note.label.text()
