"""The styles of a text document: body, headings, title and tables as GB/T 9704-2012 has them."""

from docx.oxml.ns import qn

from app.exports.docx.elements import FACES, Element, element, twips, typeface
from app.exports.docx.fitting import STANDARD_POINTS, TIGHTER, office_points
from app.exports.fonts import Role
from app.exports.layout import (
    PAGE_NUMBER_SIZE,
    SMALL_FIVE,
    SMALL_FOUR,
    TITLE_LEADING,
    TITLE_SIZE,
)
from app.exports.paragraph import Style

_HEADINGS = (Role.HEI, Role.KAI, Role.BODY, Role.BODY)
_NO_INDENT = {"firstLineChars": 0, "firstLine": 0}


def set_styles(styles: Element, body: Style, language: str) -> None:
    """Replace the styles of a package by those of a paper whose text is set so."""
    for child in list(styles):
        styles.remove(child)
    size = office_points(body.size)
    styles.extend([_defaults(size, language), *_paragraphs(size, body.leading), _table()])
    if not language.startswith("zh"):
        make_bold(styles)


def make_bold(tree: Element) -> None:
    """Latin letters have one typeface for all roles; what is 黑体 or 小标宋 is bold in theirs."""
    heavy = {FACES[Role.HEI], FACES[Role.TITLE]}
    for names in tree.iter(element("rFonts").tag):
        if names.get(qn("w:eastAsia")) in heavy:
            names.addnext(element("b"))


def _defaults(size: float, language: str) -> Element:
    latin = "en-US" if language.startswith("zh") else language
    look = element(
        "rPr",
        typeface(Role.BODY),
        element("sz", val=round(size * 2)),
        element("szCs", val=round(size * 2)),
        element("lang", val=latin, eastAsia="zh-CN", bidi="ar-SA"),
    )
    return element("docDefaults", element("rPrDefault", look), element("pPrDefault"))


def _paragraphs(size: float, pitch: float) -> list[Element]:
    indent = {"firstLineChars": 200, "firstLine": twips(2 * size)}
    normal = _form(pitch, align="both")
    found = [
        _style("Normal", "Normal", normal, Role.BODY, size, default=True),
        _style("BodyText", "Body Text", element("pPr", element("ind", **indent))),
        _style("Title", "Title", _form(TITLE_LEADING, align="center"), Role.TITLE, TITLE_SIZE),
        _style("Subtitle", "Subtitle", _form(20, align="center"), Role.KAI, 14.0),
        _style("Mark", "Mark", _form(pitch, align="left"), Role.HEI),
        _style("Masthead", "Masthead", _form(0, align="center"), Role.TITLE, 36.0),
        _style("Picture", "Picture", _form(0, align="center"), Role.BODY, 1.0),
        _style("TableText", "Table Text", _form(13.44, align="left"), Role.HEI_LIGHT, 10.5),
        _style("TableHead", "Table Head", _form(13.44, align="center"), Role.HEI, 10.5),
        _style("TableNote", "Table Note", _form(14, align="left"), Role.BODY, SMALL_FIVE),
        _style("Contents", "TOC Heading", _form(41, align="center"), Role.TITLE, TITLE_SIZE),
        _style("Contents1", "toc 1", _form(28, align="left"), Role.HEI, STANDARD_POINTS),
        _style("Contents2", "toc 2", _form(22, align="left"), Role.BODY, 14.0),
        _style("Gap", "Gap", _form(1, align="left"), Role.BODY, 1.0),
        _style("Header", "header", _form(18, align="left"), Role.HEI, SMALL_FOUR),
        _style("Footer", "footer", _form(20, align="left"), Role.SONG, PAGE_NUMBER_SIZE),
    ]
    for level, role in enumerate(_HEADINGS):
        form = element("pPr", element("keepNext"), element("ind", **indent), element("outlineLvl", val=level))
        found.append(_style(f"Heading{level + 1}", f"heading {level + 1}", form, role, follows="BodyText"))
    return found


SIZED = ("BodyText", "Mark", *(f"Heading{level}" for level in range(1, len(_HEADINGS) + 1)))
"""The styles of a paper's own text, which is smaller in some papers of a pack."""


def add_sizes(styles: Element, body: Style) -> str:
    """Add the styles of text that is set so, and return what their names end in."""
    size = office_points(body.size)
    end = f"-{size:g}-{body.leading:.4g}"
    for key in SIZED:
        form = element("pPr", element("spacing", line=twips(body.leading), lineRule="exact"))
        if key != "Mark":
            form.append(element("ind", firstLineChars=200, firstLine=twips(2 * size)))
        half = round(size * 2)
        look = element("rPr", element("spacing", val=0), element("sz", val=half), element("szCs", val=half))
        named = element("name", val=f"{key} {size:g}")
        based = element("basedOn", val=key)
        styles.append(element("style", named, based, form, look, type="paragraph", styleId=f"{key}{end}"))
    return end


def _form(leading: float, align: str) -> Element:
    """Exact lines, Chinese line breaks, no space put in between Chinese and Latin letters."""
    lines = {"line": twips(leading), "lineRule": "exact"} if leading else {"line": 240, "lineRule": "auto"}
    return element(
        "pPr",
        element("widowControl"),
        element("kinsoku"),
        element("wordWrap"),
        element("overflowPunct"),
        element("autoSpaceDE", val=0),
        element("autoSpaceDN", val=0),
        element("snapToGrid", val=0),
        element("spacing", before=0, after=0, **lines),
        element("ind", **_NO_INDENT),
        element("jc", val=align),
    )


def _style(
    key: str,
    name: str,
    form: Element,
    role: Role | None = None,
    size: float = 0,
    *,
    default: bool = False,
    follows: str = "",
) -> Element:
    made = element("style", type="paragraph", styleId=key, **({"default": 1} if default else {}))
    made.append(element("name", val=name))
    if not default:
        made.append(element("basedOn", val="Normal"))
    if follows:
        made.append(element("next", val=follows))
    made.extend([element("qFormat"), form])
    if role is not None:
        look = element("rPr", typeface(role))
        if default and size == STANDARD_POINTS:
            look.append(element("spacing", val=TIGHTER))
        elif size:
            look.append(element("spacing", val=0))
        if size:
            look.extend([element("sz", val=round(size * 2)), element("szCs", val=round(size * 2))])
        made.append(look)
    return made


def _table() -> Element:
    """Rules of tables: 1 point outside, half a point inside."""
    outer = {"val": "single", "sz": 8, "space": 0, "color": "000000"}
    inner = {**outer, "sz": 4}
    sides = {"top": outer, "left": outer, "bottom": outer, "right": outer, "insideH": inner, "insideV": inner}
    rules = element("tblBorders", *(element(side, **rule) for side, rule in sides.items()))
    return element(
        "style",
        element("name", val="Table Grid"),
        element("qFormat"),
        element("tblPr", rules),
        type="table",
        styleId="TableGrid",
    )
