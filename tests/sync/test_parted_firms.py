"""Firms that were merged and are parted again, or of which one was deleted meanwhile."""

from collections.abc import Iterator

import pytest

from app.errors import ConflictError
from app.models.people import Company
from app.services.recycle_bin import delete_record, restore_record
from app.services.undo import undo
from tests.sync.test_mergers import A, B, C, Office, firms, merge, shown, three_firms


@pytest.fixture
def office() -> Iterator[Office]:
    with three_firms() as made:
        yield made


def test_a_firm_that_is_parted_from_another_has_again_what_both_had(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.meet()
    office.act(bo, lambda session: restore_record(session, A))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A, B, C}
        assert [shown(one, "company_tag", key, "deleted_at") for key in ("tag-a", "tag-b")] == [None, None]


def test_who_entered_the_firm_that_stays_cannot_take_it_back(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(bo, lambda session: session.add(Company(id="firm-d", name_zh="松果储能", name_key="松果储能")))
    office.meet()
    office.act(anna, merge(C, "firm-d"))
    office.meet()
    with pytest.raises(ConflictError, match="undo_still_used"):
        office.act(bo, undo)
    office.meet()
    for one in office.machines:
        assert firms(one) & {C, "firm-d"} == {"firm-d"}


def test_a_firm_parted_from_one_in_the_bin_has_what_belonged_to_it(office: Office) -> None:
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.meet()
    office.act(anna, lambda session: delete_record(session, B))
    office.meet()
    office.act(bo, lambda session: restore_record(session, A))
    office.meet()
    for one in office.machines:
        assert firms(one) == {A, C}
        assert shown(one, "person_company", "post-a", "deleted_at") is None
        assert shown(one, "activity_company", "visited-a", "deleted_at") is None


def test_taking_back_a_merging_that_a_colleague_said_too_is_refused(office: Office) -> None:
    """Anna and Bo each say that A is B; Bo takes his back."""
    anna, bo, _ = office.machines
    office.act(anna, merge(A, B))
    office.act(bo, merge(A, B))
    office.meet()
    with pytest.raises(ConflictError, match="undo_newer_change"):
        office.act(bo, undo)
    office.meet()
    for one in office.machines:
        assert firms(one) == {B, C}
