"""What two people wrote apart is marked wherever its record appears, and the mark leads to both versions."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import text

from app.services.assignments import AssignmentDraft, assign_contact
from app.services.recycle_bin import delete_record
from app.ui.bin.page import BinPage
from app.ui.history.page import HistoryPage
from app.ui.history.words import field_word
from app.ui.investors.people_card import PersonRow
from app.ui.investors.visit_lines import VisitEntry
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.event_list import EventLine
from app.ui.projects.gantt.canvas import name_place
from app.ui.projects.page import ProjectsPage
from app.ui.sync.marks import MarkTag, mark_place
from app.ui.table.text_cells import TAG
from app.ui.today.project_cards import ProjectLine
from tests.ui.sync.conftest import Opened, SharedCity

SLOT = "松果储能电芯二期"
PLAN = "竹蜻蜓无人机总装基地"
FIRM = "竹蜻蜓航空"


def written(table: str, field: str, value: str, key: str) -> Callable[..., object]:
    query = text(f"UPDATE {table} SET {field} = :value WHERE id = :key")
    return lambda session: session.execute(query, {"value": value, "key": key})


@pytest.fixture
def apart(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """A contact, a step's day, a person's name and the time of a visit were each written by two."""
    city, mine = shared.city, shared.mine
    colleague = shared.colleague("何雨田")

    def one(query: str, **given: str) -> str:
        return str(city.database.read(lambda session: session.execute(text(query), given).scalars().first()))

    step = one("SELECT next_task_id FROM project_state WHERE name = :name", name=PLAN)
    firm = city.company(FIRM)
    person = one("SELECT person_id FROM person_company WHERE company_id = :firm", firm=firm)
    visit = one(
        "SELECT a.id FROM activity a JOIN activity_company c ON c.activity_id = a.id"
        " WHERE c.company_id = :firm ORDER BY a.started_at DESC",
        firm=firm,
    )
    for computer, who, day, name, hour in (
        (colleague, "陈望舒", "2026-03-31", "沈丽华", "2026-03-17T10:00"),
        (mine, "江一苇", "2026-03-26", "沈丽桦", "2026-03-17T12:00"),
    ):
        draft = AssignmentDraft(city.project(SLOT), city.official(who), date(2026, 3, 18), "分工调整")
        computer.write(partial(assign_contact, draft=draft))
        computer.write(written("plan_task", "due_on", day, step))
        computer.write(written("person", "name_zh", name, person))
        computer.write(written("activity", "started_at", hour, visit))
    colleague.sync()
    return open_at_centre(shared)


def go(window: MainWindow, location: Location) -> None:
    """Go there, and have laid out what was made."""
    window.go(location)
    QApplication.processEvents()


def subject(opened: Opened) -> tuple[str, str]:
    """What is in hand at the centre."""
    assert opened.window.present_page().location().page == "sync"
    pane = opened.page.right.pane
    return pane.subject.name.text(), pane.field.text()


def marks_in(widget: QWidget) -> list[str]:
    return [tag.text for tag in widget.findChildren(MarkTag) if tag.isVisible()]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def follow_the_slot(apart: Opened) -> None:
    window, key = apart.window, apart.city.city.project(SLOT)
    go(window, Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)
    model = page.list.model
    cells = model.cells_at(model.index_of(key))
    assert cells is not None
    assert "contact: two versions to decide" in cells[model.column_of("three_ones")].said
    page.list.table.part_clicked.emit(key, "three_ones", "slot.1")
    assert subject(apart) == (SLOT, "Contact person")
    go(window, Location("projects.detail", key))
    detail = window.present_page()
    assert isinstance(detail, ProjectDetailPage)
    third = detail.head.three_ones.thirds[1]
    assert third.caption.text().endswith("two versions")
    assert detail.head.exchange.text == "To decide"
    click(third.act)
    assert subject(apart) == (SLOT, "Contact person")
    pane = apart.page.right.pane
    own = next(card for card in pane.sides if "this computer" in card.words.title)
    assert own.words.note == "Remark: 分工调整"
    own.setChecked(True)
    pane.also.setChecked(True)
    pane.apply()
    assert apart.page.right.nothing.isVisible()
    go(window, Location("projects.detail", key))
    assert not third.caption.text().endswith("two versions")
    assert detail.head.exchange.text == "Not synced"


def follow_the_visit(apart: Opened, visit: str) -> None:
    """In its sheet, in the history, and from the bin."""
    window = apart.window
    window.correct_visit(visit)
    sheet = window.sheets.correction
    assert sheet is not None
    assert marks_in(sheet.head) == ["To decide"]
    sheet.close()
    go(window, Location("history", visit))
    history = window.present_page()
    assert isinstance(history, HistoryPage)
    assert "To decide" in marks_in(history.pane)
    window.write("Delete visit", lambda session: delete_record(session, visit))
    apart.rest()
    go(window, Location("bin"))
    page = window.present_page()
    assert isinstance(page, BinPage)
    cells = page.model.cells_at(page.model.index_of(visit))
    assert cells is not None
    assert cells[0].said.endswith("To decide")
    page.table.part_clicked.emit(visit, "name", TAG)
    assert subject(apart)[1] == field_word("activity", "started_at")


def follow_the_fields(apart: Opened) -> None:
    window, city = apart.window, apart.city.city
    go(window, Location("projects.detail", city.project(PLAN)))
    detail = window.present_page()
    assert isinstance(detail, ProjectDetailPage)
    (line,) = [line for line in detail.pane.events.findChildren(EventLine) if marks_in(line)]
    assert line.mark.text == "To decide"
    gantt = detail.plan.gantt
    row = next(row for row in range(len(gantt.tasks)) if gantt._said(row)[0])
    place = mark_place(name_place(gantt.row_area(row)), gantt._said(row)).center()
    QTest.mouseClick(gantt, Qt.MouseButton.LeftButton, pos=place)
    assert subject(apart) == (PLAN, field_word("plan_task", "due_on"))
    go(window, Location("investors.detail", city.company(FIRM)))
    page = window.present_page()
    (person,) = [person for person in page.findChildren(PersonRow) if marks_in(person)]
    click(person.findChild(MarkTag))  # type: ignore[arg-type]
    assert subject(apart) == ("沈丽桦", field_word("person", "name_zh"))
    go(window, Location("investors.detail", city.company(FIRM)))
    (entry,) = [entry for entry in page.findChildren(VisitEntry) if marks_in(entry)]
    visit = entry.findChild(MarkTag)._record_id  # type: ignore[union-attr]
    click(entry.findChild(MarkTag))  # type: ignore[arg-type]
    assert subject(apart)[1] == field_word("activity", "started_at")
    follow_the_visit(apart, visit)
    go(window, Location("today"))
    lines = window.present_page().findChildren(ProjectLine)
    (line_of,) = [line for line in lines if line.key == city.project(PLAN)]
    line_of.grab()
    QTest.mouseClick(line_of, Qt.MouseButton.LeftButton, pos=line_of._mark.center())
    assert subject(apart) == (PLAN, field_word("plan_task", "due_on"))


def test_what_is_open_is_marked_wherever_it_appears_and_each_mark_leads_to_both_versions(
    apart: Opened,
) -> None:
    follow_the_fields(apart)
    follow_the_slot(apart)
