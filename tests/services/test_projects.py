"""Entering and editing projects, their money, their lights set by hand, their timeline."""

from datetime import date

import pytest

from app.errors import UserError, ValidationError
from app.services.amounts import parse_amount
from app.services.funds import ArrivalDraft, add_arrival, correct_arrival
from app.services.progress_notes import add_leader_action, add_note
from app.services.project_events import EventKind, project_events
from app.services.project_page import project_page
from app.services.projects import ProjectDraft, add_project, copies_of, set_light, set_project_field
from tests.city import City

NUT = "松果储能电芯二期"


def test_a_new_project_appears_in_the_list_with_its_number(city: City) -> None:
    draft = ProjectDraft("青帆示例储能", company_name="青帆示例公司", investment=parse_amount("1.2亿"))
    project = city.database.write("Create project", lambda session: add_project(session, draft))
    state = city.state("青帆示例储能")
    assert (state.stage, state.investment, state.company_name) == (0, 12_000_000_000, "青帆示例公司")
    number = city.database.read(lambda session: project_page(session, project)).details.project_no
    assert number is not None
    assert number.endswith("2026-0001") or number.startswith("ZS-2026-")


@pytest.mark.parametrize(("name", "code"), [("  ", "required"), ("长" * 101, "too_long")])
def test_a_project_needs_a_fitting_name(city: City, name: str, code: str) -> None:
    with pytest.raises(ValidationError) as told:
        city.database.write("Create project", lambda session: add_project(session, ProjectDraft(name)))
    assert (told.value.field, told.value.code) == ("name", code)


def test_a_part_of_the_investment_cannot_be_more_than_all(city: City) -> None:
    project = city.project(NUT)
    with pytest.raises(ValidationError, match="amount_over_total"):
        city.database.write(
            "Edit project",
            lambda session: set_project_field(session, project, "fixed_investment", parse_amount("99亿")),
        )


def test_the_investment_cannot_be_less_than_one_of_its_parts(city: City) -> None:
    project = city.project(NUT)

    def lower(field: str, amount: str) -> None:
        value = parse_amount(amount)
        city.database.write("Edit project", lambda session: set_project_field(session, project, field, value))

    lower("fixed_investment", "10亿")
    with pytest.raises(ValidationError, match="amount_under_part") as told:
        lower("total_investment", "9亿")
    assert told.value.field == "total_investment"


def test_a_project_of_that_name_is_told(city: City) -> None:
    found = city.database.read(lambda session: copies_of(session, "松果储能电芯二期项目"))
    assert [name for _, name in found] == [NUT]


def test_money_counts_and_a_wrong_entry_is_taken_back_by_its_negative(city: City) -> None:
    project, before = city.project(NUT), city.state(NUT).paid
    draft = ArrivalDraft(project, date(2026, 3, 17), parse_amount("0.5亿"))
    entry = city.database.write("Enter payment", lambda session: add_arrival(session, draft))
    assert city.state(NUT).paid == before + 5_000_000_000
    city.database.write("Correct payment", lambda session: correct_arrival(session, entry, "重复录入"))
    assert city.state(NUT).paid == before
    with pytest.raises(UserError, match="already_corrected"):
        city.database.write("Correct payment", lambda session: correct_arrival(session, entry, "又一次"))
    page = city.database.read(lambda session: project_page(session, project))
    assert [arrival.amount for arrival in page.arrivals][:2] == [-5_000_000_000, 5_000_000_000]


def test_a_light_set_by_hand_needs_a_reason_and_is_pinned(city: City) -> None:
    project = city.project(NUT)
    with pytest.raises(ValidationError, match="reason_required"):
        city.database.write("Set light", lambda session: set_light(session, project, "GREEN", " "))
    with pytest.raises(ValidationError, match="override_too_long"):
        city.database.write(
            "Set light", lambda session: set_light(session, project, "GREEN", "已办", date(2026, 6, 1))
        )
    city.database.write("Set light", lambda session: set_light(session, project, "GREEN", "许可证今日核发"))
    state = city.state(NUT)
    assert (state.light, state.light_pinned, state.worsens_on) == (2, True, date(2026, 4, 18))


def test_the_timeline_tells_what_people_wrote_did_and_changed(city: City) -> None:
    project = city.project(NUT)
    city.database.write("Write progress", lambda session: add_note(session, project, "排烟窗已整改"))
    city.database.write(
        "Enter action",
        lambda session: add_leader_action(
            session, project, city.official("林知远"), date(2026, 3, 18), "ON_SITE", "到现场查看"
        ),
    )
    city.database.write(
        "Edit project", lambda session: set_project_field(session, project, "site_text", "望川 A-12 地块")
    )
    events = city.database.read(lambda session: project_events(session, project))
    kinds = [event.kind for event in events[:4]]
    assert EventKind.NOTE in kinds
    assert EventKind.FIELD in kinds
    changed = next(event for event in events if event.kind is EventKind.FIELD)
    assert (changed.params["field"], changed.params["new"]) == ("site_text", "望川 A-12 地块")
    assert changed.params["new_currency"] == "CNY"
    overdue = [event for event in events if event.kind is EventKind.TASK_OVERDUE]
    assert [event.params["task"] for event in overdue] == ["施工许可证核发"]
