"""The permanent numbers of tables and fields, by which the change log and sync name them (V3)."""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from sqlalchemy import Table

from app.models import activities, attachments, papers, people, projects, reference, three_ones
from app.models.base import Base, Record

REGISTRY = Path(__file__).with_name("field_ids.json")

_MODULES = (activities, attachments, papers, people, projects, reference, three_ones)


@dataclass(frozen=True)
class LoggedTable:
    """A table of the change log: its number and its fields, `id` excluded, as column name → number."""

    table: Table
    number: int
    fields: dict[str, int]

    @property
    def name(self) -> str:
        return self.table.name

    @cached_property
    def columns(self) -> dict[str, str]:
        """Columns by the numbers of their fields, as the log names them."""
        return {str(number): column for column, number in self.fields.items()}

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """The columns without which a record has no row."""
        return tuple(one.name for one in self.table.columns if not one.nullable and one.name != "id")

    @cached_property
    def deletion(self) -> str:
        """The field that puts a record into the recycle bin, as the log names it."""
        return str(self.fields["deleted_at"])


def record_tables() -> list[Table]:
    """The tables of all records, in creation order."""
    tables = {m.local_table for m in Base.registry.mappers if issubclass(m.class_, Record)}
    return [table for table in Base.metadata.sorted_tables if table in tables]


@cache
def logged_tables() -> dict[str, LoggedTable]:
    """All logged tables by name.

    Raises LookupError when a record or field has no number yet (`python tools/field_ids.py` gives it one).
    """
    numbers = json.loads(REGISTRY.read_text(encoding="utf-8"))
    found: dict[str, LoggedTable] = {}
    for table in record_tables():
        entry = numbers.get(table.name, {"number": None, "fields": {}})
        columns = [column.name for column in table.columns if column.name != "id"]
        lacking = [name for name in columns if name not in entry["fields"]]
        if entry["number"] is None or lacking:
            raise LookupError(f"no permanent number for {table.name} {lacking}")
        fields = {name: int(entry["fields"][name]) for name in columns}
        found[table.name] = LoggedTable(table, int(entry["number"]), fields)
    return found


@cache
def tables_by_number() -> dict[int, LoggedTable]:
    return {entry.number: entry for entry in logged_tables().values()}
