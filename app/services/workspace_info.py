"""What the window says of the workspace: its name, who works here, and how much there is."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import me
from app.models.local import CompanyState, ProjectState
from app.models.people import Official
from app.models.reference import Unit
from app.services.roles import my_role
from app.services.settings import get_setting
from app.services.today import due_count


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """Names as shown; `role` is a code of the list of roles."""

    name: str
    city: str
    is_demo: bool
    member_id: str | None
    member_name: str
    member_team: str
    role: str

    @property
    def squad(self) -> str:
        """The squad without the word for what all squads do: 二分队."""
        short = self.member_team.removeprefix("招商")
        return short if short.endswith("队") else self.member_team


def workspace_info(session: Session) -> WorkspaceInfo:
    """The workspace and the person at this computer."""
    member_id = me(session)
    row = session.execute(
        select(Official.name, Unit.short_zh)
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(Official.id == member_id)
    ).one_or_none()
    return WorkspaceInfo(
        get_setting(session, "workspace_name", ""),
        get_setting(session, "city", ""),
        get_setting(session, "is_demo", False),
        member_id,
        row.name if row else "",
        (row.short_zh or "") if row else "",
        my_role(session),
    )


def rail_counts(session: Session) -> dict[str, int]:
    """The figures beside the sections: what is due for me, projects, investors."""
    return {
        "today": due_count(session) if me(session) else 0,
        "projects": session.scalar(select(func.count()).select_from(ProjectState)) or 0,
        "investors": session.scalar(select(func.count()).select_from(CompanyState)) or 0,
    }
