"""Packs in the folder, for which nobody vouches: anybody who can write there may have put them together."""

from collections.abc import Iterator

import pytest

from app.sync import names, packs
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments


@pytest.fixture
def office() -> Iterator[Room]:
    with room() as made:
        yield made


def test_a_pack_with_a_segment_twice_ends_no_round(office: Room) -> None:
    before = segments(office)
    move_to(office.bo, "told twice")
    office.sync(office.bo)
    (key,) = segments(office, before)
    octets = office.share.files[key]
    packed = packs.to_pack([octets, octets])
    parsed = names.parse("seg", key[1])
    assert parsed is not None
    name = names.pack_name(parsed.device, parsed.number, parsed.number, packed)
    office.share.files["pack", name] = packed
    office.sync(office.anna)
    assert office.address(office.anna) == "told twice"
