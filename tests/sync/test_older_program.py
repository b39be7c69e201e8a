"""Who has an older program takes the snapshot it can read, though a wider one asks for a newer program."""

import pytest

from app.sync import compaction, segments
from tests.sync.room import Room, move_to, room
from tests.sync.share_histories import segments as segment_files
from tests.sync.share_histories import write_new_snapshot


def two_snapshots(office: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of what the first one stands for no file is left; the other is by a program to come."""
    before = segment_files(office)
    move_to(office.anna, "long ago")
    office.sync(office.anna)
    told = segment_files(office, before)
    write_new_snapshot(office)
    office.sync(office.anna)
    with monkeypatch.context() as newer:
        newer.setattr(segments, "READS", 2)
        move_to(office.anna, "by a newer program", "company-1")
        office.sync(office.anna)
        write_new_snapshot(office)
        office.sync(office.anna)
    for key in told:
        del office.share.files[key]


def test_who_joins_with_an_older_program_begins_with_what_it_can_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with room() as office:
        chen = office.newcomer()
        two_snapshots(office, monkeypatch)
        office.sync(chen)
        assert office.address(chen) == "long ago"


def test_who_comes_back_with_an_older_program_takes_what_it_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with room() as office:
        two_snapshots(office, monkeypatch)
        office.clock.ms += compaction.PATIENCE_MS
        office.sync(office.bo)
        assert office.address(office.bo) == "long ago"
