"""Ctrl+P on an investor, in the list of them and on a visit leads to the fitting paper, for readers too."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from app.exports.orders import Order
from app.models.activities import Activity
from app.services.print_register import print_register
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.page import InvestorsPage
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.page import PapersPage
from tests.city import City
from tests.exports.reading import text

FIRM = "竹蜻蜓航空"


def press(window: MainWindow, *keys: Qt.KeyboardModifier) -> None:
    at = QApplication.focusWidget() or window
    modifiers = Qt.KeyboardModifier.ControlModifier
    for key in keys:
        modifiers |= key
    QTest.keyClick(at, Qt.Key.Key_P, modifiers)


def asked(window: MainWindow) -> Order:
    """The paper one is looking at."""
    page = window.present_page()
    assert isinstance(page, PapersPage)
    return page.order


def test_ctrl_p_prints_the_firm_in_hand_for_who_only_reads(
    window: MainWindow, city: City, qtbot: QtBot, tmp_path: Path
) -> None:
    window._database.set_local("role", "VIEWER")
    firm = city.company(FIRM)
    window.go(Location("investors"))
    listed = window.present_page()
    assert isinstance(listed, InvestorsPage)
    listed.table.set_current(firm)
    press(window)
    assert (asked(window).paper, asked(window).record_id) == ("D2", firm)
    window.go(Location("investors.detail", firm))
    page = window.present_page()
    assert isinstance(page, InvestorPage)
    press(window)
    assert (asked(window).paper, asked(window).record_id) == ("D2", firm)
    window.go(Location("investors.detail", firm))
    page.printing.choose = lambda _page, proposed: tmp_path / proposed.name
    press(window, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.toast.text.startswith("Saved as"), timeout=90_000)
    (file,) = tmp_path.glob("*.pdf")
    assert "竹蜻蜓航空（示例）有限公司背景材料" in text(file.read_bytes())
    assert city.database.read(print_register)[0].file_name == file.name


def test_ctrl_p_in_the_sheet_of_a_visit_prints_its_minutes(window: MainWindow, city: City) -> None:
    query = select(Activity.id).where(Activity.deleted_at.is_(None)).order_by(Activity.started_at.desc())
    visit = str(city.database.read(lambda session: session.scalars(query).first()))
    window.correct_visit(visit)
    sheet = window.sheets.correction
    assert sheet is not None
    sheet.form.minutes.setPlainText("桩机三台已进场。")
    press(window)
    assert (asked(window).paper, asked(window).record_id) == ("D5", visit)
    assert not sheet.isVisible()
    assert "as it was logged" in window.toast.text
    window.correct_visit(visit)
    assert sheet.form.minutes.text == "桩机三台已进场。"
    window.present_page().setFocus()
    assert window.in_hand() is window.present_page()


def test_ctrl_p_where_nothing_is_printed_says_where_papers_are(window: MainWindow) -> None:
    press(window)
    assert window.toast.text == "This page has no paper of its own. All papers are under Briefings."
    window.toast.action.click()
    assert isinstance(window.present_page(), PapersPage)
