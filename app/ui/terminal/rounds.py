"""What the terminal says of a round with the shared folder, and of who is not in the workspace."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.database import Database
from app.errors import ValidationError
from app.services.conflicts import conflicts
from app.services.revivals import revivals
from app.services.unsent import unsent
from app.sync.clocks import clock_ahead_ms
from app.sync.denied import called
from app.sync.gaps import gaps
from app.sync.membership import roll
from app.sync.newer import needed
from app.sync.room_needed import room_needed
from app.sync.rounds import Round
from app.sync.standing import Standing, standing
from app.sync.store import StoreError
from app.ui import text
from app.ui.sentences import sentence
from app.ui.sync.clock_words import clock_sentence
from app.ui.sync.gap_words import may_be_missing
from app.ui.sync.newer_words import upgrade_sentence
from app.ui.terminal.counts import Cli
from app.ui.terminal.output import complain, hand_over, print_json, say
from app.ui.terminal.speech import said_of


def tell_round(
    done: Round,
    database: Database,
    denied: int,
    refused: StoreError | None,
    *,
    as_json: bool,
    watching: bool = False,
) -> bool:
    """What was exchanged, and all that somebody should look at; as JSON for programs that read it, while
    `watching` one line for each round. Whether all is well: the round came to its end, and this computer
    belongs to the workspace.

    `denied` files may not be read by this user. `refused` is why the folder did not let it come to its end.
    """
    if refused is not None:
        complain(said_of(refused))
    now = database.read(standing)
    if as_json:
        told = {"denied": denied, "error": _refusal(database, refused)}
        print_json({**done.told(), **_told(database), **_place(now), **told}, one_line=watching)
    else:
        _tell(done, database, now, denied, refused)
    hand_over()
    return refused is None and now is not None and now.admitted


def _told(database: Database) -> dict[str, object]:
    return {
        "conflicts": len(database.read(conflicts)),
        "revived": len(database.read(revivals)),
        "needs": database.read(needed),
        "clock_ahead_ms": database.read(clock_ahead_ms),
        "others_ahead_ms": _others_ahead_ms(database.read(standing)),
        "unsent": database.read(unsent),
    }


def _place(now: Standing | None) -> dict[str, object]:
    """Whether this computer belongs to the workspace, or once did, or why nobody can let it in any more."""
    if now is None:
        return {"admitted": False, "removed": False, "refusal": None}
    is_void = bool(now.refusal) and not (now.admitted or now.removed)
    refusal = {"code": now.refusal, "sentence": _outside(now)} if is_void else None
    return {"admitted": now.admitted, "removed": now.removed, "refusal": refusal}


def _refusal(database: Database, refused: StoreError | None) -> dict[str, object] | None:
    """What a program is told of a round that came to no end; `bytes_needed` where room was lacking."""
    if refused is None:
        return None
    error = called(refused)
    room = room_needed(database) if error.code == "store_full" else None
    return {"code": error.code, "sentence": sentence(error), "bytes_needed": room}


def _tell(
    done: Round, database: Database, now: Standing | None, denied: int, refused: StoreError | None
) -> None:
    if refused is None or done.received or done.applied or done.sent:
        _say_figures(done)
    only_here = database.read(unsent)
    if now is not None and not now.admitted:
        complain(_outside(now))
        if now.removed and only_here:
            complain(Cli().only_here(only_here))
    elif refused is not None and only_here:
        complain(_to_send(database, only_here, refused))
    if count := len(database.read(conflicts)):
        say(Cli().to_decide(count))
    if count := len(database.read(revivals)):
        say(Cli().to_keep_or_delete(count))
    _complain_of_files(done)
    if denied:
        complain(Cli().files_denied(denied))
    if newer := database.read(needed):
        complain(upgrade_sentence(newer))
    ahead_ms, others_ms = database.read(clock_ahead_ms), _others_ahead_ms(now)
    if clock := clock_sentence(ahead_ms, datetime.now(), others_ms):
        complain(clock)


def _others_ahead_ms(now: Standing | None) -> int | None:
    return None if now is None else now.others_ahead_ms


def _say_figures(done: Round) -> None:
    said = QCoreApplication.translate(
        "Cli", "Sent {sent}, received {received}, applied {applied}; {seconds} s"
    )
    seconds = f"{done.milliseconds / 1000:.1f}"
    say(said.format(sent=done.sent, received=done.received, applied=done.applied, seconds=seconds))


def _to_send(database: Database, count: int, refused: StoreError) -> str:
    room = room_needed(database) if refused.code == "store_full" else None
    return Cli().to_send(count) if room is None else Cli().to_send_in(count, text.file_size(room))


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


def missing_sentences(database: Database) -> list[str]:
    """What may be missing since lost files were given up, a sentence for each of them."""
    missing = database.read(gaps).given_up
    devices = database.read(roll) if missing else []
    return [may_be_missing(gap, devices, database.clock.now()) for gap in missing]
