"""What a segment says: actions of people and the writes they consist of, as lines and back."""

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.field_values import is_whole_text, unfit_field
from app.merge import Stamp, Write
from app.sync import canonical, segments
from app.sync.canonical import DamagedFileError
from app.sync.readable import is_hlc, is_moment
from app.sync.segments import NONE, Erasures, SealedSegment

Origins = Sequence[tuple[str, str]]
"""Device and session by the position in which the first line of a segment names them."""

KINDS = frozenset({"DO", "UNDO", "REDO"})

_DECODER = json.JSONDecoder()

_MOST_PLACES = 1 << 24
"""Of one action; more is no action but an attack on the numbers of the log."""


@dataclass(frozen=True, slots=True)
class RecordWrite:
    """A write of one record, named by the permanent number of its table and by its id."""

    table: int
    record: str
    write: Write


@dataclass(slots=True)
class Action:
    """One action of a person; `of` is the action that an UNDO or REDO is about.

    `stamp` is that of its first write; each of those that follow has one more. `unknown` are lines of a
    newer program, kept as they are (V1). In a snapshot an action may lack writes that nothing shows any more:
    `extent` is how many it had, `segment` which of the segments there it came in, and `also` in which others.
    """

    id: str
    member: str | None
    at_ms: int
    label: str
    about: str | None
    kind: str
    stamp: Stamp
    of: str | None = None
    writes: list[RecordWrite] = field(default_factory=list)
    unknown: list[bytes] = field(default_factory=list)
    extent: int = 0
    segment: int | None = None
    also: Sequence[int] = ()

    def place(self, one: RecordWrite) -> int:
        """Which of its writes one is, counted from 0."""
        return one.write.stamp[0] - self.stamp[0]

    @property
    def end(self) -> int:
        """How many places it takes."""
        return max(self.extent, self.place(self.writes[-1]) + 1) if self.writes else self.extent

    @property
    def lines(self) -> int:
        """How many lines of its segment it takes."""
        return 1 + len(self.writes) + len(self.unknown)


def to_lines(actions: Iterable[Action]) -> tuple[list[bytes], bytes]:
    """The lines of a segment, and the seed of its salts."""
    seed = secrets.token_bytes(16)
    origins: dict[tuple[str, str], int] = {}
    lines = [line for action in actions for line in _lines(action, origins)]
    return [beginning(origins, seed), *lines], seed


def beginning(origins: Iterable[tuple[str, str]], seed: bytes) -> bytes:
    """The first line: the devices and sessions that stamps name by position, and the seed."""
    return canonical.encode({"o": "from", "d": [list(origin) for origin in origins], "seed": seed.hex()})


def open_actions(segment: SealedSegment, secret: bytes, erasures: Erasures = NONE) -> list[Action]:
    """The actions of a segment as they were made; `erasures` are the lines of it that may be erased.

    Raises DamagedFileError for another key, for other lines than its header commits to, for no lines.
    """
    return list(actions_in(*open_body(segment, secret, erasures)))


def open_body(
    segment: SealedSegment, secret: bytes, erasures: Erasures = NONE
) -> tuple[list[bytes], Origins]:
    """The lines of a segment after the first, and the origins that one names. Raises DamagedFileError."""
    lines, origins, _ = open_all(segment, secret, erasures)
    return lines[1:], origins


def open_all(
    segment: SealedSegment, secret: bytes, erasures: Erasures = NONE
) -> tuple[list[bytes], Origins, bytes]:
    """All lines of a segment, what the first names, and the seed of its salts. Raises DamagedFileError."""
    lines = segments.open_lines(segment, secret, erasures)
    origins, seed = _origins(lines)
    if segments.root_of(lines, seed, erasures) != segment.header["root"]:
        raise DamagedFileError("other lines than its author signed")
    return lines, origins, seed


def actions_in(lines: list[bytes], origins: Origins) -> Iterator[Action]:
    action: Action | None = None
    for line in lines:
        try:
            told = _DECODER.decode(line.decode())
            kind = told["o"]
            if kind == "tx":
                if action is not None:
                    yield action
                action = _action(told, origins)
            elif action is None:
                raise DamagedFileError("a line of no action")
            elif kind == "set":
                action.writes.append(_write(told, action, origins))
            else:
                action.unknown.append(line)
        except (ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError) as error:
            raise DamagedFileError("a line that is no line") from error
    if action is not None:
        yield action


def _lines(action: Action, origins: dict[tuple[str, str], int]) -> Iterator[bytes]:
    told: dict[str, object] = {
        "o": "tx",
        "id": action.id,
        "s": _short(action.stamp, origins),
        "at": action.at_ms,
        "k": action.kind,
        "l": action.label,
    }
    optional = {"m": action.member, "a": action.about, "of": action.of, "g": action.segment}
    told.update({key: value for key, value in optional.items() if value is not None})
    if action.also:
        told["c"] = list(action.also)
    if action.extent > len(action.writes):
        told["n"] = action.extent
    yield canonical.encode(told)
    expected = 0
    for one in action.writes:
        place = action.place(one)
        yield canonical.encode(_told(one, origins) | ({} if place == expected else {"i": place}))
        expected = place + 1


