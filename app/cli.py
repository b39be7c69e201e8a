"""The same work without a window: python -m app [--workspace DIR] COMMAND; 1 trouble, 2 usage or locked."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from app import VERSION
from app.errors import UserError
from app.services.opening import SAMPLE_DAY
from app.services.project_filter import ANY_RISK
from app.ui.terminal import (
    actions,
    arguments,
    auditing,
    changes,
    doubles,
    encryption,
    erasing,
    holidays,
    listings,
    messages,
    output,
    packing,
    papers,
    personal,
    printed,
    rates,
    recovery,
    relocating,
    share_care,
    space_commands,
    speech,
    usage,
)
from app.ui.vault_sentences import LOCKED

Commands: TypeAlias = usage.Commands
_ABOUT = (
    "The same work without a window; without a command the window opens. Ends with 1 after trouble, with 2"
    " where the command could not be read or the workspace is locked."
)


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window without one."""
    output.begin()
    parser = build_parser()
    try:
        chosen = parser.parse_args(list(arguments))
    except usage.HelpAsked as asked:
        with speech.spoken(usage.asked_language(arguments)):
            usage.tell_help(asked)
        return 0
    except usage.UsageError as error:
        with speech.spoken(usage.asked_language(arguments)):
            usage.tell_usage(error)
        return 2
    except SystemExit as stop:
        return int(stop.code or 0)
    if chosen.command in (None, "screenshot", "tour"):
        return _told(chosen, _with_window)
    with speech.spoken(_language(chosen)):
        return _told(chosen, chosen.run)


def _language(chosen: argparse.Namespace) -> str:
    return chosen.lang or "zh_CN"


def _told(chosen: argparse.Namespace, run: Callable[[argparse.Namespace], int | None]) -> int:
    """The exit code of a command; what goes wrong is a sentence, never a trace."""
    try:
        return run(chosen) or 0
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        return 0
    except KeyboardInterrupt:
        return 130
    except (
        Exception
    ) as error:  # the outermost edge: a fault of ours goes to the log, a sentence to the person
        with speech.spoken(_language(chosen)):
            speech.tell(error)
        return 2 if isinstance(error, UserError) and error.code in LOCKED else 1


def _with_window(chosen: argparse.Namespace) -> int:
    from app import main as window

    return window.run(chosen)


