"""The computers of a workspace, by the names their people give them."""

import platform
import sys
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import database_of
from app.errors import ValidationError
from app.field_values import is_whole_text
from app.services.names import within
from app.services.settings import get_setting, set_setting

NAME_LIMIT = 40


@dataclass(frozen=True, slots=True)
class Device:
    """A computer that has written here; `name` is empty until somebody gives one."""

    id: str
    name: str
    is_this: bool


def devices(session: Session) -> list[Device]:
    """Every computer in the log, this one first, then those with a name."""
    mine = this_device(session)
    rows = session.execute(text("SELECT DISTINCT device FROM change_origin")).scalars()
    found = [
        Device(row, device_name(session, row), row == mine) for row in {*rows, *([mine] if mine else [])}
    ]
    return sorted(found, key=lambda device: (not device.is_this, not device.name, device.name, device.id))


def this_device(session: Session) -> str | None:
    """The id of this computer; None before it has written anything."""
    return database_of(session).local("device")


def device_name(session: Session, device: str) -> str:
    """What a computer is called; empty while nobody has said, or has said what is no name."""
    told: object = get_setting(session, f"device.{device}", "")
    return _tidy(told)[:NAME_LIMIT] if isinstance(told, str) and is_whole_text(told) else ""


def likely_device_name() -> str:
    """The name this computer has in its network, as far as it can be one here; else that of its system."""
    return _tidy(platform.node())[:NAME_LIMIT].strip() or platform.system() or sys.platform


def name_device(session: Session, device: str, name: str) -> None:
    """Give a computer a name for everyone. Raises ValidationError `required`, `too_long`."""
    tidy = within(NAME_LIMIT, _tidy(name), "device")
    if not tidy:
        raise ValidationError("device", "required")
    set_setting(session, f"device.{device}", tidy)


def _tidy(name: str) -> str:
    return " ".join(name.split())
