"""What two people wrote in one field stands side by side until somebody decides, then for all."""

from app.database import Session
from app.services.conflict_sides import Conflict
from app.services.conflicts import conflicts, decide
from app.services.history import record_history, restore_value
from app.services.history_list import HistoryFilter, history_ids
from app.services.undo import undo
from app.sync import membership
from app.sync.asides import put_aside
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import add_company, company, device_of, meet, set_company


def waiting(computer: Computer) -> list[Conflict]:
    return computer.database.read(conflicts)


def two_addresses(office: Office) -> tuple[Computer, Computer]:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    anna.write(set_company("address", "零号路"))
    bo = office.joined(anna, "bo", "周以宁")
    anna.write(set_company("address", "一号路"))
    bo.write(set_company("address", "二号路"))
    meet(anna, bo)
    return anna, bo


def test_both_sides_are_told_with_who_wrote_them_and_what_was_there_before(office: Office) -> None:
    for one in two_addresses(office):
        (conflict,) = waiting(one)
        assert (conflict.name, conflict.field, conflict.original) == ("松果储能", "address", "零号路")
        assert [(side.member_name, side.value) for side in conflict.sides] == [
            ("周以宁", "二号路"),
            ("许青禾", "一号路"),
        ]


def test_the_side_that_is_shown_can_be_chosen_and_holds_for_all(office: Office) -> None:
    anna, bo = two_addresses(office)
    (conflict,) = waiting(bo)
    bo.write(lambda session: decide(session, "c1", "address", conflict.sides[0].seq))
    meet(bo, anna)
    for one in (anna, bo):
        assert waiting(one) == []
        assert company(one, "address") == "二号路"


def test_the_other_side_can_be_chosen(office: Office) -> None:
    anna, bo = two_addresses(office)
    (conflict,) = waiting(bo)
    bo.write(lambda session: decide(session, "c1", "address", conflict.sides[1].seq))
    meet(bo, anna)
    for one in (anna, bo):
        assert waiting(one) == []
        assert company(one, "address") == "一号路"


def test_a_third_value_can_be_written(office: Office) -> None:
    anna, bo = two_addresses(office)
    anna.write(lambda session: decide(session, "c1", "address", None, "三号路"))
    meet(anna, bo)
    for one in (anna, bo):
        assert (waiting(one), company(one, "address")) == ([], "三号路")


def test_two_different_decisions_are_again_to_be_decided(office: Office) -> None:
    anna, bo = two_addresses(office)
    anna.write(lambda session: decide(session, "c1", "address", None, "三号路"))
    bo.write(lambda session: decide(session, "c1", "address", None, "四号路"))
    meet(anna, bo)
    for one in (anna, bo):
        (conflict,) = waiting(one)
        assert {side.value for side in conflict.sides} == {"三号路", "四号路"}


def test_a_decision_can_be_undone(office: Office) -> None:
    anna, bo = two_addresses(office)

    def choose_other(session: Session) -> None:
        decide(session, "c1", "address", conflicts(session)[0].sides[1].seq)

    bo.write(choose_other)
    bo.write(undo)
    meet(bo, anna)
    for one in (anna, bo):
        assert company(one, "address") == "二号路"


def test_the_history_tells_what_was_written_here_and_elsewhere_in_one_line_of_time(office: Office) -> None:
    anna, bo = two_addresses(office)
    for one in (anna, bo):
        told = one.database.read(lambda session: record_history(session, "c1", "address"))
        assert [(entry.member_name, entry.changes[0].new) for entry in told] == [
            ("周以宁", "二号路"),
            ("许青禾", "一号路"),
            ("许青禾", "零号路"),
        ]
        rows = one.database.read(lambda session: history_ids(session, HistoryFilter(record_id="c1")))
        assert len(rows) == 4


def test_a_field_goes_back_to_what_a_colleague_had_written(office: Office) -> None:
    anna, bo = two_addresses(office)
    newest = anna.database.read(lambda session: record_history(session, "c1", "address"))[0]
    anna.write(lambda session: restore_value(session, "c1", newest.seq, "address"))
    meet(anna, bo)
    assert company(bo, "address") == "一号路"


def test_nobody_is_asked_about_a_record_of_which_it_does_not_count_that_it_was_entered(
    office: Office,
) -> None:
    """Who entered it was shut out meanwhile; two others had written of it apart before they heard of that."""
    anna = office.founder()
    bo, chen, dai = (office.joined(anna, one, one) for one in ("bo", "chen", "dai"))
    bo.write(add_company("松果储能"))
    meet(bo, chen, dai)
    chen.write(set_company("address", "一号路"))
    dai.write(set_company("address", "二号路"))
    membership.remove(anna.database, [device_of(bo)])
    for _ in range(2):
        meet(anna, chen, dai)
    assert [waiting(one) for one in (anna, chen, dai)] == [[], [], []]
    (one,) = anna.database.read(put_aside)
    membership.judge(anna.database, one.device, one.head, True, one.action)
    meet(anna, chen, dai)
    for computer in (anna, chen, dai):
        (conflict,) = waiting(computer)
        assert (conflict.name, {side.value for side in conflict.sides}) == ("松果储能", {"一号路", "二号路"})


def test_a_third_amount_leaves_no_raw_form_of_another_behind(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    for one, amount, raw in ((anna, 100, "1 元"), (bo, 200, "2 元")):
        one.write(set_company("reg_capital_amount", amount))
        one.write(set_company("reg_capital_raw", raw))
    meet(anna, bo)
    (conflict,) = waiting(anna)
    assert conflict.field == "reg_capital_amount"
    anna.write(lambda session: decide(session, "c1", "reg_capital_amount", None, 300))
    meet(anna, bo)
    for one in (anna, bo):
        assert waiting(one) == []
        assert (company(one, "reg_capital_amount"), company(one, "reg_capital_raw")) == (300, None)
