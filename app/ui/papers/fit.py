"""How large a page of paper is shown."""

from dataclasses import dataclass

FULL = 96 / 72
"""Pixels of the screen for a point at 100 %."""

LEAST, MOST = 0.25, 4.0
_STEP = 1.25


@dataclass(frozen=True, slots=True)
class Fit:
    """`kind` is page, width or scale; `scale` holds for the last. `room` is what there is, `ratio` the
    screen's own pixels to one of the window."""

    kind: str = "width"
    scale: float = 1.0
    room: tuple[int, int] = (600, 600)
    ratio: float = 1.0

    def scale_of(self, size: tuple[float, float]) -> float:
        """How many times its natural size a sheet of so many points is shown."""
        across, down = (room / (length * FULL) for room, length in zip(self.room, size, strict=True))
        wanted = {"page": min(across, down), "width": across}.get(self.kind, self.scale)
        return max(LEAST, min(MOST, wanted)) if self.kind == "scale" else max(0.05, wanted)

    def box(self, size: tuple[float, float]) -> tuple[int, int]:
        """Width and height on the window."""
        factor = FULL * self.scale_of(size)
        return max(1, round(size[0] * factor)), max(1, round(size[1] * factor))

    def pixels(self, size: tuple[float, float]) -> int:
        """The width of its picture."""
        return max(1, round(self.box(size)[0] * self.ratio))

    def nearer(self, size: tuple[float, float], steps: int) -> float:
        """The scale so many steps larger, or smaller."""
        return float(max(LEAST, min(MOST, self.scale_of(size) * _STEP**steps)))
