"""How firms hang together: entered from either side, shown on both pages, not twice."""

import pytest

from app.errors import ValidationError
from app.services.company_page import CompanyPage, company_page
from app.services.recycle_bin import delete_record
from app.services.relations import RelationRole, add_relation
from tests.city import City

GEAR, ROBOT = "风信子精密", "云朵机器人"


def relate(city: City, role: RelationRole, other: str | None, name: str = "", of: str = GEAR) -> str:
    firm, known = city.company(of), city.company(other) if other else None
    return city.database.write(
        "Add relation", lambda session: add_relation(session, firm, role, known, name, "")
    )


def page(city: City, name: str) -> CompanyPage:
    firm = city.company(name)
    return city.database.read(lambda session: company_page(session, firm))


def test_a_supplier_entered_here_is_a_customer_seen_from_there(city: City) -> None:
    relate(city, RelationRole.SUPPLIER, "星砂微电子")
    assert "星砂微电子" in [firm.name for firm in page(city, GEAR).upstream]
    assert GEAR in [firm.name for firm in page(city, "星砂微电子").downstream]


def test_an_owner_stands_beside_the_chain(city: City) -> None:
    relate(city, RelationRole.PARENT, "星砂微电子")
    assert [(firm.name, firm.role) for firm in page(city, GEAR).relatives] == [
        ("星砂微电子", RelationRole.PARENT)
    ]
    assert [firm.role for firm in page(city, "星砂微电子").relatives] == [RelationRole.SUBSIDIARY]


def test_a_firm_not_known_yet_is_entered_by_its_name(city: City) -> None:
    relate(city, RelationRole.CUSTOMER, None, "白帆示例")
    assert "白帆示例" in [firm.name for firm in page(city, GEAR).downstream]


def test_a_relation_can_be_taken_away_again(city: City) -> None:
    key = relate(city, RelationRole.PARENT, "星砂微电子")
    city.database.write("Delete relation", lambda session: delete_record(session, key))
    assert page(city, GEAR).relatives == ()


@pytest.mark.parametrize(
    ("other", "code"), [(GEAR, "relation_to_itself"), (ROBOT, "relation_twice"), (None, "required")]
)
def test_what_is_no_relation_is_refused(city: City, other: str | None, code: str) -> None:
    if other == ROBOT:
        relate(city, RelationRole.PARENT, ROBOT)
    with pytest.raises(ValidationError) as refused:
        relate(city, RelationRole.PARENT, other)
    assert (refused.value.field, refused.value.code) == ("other", code)
