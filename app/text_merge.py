"""Joins what two people made of one long text, line by line, where neither touched what the other changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True, order=True)
class _Change:
    """Lines `start` up to `end` of the common text became `lines`."""

    start: int
    end: int
    lines: tuple[str, ...]

    def meets(self, other: "_Change") -> bool:
        """Whether both change a line, or one puts something where the other changed or put something."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


def join_lines(base: str, one: str, other: str) -> str | None:
    """`base` with the changes of both, or None when they change the same place; the sides are equal."""
    lines = base.split("\n")
    ours, theirs = (set(_changes(lines, text.split("\n"))) for text in (one, other))
    if any(mine.meets(yours) for mine in ours - theirs for yours in theirs - ours):
        return None
    for change in sorted(ours | theirs, reverse=True):
        lines[change.start : change.end] = change.lines
    return "\n".join(lines)


def _changes(base: Sequence[str], text: Sequence[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, base, text, autojunk=False)
    return [
        _Change(start, end, tuple(text[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]
