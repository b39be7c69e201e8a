"""The recovery sheet of a space: when all administrators' computers are lost, it makes another one theirs."""

import itertools
from pathlib import Path

import pytest

from app.errors import UserError, ValidationError
from app.exports.printing import print_space_sheet
from app.permissions import ADMIN
from app.sync import invitations, membership
from app.sync.identity import Identity, epoch_keys, roster_of
from app.sync.recovery import Sheet, keys_of, make_sheet, recover
from app.sync.standing import standing
from app.vault.sheet_key import groups_of, key_of
from tests.exports.reading import text
from tests.sync.conftest import WEEK, Computer, Office
from tests.sync.golden import identity_of
from tests.sync.test_engine import add_company, company, set_company


def printed(one: Computer) -> str:
    """A new sheet as somebody types it."""
    kept: list[Sheet] = []
    make_sheet(one.database, kept.append)
    one.sync()
    return " ".join(kept[0].groups).lower()


def by_sheet(one: Computer, sheet: str) -> Identity:
    """Who holds the sheet, in the space of a computer."""
    mine = identity_of(one)
    return Identity(mine.space, mine.genesis, keys_of(key_of(sheet)), mine.share)


def entries(office: Office) -> int:
    """How many entries of the roster lie in the folder."""
    return len(list(office.share.glob("*/roster/*")))


def administers(one: Computer) -> bool:
    found = one.database.read(standing)
    return found is not None and found.administers


