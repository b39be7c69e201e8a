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
    numbering,
    offline,
    output,
    packages,
    packing,
    papers,
    personal,
    printed,
    rates,
    recovery,
    rights,
    share_care,
    shared_folder,
    sharing,
    sharing_scope,
    speech,
    usage,
)
from app.ui.vault_sentences import LOCKED

Commands: TypeAlias = usage.Commands


def main(arguments: Sequence[str]) -> int:
    """Run one command, or open the window without one."""
    output.begin()
    parser = build_parser()
    try:
        chosen = parser.parse_args(list(arguments))
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
    parser = usage.Parser(prog="python -m app", description=__doc__, parents=[_everywhere(None)])
    parser.add_argument("--version", action="version", version=f"ThreeOnes {VERSION}")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_making(commands, everywhere)
    _add_reading(commands, everywhere)
    _add_writing(commands, everywhere)
    papers.add_commands(commands, everywhere)
    _add_sharing(commands, everywhere)
    _add_share_care(commands, everywhere)
    _add_packages(commands, everywhere)
    _add_offline(commands, everywhere)
    numbering.add_numbering(commands, everywhere)
    _add_encryption(commands, everywhere)
    _add_rights(commands, everywhere)
    _add_personal(commands, everywhere)
    for more in (auditing, messages, packing, printed):
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
    demo.add_argument("--seed", type=int, default=1, metavar="S")
    demo.add_argument("--sample", action="store_true", help=f"the sample city on {SAMPLE_DAY}")
    demo.set_defaults(run=actions.demo)


def _add_reading(commands: Commands, shared: usage.Parser) -> None:
    projects = commands.add_parser("projects", help="list projects, the worst light first", parents=[shared])
    projects.add_argument("--view", metavar="NAME", help="a saved view: its filter, order and groups")
    projects.add_argument("--light", choices=("red", "yellow", "green", "grey"))
    projects.add_argument("--stage", choices=("0", "1", "2", "3"))
    projects.add_argument("--major", action="store_true", help="major projects alone")
    projects.add_argument(
        "--risk", nargs="?", const=ANY_RISK, metavar="FLAG", help="with this risk raised, or any"
    )
    projects.add_argument("--text", default="", help="part of the name, Han or pinyin")
    _listing(projects, listings.projects)
    project = commands.add_parser("project", help="everything about one project", parents=[shared])
    project.add_argument("id")
    _json(project, listings.project)
    companies = commands.add_parser(
        "companies", help="list investors, the latest met first", parents=[shared]
    )
    companies.add_argument("--text", default="")
    _listing(companies, listings.companies)
    find = commands.add_parser("search", help="find projects, investors, people, visits", parents=[shared])
    find.add_argument("text")
    _json(find, listings.search_all)
    indicators = commands.add_parser(
        "indicators", help="rates with both numbers, base and day", parents=[shared]
    )
    indicators.add_argument("--base", metavar="NAME", help="an event, a year or a unit")
    indicators.add_argument("--as-of", type=arguments.day, metavar="DATE")
    _json(indicators, rates.show_indicators)
    history = commands.add_parser("history", help="who changed what and when", parents=[shared])
    history.add_argument("id")
    _json(history, changes.show_history)
    check = commands.add_parser(
        "check", help="database integrity, and the log replayed and compared", parents=[shared]
    )
    check.add_argument("--share", action="store_true", help="read every file of the shared folder instead")
    _json(check, lambda chosen: share_care.check(chosen) if chosen.share else actions.check(chosen))


