"""What can be done with the projects in hand, in list and board alike."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.database import Session
from app.services.project_list import ProjectRow
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.page import Context, Location
from app.ui.projects.own_units import outside_words
from app.ui.projects.stage_mover import StageMover
from app.ui.record_words import deleted_words
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.writing import add_writing


def project_menu(
    context: Context,
    mover: StageMover,
    rows: Sequence[ProjectRow],
    over: QWidget,
    move: Callable[[int], object],
) -> QMenu:
    """The context menu over a widget; `move` takes the projects to a stage. The caller pops it up."""
    menu = QMenu(over)
    menu.setObjectName("projects.menu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ids = [row.id for row in rows]
    shell = context.shell
    if len(rows) == 1:
        menu.addAction(
            QCoreApplication.translate("ProjectMenu", "Open"),
            lambda: shell.go(Location("projects.detail", ids[0])),
        )
        menu.addAction(
            QCoreApplication.translate("ProjectMenu", "Open in a new window"),
            lambda: shell.open_apart(Location("projects.detail", ids[0])),
        )
        log = QCoreApplication.translate("ProjectMenu", "Log visit")
        add_writing(menu, log, lambda: shell.log_visit(None, ids[0]))
        menu.addSeparator()
    stages = {row.stage for row in rows}
    beyond = outside_words(len(rows)) if any(row.outside for row in rows) else ""
    mover.add_to(menu, stages.pop() if len(stages) == 1 else None, move, beyond)
    menu.addSeparator()
    delete = QCoreApplication.translate("ProjectMenu", "Delete")
    add_writing(menu, delete, lambda: delete_projects(context, rows), refusal=beyond)
    return menu


def delete_projects(context: Context, rows: Sequence[ProjectRow]) -> None:
    """Put projects into the recycle bin, as one action."""
    if not rows:
        return
    if any(row.outside for row in rows):
        context.shell.say(outside_words(len(rows)))
        return
    count = len(rows)
    name = rows[0].name if count == 1 else None
    done = (
        deleted_words(name)
        if name is not None
        else QCoreApplication.translate("ProjectMenu", "Deleted %n project(s)", "", count)
    )
    attempt(
        context.shell,
        lambda: context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Delete project"),
            lambda session: _delete_all(session, rows),
            about=name,
            done=done,
        ),
    )


def _delete_all(session: Session, rows: Sequence[ProjectRow]) -> None:
    for row in rows:
        delete_record(session, row.id)
