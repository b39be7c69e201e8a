"""Who exchanges by stick alone, and what becomes of it."""

from pathlib import Path

from app.sync import membership
from app.sync.asides import put_aside
from app.sync.packages import take_package, write_package
from tests.sync.room import move_to, room


def test_what_was_refused_goes_with_the_stick_that_says_so(tmp_path: Path) -> None:
    """On its author's computer too, though he never sees the folder (W2)."""
    with room() as office:
        there, back = tmp_path / "there.zip", tmp_path / "back.zip"
        membership.set_role(office.anna.database, "bo", "LEADER")
        office.sync(office.anna, office.bo)
        membership.set_role(office.anna.database, "bo", "MEMBER")
        move_to(office.bo, "refused")
        write_package(office.bo.database, there)
        take_package(office.anna.database, there)
        (one,) = office.anna.database.read(put_aside)
        membership.judge(office.anna.database, one.device, one.head, False, one.action)
        write_package(office.anna.database, back)
        take_package(office.bo.database, back)
        assert office.address(office.bo) != "refused"
