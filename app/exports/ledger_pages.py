"""Shares the rows of a table out over pages: a band stays with its first row, the total with the last."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.exports.table import Band, Row, RowPart, Strip, Table
from app.exports.watching import Step

_FEW = 3
"""As many rows, alone on the last page of a table, are worth closer rows if these spare the page."""

_END = 0.01


@dataclass(frozen=True, slots=True)
class Room:
    """What pages hold in points: the first and each other one; `below` is what stays with the last row."""

    first: float
    other: float
    below: float


def shared_out(
    table: Table, rows: Sequence[Strip], total: Row | None, room: Room, step: Step
) -> tuple[Table, list[list[Strip]]]:
    """The strips of each page; the table is closer set where that spares a page with a few rows."""
    pages = _pages(table, rows, total, room, step)
    if len(pages) > 1 and sum(not isinstance(strip, Band) for strip in pages[-1]) <= _FEW:
        closer = table.closer()
        fewer = _pages(closer, rows, total, room, step)
        if len(fewer) < len(pages):
            return closer, fewer
    return table, pages


def _pages(
    table: Table, rows: Sequence[Strip], total: Row | None, room: Room, step: Step
) -> list[list[Strip]]:
    tail: list[Strip] = [total] if total else []
    pages: list[list[Strip]] = [[]]
    free, band = room.first - table.head_height, None
    for at, row in enumerate([*rows, *tail]):
        step(0, 0)
        held = [row, *rows[at + 1 : at + 2]] if isinstance(row, Band) else [row]
        held += tail if at + len(held) == len(rows) else []
        below = room.below if at + len(held) >= len(rows) else 0.0
        if pages[-1] and sum(map(table.height, held)) + below > free + _END:
            pages.append([])
            free = room.other - table.head_height
            if band and not isinstance(row, Band) and row is not total:
                pages[-1].append(band.again())
                free -= table.height(pages[-1][0])
        if isinstance(row, Band):
            band = row
        pages[-1].append(row)
        free -= table.height(row)
    return pages


def turns_of(table: Table, pages: Sequence[Sequence[Strip]]) -> tuple[tuple[int, float], ...]:
    """The first row of each page, by number from 0, with the height of a repeated band above it."""
    found, count = [], 0
    for strips in pages:
        again = [strip for strip in strips if isinstance(strip, Band) and strip.goes_on]
        found.append((count, sum(map(table.height, again))))
        parts = sum(isinstance(strip, RowPart) and strip.first > 0 for strip in strips)
        count += len(strips) - len(again) - parts
    return tuple(found)
