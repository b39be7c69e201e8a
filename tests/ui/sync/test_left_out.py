"""Who began with a snapshot is not told what a field had been before, where that was left out."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy import text

from app.ui.history.page import HistoryPage
from app.ui.investors.detail_page import InvestorPage
from app.ui.look import CHINESE, Look
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.event_list import EventLine
from app.ui.widgets.label import Label
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity

FIRM = "松果储能科技"


def set_of(table: str, name: str, **fields: object) -> Callable[..., object]:
    told = ", ".join(f"{field} = :{field}" for field in fields)
    named = "coalesce(short_name, name_zh)" if table == "company" else "name"
    query = text(f"UPDATE {table} SET {told} WHERE {named} = :named")
    return lambda session: session.execute(query, {**fields, "named": name})


@pytest.fixture
def later(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """The window of somebody who came when each field had been written four times over.

    The land had a size from the beginning; the rest was entered for the first time. The second writes stay
    in the snapshot for what they alone said, the first do not.
    """
    write = shared.mine.write
    write(set_of("project", POMEGRANATE, land_mu=11_100, floor_area_m2=100))
    write(set_of("project", POMEGRANATE, land_mu=22_200, floor_area_m2=200, emission_text="无"))
    write(set_of("project", POMEGRANATE, land_mu=33_300, floor_area_m2=300))
    write(set_of("project", POMEGRANATE, land_mu=44_400, floor_area_m2=400))
    for number, staff in enumerate(("一百人", "二百人", "三百人", "四百人")):
        layout = {"existing_layout": "两处"} if number == 1 else {}
        write(set_of("company", FIRM, staff_text=staff, **layout))
    shared.mine.sync()
    shared.mine.compact()
    return open_at_centre(shared.seen_by(shared.colleague("何雨田")))


def said(line: EventLine) -> tuple[str, bool]:
    """The sentence of an entry, and whether the field can be given back."""
    return line.sentence.text(), hasattr(line, "back")


def test_the_timeline_of_a_project_says_nothing_of_a_value_that_was_left_out(
    later: Opened, shared: SharedCity
) -> None:
    later.window.go(Location("projects.detail", shared.city.project(POMEGRANATE)))
    page = later.window.present_page()
    assert isinstance(page, ProjectDetailPage)
    told = dict(said(one) for one in page.pane.events.lines())
    assert told["changed land from 333 mu to 444 mu"]
    assert told["changed land from 222 mu to 333 mu"]
    assert told["changed land to 222 mu"] is False
    assert not any("111 mu" in one for one in told), "the test is of nothing: it was not left out"
    floor = [one for one in told if "Floor" in one]
    assert sorted(one.split(" from ")[-1].split(" to ")[0] for one in floor)[:2] == ["200", "300"]
    assert not any("blank" in one for one in floor)
    assert told["changed Emissions from blank to 无"], "nobody had entered that before, and this is known"


def test_the_timeline_of_a_firm_says_nothing_of_it_either(later: Opened, shared: SharedCity) -> None:
    later.window.go(Location("investors.detail", shared.city.company(FIRM)))
    page = later.window.present_page()
    assert isinstance(page, InvestorPage)
    page.tabs.selected.emit("events")
    told = dict(said(one) for one in page.events.lines())
    assert told["changed Staff from 三百人 to 四百人"]
    assert told["changed Staff to 二百人"] is False


def text_of(page: HistoryPage, row: int) -> str:
    return " ".join(cell.text for cell in page.model.cells_at(row) or ())


def words(pane: QWidget) -> list[str]:
    return [one.text() for one in pane.findChildren(Label) if "→" in one.text() or "改为" in one.text()]


def test_the_history_says_that_the_former_value_is_not_here_and_offers_no_way_back_to_it(
    later: Opened, shared: SharedCity, look: Look
) -> None:
    later.window.go(Location("history", shared.city.project(POMEGRANATE)))
    page = later.window.present_page()
    assert isinstance(page, HistoryPage)
    ids = list(page.model.ids)
    second = next(key for key in ids if "→ 222.00" in text_of(page, ids.index(key)))
    page.table.set_current(second)
    assert "(not known here) → 222.00" in words(page.pane)
    assert page.pane.findChild(QWidget, "history.revert.land_mu") is None
    assert page.pane.findChild(QWidget, "history.revert.emission_text") is not None
    assert not page.pane.undo.isVisible()
    look.set_language(CHINESE)
    later.rest()
    assert "本机无原值 改为 222.00" in words(page.pane)
    page.table.set_current(ids[0])
    assert page.pane.undo.isVisible()
