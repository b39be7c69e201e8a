"""The print register: every paper and list that was written as a file, so that a figure can be traced."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import me, now_text
from app.models.papers import DocOutput
from app.models.people import Official
from app.services.record_names import record_names

PRINTING = "Print paper"
"""The action by which a paper is entered; no step of a person's, for what is on paper stays there."""

PACK = "PACK"
"""How the register numbers a pack of several papers."""

LIST = "LIST"
"""How the register numbers a list that was exported from the window."""

_PART, _OF = "pages", "of"
_ROWS, _PHONES = "rows", "phones"


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A paper that was written: its number and form (pdf, docx, xlsx), of which data, as which file.

    `table` and `record_id` name what it is about; `about` is what to call that where it has no record or
    none any more. `params` is what was chosen, `told` what a pack said of its projects.
    """

    paper: str
    form: str
    file_name: str
    sha256: str
    data_at: datetime
    pages: int | None = None
    table: str | None = None
    record_id: str | None = None
    about: str = ""
    for_whom: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    told: Mapping[str, Any] | None = None

    def of_pages(self, numbers: Collection[int]) -> "PrintedFile":
        """The entry of a paper of which these pages alone were printed.

        A pack that is not whole tells nothing: the next one looks back at what somebody has in hand.
        """
        if self.pages is None or set(numbers) >= set(range(1, self.pages + 1)):
            return self
        part = {_PART: _runs(numbers), _OF: self.pages}
        return replace(self, pages=len(set(numbers)), params={**self.params, **part}, told=None)

    def of_rows(self, count: int, *, phones: bool | None = None) -> "PrintedFile":
        """The entry of a workbook: how many rows it has; `phones`, where known, whether telephone numbers."""
        told: dict[str, Any] = {_ROWS: count} if phones is None else {_ROWS: count, _PHONES: phones}
        return replace(self, params={**self.params, **told})


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A line of the print register, as `PrintedFile` has it, with who printed it and when."""

    id: str
    paper: str
    form: str
    about: str
    for_whom: str
    data_at: datetime
    printed_at: datetime
    printed_by: str
    pages: int | None
    file_name: str
    sha256: str
    table: str | None
    record_id: str | None
    params: Mapping[str, Any]

    @property
    def part(self) -> tuple[tuple[int, int], ...]:
        """The first and last page of each run that was printed; none where it was printed whole."""
        runs = self.params.get(_PART)
        pairs = runs if isinstance(runs, list) else []
        return tuple((run[0], run[1]) for run in pairs if isinstance(run, list) and len(run) == 2)

    @property
    def whole(self) -> int | None:
        """How many pages the paper has, be they printed or not."""
        return _count(self.params.get(_OF, self.pages))

    @property
    def rows(self) -> int | None:
        """How many rows a workbook has."""
        return _count(self.params.get(_ROWS))

    @property
    def phones(self) -> bool | None:
        """Whether it has whole telephone numbers; None where those it may have are masked."""
        look, told = self.params.get("look"), self.params.get(_PHONES)
        if isinstance(look, dict) and look.get("masked") is False:
            return True
        return told if isinstance(told, bool) else None


def _count(told: object) -> int | None:
    """A number where one is told; everybody writes lines of the register, with whatever program."""
    return told if isinstance(told, int) and not isinstance(told, bool) else None


def _read(told: str | None) -> Mapping[str, Any]:
    """What was kept of a printed file, nothing where it is none of what ours keep."""
    found = json.loads(told or "{}")
    return found if isinstance(found, dict) else {}


def _runs(numbers: Collection[int]) -> list[list[int]]:
    """First and last of the numbers that follow one another."""
    found: list[list[int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return found


def register_print(session: Session, printed: PrintedFile) -> str:
    """Enter a paper into the register; returns the id of its line."""
    about = printed.about
    if printed.table and printed.record_id and not about:
        about = record_names(session, {printed.table: [printed.record_id]}).get(printed.record_id, "")
    record = DocOutput(
        paper=printed.paper,
        form=printed.form,
        about=about or None,
        table_name=printed.table,
        record_id=printed.record_id,
        params=_json(printed.params) if printed.params else None,
        data_at=printed.data_at.isoformat(timespec="minutes"),
        printed_at=now_text(session),
        printed_by_id=me(session),
        file_name=printed.file_name,
        sha256=printed.sha256,
        pages=printed.pages,
        for_whom=printed.for_whom or None,
        told=None if printed.told is None else _json(printed.told),
    )
    session.add(record)
    return record.id


def print_register(session: Session, limit: int | None = None) -> list[RegisterRow]:
    """What was printed, here and on colleagues' computers, the newest first."""
    query = (
        select(DocOutput, Official.name)
        .outerjoin(Official, Official.id == DocOutput.printed_by_id)
        .where(DocOutput.deleted_at.is_(None))
        .order_by(DocOutput.printed_at.desc(), DocOutput.id.desc())
        .limit(limit)
    )
    return [
        RegisterRow(
            id=one.id,
            paper=one.paper,
            form=one.form,
            about=one.about or "",
            for_whom=one.for_whom or "",
            data_at=datetime.fromisoformat(one.data_at),
            printed_at=datetime.fromisoformat(one.printed_at),
            printed_by=who or "",
            pages=one.pages,
            file_name=one.file_name,
            sha256=one.sha256,
            table=one.table_name,
            record_id=one.record_id,
            params=_read(one.params),
        )
        for one, who in session.execute(query)
    ]


def last_pack(session: Session, about: str, before: date) -> tuple[datetime, Mapping[str, Any]] | None:
    """Of the last pack about a record from before a day: the moment of its data, and what it told.

    Packs of one day are one to whoever reads them, so that a correction is not taken for news.
    """
    query = (
        select(DocOutput.data_at, DocOutput.told)
        .where(
            DocOutput.record_id == about,
            DocOutput.paper == PACK,
            DocOutput.told.is_not(None),
            DocOutput.data_at < before.isoformat(),
            DocOutput.deleted_at.is_(None),
        )
        .order_by(DocOutput.data_at.desc(), DocOutput.id.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return (datetime.fromisoformat(row.data_at), _read(row.told)) if row else None


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
