"""Lines that two people changed apart stand together, unless both changed the same place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.text_merge import join_lines

LINES = st.lists(st.sampled_from("abc"), max_size=5).map("\n".join)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("A\nb\nc", "a\nb\nC", "A\nb\nC"),
        ("A\nb\nc", "a\nB\nc", "A\nB\nc"),
        ("a\nc", "a\nb\nc\nd", "a\nc\nd"),
        ("0\na\nb\nc", "a\nb\nc\n4", "0\na\nb\nc\n4"),
        ("A\nb\nc", "A\nb\nC", "A\nb\nC"),
        ("A\nb\nc", "B\nb\nc", None),
        ("a\nb\nc\n1", "a\nb\nc\n2", None),
        ("a\nc", "a\nB\nc", None),
        ("a\nB\nc", "a\nb\n2\nc", None),
    ],
)
def test_lines_are_joined_where_nobody_touched_what_the_other_changed(
    one: str, other: str, joined: str | None
) -> None:
    assert join_lines("a\nb\nc", one, other) == joined


@settings(max_examples=100, deadline=None)
@given(LINES, LINES, LINES)
def test_the_sides_are_equal_and_an_untouched_side_gives_way(base: str, one: str, other: str) -> None:
    assert join_lines(base, one, other) == join_lines(base, other, one)
    assert join_lines(base, one, base) == one
    assert join_lines(base, one, one) == one