def build_parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    everywhere = _everywhere(argparse.SUPPRESS)
    parser = usage.Parser(prog="python -m app", description=_ABOUT, parents=[_everywhere(None)])
    parser.add_argument("--version", action="version", version=f"ThreeOnes {VERSION}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_making(commands, everywhere)
    _add_reading(commands, everywhere)
    _add_writing(commands, everywhere)
    papers.add_commands(commands, everywhere)
    space_commands.add_commands(commands, everywhere)
    _add_encryption(commands, everywhere)
    _add_personal(commands, everywhere)
    for more in (auditing, messages, packing, printed, relocating):
        more.add_commands(commands, everywhere)
    _add_pictures(commands, everywhere)
    return parser


def _everywhere(default: object) -> usage.Parser:
    """The options that may stand before the command and after it."""
    shared = usage.Parser(add_help=False)
    shared.add_argument(
        "--workspace", type=Path, default=default, metavar="DIR", help="the folder with the workspace"
    )
    shared.add_argument(
        "--today",
        type=arguments.day,
        default=default,
        metavar="DATE",
        help="stop the clock on this day, YYYY-MM-DD",
    )
    shared.add_argument(
        "--lang", choices=("zh_CN", "en"), default=default, help="zh_CN unless chosen otherwise"
    )
    shared.add_argument(
        "--passphrase-file",
        type=Path,
        default=default,
        metavar="FILE",
        help="what opens an encrypted workspace; else THREEONES_PASSPHRASE, or it is asked for",
    )
    return shared


def _add_making(commands: Commands, shared: usage.Parser) -> None:
    demo = commands.add_parser("demo", help="make a demonstration workspace", parents=[shared])
    demo.add_argument("--projects", type=arguments.count, default=124, metavar="N", help="signed projects")
    demo.add_argument("--seed", type=int, default=1, metavar="S", help="another number, other data")
    demo.add_argument("--sample", action="store_true", help=f"the sample city on {SAMPLE_DAY}")
    demo.set_defaults(run=actions.demo)


def _add_reading(commands: Commands, shared: usage.Parser) -> None:
    projects = commands.add_parser("projects", help="list projects, the worst light first", parents=[shared])
    projects.add_argument("--view", metavar="NAME", help="a saved view: its filter, order and groups")
    projects.add_argument("--light", choices=("red", "yellow", "green", "grey"), help="of this light alone")
    projects.add_argument(
        "--stage", choices=("0", "1", "2", "3"), help="0 preparation, 1 signing, 2 construction, 3 production"
    )
    projects.add_argument("--leader", metavar="ID", help="those of a lead official, by id or whole name")
    projects.add_argument("--major", action="store_true", help="major projects alone")
    projects.add_argument(
        "--risk", nargs="?", const=ANY_RISK, metavar="FLAG", help="with this risk raised, or any"
    )
    projects.add_argument("--text", default="", help="part of the name, Han or pinyin")
    _listing(projects, listings.projects)
    project = commands.add_parser("project", help="everything about one project", parents=[shared])
    project.add_argument("id", help="its id")
    usage.with_json(project, listings.project)
    companies = commands.add_parser(
        "companies", help="list investors, the latest met first", parents=[shared]
    )
    companies.add_argument("--text", default="", help="part of the name, Han or pinyin")
    _listing(companies, listings.companies)
    find = commands.add_parser(
        "search", help="find projects, investors, people, officials, visits", parents=[shared]
    )
    find.add_argument("text", help="part of a name, a number or what was written of a visit; pinyin too")
    usage.with_json(find, listings.search_all)
    indicators = commands.add_parser(
        "indicators", help="rates with both numbers, base and day", parents=[shared]
    )
    indicators.add_argument("--base", metavar="NAME", help="an event, a year or a unit")
    indicators.add_argument("--as-of", type=arguments.day, metavar="DATE", help="as they stood on this day")
    usage.with_json(indicators, rates.show_indicators)
    history = commands.add_parser("history", help="who changed what and when", parents=[shared])
    history.add_argument("id", help="of the record")
    usage.with_json(history, changes.show_history)
    check = commands.add_parser(
        "check", help="database integrity, and the log replayed and compared", parents=[shared]
    )
    check.add_argument("--share", action="store_true", help="read every file of the shared folder instead")
    usage.with_json(check, lambda chosen: share_care.check(chosen) if chosen.share else actions.check(chosen))


def _add_writing(commands: Commands, shared: usage.Parser) -> None:
    visit = commands.add_parser("visit", help="visits", parents=[shared])
    kinds = visit.add_subparsers(dest="visit_command", metavar="COMMAND", required=True)
    add = kinds.add_parser("add", help="log a visit", parents=[shared])
    add.add_argument("company", help="the firm's name; a new one is entered")
    add.add_argument("--person", action="append", default=[], help="whom you met; may be repeated")
    add.add_argument("--minutes", default="", help="main points")
    add.add_argument("--at", default="", help="when: 昨天 15:20, 3-16, 2026-03-16 10:00")
    add.add_argument("--place", default="", help="where")
    add.add_argument("--kind", default="VISIT_OUT", help="a visit there unless told otherwise")
    add.add_argument("--next", default="", help="the next step")
    add.add_argument("--due", default="", help="by when: 3-24, +5, 下周二")
    add.add_argument("--project", help="the project it was about, by id or whole name")
    add.set_defaults(run=actions.visit_add)
    told = "enter the days off of a notice, a CSV of date, kind and name"
    notice = commands.add_parser("holidays", help=told, parents=[shared])
    notice.add_argument("file", type=Path, help="the CSV")
    notice.add_argument("--preview", action="store_true", help="only say what would change")
    notice.set_defaults(run=holidays.enter_holidays)
    twice = commands.add_parser("duplicates", help="what looks as if entered twice", parents=[shared])
    usage.with_json(twice, doubles.list_duplicates)
    merge = commands.add_parser("merge", help="one firm or person stands for two", parents=[shared])
    merge.add_argument("loser", help="goes into the bin; ids or whole names")
    merge.add_argument("winner", help="stays; ids or whole names")
    merge.add_argument("--apart", action="store_true", help="they are two: list them no more")
    merge.set_defaults(run=doubles.merge)
    undo = commands.add_parser("undo", help="take this computer's last action back", parents=[shared])
    undo.set_defaults(run=actions.undo_last)


def _add_encryption(commands: Commands, shared: usage.Parser) -> None:
    on = commands.add_parser("encrypt", help="encrypt the workspace by a passphrase", parents=[shared])
    on.add_argument("--by-login", action="store_true", help="have the login's key store open it, too")
    on.set_defaults(run=encryption.turn_on)
    off = commands.add_parser("decrypt", help="have the workspace lie open again", parents=[shared])
    off.set_defaults(run=encryption.turn_off)
    change = commands.add_parser("passphrase", help="change the passphrase", parents=[shared])
    change.add_argument("--new-file", type=Path, metavar="FILE", help="the new one; else it is asked for")
    change.add_argument(
        "--sheet",
        type=Path,
        metavar="FILE",
        help="the key of the recovery sheet in place of the old one",
    )
    change.set_defaults(run=encryption.set_passphrase)
    sheet = commands.add_parser(
        "recovery-sheet", help="the page with the key, for the administrator's safe", parents=[shared]
    )
    sheet.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="a PDF")
    sheet.add_argument(
        "--shared",
        action="store_true",
        help="of the shared workspace: it makes an administrator",
    )
    sheet.set_defaults(run=lambda chosen: (recovery if chosen.shared else encryption).print_sheet(chosen))
    recover = commands.add_parser(
        "recover", help="become an administrator's computer by the recovery sheet", parents=[shared]
    )
    recover.add_argument("--share", type=Path, metavar="DIR", help="the shared folder, on a new computer")
    recover.add_argument("--sheet", type=Path, metavar="FILE", help="its key; else it is asked for")
    recover.set_defaults(run=recovery.use_sheet)


