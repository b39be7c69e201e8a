"""What the terminal does to have files along on a trip: keep those of a record or a view on this computer."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.database import Database, Session
from app.errors import UserError, ValidationError
from app.file_store import FileStore
from app.services.company_views import INVESTORS
from app.services.pins import Pin, files_of, lacking, pin, pins
from app.services.project_views import PROJECTS
from app.services.record_names import name_of
from app.ui.investors.view_words import view_word as investor_view_word
from app.ui.projects.view_words import view_word as project_view_word
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table

TABLES = {"project": "project", "investor": "company", "visit": "activity"}
LISTS = (PROJECTS.section, INVESTORS.section)


def offline(chosen: argparse.Namespace) -> None:
    """Keep the files of something here from now on, or no longer; and say what is kept and what lacks."""
    with opened(chosen, to_read=chosen.kind is None) as database:
        if chosen.kind is not None:
            if chosen.id is None:
                raise ValidationError("id", "required")
            pin(database, _wanted(database, chosen.kind, chosen.id), not chosen.stop)
        found = database.read(lambda session: _kept(session, database.files))
    if chosen.json:
        print_json(found)
        return
    titles = [
        QCoreApplication.translate("Cli", "Kept offline"),
        QCoreApplication.translate("Cli", "Files"),
        QCoreApplication.translate("Cli", "To come"),
    ]
    print_table(titles, [(one["name"], one["files"], one["missing"]) for one in found], right=(1, 2))


def _wanted(database: Database, kind: str, key: str) -> Pin:
    """What was named. Raises UserError `no_such_record`, `no_such_view`."""
    if kind in LISTS:
        named = database.read(lambda session: _views(session, kind))
        found = next((view for view, name in named.items() if key in (view, name)), None)
        if found is None:
            raise UserError("no_such_view", name=key, names=tuple(named.values()))
        return Pin(kind, found)
    database.read(lambda session: name_of(session, key))
    return Pin(TABLES[kind], key)


def _kept(session: Session, files: FileStore) -> list[dict[str, object]]:
    return [
        {
            "kind": one.table,
            "id": one.record_id,
            "name": _name(session, one),
            "files": len(files_of(session, one)),
            "missing": lacking(session, files, one),
        }
        for one in sorted(pins(session), key=lambda one: (one.table, one.record_id))
    ]


def _name(session: Session, one: Pin) -> str:
    if one.table in LISTS:
        return _views(session, one.table).get(one.record_id, one.record_id)
    return name_of(session, one.record_id)


def _views(session: Session, section: str) -> dict[str, str]:
    """The tabs of a list by key, as they are called."""
    if section == PROJECTS.section:
        return {view.key: project_view_word(view) for view in PROJECTS.views(session)}
    return {view.key: investor_view_word(view) for view in INVESTORS.views(session)}
