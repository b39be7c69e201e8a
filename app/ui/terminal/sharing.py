"""What the terminal does with colleagues: found, invite, join, let in, shut out, exchange, decide."""

import argparse
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.clock import SystemClock
from app.database import Database
from app.errors import UserError
from app.paths import Workspace
from app.places import check_apart
from app.services.devices import likely_device_name, name_device
from app.services.opening import make_workspace
from app.services.record_lookup import record_called
from app.services.workspace_info import workspace_info
from app.services.workspace_setup import WorkspaceDraft
from app.sync import invitations, membership
from app.sync.denied import HeedfulStore
from app.sync.engine import sync_round
from app.sync.identity import Identity, identity
from app.sync.requests import waiting_requests
from app.sync.rounds import Round
from app.sync.standing import standing
from app.sync.store import StoreError
from app.sync.unreadable import tell_apart
from app.ui.beginning import beginning
from app.ui.sync.device_line import role_word
from app.ui.sync.sheet_words import sheet_sentence
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import clock_of, folder_of, open_folder, opened
from app.ui.terminal.output import complain, print_json, print_table, say, show_progress
from app.ui.terminal.rounds import tell_round
from app.ui.terminal.sharing_scope import chosen_units
from app.ui.terminal.speech import said_of
from app.ui.translation import QT_TRANSLATE_NOOP

INVITATION_DAYS = 7
_WATCH_SECONDS = 30


def init(chosen: argparse.Namespace) -> None:
    """Put a workspace on a shared folder; a new one is made when there is none yet."""
    folder = folder_of(chosen)
    check_apart(folder, chosen.share)
    new = not Workspace(folder).database.exists()
    if not new:
        workspace = open_folder(chosen, folder)
    elif not (chosen.name.strip() and chosen.member.strip()):
        raise UserError("ledger_unnamed", folder=str(folder))
    else:
        with beginning(chosen.share):  # a folder that is refused leaves no workspace behind
            membership.check_place(chosen.share)
        draft = WorkspaceDraft(
            chosen.name, chosen.city or chosen.name, chosen.preset, chosen.member, "office_staff"
        )
        workspace = make_workspace(folder, draft, clock_of(chosen))
    try:
        member = workspace.database.local("member")
        if member is None:
            raise UserError("nobody_here")
        if not new:
            _check_names(workspace.database, folder, chosen)
        mine = _found(workspace.database, chosen.share, member, folder if new else None)
        name = likely_device_name()
        workspace.database.write(
            QT_TRANSLATE_NOOP("Action", "Name computer"),
            lambda session: name_device(session, mine.device, name),
            about=name,
        )
        sync_round(workspace.database, store_of(mine), show_progress)
    finally:
        workspace.close()
    say(QCoreApplication.translate("Cli", "The shared workspace lies in {folder}").format(folder=mine.share))


def _check_names(database: Database, folder: Path, chosen: argparse.Namespace) -> None:
    """Whether a ledger that is there goes by the names that were said, if any were."""
    info = database.read(workspace_info)
    for said, known in ((chosen.name, info.name), (chosen.member, info.member_name)):
        if said.strip() not in ("", known):
            raise UserError(
                "ledger_named_otherwise", folder=str(folder), name=info.name, member=info.member_name
            )


def _found(database: Database, share: Path, member: str, made: Path | None) -> Identity:
    """Make the space; where that fails, a ledger that was `made` for it is told of."""
    try:
        with beginning(share):
            return membership.found(database, share, member)
    except StoreError:
        if made is not None:
            said = QCoreApplication.translate(
                "Cli", "The new ledger lies in {folder}, on this computer alone."
            )
            complain(said.format(folder=made))
        raise


def invite(chosen: argparse.Namespace) -> None:
    """Make an invitation code."""
    with opened(chosen) as database:
        until = database.clock.now().date() + timedelta(days=INVITATION_DAYS)
        units = chosen_units(chosen, database) or ()
        member = None if chosen.member is None else _official(database, chosen.member)
        code = invitations.invite(database, chosen.role.upper(), until, member, units)
        tell_others(database)
    say(code)
    said = QCoreApplication.translate("Cli", "For one computer, until {day}. It is shown only now.")
    say(said.format(day=until.isoformat()))


def _official(database: Database, said: str) -> str:
    """Raises UserError `no_such_official`, `named_otherwise`, `several_called`."""
    try:
        return database.read(lambda session: record_called(session, "official", said))
    except UserError as error:
        if error.code == "none_called":
            raise UserError("no_such_official", name=said) from None
        raise


def join(chosen: argparse.Namespace) -> None:
    """Ask to be let into a shared workspace, or once more, with another code."""
    invitations.check_name(chosen.member)
    folder = folder_of(chosen)
    check_apart(folder, chosen.share)
    new = not Workspace(folder).database.exists()
    if new:  # a code that is refused leaves no workspace behind
        day = (clock_of(chosen) or SystemClock()).now().date()
        with beginning(chosen.share):
            invitations.check_code(chosen.share, chosen.code, day)
    workspace = open_folder(chosen, folder, create=new)
    try:
        with beginning(chosen.share):
            request = invitations.ask_to_join(workspace.database, chosen.share, chosen.code, chosen.member)
    finally:
        workspace.close()
    said = QCoreApplication.translate(
        "Cli", "Asked to be let in. An administrator compares these digits with you: {digits}"
    )
    say(said.format(digits=request.digits))


