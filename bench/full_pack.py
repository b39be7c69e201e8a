"""A fresh process sets a pack of whole papers, and says what reading it, setting and writing it took."""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import select

from app.database import Session
from app.exports.binding import bound
from app.exports.document import Document, Drawing, Text
from app.exports.look import Look
from app.exports.ordered import gather
from app.exports.orders import Order
from app.exports.pack import Pack, Piece, pack_papers
from app.exports.paper import Paper
from app.exports.printing import faces_of, papers
from app.exports.writing import deliver
from app.models.local import ProjectState
from app.services.id_lists import is_among
from app.services.opening import open_for_work
from app.services.print_register import PACK
from bench.first_paint import peak_mb
from bench.workspaces import CLOCK

FIRMS = "客商背景材料"


def full_pack(session: Session) -> Pack:
    """The pack of all projects, each in full instead of cut to a page, and what is known of their firms.

    All of it is documents in a row, which other engines can be given, what is drawn in words.
    """
    pack = gather(session, Order(PACK))
    assert isinstance(pack, Pack)
    known = papers()["D2"]
    query = select(ProjectState.company_id).where(is_among(ProjectState.project_id, pack.subject.projects))
    firms = sorted(filter(None, set(session.scalars(query))))
    told = tuple(Piece("", known, known.read(session, Order("D2", firm))) for firm in firms)
    parts = ((name, tuple(map(_whole, pieces))) for name, pieces in pack.parts)
    return replace(pack, parts=(*parts, (FIRMS, told)))


def _whole(piece: Piece) -> Piece:
    def compose(content: Any, look: Look) -> Document:
        return _in_words(piece.paper.compose(content, look))

    return replace(piece, paper=Paper(piece.paper.gather, compose))


def _in_words(document: Document) -> Document:
    """What is drawn said instead, so that other engines have it too."""
    sections = (
        replace(
            section,
            blocks=tuple(
                Text.of(block.words) if isinstance(block, Drawing) else block for block in section.blocks
            ),
        )
        for section in document.sections
    )
    return replace(document, sections=tuple(sections))


def main(folder: Path, out: Path) -> None:
    database = open_for_work(folder, clock=CLOCK).database
    started = time.process_time()
    pack = database.read(full_pack)
    began = time.process_time()
    faces, look = faces_of(database), Look()
    laid = pack_papers(database, pack, faces, look)
    deliver(bound(laid, faces, look), out)
    ended = time.process_time()
    told = {
        "gather_ms": (began - started) * 1000,
        "ms": (ended - began) * 1000,
        "pages": sum(len(paper.pages) for paper in laid),
        "peak_mb": peak_mb(),
    }
    database.close()
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
