"""客商详情: facts and people are edited where they stand."""

from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.errors import StorageError
from app.services.companies import set_company_field
from app.services.company_more import change_company, company_more
from app.services.company_page import CompanyPage, company_page
from app.services.people import PersonDraft, add_person
from app.services.person_details import person_details
from app.services.reveals import reveals
from app.services.undo import undo
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.erase_form import EraseForm
from app.ui.investors.people_card import PersonRow
from app.ui.investors.person_form import PersonForm
from app.ui.investors.person_more import PersonMore
from app.ui.investors.post_form import LeavingForm, PostForm
from app.ui.investors.relation_form import RelationForm
from app.ui.investors.visit_lines import DoneStep
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.new_project import NewProject
from app.ui.sentences import sentence
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.label import Label
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from tests.city import City

F = TypeVar("F", bound=QWidget)
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
    page.facts.unfold.click()
    field(page, "uscc").edit()
    editor = field(page, "uscc").editor
    assert editor is not None
    editor.setText("91330300MA0000015X")
    QTest.keyClick(editor, Qt.Key.Key_Return)
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


def form_of(window: MainWindow, kind: type[F]) -> F:
    """The form that is open."""
    found = [form for form in window.findChildren(kind) if form.isVisible()]
    assert len(found) == 1
    return found[0]


def person_row(page: InvestorPage, name: str) -> PersonRow:
    return next(row for row in page.people.findChildren(PersonRow) if row.person.name == name)


