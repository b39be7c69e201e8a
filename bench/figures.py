"""What a measure gives: ours beside its peer's from the same run, and how many times the peer it may be."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `peer` are in `unit`; `limit` is the largest ratio that is well."""

    name: str
    against: str
    ours: float
    peer: float
    limit: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.peer

    @property
    def is_within(self) -> bool:
        return self.ratio <= self.limit

    def to_dict(self) -> dict[str, object]:
        """For the JSON report."""
        return {**asdict(self), "ratio": self.ratio, "is_within": self.is_within}


def race(ours: Callable[[], object], peer: Callable[[], object], repeats: int) -> tuple[float, float]:
    """The least time of each in ms, taking turns so that a busy machine is busy for both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(repeats):
        for work, kept in zip((ours, peer), times, strict=True):
            started = perf_counter()
            work()
            kept.append((perf_counter() - started) * 1000)
    return min(times[0]), min(times[1])


def table(figures: Sequence[Figure]) -> str:
    """Aligned for a terminal: the ratio first, since only that means the same on every machine."""
    lines = [("", "ratio", "limit", "ours", "peer", "", "÷ peer")]
    for one in figures:
        mark = "" if one.is_within else "over"
        ours, peer = (f"{value:,.2f}" for value in (one.ours, one.peer))
        lines.append(
            (one.name, f"{one.ratio:.2f}", f"{one.limit:g}", ours, peer, one.unit, f"{one.against} {mark}")
        )
    widths = [max(len(line[column]) for line in lines) for column in range(7)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 5, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )
