"""The print register: every paper that is written is entered, and stays entered."""

from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from app.errors import StorageError, UserError
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.printing import print_to
from app.permissions import VIEWER
from app.services.opening import open_for_work, stopped_at
from app.services.print_register import RegisterRow, print_register
from app.services.project_filter import Facet, ProjectFilter
from app.services.undo import next_undo, undo
from tests.city import City
from tests.conftest import TODAY

NUT = "松果储能电芯二期"


def register(city: City) -> list[RegisterRow]:
    return city.database.read(print_register)


def test_a_printed_paper_is_entered_with_what_traces_its_figures(city: City, tmp_path: Path) -> None:
    nut = city.project(NUT)
    city.database.set_local("role", VIEWER)
    print_to(city.database, Order("D1", nut), tmp_path / "松果.pdf")
    chosen = ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})
    print_to(city.database, Order("D8", chosen=chosen), tmp_path / "清单.PDF")
    listed, brief = register(city)
    assert (brief.paper, brief.form, brief.about, brief.pages) == ("D1", "pdf", NUT, 1)
    assert (brief.table, brief.record_id) == ("project", nut)
    assert brief.sha256 == sha256((tmp_path / "松果.pdf").read_bytes()).hexdigest()
    assert (brief.data_at, brief.printed_at, brief.printed_by) == (TODAY, TODAY, "周以宁")
    assert (listed.paper, listed.form, listed.record_id) == ("D8", "pdf", None)
    assert listed.about == "林知远负责的签约项目"
    assert listed.params["filter"]["facets"] == {"leader": [city.official("林知远")]}


def test_a_paper_without_a_record_is_entered_with_its_time_or_its_projects(
    city: City, tmp_path: Path
) -> None:
    print_to(city.database, Order("D20"), tmp_path / "a.xlsx")
    print_to(
        city.database, Order("D10", since=date(2026, 2, 1), until=date(2026, 2, 28)), tmp_path / "b.docx"
    )
    assert [row.about for row in register(city)] == ["2026年2月1日至2月28日", "全部项目"]


def test_a_ledger_that_was_written_is_entered_with_its_rows_and_whether_numbers_are_whole(
    city: City, tmp_path: Path
) -> None:
    chosen = ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})
    print_to(city.database, Order("D20", chosen=chosen), tmp_path / "a.xlsx")
    print_to(city.database, Order("D20", look=Look(masked=False)), tmp_path / "b.xlsx")
    print_to(city.database, Order("D8"), tmp_path / "c.xlsx")
    found = {row.file_name: (row.rows, row.phones) for row in register(city)}
    assert found == {"a.xlsx": (6, None), "b.xlsx": (24, True), "c.xlsx": (19, None)}


def test_printing_is_no_step_that_undo_takes_back(city: City, tmp_path: Path) -> None:
    before = city.database.read(next_undo)
    print_to(city.database, Order("D8"), tmp_path / "a.pdf")
    assert city.database.read(next_undo) == before
    entered = city.database.read(
        lambda session: session.connection().exec_driver_sql("SELECT max(id) FROM change_tx").scalar_one()
    )
    with pytest.raises(UserError, match="printed_stays"):
        city.database.write("Undo", lambda session: undo(session, entered))
    assert len(register(city)) == 1


def test_what_is_not_written_is_not_entered(city: City, tmp_path: Path) -> None:
    with pytest.raises(Exception, match="target_is_folder"):
        print_to(city.database, Order("D8"), tmp_path)
    assert register(city) == []


def test_a_paper_that_lies_there_is_no_failure_because_it_cannot_be_entered(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise StorageError("disk_full")

    monkeypatch.setattr(city.database, "write", full)
    printed = print_to(city.database, Order("D8"), tmp_path / "a.pdf")
    assert printed.file.stat().st_size > 0
    assert not printed.registered


def test_a_ledger_that_can_only_be_read_is_printed_from(city: City, tmp_path: Path) -> None:
    folder = city.workspace.place.folder
    looking = open_for_work(folder, read_only=True, clock=stopped_at(TODAY.date()))
    print_to(looking.database, Order("D8"), tmp_path / "a.pdf")
    looking.close()
    assert (tmp_path / "a.pdf").stat().st_size > 0
    assert register(city) == []
