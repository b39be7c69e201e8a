"""Merges what several computers wrote of a record: the same writes give the same record in any order."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from app.text_merge import join_lines

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

    `heads` are, for each field, the writes that nobody has replaced, the shown one first; `deleted` is the
    field that puts it into the recycle bin, `revived` says that somebody did so who did not know of a
    change. `joined` are the texts that show what two writes amount to together, `ruled` the fields that
    show something else than their own writes say, because of another record.
    """

    shown: dict[str, object]
    heads: dict[str, tuple[Write, ...]]
    deleted: str
    revived: bool = False
    joined: frozenset[str] = frozenset()
    ruled: frozenset[str] = frozenset()

    @property
    def open(self) -> dict[str, tuple[Write, ...]]:
        """The fields a person must decide, each with the writes they decide between.

        Two deletions at different moments are one.
        """
        rivals = {name: at_different_desks(heads) for name, heads in self.heads.items()}
        return {
            name: sides
            for name, sides in rivals.items()
            if name not in self.joined and _differ(sides, name, self.deleted)
        }

    def overruled(self, values: Mapping[str, object]) -> "Merged":
        """The same with fields that another record has a say in."""
        shown = {**self.shown, **values}
        return replace(self, shown=shown, ruled=self.ruled | values.keys())


@dataclass(frozen=True)
class Loser:
    """A record that somebody merged into another one: its writes, and what they knew of it when they did.

    `losers` were merged into it in turn, the earliest first.
    """

    writes: Sequence[Write]
    seen: Collection[Stamp]
    losers: Sequence["Loser"] = ()


def inherited(own: Sequence[Write], losers: Sequence[Loser], deleted: str) -> list[tuple[Write, str]]:
    """The writes, each for one field, that a record shows of those merged into it, the earliest first (M8).

    Fields that nobody has ever set on the record come from them; and what was written to one of them by
    somebody who did not know of the merge stands beside the record's own versions.
    """
    return [(write, name) for write, name, _ in _handed_on(own, losers, deleted)]


def merge(
    writes: Iterable[Write], deleted: str, texts: Collection[str] = (), given: Collection[str] = ()
) -> Merged:
    """The record that follows from `writes`.

    `deleted` names the field that puts it into the recycle bin, `texts` those in which the lines of two
    people stand together, `given` those that no person sets: they are no sign of life (M11). A version counts
    as replaced also where it comes after the write that replaced it (M1).
    """
    newest_first = _newest_first(writes)
    if len(newest_first) == 1 and not newest_first[0].bases:
        alone = newest_first[0]
        return Merged(dict(alone.values), dict.fromkeys(alone.values, (alone,)), deleted)
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
    found = {name: _joined(heads.get(name, ()), name, newest_first) for name in texts}
    joined = {name: text for name, text in found.items() if text is not None}
    revived = _is_revived(heads, deleted, given)
    if revived:
        shown[deleted] = None
    return Merged(
        {**shown, **joined},
        {name: tuple(found) for name, found in heads.items()},
        deleted,
        revived,
        frozenset(joined),
        frozenset({deleted} if revived else ()),
    )


def _handed_on(own: Sequence[Write], losers: Sequence[Loser], deleted: str) -> list[tuple[Write, str, bool]]:
    """The same, each with whether nobody who merged knew of it."""
    filled = set(merge(own, deleted).heads)
    found = []
    for loser in losers:
        passed = _handed_on(loser.writes, loser.losers, deleted)
        seen = {(write.stamp, name) for write, name, late in passed if not late}
        given = [
            (write, name, late)
            for write, name in _heads([*loser.writes, *(only(write, name) for write, name, _ in passed)])
            if name != deleted
            and (
                (late := write.stamp not in loser.seen and (write.stamp, name) not in seen)
                or (name not in filled and write.values[name] is not None)
            )
        ]
        filled |= {name for _, name, _ in given}
        found += given
    return found


def only(write: Write, name: str) -> Write:
    """A write of one record as another one shows it that inherits a field of it."""
    return Write(write.stamp, {name: write.values[name]})


def _heads(writes: Iterable[Write]) -> list[tuple[Write, str]]:
    return [(write, name) for name, heads in merge(writes, "").heads.items() for write in heads]


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
    return [write for stamp in sorted(by_stamp, reverse=True) for write in _greatest_first(by_stamp[stamp])]


def _greatest_first(twins: list[Write]) -> list[Write]:
    """Writes of one stamp by what they say; nearly always there is one."""
    return twins if len(twins) == 1 else sorted(twins, key=lambda one: one.content, reverse=True)


def _differ(sides: tuple[Write, ...], name: str, deleted: str) -> bool:
    if name == deleted:
        return len({write.values[name] is None for write in sides}) > 1
    return len({json.dumps(write.values[name]) for write in sides}) > 1


def _joined(heads: Sequence[Write], name: str, known: Sequence[Write]) -> str | None:
    """What two writes of a text amount to that began with the same one, if no line was changed by both (M7).

    That one may itself be what two others amounted to.
    """
    if len(heads) != 2 or any(not isinstance(write.values[name], str) for write in heads):
        return None
    bases = {frozenset(write.bases.get(name, ())) for write in heads}
    if len(bases) != 1:
        return None
    (stamps,) = bases
    before = [write for write in known if write.stamp in stamps and name in write.values]
    if len(before) != len(stamps) or any(write.stamp >= heads[-1].stamp for write in before):
        return None
    text = before[0].values[name] if len(before) == 1 else _joined(before, name, known)
    one, other = (str(write.values[name]) for write in heads)
    return join_lines(text, one, other) if isinstance(text, str) else None


def _is_revived(heads: Mapping[str, list[Write]], deleted: str, given: Collection[str]) -> bool:
    """Whether the record is deleted, and a version lives that nobody who deleted it knew."""
    if deleted not in heads or heads[deleted][0].values[deleted] is None:
        return False
    known: set[Stamp] = set()
    for deletion in heads[deleted]:
        if deletion.values[deleted] is not None:
            known |= {deletion.stamp, *deletion.saw}
    signs = heads.keys() - {deleted, *given}
    return any(write.stamp not in known for name in signs for write in heads[name])
