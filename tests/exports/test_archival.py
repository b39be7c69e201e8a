"""Papers that can still be read in decades: what PDF/A-2b asks of a file, read back from its octets."""

import io
import re
from datetime import datetime
from typing import Any
from xml.etree import ElementTree

from PIL import ImageCms
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from app.exports.archival import srgb_profile
from app.exports.fonts import Role, typefaces
from app.exports.foreign_pages import ForeignPdf
from app.exports.layout import A4
from app.exports.pen import Box, Pen
from tests.exports.reading import typefaces_in

AT = datetime(2026, 3, 18, 14, 40)
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
DC = "{http://purl.org/dc/elements/1.1/}"


def paper(foreign: bytes | None = None) -> bytes:
    pen = Pen(typefaces(), A4, "A & B 汇报材料", AT)
    pen.text((100, 100), "松果储能 18.60亿元 𠮷", Role.BODY, 16)
    pen.aim("here")
    pen.link(Box(100, 90, 100, 20), "here")
    if foreign is not None:
        ForeignPdf(foreign, "A1").draw(pen, 0, Box(100, 200, 210, 297))
    return pen.finish()


def metadata(pdf: bytes) -> ElementTree.Element:
    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return ElementTree.fromstring(root["/Metadata"].get_data().decode("utf-8-sig"))


def test_a_paper_says_that_it_is_kept_and_in_which_colours() -> None:
    pdf = paper()
    assert paper() == pdf
    told = metadata(pdf)
    assert [told.findtext(f".//{PDFA}{name}") for name in ("part", "conformance")] == ["2", "B"]
    title = told.find(f".//{DC}title")
    assert title is not None
    assert "".join(title.itertext()) == "A & B 汇报材料"
    reader = PdfReader(io.BytesIO(pdf))
    assert told.findtext(f".//{XMP}CreateDate") == "2026-03-18T14:40:00+08:00"
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]) == "D:20260318144000+08'00'"
    root: Any = reader.trailer["/Root"]
    (intent,) = root["/OutputIntents"]
    profile = intent["/DestOutputProfile"].get_data()
    assert profile == srgb_profile()
    assert "sRGB" in ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    assert "/ID" in reader.trailer
    assert all(typefaces_in(pdf).values())


def test_every_stream_ends_on_a_line_of_its_own_and_every_link_is_printed() -> None:
    pdf = paper()
    streams = re.findall(rb"/Length (\d+)[^>]*>>\s*stream\n", pdf)
    begins = [found.end() for found in re.finditer(rb"/Length \d+[^>]*>>\s*stream\n", pdf)]
    assert len(streams) > 4
    for begin, length in zip(begins, streams, strict=True):
        assert pdf[begin + int(length) :].startswith(b"\nendstream")
    notes: Any = PdfReader(io.BytesIO(pdf)).pages[0]["/Annots"]
    (note,) = notes
    assert note.get_object()["/F"] == 4


def test_a_paper_with_pages_of_others_promises_nothing() -> None:
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=A4)
    canvas.drawString(100, 100, "Approved")
    canvas.save()
    pdf = paper(written.getvalue())
    assert metadata(pdf).findtext(f".//{PDFA}part") is None
    assert "Approved" in PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
