"""What the terminal does for a person who asks to be forgotten."""

import argparse
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from app.database import Database
from app.errors import UserError
from app.services.erasing import ToErase, people_called, to_erase
from app.sync.erasing import forget
from app.sync.identity import identity
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table, say
from app.ui.terminal.sharing import tell_others


def purge(chosen: argparse.Namespace) -> int:
    """Erase a person for good; without --yes only say what would go."""
    with opened(chosen) as database:
        person_id = person_called(database, chosen.person)
        if not chosen.yes:
            _tell(database.read(lambda session: to_erase(session, person_id)), chosen.json, done=False)
            return 1
        erased = forget(database, person_id)
        if database.read(identity) is not None:
            tell_others(database)
    _tell(erased, chosen.json, done=True)
    return 0


def person_called(database: Database, told: str) -> str:
    """The id of the one person of this name or id; several are listed.

    Raises UserError `several_people`, `no_such_person`.
    """
    found = database.read(lambda session: people_called(session, told))
    if len(found) > 1:
        titles = [QCoreApplication.translate("Cli", "Id"), QCoreApplication.translate("Cli", "Name")]
        print_table(titles, found)
        raise UserError("several_people", name=told)
    if not found:
        raise UserError("no_such_person", name=told)
    return found[0][0]


def _tell(wanted: ToErase, as_json: bool, *, done: bool) -> None:
    if as_json:
        told = {key: value for key, value in asdict(wanted).items() if key not in ("name", "records")}
        print_json(told | {"records": len(wanted.records), "erased": done})
        return
    counts = QCoreApplication.translate(
        "Cli",
        "Ways to reach: {channels}, posts: {posts}, languages: {languages}, files: {files}, visits without"
        " the name: {visits}",
    )
    say(counts.format(**asdict(wanted)))
    if done:
        say(QCoreApplication.translate("Cli", "Erased for good. Backups made before still have it."))
    else:
        said = QCoreApplication.translate(
            "Cli", "Nothing was changed. It cannot be undone; add --yes to do it."
        )
        say(said)
