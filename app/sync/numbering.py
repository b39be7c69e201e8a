"""Which computer of the space gives projects their final numbers, and its giving them in a round."""

import json

from app.database import Database
from app.errors import UserError
from app.services import project_numbers
from app.sync.identity import Identity
from app.sync.membership import as_administrator, write_operations
from app.sync.roster import Roster

_LOOKED = "numbering.looked"
"""Of this computer alone: at which position of the log, and as which device, it last looked for some."""


def appoint(database: Database, device: str) -> None:
    """Have a computer give the numbers from here on.

    Raises UserError `not_administrator`, `cannot_number` for one whose member may not write every project.
    """
    mine, known = as_administrator(database)
    told = {"op": "number", "device": device}
    trial = known.state.copy()
    trial.appointed = device
    if trial.numbering != device:
        raise UserError("cannot_number")
    if known.state.numbering != device:
        write_operations(database, mine, known, [told])


def number_projects(database: Database, mine: Identity, roster: Roster) -> None:
    """Give what waits its number, where that is this computer's part."""
    if roster.state.numbering != mine.device:
        return
    looked = json.dumps([mine.device, database.position()])
    if database.local(_LOOKED) == looked:
        return
    if database.read(project_numbers.due):
        database.write(project_numbers.LABEL, project_numbers.give_numbers)
    database.set_local(_LOOKED, json.dumps([mine.device, database.position()]))
