"""The composition root: the only module that knows every part of the window."""

import argparse
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.errors import UserError
from app.exports.printing import Order, print_to
from app.paths import Workspace
from app.services.company_filter import CompanyFilter
from app.services.company_list import company_ids
from app.services.opening import DemoOrder, make_demo_workspace, open_for_work
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.services.roles import start_page
from app.services.search import search
from app.ui.bin.page import BinPage
from app.ui.history.page import HistoryPage
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.page import InvestorsPage
from app.ui.look import Look
from app.ui.main_window import MainWindow, PageFactory
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.screenshot import render
from app.ui.settings.page import SettingsPage
from app.ui.terminal.opened import clock_of, folder_of
from app.ui.terminal.output import print_table, say
from app.ui.theme import Mode, Theme
from app.ui.today.page import TodayPage
from app.workspace import OpenWorkspace

PAGES: Mapping[str, PageFactory] = {
    "today": TodayPage,
    "projects": ProjectsPage,
    "projects.detail": ProjectDetailPage,
    "investors": InvestorsPage,
    "investors.detail": InvestorPage,
    "settings": SettingsPage,
    "bin": BinPage,
    "history": HistoryPage,
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


def run(chosen: argparse.Namespace) -> int:
    """Open the window, take a picture of a page, or do the tour; the exit code."""
    if chosen.command is None:
        return _open_window(chosen)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application([])
    if chosen.command == "tour":
        return tour(app, chosen.out)
    look = look_for(app, Mode.DARK if chosen.dark else Mode.LIGHT, chosen.scale)
    look.set_language(chosen.lang)
    workspace = open_for_work(folder_of(chosen), clock=clock_of(chosen))
    try:
        picture(workspace, look, Shot(chosen.page, chosen.record, chosen.size), chosen.out)
    finally:
        workspace.close()
    return 0


def _open_window(chosen: argparse.Namespace) -> int:
    """The workspace asked for; without one, the last used, or at first the demonstration."""
    app = application([])
    look = look_for(app)
    workspace = _workspace(chosen)
    look.remember_in(workspace.database)
    window = window_for(workspace, look)
    window.resize(1366, 768)
    window.go(Location(start_page(workspace.database)))
    window.show()
    code = app.exec()
    workspace.close()
    return code


def _workspace(chosen: argparse.Namespace) -> OpenWorkspace:
    folder = folder_of(chosen)
    if chosen.workspace is None and not Workspace(folder).database.exists():
        return make_demo_workspace(folder, DemoOrder(), clock_of(chosen))
    return open_for_work(folder, clock=clock_of(chosen))


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the page by the name the command line gives it, its record, its size."""

    page: str
    record: str | None = None
    size: tuple[int, int] = (1366, 768)


SHOTS: Mapping[str, str] = {
    "today": "today",
    "log": "today",
    "projects": "projects",
    "project": "projects.detail",
    "investors": "investors",
    "investor": "investors.detail",
    "settings": "settings",
    "bin": "bin",
    "history": "history",
}
"""Names of pages on the command line → names of places."""


def picture(workspace: OpenWorkspace, look: Look, shot: Shot, out: Path) -> None:
    """Render a page. Raises UserError `no_such_page`, `no_such_record`, StorageError."""
    if shot.page not in SHOTS:
        raise UserError("no_such_page", name=shot.page, names=", ".join(SHOTS))
    window = window_for(workspace, look)
    try:
        window.resize(*shot.size)
        window.go(Location(SHOTS[shot.page], shot.record or _first(workspace, shot.page)))
        if shot.page == "log":
            window.log_visit()
        render(window, *shot.size, out)
    finally:
        window.close()
        window.deleteLater()


def _first(workspace: OpenWorkspace, page: str) -> str | None:
    """The record a page of one record is opened on when none is named: the first of its list."""
    if page == "project":
        return next(
            iter(workspace.database.read(lambda session: project_ids(session, ProjectFilter()))), None
        )
    if page == "investor":
        return next(
            iter(workspace.database.read(lambda session: company_ids(session, CompanyFilter()))), None
        )
    return None


def tour(app: QApplication, out: Path) -> int:
    """Without a display: make the demonstration, search, print and render the main pages, all into `out`."""
    folder = out / "workspace"
    say(str(folder))
    workspace = (
        open_for_work(folder)
        if Workspace(folder).database.exists()
        else make_demo_workspace(folder, DemoOrder())
    )
    look = look_for(app, Mode.LIGHT)
    try:
        hits = workspace.database.read(lambda session: search(session, "新能源"))
        print_table(["", "", ""], ((hit.kind.value, hit.title, hit.detail or "") for hit in hits))
        written = [out / "D8.pdf", out / "D1.pdf"]
        project = _first(workspace, "project")
        print_to(workspace.database, Order("D8"), written[0])
        print_to(workspace.database, Order("D1", project), written[1])
        for page in SHOTS:
            written.append(out / f"{page}.png")
            picture(workspace, look, Shot(page), written[-1])
    finally:
        workspace.close()
    for path in written:
        say(str(path))
    return 0
