"""客商库: views, filter, pane, editing in place, and a new firm that may be known already."""

from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.services.company_filter import CompanyFacet, CompanyFilter
from app.services.company_list import company_rows
from app.services.company_views import INVESTORS
from app.services.project_views import PROJECTS
from app.services.reveals import reveals
from app.ui.investors.list_columns import company_columns, last_words
from app.ui.investors.new_company import NewCompany
from app.ui.investors.page import InvestorsPage
from app.ui.investors.people_card import PersonRow
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.table.columns import Layout, SortBy, fit
from app.ui.visits.quick_log import QuickLog
from app.ui.widgets.choice import CheckBox
from tests.city import City

GEAR = "风信子精密"


@pytest.fixture
def page(window: MainWindow) -> InvestorsPage:
    """The list of the sample city."""
    window.go(Location("investors"))
    shown = window.present_page()
    assert isinstance(shown, InvestorsPage)
    return shown


def test_a_tab_and_letters_narrow_the_list(page: InvestorsPage, city: City) -> None:
    page.view_bar.tabs.tab("mine").click()
    mine = set(page.model.ids)
    assert city.company(GEAR) in mine
    assert city.company("星砂微电子") not in mine
    QTest.keyClicks(page.filter.find_box.edit, "fxz")
    assert list(page.model.ids) == [city.company(GEAR)]


def test_the_tab_of_what_is_to_be_completed_is_there_when_something_is(
    page: InvestorsPage, window: MainWindow
) -> None:
    assert "incomplete" not in page.view_bar.tabs.keys
    window.log_visit()
    log = window.findChild(QuickLog)
    assert log is not None
    log.form.who.edit.setText("白帆示例公司")
    log.save()
    assert "incomplete" in page.view_bar.tabs.keys


def test_f2_on_a_computed_cell_says_what_it_follows_from(
    page: InvestorsPage, city: City, window: MainWindow
) -> None:
    table, model = page.table, page.model
    for column in model.columns:
        window.toast.dismiss()
        table.edit(column.key, city.company(GEAR))
        table.editing.close()
        hidden = table.grid.header.isSectionHidden(model.column_of(column.key))
        assert window.toast.isVisible() is not (hidden or column.editable), column.key
    table.grid.setCurrentIndex(model.index(model.index_of(city.company(GEAR)), model.column_of("last")))
    QTest.keyClick(table.grid, Qt.Key.Key_F2)
    assert window.toast.text == "The last visit follows from the visits logged; Ctrl J logs one."


def test_the_pane_follows_the_list_and_masks_numbers_until_one_is_asked_for(
    page: InvestorsPage, city: City
) -> None:
    page.table.set_current(city.company(GEAR))
    row = page.peek.findChildren(PersonRow)[0]
    assert page.peek.name.text() == GEAR
    assert "****" in row.phone.text()
    row.reveal()
    assert "100 0000 0018" in row.phone.text()
    assert reveals(city.database)[-1].person_id == row.person.id


def test_people_in_the_pane_do_not_lie_over_one_another(page: InvestorsPage, city: City) -> None:
    page.table.set_current(city.company("竹蜻蜓航空"))
    QApplication.processEvents()
    rows = sorted(page.peek.findChildren(PersonRow), key=lambda row: row.y())
    assert all(upper.geometry().bottom() < lower.y() for upper, lower in pairwise(rows))


def test_no_part_of_the_pane_becomes_a_window_of_its_own(
    page: InvestorsPage, window: MainWindow, city: City
) -> None:
    for name in (GEAR, "竹蜻蜓航空", "月桥光电"):
        page.table.set_current(city.company(name))
    QApplication.processEvents()
    strays = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    assert strays == []
    assert window.isActiveWindow()


def test_the_key_for_a_visit_takes_the_firm_in_hand(
    page: InvestorsPage, window: MainWindow, city: City
) -> None:
    page.table.set_current(city.company(GEAR))
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    log = window.findChild(QuickLog)
    assert log is not None
    assert log.form.who.company_id == city.company(GEAR)
    assert log.form.minutes.hasFocus()


