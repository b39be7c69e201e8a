"""What stands above the day and beside it, whosever it is: the next meeting and the news of the squad."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.database import today
from app.services.calendar import working_calendar
from app.services.settings import get_setting
from app.services.today_news import News, squad_news
from app.services.workspace_info import workspace_info


@dataclass(frozen=True, slots=True)
class TodayHead:
    """`meeting` is the day of the next dispatch meeting, and in how many working days it will be."""

    meeting: tuple[date, int] | None
    squad: str
    news: tuple[News, ...]


def today_head(session: Session) -> TodayHead:
    """A meeting that has been is not told."""
    return TodayHead(_meeting(session), workspace_info(session).squad, tuple(squad_news(session)))


def _meeting(session: Session) -> tuple[date, int] | None:
    written = get_setting(session, "next_meeting", "")
    if not written:
        return None
    day = date.fromisoformat(written)
    days = working_calendar(session).between(today(session), day)
    return (day, days) if days >= 0 else None
