"""Merging gives the same record whatever order writes come in, and loses none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.aliases import Union, aliases_of
from app.merge import Loser, Merged, Stamp, Write, inherited, merge, only


def write(stamp: Stamp, values: dict[str, object], *bases: Stamp, saw: tuple[Stamp, ...] = ()) -> Write:
    return Write(stamp, values, dict.fromkeys(values, bases) if bases else {}, saw)


A, B, C = (1, "a", "x"), (2, "b", "y"), (3, "c", "z")


def test_the_newer_of_two_versions_is_shown_and_both_stay_open() -> None:
    merged = merge([write(A, {"1": 0}), write(B, {"1": 1}, A), write(C, {"1": 2}, A)], "9")
    assert merged.shown == {"1": 2}
    assert [side.stamp for side in merged.open["1"]] == [C, B]


def test_two_windows_of_one_program_are_one_person() -> None:
    later = (4, "b", "y")
    merged = merge([write(A, {"1": 0}), write(B, {"1": 1}, A), write(later, {"1": 2}, A)], "9")
    assert merged.shown == {"1": 2}
    assert not merged.open


def test_a_write_told_twice_counts_once() -> None:
    assert merge([write(A, {"1": 0})] * 2, "9").heads["1"] == (write(A, {"1": 0}),)


def test_a_deletion_that_knew_everything_holds() -> None:
    merged = merge([write(A, {"1": 0}), write(B, {"9": "2026-03-18T10:00"}, saw=(A,))], "9")
    assert merged.shown["9"] == "2026-03-18T10:00"
    assert not merged.revived


def test_a_record_deleted_by_two_people_is_deleted() -> None:
    gone: dict[str, object] = {"9": "2026-03-18T10:00"}
    merged = merge([write(A, {"1": 0}), write(B, gone, saw=(A,)), write(C, gone, saw=(A,))], "9")
    assert merged.shown["9"] == "2026-03-18T10:00"
    assert not merged.open


@st.composite
def histories(draw: st.DrawFn) -> list[Write]:
    """Writes of up to four devices, each made on some of those before it."""
    made: list[Write] = []
    for number in range(draw(st.integers(1, 7))):
        seen = [one for one in made if draw(st.booleans())]
        known = merge(seen, "9")
        device = draw(st.sampled_from("abcd"))
        stamp = (draw(st.integers(number, number + 3)), device, draw(st.sampled_from("xy")))
        field = draw(st.sampled_from(["1", "2", "9"]))
        value = draw(st.sampled_from([None, "2026-03-18T10:00"])) if field == "9" else number
        bases = [head.stamp for head in known.heads.get(field, ())]
        saw = [head.stamp for heads in known.heads.values() for head in heads]
        made.append(Write(stamp, {field: value}, {field: bases}, saw if value and field == "9" else ()))
    return made


@given(histories())
def test_every_order_gives_the_same_record(writes: list[Write]) -> None:
    expected = merge(writes, "9")
    orders = itertools.islice(itertools.permutations(writes), 24)
    assert all(merge(order, "9") == expected for order in orders)


@given(histories())
def test_no_value_is_lost_unless_somebody_replaced_it_knowingly(writes: list[Write]) -> None:
    merged = merge(writes, "9")
    replaced = {(name, base) for one in writes for name, bases in one.bases.items() for base in bases}
    for one in writes:
        for name in one.values:
            assert one in merged.heads.get(name, ()) or (name, one.stamp) in replaced


LATE = (4, "b", "y")


def firm(own: list[Write], *losers: Loser) -> Merged:
    """What a record shows with those that were merged into it."""
    return merge([*own, *(only(one, name) for one, name in inherited(own, losers, "9"))], "9")


def test_a_field_that_was_never_set_comes_from_the_record_that_was_merged() -> None:
    loser = Loser([write(B, {"1": "b", "2": "b", "9": "2026-03-18T10:00"})], [B])
    merged = firm([write(A, {"1": "a"})], loser)
    assert merged.shown == {"1": "a", "2": "b"}
    assert not merged.open
    cleared = firm([write(A, {"1": "a"}), write(C, {"2": None}, B)], loser)
    assert cleared.shown == {"1": "a", "2": None}


def test_what_nobody_who_merged_knew_stands_beside_the_value_that_stays() -> None:
    loser = Loser([write(B, {"1": "b", "2": "b"}), write(LATE, {"1": "late", "2": "late"}, B)], [B])
    merged = firm([write(A, {"1": "a"})], loser)
    assert merged.shown == {"1": "late", "2": "late"}
    assert [side.stamp for side in merged.open["1"]] == [LATE, A]
    assert "2" not in merged.open
    decided = firm([write(A, {"1": "a"}), write((5, "a", "x"), {"1": "a"}, A, LATE)], loser)
    assert not decided.open


def test_of_two_merged_one_after_the_other_the_first_fills_what_is_empty() -> None:
    first, second = Loser([write(B, {"2": "b"})], [B]), Loser([write(C, {"2": "c", "3": "c"})], [C])
    assert firm([write(A, {"1": "a"})], first, second).shown == {"1": "a", "2": "b", "3": "c"}
    late = (4, "d", "z")
    chained = Loser([write(B, {"2": "b"})], [B], [Loser([write(late, {"2": "late", "3": "late"})], [])])
    merged = firm([write(A, {"1": "a"})], chained)
    assert merged.shown == {"1": "a", "2": "late", "3": "late"}
    assert [side.stamp for side in merged.open["2"]] == [late, B]


def union(loser: str, winner: str, at: int) -> Union:
    return Union("company", loser, winner, f"{loser}{winner}", (at, "a", "x"))


@pytest.mark.parametrize(
    ("unions", "shown"),
    [
        ([union("a", "b", 1), union("b", "c", 2)], {"a": "c", "b": "c"}),
        ([union("a", "b", 1), union("b", "a", 2)], {"b": "a"}),
        ([union("a", "b", 1), union("a", "c", 2)], {"a": "c"}),
        ([union("a", "b", 1), union("b", "c", 2), union("c", "a", 3)], {"b": "a", "c": "a"}),
    ],
    ids=["chain", "both ways", "two winners", "circle"],
)
def test_who_stands_for_whom_follows_from_all_that_was_said(
    unions: list[Union], shown: dict[str, str]
) -> None:
    for told in itertools.permutations(unions):
        assert {key: one.shows for key, one in aliases_of(told).items()} == shown
