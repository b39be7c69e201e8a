"""Who issues papers."""

from sqlalchemy.orm import Session

from app.services.names import within
from app.services.settings import get_setting, set_setting

OFFICE_SETTING = "office"
"""The key of the setting that names the office that issues papers."""
OFFICE_LIMIT = 40


def office(session: Session) -> str:
    """Who issues papers, as the workspace has set it."""
    return get_setting(session, OFFICE_SETTING, "") or usual_office(session)


def usual_office(session: Session) -> str:
    """Who issues papers while nobody has said otherwise."""
    return f"{get_setting(session, 'city', '')}招商引资工作领导小组办公室"


def name_office(session: Session, name: str) -> None:
    """Say who issues papers; an empty name gives the usual one again. Raises ValidationError `too_long`."""
    set_setting(session, OFFICE_SETTING, within(OFFICE_LIMIT, " ".join(name.split()), OFFICE_SETTING))