def _add_writing(commands: Commands, shared: usage.Parser) -> None:
    visit = commands.add_parser("visit", help="visits", parents=[shared])
    kinds = visit.add_subparsers(dest="visit_command", metavar="COMMAND", required=True)
    add = kinds.add_parser("add", help="log a visit", parents=[shared])
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
    told = "enter the days off of a notice, a CSV of date, kind and name"
    notice = commands.add_parser("holidays", help=told, parents=[shared])
    notice.add_argument("file", type=Path)
    notice.add_argument("--preview", action="store_true", help="only say what would change")
    notice.set_defaults(run=holidays.enter_holidays)
    twice = commands.add_parser("duplicates", help="what looks as if entered twice", parents=[shared])
    _json(twice, doubles.list_duplicates)
    merge = commands.add_parser("merge", help="one firm or person stands for two", parents=[shared])
    merge.add_argument("loser", help="goes into the bin; ids or whole names")
    merge.add_argument("winner")
    merge.add_argument("--apart", action="store_true", help="they are two: list them no more")
    merge.set_defaults(run=doubles.merge)
    undo = commands.add_parser("undo", help="take this computer's last action back", parents=[shared])
    undo.set_defaults(run=actions.undo_last)


def _add_sharing(commands: Commands, shared: usage.Parser) -> None:
    init = commands.add_parser("init", help="put a workspace on a shared folder", parents=[shared])
    init.add_argument(
        "--share", type=Path, required=True, metavar="DIR", help="a folder colleagues reach too"
    )
    init.add_argument("--name", required=True, metavar="N", help="the workspace's name, if it is new")
    init.add_argument("--member", required=True, metavar="M", help="your name, if it is new")
    init.add_argument("--city", default="")
    init.add_argument("--preset", default="2026", help="the units it begins with")
    init.set_defaults(run=sharing.init)
    invite = commands.add_parser("invite", help="a code for one more computer", parents=[shared])
    invite.add_argument("--role", choices=("admin", "leader", "member", "viewer"), default="member")
    invite.add_argument("--member", metavar="ID", help="the official it is for")
    sharing_scope.add_units(invite)
    invite.set_defaults(run=sharing.invite)
    join = commands.add_parser("join", help="ask to be let into a shared workspace", parents=[shared])
    join.add_argument("code")
    place = join.add_mutually_exclusive_group(required=True)
    place.add_argument("--share", type=Path, metavar="DIR")
    place.add_argument(
        "--package", dest="share", type=Path, metavar="FILE", help="a sync package, where there is no share"
    )
    join.add_argument("--member", required=True, metavar="M", help="your name")
    join.set_defaults(run=sharing.join)
    approve = commands.add_parser("approve", help="who asks to be let in; let them in", parents=[shared])
    approve.add_argument("digits", nargs="?", help="the eight digits both computers show")
    approve.set_defaults(run=sharing.approve)
    members = commands.add_parser("members", help="computers, people and roles", parents=[shared])
    _json(members, sharing.members)
    remove = commands.add_parser("remove", help="shut computers out", parents=[shared])
    remove.add_argument("device", nargs="+")
    remove.set_defaults(run=sharing.remove)
    sync = commands.add_parser("sync", help="exchange with the shared folder", parents=[shared])
    sync.add_argument("--watch", action="store_true", help="go on until stopped")
    _json(sync, sharing.sync)
    waiting = commands.add_parser("conflicts", help="fields two people changed apart", parents=[shared])
    _json(waiting, sharing.list_conflicts)
    resolve = commands.add_parser("resolve", help="decide such a field", parents=[shared])
    resolve.add_argument("id")
    resolve.add_argument("field")
    choice = resolve.add_mutually_exclusive_group(required=True)
    choice.add_argument(
        "--version", type=arguments.count, metavar="N", help="the N-th version that is listed"
    )
    choice.add_argument("--value", help="another value")
    resolve.set_defaults(run=sharing.resolve)


def _add_packages(commands: Commands, shared: usage.Parser) -> None:
    package = commands.add_parser("package", help="changes as one file for a stick or mail", parents=[shared])
    kinds = package.add_subparsers(dest="package_command", metavar="COMMAND", required=True)
    export = kinds.add_parser("export", help="write one", parents=[shared])
    export.add_argument("file", type=Path)
    export.add_argument(
        "--since", metavar="WHO", help="only what this colleague, computer or package does not have"
    )
    export.add_argument("--without-attachments", action="store_true", help="records alone")
    _json(export, packages.export)
    take = kinds.add_parser("import", help="say what one holds, and take it in", parents=[shared])
    take.add_argument("file", type=Path)
    take.add_argument("--yes", action="store_true", help="take it in without being asked")
    _json(take, packages.take)


