"""What the page 关于 tells of a workspace: how much there is, and how it is kept."""

from dataclasses import dataclass

from sqlalchemy import Table, func, select, text
from sqlalchemy.orm import Session

from app.database import database_of
from app.driver import can_encrypt, driver
from app.models.activities import Activity
from app.models.people import Company, Person
from app.models.projects import Project


@dataclass(frozen=True, slots=True)
class WorkspaceFacts:
    """Counts of living records, of changes in the log, and what the database is made of.

    `octets` is the size of the database file. `encrypted` says whether the file is enciphered now,
    `can_encrypt` whether this computer could.
    """

    projects: int
    companies: int
    people: int
    visits: int
    changes: int
    octets: int
    sqlite: str
    schema: str
    encrypted: bool
    can_encrypt: bool


def workspace_facts(session: Session) -> WorkspaceFacts:
    """Count now; reads no rows."""
    path = database_of(session).path
    tables = (Project.__table__, Company.__table__, Person.__table__, Activity.__table__)
    projects, companies, people, visits = (_living(session, table) for table in tables)  # type: ignore[arg-type]
    with path.open("rb") as file:
        plain = file.read(15) == b"SQLite format 3"
    return WorkspaceFacts(
        projects,
        companies,
        people,
        visits,
        int(session.execute(text("SELECT coalesce(max(seq), 0) FROM change")).scalar_one()),
        path.stat().st_size,
        driver().sqlite_version,
        str(session.execute(text("SELECT version_num FROM alembic_version")).scalar_one()),
        not plain,
        can_encrypt(),
    )


def _living(session: Session, table: Table) -> int:
    query = select(func.count()).select_from(table).where(table.c.deleted_at.is_(None))
    return session.scalar(query) or 0
