"""Applies what has arrived: segments in portions of actions, as far as chains and keys allow."""

import json
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import text

from app.database import Database
from app.sync import chain
from app.sync.asides import accepted_in, take_back_refused, take_back_unaccepted, take_in_accepted
from app.sync.canonical import DamagedFileError
from app.sync.chain import Arrived
from app.sync.erased_lines import open_erased
from app.sync.file_traffic import LABEL
from app.sync.identity import Identity, epoch_keys
from app.sync.inbox import Arriving, portion, take_in
from app.sync.keys import EpochKeys
from app.sync.roster import Roster
from app.sync.rounds import Report, Round

_AT_ONCE = 5_000
"""Lines that are opened before they are taken in, unless a single segment has more."""


def apply_arrived(
    database: Database, mine: Identity, roster: Roster, done: Round, report: Report | None, seconds: float
) -> None:
    """Apply whatever can be applied, until nothing can: one device's gap stops that device alone."""
    database.receive(LABEL, lambda session: chain.reconsider(session.connection(), roster))
    take_back_unaccepted(database, LABEL, roster)
    take_in_accepted(database, LABEL, mine, roster)
    take_back_refused(database, LABEL, roster)
    waiting = database.read(lambda session: chain.arrived(session.connection()))
    heads = database.read(lambda session: chain.followed_heads(session.connection(), waiting))
    known = epoch_keys(mine, roster)
    _Applying(database, roster, known, done, report, seconds, heads, len(waiting)).go_through(waiting)
    done.held = database.read(chain.held)


@dataclass
class _Applying:
    """Takes segments in, many small ones in one transaction; `heads` are those they follow that
    have had their turn."""

    database: Database
    roster: Roster
    secrets: EpochKeys
    done: Round
    report: Report | None
    seconds: float
    heads: set[str]
    total: int

    def go_through(self, waiting: Sequence[Arrived]) -> None:
        """Again and again: what one device has written may be what others wait for."""
        while waiting:
            left = self._go_once(waiting)
            if len(left) == len(waiting):
                return
            waiting = left

    def _go_once(self, waiting: Sequence[Arrived]) -> list[Arrived]:
        """Apply what is ripe, in its order; what is not yet."""
        left, batch, lines = list[Arrived](), list[Arrived](), 0
        coming = set(self.heads)
        for one in waiting:
            if not chain.is_ripe(one.segment, coming, self.roster, self.secrets):
                left.append(one)
                continue
            batch.append(one)
            coming.add(one.segment.head)
            lines += one.segment.lines
            if lines >= _AT_ONCE:
                left += self._apply(batch)
                batch, lines, coming = [], 0, set(self.heads)
        return left + self._apply(batch)

    def _apply(self, batch: Sequence[Arrived]) -> list[Arrived]:
        """Apply these together or, where one of them is damaged, each by itself; what has to wait then."""
        if len(batch) > 1:
            try:
                self._take_in(batch)
            except DamagedFileError:
                ids = {one.id for one in batch}
                again = self.database.read(lambda session: chain.arrived(session.connection()))
                batch = [one for one in again if one.id in ids]
            else:
                return []
        left = list[Arrived]()
        for one in batch:
            if not chain.is_ripe(one.segment, self.heads, self.roster, self.secrets):
                left.append(one)
                continue
            try:
                self._take_in([one])
            except DamagedFileError:
                self.done.damaged += 1  # signed, and yet no segment: its device waits, the others go on
        return left

    def _take_in(self, batch: Sequence[Arrived]) -> None:
        """Portion by portion, each with the place it leads to (G5). Raises DamagedFileError."""
        several = deque(self._opened(one) for one in batch)
        receive = partial(self.database.receive, LABEL)
        while several:
            taken = portion(receive, lambda session: take_in(session, several, self.seconds))
            self._count(_off(several, taken))

    def _opened(self, one: Arrived) -> Arriving:
        """What has not been taken in of a segment."""
        segment = one.segment
        erasures = self.roster.state.erasures_of(segment.head)
        actions, taken = deque(open_erased(segment, self.secrets[segment.epoch], erasures)), 1
        while actions and taken < one.taken:
            taken += actions.popleft().lines
        state = self.roster.state_at(segment.roster)
        accepted = accepted_in(self.roster, segment)
        return Arriving(one.id, segment.place.device, segment.head, actions, state, accepted)

    def _count(self, through: Sequence[Arriving]) -> None:
        """These have been applied."""
        if not through:
            return
        self.heads.update(one.head for one in through)
        self.done.applied += len(through)
        self.done.put_aside += self._put_aside([one.id for one in through])
        if self.report is not None:
            self.report(self.done.applied, self.total)

    def _put_aside(self, ids: Sequence[int]) -> int:
        query = text(
            "SELECT count(*) FROM sync_aside WHERE segment_id IN (SELECT value FROM json_each(:ids))"
        )
        told = {"ids": json.dumps(ids)}
        return int(self.database.read(lambda session: session.execute(query, told).scalar_one()))


def _off(several: deque[Arriving], taken: Sequence[int]) -> list[Arriving]:
    """Take so many actions off the first segments; the segments that are through then."""
    through = []
    for number in taken:
        one = several[0]
        for _ in range(number):
            one.actions.popleft()
        if not one.actions:
            through.append(several.popleft())
    return through
