"""Files of a computer that others follow and that are not here: waited for, or given up for lost."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.orm import Session

from app.database import LOCAL_TIME
from app.sync import segments
from app.sync.holes import holes
from app.sync.identity import identity, roster_of
from app.sync.rounds import now_ms
from app.sync.thinning import COUNTING

PATIENCE_MS = 10 * 60 * 1000
"""A file that comes later than the one behind it is usually there by then."""


@dataclass(frozen=True, slots=True)
class Gap:
    """How many files of a device are not here, of those numbered `first` to `last`, and between which moments
    they were written, in local time.

    `after` is None where nothing of the device is known from before.
    """

    device: str
    files: int
    first: int
    last: int
    after: datetime | None
    before: datetime


@dataclass(frozen=True, slots=True)
class Gaps:
    """By device, `waiting` for what may still come, `given_up` where an administrator has gone on."""

    waiting: tuple[Gap, ...] = ()
    given_up: tuple[Gap, ...] = ()


def gaps(session: Session) -> Gaps:
    """What has been waited for longer than `PATIENCE_MS`, and what was given up and has not come since."""
    mine = identity(session)
    if mine is None:
        return Gaps()
    long_ago = now_ms() - PATIENCE_MS
    waiting = _by_device(_behind(session, (one.head for one in holes(session))))
    late = {device: rows for device, rows in waiting.items() if min(row.at_ms for row in rows) <= long_ago}
    return Gaps(_told(session, late), tuple(_given_up(session, roster_of(session, mine).state.skipped)))


def _given_up(session: Session, skipped: Iterable[tuple[str, str]]) -> Iterator[Gap]:
    """What nobody waits for and has not come by another way, by the segments on both sides of it."""
    moment = "coalesce((SELECT {}(t.at_ms) FROM change_tx t WHERE t.segment_id = s.id), s.newest >> 16)"
    behind = text(
        f"SELECT s.number - 1 AS last, {moment.format('min')} AS ms FROM sync_segment s"
        " WHERE s.device = :device AND s.previous = :head"
        " AND NOT EXISTS (SELECT 1 FROM sync_segment p WHERE p.head = :head"
        f" AND {COUNTING.replace('s.', 'p.')}) ORDER BY s.number LIMIT 1"
    )
    before = text(
        f"SELECT s.number, {moment.format('max')} AS ms FROM sync_segment s WHERE s.device = :device"
        f" AND s.number < :last AND {COUNTING} ORDER BY s.number DESC LIMIT 1"
    )
    for device, head in sorted(skipped):
        follower = session.execute(behind, {"device": device, "head": head}).one_or_none()
        if follower is not None:
            known = session.execute(before, {"device": device, "last": follower.last}).one_or_none()
            first, after = (1, None) if known is None else (known.number + 1, _at(known.ms))
            yield Gap(device, follower.last - first + 1, first, follower.last, after, _at(follower.ms))


def _behind(session: Session, heads: Iterable[str]) -> list[Row[Any]]:
    """The segments that follow these, of which none is here itself."""
    query = text(
        "SELECT id, device, number, newest, at_ms FROM sync_segment w"
        " WHERE previous IN (SELECT value FROM json_each(:heads)) AND NOT EXISTS"
        " (SELECT 1 FROM sync_segment p WHERE p.head = w.previous AND p.state <> 'COMING')"
        " ORDER BY device, number"
    )
    return list(session.execute(query, {"heads": json.dumps(sorted(heads))}).all())


def _by_device(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = {}
    for row in rows:
        found.setdefault(row.device, []).append(row)
    return found


def _told(session: Session, found: Mapping[str, list[Row[Any]]]) -> tuple[Gap, ...]:
    return tuple(_gap(session, device, rows) for device, rows in found.items())


def _gap(session: Session, device: str, behind: list[Row[Any]]) -> Gap:
    """All that is missing before these segments of a device."""
    spans, after = list[range](), list[int]()
    for row in behind:
        known = _last_before(session, device, row.number)
        spans.append(range(known.number + 1 if known else 1, row.number))
        after += [known.newest] if known else []
    missing = [one for one in spans if one]
    missing_from_start = len(after) < len(behind)
    return Gap(
        device,
        max(1, _numbers_in(missing)),
        min((one[0] for one in missing), default=behind[0].number),
        max((one[-1] for one in missing), default=behind[0].number),
        None if missing_from_start else _moment(min(after)),
        _moment(_begins(session, behind[-1])),
    )


def _numbers_in(spans: Iterable[range]) -> int:
    """How many there are, not one by one: whoever signs a segment gives it any number."""
    count = end = 0
    for one in sorted(spans, key=lambda span: span.start):
        count += max(0, one.stop - max(one.start, end))
        end = max(end, one.stop)
    return count


def _last_before(session: Session, device: str, number: int) -> Row[Any] | None:
    """The segment of a device that is here and has the highest number below the one that is missing."""
    query = text(
        "SELECT number, newest FROM sync_segment WHERE device = :device AND number < :number - 1"
        " AND state <> 'COMING' ORDER BY number DESC LIMIT 1"
    )
    return session.execute(query, {"device": device, "number": number}).one_or_none()


def _begins(session: Session, row: Row[Any]) -> int:
    """The stamp of the first write of a segment; of the last where a snapshot stands for its file."""
    query = text("SELECT octets FROM sync_octets WHERE segment_id = :id")
    octets = session.execute(query, {"id": row.id}).scalar_one_or_none()
    return row.newest if octets is None else int(segments.read(octets).header["hlc"][0])


def _moment(stamp: int) -> datetime:
    return _at(stamp >> 16)


def _at(ms: int) -> datetime:
    return datetime.fromtimestamp(ms / 1000, LOCAL_TIME).replace(tzinfo=None)
