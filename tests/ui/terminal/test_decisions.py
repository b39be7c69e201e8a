"""Decisions on the terminal: of what was deleted and changed, and the trace of one for what is shown."""

from pathlib import Path

import pytest
from sqlalchemy import text

from app.models.people import Company
from app.services.recycle_bin import delete_record
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined

FIRM = "松果储能"


def with_a_firm(run: Run, folder: Path) -> tuple[Pair, str]:
    """Both have a firm with a visit of today and what is to be done next."""
    pair = joined(run, folder)
    pair.at("a", "visit", "add", FIRM, "--minutes", "谈了用地", "--next", "再去看厂房")
    pair.sync("a", "b")
    return pair, str(pair.at("a", "companies", "--json").json["companies"][0]["id"])


def change(pair: Pair, computer: str, firm: str, address: str) -> None:
    with pair.opened(computer) as database:
        database.write(
            "Edit firm", lambda session: setattr(session.get_one(Company, firm), "address", address)
        )


def deleted_and_changed(run: Run, folder: Path) -> tuple[Pair, str]:
    pair, firm = with_a_firm(run, folder)
    with pair.opened("a") as database:
        database.write("Delete firm", lambda session: delete_record(session, firm))
    change(pair, "b", firm, "一号路")
    pair.sync("a", "b", "a")
    return pair, firm


def visits(pair: Pair, firm: str) -> int:
    query = text("SELECT count(*) FROM activity_company WHERE company_id = :firm AND deleted_at IS NULL")
    with pair.opened("b") as database:
        return int(database.read(lambda session: session.execute(query, {"firm": firm}).scalar_one()))


def test_a_firm_deleted_here_and_changed_there_is_listed_with_what_is_hidden_until_then(
    run: Run, tmp_path: Path
) -> None:
    pair, firm = deleted_and_changed(run, tmp_path)
    assert visits(pair, firm) == 0
    for computer in ("a", "b"):
        assert "1 record deleted here and changed there" in pair.at(computer, "sync").out
        listed = pair.at(computer, "conflicts").out.splitlines()
        assert listed[0].startswith(f"{FIRM}　")
        assert listed[0].endswith(f"{firm} deleted_at")
        assert "hidden until this is decided: Visit 1, Follow-up 1" in listed[0]
        assert "周以宁" in listed[1]
        assert "许青禾" in listed[2]
        (one,) = pair.at(computer, "conflicts", "--json").json
        assert (one["record_id"], one["field"]) == (firm, "deleted_at")
        assert one["hidden"] == {"activity": 1, "follow_up": 1}


def test_it_is_decided_by_what_it_is_called_in_the_list_and_no_other_field_is_said_to_be_decided(
    run: Run, tmp_path: Path
) -> None:
    pair, firm = deleted_and_changed(run, tmp_path)
    other = pair.at("a", "resolve", firm, "address", "--version", "1")
    assert "“address” does not wait for a decision" in other.err
    assert "Of this record waits: Deleted, then changed" in other.err
    assert FIRM in pair.at("a", "resolve", firm, "Deleted, then changed", "--version", "1").out
    assert pair.at("a", "conflicts").out == ""


@pytest.mark.parametrize(("version", "left"), [("1", 1), ("2", 0)])
def test_it_is_decided_by_the_number_of_the_version(
    run: Run, tmp_path: Path, version: str, left: int
) -> None:
    pair, firm = deleted_and_changed(run, tmp_path)
    assert "only one of the versions" in pair.at("a", "resolve", firm, "deleted_at", "--value", "x").err
    assert "no version 3" in pair.at("a", "resolve", firm, "deleted_at", "--version", "3").err
    assert FIRM in pair.at("a", "resolve", firm, "deleted_at", "--version", version).out
    pair.sync("a", "b")
    assert visits(pair, firm) == left
    assert len(pair.at("b", "companies", "--json").json["companies"]) == left
    for computer in ("a", "b"):
        assert pair.at(computer, "conflicts").out == ""
    assert "decided already" in pair.at("a", "resolve", firm, "deleted_at", "--version", "1").err


