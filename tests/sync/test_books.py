"""What the machine of histories may do to its computers, and what it must leave them."""

from tests.sync.bookkeeping import MOST_COMPUTERS
from tests.sync.office_machine import OfficeMachine


def test_the_only_computer_of_the_founder_is_never_taken_for_one_that_was_shut_out() -> None:
    office = OfficeMachine()
    office.open_office(seed=1, size=4, years=False, small=False)
    with office.books.frame:
        office.give_role(device=0, member="bo", role="ADMIN")
        while len(office.books.computers) < MOST_COMPUTERS:
            office.let_in(device=0, member="bo")
        office.meet()
        office.use_the_sheet(device=0, lost=True)
        recovered, colleague = office.at(0), office.at(1)
        device = recovered.mine.device
        assert device not in colleague.roster.state.devices
        office.let_in(device=1, member="bo")
        assert office.at(0).mine.device == device
        assert office.books.administrator() is recovered
