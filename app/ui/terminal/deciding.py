"""What the terminal does about what people wrote apart: lists it, with what it hides, and lets one decide."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from app.database import Database
from app.errors import UserError
from app.services.calendar import working_calendar
from app.services.conflict_sides import Conflict, Side
from app.services.conflict_sight import sights
from app.services.conflicts import conflicts, decide
from app.services.devices import this_device
from app.services.history import Value, table_of
from app.services.revivals import Revival, bring_back, delete_again, revivals
from app.ui.record_words import table_word
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.third_value import third_value
from app.ui.sync.without_words import without_kinds, without_words
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, say
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import Codes

_DELETED = "deleted_at"
"""The field about which it is decided whether a record stays that was deleted and changed."""

_STAYS, _GOES = 1, 2
"""The versions of it, in the order of the list: the one that is shown first."""


def list_conflicts(chosen: argparse.Namespace) -> None:
    """The fields that wait for a decision, and the records of which it waits whether they stay."""
    with opened(chosen, to_read=True) as database:
        revived = database.read(revivals)
        if chosen.json:
            fields = [{**asdict(one), "hidden": {}} for one in database.read(conflicts)]
            told = [{**asdict(_as_conflict(one)), "hidden": without_kinds(one)} for one in revived]
            print_json([*fields, *told])
            return
        words = _words(database)
        for sight in database.read(sights):
            conflict = sight.conflict
            say(f"{conflict.name}　{words.field(sight)}　{conflict.record_id} {conflict.field}")
            for number, side in enumerate(conflict.sides, 1):
                _say_side(number, words.value(sight, side.value), side)
        for one in revived:
            _say_revived(one)


def _revived_word() -> str:
    """What the field is called about which it is decided whether a record stays."""
    return QCoreApplication.translate("Cli", "Deleted, then changed")


def _say_revived(one: Revival) -> None:
    said = _revived_word()
    if parts := without_words(one):
        pattern = QCoreApplication.translate("Cli", "{said}; hidden until this is decided: {parts}")
        said = pattern.format(said=said, parts=parts)
    say(f"{one.name or table_word(one.table)}　{said}　{one.record_id} {_DELETED}")
    _say_side(_STAYS, QCoreApplication.translate("Cli", "it stays, with all of this"), one.changed)
    _say_side(_GOES, QCoreApplication.translate("Cli", "it is deleted"), one.deleted)


def _say_side(number: int, told: str, side: Side) -> None:
    say(f"  {number}  {told}　{side.member_name}　{side.at:%Y-%m-%d %H:%M}")


def _as_conflict(one: Revival) -> Conflict:
    return Conflict(one.table, one.record_id, one.name, _DELETED, None, (one.changed, one.deleted))


def _words(database: Database) -> ConflictWords:
    calendar, here = database.read(lambda session: (working_calendar(session), this_device(session)))
    return ConflictWords(Codes(database), calendar, database.clock.now(), here)


def resolve(chosen: argparse.Namespace) -> None:
    """Decide a field, by its name or as it is called: one of its versions by number, or another value."""
    with opened(chosen) as database:
        database.read(lambda session: table_of(session, chosen.id))  # or there is no such record
        revived = next((one for one in database.read(revivals) if one.record_id == chosen.id), None)
        if chosen.field in (_DELETED, _revived_word()):
            _keep_or_delete(database, chosen, revived)
            return
        words, waiting = _words(database), database.read(sights)
        known = [(words.field(one), one.conflict) for one in waiting if one.conflict.record_id == chosen.id]
        word, found = _meant(known, chosen.field, revived)
        place, value = _choice(database, found, chosen)
        database.write(
            QT_TRANSLATE_NOOP("Action", "Decide between two versions"),
            lambda session: decide(session, found.record_id, found.field, place, value),
            about=found.name,
        )
    said = QCoreApplication.translate("Cli", "{name}: {field} is decided.")
    say(said.format(name=found.name, field=word))


def _meant(known: Sequence[tuple[str, Conflict]], said: str, revived: Revival | None) -> tuple[str, Conflict]:
    """Of the fields that wait, each with what it is called, the one that was named by either.

    Raises UserError `nothing_to_decide`, `no_such_conflict`, `several_fields_called`.
    """
    found = [one for one in known if one[1].field == said] or [one for one in known if one[0] == said]
    if len(found) == 1:
        return found[0]
    if found:
        raise UserError("several_fields_called", field=said, names=tuple(one.field for _, one in found))
    words = [word for word, _ in known]
    names = [word if words.count(word) == 1 else one.field for word, one in known]
    if revived is not None:
        names.append(_revived_word())
    if not names:
        raise UserError("nothing_to_decide")
    raise UserError("no_such_conflict", field=said, names=tuple(names))


def _keep_or_delete(database: Database, chosen: argparse.Namespace, found: Revival | None) -> None:
    """Let a record stay that was deleted and changed, with all that went with it, or delete it again."""
    if found is None:
        raise UserError("nothing_to_decide")
    if chosen.version is None:
        raise UserError("only_a_version")
    if chosen.version not in (_STAYS, _GOES):
        raise UserError("no_such_version", number=chosen.version)
    work, label = bring_back, QT_TRANSLATE_NOOP("Action", "Keep what was deleted")
    said = QCoreApplication.translate("Cli", "{name} stays, with what was deleted with it.")
    if chosen.version == _GOES:
        work, label = delete_again, QT_TRANSLATE_NOOP("Action", "Delete again")
        said = QCoreApplication.translate("Cli", "{name} is in the recycle bin.")
    database.write(label, lambda session: work(session, chosen.id), about=found.name)
    say(said.format(name=found.name or table_word(found.table)))


def _choice(database: Database, found: Conflict, chosen: argparse.Namespace) -> tuple[int | None, Value]:
    if chosen.version is None:
        return None, third_value(database, found, chosen.value)
    if not 1 <= chosen.version <= len(found.sides):
        raise UserError("no_such_version", number=chosen.version)
    return found.sides[chosen.version - 1].seq, None
