"""Logging visits, and what follows from them."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from app.database import today
from app.errors import UserError, ValidationError
from app.file_store import FileStore
from app.models.activities import ActivityParticipant
from app.services.attachments import store_file
from app.services.company_list import company_rows
from app.services.company_page import company_page
from app.services.people import PersonDraft, add_person
from app.services.posts import end_post
from app.services.undo import undo
from app.services.visit_choices import parse_moment, who_choices
from app.services.visits import NextStep, VisitDraft, add_visit
from app.services.working_days import WorkingCalendar, seed_days
from tests.city import City

GEAR = "风信子精密"
NOW = datetime(2026, 3, 18, 14, 40)


def log(city: City, draft: VisitDraft) -> str:
    return city.database.write("Log visit", lambda session: add_visit(session, draft))


def test_only_the_firm_is_required_and_the_list_says_today(city: City) -> None:
    firm = city.company(GEAR)
    log(city, VisitDraft(company_id=firm))
    row = city.database.read(lambda session: company_rows(session, [firm]))[0]
    assert row.days_since == 0


def test_of_firms_with_the_same_initials_the_one_met_is_offered_first(city: City) -> None:
    offered = city.database.read(lambda session: who_choices(session, "sg", None))
    assert [choice.name for choice in offered] == ["松果储能科技", "拾光眼镜"]


def test_without_a_firm_nothing_is_logged(city: City) -> None:
    with pytest.raises(ValidationError) as told:
        log(city, VisitDraft(minutes="有意向"))
    assert (told.value.field, told.value.code) == ("company", "required")


def test_a_visit_about_a_project_that_is_not_there_is_refused(city: City) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        log(city, VisitDraft(company_id=city.company(GEAR), project_id="nowhere"))


def test_a_new_firm_and_a_new_person_come_in_with_the_visit_and_go_with_its_undo(city: City) -> None:
    log(city, VisitDraft(company_name="白帆示例公司", person_names=("甄示例",), minutes="初次接触"))
    page = city.database.read(lambda session: company_page(session, city.company("白帆示例公司")))
    assert [person.name for person in page.people] == ["甄示例"]
    assert page.details.incomplete
    city.database.write("Undo", undo)
    found = city.database.read(lambda session: who_choices(session, "白帆", None))
    assert found == []


def test_the_next_step_stands_with_the_firm_and_counts_working_days(city: City) -> None:
    firm = city.company(GEAR)
    log(city, VisitDraft(company_id=firm, next_step=NextStep("送厂房清单", date(2026, 3, 19))))
    steps = city.database.read(lambda session: company_page(session, firm)).open_steps
    assert ("送厂房清单", 1) in [(step.what, step.days_left) for step in steps]


def test_a_changed_intent_goes_to_the_firm_and_the_visit_keeps_by_how_much(city: City) -> None:
    firm = city.company(GEAR)
    log(city, VisitDraft(company_id=firm, intent_level=5))
    row = city.database.read(lambda session: company_rows(session, [firm]))[0]
    assert row.intent == "A"


def test_a_visit_still_to_come_is_refused(city: City) -> None:
    with pytest.raises(ValidationError, match="date_in_future"):
        log(city, VisitDraft(company_id=city.company(GEAR), started_at=datetime(2026, 3, 19, 9, 0)))


def test_photos_are_kept_once_beside_the_database(city: City, tmp_path: Path) -> None:
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"\xff\xd8 example")
    folder = FileStore(tmp_path / "files")
    stored = [store_file(folder, photo), store_file(folder, photo)]
    firm = city.company(GEAR)
    log(city, VisitDraft(company_id=firm, files=(stored[0],)))
    assert folder.open_path(stored[0].sha256).read_bytes() == photo.read_bytes()
    assert sum(path.is_file() for path in folder.folder.rglob("*")) == 1
    files = city.database.read(lambda session: company_page(session, firm)).files
    assert [file.name for file in files] == ["现场.jpg"]


def test_a_file_that_is_gone_is_told_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="file_unreadable"):
        store_file(FileStore(tmp_path / "files"), tmp_path / "gone.jpg")
    assert list(tmp_path.rglob("*.partial")) == []
    with pytest.raises(UserError, match="file_is_folder"):
        store_file(FileStore(tmp_path / "files"), tmp_path)


def test_firms_are_found_by_pinyin_and_the_latest_met_come_first(city: City) -> None:
    typed = city.database.read(lambda session: who_choices(session, "fxz", None))
    assert GEAR in [choice.name for choice in typed]
    likely = city.database.read(lambda session: who_choices(session, "", None))
    assert likely[0].name == "竹蜻蜓航空"


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("昨天 15:20", datetime(2026, 3, 17, 15, 20)),
        ("3月16日 9:05", datetime(2026, 3, 16, 9, 5)),
        ("3-16", datetime(2026, 3, 16, 10, 0)),
        ("13:30", datetime(2026, 3, 18, 13, 30)),
    ],
)
def test_a_moment_is_read_as_people_write_it(typed: str, moment: datetime) -> None:
    assert parse_moment(typed, NOW, WorkingCalendar(seed_days())) == moment


@pytest.mark.parametrize("typed", ["25:00", "2026.2.30 9:00", "某天"])
def test_a_moment_there_is_not_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        parse_moment(typed, NOW, WorkingCalendar(seed_days()))


def test_a_name_typed_is_nobody_who_had_left_the_firm_by_then(city: City) -> None:
    firm = city.company(GEAR)
    draft = PersonDraft("甄示例", firm, "经理")
    person = city.database.write("Add person", lambda session: add_person(session, draft))
    city.database.write(
        "End post", lambda session: end_post(session, person, firm, city.database.read(today))
    )

    def met(day: int) -> tuple[str | None, str | None]:
        visit = log(
            city,
            VisitDraft(company_id=firm, person_names=("甄示例",), started_at=datetime(2026, 3, day, 9, 0)),
        )
        query = select(ActivityParticipant).where(
            ActivityParticipant.activity_id == visit, ActivityParticipant.side == "THEIRS"
        )
        who = city.database.read(lambda session: session.scalars(query).one())
        return who.person_id, who.title

    assert met(17) == (person, "经理"), "written down late: that day he was there"
    after = met(18)
    assert after[0] != person
    assert after[1] is None
