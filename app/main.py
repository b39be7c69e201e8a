"""The composition root: the only module that knows every part of the window."""

import argparse
import os
import signal
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app import log
from app.errors import UserError
from app.exports.orders import Order
from app.exports.printing import print_to
from app.paths import Workspace
from app.services.company_filter import CompanyFilter
from app.services.company_list import company_ids
from app.services.history import table_of
from app.services.opening import DemoOrder, make_demo_workspace, open_for_work
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids, project_rows
from app.services.search import search
from app.ui.bin.page import BinPage
from app.ui.desk import Desk, usual_workspace
from app.ui.faults import log_messages_of_qt
from app.ui.garbage import collect_here
from app.ui.history.page import HistoryPage
from app.ui.investors.detail_page import InvestorPage
from app.ui.investors.page import InvestorsPage
from app.ui.look import CHINESE, Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.page import PapersPage
from app.ui.papers.register_page import RegisterPage
from app.ui.program import Program
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.screenshot import render
from app.ui.settings.page import SettingsPage
from app.ui.shell.places import PageFactory
from app.ui.sync.page import SyncPage
from app.ui.terminal.listings import print_hits, print_projects
from app.ui.terminal.opened import clock_of, open_workspace_of
from app.ui.terminal.output import say, show_progress
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
    "sync": SyncPage,
    "papers": PapersPage,
    "papers.register": RegisterPage,
}
"""Every page by the name places are remembered under."""


def application() -> QApplication:
    """The one QApplication of this process."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    log.begin()
    log_messages_of_qt()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not hear Ctrl+C; what is saved is safe
    for name in ("QT_IM_MODULE", "QT_IM_MODULES"):
        if sys.platform == "linux" and name in os.environ:
            os.environ[name] = speaking_ibus(os.environ[name])
    app = QApplication(["threeones"])
    app.setApplicationName("ThreeOnes")
    collect_here(app)
    return app


def speaking_ibus(input_methods: str) -> str:
    """fcitx has no plugin in the wheels of Qt, but it also answers to what ibus speaks."""
    names = ("ibus" if name in ("fcitx", "fcitx5") else name for name in input_methods.split(";"))
    return ";".join(dict.fromkeys(names))


def look_for(app: QApplication, mode: Mode = Mode.SYSTEM, scale: float = 1.0) -> Look:
    """Theme, font scale and language, applied to the program."""
    theme = Theme(mode, scale)
    theme.apply(app)
    return Look(app, theme)


def window_for(workspace: OpenWorkspace, look: Look, desk: Desk | None = None) -> MainWindow:
    """The window on an open workspace."""
    return MainWindow(workspace, look, PAGES, desk)


def run(chosen: argparse.Namespace) -> int:
    """Open the window, take a picture of a page, or do the tour; the exit code."""
    if chosen.command is None:
        return _open_window(chosen)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = application()
    look = look_for(app)
    look.set_language(chosen.lang or CHINESE)
    try:
        return tour(look, chosen.out) if chosen.command == "tour" else _screenshot(look, chosen)
    finally:
        look.close()


def _screenshot(look: Look, chosen: argparse.Namespace) -> int:
    look.set_mode(Mode.DARK if chosen.dark else Mode.LIGHT)
    look.set_font_scale(chosen.scale)
    workspace = open_workspace_of(chosen, to_read=True)
    try:
        picture(workspace, look, Shot(chosen.page, chosen.record, chosen.size), chosen.out)
    finally:
        workspace.close()
    return 0


def _open_window(chosen: argparse.Namespace) -> int:
    """The workspace asked for; without one, the last used, or at first the demonstration."""
    if not has_display():
        raise UserError("no_display")
    app = application()
    desk = Desk()
    look = look_for(app)
    look.remember_on(desk)
    program = Program(
        look, desk, lambda workspace: window_for(workspace, look, desk), usual_workspace(), clock_of(chosen)
    )
    if chosen.lang is not None:
        look.set_language(chosen.lang)
    program.start(chosen.workspace)
    code = app.exec()
    program.close()
    return code


def has_display() -> bool:
    """Whether a window can come up; Qt itself ends the process where none can."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: the page by the name the command line gives it, its record or group, its size."""

    page: str
    record: str | None = None
    size: tuple[int, int] = (1366, 768)


SHOTS: Mapping[str, str] = {
    "today": "today",
    "log": "today",
    "projects": "projects",
    "board": "projects",
    "project": "projects.detail",
    "investors": "investors",
    "investor": "investors.detail",
    "settings": "settings",
    "bin": "bin",
    "history": "history",
    "sync": "sync",
    "papers": "papers",
    "printed": "papers.register",
}
"""Names of pages on the command line → names of places."""


def picture(workspace: OpenWorkspace, look: Look, shot: Shot, out: Path) -> None:
    """Render a page. Raises UserError `no_such_page`, `no_such_record`, StorageError."""
    if shot.page not in SHOTS:
        raise UserError("no_such_page", name=shot.page, names=tuple(SHOTS))
    if (record := shot.record) is not None and shot.page != "settings":
        workspace.database.read(lambda session: table_of(session, record))
    window = window_for(workspace, look)
    try:
        window.resize(*shot.size)
        state = {"kind": "board", "view": "all"} if shot.page == "board" else {}
        window.go(Location(SHOTS[shot.page], shot.record or _first(workspace, shot.page), state))
        if shot.page == "log":
            window.log_visit()
        render(window, *shot.size, out, lambda: window.jobs.running > 0)
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


def tour(look: Look, out: Path) -> int:
    """Without a display: make the demonstration, search, print and render the main pages, all into `out`."""
    folder = out / "workspace"
    if Workspace(folder).database.exists():
        workspace = open_for_work(folder)
    else:
        workspace = make_demo_workspace(folder, DemoOrder(), progress=show_progress)
    try:
        _show_by_words(workspace)
        for file in _print_and_render(workspace, look, out):
            say(QCoreApplication.translate("Cli", "Wrote {file}").format(file=file))
        say(
            QCoreApplication.translate("Cli", "The demonstration itself is in {folder}").format(folder=folder)
        )
    finally:
        workspace.close()
    return 0


def _show_by_words(workspace: OpenWorkspace) -> None:
    """A search, and the projects that press most."""
    read = workspace.database.read
    print_hits(read(lambda session: search(session, "新能源")))
    say("")
    ids = read(lambda session: project_ids(session, ProjectFilter()))
    print_projects(read(lambda session: project_rows(session, ids[:10])))
    say("")


def _print_and_render(workspace: OpenWorkspace, look: Look, out: Path) -> Iterator[Path]:
    """The brief of a project, the list of all projects, and a picture of every page."""
    look.set_mode(Mode.LIGHT)
    for order in (Order("D1", _first(workspace, "project")), Order("D8")):
        print_to(workspace.database, order, out / f"{order.paper}.pdf")
        yield out / f"{order.paper}.pdf"
    for page in SHOTS:
        picture(workspace, look, Shot(page), out / f"{page}.png")
        yield out / f"{page}.png"
