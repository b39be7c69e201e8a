"""What the rules of the machine have in common: the office, and the records people work on."""

from collections import Counter

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize

from tests.sync.bookkeeping import MOST_COMPUTERS, Books
from tests.sync.fleet import COMPANIES, PEOPLE, Machine

DEVICE = st.integers(0, MOST_COMPUTERS - 1)
RECORD = st.integers(0, 3)
FOLDERS = 5
"""Of so many seeds one has its histories told on a share in a real folder."""


class Desk(RuleBasedStateMachine):
    """An office that opens with two to four computers; the books say what must come of what happens there."""

    @initialize(seed=st.integers(0, 2**32), size=st.integers(2, 4), years=st.booleans(), small=st.booleans())
    def open_office(self, seed: int, size: int, years: bool, small: bool) -> None:
        in_folder = seed % FOLDERS == 0
        self.books = Books(seed, size, years=years, small=small, in_folder=in_folder)
        self.records = list(COMPANIES)
        self.people = list(PEOPLE)
        self.forms: list[tuple[int, Machine]] = []
        self.named = 0
        self.times = Counter[str]()

    def may_again(self, what: str, most: int) -> bool:
        """Whether something that takes long, and brings little when repeated, may happen once more."""
        self.times[what] += 1
        return self.times[what] <= most

    def at(self, number: int) -> Machine:
        return self.books.computers[number % len(self.books.computers)]

    def record(self, number: int) -> str:
        return self.records[number % len(self.records)]

    def person(self, number: int) -> str:
        return self.people[number % len(self.people)]

    def value(self) -> str:
        return f"value {len(self.books.ledger)}"

    def forget_forms_of(self, machine: Machine | None) -> None:
        """No window is open on a computer that has another disk by now."""
        self.forms = [form for form in self.forms if form[1] is not machine]

    def teardown(self) -> None:
        if hasattr(self, "books"):
            self.books.close()
