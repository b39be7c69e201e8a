"""The firms, payments and risks of a project say which of them two people wrote apart."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import text

from app.database import Session
from app.models.projects import ProjectRisk
from app.ui.history.words import field_word
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.sync.marks import MarkTag
from tests.ui.sync.conftest import Opened, SharedCity
from tests.ui.sync.test_marks import click, marks_in, subject, written

PROJECT = "麦浪冷链物流枢纽"


@pytest.fixture
def apart(shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]) -> Opened:
    """A firm's share, a payment, a risk that stands and one that was cleared were each written by two."""
    city, mine, project = shared.city, shared.mine, shared.city.project(PROJECT)
    day = date(2026, 3, 2)

    def raise_two(session: Session) -> None:
        stands = ProjectRisk(id="risk-1", project_id=project, flag="LAND", raised_on=day)
        past = ProjectRisk(id="risk-2", project_id=project, flag="FUNDS", raised_on=day, cleared_on=day)
        session.add_all([stands, past])

    mine.write(raise_two)
    mine.sync()
    colleague = shared.colleague("何雨田")

    def first_of(table: str) -> str:
        query = text(f"SELECT id FROM {table} WHERE project_id = :key")
        return str(
            city.database.read(lambda session: session.execute(query, {"key": project}).scalars().one())
        )

    party, payment = first_of("project_party"), first_of("fund_arrival")
    for computer, share, payer, reason in (
        (colleague, "4000", "甲公司", "缓"),
        (mine, "6000", "乙公司", "急"),
    ):
        computer.write(written("project_party", "share", share, party))
        computer.write(written("fund_arrival", "payer", payer, payment))
        computer.write(written("project_risk", "evidence", reason, "risk-1"))
        computer.write(written("project_risk", "cleared_reason", reason, "risk-2"))
    colleague.sync()
    return open_at_centre(shared)


def tab(opened: Opened, key: str) -> QWidget:
    """A tab of the project, with what is in it laid out."""
    opened.window.go(Location("projects.detail", opened.city.city.project(PROJECT)))
    page = opened.window.present_page()
    assert isinstance(page, ProjectDetailPage)
    page.pane.show_tab(key)
    QApplication.processEvents()
    return {"firms": page.pane.firms, "risks": page.pane.risks}[key]


def led_to(opened: Opened, key: str, place: int) -> tuple[str, str]:
    """What is in hand at the centre after a click on one of the marks of a tab."""
    tags = [tag for tag in tab(opened, key).findChildren(MarkTag) if tag.isVisible()]
    click(tags[place])
    return subject(opened)


def test_a_firm_and_a_payment_that_two_wrote_are_marked_and_lead_to_both_versions(apart: Opened) -> None:
    assert marks_in(tab(apart, "firms")) == ["To decide", "To decide"]
    assert led_to(apart, "firms", 0)[1] == field_word("project_party", "share")
    assert led_to(apart, "firms", 1)[1] == field_word("fund_arrival", "payer")


def test_risks_that_two_wrote_are_marked_also_when_they_were_cleared(apart: Opened) -> None:
    assert marks_in(tab(apart, "risks")) == ["To decide", "To decide"]
    assert led_to(apart, "risks", 0)[1] == field_word("project_risk", "evidence")
    assert led_to(apart, "risks", 1)[1] == field_word("project_risk", "cleared_reason")


def test_a_firm_that_two_wrote_is_marked_where_a_project_names_it(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    colleague = shared.colleague("何雨田")
    query = text("SELECT company_id FROM project_party WHERE project_id = :key")
    project = shared.city.project(PROJECT)
    firm = str(
        shared.mine.database.read(lambda session: session.execute(query, {"key": project}).scalar_one())
    )
    for computer, name in ((colleague, "麦浪甲"), (shared.mine, "麦浪乙")):
        computer.write(written("company", "short_name", name, firm))
    colleague.sync()
    opened = open_at_centre(shared)
    assert marks_in(tab(opened, "firms")) == ["To decide"]
    assert led_to(opened, "firms", 0)[1] == field_word("company", "short_name")
