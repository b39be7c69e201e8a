"""How a paper is to look: what the person who prints it may choose, the same for every paper."""

from dataclasses import dataclass
from enum import StrEnum

STANDARD_PITCH = 28.95
PITCHES = (28.0, STANDARD_PITCH, 30.0)
"""Points from line to line: offices' habit, the 22 lines of GB/T 9704, and the roomier habit."""

INTERNAL = "内部资料"


class SheetKind(StrEnum):
    """A sheet of paper and how it lies; USUAL is what the paper itself wants."""

    USUAL = ""
    A4 = "A4"
    A4_ACROSS = "A4-landscape"
    A3_ACROSS = "A3-landscape"


@dataclass(frozen=True, slots=True)
class Look:
    """What is chosen beside a paper.

    `header` stands in the upper left corner, `watermark` pale across every page, both nowhere when empty;
    `red_head` sets the head of a newsletter in red; `black` keeps lamps and slots apart by shape alone;
    `masked` hides the middle of telephone numbers; `foot` says how old the data is; `left_out` names parts
    that are not printed.
    """

    sheet: SheetKind = SheetKind.USUAL
    pitch: float = STANDARD_PITCH
    header: str = INTERNAL
    red_head: bool = False
    black: bool = False
    masked: bool = True
    watermark: str = ""
    foot: bool = True
    left_out: tuple[str, ...] = ()
