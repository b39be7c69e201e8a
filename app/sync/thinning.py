"""Which writes of the log live on: what is shown, what stands beside it, and what either has replaced."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product

from sqlalchemy import Connection

from app import change_log, version_reading, versions
from app.merge import Stamp, Write
from app.models.field_ids import LoggedTable
from app.version_reading import Version

COUNTING = "s.state IN ('SEALED', 'SENT', 'KEPT', 'APPLIED')"
"""SQL for the segments that count: not what is held, half read, or not sealed yet."""

IN_SNAPSHOTS = "s.state IN ('SEALED', 'SENT', 'KEPT', 'APPLIED', 'COMING')"
"""SQL for the segments that a snapshot tells of: also those of which another has told but a part."""

Replaced = Mapping[str, list[tuple[Stamp, int]]]
"""By field, versions that were replaced by writes which are left out, each with the segment of that write."""


class Living:
    """A set of places in the log, one bit each."""

    def __init__(self, last: int) -> None:
        self._bits = bytearray(last // 8 + 1)

    def __contains__(self, seq: int) -> bool:
        return bool(self._bits[seq >> 3] & 1 << (seq & 7))

    def add(self, seq: int) -> None:
        self._bits[seq >> 3] |= 1 << (seq & 7)


def living(
    connection: Connection,
    leave_out: Callable[[int, str, Replaced], None],
    copied: Mapping[int, Sequence[int]],
) -> Living:
    """The writes without which a record, its open fields or the undo of a write would be told otherwise.

    `leave_out` is told, for each record that has lost writes, its table, its id and what those had replaced:
    with it the same versions live on as with the whole log. `copied` are the further segments that brought a
    write, by its place in the log.
    """
    found, origins = Living(change_log.last_seq(connection)), version_reading.origins(connection)
    for rows in version_reading.all_rows(connection, IN_SNAPSHOTS):
        if len(rows) == 1 and rows[0].counts and not rows[0].bases:  # most records: written once
            found.add(rows[0].seq)
            continue
        entry, known = version_reading.versions_in(connection, origins, rows, IN_SNAPSHOTS)
        kept, replaced = _thinned(entry, [one for one in known if one.counts], copied)
        for one in kept:
            found.add(one.seq)
        if replaced:
            leave_out(entry.number, rows[0].record_id, replaced)
    return found


def _thinned(
    entry: LoggedTable, counting: list[Version], copied: Mapping[int, Sequence[int]]
) -> tuple[list[Version], Replaced]:
    """What is kept of the writes of a record, its birth among them, and what the others had replaced."""
    heads = versions.merged(entry, counting).heads
    wanted = {write.stamp for writes in heads.values() for write in writes}
    wanted |= {
        base for name, writes in heads.items() for write in writes for base in write.bases.get(name, ())
    }
    written = [one for one in counting if one.write.values]
    for name in versions.texts_of(entry):
        wanted |= _joined_from(name, heads.get(name, ()), written)
    if written:
        wanted.add(versions.birth(written).write.stamp)
    kept = [one for one in written if one.write.stamp in wanted]
    left = {id(one) for one in counting} - {id(one) for one in kept}
    replaced: dict[str, list[tuple[Stamp, int]]] = {}
    told = {
        (name, base, one.segment) for one in kept for name, bases in one.write.bases.items() for base in bases
    }
    for one in counting:
        if id(one) in left:
            # What is known of writes that are not here has the place of another one.
            several = (one.segment, *(copied.get(one.seq, ()) if one.write.values else ()))
            for name, bases in one.write.bases.items():
                for base, segment in product(bases, several):
                    if (name, base, segment) not in told:
                        told.add((name, base, segment))
                        replaced.setdefault(name, []).append((base, segment))
    return kept, replaced


def _joined_from(name: str, heads: Iterable[Write], written: Sequence[Version]) -> set[Stamp]:
    """The versions of a text from which it is joined (M7): where the common one is itself joined from two,
    also what those name as theirs, and so on.

    Of one head alone as well: another that names the same may come late.
    """
    found, left = set[frozenset[Stamp]](), list(heads)
    while left:
        bases = frozenset(left.pop().bases.get(name, ()))
        if len(bases) == 2 and bases not in found:
            left += [one.write for one in written if one.write.stamp in bases]
        found.add(bases)
    return set[Stamp]().union(*found)
