"""How papers look on this computer, kept from one time to the next."""

import json
from dataclasses import replace
from typing import Any

from app.database import Database, today
from app.exports.look import PITCHES, Look
from app.services.workspace_info import workspace_info

_KEY = "papers.look"


def kept_look(database: Database) -> Look:
    """What was chosen last. Phone numbers are hidden each time anew, and the sheet is the paper's own."""
    try:
        known: Any = json.loads(database.local(_KEY) or "{}")
    except ValueError:
        known = {}
    usual = Look()
    pitch = known.get("pitch")
    return Look(
        pitch=pitch if pitch in PITCHES else usual.pitch,
        header=str(known.get("header", usual.header)),
        red_head=known.get("red_head") is True,
        black=known.get("black") is True,
        watermark=watermark(database) if known.get("watermark") is True else "",
    )


def keep_look(database: Database, look: Look) -> None:
    """Remember what is chosen."""
    kept = {
        "pitch": look.pitch,
        "header": look.header,
        "red_head": look.red_head,
        "black": look.black,
        "watermark": bool(look.watermark),
    }
    database.set_local(_KEY, json.dumps(kept, ensure_ascii=False))


def watermark(database: Database) -> str:
    """Who prints, and the day."""
    name = database.read(workspace_info).member_name
    return f"{name} {database.read(today).isoformat()}".strip()


def look_of_paper(look: Look) -> Look:
    """The same for another paper: its own sheet, all its parts."""
    return replace(look, sheet=Look().sheet, left_out=())
