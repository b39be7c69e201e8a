"""Erases a person who asked to be forgotten (PIPL Art. 47), on this computer and for good."""

import json
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app import erasure
from app.database import Database
from app.errors import UserError
from app.local_values import local_value
from app.models.activities import ActivityParticipant
from app.models.attachments import Attachment, AttachmentLink
from app.models.field_ids import logged_tables, tables_by_number
from app.models.people import AssociationPost, ContactChannel, Person, PersonCompany, PersonLanguage
from app.services.id_lists import is_among
from app.services.recycle_bin import delete_record

LABEL = "Erase person on request"
"""Of the action, and of what the window hears about it."""

_FILES = "files"
"""Of what may still be left (`erasure.LEFT`): attached files alone, the database was written anew."""

_PARTS = (ContactChannel, PersonCompany, PersonLanguage, AssociationPost, ActivityParticipant)


@dataclass(frozen=True, slots=True)
class ToErase:
    """What goes with a person: how many ways to reach them, posts, languages, files of their own; in `visits`
    the name goes, the visit stays."""

    person_id: str
    name: str
    channels: int
    posts: int
    languages: int
    files: int
    visits: int
    records: dict[str, int]


def to_erase(session: Session, person_id: str) -> ToErase:
    """Whom and what an erasure is about. Raises UserError `no_such_record`."""
    person = session.get(Person, person_id)
    if person is None:
        raise UserError("no_such_record", id=person_id)
    people = merged_with(session, person_id)
    counted, records = Counter[str](), dict.fromkeys(people, logged_tables()["person"].number)
    for part in _PARTS:
        name = part.__tablename__
        for row in session.execute(select(part.id, part.deleted_at).where(part.person_id.in_(people))):
            records[row.id] = logged_tables()[name].number
            counted[name] += row.deleted_at is None
    links = session.execute(
        select(AttachmentLink.id, AttachmentLink.attachment_id).where(AttachmentLink.record_id.in_(people))
    ).all()
    records |= {row.id: logged_tables()["attachment_link"].number for row in links}
    files = [row.attachment_id for row in links if _is_own(session, row.attachment_id, people)]
    records |= dict.fromkeys(files, logged_tables()["attachment"].number)
    return ToErase(
        person_id,
        person.name_zh or person.name_orig or person.name_en or "",
        counted["contact_channel"],
        counted["person_company"] + counted["association_post"],
        counted["person_language"],
        len(set(files)),
        counted["activity_participant"],
        records,
    )


def of_others(session: Session, records: erasure.Erased) -> set[str]:
    """Of these records, which were not erased here, those that are here all the same.

    A file is that as long as it belongs to something else, in the bin or not.
    """
    by_table: dict[str, list[str]] = {}
    for record, table in records.items():
        by_table.setdefault(tables_by_number()[table].name, []).append(record)
    files, people = by_table.pop("attachment", []), list(erasure.erased(session.connection()))
    link = AttachmentLink
    linked = select(link.attachment_id).where(is_among(link.attachment_id, files))
    found = set(session.scalars(linked.where(~is_among(link.record_id, people))))
    for name, ids in by_table.items():
        query = text(f"SELECT id FROM {name} WHERE id IN (SELECT value FROM json_each(:ids))")
        found.update(session.execute(query, {"ids": json.dumps(ids)}).scalars())
    return found


def people_called(session: Session, told: str) -> list[tuple[str, str]]:
    """The people of this id or name who were not erased, also in the bin: id and name."""
    name = func.coalesce(Person.name_zh, Person.name_orig, Person.name_en, "")
    rows = session.execute(select(Person.id, name).where((Person.id == told) | (name == told)))
    return [(row[0], row[1]) for row in rows]


def delete_first(database: Database, wanted: ToErase) -> None:
    """Put the person into the bin, as the action by which the history remembers that it was asked for."""
    database.write(LABEL, lambda session: delete_record(session, wanted.person_id))


def erase_here(database: Database, records: erasure.Erased) -> None:
    """Take from this computer all that was ever written of these records; nothing brings it back.

    Raises StorageError; what of it is not done yet is done later by `finish_erasing`.
    """
    database.receive(LABEL, lambda session: erasure.erase(session.connection(), records))
    finish_erasing(database)


def erase_person(database: Database, person_id: str) -> ToErase:
    """Erase somebody in a ledger that is shared with nobody. Raises UserError `no_such_record`."""
    wanted = database.read(lambda session: to_erase(session, person_id))
    delete_first(database, wanted)
    erase_here(database, wanted.records)
    return wanted


def erased_files(session: Session) -> list[str]:
    """The hashes of attached files of erased people, but for those that another record has, or would have by
    an administrator's word."""
    hashes = json.loads(local_value(session, erasure.FILES) or "[]")
    used = set(session.scalars(select(Attachment.sha256).where(Attachment.sha256.in_(hashes))))
    used |= set(json.loads(local_value(session, erasure.HELD) or "{}").get("named", ()))
    return [one for one in hashes if one not in used]


def finish_erasing(database: Database) -> None:
    """Remove the files of erased people, and what free pages of the database still hold of them.

    Costs nothing where nothing is left to do; what a crash, a reader or somebody who writes prevents is
    done in the next round or when the ledger is opened next. So are files that some program has open, or that
    are being attached to something else.
    """
    left = database.local(erasure.LEFT)
    if left not in ("1", _FILES):
        return
    to_go, typed = database.read(erased_files), database.read(_being_typed)
    for sha256 in to_go:
        if sha256 not in typed:
            with suppress(OSError):
                database.files.remove(sha256)
    now = _FILES if any(map(database.files.holds, to_go)) else "0"
    if left != now and (left == _FILES or database.write_anew()):
        database.set_local(erasure.LEFT, now)


def look_for_erased_files(database: Database) -> None:
    """Have files of erased people go that came back: a copy made before brings them when it is restored."""
    if database.local(erasure.LEFT) == "0" and any(map(database.files.holds, database.read(erased_files))):
        database.set_local(erasure.LEFT, _FILES)


def _being_typed(session: Session) -> set[str]:
    """Of the files of erased people those that what is being typed here has as well."""
    query = text(
        "SELECT value FROM json_each(:hashes)"
        " WHERE EXISTS (SELECT 1 FROM draft WHERE instr(content, value) > 0)"
    )
    told = local_value(session, erasure.FILES) or "[]"
    return set(session.execute(query, {"hashes": told}).scalars())


def merged_with(session: Session, person_id: str) -> set[str]:
    """A person, entered once or several times: all that were merged with them (M8)."""
    query = text(
        "WITH RECURSIVE same (id) AS (SELECT :id UNION SELECT a.into_id FROM same JOIN alias a"
        " ON a.record_id = same.id UNION SELECT a.record_id FROM same JOIN alias a ON a.into_id = same.id)"
        " SELECT id FROM same"
    )
    return set(session.execute(query, {"id": person_id}).scalars())


def _is_own(session: Session, attachment_id: str, people: set[str]) -> bool:
    """Whether a file belongs to nothing else."""
    others = select(AttachmentLink.id).where(
        AttachmentLink.attachment_id == attachment_id,
        AttachmentLink.record_id.not_in(people),
        AttachmentLink.deleted_at.is_(None),
    )
    return session.scalars(others.limit(1)).first() is None
