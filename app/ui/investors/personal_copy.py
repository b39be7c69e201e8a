"""导出个人信息: what is held of a person in words, written into one ZIP."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QObject

from app.database import Database
from app.errors import StorageError
from app.exports.personal_archive import Copy, PackedFile, Part, write_copy
from app.file_store import FileStore
from app.opened_copies import file_name
from app.services.history_list import ChangeKind, RecordChange
from app.services.personal_data import HeldFile, HeldRecord, PersonalData, note_copy, personal_data
from app.ui.history.words import change_lines, change_sentence, moment_word
from app.ui.investors.mention_words import place_words
from app.ui.record_words import table_word
from app.ui.words import Codes

Step = Callable[[int, int], None]


class PersonalCopy(QObject):
    """A class of its own, because translators are shown plurals only where `tr` counts them."""

    def __init__(self, database: Database, held: PersonalData) -> None:
        super().__init__()
        self._files = database.files
        self._codes = Codes(database)
        self._held = held

    def made(self) -> tuple[Copy, list[str]]:
        """What goes into the archive, and the names of files that cannot be read here."""
        held = self._held
        readable = [one for one in held.files if _is_readable(self._files, one)]
        lacking = [one.name for one in held.files if one not in readable]
        title = self.tr("Personal data of {name}").format(name=held.name)
        return Copy(
            title, self._remarks(lacking), self._parts(), _plain(held), self._named(readable)
        ), lacking

    def _remarks(self, lacking: list[str]) -> list[str]:
        moment = moment_word(self._held.made_at)
        said = [
            self.tr("All that this ledger holds of this person on {moment}.").format(moment=moment),
            self.tr("Not searched: printed pages, what is written in attached files, backups."),
        ]
        if self._held.mentions:
            said.append(
                self.tr(
                    "The name also stands in texts of others. They are listed below and not copied: look"
                    " through them before this is handed over."
                )
            )
        if lacking:
            names = self.tr(", ").join(lacking)
            said.append(self.tr("Not on the computer where this was written: {names}").format(names=names))
        return said

    def _parts(self) -> list[Part]:
        columns = [self.tr("Field"), self.tr("Value")]
        parts = []
        for table, records in groupby(self._held.records, lambda one: one.table):
            rows = list[list[str]]()
            for number, record in enumerate(records):
                if number:
                    rows.append(["", ""])
                rows += self._lines(record)
            parts.append(Part(table_word(table), columns, rows))
        return [*parts, *self._uses(), *self._mentions(), self._history()]

    def _lines(self, record: HeldRecord) -> list[list[str]]:
        lines = [[line.name, line.new] for line in change_lines(record.shown, self._codes, whole=True)]
        if record.deleted:
            lines.append([self.tr("State"), self.tr("In the recycle bin")])
        return lines

    def _history(self) -> Part:
        rows = [
            [moment_word(entry.at), entry.member_name or "", self._change(change)]
            for entry, change in self._held.history
        ]
        columns = [self.tr("When"), self.tr("Who"), self.tr("What")]
        return Part(self.tr("History of changes"), columns, rows)

    def _change(self, change: RecordChange) -> str:
        """Every field of a change on a line of its own."""
        if change.kind is not ChangeKind.CHANGED or not change.fields:
            return change_sentence(change, self._codes)
        lines = change_lines(change, self._codes, whole=True)
        pattern = self.tr("{field}: {old} → {new}")
        return "\n".join(pattern.format(field=line.name, old=line.old, new=line.new) for line in lines)

    def _uses(self) -> list[Part]:
        if not self._held.uses:
            return []
        rows = [
            [
                moment_word(datetime.fromisoformat(use.at)),
                use.who,
                self.tr("Personal data exported") if use.handed_out else self.tr("Number looked at"),
            ]
            for use in self._held.uses
        ]
        columns = [self.tr("When"), self.tr("Who"), self.tr("What")]
        return [Part(self.tr("Looked at and exported on this computer"), columns, rows)]

    def _mentions(self) -> list[Part]:
        if not self._held.mentions:
            return []
        bin_word = self.tr("In the recycle bin")
        rows = [[*place_words(one), bin_word if one.deleted else ""] for one in self._held.mentions]
        columns = [self.tr("Where"), self.tr("Field"), self.tr("State")]
        return [Part(self.tr("Texts in which the name stands"), columns, rows)]

    def _named(self, readable: list[HeldFile]) -> list[PackedFile]:
        return [
            (f"{number:02} {file_name(one.name)}", partial(self._files.blocks, one.sha256))
            for number, one in enumerate(readable, 1)
        ]


def write_personal_data(database: Database, person_id: str, out: Path, step: Step) -> list[str]:
    """Write all that is held of a person, and write down here who did so and when.

    Returns the names of files that cannot be read here. Raises UserError `no_such_record`, StorageError.
    """
    held = database.read(lambda session: personal_data(session, person_id))
    copy, lacking = PersonalCopy(database, held).made()
    write_copy(copy, out, step)
    note_copy(database, held)
    return lacking


def _is_readable(files: FileStore, one: HeldFile) -> bool:
    try:
        for _ in files.blocks(one.sha256):
            pass
    except StorageError:
        return False
    return True


def _plain(held: PersonalData) -> dict[str, object]:
    """As stored, for programs."""
    tables = groupby(held.records, lambda one: one.table)
    return {
        "person": held.person_id,
        "name": held.name,
        "made_at": held.made_at.isoformat(timespec="seconds"),
        "records": {table: [dict(one.stored) for one in records] for table, records in tables},
        "history": [
            {
                "at": entry.at.isoformat(timespec="seconds"),
                "who": entry.member_name,
                "action": entry.label,
                "table": change.table,
                "record": change.record_id,
                "fields": {one.field: [one.old, one.new] for one in change.fields},
            }
            for entry, change in held.history
        ],
        "files": [asdict(one) for one in held.files],
        "uses": [asdict(one) for one in held.uses],
        "mentions": [asdict(one) for one in held.mentions],
    }
