"""The key as it stands on the recovery sheet, and as somebody types it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import ValidationError
from app.vault.sheet_key import groups_of, key_of

KEY = bytes(range(32))


@given(st.binary(min_size=32, max_size=32))
def test_every_key_comes_back_from_its_groups(key: bytes) -> None:
    groups = groups_of(key)
    assert [len(group) for group in groups] == [4] * 16
    assert key_of(" ".join(groups)) == key


def test_case_spaces_hyphens_full_width_and_look_alikes_do_not_matter() -> None:
    typed = "-".join(groups_of(KEY)).lower().replace("0", "o").replace("1", "l")
    assert key_of(typed) == KEY
    full_width = "".join(chr(ord(letter) + 0xFEE0) for letter in "".join(groups_of(KEY)))
    assert key_of(full_width) == KEY


def test_a_wrong_letter_is_found_in_its_pair_of_groups() -> None:
    groups = groups_of(KEY)
    groups[4] = groups[4][:3] + ("Z" if groups[4][3] != "Z" else "Y")
    with pytest.raises(ValidationError) as refused:
        key_of(" ".join(groups))
    assert (refused.value.code, refused.value.params) == ("sheet_mistyped", {"first": 5, "second": 6})


def test_lines_in_the_wrong_order_are_noticed() -> None:
    groups = groups_of(KEY)
    with pytest.raises(ValidationError, match="sheet_mistyped"):
        key_of(" ".join(groups[4:8] + groups[:4] + groups[8:]))


@pytest.mark.parametrize("typed", ["", "ABCD", "鹿" * 64 + "!"])
def test_what_is_too_short_says_how_much_there_is(typed: str) -> None:
    with pytest.raises(ValidationError, match=r"sheet_incomplete|sheet_mistyped"):
        key_of(typed)
