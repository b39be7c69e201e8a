"""Merges what several computers wrote of a record: the same writes give the same record in any order."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

Stamp = tuple[int, str, str]
"""When and where a write was made: hybrid logical clock, device, session. Newer stamps are greater."""


@dataclass(frozen=True)
class Write:
    """Some fields of one record, set at one stamp.

    `bases` are, for each field, the versions the editor saw; `saw` is, when the write deletes the record,
    every version of it that its author knew.
    """

    stamp: Stamp
    values: Mapping[str, object]
    bases: Mapping[str, Collection[Stamp]] = field(default_factory=dict)
    saw: Collection[Stamp] = ()

    @cached_property
    def content(self) -> str:
        """Tells two writes with one stamp apart, which only a copied computer can make (M2)."""
        bases = {name: sorted(of) for name, of in self.bases.items()}
        return json.dumps([self.values, bases, sorted(self.saw)], sort_keys=True, ensure_ascii=False)


@dataclass(frozen=True)
class Merged:
    """A record after merging.

    `heads` are, for each field, the writes that nobody has replaced, the shown one first; `revived` says
    that it was deleted by someone who did not know of a change.
    """

    shown: dict[str, object]
    heads: dict[str, tuple[Write, ...]]
    revived: bool = False

    @property
    def open(self) -> dict[str, tuple[Write, ...]]:
        """The fields a person must decide, each with the writes they decide between."""
        rivals = {name: at_different_desks(heads) for name, heads in self.heads.items()}
        return {name: sides for name, sides in rivals.items() if _differ(sides, name)}


def merge(writes: Iterable[Write], deleted: str) -> Merged:
    """The record that follows from `writes`; `deleted` names the field that puts it into the recycle bin."""
    newest_first = _newest_first(writes)
    replaced: dict[str, set[Stamp]] = {}
    for write in newest_first:
        for name, bases in write.bases.items():
            replaced.setdefault(name, set()).update(bases)
    heads: dict[str, list[Write]] = {}
    for write in newest_first:
        for name in write.values:
            if write.stamp not in replaced.get(name, ()):
                heads.setdefault(name, []).append(write)
    shown = {name: writes[0].values[name] for name, writes in heads.items()}
    revived = _is_revived(heads, deleted)
    if revived:
        shown[deleted] = None
    return Merged(shown, {name: tuple(found) for name, found in heads.items()}, revived)


def at_different_desks(heads: Iterable[Write]) -> tuple[Write, ...]:
    """Of the heads made in one run of one program only the newest: it was one person at one desk."""
    newest: dict[tuple[str, str], Write] = {}
    for write in heads:
        newest.setdefault(write.stamp[1:], write)
    return tuple(newest.values())


def _newest_first(writes: Iterable[Write]) -> list[Write]:
    """Each write once, the greatest stamp first."""
    by_stamp: dict[Stamp, list[Write]] = {}
    for write in writes:
        twins = by_stamp.setdefault(write.stamp, [])
        if not twins or all(twin.content != write.content for twin in twins):
            twins.append(write)
    return [
        write
        for stamp in sorted(by_stamp, reverse=True)
        for write in sorted(by_stamp[stamp], key=lambda one: one.content, reverse=True)
    ]


def _differ(sides: tuple[Write, ...], name: str) -> bool:
    return len({json.dumps(write.values[name]) for write in sides}) > 1


def _is_revived(heads: Mapping[str, list[Write]], deleted: str) -> bool:
    """Whether the record is deleted, and a version lives that nobody who deleted it knew."""
    if deleted not in heads or heads[deleted][0].values[deleted] is None:
        return False
    known: set[Stamp] = set()
    for deletion in heads[deleted]:
        if deletion.values[deleted] is not None:
            known |= {deletion.stamp, *deletion.saw}
    return any(write.stamp not in known for name in heads if name != deleted for write in heads[name])
