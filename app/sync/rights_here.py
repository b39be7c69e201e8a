"""What the roster says of this computer, kept where what lies below the exchange can ask for it."""

import json

from app.database import Database
from app.scopes import SCOPE
from app.services.project_numbers import GIVER
from app.sync.identity import Identity
from app.sync.roster import Roster


def note_rights(database: Database, mine: Identity, roster: Roster) -> None:
    """Remember what the person here may write, of which units, and which computer numbers projects."""
    state = roster.state
    device = state.devices.get(mine.device)
    scope = state.member_of(device.id).scope if device is not None else ()
    told = {
        "role": state.role_of(mine.device) or "",
        SCOPE: json.dumps(scope) if scope else "",
        GIVER: state.numbering or "",
    }
    for key, value in told.items():
        if (database.local(key) or "") != value:
            database.set_local(key, value)
