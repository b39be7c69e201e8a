"""A program of a schema to come: one field of firms and one kind of record more than the real one has."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, MetaData, Table, Text, text

from app import schema
from app.models import field_ids, ownership
from app.sync import newer, outbox, snapshot_reading, snapshot_writing, states, upgrading

SCHEMA = "0099"
FIELD, TABLE = 9001, 901

_HEADED = (schema, newer, outbox, snapshot_reading, snapshot_writing, states, upgrading)


@contextmanager
def newer_program(scratch: Path) -> Iterator[None]:
    """While it lasts, this program knows `company.motto` and the table `prize`."""
    with pytest.MonkeyPatch.context() as patch:
        for module in _HEADED:
            patch.setattr(module, "HEAD", SCHEMA)
        upgrade, known = schema._upgrade, schema.known_versions()
        patch.setattr(schema, "known_versions", lambda: known | {SCHEMA})
        patch.setattr(schema, "_upgrade", lambda connection: _upgrade(connection, upgrade))
        tables = field_ids.record_tables()
        patch.setattr(field_ids, "record_tables", lambda: _extended(tables))
        patch.setattr(field_ids, "REGISTRY", _registry(scratch))
        _forget()
        try:
            yield
        finally:
            patch.undo()
            _forget()


def _upgrade(connection: Connection, upgrade: object) -> None:
    found = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").scalar()
    if found is None:
        upgrade(connection)  # type: ignore[operator]
    connection.exec_driver_sql("ALTER TABLE company ADD COLUMN motto TEXT")
    connection.exec_driver_sql(
        "CREATE TABLE prize (id TEXT PRIMARY KEY, deleted_at TEXT, company_id TEXT NOT NULL"
        " REFERENCES company (id), name TEXT NOT NULL)"
    )
    connection.execute(text("UPDATE alembic_version SET version_num = :head"), {"head": SCHEMA})


def _extended(tables: list[Table]) -> list[Table]:
    metadata = MetaData()
    found = [table.to_metadata(metadata) for table in tables]
    firm = metadata.tables["company"]
    firm.append_column(Column("motto", Text))
    prize = Table(
        "prize",
        metadata,
        Column("id", Text, primary_key=True),
        Column("deleted_at", Text),
        Column("company_id", Text, nullable=False),
        Column("name", Text, nullable=False),
    )
    return [*found, prize]


def _registry(scratch: Path) -> Path:
    numbers = json.loads(field_ids.REGISTRY.read_text(encoding="utf-8"))
    numbers["company"]["fields"]["motto"] = FIELD
    fields = {"deleted_at": FIELD + 1, "company_id": FIELD + 2, "name": FIELD + 3}
    numbers["prize"] = {"number": TABLE, "fields": fields}
    target = scratch / "field_ids.json"
    target.write_text(json.dumps(numbers), encoding="utf-8")
    return target


def _forget() -> None:
    for known in (
        field_ids.logged_tables,
        field_ids.tables_by_number,
        ownership.owners_of,
        ownership.owned_by,
    ):
        known.cache_clear()
