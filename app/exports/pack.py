"""The pack (汇报材料一键成册): all papers about a leader, a visit or a view, bound as one."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from app.database import Database, Session, database_of
from app.errors import UserError
from app.exports.attached import Attached
from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.cover import cover_page
from app.exports.document import Cover, Document
from app.exports.fonts import Typefaces
from app.exports.layout import chinese
from app.exports.look import Look
from app.exports.orders import NAMES, About, Order, Printed, forms_of
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

    `name` and `chosen` are those of the view; a filter that is no view's has no name. `files` says whether
    attached files follow.
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
    """Write a pack in the form its file ends in and enter it into the print register.

    `step` is told how much of how much is done, and may raise to stop. Raises UserError `no_such_record`,
    `pack_empty`, `paper_form_unfit`, StorageError as `deliver` does; then no file was written or changed.
    """
    return print_packs(database, order, (out,), step)[0]


def print_packs(
    database: Database, order: PackOrder, outs: Sequence[Path], step: Step = unwatched
) -> list[Printed]:
    """The same for several files, which say the same of the same moment."""
    if not all(form_of(out) in forms_of(PACK) for out in outs):
        named = tuple(f".{form}" for form in forms_of(PACK))
        raise UserError("paper_form_unfit", paper=NAMES[PACK], names=named)
    pack = database.read(lambda session: gathered(session, order))
    step(0, 0)
    printed = []
    for out in outs:
        form, faces = form_of(out), faces_of(database)
        content, pages = _MAKERS[form](database, pack, faces, order.look, step)
        deliver(content, out)
        registered = record(database, pack_entry(pack, order, out, content, pages, form))
        printed.append(Printed(out, faces.substitutes() if form == "pdf" else (), registered))
    return printed


def _pdf(database: Database, pack: Pack, faces: Typefaces, look: Look, step: Step) -> tuple[bytes, int]:
    laid = pack_papers(database, pack, faces, look, step)
    pdf = bound(laid, faces, look, step=lambda done, total: step(total + done, 2 * total))
    return pdf, sum(len(paper.pages) for paper in laid)


def _text(database: Database, pack: Pack, faces: Typefaces, look: Look, step: Step) -> tuple[bytes, int]:
    from app.exports.docx.pack import Bound, docx_of_pack

    groups = _groups(database, pack, faces, look, step, as_text=True)
    title, below = pack.subject.title, pack.subject.below
    front = Document(title, (), pack.as_of, unsent=pack.unsent, cover=Cover(below, pack.issuer))
    before = _FRONT + _listed(groups, pack)
    laid = [paper for _, papers in groups for paper in papers]
    entries = _entries(groups, before)
    papers = [
        Bound(tuple(some), replace(paper, counted=False)) for some, paper in zip(entries, laid, strict=True)
    ]
    content = docx_of_pack(front, papers, faces, look, lambda done, total: step(total + done, 2 * total))
    return content, before + sum(len(paper.pages) for paper in laid)


_MAKERS = {"pdf": _pdf, "docx": _text}


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
    groups = _groups(database, pack, faces, look, step)
    title, about = pack.subject.title, Cover(pack.subject.below, pack.issuer)
    front = SetPaper(title, pack.as_of, (cover_page(faces, title, about, pack.as_of, look.header),))
    before = _FRONT + _listed(groups, pack)
    entries = list(chain.from_iterable(_entries(groups, before)))
    return [front, contents(entries, pack.as_of, pack.unsent), *_bodies(groups, before)]


_Groups = Sequence[tuple[str, Sequence[SetPaper]]]


def _groups(
    database: Database, pack: Pack, faces: Typefaces, look: Look, step: Step, *, as_text: bool = False
) -> _Groups:
    """What follows the contents, set; `as_text` all of it is documents."""
    groups: list[tuple[str, list[SetPaper]]] = []
    if pack.news is not None:
        groups.append((NEWS, [composed(compose_pack_news(pack.news, pack.as_of, pack.unsent), faces, look)]))
    count = sum(len(pieces) for _, pieces in pack.parts)
    done = 0
    for name, pieces in pack.parts:
        laid = []
        for piece in pieces:
            setting = piece.paper.set_twin if as_text else piece.paper.set
            laid.append(setting(piece.content, faces, look))
            done += 1
            step(done, 2 * count)
        groups.append((name, laid))
    attached = Attached(database.files, faces, look, pack.as_of, pack.unsent)
    files = list(attached.papers(pack.files, step, as_text=as_text))
    if files:
        groups.append((_FILES, files))
    return groups


def _listed(groups: _Groups, pack: Pack) -> int:
    """How many pages the contents take."""
    entries = list(chain.from_iterable(_entries(groups, 0)))
    return len(contents(entries, pack.as_of, pack.unsent).pages)


def _entries(groups: _Groups, before: int) -> list[list[Entry]]:
    """The lines of the contents for each paper, the first of which begins after `before` pages."""
    found, page = [], before + 1
    for number, (name, laid) in enumerate(groups, 1):
        for at, paper in enumerate(laid, 1):
            lines = [Entry(f"{chinese(number)}、{name or paper.title}", page)] if at == 1 else []
            if name and name != NEWS:
                lines.append(Entry(f"{at}.{paper.pages[0].bookmarks[0].title}", page, 1))
            found.append(lines)
            page += len(paper.pages)
    return found


def _bodies(groups: _Groups, before: int) -> list[SetPaper]:
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
