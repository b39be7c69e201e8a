"""What a field had been before is not in the log of who began with a snapshot that left it out."""

import json

import pytest
from sqlalchemy import text

from app import cli
from app.models.people import Company
from app.services.history import HistoryEntry, record_history
from tests.sync.conftest import Computer, Office


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


def test_the_terminal_tells_it_from_an_empty_one_in_json(
    later: Computer, capsys: pytest.CaptureFixture[str]
) -> None:
    entry, folder = second(later), later.workspace.place.folder
    later.workspace.close()
    assert cli.main(["--workspace", str(folder), "history", "c1", "--json"]) == 0
    told = next(one for one in json.loads(capsys.readouterr().out) if one["seq"] == entry.seq)
    known = {one["field"]: (one["old"], one["old_known"]) for one in told["changes"]}
    assert known == {"address": (None, False), "legal_rep": (None, True)}
