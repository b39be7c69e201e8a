"""Which papers there are and what one is asked for; nothing here draws, so that asking costs no start-up."""

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.exports.look import Look
from app.services.print_register import LIST, PACK
from app.services.project_filter import ProjectFilter

RECOVERY = "KEY"
"""The sheet with the key of an encrypted ledger."""

SPACE_SHEET = "SPACE-KEY"
"""The recovery sheet of a shared workspace; it is made anew each time, and is no Order."""

WHOLE_LEDGER = "D20"
"""The workbook that has projects which are not signed too."""

GETA = "〓"
"""What printers have always set for a sign that their type case lacks."""


class About(StrEnum):
    """What a paper is about: a record of one kind, the projects that pass a filter, or a time."""

    PROJECT = "project"
    VISIT = "visit"
    TRIP = "trip"
    FIRM = "firm"
    LEADER = "leader"
    PROJECTS = "projects"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Kind:
    """A paper as it is called, what it is about, and which other forms it has besides the PDF.

    One that is not `printed` has no PDF.
    """

    name: str
    about: About
    twins: tuple[str, ...] = ("docx",)
    printed: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        """What its file may end in; the first is the usual one."""
        return ("pdf", *self.twins) if self.printed else self.twins


KINDS = {
    "D1": Kind("项目一页纸", About.PROJECT),
    "D2": Kind("客商背景材料", About.FIRM),
    "D3": Kind("接待手册（内部）", About.VISIT),
    "D3C": Kind("考察手册（来宾）", About.VISIT),
    "D4": Kind("座谈会议程", About.VISIT),
    "D5": Kind("拜访（来访）纪要", About.VISIT),
    "D6": Kind("外出招商情况报告", About.TIME),
    "D7": Kind("项目推进计划表", About.PROJECT, ("xlsx", "docx")),
    "D8": Kind("三个一责任清单", About.PROJECTS, ("xlsx", "docx")),
    "D9": Kind("领导包联项目清单", About.LEADER, ("xlsx", "docx")),
    "D10": Kind("月度通报及排名", About.TIME, ("docx", "xlsx")),
    "D19": Kind("简报", About.PROJECTS),
    WHOLE_LEDGER: Kind("台账导出", About.PROJECTS, ("xlsx",), printed=False),
    "EN1": Kind("项目英文简介", About.PROJECT),
}
"""Every paper by its number (handbook §4.3); EN1 is the one in English."""

FORMS = {"pdf": "PDF", "docx": "Word", "xlsx": "Excel"}
"""The forms of papers as people call them."""

NAMES = {RECOVERY: "恢复单", PACK: "汇报材料", SPACE_SHEET: "工作区恢复单", LIST: "项目列表"} | {
    key: kind.name for key, kind in KINDS.items()
}
_NOT_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST = 60
"""Characters of a subject in a file name: in UTF-8 a name has at most 255 bytes."""


@dataclass(frozen=True, slots=True)
class Order:
    """A paper to print: what it is about, and how it is to look.

    `record_id` is the project, visit, trip, firm or leader; `chosen` narrows lists; `since` and `until` are
    the days of a paper that tells of a time. A pack is of the `whole` ledger only where that was chosen:
    a filter that lets all through may also be one that nobody has chosen yet.
    """

    paper: str
    record_id: str | None = None
    chosen: ProjectFilter = field(default_factory=ProjectFilter)
    since: date | None = None
    until: date | None = None
    whole: bool = False
    look: Look = field(default_factory=Look)


@dataclass(frozen=True, slots=True)
class Printed:
    """A paper that was written, and each kind of type and character it lacks with what stands in for it.

    It is `registered` unless the ledger could not be written, or it is a sheet with a key.
    """

    file: Path
    substitutes: tuple[tuple[str, str], ...] = ()
    registered: bool = False


def forms_of(paper: str) -> tuple[str, ...]:
    """The forms a paper has, the usual one first."""
    if paper == PACK:
        return ("pdf", "docx")
    return KINDS[paper].forms if paper in KINDS else ("pdf",)


def has_pages(paper: str) -> bool:
    """Whether it can be printed; what cannot is a workbook."""
    return "pdf" in forms_of(paper)


def file_name(paper: str, day: date, subject: str = "", form: str = "") -> str:
    """How a paper is called as a file: 松果储能电芯二期 项目一页纸 2026-03-18.pdf."""
    about = " ".join(_NOT_IN_FILE_NAMES.sub(" ", subject).split())[:_LONGEST].strip(" .")
    return f"{' '.join(filter(None, (about, NAMES[paper], day.isoformat())))}.{form or forms_of(paper)[0]}"
