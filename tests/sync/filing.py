"""Attached files: which there are, on which disks they lie, and whether the share has them whole."""

from collections.abc import Collection, Iterable

from sqlalchemy import text

from app.services.attachments import StoredFile, store_file
from app.sync.blobs import open_blob
from app.sync.canonical import DamagedFileError
from app.sync.identity import epoch_keys
from tests.sync.faulty_share import FaultyShare
from tests.sync.fleet import Machine


class Files:
    """Remembers the content of every attached file, and which may lawfully be lost.

    Those were destroyed with their last copy, or left to computers that were shut out: these send nothing.
    """

    def __init__(self, share: FaultyShare) -> None:
        self._share = share
        self._contents: dict[str, bytes] = {}
        self._owners: dict[str, str] = {}
        self._destroyed: set[str] = set()
        self._left_outside: set[str] = set()

    def store(self, machine: Machine) -> StoredFile:
        """A file nobody has seen before, on the disk of a computer."""
        content = f"file {len(self._contents)}".encode()
        source = machine.folder / "letter.txt"
        source.write_bytes(content)
        stored = store_file(machine.database.files, source)
        source.unlink()
        self._contents[stored.sha256] = content
        return stored

    def lose(self, machine: Machine, number: int) -> bool:
        """A disk loses one of its files; whether it had any."""
        there = sorted(one for one in self._contents if self._is_on(machine, one))
        if there:
            machine.database.files.remove(there[number % len(there)])
        return bool(there)

    def look(self, computers: Collection[Machine]) -> None:
        """What lies on no disk any more is lost with its last blob.

        What lies outside alone is so as well, unless it is found elsewhere at the next look: who has not
        heard yet of being shut out still puts it back.
        """
        self._left_outside.clear()
        outside = _shut_out(computers) if self._contents else frozenset()
        for one in self._contents.keys() - self._destroyed:
            holders = {machine.mine.device for machine in computers if self._is_on(machine, one)}
            if holders <= outside and not self._is_in_share(computers, one):
                (self._left_outside if holders else self._destroyed).add(one)

    def lacking(self, inside: Iterable[Machine]) -> bool:
        """Whether somebody has not got what somebody has."""
        computers = list(inside)
        return any(
            0 < sum(self._is_on(machine, one) for machine in wanting) < len(wanting)
            for one in self._contents
            if (wanting := [machine for machine in computers if one in self.wanted(machine)])
        )

    def check_held(self, administrator: Machine, waiting: Collection[str]) -> None:
        """Who is asked about what waits has the files it names already: its author may send them no more."""
        for one in waiting:
            lawful = one in self._destroyed or one in self._left_outside
            assert self._is_on(administrator, one) or lawful, "a file of what waits was not kept"

    def check(self, inside: Collection[Machine], erased: Collection[str]) -> None:
        """Everyone has every file that a living record names, and none of somebody who was erased."""
        for machine in inside:
            for one in self.wanted(machine):
                whole = self._is_on(machine, one) and self._content(machine, one) == self._contents[one]
                lawful = one in self._destroyed or one in self._left_outside
                assert whole or lawful, "an attached file was lost"
        for machine in inside:
            for one in self._of_erased(erased):
                assert not self._is_on(machine, one), "a file of somebody erased is there"
        for one in self._of_erased(erased):
            assert not self._is_in_share(inside, one), "a file of somebody erased is on the share"

    def note_owner(self, attachment: str, sha256: str) -> None:
        self._owners[attachment] = sha256

    def _of_erased(self, erased: Collection[str]) -> list[str]:
        return [sha256 for attachment, sha256 in self._owners.items() if attachment in erased]

    def wanted(self, machine: Machine) -> set[str]:
        """What the living records of a computer name."""
        query = text("SELECT sha256 FROM attachment WHERE deleted_at IS NULL")
        return set(machine.database.read(lambda session: session.execute(query).scalars().all()))

    def _is_on(self, machine: Machine, sha256: str) -> bool:
        return machine.database.files.holds(sha256)

    def _content(self, machine: Machine, sha256: str) -> bytes:
        return b"".join(machine.database.files.blocks(sha256))

    def _is_in_share(self, computers: Iterable[Machine], sha256: str) -> bool:
        """Whether a blob of it can be opened by somebody."""
        secrets: dict[int, bytes] = {}
        for machine in computers:
            secrets |= epoch_keys(machine.mine, machine.roster)
        for (folder, _), octets in self._share.files.items():
            if folder.startswith("blob/"):
                try:
                    if b"".join(open_blob([octets], secrets)) == self._contents[sha256]:
                        return True
                except DamagedFileError:
                    continue
        return False


def _shut_out(computers: Iterable[Machine]) -> frozenset[str]:
    """The computers of which somebody knows that they were shut out: they may be the last to hear of it."""
    states = [machine.roster.state for machine in computers]
    return frozenset(one.id for state in states for one in state.devices.values() if one.removed)
