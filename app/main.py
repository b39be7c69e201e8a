"""The composition root: the only module that knows every part of the window."""

from collections.abc import Mapping

from PySide6.QtWidgets import QApplication

from app.ui.look import Look
from app.ui.main_window import MainWindow, PageFactory
from app.ui.theme import Mode, Theme
from app.ui.today.page import TodayPage
from app.workspace import OpenWorkspace

PAGES: Mapping[str, PageFactory] = {
    "today": TodayPage,
}
"""Every page by the name places are remembered under."""


def application(arguments: list[str]) -> QApplication:
    """The one QApplication of this process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(["threeones", *arguments])
    app.setApplicationName("ThreeOnes")
    app.setApplicationDisplayName("三个一招商")
    return app


def look_for(app: QApplication, mode: Mode = Mode.SYSTEM, scale: float = 1.0) -> Look:
    """Theme, font scale and language, applied to the program."""
    theme = Theme(mode, scale)
    theme.apply(app)
    return Look(app, theme)


def window_for(workspace: OpenWorkspace, look: Look) -> MainWindow:
    """The window on an open workspace."""
    return MainWindow(workspace, look, PAGES)