def approve(chosen: argparse.Namespace) -> None:
    """Without digits, who waits to be let in; with them, let that computer in, or refuse it."""
    digits = "".join("".join(chosen.digits).split())  # the window parts them in the middle
    if chosen.refuse and not digits:
        raise UserError("digits_not_given")
    with opened(chosen) as database:
        mine = identity_here(database)
        is_there = _exchanged(database)
        if is_there:
            waiting = invitations.requests(database, store_of(mine))
        else:
            waiting = list(database.read(waiting_requests))
        if not digits:
            titles = [QCoreApplication.translate("Cli", "Digits"), QCoreApplication.translate("Cli", "Name")]
            print_table(titles, [(request.digits, request.name) for request in waiting])
            return
        request = next((one for one in waiting if one.digits == digits), None)
        if request is None:
            raise UserError("no_such_request", digits=digits)
        if chosen.refuse:
            invitations.refuse(database, request)
            done = QCoreApplication.translate("Cli", "{name} was refused; the code lets nobody in any more.")
        else:
            invitations.admit(database, request)
            done = QCoreApplication.translate("Cli", "{name} is in.")
        if is_there:
            tell_others(database)
        else:
            _put_off()
    say(done.format(name=request.name))


def members(chosen: argparse.Namespace) -> None:
    """The computers of the shared workspace, with their people and roles."""
    with opened(chosen, to_read=True) as database:
        found, now = database.read(membership.roll), database.read(standing)
    if chosen.json:
        print_json(found)
        return
    sheet = QCoreApplication.translate("Sync", "Recovery sheet")
    titles = [
        QCoreApplication.translate("Cli", "Computer"),
        QCoreApplication.translate("Cli", "Name"),
        QCoreApplication.translate("Cli", "Member"),
        QCoreApplication.translate("Cli", "Role"),
        QCoreApplication.translate("Cli", "Units"),
    ]
    between = QCoreApplication.translate("Words", ", ", "between two of a list")
    names = [sheet if one.is_sheet else one.device_name for one in found]
    rows = [
        (one.device, name, one.member_name, _role(one), between.join(one.units))
        for one, name in zip(found, names, strict=True)
    ]
    print_table(titles, rows)
    if now is not None and now.administers and (told := sheet_sentence(now.sheet_fate)):
        complain(told)


def _role(one: membership.Enrolled) -> str:
    return QCoreApplication.translate("Sync", "Taken out") if one.removed else role_word(one.role)


def remove(chosen: argparse.Namespace) -> None:
    """Shut computers out."""
    with opened(chosen) as database, heard_and_told(database):
        count = membership.remove(database, chosen.device)
    say(Cli().shut_out(count))


def sync(chosen: argparse.Namespace) -> int:
    """Exchange with the shared folder once, or with `--watch` until it is stopped; 1 where it refuses, or
    where this computer does not belong to the workspace."""
    with opened(chosen) as database:
        while True:
            store, done, refused = store_of(identity_here(database)), Round(), None
            try:
                sync_round(database, store, show_progress, done=done)
            except StoreError as error:
                refused = error
            denied = store.denied
            tell_apart(database, done, denied)
            is_well = tell_round(
                done, database, len(denied), refused, as_json=chosen.json, watching=chosen.watch
            )
            if not chosen.watch:
                return int(not is_well)
            time.sleep(_WATCH_SECONDS)  # a terminal has nothing else to do; Ctrl+C ends it


def identity_here(database: Database) -> Identity:
    mine = database.read(identity)
    if mine is None:
        raise UserError("not_in_space")
    return mine


def store_of(mine: Identity) -> HeedfulStore:
    return HeedfulStore(Path(mine.share), mine.device)


def exchange(database: Database) -> Round:
    """One round with the shared folder."""
    return sync_round(database, store_of(identity_here(database)), show_progress)


def tell_others(database: Database) -> None:
    """Have the others hear of what was done, or say when they will."""
    if not _exchanged(database):
        _put_off()


@contextmanager
def heard_and_told(database: Database) -> Iterator[None]:
    """Within, what was sent so far has arrived: it counts by the rights that held then. Then others hear.

    Where the folder is away, which is said once, what is done within waits to be sent.
    """
    is_there = _exchanged(database)
    yield
    if is_there:
        tell_others(database)
    else:
        _put_off()


def _exchanged(database: Database) -> bool:
    """A round, or a word that the folder is away: then a sync package carries what was done."""
    try:
        exchange(database)
    except StoreError as error:
        complain(said_of(error))
        return False
    return True


def _put_off() -> None:
    complain(QCoreApplication.translate("Cli", "The others hear of it with the next “sync”."))
