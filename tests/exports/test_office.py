"""LibreOffice shows every text paper on as many pages as it has on paper."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import select

from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.docx.writer import docx_of
from app.exports.fonts import typefaces
from app.exports.look import PITCHES, Look
from app.exports.ordered import gather
from app.exports.orders import KINDS, About, Order
from app.exports.pack import PackOrder, print_packs
from app.exports.papers.project_brief import PAPER as BRIEFS
from app.exports.papers.three_ones_list import PAPER as LISTS
from app.exports.printing import papers
from app.models.activities import Activity
from tests.city import City
from tests.exports.office import PROGRAM, converted
from tests.exports.reading import pages, signs
from tests.exports.samples import BRIEF, listing, row
from tests.exports.test_docx import LOOK, PROSE, SHAPES, written
from tests.exports.test_pack import add_file, scan, several
from tests.exports.test_pack import of as of_name

pytestmark = pytest.mark.skipif(
    PROGRAM is None, reason="the package libreoffice-writer-nogui is not installed"
)
MANY = 100
PLAIN = ("report", "news", "grid")
"""The shapes that no paper of the sample city has."""


@dataclass(frozen=True)
class Twins:
    """A paper as text for an office, and as it is printed."""

    text: bytes
    pdf: bytes


def count(pdf: bytes) -> int:
    """How many pages it has."""
    return len(PdfReader(BytesIO(pdf)).pages)


def of_shape(name: str) -> Twins:
    document, look = SHAPES[name]
    faces = typefaces()
    return Twins(written(document, look), bound([composed(document, faces, look)], faces, look))


def of(paper: Any, content: Any, look: Look = LOOK) -> Twins:
    faces = typefaces()
    document, fitted = paper.twin(content, faces, look)
    return Twins(docx_of(document, faces, fitted), paper.pdf(content, faces, look))


def of_city(city: City) -> dict[str, Twins]:
    """Every paper that has a twin, about somebody or something in the sample city."""
    about = {
        About.PROJECT: city.project("松果储能电芯二期"),
        About.FIRM: city.company("松果储能科技"),
        About.LEADER: city.official("林知远"),
        About.VISIT: city.database.read(
            lambda session: session.scalars(select(Activity.id).order_by(Activity.id)).first()
        ),
    }
    found = {}
    for number, kind in KINDS.items():
        if "docx" in kind.forms:
            order = Order(number, about.get(kind.about), since=date(2026, 1, 1), until=date(2026, 3, 18))
            found[number] = of(papers()[number], city.database.read(partial(gather, order=order)))
    close, firm = Look(pitch=PITCHES[0]), Order("D2", city.company("珊瑚流体"))
    full = city.database.read(partial(gather, order=firm))
    return found | {"full page of close lines": of(papers()["D2"], full, close)}


def pack_of(city: City, folder: Path) -> Twins:
    """A pack with attached files, one of which lies across."""
    add_file(city, "横页.pdf", scan(turned=90))
    add_file(city, "多页.pdf", several(3))
    files = [folder / "pack.docx", folder / "pack.pdf"]
    print_packs(city.database, PackOrder(About.PROJECTS, "view", "银杏", of_name("银杏云")), files)
    return Twins(*(file.read_bytes() for file in files))


def large() -> dict[str, Twins]:
    """A list in groups over many pages, and a brief that has far too much to say for its page."""
    full = replace(BRIEF, situation=PROSE * 6, progress=PROSE * 8, problems=PROSE * 4, notes=BRIEF.notes * 4)
    rows = [
        row(number, name=f"第{number}号项目2026年扩建", group=f"第{number // 60}组", group_order=number // 60)
        for number in range(1, MANY)
    ]
    return {"long list": of(LISTS, listing(*rows)), "full brief": of(BRIEFS, full)}


def assert_contents_are_right(said: list[str]) -> None:
    """What the contents say begins on a page does begin there, and that page says that it is the one."""
    lines = re.findall(r"\d\.(\S+?)(?:（.*）)?\.{3,}(\d+)", said[1])
    assert [name for name, _ in lines] == ["银杏云数据中心", "横页.pdf", "多页.pdf"]
    for name, page in lines:
        assert name in said[int(page) - 1]
        assert f"— {page} —" in said[int(page) - 1]
    assert "—" not in said[0]


def test_every_paper_has_as_many_pages_in_libreoffice(city: City, tmp_path: Path) -> None:
    made = {name: of_shape(name) for name in PLAIN} | of_city(city) | large()
    made["pack"] = pack_of(city, tmp_path)
    shown = converted({name: twins.text for name, twins in made.items()}, tmp_path)
    assert {name: count(pdf) for name, pdf in shown.items()} == {
        name: count(twins.pdf) for name, twins in made.items()
    }
    assert_contents_are_right(pages(shown["pack"]))
    grid = [sign for sign in signs(shown["grid"], 1) if sign.text == "字"]
    assert len(grid) == 28 * 22 - 2
    assert min(sign.left for sign in grid) == pytest.approx(28, abs=0.6)
    assert max(sign.right for sign in grid) == pytest.approx(28 + 156, abs=0.6)
    numbers = [
        (min(dashes) if page % 2 else max(dashes))
        for page in range(2)
        if (dashes := [sign.left for sign in signs(shown["report"], page) if sign.text == "—"])
    ]
    assert numbers[0] > 160
    assert numbers[1] < 40
