"""The pack (汇报材料一键成册): all papers about a leader, a visit or a view, bound as one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.database import Database, Session, database_of
from app.errors import UserError
from app.exports.attached import Attached
from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.cover import cover_page
from app.exports.document import Cover
from app.exports.fonts import Typefaces
from app.exports.layout import chinese
from app.exports.look import Look
from app.exports.orders import NAMES, About, Order, Printed
from app.exports.pack_front import Entry, aim, contents
from app.exports.paper import Paper
from app.exports.papers.pack_news import TITLE as NEWS
from app.exports.papers.pack_news import compose_pack_news
from app.exports.printing import faces_of, papers
from app.exports.recording import form_of, look_told, record
from app.exports.sheets import Bookmark, SetPaper
from app.exports.watching import Step, unwatched
from app.exports.writing import deliver
from app.services.papers.content import ProjectBrief
from app.services.papers.office import office
from app.services.papers.pack import (
    PackFile,
    PackSubject,
    files_of,
    leader_subject,
    news_of,
    view_key,
    view_subject,
    visit_subject,
)
from app.services.papers.pack_news import PackNews, told_by
from app.services.papers.project_brief import project_brief
from app.services.print_register import PACK, PrintedFile
from app.services.project_filter import ProjectFilter
from app.services.project_views import ProjectView
from app.services.unsent import unsent

_BRIEFS = "项目一页纸"
_FILES = "附件"
_FRONT = 1
"""Pages before the contents: the cover."""


@dataclass(frozen=True, slots=True)
class PackOrder:
    """A pack to print: about a LEADER or VISIT by id, or about the PROJECTS of a view by its key.

    `name` and `chosen` are those of the view. `files` says whether attached files follow.
    """

    about: About
    key: str
    name: str = ""
    chosen: ProjectFilter = field(default_factory=ProjectFilter)
    look: Look = field(default_factory=Look)
    files: bool = True


def view_order(view: ProjectView, name: str, look: Look | None = None, *, files: bool = True) -> PackOrder:
    """A pack of the projects of a view that is called `name`."""
    return PackOrder(About.PROJECTS, view_key(view), name, view.chosen, look or Look(), files)


@dataclass(frozen=True, slots=True)
class Piece:
    """A paper of a pack with what it says."""

    name: str
    paper: Paper[Any]
    content: Any


@dataclass(frozen=True, slots=True)
class Pack:
    """All that a pack says, as it stood at one moment: its parts by name, each of one piece or more."""

    subject: PackSubject
    issuer: str
    as_of: datetime
    news: PackNews | None
    parts: tuple[tuple[str, tuple[Piece, ...]], ...]
    files: tuple[PackFile, ...]
    told: Mapping[str, Any]
    unsent: int = 0


def print_pack(database: Database, order: PackOrder, out: Path, step: Step = unwatched) -> Printed:
    """Write a pack as PDF and enter it into the print register.

    `step` is told how much of how much is done, and may raise to stop. Raises UserError `no_such_record`,
    `pack_empty`, `paper_form_unfit`, StorageError as `deliver` does; then no file was written or changed.
    """
    if form_of(out) != "pdf":
        raise UserError("paper_form_unfit", paper=NAMES[PACK], names=(".pdf",))
    pack = database.read(lambda session: gathered(session, order))
    step(0, 0)
    faces = faces_of(database)
    laid = pack_papers(database, pack, faces, order.look, step)
    pages = sum(len(paper.pages) for paper in laid)
    pdf = bound(laid, faces, order.look, step=lambda done, total: step(total + done, 2 * total))
    deliver(pdf, out)
    registered = record(database, pack_entry(pack, order, out, pdf, pages))
    return Printed(out, faces.substitutes(), registered)


def gathered(session: Session, order: PackOrder) -> Pack:
    """All that a pack says, in one reading. Raises UserError `no_such_record`, `pack_empty`."""
    as_of, waiting = database_of(session).clock.now(), unsent(session)
    subject = _subject(session, order)
    briefs = {
        project: replace(
            project_brief(session, project, masks=order.look.masked), as_of=as_of, unsent=waiting
        )
        for project in subject.projects
    }
    parts = _parts(session, order, subject, briefs, as_of)
    if not parts:
        raise UserError("pack_empty")
    return Pack(
        subject,
        office(session),
        as_of,
        news_of(session, subject.key, briefs),
        parts,
        tuple(files_of(session, subject, briefs)) if order.files else (),
        {"projects": told_by(briefs)},
        waiting,
    )


def _subject(session: Session, order: PackOrder) -> PackSubject:
    if order.about is About.LEADER:
        return leader_subject(session, order.key)
    if order.about is About.VISIT:
        return visit_subject(session, order.key)
    return view_subject(session, order.key, order.name, order.chosen)


def _parts(
    session: Session,
    order: PackOrder,
    subject: PackSubject,
    briefs: Mapping[str, ProjectBrief],
    as_of: datetime,
) -> tuple[tuple[str, tuple[Piece, ...]], ...]:
    """The parts that say anything, in order."""
    known = papers()
    asked: list[Order] = []
    if order.about is About.LEADER and briefs:
        asked = [Order("D9", subject.key), Order("D8", chosen=subject.chosen or ProjectFilter())]
    elif order.about is About.VISIT:
        asked = [Order("D4", subject.key), Order("D5", subject.key)]
        asked += [Order("D2", firm) for firm in subject.firms]
    elif briefs:
        asked = [Order("D8", chosen=subject.chosen or ProjectFilter())]
    parts = []
    for one in asked:
        if one.paper in known:
            paper = known[one.paper]
            content = paper.read(session, replace(one, look=order.look))
            if getattr(content, "rows", True):
                content = replace(content, as_of=as_of)
                parts.append(("", (Piece("", paper, content),)))
    pieces = tuple(Piece(brief.name, known["D1"], brief) for brief in briefs.values())
    return (*parts, *(((_BRIEFS, pieces),) if pieces else ()))


def pack_papers(
    database: Database, pack: Pack, faces: Typefaces, look: Look, step: Step = unwatched
) -> list[SetPaper]:
    """The pages of a pack, in order: cover, contents, what changed, the parts, the files."""
    groups: list[tuple[str, list[SetPaper]]] = []
    if pack.news is not None:
        groups.append((NEWS, [composed(compose_pack_news(pack.news, pack.as_of, pack.unsent), faces, look)]))
    count = sum(len(pieces) for _, pieces in pack.parts)
    done = 0
    for name, pieces in pack.parts:
        laid = []
        for piece in pieces:
            laid.append(piece.paper.set(piece.content, faces, look))
            done += 1
            step(done, 2 * count)
        groups.append((name, laid))
    files = list(Attached(database.files, faces, look, pack.as_of, pack.unsent).papers(pack.files, step))
    if files:
        groups.append((_FILES, files))
    title, about = pack.subject.title, Cover(pack.subject.below, pack.issuer)
    front = SetPaper(title, pack.as_of, (cover_page(faces, title, about, pack.as_of, look.header),))
    listed = len(contents(_entries(groups, 0), pack.as_of, pack.unsent).pages)
    entries = _entries(groups, _FRONT + listed)
    bodies = _bodies(groups, _FRONT + listed)
    return [front, contents(entries, pack.as_of, pack.unsent), *bodies]


def _entries(groups: Sequence[tuple[str, Sequence[SetPaper]]], before: int) -> list[Entry]:
    """The lines of the contents, of parts that begin after `before` pages."""
    found, page = [], before + 1
    for number, (name, laid) in enumerate(groups, 1):
        found.append(Entry(f"{chinese(number)}、{name or laid[0].title}", page))
        for at, paper in enumerate(laid, 1):
            if name and name != NEWS:
                found.append(Entry(f"{at}.{paper.pages[0].bookmarks[0].title}", page, 1))
            page += len(paper.pages)
    return found


def _bodies(groups: Sequence[tuple[str, Sequence[SetPaper]]], before: int) -> list[SetPaper]:
    """The papers as parts of one: each page can be led to, bookmarks below those of their part."""
    found, page = [], before + 1
    for name, laid in groups:
        for at, paper in enumerate(laid):
            deeper = bool(name) and name != NEWS
            pages = []
            for number, one in enumerate(paper.pages):
                marks = tuple(Bookmark(mark.title, mark.level + deeper) for mark in one.bookmarks)
                if deeper and at == 0 and number == 0:
                    marks = (Bookmark(name), *marks)
                strokes = (aim(page), *one.strokes) if number == 0 else one.strokes
                pages.append(replace(one, strokes=strokes, bookmarks=marks))
                page += 1
            found.append(replace(paper, pages=tuple(pages), counted=False))
    return found


def pack_entry(
    pack: Pack, order: PackOrder, out: Path, pdf: bytes, pages: int, form: str = "pdf"
) -> PrintedFile:
    """What the print register says of a pack, and what the next one about the same looks back at."""
    params: dict[str, Any] = {"about": order.about.value, "files": order.files, "look": look_told(order.look)}
    if order.about is About.PROJECTS:
        params |= {"view": order.name, "filter": json.loads(order.chosen.to_json())}
    return PrintedFile(
        paper=PACK,
        form=form,
        file_name=out.name,
        sha256=sha256(pdf).hexdigest(),
        data_at=pack.as_of,
        pages=pages,
        table=pack.subject.table,
        record_id=pack.subject.key,
        about=f"{pack.subject.title}　{pack.subject.below}".strip(),
        for_whom=pack.subject.below if order.about is About.LEADER else "",
        params=params,
        told=pack.told,
    )
