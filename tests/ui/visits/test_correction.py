"""A logged visit opened in its sheet: corrected, left unfinished, deleted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.errors import StorageError
from app.services.visit_correction import LoggedVisit, logged_visit
from app.services.visit_details import visit_details
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.visits.correction_sheet import CorrectionSheet
from app.ui.visits.quick_log import QuickLog
from app.ui.visits.visit_more import VisitMoreForm
from app.ui.widgets.button import Button
from app.ui.widgets.toast import Toast
from tests.city import City

NUT = "松果储能电芯二期"
MINUTES = "走访企业，章总、陆工。桩基队伍已进场。"


@pytest.fixture
def page(window: MainWindow, city: City) -> ProjectDetailPage:
    window.go(Location("projects.detail", city.project(NUT)))
    shown = window.present_page()
    assert isinstance(shown, ProjectDetailPage)
    return shown


def open_visit(window: MainWindow, page: ProjectDetailPage, said: str = "桩基队伍已进场") -> CorrectionSheet:
    line = next(one for one in page.pane.events.lines() if said in one.sentence.text())
    edit = next(one for one in line.findChildren(Button) if one.text() == "Edit")
    edit.click()
    assert window.sheets.correction is not None
    return window.sheets.correction


def visit(city: City, sheet: CorrectionSheet) -> LoggedVisit:
    return city.database.read(lambda session: logged_visit(session, sheet._visit))


def test_the_sheet_shows_the_visit_as_it_was_logged(window: MainWindow, page: ProjectDetailPage) -> None:
    form = open_visit(window, page).form
    assert form.minutes.text == MINUTES
    assert form.who.company_name == "松果储能科技"
    assert [name for _, name in form.who.people] == ["章怀山", "陆向南"]
    assert form.moment.when.text == "Mar 11 09:40"
    assert form.kinds.value == "VISIT_OUT"
    assert form.project.name.text() == NUT
    assert not form.next.isVisible()


def test_corrected_minutes_are_told_and_undone(
    window: MainWindow, page: ProjectDetailPage, city: City
) -> None:
    sheet = open_visit(window, page)
    sheet.form.minutes.setPlainText("桩机三台已进场。")
    sheet.form.kinds.chip("CALL").click()
    QTest.keyClick(sheet.form.minutes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not sheet.isVisible()
    assert any("桩机三台已进场" in said for said in page.pane.events.sentences())
    assert window.findChildren(Toast)[0].accessibleName() == "Visit corrected: 松果储能科技"
    assert visit(city, sheet).kind == "CALL"
    window.walk.undo()
    assert visit(city, sheet).minutes == MINUTES


def test_what_was_put_back_and_saved_does_not_come_back(window: MainWindow, page: ProjectDetailPage) -> None:
    sheet = open_visit(window, page)
    sheet.form.minutes.setPlainText("改到一半")
    sheet.keep()
    sheet.form.minutes.setPlainText(MINUTES)
    sheet.save()
    assert not sheet.isVisible()
    assert open_visit(window, page).form.minutes.text == MINUTES


def test_what_was_changed_and_not_saved_comes_back(window: MainWindow, page: ProjectDetailPage) -> None:
    sheet = open_visit(window, page)
    sheet.form.minutes.setPlainText("改到一半")
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    other = open_visit(window, page, "桩基队伍已联系好")
    assert other.form.minutes.text == "桩基队伍已联系好，等施工许可证。"
    assert open_visit(window, page).form.minutes.text == "改到一半"
    sheet.throw_away()
    assert sheet.form.minutes.text == MINUTES


def test_nothing_changed_writes_nothing(window: MainWindow, page: ProjectDetailPage, city: City) -> None:
    before = city.database.position()
    open_visit(window, page).save()
    assert city.database.position() == before


def test_a_wrongly_logged_visit_is_deleted_and_comes_back(
    window: MainWindow, page: ProjectDetailPage, city: City
) -> None:
    sheet = open_visit(window, page)
    sheet.delete_button.click()
    assert not sheet.isVisible()
    assert not any("桩基队伍已进场" in said for said in page.pane.events.sentences())
    window.walk.undo()
    assert any("桩基队伍已进场" in said for said in page.pane.events.sentences())


def test_a_deletion_that_failed_is_tried_again_as_a_deletion(
    window: MainWindow, page: ProjectDetailPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise StorageError("disk_full", path="ledger")

    sheet = open_visit(window, page)
    with monkeypatch.context() as broken:
        broken.setattr(window, "write", full)
        sheet.delete()
    assert sheet.isVisible()
    sheet.note.acted.emit()
    assert not any("桩基队伍已进场" in said for said in page.pane.events.sentences())


def test_the_quick_log_takes_the_place_of_the_correction_and_keeps_it(
    window: MainWindow, page: ProjectDetailPage
) -> None:
    sheet = open_visit(window, page)
    sheet.form.minutes.setPlainText("改到一半")
    window.log_visit()
    log = window.findChild(QuickLog)
    assert log is not None
    assert log.isVisible()
    assert not sheet.isVisible()
    assert log.form.next.isVisible()
    assert open_visit(window, page).form.minutes.text == "改到一半"
    assert not log.isVisible()


def test_a_rare_kind_of_visit_is_among_the_choices(window: MainWindow, city: City) -> None:
    window.go(Location("projects.detail", city.project("竹蜻蜓无人机总装基地")))
    shown = window.present_page()
    assert isinstance(shown, ProjectDetailPage)
    sheet = open_visit(window, shown, "签署投资协议")
    assert sheet.form.kinds.value == "SIGNING"
    assert sheet.form.moment.when.text == "Jan 22 09:30"


@pytest.mark.parametrize("name", ["today", "projects", "projects.detail", "investors", "investors.detail"])
def test_a_sheet_never_makes_the_window_wider(
    window: MainWindow, page: ProjectDetailPage, city: City, name: str
) -> None:
    records = {"projects.detail": city.project(NUT), "investors.detail": city.company("松果储能科技")}
    window.go(Location(name, records.get(name)))
    window.resize(1280, 720)
    window.log_visit()
    QApplication.processEvents()
    assert window.width() == 1280


def test_all_ways_to_meet_can_be_seen_and_chosen(window: MainWindow, page: ProjectDetailPage) -> None:
    kinds = open_visit(window, page).form.kinds
    QApplication.processEvents()
    for key in ("VISIT_OUT", "VISIT_IN", "CALL", "TALK", "WECHAT"):
        chip = kinds.chip(key)
        assert chip.visibleRegion().boundingRect() == chip.rect()


def test_what_else_is_known_of_a_visit_is_entered_beside_the_sheet(
    window: MainWindow, page: ProjectDetailPage, city: City
) -> None:
    sheet = open_visit(window, page)
    sheet.more_button.click()
    (form,) = window.findChildren(VisitMoreForm)
    form.duration.set_text("九十")
    form.button.click()
    assert form.duration.error == "Please enter a number, such as 120"
    form.duration.set_text("90分钟")
    form.demands.set_text("供电增容")
    form.mood.set_value("1", "Interested")
    form.button.click()
    known = city.database.read(lambda session: visit_details(session, sheet._visit))
    assert (known.duration, known.demands, known.sentiment) == ("90", "供电增容", 1)
    assert sheet.isVisible()
