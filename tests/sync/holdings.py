"""Where writes lie: on disks, in files of the share, and in what waits for an administrator's word."""

from collections.abc import Collection, Iterable
from functools import partial

from sqlalchemy import text

from app.database import Session
from app.sync.asides import put_aside
from app.sync.kept_parts import kept_snapshots
from app.sync.roster import Roster
from app.sync.snapshots import covered_by, is_void, known_manifests, read_manifest
from app.sync.thinning import COUNTING
from tests.sync.faulty_share import FaultyShare
from tests.sync.fleet import Machine
from tests.sync.ledger import Stamp, log_of


def known_by(machine: Machine) -> set[Stamp]:
    return {one.stamp for one in log_of(machine.database)}


def vouched_for(machine: Machine) -> set[Stamp]:
    """The same without what is held there, was never read, and came by a snapshot that nobody may take any
    more: no administrator can be asked about it."""
    kept = kept_snapshots(machine.database, machine.roster)
    told = set[int]().union(*(machine.database.read(partial(covered_by, manifest=one)) for one in kept))
    query = text(
        "SELECT s.id, t.hlc + c.seq - t.first_seq, o.device, o.session FROM sync_segment s"
        " JOIN change_tx t ON t.segment_id = s.id JOIN change c ON c.tx_id = t.id"
        " JOIN change_origin o ON o.id = t.origin_id WHERE s.size = 0 AND s.state IN ('HELD', 'REFUSED')"
    )
    rows = machine.database.read(lambda session: session.execute(query).all())
    return known_by(machine) - {tuple(stamp) for key, *stamp in rows if key not in told}


def counting(machine: Machine) -> dict[str, str]:
    """The heads of the segments that count on a computer, and their names."""
    query = text(f"SELECT head, name FROM sync_segment s WHERE {COUNTING}")
    return {row.head: row.name for row in machine.database.read(lambda session: session.execute(query).all())}


