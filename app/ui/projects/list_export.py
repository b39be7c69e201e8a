"""导出: the shown list with its columns as a workbook, made beside the window's work."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.database import Database
from app.exports.recording import record
from app.exports.workbook import GroupHead, Kind, Sheet, SheetColumn, Value, sheet_content
from app.exports.writing import deliver
from app.services.disputes import Disputes, disputes
from app.services.print_register import LIST, PrintedFile
from app.services.project_list import ProjectRow, Totals, project_rows
from app.ui.attempt import said
from app.ui.jobs import Progress
from app.ui.page import Context
from app.ui.projects.dispute_remarks import dispute_remark, sum_remark
from app.ui.projects.peek_words import slots_words
from app.ui.saving import ask_file
from app.ui.text import FEN_PER_YI
from app.ui.widgets.lamp import lamp_word
from app.ui.widgets.stage import stage_word

_PORTION = 200


def _yi(amount: int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount) / FEN_PER_YI


_CELLS: dict[str, tuple[Kind, float, Callable[[ProjectRow], Value]]] = {
    "light": ("text", 8, lambda row: lamp_word(row.light)),
    "name": ("text", 26, lambda row: row.name),
    "number": ("text", 16, lambda row: row.project_no),
    "industry": ("text", 12, lambda row: row.industry),
    "three_ones": ("text", 22, lambda row: slots_words(row)[0]),
    "stage": ("text", 9, lambda row: stage_word(row.stage)),
    "investment": ("amount", 15, lambda row: _yi(row.investment)),
    "paid": ("amount", 13, lambda row: _yi(row.paid)),
    "leader": ("text", 11, lambda row: row.leader_name),
    "contact": ("text", 11, lambda row: row.contact_name),
    "unit": ("text", 15, lambda row: row.unit_name),
    "next": ("text", 24, lambda row: row.next_task),
    "due": ("date", 12, lambda row: row.next_due),
    "days": ("number", 10, lambda row: row.days_left),
}
"""What each column of the list becomes in a workbook: kind, width in characters, value."""


@dataclass(frozen=True, slots=True)
class Part:
    """Projects that stand together, under a head with their sums when they have a `title`."""

    title: str
    ids: Sequence[str]
    sums: Totals


class ListExport(QObject):
    """Asks where to, writes there, and says where it is."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._window = parent

    def ask(self, name: str, columns: Sequence[tuple[str, str]], parts: Sequence[Part], sums: Totals) -> None:
        """Ask for a file and write projects with these columns (key, title) into it."""
        day = self._context.database.clock.now().date().isoformat()
        suggested = " ".join((self.tr("Projects"), name, f"{day}.xlsx"))
        out = ask_file(self._window, self.tr("Export"), suggested, self.tr("Excel workbook (*.xlsx)"))
        if out is not None:
            self.write(out, name, columns, parts, sums)

    def write(
        self, out: Path, name: str, columns: Sequence[tuple[str, str]], parts: Sequence[Part], sums: Totals
    ) -> None:
        """Write the list as a job that can be stopped; the file is there whole or not at all.

        It is entered into the print register: who took which rows out of the ledger, and when.
        """
        database, shell = self._context.database, self._context.shell
        keys = [key for key, _ in columns]
        made = database.clock.now().replace(microsecond=0)

        def work(progress: Progress) -> tuple[int, bool]:
            disputed = _disputed(database, parts)
            sheet = Sheet(name, _sheet_columns(columns, disputed), _sums(keys, sums, disputed), made)
            content, count = sheet_content(sheet, _rows(database, list(parts), keys, disputed, progress))
            deliver(content, out)
            entry = PrintedFile(LIST, "xlsx", out.name, sha256(content).hexdigest(), made, about=name)
            return count, record(database, entry.of_rows(count, phones=False))

        self._context.jobs.run(
            work,
            self,
            lambda done: shell.say(self._told(*done, out)),
            lambda error: shell.warn(said(error)),
            name=self.tr("Exporting"),
        )

    def _told(self, count: int, registered: bool, out: Path) -> str:
        told = self.tr("Exported %n project(s) to {path}", "", count).format(path=out)
        if registered:
            return told
        return self.tr("{saved}, but not entered into the print register").format(saved=told)


def _disputed(database: Database, parts: Sequence[Part]) -> Disputes:
    """What is in dispute of the projects that are exported."""
    known, ids = database.read(disputes), {key for part in parts for key in part.ids}
    return {key: matters for key, matters in known.items() if key in ids}


def _sheet_columns(columns: Sequence[tuple[str, str]], disputed: Disputes) -> tuple[SheetColumn, ...]:
    """The columns of the list, and one for remarks where there are any."""
    made = []
    for key, title in columns:
        kind, width, _ = _CELLS[key]
        if kind == "amount":
            pattern = QCoreApplication.translate("ListExport", "{amount} (CNY 100m)")
            title = pattern.format(amount=title)
        made.append(SheetColumn(title, kind, width))
    if disputed:
        made.append(SheetColumn(QCoreApplication.translate("ListExport", "Remarks"), "text", 36))
    return tuple(made)


def _sums(keys: Sequence[str], sums: Totals, disputed: Disputes) -> tuple[Value, ...]:
    """The row of totals: how many beside the name, amounts in their columns, which of them do not hold."""
    count = sums.count
    label = QCoreApplication.translate("ProjectColumns", "Total %n project(s)", "", count)
    summed = _summed(keys, label, sums)
    return (*summed, sum_remark(disputed) or None) if disputed else summed


def _summed(keys: Sequence[str], label: str, sums: Totals) -> tuple[Value, ...]:
    shown: dict[str, Value] = {"name": label, "investment": _yi(sums.investment), "paid": _yi(sums.paid)}
    return tuple(shown.get(key) for key in keys)


def _rows(
    database: Database, parts: list[Part], keys: Sequence[str], disputed: Disputes, progress: Progress
) -> Iterator[tuple[Value, ...] | GroupHead]:
    """The values row by row, read in portions."""
    written, every = 0, sum(len(part.ids) for part in parts)
    for part in parts:
        if part.title:
            summed = _summed(keys, part.title, part.sums)
            yield GroupHead((*summed, None) if disputed else summed)
        for start in range(0, len(part.ids), _PORTION):
            progress.check()
            progress.report(written, every)
            portion = _portion(database, part.ids[start : start + _PORTION])
            written += len(portion)
            for row in portion:
                shown = tuple(_CELLS[key][2](row) for key in keys)
                yield (*shown, _remark(row, disputed)) if disputed else shown


def _remark(row: ProjectRow, disputed: Disputes) -> Value:
    return dispute_remark(disputed[row.id]) if row.id in disputed else None


def _portion(database: Database, ids: Sequence[str]) -> list[ProjectRow]:
    return database.read(lambda session: project_rows(session, ids))
