"""A segment comes back as it was made, and nothing else does."""

import dataclasses
import json

import pytest

from app.merge import Write
from app.sync import canonical, segments
from app.sync.actions import Action, RecordWrite, open_actions, to_lines
from app.sync.canonical import DamagedFileError
from app.sync.keys import DeviceKeys
from app.sync.segments import Place, SealedSegment

SECRET = bytes(range(32))
KEYS = DeviceKeys(b"s" * 32, b"x" * 32)
STAMP = (1774000000000 << 16, "9c41a0b2d3e4f506", "01957d20-0000-7000-8000-0000000000aa")


def actions() -> list[Action]:
    later = (STAMP[0] + 1, *STAMP[1:])
    return [
        Action(
            "c0a8",
            "m1",
            1774000000000,
            "Change project",
            "松果储能电芯二期",
            "DO",
            STAMP,
            writes=[
                RecordWrite(17, "b1", Write(STAMP, {"3": "松果", "8": None})),
                RecordWrite(17, "b2", Write(later, {"90": "2026-03-18T14:40"}, {"90": (STAMP,)}, (STAMP,))),
            ],
        ),
        Action("c0a9", None, 1774000000001, "Undo", None, "UNDO", STAMP, "c0a8"),
    ]


def sealed(lines: list[bytes] | None = None, seed: bytes = b"") -> SealedSegment:
    made, own_seed = to_lines(actions())
    return segments.seal(
        made if lines is None else lines,
        seed or own_seed,
        Place("6f1c", KEYS.public.device, 7, "ab" * 32),
        epoch=2,
        secret=SECRET,
        keys=KEYS,
        roster=["r2", "r1"],
        schema="0004",
        stamps=(STAMP[0], STAMP[0] + 1),
    )


def test_actions_come_back_as_they_were_made() -> None:
    segment = segments.read(sealed().octets)
    assert segment.is_by(KEYS.public)
    assert open_actions(segment, SECRET) == actions()
    assert (segment.place.number, segment.epoch, segment.roster) == (7, 2, ("r1", "r2"))


def test_names_of_people_and_projects_cannot_be_read_without_the_key() -> None:
    octets = sealed().octets
    assert "松果".encode() not in octets
    assert b"Change project" not in octets


def test_no_byte_can_be_altered_unnoticed() -> None:
    octets = sealed().octets
    for place in range(len(octets)):
        altered = octets[:place] + bytes([octets[place] ^ 1]) + octets[place + 1 :]
        with pytest.raises(DamagedFileError):
            _accept(altered)


def test_no_cut_or_lengthened_segment_is_taken() -> None:
    octets = sealed().octets
    for length in range(len(octets)):
        with pytest.raises(DamagedFileError):
            _accept(octets[:length])
    with pytest.raises(DamagedFileError):
        _accept(octets + b"\0")


def test_a_member_cannot_put_other_lines_under_a_colleagues_header() -> None:
    segment = sealed()
    forged = [line.replace("松果".encode(), "石榴".encode()) for line in segments.open_lines(segment, SECRET)]
    seed = bytes.fromhex(json.loads(forged[0])["seed"])
    body = sealed(forged, seed)
    start = len(segments.SEGMENT.magic) + 4
    assert body.header["root"] != segment.header["root"]
    told = canonical.encode(segment.header)
    stolen = dataclasses.replace(
        segment, octets=body.octets[:start] + told + body.octets[start + len(told) :]
    )
    with pytest.raises(DamagedFileError):
        open_actions(stolen, SECRET)


def test_another_epochs_key_opens_nothing() -> None:
    with pytest.raises(DamagedFileError):
        open_actions(sealed(), bytes(32))


def test_lines_of_a_newer_program_are_kept() -> None:
    lines, seed = to_lines(actions())
    newer = canonical.encode({"o": "note", "text": "later"})
    segment = sealed([*lines, newer], seed)
    assert open_actions(segment, SECRET)[-1].unknown == [newer]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{}",
        b"[1]",
        b'{"o":"set"}',
        b'{"o":"tx"}',
        b'{"f":{"1":[1]},"k":"a","o":"set","t":1}',
        b'{"b":{"1":[[1,-1]]},"f":{"1":1},"k":"a","o":"set","t":1}',
        b'{"b":{"1":[[1,9]]},"f":{"1":1},"k":"a","o":"set","t":1}',
        b'{"b":{"1":[[36893488147419103232,0]]},"f":{"1":1},"k":"a","o":"set","t":1}',
        b'{"f":{"name":1},"k":"a","o":"set","t":1}',
        b'{"f":{},"k":"a","o":"set","t":1}',
        b"[" * 5000,
    ],
)
def test_what_is_no_line_is_put_aside(line: bytes) -> None:
    lines, seed = to_lines(actions())
    with pytest.raises(DamagedFileError):
        open_actions(sealed([*lines, line], seed), SECRET)


def test_a_segment_that_would_unpack_to_much_more_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    lines, seed = to_lines(actions())
    with monkeypatch.context() as forger:
        forger.setattr(segments, "_RATIO", 1 << 40)
        forged = sealed([*lines, b" " * 5_000_000], seed)
    with pytest.raises(DamagedFileError, match="larger"):
        open_actions(forged, SECRET)


@pytest.mark.parametrize(
    ("length", "header"),
    [(0xFFFFFFFF, b"{}"), (100_000, b"[" * 100_000), (5 << 20, b'"' + b" " * ((5 << 20) - 2) + b'"')],
    ids=["longer than the file", "nested", "giant"],
)
def test_a_header_that_would_take_all_memory_is_no_header(length: int, header: bytes) -> None:
    told = segments.SEGMENT.magic + length.to_bytes(4, "big") + header
    with pytest.raises(DamagedFileError):
        segments.read(told + bytes(200))


def _accept(octets: bytes) -> list[Action]:
    segment = segments.read(octets)
    if not segment.is_by(KEYS.public):
        raise DamagedFileError("not signed by its author")
    return open_actions(segment, SECRET)
