"""When the faults stop: all comes to rest, everything is found again, and all computers show the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from sqlalchemy import text

from app.database import Database, Session
from app.erasure import erased
from app.models.field_ids import logged_tables
from app.replay import differences
from app.sync import compaction, holes, membership, publishing, putting_off
from app.sync.asides import PutAside, put_aside
from tests.sync import at_rest
from tests.sync.fleet import Machine
from tests.sync.holdings import known_by, vouched_for
from tests.sync.ledger import KEPT, Opinion, Shown, Stamp, Told, log_of, shown_by

if TYPE_CHECKING:
    from tests.sync.bookkeeping import Books

COUNTED: Counter[str] = Counter()
"""What all offices of this process together did and suffered."""

FAMILIES = frozenset({"likeness"} | KEPT.keys())
"""The tables of which records are erased."""


@contextmanager
def reading_all_again() -> Iterator[None]:
    """While it lasts a round looks at all that many rounds would, one after the other."""
    with (
        patch.multiple(publishing, SCRUBBED=10_000, SCRUBBED_LARGE=10_000, SELDOM=1),
        patch.object(putting_off, "STEP_MS", putting_off.LATE_MS),
    ):
        yield


def settle(books: Books) -> None:
    """Faults stop and everyone syncs until nothing moves; an administrator names holes, and says what becomes
    of what waits for a word. Where somebody was erased a week goes by, for what might still have come, and a
    day until all take the snapshot that was written then."""
    books.share.relent()
    books.share.reveal()
    pauses = [putting_off.LATE_MS, compaction.PATIENCE_MS] if books.erased else []
    with reading_all_again():
        for _ in range(12):
            books.clock.ms += putting_off.AGAIN_MS
            _sync_until_quiet(books)
            _check_what_waits(books)
            first = books.administrator().database
            if _skip_holes(first) or _judge_all(first):
                continue
            if not pauses:
                return
            books.clock.ms += pauses.pop(0)
    raise AssertionError("holes or asides without end")


def _sync_until_quiet(books: Books) -> None:
    """Until all have had a round since anything moved; what was found cut is tried again meanwhile."""
    quiet, lying = 0, dict(books.share.files)
    for number, machine in enumerate(40 * books.computers):
        if number == 20 * len(books.computers):
            books.clock.ms += putting_off.AGAIN_MS
        books.clock.error = machine.skew
        done = machine.sync(books.share.seen_by(machine.number))
        assert not done.rebuilt, "records had to be built anew"
        books.holdings.note(machine)
        before, lying = lying, dict(books.share.files)
        moved = done.received or done.applied or done.files_received or lying != before
        quiet = 0 if moved else quiet + 1
        if quiet >= len(books.computers) and not books.files.lacking(active(books)):
            return
    raise AssertionError("does not come to rest")


def active(books: Books) -> list[Machine]:
    """The computers that belong to the space, as its administrator knows it."""
    state = books.administrator().roster.state
    return [machine for machine in books.computers if machine.mine.device in state.active]


def _skip_holes(administrator: Database) -> bool:
    """Whether a segment waited for one that is nowhere any more."""
    devices = {one.device for one in administrator.read(holes.holes)}
    COUNTED["holes skipped"] += sum(holes.skip(administrator, device) for device in sorted(devices))
    return bool(devices)


def _judge_all(administrator: Database) -> bool:
    """Whether anything waited for a word; every other thing is accepted."""
    waiting = sorted(administrator.read(put_aside), key=lambda one: (one.head, one.action))
    for number, one in enumerate(waiting):
        judge(administrator, one, accept=number % 2 == 0)
    return bool(waiting)


def judge(administrator: Database, one: PutAside, *, accept: bool) -> None:
    membership.judge(administrator, one.device, one.head, accept, one.action)
    COUNTED["accepted" if accept else "refused"] += 1


def _check_what_waits(books: Books) -> None:
    """What counts nowhere lies where an administrator is asked about it, or was lost with its last holder."""
    first = books.administrator()
    if _began_with_snapshot(books):
        return
    counting = {one.stamp for one in log_of(first.database) if one.counts}
    waiting = books.holdings.waiting_at(first)
    books.files.check_held(first, _files_of(books, waiting))
    COUNTED["writes that waited for a word"] += len((waiting & books.ledger.keys()) - counting)
    gone = books.ledger.keys() - counting - waiting - _excused(books)
    behind = {one.head for one in first.database.read(holes.holes)}
    if not behind:
        assert not gone, f"lost {[books.ledger[stamp] for stamp in sorted(gone)]}"


def _files_of(books: Books, stamps: set[Stamp]) -> set[str]:
    """The hashes that these writes name, but for what was erased, or deleted by them as well."""
    fields = logged_tables()["attachment"].fields
    sha256, deleted = str(fields["sha256"]), str(fields["deleted_at"])
    gone = books.administrator().database.read(lambda session: erased(session.connection()))
    writes = [books.ledger[stamp] for stamp in stamps & books.ledger.keys()]
    left_out = gone.keys() | {one.record for one in writes if one.values.get(deleted)}
    named = [one for one in writes if one.table == "attachment" and one.record not in left_out]
    return {str(one.values[sha256]) for one in named if one.values.get(sha256)}


def _excused(books: Books) -> set[Stamp]:
    """Writes that are lawfully no part of what all show: refused, destroyed, not sent by who was shut out."""
    inside = active(books)
    shut_out = [machine for machine in books.computers if machine not in inside]
    known = set[Stamp]().union(*map(vouched_for, inside))
    outside = set[Stamp]().union(*map(known_by, shut_out)) - known
    refused = books.holdings.refused(books.administrator())
    devices = books.administrator().roster.state.devices.values()
    doubtful = books.doubtful | {device.id for device in devices if device.unheard}
    for stamp in refused & books.ledger.keys():
        told = books.ledger[stamp]
        assert {stamp[1], told.member} & doubtful, f"refused without a reason: {told}"
    void = books.holdings.void_at(books.administrator(), inside)
    destroyed = books.holdings.destroyed | books.holdings.untold(books.computers, void)
    return outside | refused | (destroyed - known)


def _began_with_snapshot(books: Books) -> bool:
    return any(_count_of(machine, "sync_part") for machine in books.computers)


def check(books: Books) -> None:
    """All computers show what the second opinion says of all writes that count, and know them."""
    inside = active(books)
    gone = _check_erased(books, inside)
    ledger = {stamp: one.blanked() if one.record in gone else one for stamp, one in books.ledger.items()}
    for machine in inside:
        for one in log_of(machine.database):
            assert one.stamp in ledger, f"nobody wrote {one}"
            told = ledger[one.stamp]
            assert (one.values, one.bases) == (told.values, told.bases), "altered on its way"
            assert not one.saw or one.saw == told.saw, "altered on its way"
    expected = Opinion(ledger[stamp] for stamp in ledger.keys() - _excused(books)).shown()
    known = [{one.stamp for one in log_of(machine.database) if one.counts} for machine in inside]
    if not _began_with_snapshot(books):
        assert all(have == known[0] for have in known), "computers know different writes"
    for machine in inside:
        same(shown_by(machine.database), expected)
        found = machine.database.read(lambda session: differences(session.connection()))
        assert found == [], "the log tells other records"
    books.files.check(inside, gone)
    at_rest.check_files(books.share, inside)
    at_rest.check_erased(books, inside, gone)
    at_rest.check_secrets(books, inside)
    joined = at_rest.newest(books, inside)
    same(shown_by(joined.database), expected)
    books.files.check([joined], gone)


def _check_erased(books: Books, inside: list[Machine]) -> set[str]:
    """All have erased the same: who was to be, whoever was merged with them, and what names those."""
    found = [machine.database.read(_erased) for machine in inside]
    assert all(one == found[0] for one in found), "computers have erased different records"
    gone, told = set(found[0]), list(books.ledger.values())
    people = {one.record for one in told if one.table == "person" and one.record in gone}
    lawful = _merged_with(books.erased, told)
    assert people <= lawful, f"erased without a reason: {people - lawful}"
    known = set[Stamp]().union(*map(known_by, inside))
    for one in told:
        if one.stamp in known and one.table in FAMILIES and _names(one) & people:
            assert one.record in gone, f"tells of somebody erased: {one}"
    COUNTED["people erased everywhere"] += len(people)
    return gone


def _erased(session: Session) -> Mapping[str, int]:
    return erased(session.connection())


def _merged_with(people: set[str], told: list[Told]) -> set[str]:
    pairs = [_names(one) for one in told if one.table == "likeness"]
    found = set(people)
    while more := set[str]().union(*(pair for pair in pairs if pair & found)) - found:
        found |= more
    return found


def _names(one: Told) -> set[str]:
    """Whom a write names as the one it belongs to."""
    columns = {
        "contact_channel": ("person_id",),
        "attachment_link": ("record_id",),
        "likeness": ("one_id", "other_id"),
    }
    fields = logged_tables()[one.table].fields
    return {str(one.values.get(str(fields[column]))) for column in columns.get(one.table, ())}


def same(shown: Shown, expected: Shown) -> None:
    for key in sorted(shown.rows.keys() | expected.rows.keys()):
        found, told = shown.rows.get(key), expected.rows.get(key)
        differing = sorted(set((found or {}).items()) ^ set((told or {}).items()), key=str)
        assert found == told, f"{key} shows otherwise than expected: {differing}"
    assert shown.open == expected.open, f"asks for {shown.open} and not {expected.open}"


def _count_of(machine: Machine, table: str) -> int:
    query = text(f"SELECT count(*) FROM {table}")
    return int(machine.database.read(lambda session: session.execute(query).scalar_one()))
