"""Telephone numbers as they are typed, stored and shown."""

import pytest

from app.errors import UserError
from app.services.phones import (
    Phone,
    PhoneKind,
    format_phone,
    is_phone,
    is_wechat_id,
    parse_phone,
    read_phones,
)


@pytest.mark.parametrize(
    "text",
    [
        "13857700000",
        "138 5770 0000",
        "138-5770-0000",
        "１３８５７７０００００",
        "+86 138 5770 0000",
        "8613857700000",
        "0086-13857700000",
        "013857700000",
        "13857700000.0",
        "手机：13857700000",
    ],
)
def test_the_same_mobile_may_be_written_in_many_ways(text: str) -> None:
    assert parse_phone(text) == Phone("+8613857700000", PhoneKind.MOBILE, text)


@pytest.mark.parametrize(
    ("text", "value", "ext", "assumed"),
    [
        ("(0577)88960000", "+8657788960000", None, False),
        ("（0577）８８９６００００", "+8657788960000", None, False),
        ("+86 577 8896 0000", "+8657788960000", None, False),
        ("0577-88960000-8012", "+8657788960000", "8012", False),
        ("0577-88960000转8012", "+8657788960000", "8012", False),
        ("0577-8896-0000 ext. 12", "+8657788960000", "12", False),
        ("88960000", "+8657788960000", None, True),
        ("88960000-801", "+8657788960000", "801", True),
        ("办88960000", "+8657788960000", None, True),
        ("57788960000", "+8657788960000", None, True),
        ("010-88889999", "+861088889999", None, False),
    ],
)
def test_a_land_line_keeps_its_extension_and_says_when_its_area_is_assumed(
    text: str, value: str, ext: str | None, assumed: bool
) -> None:
    assert parse_phone(text) == Phone(value, PhoneKind.LANDLINE, text, ext, assumed)


def test_a_number_without_an_area_takes_that_of_its_unit() -> None:
    assert parse_phone("88960000", "021").value == "+862188960000"


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("400-123-4567", "+864001234567", PhoneKind.SERVICE),
        ("667788", "667788", PhoneKind.SHORT),
        ("+39 06 1234 5678", "+390612345678", PhoneKind.ABROAD),
        ("001 415 555 0100", "+14155550100", PhoneKind.ABROAD),
        ("+852 2345 6789", "+85223456789", PhoneKind.ABROAD),
        ("10000001234", "10000001234", PhoneKind.DEMO),
        ("100 0000 1234", "10000001234", PhoneKind.DEMO),
    ],
)
def test_other_numbers_are_known_by_their_form(text: str, value: str, kind: PhoneKind) -> None:
    assert parse_phone(text) == Phone(value, kind, text)


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1385770000", "138577000001", "23857700000", "1.38E+10", "待查", "+", "0577-", "138O5770000"],
)
def test_text_that_is_no_number_is_refused_with_what_was_typed(text: str) -> None:
    assert not is_phone(text)
    with pytest.raises(UserError) as refused:
        parse_phone(text)
    assert refused.value.code == "phone_not_number"
    assert refused.value.params == {"text": text}


@pytest.mark.parametrize(
    ("cell", "values", "unread"),
    [
        ("13857700000、13957711111", ["+8613857700000", "+8613957711111"], []),
        ("13857700000 13957711111", ["+8613857700000", "+8613957711111"], []),
        ("138 5770 0000", ["+8613857700000"], []),
        ("手机13857700000/办88960000", ["+8613857700000", "+8657788960000"], []),
        ("0577/88960000", ["+8657788960000"], []),
        ("13857700000\n0577-88960000-8012；总机", ["+8613857700000", "+8657788960000"], ["总机"]),
        ("张样 13857700000", ["+8613857700000"], ["张样"]),
        ("", [], []),
    ],
)
def test_a_cell_with_several_numbers_is_taken_apart_and_nothing_is_lost(
    cell: str, values: list[str], unread: list[str]
) -> None:
    phones, rest = read_phones(cell)
    assert [phone.value for phone in phones] == values
    assert rest == unread


@pytest.mark.parametrize(
    ("value", "ext", "shown"),
    [
        ("+8613857700000", None, "138 5770 0000"),
        ("10000001234", None, "100 0000 1234"),
        ("+8657788960000", "8012", "0577 8896 0000 转 8012"),
        ("+861088889999", None, "010 8888 9999"),
        ("+864001234567", None, "400 123 4567"),
        ("667788", None, "667788"),
        ("+390612345678", None, "+390612345678"),
    ],
)
def test_a_number_is_shown_in_groups_and_reads_back(value: str, ext: str | None, shown: str) -> None:
    assert format_phone(value, ext) == shown
    back = parse_phone(shown)
    assert (back.value, back.ext) == (value, ext)


def test_a_wechat_id_is_known_by_its_form() -> None:
    assert is_wechat_id(" demo_0001 ")
    assert not is_wechat_id("0001demo")
    assert not is_wechat_id("同手机")
