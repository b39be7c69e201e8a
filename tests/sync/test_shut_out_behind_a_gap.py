"""What somebody wrote before a segment that was lost and given up goes on counting once they are shut out."""

import pytest

from app.sync import holes, membership
from app.sync.asides import put_aside
from tests.sync.room import Room, move_to, room
from tests.sync.test_compaction import names_in


def behind_a_lost_one(office: Room) -> None:
    """The second of three segments of Bo's is lost for ever, and his computer with it."""
    bo = office.bo.mine.device
    for number, key in enumerate(("company-0", None, "company-1")):
        before = set(names_in(office, "seg"))
        move_to(office.bo, "by bo" if key else "lost", key or "company-1")
        office.sync(office.bo)
        (new,) = set(names_in(office, "seg")) - before
        if key is None:
            lost = new
        elif number == 0:
            office.sync(office.anna)
    del office.share.files["seg", lost]
    office.sync(office.anna)
    assert holes.skip(office.anna.database, bo) == 1
    office.sync(office.anna)
    assert [office.address(office.anna, key) for key in ("company-0", "company-1")] == ["by bo"] * 2


@pytest.mark.parametrize("how", ["removed", "lower role"])
def test_what_came_before_it_counts_though_its_author_is_shut_out(how: str) -> None:
    with room() as office:
        membership.set_role(office.anna.database, "bo", "LEADER")
        office.sync(office.anna, office.bo)
        behind_a_lost_one(office)
        if how == "removed":
            membership.remove(office.anna.database, [office.bo.mine.device])
        else:
            membership.set_role(office.anna.database, "bo", "VIEWER")
        office.sync(office.anna, office.anna)
        assert office.anna.database.read(put_aside) == []
        assert [office.address(office.anna, key) for key in ("company-0", "company-1")] == ["by bo"] * 2
