"""Breaks Chinese text into lines: no mark where none may stand, no number cut, both margins flush."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from app.exports.fonts import Piece, Role, Typefaces, advance
from app.exports.pen import ASCENT, Pen, Point
from app.exports.quantities import ONE, QUANTITY, closed_up

NOT_FIRST = frozenset("，。、；：？！）》〉】〕」』］｝”’…—～·％‰℃°′″,.;:?!)]}%/〞")
"""Marks that begin no line (GB/T 15834-2011, 5.1)."""

NOT_LAST = frozenset("（《〈【〔「『［｛“‘￥¥$([{〝№＃#")
"""Marks that end no line."""

HANGING = frozenset("，。、；：！？）》】〕”’")
"""Full-width marks whose right half is empty: they may be set half as wide at the end of a line."""

_TOKEN = re.compile(rf"{QUANTITY}|[^\S\u3000]+|.", re.DOTALL)
_INSIDE = re.compile(r"[A-Za-z0-9À-ɏ@._\-+/%‰°#&=:~×*,']+(?=[A-Za-z0-9À-ɏ@_\-+/%‰°#&=~×*])")
"""The inside of a word or number: all of it but its last character."""

_OPENING, _CLOSING = (f"[{re.escape(''.join(sorted(marks)))}]" for marks in (NOT_LAST, NOT_FIRST))
_NUMBERS = re.compile(rf"{_OPENING}*(?:{ONE}[～—－至]?|.){_CLOSING}*", re.DOTALL)
_CHARACTERS = re.compile(rf"{_OPENING}*.{_CLOSING}*", re.DOTALL)
_PARTED = (_NUMBERS, _CHARACTERS, re.compile(".", re.DOTALL))
"""Where a word may be parted for which a line has no room, the mildest way first."""

_LOOSEST = 0.35
"""Spacing beyond this part of the size is worse than an uneven margin."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one role inside a paragraph; `whole` ones, such as a name, are not parted between lines."""

    text: str
    role: Role = Role.BODY
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set; `indent` and `hang` count characters, `tracking` is points after each."""

    size: float
    leading: float
    indent: float = 2
    hang: float = 0
    tracking: float = 0.0
    justify: bool = True
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Line:
    """One broken line: where it begins and the pieces it is made of."""

    left: float
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def width(self, size: float) -> float:
        """How wide its text is, in points."""
        return sum(advance(piece, size) for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Word:
    """What is never parted: a word, a number, a character with the marks that cling to it."""

    pieces: tuple[Piece, ...]
    width: float

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def blank(self) -> bool:
        return self.text == " "


def break_lines(faces: Typefaces, spans: Sequence[Span], width: float, style: Style) -> list[Line]:
    """The lines of one paragraph in a column of `width` points."""
    breaker = _Breaker(width, style)
    for word in _words(faces, spans, style):
        breaker.add(word)
    return breaker.finish()


def paragraphs(spans: Sequence[Span]) -> list[list[Span]]:
    """Spans line by line: what was entered below one another is printed below one another."""
    found: list[list[Span]] = [[]]
    for span in spans:
        first, *others = span.text.splitlines() or [""]
        found[-1].append(replace(span, text=first))
        found += [[replace(span, text=line)] for line in others]
    return [one for one in found if any(span.text.strip() for span in one)]


def draw_lines(pen: Pen, lines: Sequence[Line], at: Point, style: Style) -> float:
    """Draw lines downward from an upper left corner; returns the y below them."""
    x, y = at
    for number, line in enumerate(lines):
        top = y + number * style.leading + (style.leading - style.size) / 2
        pen.pieces((x + line.left, top + ASCENT * style.size), line.pieces, style.size, style.colour)
    return y + len(lines) * style.leading


def shortened(
    faces: Typefaces,
    lines: Sequence[Line],
    width: float,
    style: Style,
    end: str,
    role: Role = Role.BODY,
) -> list[Line]:
    """`lines` with the last one cut so that `end` still fits behind it; marks before `end` go too."""
    *kept, last = lines
    signs = [Piece(piece.font, sign) for piece in last.pieces for sign in piece.text]
    behind = faces.pieces(end, role)
    whole = set(accumulate(len(token) for token in _TOKEN.findall(last.text)))
    for ends in (whole, range(len(signs) + 1)):  # a word alone on its line is cut after all
        for count in range(len(signs), 0, -1):
            if count not in ends or signs[count - 1].text in " ，。、；：…—":
                continue
            pieces = tuple(_spaced(_joined([*signs[:count], *behind]), style.tracking, style.tracking))
            if _width(pieces, style) <= width - last.left:
                return [*kept, Line(last.left, pieces)]
    return [*kept, Line(last.left, tuple(behind))]


def _width(pieces: Iterable[Piece], style: Style) -> float:
    return sum(advance(piece, style.size) for piece in pieces)


def _words(faces: Typefaces, spans: Sequence[Span], style: Style) -> Iterator[_Word]:
    tokens = [
        (" " if token.isspace() and token.strip("\u3000") else token, span.role)
        for span in spans
        for token in ([span.text] if span.whole and span.text else _TOKEN.findall(closed_up(span.text)))
    ]
    for held in clinging(tokens):
        yield _word(faces, held, style)


def clinging(tokens: Iterable[tuple[str, Role]]) -> Iterator[list[tuple[str, Role]]]:
    """Tokens with the marks that may not be parted from them."""
    held: list[tuple[str, Role]] = []
    for before, token in pairwise([("", Role.BODY), *tokens]):
        clings = before[0] and (token[0][0] in NOT_FIRST or before[0][-1] in NOT_LAST)
        if held and not clings:
            yield held
            held = []
        held.append(token)
    if held:
        yield held


def _word(faces: Typefaces, tokens: Sequence[tuple[str, Role]], style: Style) -> _Word:
    pieces = [piece for text, role in tokens for piece in faces.pieces(text, role)]
    tracked = tuple(_spaced(pieces, style.tracking, style.tracking))
    return _Word(tracked, _width(tracked, style))


class _Breaker:
    """Collects words into lines of one column."""

    def __init__(self, width: float, style: Style) -> None:
        self._width = width
        self._style = style
        self._lines: list[Line] = []
        self._words: list[_Word] = []
        self._used = 0.0

    def add(self, word: _Word) -> None:
        """Set a word on this line, or on the next when it does not fit; part it when it fits on no line."""
        if word.blank and not self._words:
            return
        if self._words and self._used + word.width > self._room + 0.01 and not self._squeezable(word):
            if self._is_loose and len(numbers := _parted(word, _NUMBERS, self._style)) > 1:
                self._add_all(numbers)
                return
            self._close(last=False)
            if word.blank:
                return
        if not self._words and word.width > self._room + 0.01:
            ways = (_parted(word, way, self._style) for way in _PARTED)
            parts = next((parts for parts in ways if len(parts) > 1), [])
            if parts:
                self._add_all(parts)
                return
        self._words.append(word)
        self._used += word.width

    def _add_all(self, words: Iterable[_Word]) -> None:
        for word in words:
            self.add(word)

    def finish(self) -> list[Line]:
        """The lines, with what is left on the last one."""
        if self._words:
            self._close(last=self._used <= self._room)
        return self._lines

    @property
    def _left(self) -> float:
        return (self._style.hang if self._lines else self._style.indent) * self._style.size

    @property
    def _room(self) -> float:
        return self._width - self._left

    def _squeezable(self, word: _Word) -> bool:
        """Whether only the empty half of a closing mark would stick out of the column."""
        over = self._used + word.width - self._room
        return word.text[-1] in HANGING and len(word.text) > 1 and over <= self._style.size / 2 + 0.01

    @property
    def _is_loose(self) -> bool:
        """Whether the line, ended here, could not be made flush."""
        return self._style.justify and self._room > self._used and self._spread() == 0.0

    def _close(self, last: bool) -> None:
        while self._words and self._words[-1].blank:
            self._used -= self._words.pop().width
        spread = 0.0 if last else self._spread()
        pieces = [piece for word in self._words for piece in word.pieces]
        set_pieces = _spaced(_joined(pieces), self._style.tracking, self._style.tracking + spread)
        self._lines.append(Line(self._left, tuple(set_pieces)))
        self._words, self._used = [], 0.0

    def _spread(self) -> float:
        """What each gap of a full line takes or gives so that its end is flush."""
        gaps = sum(_gaps(word.text) for word in self._words) - 1
        slack = self._room - self._used
        if gaps < 1 or (
            slack > 0 and (not self._style.justify or slack / gaps > _LOOSEST * self._style.size)
        ):
            return 0.0
        return slack / gaps


def _parted(word: _Word, way: re.Pattern[str], style: Style) -> list[_Word]:
    """The parts of a word."""
    signs = [Piece(piece.font, sign) for piece in word.pieces for sign in piece.text]
    parts, start = [], 0
    for found in way.findall(word.text):
        pieces = tuple(_spaced(_joined(signs[start : start + len(found)]), style.tracking, style.tracking))
        parts.append(_Word(pieces, _width(pieces, style)))
        start += len(found)
    return parts


def _gaps(text: str) -> int:
    """After how many characters space may be added: all, but for the inside of words and numbers."""
    return len(text) - sum(len(inside) for inside in _INSIDE.findall(text))


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        if joined and joined[-1].font == piece.font:
            joined[-1] = Piece(piece.font, joined[-1].text + piece.text)
        else:
            joined.append(Piece(piece.font, piece.text))
    return joined


def _spaced(pieces: Iterable[Piece], inside: float, between: float) -> Iterator[Piece]:
    """Pieces with `between` after every character, but `inside` within words and numbers."""
    for piece in pieces:
        end = 0
        for found in _INSIDE.finditer(piece.text) if inside != between else ():
            if found.start() > end:
                yield Piece(piece.font, piece.text[end : found.start()], between)
            yield Piece(piece.font, found.group(), inside)
            end = found.end()
        if end < len(piece.text):
            yield Piece(piece.font, piece.text[end:], between)
