"""The sheets of a text document: size, margins, document grid, page numbers that change sides, watermark."""

from typing import cast
from xml.sax.saxutils import quoteattr

from docx.enum.section import WD_ORIENT
from docx.oxml.parser import parse_xml
from docx.section import Section as Sheets
from docx.shared import Twips

from app.exports.document import Document
from app.exports.docx.elements import Element, Form, element, paragraph, run, twips
from app.exports.fonts import Role, Typefaces, printable
from app.exports.layout import GREY, PAGE_NUMBER_SIZE, SMALL_FIVE, Sheet
from app.exports.look import Look
from app.exports.pen import MM

CHARACTER_SPACE = -848
"""What makes 28 characters of 16 points fill the line, in 4096ths of a point (handbook §4.1)."""

STANDARD_LINES = 579
"""28.95 points: the most of which 22 fit."""

_FOOT_LINE = 20.0
_FOOT_DROP = 9.2
"""From the type area to the line of the page number, whose dash then lies 7 mm below it."""

_HEADER_RISE = 20.0
_WATERMARK = "#E4E4E4"
_LONGEST_WATERMARK = 130 * MM
_LARGEST_WATERMARK = 13 * MM
_NUMBER = "@"
"""Stands for the number of a header in what is drawn in several."""

_UPRIGHT = {"top": 2098, "left": 1587, "bottom": 1984, "right": 1474}
_A4 = (11906, 16838)


def set_up(sheets: Sheets, sheet: Sheet, pitch: float, upright: bool, *, gridded: bool) -> None:
    """Give a section its sheet: the type area of GB/T 9704, or a sheet for tables.

    It is `gridded` where text is 三号, and the lines are those of the standard: LibreOffice takes what no
    whole line fills from the type area.
    """
    width, height = _A4 if upright else (twips(sheet.size[0]), twips(sheet.size[1]))
    sheets.page_width, sheets.page_height = Twips(width), Twips(height)
    sheets.orientation = WD_ORIENT.PORTRAIT if upright else WD_ORIENT.LANDSCAPE
    area = sheet.area
    margins = (
        _UPRIGHT
        if upright
        else {
            "top": twips(area.y),
            "left": twips(area.x),
            "bottom": twips(sheet.size[1] - area.bottom),
            "right": twips(sheet.size[0] - area.right),
        }
    )
    sheets.top_margin, sheets.bottom_margin = Twips(margins["top"]), Twips(margins["bottom"])
    sheets.left_margin, sheets.right_margin = Twips(margins["left"]), Twips(margins["right"])
    sheets.gutter = Twips(0)
    sheets.header_distance = Twips(margins["top"] - twips(_HEADER_RISE))
    sheets.footer_distance = Twips(margins["bottom"] - twips(_FOOT_DROP + _FOOT_LINE))
    properties = cast(Element, sheets._sectPr)
    for old in properties.findall(element("docGrid").tag) + properties.findall(element("cols").tag):
        properties.remove(old)
    properties.append(element("cols", space=0))
    if gridded:
        full = {"type": "linesAndChars"} if twips(pitch) == STANDARD_LINES else {}
        properties.append(element("docGrid", **full, linePitch=twips(pitch), charSpace=CHARACTER_SPACE))


def set_feet(
    sheets: Sheets, document: Document, look: Look, width: float, *, counted: bool, numbered: bool
) -> None:
    """— 1 — outside, right on odd pages and left on even ones, with how old the paper is opposite.

    Unless they are `numbered`, nothing stands there.
    """
    said = document.age if look.foot else ""
    feet = [(sheets.footer, True), (sheets.even_page_footer, False)]
    for footer, odd in feet:
        footer.is_linked_to_previous = False
        only = _foot(said, width, odd, counted and look.foot) if numbered else paragraph(Form("Footer"))
        _replace(footer._element, only)


def set_heads(sheets: Sheets, mark: str) -> None:
    """The watermark behind every page."""
    for number, header in enumerate((sheets.header, sheets.even_page_header)):
        header.is_linked_to_previous = False
        drawn = parse_xml(mark.replace(_NUMBER, str(number)))
        _replace(header._element, paragraph(Form("Header"), drawn))


def _replace(part: Element, only: Element) -> None:
    for child in list(part):
        part.remove(child)
    part.append(only)


def _foot(said: str, width: float, odd: bool, counted: bool) -> Element:
    opposite = [run(said, None, SMALL_FIVE, GREY)] if said else []
    if counted:
        opposite += [run("　共", None, SMALL_FIVE, GREY), _field("NUMPAGES", SMALL_FIVE, GREY)]
        opposite.append(run("页", None, SMALL_FIVE, GREY))
    number = [run("— "), _field("PAGE"), run(" —")]
    for dash in (number[0], number[2]):
        dash.insert(0, element("rPr", element("rFonts", hint="eastAsia")))
    tab, em = element("r", element("tab")), PAGE_NUMBER_SIZE
    if odd:
        form = Form("Footer", tabs=(("right", width - em),))
        return paragraph(form, *opposite, tab, *number)
    return paragraph(Form("Footer", left=em, tabs=(("right", width),)), *number, tab, *opposite)


def _field(name: str, size: float = 0, colour: str = "") -> Element:
    shown = run("1", None, size, colour)
    return element("fldSimple", shown, instr=f" {name} ")


def watermark(faces: Typefaces, text: str) -> str:
    """A run with a text pale and slanted behind the page, as Word itself draws one."""
    long = max(1.0, faces.width(text, Role.HEI_LIGHT, 1))
    width = min(_LONGEST_WATERMARK, long * _LARGEST_WATERMARK)
    place = _WATERMARK_PLACE.format(width=round(width), height=round(width / long))
    said = quoteattr(printable(text))
    return _WATERMARK_XML.format(number=_NUMBER, colour=_WATERMARK, place=place, text=said)


_WATERMARK_PLACE = (
    "position:absolute;margin-left:0;margin-top:0;width:{width}pt;height:{height}pt;"
    "rotation:325;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)
_WATERMARK_XML = (
    '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><w:pict>'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="Watermark{number}" type="#_x0000_t136" stroked="f" fillcolor="{colour}" o:allowincell="f"'
    ' style="{place}">'
    '<v:textpath string={text} style="font-family:&quot;黑体&quot;;font-size:1pt"/></v:shape></w:pict></w:r>'
)
