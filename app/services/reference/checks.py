"""Checks across the records of a reference file: keys unique, references known, no circles."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from app.services.reference.file import Fault, Fields


def refuse_duplicates(records: Iterable[tuple[Fields, object]], field: str) -> None:
    """Refuse two records of the same key."""
    seen: set[object] = set()
    for fields, key in records:
        if key in seen:
            fields.fail(Fault.DUPLICATE, field, key)
        seen.add(key)


def in_a_cycle(links: Mapping[Any, Iterable[Any]]) -> set[Any]:
    """The records of `links` (record → those it waits for) that wait for each other in a circle."""
    left = {key: set(targets) & links.keys() for key, targets in links.items()}
    while True:
        awaited = set().union(*left.values())
        loose = {key for key, targets in left.items() if not targets or key not in awaited}
        if not loose:
            return set(left)
        left = {key: targets - loose for key, targets in left.items() if key not in loose}


def refuse_unknown(
    fields: Fields, field: str, value: Any, known: Collection[Any], fault: Fault = Fault.UNKNOWN_REFERENCE
) -> None:
    """Refuse a value that is given but not among the known ones."""
    if value is not None and value not in known:
        fields.fail(fault, field, value)


def refuse_parent_cycle(records: Iterable[tuple[Fields, str, str | None]]) -> None:
    """Refuse records (fields, code, parent) that are their own forebears."""
    records = list(records)
    circular = in_a_cycle({code: [parent] if parent else [] for _, code, parent in records})
    for fields, code, parent in records:
        if code in circular:
            fields.fail(Fault.CYCLE, "parent", parent)