def test_a_new_computer_becomes_an_administrators_by_the_sheet_alone(office: Office, tmp_path: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    sheet = printed(anna)
    membership.remove(anna.database, [identity_of(office.joined(anna, "chen", "陈望舒")).device])
    anna.write(set_company("address", "behind a new epoch"))
    anna.sync()
    new = office.computer()
    recover(new.database, sheet, office.share)
    new.sync()
    assert company(new, "address") == "behind a new epoch"
    assert administers(new)
    assert new.database.local("member") == "anna"
    membership.remove(new.database, [identity_of(anna).device])
    assert invitations.invite(new.database, "MEMBER", WEEK, None)
    new.write(set_company("address", "of the new one"))
    for one in (new, bo):
        one.sync()
    assert company(bo, "address") == "of the new one"
    assert printed(new) != sheet
    late = office.computer()
    with pytest.raises(ValidationError, match="sheet_not_of_space"):
        recover(late.database, sheet, office.share)


def test_a_secret_that_was_begun_while_the_sheet_was_used_is_read_by_the_sheet(office: Office) -> None:
    """Whoever began it did not know the new computer, and is lost; nobody else may give it."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁")
    chen = office.joined(anna, "chen", "陈望舒")
    sheet = printed(anna)
    new = office.computer()
    recover(new.database, sheet, office.share)
    membership.remove(anna.database, [identity_of(chen).device])
    for one in (anna, bo, new, bo):
        one.sync()
    bo.write(set_company("address", "under the new secret"))
    bo.sync()
    new.sync()
    assert company(new, "address") == "under the new secret"
    new.write(set_company("address", "of the new one"))
    new.sync()
    bo.sync()
    assert company(bo, "address") == "of the new one"


@pytest.mark.parametrize("out", ["bo", "chen"])
def test_an_administrator_who_was_not_given_the_present_secret_begins_another(
    office: Office, out: str
) -> None:
    """Bo rose by a sheet that had opened another computer, unknown to him, shut out Chen's or his own, and is
    lost: Dai, who is no administrator, hands on his secret, under which something was written."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo, chen, dai = (office.joined(anna, one, one) for one in ("bo", "chen", "dai"))
    sheet = printed(anna)
    new = office.computer()
    recover(new.database, sheet, office.share)
    bo.sync()
    recover(bo.database, sheet)
    membership.remove(bo.database, [identity_of({"bo": bo, "chen": chen}[out]).device])
    for one in (bo, dai):
        one.sync()
    dai.write(set_company("main_business", "under the secret of Bo"))
    for one in (dai, new, dai):
        one.sync()
    new.write(set_company("address", "of the new one"))
    for one in (new, dai, new):
        one.sync()
    assert company(dai, "address") == "of the new one"
    assert company(new, "main_business") == "under the secret of Bo"
    before = entries(office)
    for one in (new, dai, new, dai):
        one.sync()
    assert entries(office) == before


def test_who_has_a_secret_by_the_sheet_gives_it_to_itself_once(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    chen = office.joined(anna, "chen", "陈望舒")
    sheet = printed(anna)
    new = office.computer()
    recover(new.database, sheet, office.share)
    membership.remove(anna.database, [identity_of(chen).device])
    for one in (anna, new, new):
        one.sync()
    before = entries(office)
    for _ in range(3):
        new.sync()
    assert entries(office) == before


@pytest.mark.parametrize("by", ["a new computer", "a colleague's"])
def test_who_is_shut_out_reads_no_further_by_a_sheet_that_another_administrator_believed_in(
    office: Office, by: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """She shuts out somebody else at that time, and seals the greater secret for the sheet too."""
    anna = office.founder()
    anna.write(add_company("松果储能"))
    bo = office.joined(anna, "bo", "周以宁", "ADMIN")
    chen, dai = office.joined(anna, "chen", "陈望舒"), office.joined(anna, "dai", "苏小满")
    sheet = printed(anna)
    for one in (bo, dai):
        one.sync()
    out = office.computer() if by == "a new computer" else dai
    recover(out.database, sheet, office.share if out is not dai else None)
    for one in (out, bo):
        one.sync()
    chances = itertools.count()
    monkeypatch.setattr("app.sync.epochs.secrets.randbits", lambda bits: next(chances))
    membership.remove(bo.database, [identity_of(out).device])
    membership.remove(anna.database, [identity_of(chen).device])
    for one in (bo, anna, bo, anna):
        one.sync()
    anna.write(set_company("address", "of those who stay"))
    for one in (anna, bo, out):
        one.sync()
    assert company(bo, "address") == "of those who stay"
    assert company(out, "address") is None
    known = anna.database.read(lambda session: roster_of(session, identity_of(anna)))
    for holder in (identity_of(out), by_sheet(out, sheet)):
        assert known.state.epoch not in epoch_keys(holder, known)


def test_a_colleagues_computer_rises_by_the_sheet(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    sheet = printed(anna)
    bo.sync()
    recover(bo.database, sheet)
    bo.sync()
    anna.sync()
    assert administers(bo)
    assert {one.role for one in anna.database.read(membership.roll) if one.member == "bo"} == {ADMIN}


def test_a_computer_that_waits_in_vain_to_be_let_in_becomes_an_administrators(office: Office) -> None:
    anna = office.founder()
    sheet = printed(anna)
    late = office.computer()
    code = invitations.invite(anna.database, "MEMBER", WEEK, None)
    anna.sync()
    invitations.ask_to_join(late.database, office.share, code, "陈望舒")
    late.sync()
    recover(late.database, sheet)
    late.sync()
    assert administers(late)


def test_a_sheet_is_no_other_administrator_and_falls_with_the_role_of_its_maker(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", ADMIN)
    printed(anna)
    bo.sync()
    assert bo.database.read(standing).holder_of_sheet == "anna"  # type: ignore[union-attr]
    membership.remove(bo.database, [identity_of(anna).device])
    with pytest.raises(UserError, match="last_administrator"):
        membership.set_role(bo.database, "bo", "MEMBER")
    membership.set_role(bo.database, "anna", "MEMBER")
    assert bo.database.read(standing).holder_of_sheet is None  # type: ignore[union-attr]


def test_a_wrong_or_mistyped_sheet_is_refused_and_leaves_nothing(office: Office) -> None:
    anna = office.founder()
    sheet = printed(anna)
    late = office.computer()
    groups = sheet.split()
    groups[5] = groups[5][:-1] + ("1" if groups[5][-1] == "0" else "0")  # of the eight bits that check
    for typed, code in (
        (" ".join(groups), "sheet_mistyped"),
        (sheet[:-5], "sheet_incomplete"),
        (" ".join(groups_of(bytes(32))), "sheet_not_of_space"),
    ):
        with pytest.raises(ValidationError, match=code) as found:
            recover(late.database, typed, office.share)
        if code == "sheet_mistyped":
            assert found.value.params == {"first": 5, "second": 6}
    assert late.database.read(standing) is None
    bo = office.joined(anna, "bo", "周以宁")
    with pytest.raises(UserError, match="not_administrator"):
        make_sheet(bo.database, lambda _sheet: None)
    with pytest.raises(UserError, match="last_administrator"):
        membership.remove(anna.database, [identity_of(anna).device])


def test_a_sheet_that_could_not_be_printed_does_not_count(office: Office, tmp_path: Path) -> None:
    anna = office.founder()
    nowhere = tmp_path / "no" / "sheet.pdf"
    with pytest.raises(UserError, match="folder_missing"):
        make_sheet(anna.database, lambda sheet: print_space_sheet(anna.database, sheet.groups, nowhere))
    assert len(anna.database.read(membership.roll)) == 1
    paper = tmp_path / "sheet.pdf"
    make_sheet(anna.database, lambda sheet: print_space_sheet(anna.database, sheet.groups, paper))
    said = text(paper.read_bytes())
    assert "工作区恢复单" in said
    assert "加入已有工作区" in said
    assert [one.is_sheet for one in anna.database.read(membership.roll)] == [False, True]


def fate(one: Computer) -> tuple[str, str] | None:
    found = one.database.read(standing)
    assert found is not None
    return None if found.sheet_fate is None else (found.sheet_fate.kind, found.sheet_fate.person)


@pytest.mark.parametrize("rising", [False, True], ids=["a new computer", "a colleague's"])
def test_a_sheet_is_used_up_by_being_used_until_a_new_one_is_printed(office: Office, rising: bool) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁")
    sheet = printed(anna)
    assert fate(anna) is None
    bo.sync()
    if rising:
        recover(bo.database, sheet)
    new = bo if rising else office.computer()
    if not rising:
        recover(new.database, sheet, office.share)
    for one in (new, anna, bo):
        one.sync()
    assert administers(new)
    assert fate(new) == fate(anna) == ("USED", name_of(anna, "anna"))
    with pytest.raises(ValidationError, match="sheet_not_of_space"):
        recover(office.computer().database, sheet, office.share)
    anna.write(add_company("松果储能"))
    for one in (anna, new):
        one.sync()
    assert company(new, "name_zh") == "松果储能"
    printed(new)
    anna.sync()
    assert fate(new) is fate(anna) is None


def test_a_sheet_used_on_two_computers_that_do_not_know_of_each_other_lets_both_in(office: Office) -> None:
    anna = office.founder()
    sheet = printed(anna)
    one, other = office.computer(), office.computer()
    for new in (one, other):
        recover(new.database, sheet, office.share)
    for new in (one, other, one, anna):
        new.sync()
    assert administers(one)
    assert administers(other)
    one.write(add_company("松果储能"))
    for new in (one, other, anna):
        new.sync()
    assert company(other, "name_zh") == company(anna, "name_zh") == "松果储能"


def test_of_two_sheets_printed_at_once_one_counts_and_all_know_which(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", ADMIN)
    kept: dict[str, Sheet] = {}
    for one, member in ((anna, "anna"), (bo, "bo")):
        make_sheet(one.database, lambda sheet, member=member: kept.update({member: sheet}))  # type: ignore[misc]
    for one in (anna, bo, anna):
        one.sync()
    found = anna.database.read(standing)
    assert found is not None
    holder = found.holder_of_sheet
    assert holder is not None
    assert fate(anna) == fate(bo) == ("REPLACED", name_of(anna, holder))
    void = "bo" if holder == "anna" else "anna"
    with pytest.raises(ValidationError, match="sheet_not_of_space"):
        recover(office.computer().database, " ".join(kept[void].groups), office.share)
    new = office.computer()
    recover(new.database, " ".join(kept[holder].groups), office.share)
    new.sync()
    assert administers(new)
    printed(new)
    anna.sync()
    assert fate(anna) is None


def test_a_lower_role_of_its_maker_voids_a_sheet_and_that_is_said(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周以宁", ADMIN)
    printed(anna)
    bo.sync()
    membership.set_role(bo.database, "anna", "MEMBER")
    assert fate(bo) == ("DEMOTED", name_of(bo, "anna"))


def test_a_computer_with_a_ledger_of_its_own_is_told_to_use_the_sheet_with_a_new_one(office: Office) -> None:
    anna = office.founder()
    sheet = printed(anna)
    own = office.computer()
    own.write(add_company("松果储能"))
    with pytest.raises(UserError, match="sheet_needs_empty"):
        recover(own.database, sheet, office.share)
    assert fate(anna) is None


def name_of(one: Computer, member: str) -> str:
    return next(found.member_name for found in one.database.read(membership.roll) if found.member == member)
