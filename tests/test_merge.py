"""Merging gives the same record whatever order writes come in, and loses none."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from app.merge import Stamp, Write, merge


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
