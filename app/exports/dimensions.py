"""On which sheets and in which sizes a document is set, the same in every form."""

from app.exports.document import Document, Ledger, Section
from app.exports.layout import (
    A4,
    BODY_SIZE,
    LANDSCAPE_A3,
    LANDSCAPE_A4,
    PITCH,
    TRACKING,
    TYPE_AREA,
    Sheet,
)
from app.exports.look import STANDARD_PITCH, Look, SheetKind
from app.exports.paragraph import Style
from app.exports.pen import Box

UPRIGHT = Sheet(A4, TYPE_AREA)
AIR = 6.0
"""Above and below what does not stand on the grid."""

_USUAL, _SMALL = 10.5, 9.5
"""Text of a table, and on A4 across: between 小五 and 五号."""

_CLOSER = 0.88
"""Lines of text smaller than 三号 come closer than in proportion: 小四 on 19.5 points, 四号 on 22.7."""


def sheet_of(section: Section, look: Look) -> Sheet:
    """The sheet a section stands on."""
    if look.sheet is SheetKind.A3_ACROSS:
        return LANDSCAPE_A3 if section.across else UPRIGHT
    across = section.across if look.sheet is SheetKind.USUAL else look.sheet is SheetKind.A4_ACROSS
    return LANDSCAPE_A4 if across else UPRIGHT


def table_size(block: Ledger, sheet: Sheet) -> float:
    """The size of a ledger's text, in points."""
    return block.size or (_SMALL if sheet is LANDSCAPE_A4 else _USUAL)


def body_style(document: Document, look: Look) -> Style:
    """How the text of a document is set."""
    scale = document.size / BODY_SIZE
    pitch = PITCH if look.pitch == STANDARD_PITCH else look.pitch
    pitch *= scale * (1 if scale == 1 else _CLOSER)
    return Style(document.size, pitch, indent=2, tracking=TRACKING * scale)


def most_of(area: Box, pitch: float) -> float:
    """How high what is not parted may be, so that it has room below a heading of two lines."""
    return area.height - 2 * pitch - 2 * AIR
