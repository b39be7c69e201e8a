"""The machine that tries to lose something: computers that edit, sync and break in any order."""

from datetime import date, timedelta
from functools import partial
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import text

from app.database import Session
from app.models.activities import Activity, ActivityCompany
from app.models.people import Company
from app.models.projects import Project
from app.models.three_ones import LeaderAssignment
from app.services import conflicts
from app.services.links import link
from app.services.recycle_bin import delete_record, restore_record
from app.services.undo import redo, undo
from tests.sync.desk import DEVICE, RECORD
from tests.sync.faulty_share import FAULTS
from tests.sync.fleet import ACTIVITY, MEMBERS, PROJECT, Machine
from tests.sync.people_rules import PeopleRules
from tests.sync.reckoning import COUNTED
from tests.sync.roster_rules import RosterRules
from tests.sync.stick_rules import StickRules

FIELDS = ("name_zh", "address", "main_business")


class OfficeMachine(PeopleRules, RosterRules, StickRules):
    """Lets people, computers and the share do anything at all; the books say what must come of it."""

    @rule(device=DEVICE, record=RECORD, field=st.sampled_from(FIELDS))
    def edit(self, device: int, record: int, field: str) -> None:
        self.set_field(self.at(device), self.record(record), field, self.value())

    @rule(record=RECORD, field=st.sampled_from(FIELDS))
    def edit_all_at_once(self, record: int, field: str) -> None:
        for device in range(len(self.books.computers)):
            self.edit(device, record, field)

    @rule(device=DEVICE, record=RECORD, field=st.sampled_from(FIELDS), word=st.sampled_from("ab"))
    def edit_as_others_might(self, device: int, record: int, field: str, word: str) -> None:
        self.set_field(self.at(device), self.record(record), field, word)

    def set_field(
        self, machine: Machine, record: str, field: str, value: object, seen: int | None = None
    ) -> None:
        query = text(f"UPDATE company SET {field} = :value WHERE id = :id")
        told = {"value": value, "id": record}
        self.books.act(machine, "Edit", lambda session: session.execute(query, told), seen)

    @rule(device=DEVICE, record=RECORD, field=st.sampled_from(FIELDS), save=st.booleans())
    def form(self, device: int, record: int, field: str, save: bool) -> None:
        """Open one, or save one that may have been open while others' changes came."""
        if not save or not self.forms:
            self.forms.append((self.at(device).database.position(), self.at(device)))
            return
        seen, machine = self.forms.pop()
        if seen <= machine.database.position():  # not open on a disk that has been set back
            self.set_field(machine, self.record(record), field, self.value(), seen)

    @rule(device=DEVICE)
    def create(self, device: int) -> None:
        key = f"company-{len(self.records)}-{device}"
        self.records.append(key)
        self.books.act(
            self.at(device),
            "Create",
            lambda session: session.add(Company(id=key, name_zh=key, name_key=key)),
        )

    @rule(device=DEVICE, record=RECORD, back=st.booleans())
    def delete_or_restore(self, device: int, record: int, back: bool) -> None:
        """Into the bin and back, with what belongs to it."""
        key = self.record(record)
        work = restore_record if back else delete_record
        self.books.act(self.at(device), "Bin", lambda session: work(session, key))

    @rule(device=DEVICE, record=RECORD, on=st.booleans())
    def link_or_unlink(self, device: int, record: int, on: bool) -> None:
        ends = {"activity_id": ACTIVITY, "company_id": self.record(record)}
        off = text(
            "UPDATE activity_company SET deleted_at = '2026-03-18T11:00' WHERE company_id = :company_id"
        )

        def command(session: Session) -> None:
            if session.get(Company, ends["company_id"]) is None or session.get(Activity, ACTIVITY) is None:
                return
            if on:
                link(session, ActivityCompany, **ends)
            else:
                session.execute(off, ends)

        self.books.act(self.at(device), "Link", command)

    @rule(device=DEVICE, day=st.integers(1, 28), at_once=st.booleans())
    def hand_over(self, device: int, day: int, at_once: bool) -> None:
        """Name who leads the project; whoever is shown to do so ends. Perhaps all computers do at once."""
        books = self.books
        for number in range(len(books.computers)) if at_once else [device]:
            self.named += 1
            made = {
                "id": f"holder-{self.named}",
                "project_id": PROJECT,
                "official_id": MEMBERS[number % 3],
                "valid_from": date(2026, 3, day),
            }
            books.act(self.at(number), "Hand over", partial(_hand_over, made))

    @rule(device=DEVICE, number=st.integers(0, 9), third=st.booleans())
    def decide(self, device: int, number: int, third: bool) -> None:
        machine = self.at(device)
        opened = machine.database.read(conflicts.conflicts)
        if not opened:
            return
        one = opened[number % len(opened)]
        chosen = None if third else one.sides[number % len(one.sides)].seq
        value = f"decided {len(self.books.ledger)}" if third else None

        def command(session: Session) -> None:
            conflicts.decide(session, one.record_id, one.field, chosen, value)

        COUNTED["decisions"] += 1
        self.books.act(machine, "Decide", command, all_heads=True)

    @rule(device=DEVICE, again=st.booleans())
    def take_back(self, device: int, again: bool) -> None:
        self.books.act(self.at(device), "Undo", redo if again else undo)

    @rule(device=DEVICE)
    def sync(self, device: int) -> None:
        self.books.round_of(self.at(device))

    @rule()
    def meet(self) -> None:
        for machine in self.books.computers:
            self.books.round_of(machine)

    @rule(device=st.sampled_from([0, 0, 0, 1]), steps=st.sampled_from([0, 0, 10, 20, 30, 40]))
    def compact(self, device: int, steps: int) -> None:
        self.books.compact(self.at(device), steps)

    @rule()
    def join(self) -> None:
        self.books.join()

    @rule(device=DEVICE, steps=st.integers(0, 25))
    def power_cut(self, device: int, steps: int) -> None:
        self.books.cut_power(self.at(device), steps)

    @rule(device=DEVICE, skew=st.sampled_from([-(10**6), -50, 0, 50, 10**6]))
    def set_clock(self, device: int, skew: int) -> None:
        self.at(device).skew = skew
        COUNTED["clock set wrong"] += 1

    @rule(kind=st.sampled_from(FAULTS), number=st.integers(0, 1000))
    def hurt_share(self, kind: str, number: int) -> None:
        self.books.share.hurt(kind, number)
        self.books.look_what_is_destroyed()

    @rule(kinds=st.lists(st.sampled_from(FAULTS), min_size=1, max_size=4), number=st.integers(0, 1000))
    def meet_on_a_bad_day(self, kinds: list[str], number: int) -> None:
        """Each computer syncs, and something happens to the share before each."""
        for place, machine in enumerate(self.books.computers):
            self.hurt_share(kinds[place % len(kinds)], number + place)
            self.books.round_of(machine)
        self.books.share.relent()

    @rule()
    def relent(self) -> None:
        self.books.share.relent()
        self.books.share.reveal()

    @rule(device=DEVICE, what=st.sampled_from(["image", "clone", "restore"]))
    def disk(self, device: int, what: str) -> None:
        books = self.books
        if what == "image" or not books.disks:
            books.image_disk(self.at(device))
        elif what == "clone":
            books.clone(device)
        else:
            self.forget_forms_of(books.restore(device))

    @rule(device=DEVICE, record=RECORD)
    def lose_for_ever(self, device: int, record: int) -> None:
        """The drive loses a file that nobody has read, and its computer is lost once it has sent another."""
        if not self.may_again("lose for ever", 2):
            return
        books, machine = self.books, self.at(device)
        image, sent = machine.image(), set[tuple[str, str]]()
        for field in FIELDS[:2]:
            before = set(books.share.files)
            self.edit(device, record, field)
            books.round_of(machine)
            sent = sent or {key for key in set(books.share.files) - before if key[0] == "seg"}
        for key in sent & books.share.files.keys():
            del books.share.files[key]
        books.replace_disk(machine, image)
        self.forget_forms_of(machine)
        COUNTED["lost for ever"] += 1


def _hand_over(made: dict[str, Any], session: Session) -> None:
    if session.get(Project, PROJECT) is None:  # who has just joined, and not read anything yet
        return
    query = text(
        "UPDATE leader_assignment SET valid_to = max(valid_from, :until)"
        " WHERE valid_to IS NULL AND deleted_at IS NULL"
    )
    until = (made["valid_from"] - timedelta(days=1)).isoformat()
    session.execute(query, {"until": until})
    session.add(LeaderAssignment(**made))
