"""What was taken along on a stick has been sent, also where its file has gone into a snapshot since."""

from pathlib import Path

from app.sync import compaction, rounds
from app.sync.packages import take_package, write_package
from tests.sync.room import move_to, room
from tests.sync.test_snapshots import snapshot


def test_what_came_by_stick_long_ago_does_not_wait_to_be_sent(tmp_path: Path) -> None:
    with room() as office:
        anna, bo = office.anna, office.bo
        move_to(bo, "by stick")
        write_package(bo.database, tmp_path / "stick.zip")
        take_package(anna.database, tmp_path / "stick.zip")
        office.sync(anna)
        office.clock.ms += compaction.AGED_MS + rounds.DAY_MS
        move_to(anna, "half a year later", "company-1")
        office.sync(anna)
        snapshot(office, anna)
        sent = [name for folder, name in office.share.files if folder == "seg"]
        del office.share.files["seg", max(name for name in sent if name.startswith(bo.mine.device))]
        office.sync(anna, bo, bo)
        assert "SEALED" not in {state for _, _, state in bo.segments()}
