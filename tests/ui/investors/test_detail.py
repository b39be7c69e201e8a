"""客商详情: facts and people are edited where they stand."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.companies import set_company_field
from app.services.company_page import CompanyPage, company_page
from app.services.reveals import reveals
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.people_card import PersonRow
from app.ui.investors.person_form import PersonForm
from app.ui.investors.visit_lines import DoneStep
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.inline_edit import InlineEdit
from tests.city import City

DRONE = "竹蜻蜓航空"


@pytest.fixture
def page(window: MainWindow, city: City) -> InvestorPage:
    """The page of a firm with everything on it."""
    window.go(Location("investors.detail", city.company(DRONE)))
    shown = window.present_page()
    assert isinstance(shown, InvestorPage)
    return shown


def held(city: City) -> CompanyPage:
    """The firm as it is on the disk."""
    firm = city.company(DRONE)
    return city.database.read(lambda session: company_page(session, firm))


def field(page: InvestorPage, name: str) -> InlineEdit:
    found = page.findChild(InlineEdit, f"investor.{name}")
    assert found is not None
    return found


def test_a_fact_is_edited_in_place_and_read_back_from_the_disk(page: InvestorPage, city: City) -> None:
    edit = field(page, "address")
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText("示例区样板路 10 号")
    QTest.keyClick(edit.editor, Qt.Key.Key_Return)
    assert held(city).details.address == "示例区样板路 10 号"


def test_a_fact_rests_on_the_version_its_editor_showed(page: InvestorPage, city: City) -> None:
    firm = city.company(DRONE)

    def colleague_enters(address: str) -> None:
        city.database.write(
            "Edit investor", lambda session: set_company_field(session, firm, "address", address)
        )

    colleague_enters("样板路 8 号")
    first = city.change(firm, "address")
    edit = field(page, "address")
    edit.edit()
    colleague_enters("样板路 10 号")
    assert edit.editor is not None
    edit.editor.setText("样板路 12 号")
    QTest.keyClick(edit.editor, Qt.Key.Key_Return)
    assert (held(city).details.address, city.base(firm, "address")) == ("样板路 12 号", first)


def test_what_is_typed_for_one_firm_does_not_go_to_the_next(page: InvestorPage, city: City) -> None:
    edit = field(page, "address")
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText("样板路 8 号")
    other = next(firm.id for firm in held(city).similar)
    page._go(other)
    assert held(city).details.address == "样板路 8 号"
    assert field(page, "address").editor is None
    assert city.database.read(lambda session: company_page(session, other)).details.address != "样板路 8 号"


def test_an_amount_that_cannot_be_read_stays_in_the_editor(page: InvestorPage, city: City) -> None:
    edit = field(page, "revenue")
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText("abc")
    QTest.keyClick(edit.editor, Qt.Key.Key_Return)
    assert edit.editor.text() == "abc"
    assert edit.remark
    assert held(city).details.revenue == 96_000_000_000


def test_an_odd_code_is_remarked_below_its_field(page: InvestorPage) -> None:
    page._change("uscc", "91330300MA0000015X", page.context.database.position())
    remark = page.findChild(QWidget, "investor.uscc.warning")
    assert remark is not None
    QApplication.processEvents()
    assert remark.isVisible()


def test_a_person_is_corrected_in_a_form_below_the_row(page: InvestorPage, city: City) -> None:
    row = next(row for row in page.people.findChildren(PersonRow) if row.person.name == "丁小舟")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    form = page.window().findChild(PersonForm)
    assert form is not None
    assert form.phone.text == "100 0000 0045"
    form.title.edit.setText("副总经理")
    form.phone.edit.setText("0577-88960000-8012")
    form.save()
    line = next(person for person in held(city).people if person.name == "丁小舟")
    assert (line.title, line.phone) == ("副总经理", "0577 8896 0000 转 8012")


def test_a_number_that_is_none_is_told_in_the_form(page: InvestorPage) -> None:
    page.new_record()
    form = page.window().findChild(PersonForm)
    assert form is not None
    form.name.edit.setText("甄示例")
    form.phone.edit.setText("问前台")
    form.save()
    assert form.phone.error
    assert form.isVisible()


def test_a_number_is_shown_whole_by_a_click_and_that_is_recorded(page: InvestorPage, city: City) -> None:
    row = page.people.findChildren(PersonRow)[0]
    assert "****" in row.phone.text()
    row.reveal()
    assert "****" not in row.phone.text()
    assert reveals(city.database)[-1].person_id == row.person.id
    row.reveal()
    assert "****" in row.phone.text()


def test_a_next_step_is_ticked_off_and_opened_again(page: InvestorPage, city: City) -> None:
    box = next(box for box in page.visits.findChildren(CheckBox) if box.text() == "送地块交付时间表")
    box.click()
    assert "送地块交付时间表" not in [step.what for step in held(city).open_steps]
    done = next(done for done in page.visits.findChildren(DoneStep) if done.text() == "送地块交付时间表")
    done.click()
    assert "送地块交付时间表" in [step.what for step in held(city).open_steps]


def test_a_deleted_firm_leads_back_to_the_list(page: InvestorPage, window: MainWindow, city: City) -> None:
    firm = city.company(DRONE)
    page._delete()
    assert window.present_page().location().page == "investors"
    window.go(Location("investors.detail", firm))
    assert page._gone.isVisible()
