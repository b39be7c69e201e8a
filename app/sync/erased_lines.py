"""Lines of segments in which something was erased: what stands in their place, and how they are read."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from app import erasure
from app.sync import canonical, segments
from app.sync.actions import Action, actions_in, open_all
from app.sync.segments import Erasures, SealedSegment, mark_of

Lines = Mapping[int, bytes]
"""What must stand in the place of lines of a segment, by their places."""


def replacements(
    lines: Sequence[bytes],
    origins: Sequence[tuple[str, str]],
    seed: bytes,
    erased: erasure.Erased,
    gone: Collection[int],
) -> Lines:
    """What must stand in the place of the lines of a segment that tell of these records.

    A write keeps its place, its fields and what it replaced; an action loses what it was about. Each tells
    the leaf of the line it stands for, so that signature and chain hold (E3).
    """
    actions, place, told = list(actions_in(list(lines[1:]), origins)), 1, dict[int, dict[str, Any]]()
    for action in actions:
        tables = {one.table for one in action.writes if erased.get(one.record) == one.table}
        if tables and action.about is not None and erasure.hides_about(tables):
            told[place] = {"a": erasure.ERASED}
        for at in range(place + 1, place + action.lines):
            line = canonical.decode(lines[at])
            if line["o"] == "set" and erased.get(line["k"]) == line["t"]:
                told[at] = {"f": erasure.blank(line["t"], line["f"])}
        place += action.lines
    return {
        at: canonical.encode(canonical.decode(lines[at]) | other | {"leaf": _leaf(lines[at], seed, at)})
        for at, other in told.items()
        if at not in gone and canonical.decode(lines[at]) != canonical.decode(lines[at]) | other
    }


def open_erased(segment: SealedSegment, secret: bytes, erasures: Erasures) -> list[Action]:
    """The actions of a segment, also of a file from before, with those lines erased that an administrator has
    named, and no others: they had seen what belongs to somebody else as well. Raises DamagedFileError."""
    lines, origins, seed = open_all(segment, secret, erasures)
    gone = segments.erased_places(lines, erasures)
    told = [canonical.decode(lines[place]) for place in erasures.keys() - gone if 0 < place < len(lines)]
    records = {one["k"]: one["t"] for one in told if one["o"] == "set" and erasure.can_be(one["t"])}
    for place, line in replacements(lines, origins, seed, records, gone).items():
        if mark_of(line) in erasures.get(place, ()):
            lines[place] = line
    return list(actions_in(lines[1:], origins))


def _leaf(line: bytes, seed: bytes, place: int) -> str:
    return segments.leaf_of(line, segments.salt_of(seed, place)).hex()
