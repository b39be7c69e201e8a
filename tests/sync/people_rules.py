"""Rules of the machine about who is whom: people, duplicates that are merged, and who is to be forgotten."""

from hypothesis import strategies as st
from hypothesis.stateful import rule
from sqlalchemy import text

from app.models.people import ContactChannel, Person
from app.services.mergers import merge_records, tell_apart
from app.sync.erasing import purge
from tests.sync.desk import DEVICE, RECORD, Desk
from tests.sync.reckoning import COUNTED


class PeopleRules(Desk):
    """People are entered, turn out to be one, and are erased."""

    @rule(device=DEVICE)
    def meet_somebody(self, device: int) -> None:
        key = f"person-{len(self.people)}-{device}"
        self.people.append(key)
        self.books.act(self.at(device), "Meet", lambda session: session.add(Person(id=key, name_zh=key)))

    @rule(device=DEVICE, person=RECORD)
    def note_a_number(self, device: int, person: int) -> None:
        key, number = self.person(person), self.value()
        line = ContactChannel(id=f"{key} {number}", person_id=key, kind="MOBILE", value=number)
        machine = self.at(device)
        query = text("SELECT 1 FROM person WHERE id = :id")
        if machine.database.read(lambda session: session.execute(query, {"id": key}).scalar()):
            self.books.act(machine, "Number", lambda session: session.add(line))

    @rule(device=DEVICE, person=RECORD)
    def note_of_somebody(self, device: int, person: int) -> None:
        query = text("UPDATE person SET honorific = :value WHERE id = :id")
        told = {"value": self.value(), "id": self.person(person)}
        self.books.act(self.at(device), "Note", lambda session: session.execute(query, told))

    @rule(
        device=DEVICE,
        one=RECORD,
        other=RECORD,
        firms=st.booleans(),
        alike=st.sampled_from([True, True, False]),
    )
    def say_who_is_whom(self, device: int, one: int, other: int, firms: bool, alike: bool) -> None:
        """Two firms or two people are one, or look alike and are two."""
        of = self.record if firms else self.person
        say = merge_records if alike else tell_apart
        if self.books.act(self.at(device), "Alike", lambda session: say(session, of(one), of(other))):
            COUNTED["merged" if alike else "told apart"] += 1

    @rule(device=DEVICE, person=RECORD)
    def forget_somebody(self, device: int, person: int) -> None:
        machine, key = self.at(device), self.person(person)
        before = len(machine.roster.state.erased)
        self.books.enter(machine, lambda: purge(machine.database, key))
        if len(machine.roster.state.erased) > before:
            self.books.erased.add(key)
            COUNTED["people erased"] += 1
