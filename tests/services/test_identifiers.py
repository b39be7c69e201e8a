"""Codes that pass, codes that are only odd, and the numbers of our own projects."""

import pytest

from app.services.identifiers import (
    UsccFlaw,
    is_demo_uscc,
    is_national_code,
    make_demo_uscc,
    next_project_number,
    tidy_uscc,
    uscc_flaw,
)


@pytest.mark.parametrize(
    "code",
    ["91110000802100433B", "911101085923662400", "91440300708461136T", "91990000MA0000015Q"],
)
def test_a_code_with_right_check_characters_passes(code: str) -> None:
    assert uscc_flaw(code) is None


def test_a_code_typed_in_full_width_small_letters_with_spaces_passes() -> None:
    assert tidy_uscc("９１４４０３００ 7084 6113 6ｔ") == "91440300708461136T"
    assert uscc_flaw("９１４４０３００ 7084 6113 6ｔ") is None


@pytest.mark.parametrize(
    ("code", "flaw"),
    [
        ("", UsccFlaw.LENGTH),
        ("9144030070846113", UsccFlaw.LENGTH),
        ("9144O300708461136T", UsccFlaw.CHARACTER),
        ("P1440300708461136T", UsccFlaw.AUTHORITY),
        ("91440300708461137T", UsccFlaw.BODY_CHECK),
        ("91440300708461136U", UsccFlaw.CHECK),
        ("91350211M0000XUF46", UsccFlaw.CHECK),
    ],
)
def test_what_is_odd_about_a_code_is_named(code: str, flaw: UsccFlaw) -> None:
    assert uscc_flaw(code) is flaw


def test_any_single_wrong_character_is_noticed() -> None:
    right = "91440300708461136T"
    for place, character in enumerate(right):
        for other in "0123456789ABCDEFGHJKLMNPQRTUWXY":
            if other != character:
                assert uscc_flaw(right[:place] + other + right[place + 1 :]) is not None


def test_demonstration_codes_pass_the_checks_and_cannot_be_real() -> None:
    codes = [make_demo_uscc(number) for number in range(1, 301)]
    assert codes[0] == "91990000MA0000015Q"
    assert len(set(codes)) == 300
    assert all(uscc_flaw(code) is None and is_demo_uscc(code) for code in codes)
    assert not is_demo_uscc("91440300708461136T")


@pytest.mark.parametrize("number", [0, 1_000_000])
def test_a_demonstration_code_out_of_range_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        make_demo_uscc(number)


def test_the_next_project_number_follows_the_highest_of_its_year() -> None:
    existing = ["ZS-2026-0136", "ZS-2026-0002", "ZS-2025-0900", None, "YH-2026-0500", "ZS-2026-旧"]
    assert next_project_number(existing, 2026) == "ZS-2026-0137"
    assert next_project_number(existing, 2027) == "ZS-2027-0001"
    assert next_project_number(existing, 2026, "YH") == "YH-2026-0501"
    assert next_project_number(["ZS-2026-9999"], 2026) == "ZS-2026-10000"


def test_a_national_project_code_is_known_by_its_form() -> None:
    assert is_national_code(" 2611-330399-04-01-000001 ")
    assert not is_national_code("2611-330399-04-01-00001")
