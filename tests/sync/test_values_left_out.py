"""What a field had been before is not in the log of who began with a snapshot that left it out."""

import json

import pytest
from sqlalchemy import text

from app import cli
from app.database import Session
from app.errors import UserError
from app.models.people import Company
from app.services.history import HistoryEntry, record_history, restore_value
from app.services.undo import undo
from app.ui.sentences import sentence
from tests.sync.conftest import Computer, Office
from tests.sync.test_engine import company


@pytest.fixture
def later(office: Office) -> Computer:
    """Somebody who came when the address of a firm, at first none, had been written four times.

    The second write is in the snapshot for the name it gave as well, the first is not.
    """
    anna = office.founder()
    anna.write(lambda session: session.add(Company(id="c1", name_zh="松果", name_key="松果")))
    for values in (
        {"address": "一号路"},
        {"address": "二号路", "legal_rep": "王芳"},
        {"address": "三号路"},
        {"address": "二号路"},
    ):
        told = ", ".join(f"{name} = :{name}" for name in values)
        query = text(f"UPDATE company SET {told} WHERE id = 'c1'")
        anna.write(lambda session: session.execute(query, values))  # noqa: B023
    anna.sync()
    anna.compact()
    return office.joined(anna, "bo", "周以宁")


def second(computer: Computer) -> HistoryEntry:
    """The write of which the former address is not known there."""
    history = computer.database.read(lambda session: record_history(session, "c1"))
    return next(one for one in history if "legal_rep" in {change.field for change in one.changes})


def refused(session: Session, entry: HistoryEntry, way: str) -> None:
    if way == "given back":
        restore_value(session, "c1", entry.seq, "address")
    else:
        undo(session, entry.tx_id)


@pytest.mark.parametrize("way", ["given back", "undone"])
def test_it_is_not_taken_for_empty(later: Computer, way: str) -> None:
    entry = second(later)
    with pytest.raises(UserError) as caught:
        later.write(lambda session: refused(session, entry, way))
    assert "not known on this computer" in sentence(caught.value)
    assert (company(later, "address"), company(later, "legal_rep")) == ("二号路", "王芳")


def test_what_is_known_beside_it_is_given_back(later: Computer) -> None:
    later.write(lambda session: restore_value(session, "c1", second(later).seq, "legal_rep"))
    assert (company(later, "address"), company(later, "legal_rep")) == ("二号路", None)


def test_the_terminal_tells_it_from_an_empty_one_in_json(
    later: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    entry, folder = second(later), later.workspace.place.folder
    later.workspace.close()
    assert cli.main(["--workspace", str(folder), "history", "c1", "--json"]) == 0
    told = next(one for one in json.loads(capsys.readouterr().out) if one["seq"] == entry.seq)
    known = {one["field"]: (one["old"], one["old_known"]) for one in told["changes"]}
    assert known == {"address": (None, False), "legal_rep": (None, True)}