def _add_personal(commands: Commands, shared: usage.Parser) -> None:
    purge = commands.add_parser("purge", help="erase a person who asked to be forgotten", parents=[shared])
    purge.add_argument("person", help="the name, or the id of the person")
    purge.add_argument("--yes", action="store_true", help="do it; without it only say what would go")
    usage.with_json(purge, erasing.purge)
    copy = commands.add_parser(
        "personal-data", help="all that is held of a person, as a ZIP", parents=[shared]
    )
    copy.add_argument("person", help="the name, or the id of the person")
    copy.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="the ZIP")
    copy.set_defaults(run=personal.export)


def _add_pictures(commands: Commands, shared: usage.Parser) -> None:
    shot = commands.add_parser("screenshot", help="render a page from real data", parents=[shared])
    shot.add_argument(
        "page",
        help="today, log, projects, board, project, investors, investor, papers, printed, history, sync,"
        " settings, bin",
    )
    shot.add_argument("-o", "--out", type=Path, required=True, metavar="FILE", help="a PNG")
    shot.add_argument("--size", type=arguments.size, default=(1366, 768), metavar="WxH", help="of the window")
    shot.add_argument("--record", metavar="ID", help="the record of a page, or a group of the settings")
    shot.add_argument("--dark", action="store_true", help="in dark colours")
    shot.add_argument("--scale", type=arguments.scale, default=1.0, help="1.5 for type half as large again")
    tour = commands.add_parser(
        "tour", help="do the main job without a window, all into a folder", parents=[shared]
    )
    tour.add_argument("out", type=Path, help="the folder")


def _listing(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    parser.add_argument("--limit", type=arguments.count, default=50, metavar="N", help="so many at most")
    usage.with_json(parser, run)
