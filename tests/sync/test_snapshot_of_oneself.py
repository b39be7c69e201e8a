"""A database that came back from a backup, when all that tells of its computer is a snapshot."""

import pytest

from app.sync.asides import put_aside
from app.sync.digest import digest_of
from tests.sync.bookkeeping import AT_ONCE, OFTEN, YEARS
from tests.sync.room import move_to, room


def test_a_backup_that_hears_of_itself_by_a_snapshot_alone_seals_nothing_under_its_old_keys(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module, name, value in (*AT_ONCE, *YEARS, *OFTEN):
        monkeypatch.setattr(module, name, value)
    with room() as office:
        anna, bo = office.anna, office.bo
        backup = bo.image()
        move_to(bo, "first")
        for _ in range(4):
            office.clock.ms += 1000
            office.sync(bo, anna)
        old = bo.mine.device
        assert not any(folder == "seg" and name.startswith(old) for folder, name in office.share.files)
        sealed = {name for _, name, _ in bo.segments() if name.startswith(old)}
        bo.database.close()
        bo.insert(backup, office.next_session())
        move_to(bo, "second", "company-1")
        for _ in range(3):
            office.clock.ms += 1000
            office.sync(bo, anna)
        assert bo.mine.device != old
        assert {name for _, name, _ in bo.segments() if name.startswith(old)} <= sealed
        assert anna.database.read(put_aside) == []
        assert anna.database.read(digest_of) == bo.database.read(digest_of)
