"""What a segment says: actions of people and the writes they consist of, as lines and back."""

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.merge import Stamp, Write
from app.sync import canonical, segments
from app.sync.canonical import DamagedFileError
from app.sync.segments import SealedSegment

Origins = Sequence[tuple[str, str]]
"""Device and session by the position in which the first line of a segment names them."""

KINDS = frozenset({"DO", "UNDO", "REDO"})


@dataclass(frozen=True, slots=True)
class RecordWrite:
    """A write of one record, named by the permanent number of its table and by its id."""

    table: int
    record: str
    write: Write


@dataclass(slots=True)
class Action:
    """One action of a person; `of` is the action that an UNDO or REDO is about.

    `stamp` is that of its first write; each of those that follow has one more.
    `unknown` are lines of a newer program, kept as they are (V1).
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


def to_lines(actions: Iterable[Action]) -> tuple[list[bytes], bytes]:
    """The lines of a segment, and the seed of its salts."""
    seed = secrets.token_bytes(16)
    origins: dict[tuple[str, str], int] = {}
    lines = [line for action in actions for line in _lines(action, origins)]
    told = {"o": "from", "d": [list(origin) for origin in origins], "seed": seed.hex()}
    return [canonical.encode(told), *lines], seed


def open_actions(segment: SealedSegment, secret: bytes) -> list[Action]:
    """The actions of a segment as they were made.

    Raises DamagedFileError for another key, for other lines than its header commits to, for no lines.
    """
    lines = segments.open_lines(segment, secret)
    origins, seed = _origins(lines)
    if segments.root_of(lines, seed) != segment.header["root"]:
        raise DamagedFileError("other lines than its author signed")
    return list(_actions(lines, origins))


def _actions(lines: list[bytes], origins: Origins) -> Iterator[Action]:
    action: Action | None = None
    for line in lines[1:]:
        try:
            told = json.loads(line)
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
    for key, value in (("m", action.member), ("a", action.about), ("of", action.of)):
        if value is not None:
            told[key] = value
    yield canonical.encode(told)
    for one in action.writes:
        yield canonical.encode(_told(one, origins))


def _told(one: RecordWrite, origins: dict[tuple[str, str], int]) -> dict[str, object]:
    write = one.write
    told: dict[str, object] = {"o": "set", "t": one.table, "k": one.record, "f": write.values}
    if write.bases:
        told["b"] = {
            name: [_short(base, origins) for base in sorted(bases)] for name, bases in write.bases.items()
        }
    if write.saw:
        told["saw"] = [_short(version, origins) for version in sorted(write.saw)]
    return told


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
        _number(told["at"]),
        _text(told["l"]),
        _text_or_none(told.get("a")),
        kind,
        _stamp(told["s"], origins),
        _text_or_none(told.get("of")),
    )


def _stamp(short: object, origins: Origins) -> Stamp:
    if not isinstance(short, list) or len(short) != 2:
        raise DamagedFileError("no stamp where one must be")
    hlc, place = _number(short[0]), _number(short[1])
    if place not in range(len(origins)):
        raise DamagedFileError("a stamp of nobody")
    return (hlc, *origins[place])


def _write(told: Mapping[str, object], action: Action, origins: Origins) -> RecordWrite:
    values, bases, saw = told["f"], told.get("b", {}), told.get("saw", [])
    if not isinstance(values, dict) or not isinstance(bases, dict) or not isinstance(saw, list) or not values:
        raise DamagedFileError("a write of nothing")
    if any(isinstance(value, (dict, list, bool)) or not name.isdecimal() for name, value in values.items()):
        raise DamagedFileError("a value that no field can hold")
    return RecordWrite(
        _number(told["t"]),
        _text(told["k"]),
        Write(
            (_number(action.stamp[0] + len(action.writes)), *action.stamp[1:]),
            values,
            {name: tuple(_stamp(base, origins) for base in of) for name, of in bases.items()},
            tuple(_stamp(version, origins) for version in saw),
        ),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise DamagedFileError("no text where one must be")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not -(1 << 63) <= value < 1 << 63:
        raise DamagedFileError("no number where one must be")
    return value
