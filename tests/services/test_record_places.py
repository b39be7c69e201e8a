"""Where a record is found that belongs to a firm or a project."""

from datetime import date
from functools import partial

from sqlalchemy import select

from app.models.people import ContactChannel
from app.services.company_more import change_company
from app.services.follow_ups import FollowUpDraft, add_follow_up
from app.services.record_places import kin_of, place_of
from tests.city import City


def test_a_task_with_a_firm_and_a_number_of_it_are_found_at_the_firm(city: City) -> None:
    firm = city.company("松果储能科技")
    draft = FollowUpDraft("寄送样品", date(2026, 3, 20), company_id=firm)
    task = city.database.write("Add task", lambda session: add_follow_up(session, draft))
    city.database.write("Phone", lambda session: change_company(session, firm, "phone", "0577-88880000"))
    numbers = select(ContactChannel.id).where(ContactChannel.company_id == firm)
    number = city.database.read(lambda session: session.scalars(numbers).one())
    for table, record in (("follow_up", task), ("contact_channel", number)):
        assert city.database.read(partial(place_of, record_id=record)) == ("company", firm)
        assert city.database.read(partial(kin_of, records={table: {record}})) == {record, firm}
