"""Every logged field and table has a name a person can read."""

import pytest

from app.models.field_ids import logged_tables
from app.services.history_list import ChangedField
from app.services.logged_fields import FieldKind, code_list, field_kind, is_shown, shown_fields
from app.ui.history.field_names import OWN, SHARED
from app.ui.history.words import field_word, value_word
from app.ui.record_words import TABLES, table_word
from app.ui.words import Codes
from tests.city import City


def test_every_logged_table_has_a_name() -> None:
    assert set(TABLES) == set(logged_tables())
    assert all(table_word(table) for table in TABLES)


def test_every_logged_field_that_is_shown_has_a_name() -> None:
    assert [
        f"{table}.{field}"
        for table, fields in shown_fields().items()
        for field in fields
        if f"{table}.{field}" not in OWN and field not in SHARED
    ] == []


def test_no_name_is_kept_for_a_field_that_is_gone() -> None:
    shown = {(table, field) for table, fields in shown_fields().items() for field in fields}
    assert set(SHARED) <= {field for _, field in shown}
    assert {tuple(key.split(".")) for key in OWN} <= shown


def test_every_code_of_a_field_comes_from_a_list_there_is(city: City) -> None:
    codes = Codes(city.database)
    lists = {code_list(table, field) for table, fields in shown_fields().items() for field in fields} - {""}
    assert [name for name in sorted(lists) if not codes.choices(name)] == []


@pytest.mark.parametrize(
    ("table", "field", "value", "said"),
    [
        ("project", "site_mode", "LEASE", "Leased plant"),
        ("project", "land_mu", 9500, "95.00"),
        ("project", "pr_ok", 1, "yes"),
        ("project", "planned_start_on", "2026-05-01", "May 1, 2026"),
        ("project", "content", None, "blank"),
        ("activity", "started_at", "2026-03-18T14:40", "Mar 18, 2026 14:40"),
    ],
)
def test_values_read_as_a_person_would_write_them(
    city: City, table: str, field: str, value: str | int | None, said: str
) -> None:
    codes = Codes(city.database)
    shown = value_word(table, ChangedField(field, None, value), codes, new=True)
    assert shown == said or (field_kind(table, field) is FieldKind.CODE and shown != value)


def test_what_follows_from_other_fields_is_not_shown() -> None:
    assert not is_shown("project", "total_investment_currency")
    assert not is_shown("official", "name_pinyin")


def test_that_a_step_is_a_milestone_is_called_otherwise_than_either() -> None:
    assert field_word("plan_task", "is_milestone") not in (
        field_word("plan_task", "name"),
        field_word("project_milestone", "type"),
    )
