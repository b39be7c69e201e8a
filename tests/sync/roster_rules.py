"""Rules of the machine about who belongs to the space, with which role and keys."""

from pathlib import Path
from unittest.mock import patch

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import text

from app.database import Database
from app.errors import UserError, ValidationError
from app.permissions import ADMIN, LEADER, MEMBER, ROLES, VIEWER
from app.sync import membership, recovery
from app.sync.asides import put_aside
from app.sync.recovery import recover
from app.sync.store import StoreError
from tests.sync.desk import DEVICE, Desk
from tests.sync.fleet import MEMBERS, TODAY, Image, Machine, empty_disk
from tests.sync.reckoning import COUNTED, judge

FOUNDER = MEMBERS[0]
ADMINISTRATOR = st.sampled_from([0, 0, 0, 1, 2, 3])


class RosterRules(Desk):
    """People get other roles, computers are shut out and let in, and lost ones are made up for by the sheet.

    The founder stays an administrator, so that the history can be brought to an end.
    """

    @rule(
        device=ADMINISTRATOR,
        member=st.sampled_from(MEMBERS[1:]),
        role=st.sampled_from([*ROLES, VIEWER, MEMBER]),
    )
    def give_role(self, device: int, member: str, role: str) -> None:
        machine = self.at(device)
        known = machine.roster.state.members.get(member)
        lower = known is not None and ROLES.index(role) > ROLES.index(known.role)
        if lower and not self.books.has_read_what_is_old(machine):
            return
        try:
            membership.set_role(machine.database, member, role)
        except UserError:
            return
        COUNTED["roles lowered" if lower else "roles given"] += 1
        if lower or machine.mine.device != self.at(0).mine.device:  # he may be shut out meanwhile
            self.books.doubtful.add(member)

    @rule(device=DEVICE, record=st.integers(0, 3))
    def write_past_the_rule(self, device: int, record: int) -> None:
        """As a program does that somebody has altered: whatever the role."""
        machine, query = self.at(device), text("UPDATE company SET address = :value WHERE id = :id")
        role = machine.database.local("role")
        if role != VIEWER:
            return
        told = {"value": self.value(), "id": self.record(record)}
        machine.database.set_local("role", ADMIN)
        if self.books.act(machine, "Edit", lambda session: session.execute(query, told)):
            COUNTED["written past the rule"] += 1
        machine.database.set_local("role", role)

    @rule(device=ADMINISTRATOR, whom=DEVICE)
    def shut_out(self, device: int, whom: int) -> None:
        machine, other = self.at(device), self.at(whom).mine.device
        found = machine.roster.state.active.get(other)
        if found is None or found.member == FOUNDER or not self.books.has_read_what_is_old(machine):
            return
        before = machine.roster.state.active.keys()
        try:
            membership.remove(machine.database, [other])
        except UserError:
            return
        self.books.doubtful |= before - machine.roster.state.active.keys()
        self.books.files.look(self.books.computers)
        COUNTED["computers shut out"] += 1

    @rule(device=ADMINISTRATOR, member=st.sampled_from(MEMBERS[1:]))
    def let_in(self, device: int, member: str) -> None:
        """A new computer, also for whose one was shut out."""
        machine = self.at(device)
        if machine.roster.state.role_of(machine.mine.device) == ADMIN:
            self.forget_forms_of(self.books.let_in(machine, member))
            COUNTED["computers let in"] += 1

    @rule(device=DEVICE, member=st.sampled_from(MEMBERS[1:]))
    def let_in_by_one_code(self, device: int, member: str) -> None:
        """Two computers by two administrators, of whom none has heard of the other: one of them is in."""
        both = [self.books.administrator(), self.at(device)]
        found = both[0].roster.state.active.get(both[1].mine.device)
        if found is None or both[0] is both[1] or not self.may_again("let in by one code", 1):
            return
        self.give_role(both[0].number, found.member, ADMIN)
        for machine in both:
            self.books.round_of(machine)
        if both[1].roster.state.role_of(both[1].mine.device) != ADMIN:
            return
        code = f"code {self.books.acts} {device}"
        for machine in both:
            self.forget_forms_of(self.books.let_in(machine, member, code))
        COUNTED["let in twice by one code"] += 1

    @rule(device=ADMINISTRATOR, number=st.integers(0, 9), accept=st.booleans())
    def say_what_becomes_of_it(self, device: int, number: int, accept: bool) -> None:
        machine = self.at(device)
        waiting = machine.database.read(put_aside)
        if waiting and machine.roster.state.role_of(machine.mine.device) == ADMIN:
            judge(machine.database, waiting[number % len(waiting)], accept=accept)

    @rule(device=DEVICE, lost=st.booleans())
    def use_the_sheet(self, device: int, lost: bool) -> None:
        """A computer is lost with its keys and another opened by the sheet, or a colleague's rises by it."""
        machine = self.at(device)
        typed = " ".join(self.books.sheet)
        try:
            if lost:
                image = self.recovered(machine, typed)
                self.books.replace_disk(machine, image)
                self.forget_forms_of(machine)
                COUNTED["keys lost, opened by the sheet"] += 1
            elif machine.roster.state.role_of(machine.mine.device) in (LEADER, MEMBER):
                recover(machine.database, typed)
                COUNTED["risen by the sheet"] += 1
        except (StoreError, ValidationError):
            return

    def recovered(self, machine: Machine, typed: str) -> Image:
        """The disk of a new computer that knows of the space what lies in the share now."""
        store, share = self.books.share.seen_by(machine.number), Path("nowhere")

        def look(_: Path) -> object:
            space = store.space()
            if space is None:
                raise StoreError("store_away", path=str(share))
            return share, space, membership._roster_in(store, space)

        path = self.books.folder / "recovered.db"
        path.write_bytes((empty_disk() / "workspace.db").read_bytes())
        database = Database(path, clock=TODAY)
        try:
            with patch.object(recovery, "look_at_space", look):
                recover(database, typed, share)
            database.set_local("member", FOUNDER)
        finally:
            database.close()
        return {"workspace.db": path.read_bytes()}

    @rule(device=DEVICE)
    def lose_the_key_store(self, device: int) -> None:
        """An encrypted database opens by the passphrase where the login does not know its key any more."""
        self.at(device).encrypt(self.books.next_session())
        COUNTED["key stores lost"] += 1
