"""The same work without a window: python -m app [--workspace DIR] COMMAND; exits 0, 1 trouble, 2 usage."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app import VERSION
from app.errors import UserError
from app.services.opening import SAMPLE_DAY
from app.ui.terminal import actions, listings, rates, speech


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window without one."""
    parser = build_parser()
    try:
        chosen = parser.parse_args(list(arguments))
    except SystemExit as stop:
        return int(stop.code or 0)
    if chosen.command in (None, "screenshot", "tour"):
        return _with_window(chosen)
    speech.begin(chosen.lang)
    return _run(chosen)


def _run(chosen: argparse.Namespace) -> int:
    try:
        command: Callable[[argparse.Namespace], int | None] = chosen.run
        return command(chosen) or 0
    except UserError as error:
        speech.tell(error)
        return 1
    except BrokenPipeError:
        return 0


def _with_window(chosen: argparse.Namespace) -> int:
    from app import main as window

    try:
        return window.run(chosen)
    except UserError as error:
        speech.tell(error)
        return 1


def build_parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    parser = argparse.ArgumentParser(prog="python -m app", description=__doc__)
    parser.add_argument("--version", action="version", version=f"ThreeOnes {VERSION}")
    parser.add_argument("--workspace", type=Path, help="the folder with the workspace")
    parser.add_argument("--today", type=_day, help="stop the clock on this day, YYYY-MM-DD")
    parser.add_argument("--lang", choices=("zh_CN", "en"), default="zh_CN")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_making(commands)
    _add_reading(commands)
    _add_writing(commands)
    _add_pictures(commands)
    return parser


def _add_making(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    demo = commands.add_parser("demo", help="make a demonstration workspace")
    demo.add_argument("--projects", type=_count, default=124, metavar="N", help="signed projects")
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.add_argument("--sample", action="store_true", help=f"the sample city on {SAMPLE_DAY}")
    demo.set_defaults(run=actions.demo)


def _add_reading(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    projects = commands.add_parser("projects", help="list projects, the worst light first")
    projects.add_argument("--light", choices=("red", "yellow", "green", "grey"))
    projects.add_argument("--stage", choices=("0", "1", "2", "3"))
    projects.add_argument("--text", default="", help="part of the name, Han or pinyin")
    _listing(projects, listings.projects)
    project = commands.add_parser("project", help="everything about one project")
    project.add_argument("id")
    _json(project, listings.project)
    companies = commands.add_parser("companies", help="list investors, the latest met first")
    companies.add_argument("--text", default="")
    _listing(companies, listings.companies)
    find = commands.add_parser("search", help="find projects, investors, people, visits")
    find.add_argument("text")
    _json(find, listings.search_all)
    indicators = commands.add_parser("indicators", help="rates with both numbers, base and day")
    indicators.add_argument("--base", metavar="NAME", help="an event, a year or a unit")
    indicators.add_argument("--as-of", type=_day, metavar="DATE")
    _json(indicators, rates.show_indicators)
    history = commands.add_parser("history", help="who changed what and when")
    history.add_argument("id")
    _json(history, listings.history)
    check = commands.add_parser("check", help="database integrity, and the log replayed and compared")
    check.set_defaults(run=actions.check)


def _add_writing(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    visit = commands.add_parser("visit", help="visits")
    kinds = visit.add_subparsers(dest="visit_command", metavar="COMMAND", required=True)
    add = kinds.add_parser("add", help="log a visit")
    add.add_argument("company", help="the firm's name; a new one is entered")
    add.add_argument("--person", action="append", default=[], help="whom you met; may be repeated")
    add.add_argument("--minutes", default="", help="main points")
    add.add_argument("--at", default="", help="when: 昨天 15:20, 3-16, 2026-03-16 10:00")
    add.add_argument("--place", default="")
    add.add_argument("--kind", default="VISIT_OUT")
    add.add_argument("--next", default="", help="the next step")
    add.add_argument("--due", default="", help="by when: 3-24, +5, 下周二")
    add.add_argument("--project", help="the project it was about")
    add.set_defaults(run=actions.visit_add)
    undo = commands.add_parser("undo", help="take this computer's last action back")
    undo.set_defaults(run=actions.undo_last)
    paper = commands.add_parser("print", help="print a paper as PDF")
    paper.add_argument("paper", choices=("D1", "D8"), help="D1 项目一页纸, D8 三个一责任清单")
    paper.add_argument("--project", metavar="ID")
    paper.add_argument("--leader", metavar="ID")
    paper.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    paper.set_defaults(run=actions.print_paper)


def _add_pictures(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    shot = commands.add_parser("screenshot", help="render a page from real data")
    shot.add_argument("page", help="today, projects, board, project, investors, investor, log, settings, bin")
    shot.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    shot.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH")
    shot.add_argument("--record", metavar="ID", help="the record a page is opened on")
    shot.add_argument("--dark", action="store_true")
    shot.add_argument("--scale", type=float, default=1.0)
    tour = commands.add_parser("tour", help="do the main job without a window, all into a folder")
    tour.add_argument("out", type=Path)


def _listing(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    parser.add_argument("--limit", type=_count, default=50, metavar="N")
    _json(parser, run)


def _json(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    parser.set_defaults(run=run)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a day: {text}, write YYYY-MM-DD") from None


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"not a number above 0: {text}")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    if not (
        width.isdigit() and height.isdigit() and 300 <= int(width) <= 8000 and 300 <= int(height) <= 8000
    ):
        raise argparse.ArgumentTypeError(f"not a size: {text}, write 1366x768")
    return int(width), int(height)
