"""What the roster says of this computer, kept where what lies below the exchange can ask for it."""

from app.database import Database
from app.services.project_numbers import GIVER
from app.sync.identity import Identity
from app.sync.roster import Roster


def note_rights(database: Database, mine: Identity, roster: Roster) -> None:
    """Remember what the person here may write, and which computer gives projects their numbers."""
    state = roster.state
    told = {"role": state.role_of(mine.device) or "", GIVER: state.numbering or ""}
    for key, value in told.items():
        if (database.local(key) or "") != value:
            database.set_local(key, value)