def test_a_cell_is_edited_in_place(page: InvestorsPage, city: City) -> None:
    firm = city.company(GEAR)
    column = page.model.column_of("name")
    assert page.table.editing.begin(page.model.index_of(firm), column)
    editor = page.table.editing.editor
    assert editor is not None
    editor.setText("风信子")  # type: ignore[attr-defined]
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert city.database.read(lambda session: company_rows(session, [firm]))[0].name == "风信子"


def test_a_likely_copy_is_told_once_and_can_be_opened(page: InvestorsPage, window: MainWindow) -> None:
    page.new_record()
    form = window.findChild(NewCompany)
    assert form is not None
    form.name.edit.setText("风信子精密机械")
    form.save()
    assert form.note.isVisible()
    form.note.action.click()
    assert window.present_page().location().page == "investors.detail"


def test_a_likely_copy_is_created_nonetheless_at_the_second_press(
    page: InvestorsPage, window: MainWindow, city: City
) -> None:
    page.new_record()
    form = window.findChild(NewCompany)
    assert form is not None
    form.name.edit.setText("风信子精密机械")
    form.save()
    form.save()
    assert city.company("风信子精密机械")


def test_an_odd_code_is_remarked_and_does_not_stop(
    page: InvestorsPage, window: MainWindow, city: City
) -> None:
    page.new_record()
    form = window.findChild(NewCompany)
    assert form is not None
    form.name.edit.setText("白帆示例")
    form.code.edit.setText("123")
    form.code.committed.emit("123")
    assert form.code.below.text()
    assert not form.code.error
    form.save()
    assert city.company("白帆示例")


def test_a_filter_that_lets_nothing_through_offers_to_be_dropped(page: InvestorsPage) -> None:
    QTest.keyClicks(page.filter.find_box.edit, "zzzz")
    assert page.empty.isVisible()
    assert not page.table.isVisible()


def test_what_is_filtered_is_saved_as_a_tab_with_its_order(
    page: InvestorsPage, window: MainWindow, city: City
) -> None:
    page.filter.set_filter(CompanyFilter({CompanyFacet.INTENT: frozenset({"A"})}))
    page.filter.changed.emit(page.filter.chosen)
    page.view_bar.save_asked.emit("重点")
    saved = city.database.read(INVESTORS.views)[-1]
    assert saved.name == "重点"
    assert saved.chosen.facets == {CompanyFacet.INTENT: frozenset({"A"})}
    page.view_bar.tabs.tab("all").click()
    assert len(page.model.ids) > 5
    page.view_bar.tabs.tab(saved.key).click()
    assert len(page.model.ids) == 5


def test_an_order_other_than_saved_is_marked_and_can_be_taken_back(page: InvestorsPage) -> None:
    before = list(page.model.ids)
    page.table.set_order((SortBy("name"),))
    page.table.sort_changed.emit(page.table.order)
    assert page.view_bar.revert.isVisible()
    page.view_bar.revert.click()
    assert not page.view_bar.revert.isVisible()
    assert list(page.model.ids) == before


def test_a_rare_filter_is_behind_the_plus_and_says_its_value(page: InvestorsPage) -> None:
    assert page.filter.chip(CompanyFacet.CONTACT).isHidden()
    page.view_bar.tabs.tab("neglected").click()
    assert page.filter.chip(CompanyFacet.CONTACT).text() == "Visits: Not met for 45 days"


def test_a_view_of_one_list_is_no_tab_of_the_other(page: InvestorsPage, city: City) -> None:
    page.view_bar.save_asked.emit("重点")
    assert all(view.name != "重点" for view in city.database.read(PROJECTS.views))


def test_when_to_meet_again_gives_way_before_where_a_firm_is() -> None:
    columns = company_columns(date(2026, 3, 18), lambda _: ("", "neutral"))
    shown = fit(columns, Layout(), 840, 1.0).shown
    assert "region" in shown
    assert "contact" not in shown


def test_a_next_step_is_ticked_off_in_the_pane(page: InvestorsPage, city: City) -> None:
    page.table.set_current(city.company(GEAR))
    box = page.peek.findChild(CheckBox)
    assert box is not None
    assert box.accessibleName() == "首次登门，带厂房清单"
    box.click()
    assert page.peek.findChildren(CheckBox) == []


def test_a_visit_dated_ahead_is_told_by_its_day() -> None:
    assert last_words(-3, "2026-03-21T10:00") == "2026-03-21"
