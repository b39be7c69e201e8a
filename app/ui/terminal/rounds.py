"""What the terminal says of a round with the shared folder, and of who is not in the workspace."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.database import Database
from app.errors import ValidationError
from app.services.conflicts import conflicts
from app.services.revivals import revivals
from app.services.unsent import unsent
from app.sync.clocks import clock_ahead_ms
from app.sync.newer import needed
from app.sync.rounds import Round
from app.sync.standing import Standing, standing
from app.ui.sentences import sentence
from app.ui.sync.clock_words import clock_sentence
from app.ui.sync.newer_words import upgrade_sentence
from app.ui.terminal.counts import Cli
from app.ui.terminal.output import complain, print_json, say


def tell_round(done: Round, database: Database, as_json: bool, denied: int) -> None:
    """What was exchanged, and all that somebody should look at; as JSON for programs that read it.

    `denied` files may not be read by this user; a round counts what it cannot read as damaged.
    """
    waiting, revived, newer = database.read(conflicts), database.read(revivals), database.read(needed)
    ahead_ms, only_here = database.read(clock_ahead_ms), database.read(unsent)
    done.damaged = max(0, done.damaged - denied)
    if as_json:
        told = {"conflicts": len(waiting), "revived": len(revived), "needs": newer, "denied": denied}
        print_json({**done.told(), **told, "clock_ahead_ms": ahead_ms, "unsent": only_here})
        return
    said = QCoreApplication.translate(
        "Cli", "Sent {sent}, received {received}, applied {applied}; {seconds} s"
    )
    say(
        said.format(
            sent=done.sent,
            received=done.received,
            applied=done.applied,
            seconds=f"{done.milliseconds / 1000:.1f}",
        )
    )
    now = database.read(standing)
    if now is not None and not now.admitted:
        complain(_outside(now))
        if now.removed and only_here:
            complain(Cli().only_here(only_here))
    if waiting:
        count = len(waiting)
        say(Cli().to_decide(count))
    if revived:
        count = len(revived)
        say(Cli().to_keep_or_delete(count))
    _complain_of_files(done)
    if denied:
        complain(Cli().files_denied(denied))
    if newer:
        complain(upgrade_sentence(newer))
    if ahead_ms is not None:
        complain(clock_sentence(ahead_ms, datetime.now()))


def _outside(now: Standing) -> str:
    if now.removed:
        return QCoreApplication.translate(
            "Cli",
            "This computer was taken out of the workspace. What is here stays; nothing new comes, and nothing"
            " is sent.",
        )
    if now.refusal:
        return sentence(ValidationError("code", now.refusal))
    said = QCoreApplication.translate("Cli", "An administrator has not let this computer in yet: {digits}")
    return said.format(digits=now.digits)


def _complain_of_files(done: Round) -> None:
    if done.put_aside:
        count = done.put_aside
        complain(Cli().put_aside(count))
    if done.damaged:
        count = done.damaged
        complain(Cli().files_damaged(count))
    if done.strays:
        count = done.strays
        complain(Cli().files_stray(count))