def test_a_field_of_it_that_waits_too_stands_with_what_is_hidden(run: Run, tmp_path: Path) -> None:
    pair, firm = with_a_firm(run, tmp_path)
    change(pair, "a", firm, "二号路")
    with pair.opened("a") as database:
        database.write("Delete firm", lambda session: delete_record(session, firm))
    change(pair, "b", firm, "一号路")
    pair.sync("a", "b", "a")
    listed = pair.at("a", "conflicts").out
    assert f"{firm} address" in listed
    assert "hidden until this is decided: Visit 1, Follow-up 1" in listed
    assert FIRM in pair.at("a", "resolve", firm, "deleted_at", "--version", "1").out
    assert "hidden" not in pair.at("a", "conflicts").out


@pytest.mark.parametrize("version", ["1", "2"])
def test_a_decision_stands_in_the_history_also_where_it_is_for_what_was_shown(
    run: Run, tmp_path: Path, version: str
) -> None:
    pair, firm = with_a_firm(run, tmp_path)
    change(pair, "a", firm, "一号路")
    change(pair, "b", firm, "二号路")
    pair.sync("a", "b", "a")
    shown = ("二号路", "一号路")
    assert "is decided" in pair.at("a", "resolve", firm, "address", "--version", version).out
    pair.sync("a", "b")
    chosen = shown[int(version) - 1]
    for computer in ("a", "b"):
        newest = pair.at(computer, "history", firm).out.splitlines()[1]
        for told in ("Decide between two versions", "许青禾", "Address", chosen):
            assert told in newest
        assert (f"{chosen} (kept)" in newest) == (version == "1")


def test_what_is_written_again_without_a_decision_is_no_line_of_the_history(run: Run, tmp_path: Path) -> None:
    pair, firm = with_a_firm(run, tmp_path)
    change(pair, "a", firm, "一号路")
    before = pair.at("a", "history", firm).out
    change(pair, "a", firm, "一号路")
    assert pair.at("a", "history", firm).out == before


def written_apart(run: Run, folder: Path, table: str, **fields: tuple[object, object]) -> tuple[Pair, str]:
    """A record of a project in which `a` and `b` have each set these fields otherwise."""
    assert Pair(run, folder).at("a", "demo", "--projects", "1").code == 0
    pair = joined(run, folder)
    with pair.opened("a") as database:
        (record,) = database.read(lambda session: session.execute(text(f"SELECT min(id) FROM {table}")).one())
    for number, computer in enumerate("ab"):
        told = {name: values[number] for name, values in fields.items()}
        command = text(f"UPDATE {table} SET {', '.join(f'{name} = :{name}' for name in told)} WHERE id = :id")
        with pair.opened(computer) as database:
            database.write("Edit", lambda session: session.execute(command, {**told, "id": record}))  # noqa: B023
    pair.sync("a", "b")
    return pair, str(record)


def test_fields_that_are_called_the_same_are_told_apart_by_the_names_that_are_listed(
    run: Run, tmp_path: Path
) -> None:
    pair, step = written_apart(run, tmp_path, "plan_task", seq=(71, 72), due_rule=("S+1", "S+2"))
    listed = pair.at("b", "conflicts").out
    assert listed.count("a detail") == 2
    vague = pair.at("b", "resolve", step, "a detail", "--version", "1")
    assert vague.code == 1
    assert "“a detail” is what several fields are called here" in vague.err
    for field in ("seq", "due_rule"):
        assert f"{step} {field}" in listed
        assert field in vague.err
    assert "Of this record waits: seq, due_rule" in pair.at("b", "resolve", step, "x", "--version", "1").err
    for field in ("seq", "due_rule"):
        assert "is decided" in pair.at("b", "resolve", step, field, "--version", "1").out
    assert pair.at("b", "conflicts").out == ""


def test_the_currency_of_an_amount_is_called_after_it(run: Run, tmp_path: Path) -> None:
    pair, project = written_apart(
        run,
        tmp_path,
        "project",
        total_investment_currency=("EUR", "USD"),
        fixed_investment_currency=("EUR", "USD"),
    )
    listed = pair.at("b", "conflicts").out
    for word in ("Investment (currency)", "Fixed investment (currency)"):
        assert f"　{word}　" in listed
        assert f"{word} is decided" in pair.at("b", "resolve", project, word, "--version", "2").out


def test_what_hides_nothing_says_so_in_json(run: Run, tmp_path: Path) -> None:
    pair, _ = written_apart(run, tmp_path, "project", land_mu=(100, 200))
    (one,) = pair.at("b", "conflicts", "--json").json
    assert (one["field"], one["hidden"]) == ("land_mu", {})
