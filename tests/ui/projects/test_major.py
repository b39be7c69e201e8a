"""重大项目 on the page of a project and among the tabs of the list."""

from PySide6.QtWidgets import QWidget

from app.services.history import record_history
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.major_form import MajorForm
from app.ui.projects.page import ProjectsPage
from app.ui.widgets.pick_line import PickLine
from tests.ui.projects.opened import Opened


def said(nut: Opened) -> str:
    return nut.page.about.findChildren(PickLine, "project.major")[-1].text()


def open_form(nut: Opened) -> MajorForm:
    nut.page.about.findChildren(PickLine, "project.major")[-1].click()
    return nut.form(MajorForm)


def test_the_page_tells_that_a_project_is_major_and_why(nut: Opened) -> None:
    assert said(nut).startswith("Major　total investment 18.60")
    assert "province: 10.00" in said(nut)


def test_a_decision_by_hand_asks_for_a_reason_and_stands_in_the_history(nut: Opened) -> None:
    form = open_form(nut)
    assert form.answer.current == "no"
    form.button.click()
    assert form.reason.error == "Please give the reason"
    form.reason.set_text("分期建设，一期不足")
    form.button.click()
    assert said(nut) == "Not major　decided by hand: 分期建设，一期不足"
    entries = nut.city.database.read(lambda session: record_history(session, nut.id))
    changed = {change.field: change.new for change in entries[0].changes}
    assert changed["major_override_reason"] == "分期建设，一期不足"
    nut.undo()
    assert said(nut).startswith("Major　total investment")


def test_what_was_decided_is_left_to_the_rules_again(nut: Opened) -> None:
    form = open_form(nut)
    form.reason.set_text("分期建设")
    form.button.click()
    again = open_form(nut)
    assert again.findChild(QWidget, "project.major.release") is not None
    again.release.click()
    assert said(nut).startswith("Major　total investment")


def test_the_ledgers_of_the_report_are_tabs_of_the_list(window: MainWindow) -> None:
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    keys = [view.key for view in page.view_bar.views]
    assert keys[-3:] == ["major", "contracted", "building"]
    words = [page.view_bar.tabs.tab(key).text() for key in keys[-3:]]
    assert words == ["Major projects", "Under contract", "Under construction"]
