"""Draws the papers of docs/papers.md by their commands: python -m tools.paper_pictures [NUMBER…]."""

import argparse
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from app import cli
from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.document import Ledger, Section
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.printing import papers
from app.exports.table import Row
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at

LIST = Path(__file__).resolve().parent.parent / "docs" / "papers.md"
_SECTION = re.compile(r"^## (\S+)　.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^(?:print|pack) .*$", re.MULTILINE)
_PICTURE = re.compile(r"!\[[^\]]*\]\((pictures/papers/[^)]+\.png)\)")
_HEIGHT = 620
_SHADES = 96
_COLUMNS = 11
_EDGE = "#B8B8B8"
_TELLING = {"D2": (1, 2), "D3": (2, 3), "D3C": (1, 2), "D6": (1, 2), "D10": (2, 5), "D19": (1, 2)}
_TELLING |= {"包联": (1, 2), "会见": (2, 3), "视图": (2, 3)}
"""Pages that say most, side by side; of the others the first."""


def sections(text: str) -> Iterator[tuple[str, list[str], str]]:
    """Each paper of the list: its number, its commands, and the file of its picture."""
    for found in _SECTION.finditer(text):
        picture = _PICTURE.search(found.group())
        yield found.group(1), _COMMAND.findall(found.group()), picture.group(1) if picture else ""


def printed(command: str, city: Path, folder: Path) -> Path:
    """The file that a command of the list writes."""
    asked = cli.build_parser().parse_args(shlex.split(command))
    out = folder / asked.out.name
    words = ["--workspace", str(city), "--today", SAMPLE_DAY.isoformat(), *shlex.split(command)]
    if cli.main([str(out) if word == str(asked.out) else word for word in words]):
        raise SystemExit(command)
    return Path(out)


def first_columns(city: Path) -> bytes:
    """The first columns of the workbook of all projects as a page: it has no PDF of its own."""
    workspace, paper = open_for_work(city, clock=stopped_at(SAMPLE_DAY)), papers()["D20"]
    content = workspace.database.read(lambda session: paper.read(session, Order("D20")))
    workspace.close()
    document = paper.document(content, Look())
    (ledger,) = (block for block in document.sections[0].blocks if isinstance(block, Ledger))
    rows = tuple(replace(row, cells=row.cells[:_COLUMNS]) for row in ledger.rows if isinstance(row, Row))
    first = replace(ledger, columns=ledger.columns[:_COLUMNS], rows=rows, total=None, size=9.0, least=20.0)
    faces, whole = typefaces(), replace(document, sections=(Section((first,), across=True),))
    return bound([composed(whole, faces, Look())], faces, Look())


def picture(pdf: bytes, numbers: tuple[int, ...]) -> bytes:
    """Pages of a PDF side by side in few colours, as PNG."""
    document = pypdfium2.PdfDocument(pdf)
    pages = []
    for number in numbers:
        page = document[number - 1]
        scale = _HEIGHT / max(page.get_height(), page.get_width() * 0.75)
        pages.append(ImageOps.expand(page.render(scale=scale).to_pil().convert("RGB"), 1, _EDGE))
    document.close()
    whole = Image.new("RGB", (sum(page.width for page in pages), max(page.height for page in pages)), "white")
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width
    out = BytesIO()
    whole.quantize(_SHADES, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    return out.getvalue()


def main() -> int:
    """Draw every picture, or those of the papers that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("papers", nargs="*", help="numbers; all unless told otherwise")
    chosen = parser.parse_args().papers
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for name in ("HOME", "XDG_DATA_DIRS"):
            os.environ[name] = str(folder)  # the typefaces that ship, whatever this computer has
        city = folder / "city"
        cli.main(["--workspace", str(city), "demo", "--sample"])
        for number, commands, target in sections(LIST.read_text("utf-8")):
            if chosen and number not in chosen:
                continue
            file = printed(commands[0], city, folder)
            numbers = _TELLING.get(number, (1,))
            pdf = file.read_bytes() if file.suffix == ".pdf" else first_columns(city)
            drawn = picture(pdf, numbers)
            (LIST.parent / target).write_bytes(drawn)
            print(target, len(drawn))
    return 0


if __name__ == "__main__":
    sys.exit(main())