def test_a_new_post_is_shown_and_the_former_one_remembered(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    page.people_actions.change_post(held(city).people[0].id, person_row(page, "钱承露"))
    form = form_of(window, PostForm)
    form.title.edit.setText("总裁")
    form.save()
    assert next(person for person in held(city).people if person.name == "钱承露").title == "总裁"
    row = person_row(page, "钱承露")
    row.edited.emit(row.person.id, row)
    former = form_of(window, PersonForm).findChild(Label, "person.former")
    assert former is not None
    assert former.text() == "Formerly: 竹蜻蜓航空 董事长, until Mar 18, 2026"


def test_whoever_leaves_goes_below_the_others_until_it_is_undone(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    row = person_row(page, "邵棠")
    row.edited.emit(row.person.id, row)
    left = form_of(window, PersonForm).findChild(Button, "person.left")
    assert left is not None
    left.click()
    form_of(window, LeavingForm).save()
    assert "邵棠" not in [person.name for person in held(city).people]
    page.people.former.button.setChecked(True)
    said = [label.text() for label in page.people.former.findChildren(Label)]
    assert said == ["邵棠 总裁办", "until Mar 18, 2026"]
    city.database.write("Undo", undo)
    assert "邵棠" in [person.name for person in held(city).people]


def test_a_day_to_come_is_refused_under_its_field(page: InvestorPage, window: MainWindow) -> None:
    row = person_row(page, "邵棠")
    page.people_actions.leave(row.person.id, row)
    form = form_of(window, LeavingForm)
    form.until.set_date(date(2026, 4, 1))
    form.save()
    assert form.until.error


def test_more_about_a_person_is_kept_and_an_unknown_language_told(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    row = person_row(page, "钱承露")
    page.people_actions.more(row.person.id, row)
    form = form_of(window, PersonMore)
    form.lines["languages"].edit.setText("Mandarin, Klingon")
    form.lines["association_posts"].edit.setText("深圳云瀚商会会长")
    form.save()
    assert form.lines["languages"].error
    form.lines["languages"].edit.setText("Mandarin, English")
    form.save()
    details = city.database.read(lambda session: person_details(session, row.person.id))
    assert details.languages == ("MANDARIN", "ENGLISH")
    assert details.association_posts == ("深圳云瀚商会会长",)


def test_a_person_is_erased_on_request_once_the_name_was_typed(
    page: InvestorPage, window: MainWindow, city: City, qtbot: QtBot
) -> None:
    row = person_row(page, "钱承露")
    page.people_actions.erase(row.person.id, row)
    form = form_of(window, EraseForm)
    form.name.edit.setText("钱")
    form.save()
    assert "Type 钱承露" in form.name.error
    assert "钱承露" in [person.name for person in held(city).people]
    form.name.edit.setText("钱承露")
    form.save()
    qtbot.waitUntil(lambda: "钱承露" not in [person.name for person in held(city).people])
    qtbot.waitUntil(lambda: not window.jobs.running)
    assert "钱承露".encode() not in city.database.path.read_bytes()


def test_a_relation_is_entered_from_the_card_and_taken_away_again(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    page.chain.add.click()
    form = form_of(window, RelationForm)
    form.role.set_value("customer", "Customer, downstream")
    form.other.set_value(city.company("风信子精密"), "风信子精密")
    form.save()
    added = next(firm for firm in held(city).downstream if firm.name == "风信子精密")
    assert added.id in [firm.id for firm, _ in page.chain.chain.nodes()]
    page.chain.delete(added)
    assert "风信子精密" not in [firm.name for firm in held(city).downstream]


def test_a_person_of_another_firm_gets_a_post_here_too(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    gear = city.company("风信子精密")
    person = city.database.read(lambda session: company_page(session, gear)).people[0]
    page.chain.ask()
    form = form_of(window, RelationForm)
    form.role.set_value("person", "Has a post here")
    form.other.set_value(person.id, person.name)
    form.note.edit.setText("独立董事")
    form.save()
    assert (person.name, "独立董事") in [(one.name, one.title) for one in held(city).people]


def test_a_project_begins_with_the_firm_filled_in(page: InvestorPage, window: MainWindow, city: City) -> None:
    page.projects.new.click()
    form = form_of(window, NewProject)
    assert (form.company.key, form.company.edit.text()) == (city.company(DRONE), DRONE)


def test_the_timeline_tells_who_changed_what_and_gives_it_back(page: InvestorPage, city: City) -> None:
    firm = city.company(DRONE)
    before = held(city).details.address
    city.database.write("Edit investor", lambda session: set_company_field(session, firm, "address", "他处"))
    page.tabs.tab("events").click()
    line = page.events.lines()[0]
    assert line.sentence.text() == f"changed Address from {before} to 他处"
    line.back.click()
    assert held(city).details.address == before


def test_the_timeline_names_actions_that_made_something(page: InvestorPage, city: City) -> None:
    draft = PersonDraft("甄示例", city.company(DRONE))
    city.database.write("Add person", lambda session: add_person(session, draft), about="甄示例")
    page.tabs.tab("events").click()
    assert page.events.sentences()[0] == "Add person　甄示例"


def test_more_facts_are_folded_away_and_edited_in_place(page: InvestorPage, city: City) -> None:
    assert not page.facts.more.isVisible()
    page.facts.unfold.click()
    edit = field(page, "name_en")
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText("Dragonfly Demo")
    QTest.keyClick(edit.editor, Qt.Key.Key_Return)
    firm = city.company(DRONE)
    assert city.database.read(lambda session: company_more(session, firm)).name_en == "Dragonfly Demo"
    assert page.facts.more.isVisible()


def test_a_category_that_somebody_else_ticks_meanwhile_stays(
    page: InvestorPage, window: MainWindow, city: City
) -> None:
    firm = city.company(DRONE)
    page.facts.unfold.click()
    line = page.findChild(PickLine, "investor.tags")
    assert line is not None
    line.click()
    (popup,) = window.findChildren(PickerPopup)
    city.database.write("Tick", lambda session: change_company(session, firm, "tags", {"CHAIN_LEADER": True}))
    popup.toggled.emit("LISTED", True)
    assert city.database.read(lambda session: company_more(session, firm)).tags == ("CHAIN_LEADER", "LISTED")
    popup.toggled.emit("LISTED", False)
    assert city.database.read(lambda session: company_more(session, firm)).tags == ("CHAIN_LEADER",)


def test_a_year_that_is_none_stays_in_the_editor(page: InvestorPage, city: City) -> None:
    page.facts.unfold.click()
    edit = field(page, "tax_year")
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText("20 25")
    QTest.keyClick(edit.editor, Qt.Key.Key_Return)
    assert edit.remark
    firm = city.company(DRONE)
    assert city.database.read(lambda session: company_more(session, firm)).tax_year is None


def test_a_choice_that_cannot_be_written_is_told(
    page: InvestorPage, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> None:
        raise StorageError("disk_full", path="ledger")

    told: list[str] = []
    monkeypatch.setattr(window, "write", full)
    monkeypatch.setattr(window, "warn", told.append)
    line = page.findChild(PickLine, "investor.industry")
    assert line is not None
    line.click()
    (popup,) = window.findChildren(PickerPopup)
    popup.picked.emit("EQUIPMENT")
    assert told == [sentence(StorageError("disk_full", path="ledger"))]
