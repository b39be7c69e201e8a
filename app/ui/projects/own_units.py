"""Dims what shows a project of units that the person here does not work for."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.database import Database
from app.services.own_units import is_outside
from app.ui.widgets.writing import Writing


def outside_reason(database: Database, project_id: str) -> str:
    """Why a project may not be written here; empty when it may."""
    if not database.scope or not database.read(lambda session: is_outside(session, project_id)):
        return ""
    return QCoreApplication.translate(
        "Sync",
        "This project belongs to a unit you do not work for here. An administrator can add it to yours.",
    )


def look_again(part: QWidget) -> None:
    """Have every control in a part ask anew whether it may write."""
    for control in part.findChildren(Writing):
        control.look()