def _told(one: RecordWrite, origins: dict[tuple[str, str], int]) -> dict[str, object]:
    write = one.write
    told: dict[str, object] = {"o": "set", "t": one.table, "k": one.record, "f": write.values}
    if write.bases:
        told["b"] = short_bases(write.bases, origins)
    if write.saw:
        told["saw"] = [_short(version, origins) for version in sorted(write.saw)]
    return told


def short_bases(
    bases: Mapping[str, Iterable[Stamp]], origins: dict[tuple[str, str], int]
) -> dict[str, list[list[int]]]:
    """Versions by field, as lines name them."""
    return {name: [_short(base, origins) for base in sorted(of)] for name, of in bases.items()}


def _short(stamp: Stamp, origins: dict[tuple[str, str], int]) -> list[int]:
    return [stamp[0], origins.setdefault(stamp[1:], len(origins))]


def _origins(lines: list[bytes]) -> tuple[list[tuple[str, str]], bytes]:
    try:
        told = canonical.decode(lines[0])
        if told["o"] != "from":
            raise DamagedFileError("no beginning")
        seed = bytes.fromhex(told["seed"])
        origins = [(_text(device), _text(session)) for device, session in told["d"]]
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise DamagedFileError("no beginning") from error
    if len(seed) != 16:
        raise DamagedFileError("no beginning")
    return origins, seed


def _action(told: Mapping[str, object], origins: Origins) -> Action:
    kind = _text(told["k"])
    if kind not in KINDS:
        raise DamagedFileError(f"an action {kind!r} that is not known")
    return Action(
        _text(told["id"]),
        _text_or_none(told.get("m")),
        _moment(told["at"]),
        _text(told["l"]),
        _text_or_none(told.get("a")),
        kind,
        _stamp(told["s"], origins),
        _text_or_none(told.get("of")),
        extent=_place(told.get("n", 0)),
        segment=None if (segment := told.get("g")) is None else _number(segment),
        also=_numbers(told.get("c", [])),
    )


def read_bases(told: Mapping[str, Iterable[object]], origins: Origins) -> dict[str, tuple[Stamp, ...]]:
    """What `short_bases` tells. Raises DamagedFileError."""
    return {name: tuple(_stamp(base, origins) for base in of) for name, of in told.items()}


def _stamp(short: object, origins: Origins) -> Stamp:
    if not isinstance(short, list) or len(short) != 2:
        raise DamagedFileError("no stamp where one must be")
    hlc, place = _hlc(short[0]), _number(short[1])
    if place not in range(len(origins)):
        raise DamagedFileError("a stamp of nobody")
    return (hlc, *origins[place])


def _write(told: Mapping[str, object], action: Action, origins: Origins) -> RecordWrite:
    values, bases, saw = told["f"], told.get("b", {}), told.get("saw", [])
    if not isinstance(values, dict) or not isinstance(bases, dict) or not isinstance(saw, list) or not values:
        raise DamagedFileError("a write of nothing")
    if not all(map(str.isdecimal, values)):
        raise DamagedFileError("a value of no field")
    table = _number(told["t"])
    if (unfit := unfit_field(table, values)) is not None:
        raise DamagedFileError(f"a value that field {unfit} of table {table} cannot hold")
    expected = action.place(action.writes[-1]) + 1 if action.writes else 0
    place = _place(told.get("i", expected))
    if place < expected:
        raise DamagedFileError("a write before the one before it")
    return RecordWrite(
        table,
        _text(told["k"]),
        Write(
            (_hlc(action.stamp[0] + place), *action.stamp[1:]),
            values,
            read_bases(bases, origins),
            tuple(_stamp(version, origins) for version in saw),
        ),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not is_whole_text(value):
        raise DamagedFileError("no text where one must be")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _moment(value: object) -> int:
    if not is_moment(value):
        raise DamagedFileError("no moment where one must be")
    return _number(value)


def _hlc(value: object) -> int:
    if not is_hlc(value):
        raise DamagedFileError("a stamp of no time")
    return _number(value)


def _place(value: object) -> int:
    place = _number(value)
    if not 0 <= place <= _MOST_PLACES:
        raise DamagedFileError("a place that no action has")
    return place


def _numbers(value: object) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise DamagedFileError("no numbers")
    return tuple(map(_number, value))


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(1 << 63) <= value < 1 << 63:
        raise DamagedFileError("no number where one must be")
    return value
