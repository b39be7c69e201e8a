"""The work a person does: as entered by colleagues, until the person chooses."""

from app.services.roles import LEADS, my_role, set_my_role
from app.services.workspace_info import workspace_info
from tests.city import City


def test_a_lead_official_who_joins_has_the_window_of_one_without_a_setting(city: City) -> None:
    city.database.set_local("member", city.official("林知远"))
    assert city.database.read(my_role) == city.database.read(workspace_info).role == LEADS
    city.database.write("Change role", lambda session: set_my_role(session, "office_staff"))
    assert city.database.read(my_role) == "office_staff"


def test_who_is_entered_with_no_work_has_the_window_of_a_squad(city: City) -> None:
    city.database.set_local("member", "nobody")
    assert city.database.read(my_role) == "squad_member"
