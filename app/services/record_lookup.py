"""Finds the record a person names on the command line: by its id, its number or its whole name."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.errors import UserError
from app.services.facets import containing

Table = Literal["project", "activity", "company", "official", "unit"]


@dataclass(frozen=True, slots=True)
class _Called:
    """What a record of a table is called besides its id, the fullest name first, and what tells it from
    others of that name."""

    names: tuple[str, ...]
    apart: str


_CALLED: dict[Table, _Called] = {
    "project": _Called(("name", "code_name", "project_no"), "project_no"),
    "activity": _Called(("subject",), "replace(started_at, 'T', ' ')"),
    "company": _Called(("name_zh", "short_name"), "name_zh"),
    "official": _Called(("name",), "post_title"),
    "unit": _Called(("name_zh", "short_zh"), "name_zh"),
}
_MOST = 8
"""So many are named of those that may be meant."""


def record_called(session: Session, table: Table, said: str) -> str:
    """The id of the one record of a table that has this id or name.

    Raises UserError `none_called`, `named_otherwise` with whole names of which this is a part,
    `several_called` with what tells them apart and the ids.
    """
    called = _CALLED[table]
    query = f"""SELECT id, coalesce({called.apart}, '') AS apart FROM {table}
        WHERE deleted_at IS NULL AND :said IN (id, {", ".join(called.names)}) ORDER BY apart DESC, id"""
    found = session.execute(text(query), {"said": said}).all()
    ids = [str(row.id) for row in found]
    if said in ids:
        return said
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise UserError("several_called", name=said, names=_few([f"{row.apart} {row.id}" for row in found]))
    near = _near(session, table, said)
    raise UserError("named_otherwise", name=said, names=near) if near else UserError("none_called", name=said)


def _near(session: Session, table: Table, said: str) -> tuple[str, ...]:
    if not said.strip():
        return ()
    names = _CALLED[table].names
    alike = " OR ".join(f"{name} LIKE :part ESCAPE '\\'" for name in names)
    query = f"SELECT DISTINCT {names[0]} FROM {table} WHERE deleted_at IS NULL AND ({alike}) ORDER BY 1"
    found = session.execute(text(query), {"part": containing(said.strip())})
    return _few([str(name) for name in found.scalars() if name])


def _few(names: list[str]) -> tuple[str, ...]:
    return (*names[:_MOST], "…") if len(names) > _MOST else tuple(names)
