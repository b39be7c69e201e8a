"""What the history says of a changed setting, a changed view and every other kind of record."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
from app.services.contact_reminders import ContactDays, contact_days
from app.services.counting import USUAL, Landed, count_by
from app.services.history_list import (
    ChangedField,
    ChangeKind,
    HistoryFilter,
    RecordChange,
    action_changes,
    history_ids,
)
from app.services.leader_sizes import change_size, leader_sizes
from app.services.light_rules import change_limit, light_preparation, light_rules, use_rules
from app.services.list_views import ListView
from app.services.logged_fields import FieldKind, field_kind, shown_fields
from app.services.major_projects import MajorRules, major_rules
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_views import PROJECTS
from app.services.roles import set_my_role
from app.services.settings import set_setting
from app.services.three_ones import DEFAULT_SIZES
from app.ui.history.setting_words import setting_word
from app.ui.history.words import Line, change_lines, change_sentence
from app.ui.words import Codes
from tests.city import City

RAW = re.compile(r"[{}\[\]]|[0-9a-f]{8}-[0-9a-f]{4}-|^[A-Z0-9]+(_[A-Z0-9]+)+$|^(true|false|null|None|True)$")


@pytest.fixture
def codes(city: City) -> Codes:
    """The names of codes, in English."""
    return Codes(city.database)


def last_change(city: City) -> RecordChange:
    def read(session: Session) -> RecordChange:
        newest = history_ids(session, HistoryFilter())[0]
        return action_changes(session, newest, HistoryFilter())[0]

    return city.database.read(read)


def said(city: City, codes: Codes) -> list[tuple[str, str, str]]:
    return [(line.name, line.old, line.new) for line in change_lines(last_change(city), codes)]


def test_a_changed_limit_is_told_by_its_rule_with_its_unit(city: City, codes: Codes) -> None:
    city.database.write("Rules", lambda session: use_rules(session, "standard"))
    assert said(city, codes) == [("Rules in use", "Next step only", "All rules")]
    city.database.write("Limit", lambda session: change_limit(session, "note_red_days", 90))
    ((name, old, new),) = said(city, codes)
    assert (name.startswith("No word on progress, "), old, new) == (True, "60 days", "90 days")
    city.database.write("Limit", lambda session: change_limit(session, "note_red_days", None))
    assert [line[2] for line in said(city, codes)] == ["off"]
    city.database.write("Limit", lambda session: light_preparation(session, False))
    assert said(city, codes) == [("Projects before signing are lit", "yes", "no")]


def test_what_counts_is_told_in_the_words_of_the_settings(city: City, codes: Codes) -> None:
    rules = replace(USUAL, landed=Landed.STARTED)
    city.database.write("Landed", lambda session: count_by(session, rules))
    city.database.write("Landed", lambda session: count_by(session, replace(rules, landed=Landed.REGISTERED)))
    assert said(city, codes) == [("", "work begun", "registered")]
    assert change_sentence(last_change(city), codes) == (
        "Setting　Meaning of landed: work begun → registered"
    )


def test_sizes_and_work_are_told_with_their_ranks_and_names(city: City, codes: Codes) -> None:
    city.database.write("Sizes", lambda session: change_size(session, 12, 80_000_000_000))
    city.database.write("Sizes", lambda session: change_size(session, 12, 90_000_000_000))
    ((name, old, new),) = said(city, codes)
    assert "and above, from" in name
    assert (old, new) == ("8.00 (100 m yuan)", "9.00 (100 m yuan)")
    city.database.write("Work", lambda session: set_my_role(session, "office_staff"))
    city.database.write("Work", lambda session: set_my_role(session, "squad_member"))
    assert all(not RAW.search(word) and "_" not in word for word in said(city, codes)[0])


def test_a_setting_of_a_newer_program_is_told_without_its_code(city: City, codes: Codes) -> None:
    city.database.write("Newer", lambda session: set_setting(session, "landed", {"a": 1}))
    city.database.write("Newer", lambda session: set_setting(session, "landed", "licensed"))
    assert said(city, codes) == [("", "a value of a newer program", "a value of a newer program")]


@pytest.mark.parametrize("key", ["lights", "leader_sizes", "major_projects", "contact_days"])
@pytest.mark.parametrize("value", [5, "off", [1], {"a": "x"}, [{"amount": 5}], {"amount_major": None}])
def test_a_setting_in_a_shape_of_a_newer_program_is_told_and_leaves_the_usual_ones_in_force(
    city: City, codes: Codes, key: str, value: object
) -> None:
    city.database.write("Newer", lambda session: set_setting(session, key, value))
    assert all(not RAW.search(word) for line in said(city, codes) for word in line)
    city.database.read(light_rules)
    assert city.database.read(leader_sizes) == DEFAULT_SIZES
    assert city.database.read(major_rules) == MajorRules()
    assert city.database.read(contact_days) == ContactDays()


@pytest.mark.parametrize(
    "key", ["role.x", "lights", "landed", "office", "leader_sizes", "light_override_days"]
)
def test_every_setting_has_a_name(key: str) -> None:
    assert setting_word(key)


def values_of(city: City, table: str, field: str) -> Iterator[object]:
    """What the field holds in the sample city, or might hold."""
    query = text(f'SELECT DISTINCT "{field}" FROM "{table}" WHERE "{field}" IS NOT NULL LIMIT 40')
    yield from city.database.read(lambda session: session.execute(query).scalars().all())
    kind = field_kind(table, field)
    if kind is FieldKind.BOOL:
        yield 1
    elif kind is FieldKind.DATE:
        yield "2026-03-18"


@pytest.mark.parametrize("table", sorted(set(logged_tables()) - {"setting", "saved_view"}))
def test_no_record_is_told_in_codes_ids_or_json(city: City, codes: Codes, table: str) -> None:
    for field in shown_fields()[table]:
        for value in values_of(city, table, field):
            changed = ChangedField(field, None, value, "", "甲")  # type: ignore[arg-type]
            change = RecordChange(1, table, "id", "甲", ChangeKind.CHANGED, (changed,))
            (line,) = change_lines(change, codes)
            assert not RAW.search(line.new), Line(table, field, line.new, "")


def test_a_changed_view_is_told_by_how_much_it_holds(city: City, codes: Codes) -> None:
    def save(key: str, chosen: ProjectFilter, columns: tuple[str, ...] = ()) -> str:
        view = ListView(key, "我的", chosen, PROJECTS.usual, columns)
        return city.database.write("Save view", lambda session: PROJECTS.save(session, view))

    key = save("", ProjectFilter())
    save(key, ProjectFilter({Facet.LIGHT: frozenset({"0"})}, "园"), ("name", "light"))
    ((_, old, new),) = said(city, codes)
    assert (old[:2], new[:2]) == ("0 ", "2 ")
    assert not RAW.search(new)
