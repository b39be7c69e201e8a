"""When a change was made: chosen from a list, or typed as one day or two."""

from datetime import date

import pytest

from app.services.calendar import working_calendar
from app.services.history_list import HistoryFilter
from app.ui.history.page import HistoryPage
from app.ui.history.time_choice import span, time_options
from app.ui.main_window import MainWindow
from app.ui.page import Location
from tests.city import City

TODAY = date(2026, 3, 18)


def offered(city: City, typed: str) -> list[tuple[str, tuple[date | None, date | None]]]:
    calendar = city.database.read(working_calendar)
    return [(option.main, span(option.key, TODAY)) for option in time_options(typed, TODAY, calendar)]


def test_a_typed_day_is_that_day_or_everything_from_or_up_to_it(city: City) -> None:
    day = date(2026, 3, 2)
    assert offered(city, "3-2") == [
        ("Mar 2, 2026", (day, day)),
        ("Since Mar 2, 2026", (day, None)),
        ("Until Mar 2, 2026", (None, day)),
    ]


@pytest.mark.parametrize(
    "typed", ["3-2 to 3-9", "3-2至3-9", "3.2~3.9", "2026-03-02 - 2026-03-09", "3月2日—3月9日", "3-9到3-2"]
)
def test_two_typed_days_are_a_span_in_their_order(city: City, typed: str) -> None:
    assert offered(city, typed) == [("Mar 2, 2026 to Mar 9, 2026", (date(2026, 3, 2), date(2026, 3, 9)))]


def test_a_day_without_a_year_lies_in_the_past(city: City) -> None:
    assert offered(city, "12-1")[0][1] == (date(2025, 12, 1), date(2025, 12, 1))


@pytest.mark.parametrize("typed", ["2026-2-30", "3-2 to", "abc"])
def test_what_is_no_day_offers_nothing(city: City, typed: str) -> None:
    assert offered(city, typed) == []


def test_words_still_find_the_usual_spans(city: City) -> None:
    assert [word for word, _ in offered(city, "last")] == ["Last 7 days", "Last 30 days"]
    assert offered(city, "")[0] == ("Today", (TODAY, TODAY))


def test_a_span_narrows_the_history_and_stands_on_its_chip(window: MainWindow, city: City) -> None:
    window.go(Location("history"))
    page = window.present_page()
    assert isinstance(page, HistoryPage)
    page.filter.choose("time", "2026-03-02/2026-03-09", "Mar 2, 2026 to Mar 9, 2026")
    assert page.filter.chosen == HistoryFilter(since=date(2026, 3, 2), until=date(2026, 3, 9))
    assert page.filter.chips["time"].text() == "When: Mar 2, 2026 to Mar 9, 2026"
