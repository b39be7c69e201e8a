"""Tells what this user may not read from what is damaged, in a round as in a check of the folder."""

import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.sync import names
from app.sync.arrivals import known_names
from app.sync.checking import Checked
from app.sync.denied import called
from app.sync.rounds import Round
from app.sync.store import StoreError

T = TypeVar("T")

Place = tuple[str, str]
"""The folder and the name of a file of the store."""

_NAMES = {
    "pack": "SELECT name FROM sync_pack WHERE name IN (SELECT value FROM json_each(:names))",
    "state": "SELECT name FROM sync_state WHERE name IN (SELECT value FROM json_each(:names))",
    "snap": (
        "SELECT name FROM sync_snapshot WHERE name IN (SELECT value FROM json_each(:names))"
        " UNION SELECT name FROM sync_part WHERE name IN (SELECT value FROM json_each(:names))"
    ),
}


def heeded(work: Callable[[], T]) -> T:
    """Do something with the store; where this user may not even read it, StoreError `store_denied` says so.

    May ask the drive once more, so it belongs where the work does.
    """
    try:
        return work()
    except StoreError as error:
        told = called(error)
        if told is error:
            raise
        raise told from error


def tell_apart(database: Database, done: Round, denied: Collection[Place]) -> None:
    """Leave as damaged in a round only what may be read: it counts as damaged what gives nothing."""
    done.damaged = max(0, done.damaged - database.read(lambda session: _counted(session, denied)))


def judged(found: Checked, denied: Collection[Place]) -> Checked:
    """What may not be read is not known to be damaged."""
    findings = [
        replace(one, kind="DENIED") if one.kind == "DAMAGED" and (one.folder, one.name) in denied else one
        for one in found.findings
    ]
    return replace(found, findings=tuple(findings))


def _counted(session: Session, denied: Iterable[Place]) -> int:
    """How many of these a round counts as damaged: neither strays nor attached files, which it does not miss,
    nor what it had read before."""
    by_folder: dict[str, list[str]] = {}
    for folder, name in denied:
        by_folder.setdefault(folder, []).append(name)
    return sum(
        len(names.parsed(folder, asked)) - len(_known(session, folder, asked))
        for folder, asked in by_folder.items()
        if folder in ("seg", "roster", *_NAMES)
    )


def _known(session: Session, folder: str, asked: list[str]) -> set[str]:
    if folder == "seg":
        return known_names(session, asked)
    if folder == "roster":
        rows = session.execute(text("SELECT number, octets FROM sync_entry"))
        return {names.roster_name(row.number, row.octets) for row in rows}.intersection(asked)
    found = session.execute(text(_NAMES[folder]), {"names": json.dumps(asked)})
    return set(found.scalars())
