"""The work somebody said they do when they asked to come in, written once they belong."""

from app.database import Database, Session
from app.local_values import local_value, take_local
from app.services.roles import ROLES, set_my_role
from app.ui.translation import QT_TRANSLATE_NOOP

_SAID = "work_said"


def keep_work(database: Database, role: str) -> None:
    """Keep on this computer what the person says they do, until others may be told."""
    database.set_local(_SAID, role)


def say_work(database: Database) -> None:
    """Write it as the own role, once; where nothing was said, what a colleague has entered stays.

    Call it when this computer belongs to the space. Raises StorageError.
    """
    role = database.read(lambda session: local_value(session, _SAID))
    if role in ROLES:
        label = QT_TRANSLATE_NOOP("Action", "Change my work")
        database.write(label, _write_kept)


def _write_kept(session: Session) -> None:
    role = take_local(session, _SAID)
    if role is not None:
        set_my_role(session, role)
