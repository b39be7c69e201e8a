"""Which computer of the space gives projects their final numbers, and its giving them in a round (M12)."""

import json

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import change_log
from app.database import Database
from app.errors import UserError
from app.local_values import keep_local, local_value
from app.models.field_ids import logged_tables
from app.models.sync import UNSETTLED
from app.services import project_numbers
from app.sync import segments
from app.sync.archive import octets_of
from app.sync.asides import opened
from app.sync.identity import Identity
from app.sync.membership import as_administrator, write_operations
from app.sync.roster import Roster

_LOOKED = "numbering.looked"
"""Of this computer alone: at which position of the log, and as which device, it last looked for some."""


_READ = "numbering.read"
"""Of this computer alone: up to which position of the log it has noted the numbers that were given."""

_HEARD = "numbering.heard"
"""Of this computer alone: in which segments, that do not count or not all of them, it has looked for some."""


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
    _note_taken(database, mine, roster)
    looked = json.dumps([mine.device, database.position()])
    if database.local(_LOOKED) == looked:
        return
    database.refresh(_note_given)
    if database.read(project_numbers.due):
        database.write(project_numbers.LABEL, project_numbers.give_numbers)
        database.refresh(_note_given)
    database.set_local(_LOOKED, json.dumps([mine.device, database.position()]))


def _note_given(session: Session) -> None:
    """A number is not given again either while its project shows nothing: what entered it is held, or has not
    come yet."""
    entry = logged_tables()["project"]
    given = session.execute(
        text(
            "SELECT DISTINCT json_extract(fields, :path) FROM change WHERE seq > :read AND table_no = :table"
            " AND json_extract(fields, :path) IS NOT NULL"
        ),
        {
            "path": f'$."{entry.fields["project_no"]}"',
            "read": int(local_value(session, _READ) or 0),
            "table": entry.number,
        },
    )
    project_numbers.note_taken(session, given.scalars())
    keep_local(session, _READ, str(change_log.last_seq(session.connection())))


def _note_taken(database: Database, mine: Identity, roster: Roster) -> None:
    """A number that was given in what is held, put aside or refused is not given again."""
    heard = set(json.loads(database.local(_HEARD) or "[]"))
    silent = database.read(_silent)
    if heard == set(silent):
        return
    entry = logged_tables()["project"]
    field = str(entry.fields["project_no"])

    def command(session: Session) -> None:
        actions = (
            action
            for key in silent
            if key not in heard
            for action in opened(segments.read(octets_of(session, key)), mine, roster)
        )
        told = (
            one.write.values.get(field)
            for action in actions
            for one in action.writes
            if one.table == entry.number
        )
        project_numbers.note_taken(session, [number for number in told if isinstance(number, str)])
        keep_local(session, _HEARD, json.dumps(silent))

    database.refresh(command)


def _silent(session: Session) -> list[int]:
    """The segments of which not all counts and that are here, by their ids."""
    query = (
        f"SELECT id FROM sync_segment WHERE {UNSETTLED} AND state IN ('HELD', 'REFUSED') AND size > 0"
        " UNION SELECT id FROM sync_segment WHERE id IN (SELECT segment_id FROM sync_aside) AND size > 0"
    )
    return sorted(session.execute(text(query)).scalars())
