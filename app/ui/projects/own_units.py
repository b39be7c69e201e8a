"""Dims what shows projects of units that the person here does not work for."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.database import Database
from app.services.own_units import outside
from app.services.record_names import record_names
from app.ui import text
from app.ui.widgets.writing import Writing

_NAMED = 3
"""So many projects are named, the others counted."""


def outside_reason(database: Database, project_id: str) -> str:
    """Why a project may not be written here; empty when it may."""
    return outside_words() if outside_of(database, [project_id]) else ""


def outside_of(database: Database, ids: Sequence[str]) -> frozenset[str]:
    """Those of these projects that may not be written here."""
    if not database.scope:
        return frozenset()
    return database.read(lambda session: outside(session, ids))


def outside_words(count: int = 1) -> str:
    """Why a project may not be written here, or several at once."""
    if count > 1:
        return QCoreApplication.translate(
            "Sync",
            "Some of these projects belong to units you do not work for here. An administrator can add them"
            " to yours.",
        )
    return QCoreApplication.translate(
        "Sync",
        "This project belongs to a unit you do not work for here. An administrator can add it to yours.",
    )


def left_out_words(database: Database, ids: Collection[str]) -> str:
    """Which projects were left as they are, and why, where others beside them were written."""
    names = sorted(database.read(lambda session: record_names(session, {"project": set(ids)})).values())
    said = QCoreApplication.translate("Sync", ", ").join(names[:_NAMED])
    if len(names) > _NAMED:
        pattern = QCoreApplication.translate("Sync", "{names} and {count} more")
        said = pattern.format(names=said, count=text.count(len(names) - _NAMED))
    return QCoreApplication.translate(
        "Sync",
        "Not changed: {names}, of units you do not work for here. An administrator can add them to yours.",
    ).format(names=said)


def look_again(part: QWidget) -> None:
    """Have every control in a part ask anew whether it may write."""
    for control in part.findChildren(Writing):
        control.look()