def _add_share_care(commands: Commands, shared: usage.Parser) -> None:
    compact = commands.add_parser(
        "compact", help="write a snapshot for the shared folder and pack its files", parents=[shared]
    )
    compact.set_defaults(run=share_care.compact)
    folder = commands.add_parser(
        "folder", help="where colleagues meet; meet in another folder from now on", parents=[shared]
    )
    folder.add_argument(
        "folder", nargs="?", type=Path, metavar="DIR", help="where the workspace has moved to"
    )
    folder.add_argument(
        "--republish", action="store_true", help="write the workspace anew, on a new and empty drive"
    )
    folder.set_defaults(run=shared_folder.folder)
    skip = commands.add_parser(
        "skip", help="files that are waited for; go on without those of a computer", parents=[shared]
    )
    skip.add_argument("device", nargs="?", help="the computer whose lost files are given up")
    skip.set_defaults(run=share_care.skip)


def _add_offline(commands: Commands, shared: usage.Parser) -> None:
    keep = commands.add_parser(
        "offline", help="keep the files of a record or a view here, whatever their size", parents=[shared]
    )
    keep.add_argument("kind", nargs="?", choices=(*offline.TABLES, *offline.LISTS))
    keep.add_argument("id", nargs="?", help="of projects and investors the name of a view")
    keep.add_argument("--stop", action="store_true", help="no longer see to it")
    _json(keep, offline.offline)


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
    sheet.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
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


def _add_rights(commands: Commands, shared: usage.Parser) -> None:
    role = commands.add_parser("role", help="give a member of the workspace another role", parents=[shared])
    role.add_argument("member", help="the name, or the id of the official")
    role.add_argument("role", choices=("admin", "leader", "member", "viewer"))
    sharing_scope.add_units(role, all_of_them=True)
    role.set_defaults(run=rights.give_role)
    aside = commands.add_parser("aside", help="what was put aside; let it count or not", parents=[shared])
    verdict = aside.add_mutually_exclusive_group()
    verdict.add_argument("--accept", metavar="KEY", help="let it count after all")
    verdict.add_argument("--refuse", metavar="KEY", help="let it never count")
    _json(aside, rights.aside)


def _add_personal(commands: Commands, shared: usage.Parser) -> None:
    purge = commands.add_parser("purge", help="erase a person who asked to be forgotten", parents=[shared])
    purge.add_argument("person", help="the name, or the id of the person")
    purge.add_argument("--yes", action="store_true", help="do it; without it only say what would go")
    _json(purge, erasing.purge)
    copy = commands.add_parser(
        "personal-data", help="all that is held of a person, as a ZIP", parents=[shared]
    )
    copy.add_argument("person", help="the name, or the id of the person")
    copy.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    copy.set_defaults(run=personal.export)


def _add_pictures(commands: Commands, shared: usage.Parser) -> None:
    shot = commands.add_parser("screenshot", help="render a page from real data", parents=[shared])
    shot.add_argument("page", help="today, projects, board, project, investors, investor, log, settings, bin")
    shot.add_argument("-o", "--out", type=Path, required=True, metavar="FILE")
    shot.add_argument("--size", type=arguments.size, default=(1366, 768), metavar="WxH")
    shot.add_argument("--record", metavar="ID", help="the record of a page, or a group of the settings")
    shot.add_argument("--dark", action="store_true")
    shot.add_argument("--scale", type=arguments.scale, default=1.0, help="1.5 for type half as large again")
    tour = commands.add_parser(
        "tour", help="do the main job without a window, all into a folder", parents=[shared]
    )
    tour.add_argument("out", type=Path)


def _listing(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    parser.add_argument("--limit", type=arguments.count, default=50, metavar="N")
    _json(parser, run)


def _json(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    parser.set_defaults(run=run)
