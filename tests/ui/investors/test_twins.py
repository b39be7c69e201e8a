"""A firm that was entered twice: told on its page, merged by keyboard, parted again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from app.database import Session
from app.services.companies import CompanyDraft, add_company
from app.services.company_page import CompanyPage, company_page
from app.services.people import PersonDraft, add_person
from app.services.undo import undo
from app.ui.bin.gone_record import GoneRecord
from app.ui.bin.page import BinPage
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.page import InvestorsPage
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.sync.alike_pane import AlikePane
from tests.city import City

DRONE = "竹蜻蜓航空"


@pytest.fixture
def page(window: MainWindow, city: City) -> InvestorPage:
    window.go(Location("investors.detail", city.company(DRONE)))
    shown = window.present_page()
    assert isinstance(shown, InvestorPage)
    return shown


def held(city: City, firm: str) -> CompanyPage:
    """The firm as it is on the disk."""
    return city.database.read(lambda session: company_page(session, firm))


def twin_of(city: City, page: InvestorPage) -> str:
    """The firm once more, entered under its full name, with a person whom nobody else knows."""

    def command(session: Session) -> str:
        firm = add_company(
            session, CompanyDraft(f"{held(city, city.company(DRONE)).details.name_zh}有限公司")
        )
        add_person(session, PersonDraft("欧阳修远", firm))
        return firm

    twin = city.database.write("Enter", command)
    page.refresh(None)
    return twin


def compared(page: InvestorPage) -> AlikePane:
    page.alike.action.click()
    (pane,) = [one for one in page.window().findChildren(AlikePane) if one.isVisible()]
    return pane


def test_a_firm_that_was_entered_twice_is_merged_by_keyboard_and_parted_by_undo(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    assert not page.alike.isVisible()
    twin, firm = twin_of(city, page), city.company(DRONE)
    assert page.alike.label.text() == f"May be the same as {held(city, twin).details.name_zh}"
    pane = compared(page)
    assert [card.twin.id for card in pane.cards] == [firm, twin]
    assert pane.cards[0].hasFocus()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not pane.isVisible()
    assert not page.alike.isVisible()
    assert "欧阳修远" in [person.name for person in held(city, firm).people]
    city.database.write("Undo", undo)
    page.refresh(None)
    assert "欧阳修远" not in [person.name for person in held(city, firm).people]
    assert page.alike.isVisible()


def test_the_page_of_a_firm_that_was_merged_says_into_which_and_parts_them(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    firm, twin = city.company(DRONE), twin_of(city, page)
    pane = compared(page)
    QTest.keyClick(window, Qt.Key.Key_2)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not pane.isVisible()
    page.refresh(None)
    gone = page.findChild(GoneRecord)
    assert gone is not None
    assert gone.isVisible()
    assert gone.back.text() == "Part them again"
    window.go(Location("bin"))
    bin_page = window.present_page()
    assert isinstance(bin_page, BinPage)
    (row,) = [bin_page.model.row_at(at) for at in range(len(bin_page.model.ids))]
    assert row is not None
    assert (row.id, row.into) == (firm, held(city, twin).row.name)
    window.go(Location("investors.detail", firm))
    gone.back.click()
    page.refresh(None)
    assert not gone.isVisible()
    assert not page.alike.isVisible()
    assert city.database.read(lambda session: company_page(session, twin)).people


def test_two_firms_in_hand_are_merged_from_the_menu(window: MainWindow, city: City) -> None:
    window.go(Location("investors"))
    page = window.present_page()
    assert isinstance(page, InvestorsPage)
    ids = [city.company(name) for name in ("风信子精密", DRONE)]
    page.table.menu_requested.emit(ids, page.table.mapToGlobal(page.table.rect().center()))
    menu = page.findChild(QMenu)
    assert menu is not None
    (action,) = menu.actions()
    assert action.text() == "Merge"
    action.trigger()
    menu.close()
    (pane,) = [one for one in window.findChildren(AlikePane) if one.isVisible()]
    assert {card.twin.id for card in pane.cards} == set(ids)
    loser = pane.cards[1].twin.id
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert loser not in page.model.ids
