"""Units: presets, ranking, names from a day on; squads."""

from datetime import date
from functools import partial

import pytest

from app.database import Database, Session
from app.errors import UserError, ValidationError
from app.services.members import MemberDraft, add_member, members
from app.services.undo import undo
from app.services.units import (
    UnitDraft,
    add_squad,
    add_unit,
    correct_name,
    present_preset,
    rename_squad,
    rename_unit,
    set_ranked,
    squads,
    unit_choices,
    units,
    use_preset,
)
from app.services.workspace_setup import ranked_units, seed_reference


@pytest.fixture
def city(database: Database) -> Database:
    """A workspace with the units of 2026."""
    database.write("Seed", lambda session: seed_reference(session, "2026"))
    return database


def unit_id(database: Database, name: str) -> str:
    return next(row.id for row in database.read(units) if row.name == name)


def ranked(database: Database) -> list[str]:
    return [row.name for row in database.read(units) if row.is_ranked]


def test_preset_of_2026_ranks_fourteen(city: Database) -> None:
    assert len(ranked(city)) == 14


def test_other_preset_ranks_its_own_fifteen_and_keeps_the_rest(city: Database) -> None:
    before = {row.id for row in city.read(units)}
    count = city.write("Use preset", lambda session: use_preset(session, "2013"))
    assert count == len(ranked(city)) == 15
    assert "洞头县" in ranked(city)
    assert before <= {row.id for row in city.read(units)}
    assert city.read(present_preset) == "2013"
    city.write("Undo", undo)
    assert len(ranked(city)) == 14


def test_preset_can_be_taken_again(city: Database) -> None:
    for preset in ("2013", "2026"):
        city.write("Use preset", partial(use_preset, preset=preset))
    assert len(ranked(city)) == 14


def test_unit_leaves_the_ranking_and_comes_back(city: Database) -> None:
    first = unit_id(city, "鹿城区")
    city.write("Rank", lambda session: set_ranked(session, first, None))
    assert "鹿城区" not in ranked(city)
    city.write("Rank", lambda session: set_ranked(session, first, "A"))
    assert "鹿城区" in ranked(city)


def test_new_unit_with_a_group_is_ranked(city: Database) -> None:
    draft = UnitDraft("湾区新城", "新城", "CITY_ZONE", "B")
    added = city.write("Add unit", lambda session: add_unit(session, draft))
    assert ranked(city)[-1] == "湾区新城"
    assert added in city.read(ranked_units).values()


def test_renamed_unit_keeps_its_old_name_to_the_day_before(city: Database) -> None:
    old = unit_id(city, "鹿城区")
    member = MemberDraft("林一舟", unit_id=old)
    city.write("Add member", lambda session: add_member(session, member))
    new = city.write("Rename", lambda session: rename_unit(session, old, "鹿鸣区", "鹿鸣", date(2026, 3, 1)))
    by_id = {row.id: row for row in city.read(units)}
    assert (by_id[old].name, by_id[old].valid_to, by_id[old].successor) == (
        "鹿城区",
        date(2026, 2, 28),
        "鹿鸣",
    )
    assert (by_id[new].name, by_id[new].valid_from, by_id[new].code) == (
        "鹿鸣区",
        date(2026, 3, 1),
        by_id[old].code,
    )
    assert not by_id[old].current
    assert "鹿城区" not in ranked(city)
    assert [row.unit_name for row in city.read(members)] == ["鹿鸣"]
    assert "鹿城" not in [choice.name for choice in city.read(unit_choices)]


def test_rename_can_be_undone(city: Database) -> None:
    old = unit_id(city, "鹿城区")
    city.write("Rename", lambda session: rename_unit(session, old, "鹿鸣区", "", date(2026, 3, 1)))
    city.write("Undo", undo)
    assert "鹿城区" in ranked(city)
    assert "鹿鸣区" not in [row.name for row in city.read(units)]


@pytest.mark.parametrize(
    ("name", "since", "field", "code"),
    [
        ("", date(2026, 3, 1), "name", "required"),
        ("瓯海区", date(2026, 3, 1), "name", "not_unique"),
        ("鹿鸣区", date(2026, 3, 19), "since", "date_in_future"),
        ("鹿鸣区", date(1984, 1, 1), "since", "date_order"),
    ],
)
def test_impossible_name_is_refused(city: Database, name: str, since: date, field: str, code: str) -> None:
    old = unit_id(city, "鹿城区")
    with pytest.raises(ValidationError) as refused:
        city.write("Rename", lambda session: rename_unit(session, old, name, "", since))
    assert (refused.value.field, refused.value.code) == (field, code)
    assert "鹿城区" in ranked(city)


def test_mended_name_holds_for_all_time(city: Database) -> None:
    old = unit_id(city, "鹿城区")
    city.write("Mend", lambda session: correct_name(session, old, "鹿城  区", ""))
    assert next(row for row in city.read(units) if row.id == old).name == "鹿城 区"


def test_squad_is_listed_with_its_members(city: Database) -> None:
    def make(session: Session) -> None:
        squad = add_squad(session, " 长三角小分队 ")
        session.flush()
        add_member(session, MemberDraft("林一舟", unit_id=squad))

    city.write("Add squad", make)
    assert [(row.name, row.members) for row in city.read(squads)] == [("长三角小分队", 1)]


def test_squad_can_be_renamed_but_not_to_a_taken_name(city: Database) -> None:
    first = city.write("Add squad", lambda session: add_squad(session, "一队"))
    city.write("Add squad", lambda session: add_squad(session, "二队"))
    city.write("Rename", lambda session: rename_squad(session, first, "三队"))
    assert [row.name for row in city.read(squads)] == ["三队", "二队"]
    with pytest.raises(ValidationError, match="not_unique"):
        city.write("Rename", lambda session: rename_squad(session, first, "二队"))


def test_unit_that_is_gone_is_told(city: Database) -> None:
    with pytest.raises(UserError, match="no_such_record"):
        city.write("Rank", lambda session: set_ranked(session, "nowhere", "A"))
