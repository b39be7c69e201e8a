"""A second opinion on firms and people that were merged: who stands for whom, and what they show (M8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from app.clock import LOCAL_TIME
from app.models.field_ids import logged_tables

if TYPE_CHECKING:
    from tests.sync.ledger import Opinion, Stamp, Told

STAYS = str(logged_tables()["likeness"].fields["stays_id"])
DELETED = {name: str(logged_tables()[name].fields["deleted_at"]) for name in ("company", "person")}


@dataclass(frozen=True)
class Union:
    """One record stands for another since `stamp`, when that was said."""

    table: str
    loser: str
    winner: str
    pair: str
    stamp: Stamp

    @property
    def moment(self) -> str:
        said = datetime.fromtimestamp((self.stamp[0] >> 16) / 1000, LOCAL_TIME)
        return said.replace(tzinfo=None).isoformat(timespec="minutes")


class Unions:
    """What follows from all that was said, the latest word first."""

    def __init__(self, opinion: Opinion) -> None:
        self._opinion = opinion
        self._above: dict[str, Union] = {}
        for union in sorted(self._said(), key=lambda one: (one.stamp, one.pair), reverse=True):
            if union.loser not in self._above and union.loser not in self._way(union.winner):
                self._above[union.loser] = union

    @property
    def all(self) -> list[Union]:
        return list(self._above.values())

    def shown_for(self, record: object) -> object:
        """Which record stands for one in the end."""
        return self._way(str(record))[-1] if record in self._above else record

    def into(self, record: str) -> list[Union]:
        """The merges into a record, the earliest first."""
        found = [one for one in self._above.values() if one.winner == record]
        return sorted(found, key=lambda one: (one.stamp, one.pair))

    def inherited(self, record: str) -> Iterator[tuple[str, Told]]:
        """What a record shows of those merged into it: field and write."""
        for number, told, _ in self._handed_on(record):
            yield number, told

    def _said(self) -> Iterator[Union]:
        opinion = self._opinion
        for pair, table in opinion.tables.items():
            if table != "likeness" or not opinion.is_there(pair) or opinion.was_taken_back(pair):
                continue
            ends = {str(opinion.value(pair, "one_id")), str(opinion.value(pair, "other_id"))}
            winner, of = opinion.value(pair, "stays_id"), str(opinion.value(pair, "table_name"))
            there = all(opinion.tables.get(end) == of and opinion.is_there(end) for end in ends)
            if winner in ends and len(ends) == 2 and there and of in DELETED:
                (loser,) = ends - {winner}
                stamp = max(opinion.heads[pair][STAYS])
                yield Union(of, loser, str(winner), pair, stamp)

    def _way(self, record: str) -> list[str]:
        """A record and those it was merged into, one after the other."""
        found = [record]
        while found[-1] in self._above:
            found.append(self._above[found[-1]].winner)
        return found

    def _handed_on(self, record: str) -> list[tuple[str, Told, bool]]:
        """Each with whether it was written by somebody who did not know."""
        own = self._opinion.heads.get(record, {})
        filled = {number for number, heads in own.items() if heads}
        found: list[tuple[str, Told, bool]] = []
        for union in self.into(record):
            below = self._handed_on(union.loser)
            known = {(number, told.stamp) for number, told, late in below if not late}
            lives = {number: dict(heads) for number, heads in self._opinion.heads[union.loser].items()}
            for number, told, _ in below:
                if told.stamp not in self._opinion.replaced.get((union.loser, number), ()):
                    lives.setdefault(number, {})[told.stamp] = told
            seen = self._opinion.named.get(union.pair, set())
            given: list[tuple[str, Told, bool]] = []
            for number, heads in lives.items():
                for stamp, told in heads.items() if number != DELETED[union.table] else ():
                    late = stamp not in seen and (number, stamp) not in known
                    if late or (number not in filled and told.values[number] is not None):
                        given.append((number, told, late))
            filled |= {number for number, _, _ in given}
            found += given
        return found
