"""What waits to be sent, and what it is about."""

from collections import Counter
from collections.abc import Callable
from datetime import date

from sqlalchemy import text

from app.database import Session
from app.services.companies import CompanyDraft, add_company
from app.services.projects import ProjectDraft, add_project
from app.services.settings import set_setting
from app.services.unsent import waiting, waiting_kinds
from app.services.visits import NextStep, VisitDraft, add_visit
from tests.city import City, reads_along_actions


def added(city: City, *commands: Callable[[Session], object]) -> tuple[int, Counter[str]]:
    """So many more actions wait after these than before, and of which kinds they are."""
    before, kinds = city.database.read(waiting), Counter(city.database.read(waiting_kinds))
    for command in commands:
        city.database.write("Add", command)
    return city.database.read(waiting) - before, Counter(city.database.read(waiting_kinds)) - kinds


def test_each_action_is_counted_once_by_what_it_is_about(city: City) -> None:
    visit = VisitDraft(
        company_name="白帆示例公司",
        person_names=("甄示例",),
        next_step=NextStep("送投资协议草案", date(2026, 3, 27)),
    )
    phone = text(
        "UPDATE contact_channel SET value = value || '0' WHERE id = (SELECT min(id) FROM contact_channel)"
    )
    found = added(
        city,
        lambda session: add_visit(session, visit),
        lambda session: add_company(session, CompanyDraft("黑帆示例公司")),
        lambda session: session.execute(phone),
        lambda session: session.execute(text("UPDATE project SET name = name || '一期'")),
        lambda session: session.execute(text("UPDATE plan_task SET name = name || '一期'")),
    )
    assert found == (5, {"activity": 1, "company": 1, "person": 1, "project": 1, "progress_plan": 1})


def test_a_project_entered_with_its_firm_is_a_project(city: City) -> None:
    draft = ProjectDraft(name="白帆示例项目", company_name="白帆示例公司")
    assert added(city, lambda session: add_project(session, draft)) == (1, {"project": 1})


def test_of_a_long_log_only_what_waits_is_looked_at(city: City) -> None:
    """Or the window waits whenever data comes while the folder is away."""
    assert reads_along_actions(city.steps(waiting_kinds))


def test_what_is_about_no_record_waits_as_well_and_is_of_no_kind(city: City) -> None:
    assert added(city, lambda session: set_setting(session, "workspace_name", "云瀚招商")) == (1, {})
