"""Draws who sits where at a talk: hosts on one side of the table, guests facing the door on the other."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from app.exports.document import Drawing
from app.exports.fonts import Role, Typefaces
from app.exports.layout import SMALL_FIVE, TYPE_AREA
from app.exports.marks import Inks
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Box, Pen, Point
from app.services.names import list_name
from app.services.papers.dealings import Attendee

IN_ROW = 9
"""Seats side by side at most; for whom the table is too short, there is a row behind."""

_WIDEST = 88.0
_LOWEST = 38.0
_MARGIN = 2.0
_PADDING = 2.5
_TABLE = 36.0
_GAP = 4.0
_DOOR = 17.0
_NOTE = 14.0
_FIXED = 2 * _GAP + _TABLE + _DOOR + _NOTE
_DOOR_WIDTH = 64.0
_NAME_SIZE = 10.5
_NAME_LEADING = 13.5
_TITLE_LEADING = 11.5
_TITLE_LINES = 4
_SAID = "注：客方面门就座，双方首位居中相对，其余依次先右后左。"


def places(count: int) -> list[int]:
    """How many seats to the right hand of the middle each sits, the highest first: 0, 1, -1, 2, -2."""
    return [(number + 1) // 2 * (1 if number % 2 else -1) for number in range(count)]


def seating_plan(hosts: Sequence[Attendee], guests: Sequence[Attendee], inks: Inks) -> Drawing:
    """The plan for people in the order of their rank."""
    plan = _Plan(_rows(hosts), _rows(guests), inks)
    return Drawing(plan.height, plan.draw, _words(hosts, guests))


def _rows(people: Sequence[Attendee]) -> tuple[Sequence[Attendee], ...]:
    return tuple(people[at : at + IN_ROW] for at in range(0, len(people), IN_ROW))


def _words(hosts: Sequence[Attendee], guests: Sequence[Attendee]) -> str:
    sides = (("客方面门就座", guests), ("我方背门就座", hosts))
    said = (
        f"{where}，首位居中，其余先右后左，依次为{'、'.join(one.name for one in people)}"
        for where, people in sides
        if people
    )
    return f"{'；'.join(said)}。"


@dataclass(frozen=True, slots=True)
class _Plan:
    """Rows of both sides, the first of each at the table."""

    hosts: tuple[Sequence[Attendee], ...]
    guests: tuple[Sequence[Attendee], ...]
    inks: Inks

    @property
    def height(self) -> float:
        return _FIXED + sum(self._height(row) for row in (*self.hosts, *self.guests))

    @property
    def _width(self) -> float:
        """Of a seat: as wide as the widest row lets it be, whose first sits in the middle."""
        seats = 2 * max(len(row) // 2 for row in (*self.hosts, *self.guests)) + 1
        return min(_WIDEST, TYPE_AREA.width / seats)

    def _height(self, row: Sequence[Attendee]) -> float:
        """Of a row, reckoned as if all signs were as wide as Chinese ones."""
        room = self._width - 2 * (_MARGIN + _PADDING)
        return max(_LOWEST, *(_seat_height(one, room) for one in row))

    def draw(self, pen: Pen, box: Box) -> None:
        """Guests above, who look down to the door, hosts below; from the middle of the box."""
        shrink = min(1.0, (box.height - _FIXED) / max(1.0, self.height - _FIXED))
        y = box.y
        for at in reversed(range(len(self.guests))):
            y = self._draw_row(pen, self.guests[at], y, box, shrink, right=-1, at_table=at == 0)
        self._draw_table(pen, self._at_table(Box(box.x, y + _GAP, box.width, _TABLE)))
        y += 2 * _GAP + _TABLE
        for at, row in enumerate(self.hosts):
            y = self._draw_row(pen, row, y, box, shrink, right=1, at_table=at == 0)
        self._draw_door(pen, self._at_table(Box(box.x, y, box.width, _DOOR)))
        base = y + _DOOR + _NOTE - 3
        pen.text((box.centre[0], base), _SAID, Role.HEI_LIGHT, SMALL_FIVE, self.inks.second, "centre")

    def _draw_row(
        self,
        pen: Pen,
        row: Sequence[Attendee],
        y: float,
        box: Box,
        shrink: float,
        *,
        right: int,
        at_table: bool,
    ) -> float:
        """`right` is where the right hand of this side is on the paper."""
        height = self._height(row) * shrink
        for number, (one, place) in enumerate(zip(row, places(len(row)), strict=True)):
            middle = box.centre[0] + right * place * self._width
            seat = Box(
                middle - self._width / 2 + _MARGIN,
                y + _MARGIN,
                self._width - 2 * _MARGIN,
                height - 2 * _MARGIN,
            )
            self._draw_seat(pen, one, seat, first=at_table and number == 0)
        return y + height

    def _draw_seat(self, pen: Pen, one: Attendee, seat: Box, *, first: bool) -> None:
        inks = self.inks
        if first:
            pen.box(seat, inks.accent_soft, inks.accent, 1.5, radius=3)
        else:
            pen.box(seat, None, inks.line, 0.6, radius=3)
        room = seat.width - 2 * _PADDING
        name = _fitting_name(pen.faces, one.name, room)
        names = _balanced(pen.faces, Span(list_name(one.name), Role.HEI), room, name)
        title = Style(SMALL_FIVE, _TITLE_LEADING, indent=0, justify=False, colour=inks.second)
        titles = _balanced(pen.faces, Span(one.title, Role.HEI_LIGHT), room, title)
        left_over = int((seat.height - len(names) * name.leading) / title.leading)
        most = min(_TITLE_LINES, max(0, left_over))
        if len(titles) > most:
            cut = titles[:most]
            titles = shortened(pen.faces, cut, room, title, "…", Role.HEI_LIGHT) if cut else []
        y = seat.centre[1] - (len(names) * name.leading + len(titles) * title.leading) / 2
        for lines, style in ((names, name), (titles, title)):
            for line in lines:
                free = room - line.width(style.size)
                y = draw_lines(pen, [line], (seat.x + _PADDING + free / 2, y), style)

    def _at_table(self, box: Box) -> Box:
        """As wide as the table: the longest row at it, at least three seats."""
        longest = max(len(row) for row in (*self.hosts[:1], *self.guests[:1]))
        width = min(box.width, max(3, 2 * (longest // 2) + 1) * self._width) - 2 * _MARGIN
        return Box(box.centre[0] - width / 2, box.y, width, box.height)

    def _draw_table(self, pen: Pen, table: Box) -> None:
        pen.box(table, self.inks.shade, self.inks.line, 0.8, radius=4)
        for word, y in (("客　方", table.y + 11), ("我　方", table.bottom - 11)):
            self._write(pen, word, (table.centre[0], y))

    def _draw_door(self, pen: Pen, wall: Box) -> None:
        """A wall with the door in its middle, where those sit opposite who are honoured."""
        middle, y = wall.centre
        for left, right in ((wall.x, middle - _DOOR_WIDTH / 2), (middle + _DOOR_WIDTH / 2, wall.right)):
            pen.line((left, y), (right, y), 1.2, self.inks.line)
        self._write(pen, "正　门", wall.centre)

    def _write(self, pen: Pen, word: str, middle: Point) -> None:
        at = (middle[0], middle[1] + (ASCENT - 0.5) * SMALL_FIVE)
        pen.text(at, word, Role.HEI_LIGHT, SMALL_FIVE, self.inks.second, "centre")


def _seat_height(one: Attendee, room: float) -> float:
    names = math.ceil(len(list_name(one.name)) / max(1, room // _NAME_SIZE))
    titles = min(_TITLE_LINES, math.ceil(len(one.title) / max(1, room // SMALL_FIVE)))
    return names * _NAME_LEADING + titles * _TITLE_LEADING + 2 * (_MARGIN + _PADDING)


def _fitting_name(faces: Typefaces, name: str, room: float) -> Style:
    """Smaller where a word of a foreign name would be parted."""
    widest = max(
        (faces.width(word, Role.HEI, _NAME_SIZE) for word in name.split() if word.isascii()), default=0
    )
    size, leading = (_NAME_SIZE, _NAME_LEADING) if widest <= room else (SMALL_FIVE, _TITLE_LEADING)
    return Style(size, leading, indent=0, justify=False)


def _balanced(faces: Typefaces, span: Span, room: float, style: Style) -> list[Line]:
    """As few lines as hold it, of like length."""
    lines = break_lines(faces, [span], room, style)
    if len(lines) < 2:
        return lines
    even = sum(line.width(style.size) for line in lines) / len(lines) + style.size
    closer = break_lines(faces, [span], min(room, even), style)
    return closer if len(closer) == len(lines) else lines
