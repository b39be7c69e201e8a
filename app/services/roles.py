"""Which work each person has chosen, and the page their day starts with."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import Database, me
from app.models.people import OfficialRole
from app.services.project_filter import Facet
from app.services.settings import get_setting, set_setting

LEADS = "responsible_leader"
ROLES = ("squad_member", "office_staff", LEADS)
"""The kinds of work the window is arranged for."""

START_PAGES = ("today", "projects", "investors")
_START = "start_page"


def my_role(session: Session) -> str:
    """The work of the person at this computer: as chosen, else as colleagues have entered it."""
    member = me(session)
    entered = select(OfficialRole.role).where(
        OfficialRole.official_id == member, OfficialRole.deleted_at.is_(None)
    )
    held = set(session.scalars(entered))
    usual = next((role for role in (LEADS, *ROLES) if role in held), ROLES[0])
    return get_setting(session, f"role.{member}", usual)


def set_my_role(session: Session, role: str) -> None:
    """Say what work the person at this computer does."""
    set_setting(session, f"role.{me(session)}", role)


def mine_by(session: Session) -> Facet:
    """What makes a project mine: a lead official is its leader, others are its contact person."""
    return Facet.LEADER if my_role(session) == LEADS else Facet.CONTACT


def start_page(database: Database) -> str:
    """The page the window opens with on this computer."""
    chosen = database.local(_START)
    return chosen if chosen in START_PAGES else START_PAGES[0]


def choose_start(database: Database, page: str) -> None:
    """Open with `page` on this computer from now on."""
    database.set_local(_START, page)
