"""What the terminal does for an auditor: write all that was shared into one file, and check such a file."""

import argparse
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.clock import LOCAL_TIME
from app.exports.workbook import Sheet, SheetColumn, write_sheet
from app.sync.audit import export_audit
from app.sync.audit_checking import Fault, Told, Verified, verify_audit
from app.sync.standing import standing
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, print_json, say, show_progress
from app.ui.terminal.usage import Parser

_GROUP = 4


def add_commands(commands: "argparse._SubParsersAction[Parser]", shared: Parser) -> None:
    """`audit export` and `audit verify`."""
    audit = commands.add_parser("audit", help="what was shared, as one file for auditors", parents=[shared])
    kinds = audit.add_subparsers(dest="audit_command", metavar="COMMAND", required=True)
    writing = kinds.add_parser("export", help="write one", parents=[shared])
    writing.add_argument(
        "-o", "--out", type=Path, required=True, metavar="FILE", help="the file for auditors"
    )
    writing.set_defaults(run=export)
    checking = kinds.add_parser("verify", help="check one; needs no workspace", parents=[shared])
    checking.add_argument("file", type=Path, help="the file for auditors")
    checking.add_argument("--table", type=Path, metavar="FILE", help="its actions as a workbook, too")
    checking.add_argument("--json", action="store_true", help="JSON instead of sentences")
    checking.set_defaults(run=verify)


def export(chosen: argparse.Namespace) -> None:
    """Write the roster and all segments held here, as they are, with the keys to read them."""
    with opened(chosen, to_read=True) as database:
        done = export_audit(database, chosen.out, show_progress)
        now = database.read(standing)
    segments = done.segments
    say(Cli().audit_written(segments, chosen.out))
    told = QCoreApplication.translate("Cli", "The workspace begins with {groups}: tell the auditor apart.")
    say(told.format(groups=_groups(done.fingerprint)))
    if done.unread:
        unread = done.unread
        say(Cli().audit_unread(unread))
    if done.unsealed:
        unsealed = done.unsealed
        shut_out = now is not None and now.removed
        say(Cli().left_out(unsealed) if shut_out else Cli().audit_unsealed(unsealed))
    say(
        QCoreApplication.translate(
            "Cli", "Whoever has this file can read all that was ever shared. Hand it over under seal."
        )
    )


def verify(chosen: argparse.Namespace) -> int:
    """Check such a file, without a workspace; 1 when anything is wrong with it."""
    actions = list[Told]()
    found = verify_audit(chosen.file, actions.append if chosen.table else lambda told: None, show_progress)
    if chosen.table:
        write_sheet(_sheet(), sorted(map(_row, actions)), chosen.table)
    if chosen.json:
        print_json({**asdict(found), "sound": found.sound})
    else:
        _tell(found)
    return int(not found.sound)


def _tell(found: Verified) -> None:
    for fault in found.faults:
        complain(_fault_word(fault))
    if found.exported_ms:
        told = QCoreApplication.translate("Cli", "Written by {device} on {moment}.")
        say(told.format(device=found.exported_by, moment=_moment(found.exported_ms)))
    segments, actions = found.segments, found.actions
    say(Cli().audit_read(segments))
    if actions:
        said = Cli().audit_actions(actions)
        say(said.format(since=_moment(found.first_ms), until=_moment(found.last_ms)))
    for count, sentence in (
        (found.erased, Cli().audit_erased),
        (found.held, Cli().audit_held),
        (found.unread, Cli().audit_unread),
    ):
        if count:
            say(sentence(count))
    begins = QCoreApplication.translate(
        "Cli", "The workspace begins with {groups}; compare that with what you were told apart."
    )
    say(begins.format(groups=_groups(found.fingerprint)))
    if found.sound:
        say(
            QCoreApplication.translate(
                "Cli", "Sound: no chain is broken, all is signed by its author and as it was signed."
            )
        )
    else:
        complain(
            QCoreApplication.translate("Cli", "Not sound: do not rely on what this file tells, see above.")
        )


def _groups(fingerprint: str) -> str:
    """Enough of it to compare: 64 bits."""
    return " ".join(fingerprint[start : start + _GROUP] for start in range(0, 4 * _GROUP, _GROUP))


def _fault_word(fault: Fault) -> str:
    said = {
        "FORGED": QCoreApplication.translate("Cli", "{name}: not signed by whom it names"),
        "DAMAGED": QCoreApplication.translate("Cli", "{name}: other bytes than its name says"),
        "ALTERED": QCoreApplication.translate("Cli", "{name}: other lines than its author signed"),
        "HOLE": QCoreApplication.translate("Cli", "{name}: a file is missing in between"),
        "CUT": QCoreApplication.translate("Cli", "{name}: files were taken out after this was written"),
        "UNREADABLE": QCoreApplication.translate("Cli", "{name}: under a key that is not in this file"),
        "MANIFEST": QCoreApplication.translate(
            "Cli", "What this file says of itself was not signed by any computer of the workspace"
        ),
    }[fault.kind]
    return said.format(name=fault.name)


def _moment(at_ms: int) -> str:
    return datetime.fromtimestamp(at_ms / 1000, LOCAL_TIME).strftime("%Y-%m-%d %H:%M")


def _sheet() -> Sheet:
    columns = (
        SheetColumn(QCoreApplication.translate("Cli", "When"), width=18),
        SheetColumn(QCoreApplication.translate("Cli", "Who"), width=12),
        SheetColumn(QCoreApplication.translate("Cli", "Computer"), width=20),
        SheetColumn(QCoreApplication.translate("Cli", "Action"), width=20),
        SheetColumn(QCoreApplication.translate("Cli", "About"), width=36),
        SheetColumn(QCoreApplication.translate("Cli", "Records"), "number", 10),
        SheetColumn(QCoreApplication.translate("Cli", "Counts"), width=10),
    )
    return Sheet(QCoreApplication.translate("Cli", "Audit"), columns)


def _row(told: Told) -> tuple[str, str, str, str, str, int, str]:
    yes, no = QCoreApplication.translate("Cli", "yes"), QCoreApplication.translate("Cli", "no")
    label = QCoreApplication.translate("Action", told.label)
    return (
        _moment(told.at_ms),
        told.member,
        told.device,
        label,
        told.about,
        told.writes,
        yes if told.counts else no,
    )
