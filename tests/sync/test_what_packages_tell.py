"""What a package says its writer has: what that lacks is brought by the next one."""

from pathlib import Path
from unittest.mock import patch

import pytest

from app.sync import holes, invitations
from app.sync.packages import known_of, take_package, write_package
from tests.sync.conftest import WEEK, Office
from tests.sync.test_engine import add_company, company, set_company


class PowerCut(Exception):  # noqa: N818
    """In the middle of what a round does."""


def test_who_has_half_of_a_snapshot_does_not_say_that_all_is_here(office: Office, stick: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.write(set_company("address", "一号路"))
    anna.sync()
    anna.compact()
    anna.sync()
    anna.write(lambda session: None)
    code = invitations.invite(anna.database, "MEMBER", WEEK, None)
    anna.sync()
    bo = office.computer()
    invitations.ask_to_join(bo.database, office.share, code, "周以宁")
    (request,) = invitations.requests(anna.database, anna.store)
    invitations.admit(anna.database, request, "anna")
    anna.sync()
    with (
        patch("app.sync.snapshot_reading.take_in_living", side_effect=PowerCut),
        pytest.raises(PowerCut),
    ):
        bo.sync()
    assert company(bo, "address") is None
    write_package(bo.database, stick)  # the share is away by now
    theirs = known_of(anna.database, str(stick))
    write_package(anna.database, stick, theirs)
    take_package(bo.database, stick)
    assert company(bo, "address") == "一号路"


def test_who_went_on_behind_a_lost_segment_is_sent_it(office: Office, stick: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    for column in ("address", "main_business", "intent_summary"):
        bo.write(set_company(column, column))
        bo.sync()
    path = sorted((Path(bo.mine.share) / "seg").glob(f"{bo.mine.device}*"))[-2]
    path.unlink()
    anna.sync()
    holes.skip(anna.database, bo.mine.device)
    anna.sync()
    assert (company(anna, "main_business"), company(anna, "intent_summary")) == (None, "intent_summary")
    write_package(anna.database, stick)
    take_package(bo.database, stick)
    write_package(bo.database, stick, known_of(bo.database, anna.mine.device))
    take_package(anna.database, stick)
    assert company(anna, "main_business") == "main_business"
