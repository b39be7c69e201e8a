"""Finds the record a person names on the command line: by its id, its number or its whole name."""

from typing import Literal

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.errors import UserError

Table = Literal["project", "activity", "company", "official", "unit"]

_NAMES: dict[Table, str] = {
    "project": "name, code_name, project_no",
    "activity": "subject",
    "company": "name_zh, short_name",
    "official": "name",
    "unit": "name_zh, short_zh",
}
"""What a record of each table is called, besides its id."""


def record_called(session: Session, table: Table, said: str) -> str:
    """The id of the one record of a table that has this id or name.

    Raises UserError `no_such_record`, `several_of_that_name`.
    """
    query = f"SELECT id FROM {table} WHERE deleted_at IS NULL AND :said IN (id, {_NAMES[table]})"
    found = session.execute(text(query), {"said": said}).scalars().all()
    if said in found:
        return said
    if not found:
        raise UserError("no_such_record", id=said)
    if len(found) > 1:
        raise UserError("several_of_that_name", name=said)
    return str(found[0])