class Holdings:
    """Remembers which writes travel in which file, for when their author's disk is gone."""

    def __init__(self, share: FaultyShare) -> None:
        self._share = share
        self._in_file: dict[str, set[Stamp]] = {}
        self._in_segment: dict[str, set[Stamp]] = {}
        self._in_action: dict[str, set[Stamp]] = {}
        self._packed: dict[str, set[str]] = {}
        self._snapped: dict[str, set[Stamp]] = {}
        self._only_on_share: set[Stamp] = set()
        self.destroyed: set[Stamp] = set()

    def note(self, machine: Machine) -> None:
        """What this computer has sealed, packed and seen of snapshots."""
        query = text(
            "SELECT s.name, s.head, t.uuid, t.hlc + c.seq - t.first_seq, o.device, o.session"
            " FROM sync_segment s JOIN change_tx t ON t.segment_id = s.id JOIN change c ON c.tx_id = t.id"
            " JOIN change_origin o ON o.id = t.origin_id"
        )
        for name, head, action, *stamp in machine.database.read(lambda session: session.execute(query).all()):
            for known, key in ((self._in_file, name), (self._in_segment, head), (self._in_action, action)):
                known.setdefault(key, set()).add(tuple(stamp))
        packed = text(
            "SELECT p.name, s.name AS inside FROM sync_pack p JOIN sync_segment s ON s.pack_id = p.id"
        )
        for row in machine.database.read(lambda session: session.execute(packed).all()):
            self._packed.setdefault(row.name, set()).add(row.inside)
        for folder, name in self._share.files:
            if folder == "snap" and name.endswith(".sm") and name not in self._snapped:
                self._snapped[name] = {one.stamp for one in log_of(machine.database) if one.counts}

    def lies_in_share(self, name: str) -> bool:
        """Whether a segment of this name does, by itself or in a pack."""
        return self._is_carried({name})

    def note_gone(self, stamps: Iterable[Stamp]) -> None:
        """A disk that held these has been replaced."""
        self._only_on_share |= set(stamps)

    def look(self, computers: Iterable[Machine]) -> None:
        """What no disk holds any more is lost with the last whole file of it, and nobody's fault."""
        gone = self.untold(computers, frozenset())
        self.destroyed |= gone
        self._only_on_share -= gone

    def untold(self, computers: Iterable[Machine], void: Collection[str]) -> set[Stamp]:
        """What no disk vouches for, and no file in the share but snapshots that are `void`."""
        if not self._only_on_share:
            return set()
        lost = self._only_on_share.difference(*map(vouched_for, computers))
        files = {stamp: {name for name, held in self._in_file.items() if stamp in held} for stamp in lost}
        uncarried = {stamp for stamp in lost if not self._is_carried(files[stamp])}
        return {stamp for stamp in uncarried if not self._is_told(stamp, void)}

    def void_at(self, administrator: Machine, computers: Iterable[Machine]) -> set[str]:
        """The snapshots that nobody may take, by what an administrator knows, or whoever has read what does
        not count any more."""
        roster = administrator.roster
        taken = administrator.database.read(lambda session: known_manifests(session, roster))
        void = self._snapped.keys() - {one.name for one in taken}
        return void.union(*(machine.database.read(partial(_void, roster)) for machine in computers))

    def waiting_at(self, administrator: Machine) -> set[Stamp]:
        """The writes about which an administrator is asked."""
        found = set[Stamp]()
        for one in administrator.database.read(put_aside):
            found |= self._of(one.head, one.action)
        return found

    def refused(self, administrator: Machine) -> set[Stamp]:
        """The writes an administrator did not let count, unless another segment brings them too (G8)."""
        said: dict[str, set[tuple[str, str]]] = {"accept": set(), "refuse": set()}
        for (_, head, action), verdict in administrator.roster.state.verdicts.items():
            said[verdict].add((head, action))
        heads, aside = administrator.database.read(_counting)
        counting = set[Stamp]()
        for head in heads:
            counting |= self._heard(head, aside | said["refuse"])
        for head, action in said["accept"]:
            counting |= self._of("", action) if action else self._heard(head, said["refuse"])
        return set[Stamp]().union(*(self._of(*told) for told in said["refuse"])) - counting

    def _heard(self, head: str, silent: set[tuple[str, str]]) -> set[Stamp]:
        """What counts by a segment: all of it but what is said not to."""
        without = (self._of(*told) for told in silent if told[0] == head)
        return self._in_segment.get(head, set()).difference(*without)

    def _of(self, head: str, action: str) -> set[Stamp]:
        return self._in_action.get(action, set()) if action else self._in_segment.get(head, set())

    def _is_carried(self, files: set[str]) -> bool:
        """Whether one of these segments lies in the share, by itself or in a pack."""
        packed = (("pack", name) for name, inside in self._packed.items() if inside & files)
        return any(self._share.carries(key) for key in (*packed, *(("seg", name) for name in files)))

    def _is_told(self, stamp: Stamp, void: Collection[str]) -> bool:
        """Whether a whole snapshot in the share was made by who knew a write."""
        telling = (name for name, known in self._snapped.items() if stamp in known and name not in void)
        return any(map(self._share.is_snapshot, telling))


def _void(roster: Roster, session: Session) -> list[str]:
    """The snapshots that stand for what does not count on a computer."""
    query = text("SELECT octets FROM sync_snapshot WHERE state <> 'DAMAGED'")
    found = [read_manifest(octets, roster) for octets in session.execute(query).scalars()]
    return [one.name for one in found if is_void(session, one, roster, ())]


def _counting(session: Session) -> tuple[list[str], set[tuple[str, str]]]:
    """The segments that count on a computer, by their heads, and the actions that do not by one of them."""
    heads = text("SELECT head FROM sync_segment WHERE state IN ('SEALED', 'SENT', 'KEPT', 'APPLIED')")
    aside = text("SELECT s.head, a.action FROM sync_aside a JOIN sync_segment s ON s.id = a.segment_id")
    found = {(row.head, row.action) for row in session.execute(aside)}
    return list(session.execute(heads).scalars()), found
