"""Brings a real computer up to what it would know had it read everything, without applying each change."""

import json
from collections import deque
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import text

from app.database import Database
from app.merge import Stamp
from app.sync import canonical
from app.sync.actions import Action, RecordWrite, actions_in, read_bases
from app.sync.arrivals import read_segments
from app.sync.compaction import Shelf
from app.sync.folder_store import FolderStore
from app.sync.identity import roster_of
from app.sync.inbox import portion, take_in_living, take_in_replaced
from app.sync.keys import EpochKeys
from app.sync.packs import read_packs
from app.sync.rounds import now_ms
from app.sync.snapshot_reading import look_at
from app.sync.snapshots import Manifest
from app.sync.store import Store
from bench.colleague import Cell
from bench.office import Computer

_SECONDS = 2.0
"""Of one transaction."""

_PORTION = 5_000


@dataclass(slots=True)
class _Chain:
    """Of a field since the last time: the newest write, the one before it, what those before had replaced."""

    newest: tuple[Action, RecordWrite]
    before: tuple[Action, RecordWrite] | None = None
    replaced: list[Stamp] = field(default_factory=list)

    def follow(self, action: Action, one: RecordWrite, name: str) -> None:
        if self.before is not None:
            self.replaced += self.before[1].write.bases.get(name, ())
        self.before, self.newest = self.newest, (action, one)


class Twin:
    """Keeps of each field what a snapshot keeps, while segments are written; their authors alone change it.

    A computer is then given that as it is given a snapshot, by the functions that read one. The segments
    themselves it reads from the folder, and keeps, as it always does.
    """

    def __init__(self) -> None:
        self._heads: dict[str, str] = {}
        self._clear()

    def _clear(self) -> None:
        self._chains: dict[Cell, _Chain] = {}
        self._born: list[tuple[Action, RecordWrite]] = []
        self._heads.clear()

    def learn(self, head: str, actions: Iterable[Action]) -> None:
        """What a segment says, by its head; a write sets one field, or is the first of its record."""
        for action in actions:
            self._heads[action.id] = head
            for one in action.writes:
                name, *others = one.write.values
                if others:
                    self._born.append((action, one))
                    continue
                cell = Cell(one.table, one.record, name)
                if cell in self._chains:
                    self._chains[cell].follow(action, one, name)
                else:
                    self._chains[cell] = _Chain((action, one))

    def bring_up(self, one: Computer) -> None:
        """Have a computer know everything up to here, as if it had come day by day.

        What nobody has told the twin waits for its round.
        """
        database, mine = one.database, one.mine
        store = FolderStore(one.share, mine.device)
        roster = database.read(lambda session: roster_of(session, mine))
        shelf, at_ms = Shelf.of(store), now_ms()
        read_packs(database, roster, store, shelf.packs, at_ms)
        read_segments(database, roster, store, shelf.segments)
        ids = _waiting(database, set(self._heads.values()))
        derive, database.derive = database.derive, None  # on this computer alone, and no part of sync
        try:
            _take_in(database, list(ids.values()), self._living(list(ids)))
            _learn_replaced(database, self._replaced())
        finally:
            database.derive = derive
        applied = text(
            "UPDATE sync_segment SET state = 'APPLIED', taken = lines, at_ms = newest >> 16"
            " WHERE id IN (SELECT value FROM json_each(:ids))"
        )
        told = {"ids": json.dumps(list(ids.values()))}
        database.refresh(lambda session: session.execute(applied, told))
        self._clear()

    def _living(self, heads: list[str]) -> deque[Action]:
        """The actions with those of their writes that live on, as a snapshot tells them."""
        places = {head: place for place, head in enumerate(heads)}
        kept = [*self._born]
        for chain in self._chains.values():
            kept += [chain.newest] if chain.before is None else [chain.before, chain.newest]
        found: dict[str, Action] = {}
        for action, one in sorted(kept, key=lambda pair: pair[1].write.stamp):
            if action.id not in found:
                place = places[self._heads[action.id]]
                found[action.id] = replace(action, writes=[], extent=len(action.writes), segment=place)
            found[action.id].writes.append(one)
        return deque(found.values())

    def _replaced(self) -> dict[tuple[int, str], dict[str, list[Stamp]]]:
        found: dict[tuple[int, str], dict[str, list[Stamp]]] = {}
        for cell, chain in self._chains.items():
            if chain.replaced:
                found.setdefault((cell.table, cell.record), {})[cell.field] = chain.replaced
        return found


def _waiting(database: Database, heads: Collection[str]) -> dict[str, int]:
    """The segments of these heads by their numbers here."""
    query = text("SELECT head, id FROM sync_segment WHERE state = 'WAITING' ORDER BY id")
    rows = database.read(lambda session: session.execute(query).all())
    found = {row.head: row.id for row in rows if row.head in heads}
    if found.keys() != set(heads):
        raise SystemExit("segments are missing in the folder")
    return found


def _take_in(database: Database, ids: list[int], actions: deque[Action]) -> None:
    while actions:
        taken = portion(
            lambda command: database.receive("Sync", command),
            lambda session: take_in_living(session, ids, actions, _SECONDS),
        )
        for _ in range(taken):
            actions.popleft()


def _learn_replaced(
    database: Database, replaced: Mapping[tuple[int, str], Mapping[str, list[Stamp]]]
) -> None:
    told = [
        (table, record, {name: [(stamp, -1) for stamp in of] for name, of in fields.items()})
        for (table, record), fields in replaced.items()
    ]
    for start in range(0, len(told), _PORTION):
        several = told[start : start + _PORTION]
        database.receive("Sync", lambda session: take_in_replaced(session, (), several))  # noqa: B023


def content_of(store: Store, manifest: Manifest, secrets: EpochKeys) -> dict[object, Any]:
    """All that a snapshot says, in no order: two of the same say the same."""
    found: dict[object, Any] = {}
    for kind, lines, origins in look_at(store, manifest, secrets):
        if kind == "seg":
            found |= dict.fromkeys(lines, True)
        elif kind == "gone":
            for line in lines:
                told = canonical.decode(line)
                found[told["t"], told["k"]] = _unordered(read_bases(told["b"], origins))
        else:
            for action in actions_in(lines, origins):
                for one in action.writes:
                    place = (action.id, one.table, one.record, one.write.stamp)
                    bases = _unordered(one.write.bases)
                    found[place] = (action.segment, action.extent, one.write.values, bases)
    return found


def _unordered(bases: Mapping[str, Collection[Stamp]]) -> dict[str, set[Stamp]]:
    return {name: set(of) for name, of in bases.items()}
