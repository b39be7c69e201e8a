"""Correcting a visit already logged, with all that hangs on it."""

from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.errors import UserError, ValidationError
from app.models.activities import ActivityCompany, ActivityProject
from app.models.local import CompanyState, ProjectState
from app.services.company_list import company_rows
from app.services.company_page import VisitLine, company_page
from app.services.links import link
from app.services.project_events import project_visits
from app.services.recycle_bin import delete_record
from app.services.today import Scope, today_view
from app.services.today_news import squad_news
from app.services.undo import undo
from app.services.visit_correction import correct_visit, logged_visit
from app.services.visits import NextStep, VisitDraft, add_visit
from tests.city import City

NUT, NUT_FIRM, GEAR = "松果储能电芯二期", "松果储能科技", "风信子精密"


def visits(city: City, firm: str) -> list[VisitLine]:
    key = city.company(firm)
    return list(city.database.read(lambda session: company_page(session, key)).visits)


def log(city: City, **given: object) -> str:
    draft = VisitDraft(company_id=city.company(NUT_FIRM), **given)  # type: ignore[arg-type]
    return city.database.write("Log visit", lambda session: add_visit(session, draft))


def correct(city: City, visit: str, **given: object) -> None:
    draft = VisitDraft(**given)  # type: ignore[arg-type]
    city.database.write("Correct visit", lambda session: correct_visit(session, visit, draft))


def test_minutes_moment_place_and_kind_are_corrected_and_undone(city: City) -> None:
    visit = log(city, minutes="桩机进场。", place="车间")
    moment = datetime(2026, 3, 17, 9, 30)
    correct(
        city,
        visit,
        company_id=city.company(NUT_FIRM),
        started_at=moment,
        kind="CALL",
        minutes="桩机已进场三台。\n下周浇筑。",
        place="项目部",
    )
    found = city.database.read(lambda session: logged_visit(session, visit))
    assert (found.started_at, found.kind, found.place) == (moment, "CALL", "项目部")
    assert found.minutes == "桩机已进场三台。\n下周浇筑。"
    city.database.write("Undo", undo)
    assert city.database.read(lambda session: logged_visit(session, visit)).minutes == "桩机进场。"


def test_who_stays_keeps_the_title_of_then_and_others_come_and_go(city: City) -> None:
    before = next(one for one in visits(city, NUT_FIRM) if len(one.theirs) == 2)
    shown = city.database.read(lambda session: logged_visit(session, before.id))
    kept = shown.people[1]
    correct(
        city,
        before.id,
        company_id=shown.company_id,
        person_ids=(kept[0],),
        person_names=("甄示例",),
        started_at=shown.started_at,
        minutes=shown.minutes,
    )
    after = next(one for one in visits(city, NUT_FIRM) if one.id == before.id)
    assert list(after.theirs) == [kept[1], "甄示例"]
    assert after.ours == before.ours


def test_a_visit_moved_to_another_firm_takes_its_next_step_along(city: City) -> None:
    step = NextStep("送厂房清单", date(2026, 3, 19))
    visit = log(city, minutes="看厂房。", next_step=step, project_id=city.project(NUT))
    gear = city.company(GEAR)
    correct(city, visit, company_id=gear, minutes="看厂房。")
    assert visit not in [one.id for one in visits(city, NUT_FIRM)]
    moved = next(one for one in visits(city, GEAR) if one.id == visit)
    assert [one.what for one in moved.next_steps] == ["送厂房清单"]
    assert city.database.read(lambda session: company_rows(session, [gear]))[0].days_since == 0
    nut = city.database.read(lambda session: company_rows(session, [city.company(NUT_FIRM)]))[0]
    assert nut.days_since is not None
    assert nut.days_since > 0
    about = city.database.read(lambda session: project_visits(session, city.project(NUT)))
    assert visit not in [event.id for event in about]


def test_what_cannot_be_is_refused_and_nothing_is_changed(city: City) -> None:
    visit, firm = log(city, minutes="一"), city.company(NUT_FIRM)
    for given, code in (
        ({"company_id": firm, "started_at": datetime(2026, 3, 19, 9, 0)}, "date_in_future"),
        ({"company_id": firm, "minutes": "长" * 5001}, "too_long"),
        ({"minutes": "一"}, "required"),
    ):
        with pytest.raises(ValidationError, match=code):
            correct(city, visit, **given)
    assert city.database.read(lambda session: logged_visit(session, visit)).minutes == "一"


def test_a_visit_in_the_bin_cannot_be_corrected(city: City) -> None:
    visit = log(city, minutes="一")
    city.database.write("Delete visit", lambda session: delete_record(session, visit))
    with pytest.raises(UserError, match="no_such_record"):
        correct(city, visit, company_id=city.company(NUT_FIRM))


def test_of_several_firms_and_projects_those_longest_in_the_ledger_stand_for_the_visit_everywhere(
    city: City,
) -> None:
    visit = log(city, minutes="多家企业座谈")

    def take_part(session: Session) -> None:
        for firm in session.scalars(select(CompanyState.company_id)):
            link(session, ActivityCompany, activity_id=visit, company_id=firm)
        for project in session.scalars(select(ProjectState.project_id)):
            link(session, ActivityProject, activity_id=visit, project_id=project)

    city.database.write("Take part", take_part)
    firm = city.database.read(lambda session: session.scalar(select(func.min(CompanyState.company_id))))
    project = city.database.read(lambda session: session.scalar(select(func.min(ProjectState.project_id))))
    shown = city.database.read(lambda session: logged_visit(session, visit))
    assert (shown.company_id, shown.project_id) == (firm, project)
    today = city.database.read(lambda session: today_view(session, Scope.CITY)).visits
    assert next(line.company_id for line in today if line.id == visit) == firm
    news = city.database.read(squad_news)
    assert [one.company_id for one in news if one.id == visit] == [firm]
