"""今日: what is due is ticked, postponed, handed over and added without leaving the page."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select, text, update

from app.database import Session
from app.main import window_for
from app.models.activities import FollowUp
from app.services import derived
from app.services.companies import set_company_field
from app.services.contact_reminders import change_contact_days
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids
from app.services.project_views import PROJECTS
from app.services.roles import set_my_role
from app.services.today_due import LIMIT, due_items
from app.services.today_items import DueItem
from app.services.workspace_info import rail_counts
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.projects.page import ProjectsPage
from app.ui.projects.view_words import view_word
from app.ui.today.add_form import AddForm
from app.ui.today.page import TodayPage
from app.ui.today.project_cards import LightTile, MissingLine
from app.ui.today.visits_card import VisitRow
from app.ui.visits.quick_log import QuickLog
from app.ui.widgets.calendar_page import CalendarPage
from app.ui.widgets.label import Label
from app.ui.widgets.picker import PickerPopup
from tests.city import City
from tests.ui.conftest import Show

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
NOTE = "补写昨天走访要点"


def items(page: TodayPage) -> list[DueItem]:
    """What is listed, without the headings."""
    rows = (page.due.list.items.item(row) for row in range(page.due.list.items.rowCount()))
    return [item for item in rows if item is not None]


def take(page: TodayPage, what: str) -> DueItem:
    """Make an item the current one."""
    item = next(item for item in items(page) if item.what == what)
    page.due.list.setCurrentIndex(page.due.list.items.index(page.due.list.items.row_of(item.id)))
    return item


def kept(city: City, item: DueItem) -> FollowUp:
    """A follow-up as it is on the disk."""
    query = select(FollowUp).where(FollowUp.id == item.id)
    return city.database.read(lambda session: session.scalars(query).one())


def test_space_ticks_an_item_which_stays_as_done_and_space_again_opens_it(page: TodayPage) -> None:
    take(page, NOTE)
    QTest.keyClick(page.due.list, Qt.Key.Key_Space)
    assert next(item for item in items(page) if item.what == NOTE).done
    QTest.keyClick(page.due.list, Qt.Key.Key_Space)
    assert not next(item for item in items(page) if item.what == NOTE).done


def test_the_rail_counts_what_the_page_lists(page: TodayPage, window: MainWindow) -> None:
    assert window._context.database.read(rail_counts)["today"] == len(items(page))


def test_an_item_is_postponed_by_key_and_calendar(page: TodayPage, city: City) -> None:
    item = take(page, NOTE)
    QTest.keyClick(page.due.list, Qt.Key.Key_D, BOTH)
    calendar = page.window().findChild(CalendarPage)
    assert calendar is not None
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    assert kept(city, item).due_on == date(2026, 3, 19)
    assert page.due.list.hasFocus()


def test_a_day_and_a_person_rest_on_what_the_page_showed(page: TodayPage, city: City) -> None:
    item = take(page, NOTE)
    first = {field: city.change(item.id, field) for field in ("due_on", "owner_id")}

    def move() -> None:
        theirs = {"due_on": date(2026, 3, 25), "owner_id": city.official("江一苇")}
        fresh = update(FollowUp).where(FollowUp.id == item.id).values(theirs)
        city.database.write("Move", lambda session: session.execute(fresh))

    page.context.jobs.run(lambda _progress: move(), page)
    assert page.context.jobs.close()  # it has been written, and the window has not been told
    page.due.postpone(item)
    page.due.hand_over(item)
    calendar = page.window().findChild(CalendarPage)
    people = page.window().findChild(PickerPopup)
    assert calendar is not None
    assert people is not None
    calendar.picked.emit(date(2026, 3, 20))
    assert city.base(item.id, "due_on") == first["due_on"]
    people.picked.emit(city.official("周以宁"))
    assert city.base(item.id, "owner_id") == first["owner_id"]


def test_escape_leaves_an_item_where_it_is_and_gives_the_keyboard_back(page: TodayPage, city: City) -> None:
    item = take(page, NOTE)
    QTest.keyClick(page.due.list, Qt.Key.Key_D, BOTH)
    calendar = page.window().findChild(CalendarPage)
    assert calendar is not None
    QTest.keyClick(calendar.grid, Qt.Key.Key_Escape)
    assert not calendar.isVisible()
    assert page.due.list.hasFocus()
    assert kept(city, item).due_on == date(2026, 3, 18)


def test_an_item_is_handed_over_by_key_and_name(page: TodayPage, city: City) -> None:
    item = take(page, NOTE)
    QTest.keyClick(page.due.list, Qt.Key.Key_T, BOTH)
    find = QApplication.focusWidget()
    assert find is not None
    QTest.keyClicks(find, "jyw")
    QTest.keyClick(find, Qt.Key.Key_Return)
    assert kept(city, item).owner_id == city.official("江一苇")
    assert NOTE not in [item.what for item in items(page)]
    assert page.window().findChild(PickerPopup) is not None


def test_a_task_of_my_own_is_added_with_a_day_in_working_days(page: TodayPage, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = page.window().findChild(AddForm)
    assert form is not None
    form.what.edit.setText("回访示例公司")
    form.due.edit.setText("+2")
    form.save()
    added = next(item for item in items(page) if item.what == "回访示例公司")
    assert (added.due_on, added.days_left) == (date(2026, 3, 20), 2)


def test_a_day_that_cannot_be_read_stays_in_the_form_with_its_reason(page: TodayPage) -> None:
    page.new_record()
    form = page.window().findChild(AddForm)
    assert form is not None
    form.what.edit.setText("回访示例公司")
    form.due.edit.setText("2026.2.30")
    form.save()
    assert form.due.error
    assert form.due.text == "2026.2.30"


def test_the_scope_of_the_squad_shows_what_others_have_to_do(page: TodayPage) -> None:
    assert "更新能耗测算" not in [item.what for item in items(page)]
    page._choose("squad")
    assert "更新能耗测算" in [item.what for item in items(page)]


def test_a_light_leads_to_the_projects_that_have_it(page: TodayPage, window: MainWindow, city: City) -> None:
    page.projects.light_chosen.emit(0)
    shown = window.present_page()
    assert isinstance(shown, ProjectsPage)
    filtered = ProjectFilter.from_json(str(shown.location().state["filter"]))
    assert filtered.facets[Facet.LIGHT] == frozenset({"0"})
    assert filtered.facets[Facet.CONTACT] == frozenset({city.official("周以宁")})


def test_a_lead_official_sees_first_the_lights_of_the_projects_he_leads(
    window: MainWindow, city: City
) -> None:
    leader = city.official("林知远")
    city.database.set_local("member", leader)
    city.database.write("Change role", lambda session: set_my_role(session, "responsible_leader"))
    window.go(Location("today"))
    page = window.present_page()
    assert isinstance(page, TodayPage)
    tiles = [tile.accessibleName().split()[-1] for tile in page.projects.findChildren(LightTile)]
    assert tiles == ["1", "2", "1", "2"]
    log_visit = window.findChild(QWidget, "topBar.logVisit")
    assert log_visit is not None
    assert not log_visit.isVisible()
    assert not [label.text() for label in page.findChildren(Label) if "Ctrl J" in label.text()]
    page.projects.light_chosen.emit(0)
    reds = ProjectFilter.from_json(str(window.present_page().location().state["filter"]))
    assert city.database.read(lambda session: project_ids(session, reds)) == [
        city.project("松果储能电芯二期")
    ]
    mine = {view.key: view for view in city.database.read(PROJECTS.views)}["mine"]
    assert mine.chosen.facets == {Facet.LEADER: frozenset({leader})}
    assert view_word(mine) == "My projects"


def lacking(page: TodayPage) -> dict[str, MissingLine]:
    """The rows of 三个一待补 by what they say."""
    return {line.accessibleName().split()[0]: line for line in page.missing.findChildren(MissingLine)}


@pytest.mark.parametrize(
    ("leader", "told", "led"),
    [
        ("叶听澜", "", "Projects led from 青屿县"),
        ("方既白", "白鹭新区, 1 project", "Projects led from 白鹭新区"),
        ("林知远", "whole city, 3 projects", "Projects led from 云瀚"),
    ],
)
def test_a_county_leader_is_told_what_his_county_lacks_and_not_of_a_squad(
    window: MainWindow, city: City, leader: str, told: str, led: str
) -> None:
    city.database.set_local("member", city.official(leader))
    city.database.write("Change role", lambda session: set_my_role(session, "responsible_leader"))
    window.go(Location("today"))
    page = window.present_page()
    assert isinstance(page, TodayPage)
    assert page.missing.count.text() == told
    assert len(page.missing.findChildren(MissingLine)) == int("".join(filter(str.isdigit, told)) or 0)
    page._choose("squad")
    assert page.projects.title.text() == led
    unit = led.removeprefix("Projects led from ")
    rename = text("UPDATE unit SET short_zh = :new WHERE short_zh = :old")
    city.database.write("Edit unit", lambda session: session.execute(rename, {"old": unit, "new": "新名"}))
    assert page.projects.title.text() == "Projects led from 新名"


def test_a_missing_contact_is_named_in_place(page: TodayPage, city: City) -> None:
    lacking(page)["月桥光电显示模组"]._settle.click()
    form = page.window().findChild(AssignmentForm)
    assert form is not None
    assert form.button.text() == "Appoint"
    form.who.set_value(city.official("江一苇"), "江一苇")
    form.save()
    assert city.state("月桥光电显示模组").contact_name == "江一苇"
    assert "月桥光电显示模组" not in lacking(page)


def test_the_right_column_goes_below_the_list_in_a_narrow_window(page: TodayPage, window: MainWindow) -> None:
    window.resize(1100, 768)
    QApplication.processEvents()
    assert (
        page.projects.mapTo(page, page.projects.rect().topLeft()).x()
        == page.due.mapTo(page, page.due.rect().topLeft()).x()
    )
    assert page.projects.mapTo(page, page.projects.rect().topLeft()).y() > page.due.height()


def test_more_than_can_be_done_in_a_day_is_counted_and_leads_to_its_projects(
    page: TodayPage, city: City, window: MainWindow
) -> None:
    assert not page.due.more.isVisible()

    def add_many(session: Session) -> None:
        for number in range(130):
            add_follow_up(session, FollowUpDraft(f"补正 {number}", date(2026, 3, 16)))

    city.database.write("Add task", add_many)
    me = city.database.local("member") or ""
    hidden = city.database.read(lambda session: due_items(session, [me])).more
    assert len(items(page)) == LIMIT
    assert page.due.more.isVisible()
    assert page.due.more.text().startswith(f"{hidden} more")
    page.due.more.click()
    shown = window.present_page()
    assert isinstance(shown, ProjectsPage)
    assert shown.filter.chosen.facets[Facet.DUE] == {"overdue", "month"}
    assert shown.filter.chosen.facets[Facet.CONTACT] == {me}


def test_cards_below_the_list_are_folded_until_they_are_asked_for(
    page: TodayPage, window: MainWindow, qtbot: QtBot
) -> None:
    wide = page.projects.height()
    window.resize(1100, 768)
    QApplication.processEvents()
    for card in (page.projects, page.missing, page.news):
        assert card.height() == card.header.height() + 2
        assert card.arrow.accessibleName() == "Expand"
    qtbot.keyClick(page.projects.arrow, Qt.Key.Key_Space)
    qtbot.mouseClick(page.news, Qt.MouseButton.LeftButton, pos=page.news.header.geometry().center())
    QApplication.processEvents()
    assert page.projects.height() >= wide - 2
    assert page.news.height() > 2 * page.news.header.height()
    assert page.missing.folded
    window.resize(1366, 768)
    QApplication.processEvents()
    assert not any(card.folded for card in (page.projects, page.missing, page.news))
    assert not page.missing.arrow.isVisible()


def test_with_nothing_due_the_page_says_so_with_what_comes_next(page: TodayPage, city: City) -> None:
    city.database.set_local("member", city.official("林知远"))
    page.refresh(None)
    assert items(page) == []
    assert not page.due.list.isVisible()
    assert page.due._nothing.isVisible()
    assert page.due._nothing.title.text()


def test_the_news_of_the_squad_open_what_they_are_about(page: TodayPage, window: MainWindow) -> None:
    line = next(line for line in page.news._lines if line.news.company_name == "星砂微电子")
    line.opened.emit(line.key)
    assert window.present_page().location().page == "investors.detail"


def test_a_day_opened_in_a_window_that_is_already_there_shows_all_visits_it_has_room_for(
    city: City, look: Look, show: Show
) -> None:
    window = window_for(city.workspace, look)
    window.go(Location("projects"))
    show(window, 1366, 768)
    window.go(Location("today"))
    QApplication.processEvents()
    visits = window.findChildren(VisitRow)
    assert len([row for row in visits if row.isVisible()]) == 3
    window.close()


def test_ticking_a_firm_to_be_met_again_brings_up_the_sheet_for_its_visit(
    page: TodayPage, window: MainWindow, city: City
) -> None:
    item = _a_firm_to_meet(page, city)
    QTest.keyClick(page.due.list, Qt.Key.Key_Space)
    log = window.findChild(QuickLog)
    assert log is not None
    assert log.isVisible()
    assert log.form.who.company_id == item.company_id


def test_a_firm_to_be_met_again_is_put_off_by_an_appointment(page: TodayPage, city: City) -> None:
    item = _a_firm_to_meet(page, city)
    page.due.postpone(item)
    calendar = page.window().findChild(CalendarPage)
    assert calendar is not None
    calendar.picked.emit(date(2026, 3, 20))
    shown = next(found for found in items(page) if found.company_id == item.company_id)
    assert (shown.is_contact, shown.due_on) == (False, date(2026, 3, 20))


def _a_firm_to_meet(page: TodayPage, city: City) -> DueItem:
    """One whose day has passed, looked after by the person at this computer, as the current item."""
    firm, me = city.company("珊瑚流体"), city.official("周以宁")

    def neglect(session: Session) -> None:
        set_company_field(session, firm, "follow_owner_id", me)
        set_company_field(session, firm, "intent_level", 5)
        change_contact_days(session, "a", "1")

    city.database.write("Set", neglect)
    item = next(found for found in items(page) if found.id == firm)
    page.due.list.setCurrentIndex(page.due.list.items.index(page.due.list.items.row_of(item.id)))
    return item


def test_the_figures_of_the_tiles_are_whole_and_equally_high_from_a_thousand_on(show: Show) -> None:
    few, many = LightTile(0), LightTile(1)
    for tile, count in ((few, 7), (many, 2_048)):
        show(tile, 79, 52)
        tile.set_count(count, 2_048)
    assert few.figure_font() == many.figure_font()
    assert QFontMetrics(many.figure_font()).horizontalAdvance("2,048") <= 79 - 34
    assert many.accessibleName().endswith("2,048")


def test_the_day_of_the_sample_is_that_of_the_design_and_of_the_visit_just_logged(page: TodayPage) -> None:
    assert len(items(page)) == 7


def test_a_large_ledger_is_read_beside_the_window_and_what_is_shown_stays_until_then(
    page: TodayPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    before = [item.what for item in items(page)]
    monkeypatch.setattr(derived, "_LARGE", 0)
    page._choose("squad")
    assert [item.what for item in items(page)] == before
    qtbot.waitUntil(lambda: "更新能耗测算" in [item.what for item in items(page)])
    page._choose("mine")
    page.progress.stop.click()
    assert page.location().state["scope"] == "squad"
    window.go(Location("projects"))
    window.go(Location("today", None, {"scope": "mine"}))
    qtbot.waitUntil(lambda: [item.what for item in items(page)] == before)
    take(page, NOTE)
    QTest.keyClick(page.due.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: next(item for item in items(page) if item.what == NOTE).done)
    page.due.list.setCurrentIndex(page.due.list.items.index(page.due.list.items.row_of(items(page)[0].id)))
    window.walk.undo()
    qtbot.waitUntil(lambda: not next(item for item in items(page) if item.what == NOTE).done)
    current = page.due.list.current_item
    assert current is not None
    assert current.what == NOTE
    window.go(Location("projects"))
    assert not page.reading.waiting
