"""Puts the WeChat version of a project or a day on the clipboard."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.database import Session, today
from app.services.papers.wechat import day_message, project_message
from app.ui.attempt import attempt
from app.ui.page import Context


def copy_project(context: Context, project_id: str) -> None:
    """How a project stands, to be sent by hand."""
    _copy(context, lambda session: project_message(session, project_id))


def copy_day(context: Context) -> None:
    """What was done today."""
    _copy(context, lambda session: day_message(session, today(session)))


def _copy(context: Context, message: Callable[[Session], str]) -> None:
    def work() -> None:
        told = context.database.read(message)
        QGuiApplication.clipboard().setText(told)
        said = QCoreApplication.translate("Messages", "Copied for WeChat: {count} of 300 characters")
        context.shell.say(said.format(count=len(told)))

    attempt(context.shell, work)
