"""The XML a text document is made of: elements, runs of one typeface, paragraphs that depart from a style."""

import re
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from app.exports.fonts import Role, printable
from app.exports.layout import BODY_SIZE, TRACKING
from app.exports.pen import Align
from app.exports.quantities import closed_up

LATIN = "Times New Roman"
FACES = {
    Role.BODY: "仿宋_GB2312",
    Role.SONG: "宋体",
    Role.HEI: "黑体",
    Role.HEI_LIGHT: "宋体",
    Role.KAI: "楷体_GB2312",
    Role.TITLE: "方正小标宋简体",
}
"""The typefaces of offices by name; tables, whose light 黑体 no office has, are set in 宋体."""

EM = BODY_SIZE + TRACKING
"""What one of 28 characters takes of a line, in points."""

_CHINESE = re.compile("[⺀-鿿豈-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_SIDES: dict[Align, str] = {"left": "left", "centre": "center", "right": "right"}
_LINE_BREAK = "\n"

Element = Any
"""An element of the tree; lxml says nothing of its types."""


def element(tag: str, *children: Element, **attributes: object) -> Element:
    """An element of the main namespace with its attributes and children."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def twips(points: float) -> int:
    """Twentieths of a point, in which the format counts lengths."""
    return round(points * 20)


def ink(colour: str) -> str:
    """A colour as the format writes it: without its hash."""
    return colour.removeprefix("#").upper()


def typeface(role: Role, *, chinese: bool = False) -> Element:
    """The names of the typefaces of a role; `chinese` text has its quotes and dashes full width as well."""
    hint = {"hint": "eastAsia"} if chinese else {}
    return element("rFonts", ascii=LATIN, hAnsi=LATIN, eastAsia=FACES[role], cs=LATIN, **hint)


def run(
    text: str, role: Role | None = None, size: float = 0, colour: str = "", *, underlined: bool = False
) -> Element:
    """Words of one kind; what is not said is as in the style. Tabs and line breaks stand for themselves."""
    parts = re.split(r"([\t\n])", text)
    chinese = bool(_CHINESE.search(text))
    look = element("rPr")
    if role is not None:
        look.append(typeface(role, chinese=chinese))
    elif chinese:
        look.append(element("rFonts", hint="eastAsia"))
    if colour and ink(colour) != "000000":
        look.append(element("color", val=ink(colour)))
    if size:
        look.extend([element("sz", val=round(size * 2)), element("szCs", val=round(size * 2))])
    if underlined:
        look.append(element("u", val="single"))
    made = element("r", *([look] if len(look) else []))
    for part in parts:
        if part in ("\t", _LINE_BREAK):
            made.append(element("br" if part == _LINE_BREAK else "tab"))
        elif part:
            made.append(words(part))
    return made


def words(text: str) -> Element:
    """The text of a run, of which every blank stays and what leaves no ink goes."""
    made = element("t")
    made.text = closed_up(printable(text))
    made.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return made


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph departs from its style; lengths in points, `indent` and `hang` in characters `em` wide.

    `leading` is exact; a tab is where it stands and what stands there; `keeps` holds it to the next one.
    What is `lifted` stands in the margin, so far from the upper edge of the sheet and so `wide`.
    """

    style: str = "BodyText"
    leading: float = 0
    before: float = 0
    after: float = 0
    indent: float | None = None
    hang: float = 0
    em: float = EM
    left: float | None = None
    right: float = 0
    align: Align | None = None
    tabs: tuple[tuple[Align, float], ...] = ()
    keeps: bool = False
    breaks: bool = False
    ruled: str = ""
    lifted: float = 0
    wide: float = 0
    dotted: bool = False


def paragraph(form: Form, *runs: Element) -> Element:
    """Runs as one paragraph; its properties stand in the order of the schema, which Word insists on."""
    made = element("pPr", element("pStyle", val=form.style))
    if form.keeps:
        made.append(element("keepNext"))
    if form.breaks:
        made.append(element("pageBreakBefore"))
    if form.lifted:
        place = {"hAnchor": "margin", "vAnchor": "page", "x": 1, "y": twips(form.lifted)}
        made.append(element("framePr", w=twips(form.wide), wrap="around", **place))
    if form.ruled:
        made.append(element("pBdr", element("bottom", val="single", sz=12, space=4, color=ink(form.ruled))))
    if form.tabs:
        leader = {"leader": "dot"} if form.dotted else {}
        stops = [element("tab", val=_SIDES[side], **leader, pos=twips(place)) for side, place in form.tabs]
        made.append(element("tabs", *stops))
    if form.leading or form.before or form.after:
        made.append(_spacing(form))
    if form.indent is not None:
        made.append(_indent(form.indent, form.hang, form.em))
    elif form.left is not None or form.right:
        sides = {"left": twips(form.left or 0), "right": twips(form.right)}
        made.append(element("ind", leftChars=0, firstLineChars=0, firstLine=0, **sides))
    if form.align is not None:
        made.append(element("jc", val=_SIDES[form.align]))
    return element("p", made, *runs)


def _spacing(form: Form) -> Element:
    lengths: dict[str, object] = {}
    if form.before:
        lengths["before"] = twips(form.before)
    if form.after:
        lengths["after"] = twips(form.after)
    if form.leading:
        lengths |= {"line": twips(form.leading), "lineRule": "exact"}
    return element("spacing", **lengths)


def _indent(first: float, hang: float, em: float) -> Element:
    """By characters for those who edit it, and by length for programs that do not count characters."""
    name = "firstLine" if first >= hang else "hanging"
    shift = abs(first - hang)
    return element(
        "ind",
        **{"leftChars": round(hang * 100), "left": twips(hang * em)},
        **{f"{name}Chars": round(shift * 100), name: twips(shift * em)},
    )
