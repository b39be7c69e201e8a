"""Rules of the machine about what goes from hand to hand: sync packages on a stick, and attached files."""

from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import rule

from app.database import Session
from app.errors import UserError
from app.models.attachments import Attachment, AttachmentLink
from app.models.people import Company, Person
from app.services.links import link
from app.sync.packages import known_of, take_package, write_package
from tests.sync.desk import DEVICE, RECORD, Desk
from tests.sync.faulty_share import PowerCut
from tests.sync.fleet import Machine
from tests.sync.reckoning import COUNTED


class StickRules(Desk):
    """Computers meet without the share, and records have files."""

    @rule(
        giver=DEVICE,
        taker=DEVICE,
        partial=st.booleans(),
        old=st.booleans(),
        steps=st.sampled_from([0, 0, 0, 2, 5, 9]),
    )
    def pass_the_stick(self, giver: int, taker: int, partial: bool, old: bool, steps: int) -> None:
        """A new package or the last one; perhaps the power goes while it is taken in."""
        stick = self.books.folder / "stick.zip"
        one, other = self.at(giver), self.at(taker)
        if one.number == other.number:
            return
        if not (old and stick.exists()):
            self.books.clock.error = one.skew
            write_package(one.database, stick, _known(one, other) if partial else None)
            self.books.holdings.note(one)
            COUNTED["packages written"] += 1
        self.take(other, stick, steps)

    def take(self, machine: Machine, stick: Path, steps: int) -> None:
        share = self.books.share
        self.books.clock.error = machine.skew
        share.cut_after = share.steps + steps if steps else None
        try:
            with machine.telling(share.step):
                take_package(machine.database, stick)
            COUNTED["packages taken in"] += 1
        except PowerCut:
            COUNTED["power cut in a package"] += 1
            machine.restart(self.books.next_session())
        finally:
            share.cut_after = None
        self.books.holdings.note(machine)

    @rule(taker=DEVICE, number=st.integers(0, 10**6))
    def take_a_damaged_stick(self, taker: int, number: int) -> None:
        stick = self.books.folder / "stick.zip"
        if not stick.exists():
            return
        octets = stick.read_bytes()
        hurt = self.books.folder / "hurt.zip"
        place = number % len(octets)
        hurt.write_bytes(
            octets[:place]
            if number % 2
            else octets[:place] + bytes([octets[place] ^ 1]) + octets[place + 1 :]
        )
        with suppress(UserError):  # whatever came of it before that is sound
            self.take(self.at(taker), hurt, 0)
        COUNTED["damaged packages"] += 1

    @rule(device=DEVICE, record=RECORD, person=st.booleans())
    def attach(self, device: int, record: int, person: bool) -> None:
        machine = self.at(device)
        key = self.person(record) if person else self.record(record)
        stored = self.books.files.store(machine)

        def command(session: Session) -> None:
            if session.get(Person if person else Company, key) is None:
                return
            made = Attachment(
                id=f"attachment-{stored.sha256[:16]}",
                sha256=stored.sha256,
                name=stored.name,
                size=stored.size,
                added_at="2026-03-18T14:40",
            )
            session.add(made)
            ends = {"table_name": "person" if person else "company", "record_id": key}
            link(session, AttachmentLink, attachment_id=made.id, **ends)

        if self.books.act(machine, "Attach", command):
            self.books.files.note_owner(f"attachment-{stored.sha256[:16]}", stored.sha256)
            COUNTED["files attached"] += 1

    @rule(device=DEVICE, number=st.integers(0, 9))
    def lose_a_file(self, device: int, number: int) -> None:
        COUNTED["files lost from a disk"] += self.books.files.lose(self.at(device), number)
        self.books.look_what_is_destroyed()


def _known(machine: Machine, other: Machine) -> dict[str, list[list[object]]] | None:
    """What the other said it has, in a package of its own that was read here."""
    try:
        return known_of(machine.database, other.mine.device)
    except UserError:
        return None
