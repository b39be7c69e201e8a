"""The notice of days off as a table."""

from datetime import date
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.services.calendar import days_of_year, working_calendar
from app.services.holiday_notice import changes_by, enter_notice, parse_notice, read_notice
from app.services.undo import undo
from tests.city import City

TODAY = date(2026, 3, 18)
NOTICE = """日期,类型,名称
2027-01-01 至 2027-01-03,休,元旦
2027-02-05~2027-02-11,放假,春节
2027-01-30,班,春节
2027-10-01 到 2027-10-07,休,国庆节
"""


def enter(city: City, text: str) -> None:
    notice = parse_notice(text, TODAY)
    assert notice.bad == ()
    city.database.write("Import", lambda session: enter_notice(session, notice))


def worked(city: City, day: date) -> bool:
    return city.database.read(lambda session: working_calendar(session).is_workday(day))


def test_a_notice_settles_its_year_with_make_up_days(city: City) -> None:
    before = city.database.read(working_calendar)
    assert before.is_provisional(date(2027, 7, 1))
    enter(city, NOTICE)
    after = city.database.read(working_calendar)
    assert not after.is_provisional(date(2027, 7, 1))
    assert (worked(city, date(2027, 1, 30)), worked(city, date(2027, 2, 8))) == (True, False)
    assert city.database.read(lambda session: days_of_year(session, 2027))[date(2027, 2, 8)].name == "春节"


def test_what_was_only_reckoned_and_is_not_in_the_notice_is_worked_again(city: City) -> None:
    reckoned = city.database.read(lambda session: days_of_year(session, 2027))
    gone = next(day for day in reckoned if day.month in (4, 5, 6))
    assert not worked(city, gone)
    enter(city, NOTICE)
    assert worked(city, gone)
    city.database.write("Undo", undo)
    assert not worked(city, gone)


def test_a_part_of_a_year_leaves_the_rest_reckoned(city: City) -> None:
    enter(city, "2027-02-08,休,春节\n")
    assert city.database.read(working_calendar).is_provisional(date(2027, 7, 1))


def test_the_preview_names_only_the_days_that_change(city: City) -> None:
    notice = parse_notice("2027-01-30,班,春节\n2027-02-06,休,春节\n2026-10-01,休,国庆节\n", TODAY)
    found = city.database.read(lambda session: changes_by(session, notice))
    assert [(change.day, change.is_workday) for change in found] == [(date(2027, 1, 30), True)]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("2027-2-30,休,x", "notice_day"),
        ("元旦,休,x", "notice_day"),
        ("+5,休,x", "notice_day"),
        ("2027-01-01", "notice_columns"),
        ("2027-01-01,,元旦", "notice_columns"),
        ("2027-01-01,半天,元旦", "notice_kind"),
        ("2027-01-01 至 2027-12-31,休,x", "notice_too_long"),
    ],
)
def test_a_bad_line_is_named_with_its_reason_and_the_others_are_taken(line: str, code: str) -> None:
    notice = parse_notice(f"date,kind,name\n{line}\n2027-01-02,off,New Year\n", TODAY)
    ((number, text, reason),) = [(one.number, one.text, one.reason.code) for one in notice.bad]
    assert (number, text, reason) == (2, line, code)
    assert [day.day for day in notice.days] == [date(2027, 1, 2)]


def test_a_day_both_off_and_worked_is_refused_the_second_time() -> None:
    notice = parse_notice("2027-01-02,休,元旦\n2027-01-02,班,元旦\n", TODAY)
    assert [one.reason.code for one in notice.bad] == ["notice_day_twice"]
    assert [day.is_workday for day in notice.days] == [False]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_files_of_a_spreadsheet_are_read_in_their_encodings(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "2027.csv"
    file.write_bytes(NOTICE.replace(",", "\t").encode(encoding))
    assert len(read_notice(file, TODAY).days) == 3 + 7 + 1 + 7


def test_what_is_no_table_of_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notice.xlsx"
    file.write_bytes(b"PK\x03\x04\x00\x00")
    with pytest.raises(UserError, match="notice_not_text"):
        read_notice(file, TODAY)
    with pytest.raises(StorageError, match="file_unreadable"):
        read_notice(tmp_path / "gone.csv", TODAY)


def test_of_a_line_that_is_left_out_no_day_is_taken() -> None:
    notice = parse_notice("2027-10-03,班\n2027-10-01 到 2027-10-07,休\n", TODAY)
    assert [day.day for day in notice.days] == [date(2027, 10, 3)]
    assert [line.number for line in notice.bad] == [2]


def test_the_first_mark_of_a_line_divides_it() -> None:
    notice = parse_notice("2027-10-01\t休\t国庆节,中秋节\n", TODAY)
    assert [(day.day, day.name) for day in notice.days] == [(date(2027, 10, 1), "国庆节,中秋节")]


def test_a_file_that_is_one_endless_line_is_no_notice() -> None:
    with pytest.raises(UserError, match="notice_not_text"):
        parse_notice("a" * 200_000, TODAY)
