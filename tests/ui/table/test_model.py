"""The model holds ids and reads pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.ui.table.cell import Cell
from app.ui.table.columns import Column
from app.ui.table.model import PAGE, RecordTableModel


@dataclass(frozen=True, slots=True)
class City:
    """A row."""

    id: str
    name: str
    people: int


@dataclass(frozen=True, slots=True)
class Words(Cell):
    """A cell of plain words."""

    words: str

    @property
    def text(self) -> str:
        return self.words


COLUMNS = (
    Column[City]("name", "Name", lambda city: Words(city.name), 120, stretch=True),
    Column[City]("people", "People", lambda city: Words(str(city.people)), 80, align="right"),
)


class Ledger:
    """Where rows come from; remembers which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.suffix = ""

    def rows(self, ids: Sequence[str]) -> list[City]:
        self.asked += ids
        return [City(i, f"City {i}{self.suffix}", int(i)) for i in ids if i != "gone"]


def numbers(count: int) -> list[str]:
    return [str(number) for number in range(count)]


@pytest.fixture
def ledger(qapp: QCoreApplication) -> Ledger:
    return Ledger()


@pytest.fixture
def model(ledger: Ledger) -> RecordTableModel[City]:
    return RecordTableModel(COLUMNS, ledger.rows)


def test_the_model_keeps_the_rules_of_qt_while_its_rows_change(ledger: Ledger, qtbot: QtBot) -> None:
    model = RecordTableModel(COLUMNS, ledger.rows)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_ids(numbers(450))
    with qtbot.waitSignal(model.dataChanged):
        model.row_at(449)
    model.set_ids(list(reversed(numbers(300))))
    model.reload()
    model.set_columns(COLUMNS[:1])
    model.set_ids([])
    assert tester.model() is model


def test_hundred_thousand_rows_are_counted_but_only_a_page_is_read(
    model: RecordTableModel[City], ledger: Ledger
) -> None:
    model.set_ids(numbers(100_000))
    assert model.rowCount() == 100_000
    assert ledger.asked == numbers(PAGE)
    assert model.row_at(3) == City("3", "City 3", 3)


def test_a_row_of_an_unread_page_comes_after_the_event(
    model: RecordTableModel[City], ledger: Ledger, qtbot: QtBot
) -> None:
    model.set_ids(numbers(10_000))
    assert model.row_at(5_000) is None
    assert model.index(5_000, 0).data() == ""
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.index(5_000, 0).data() == "City 5000"
    assert len(ledger.asked) <= 3 * PAGE


def test_dragging_far_reads_only_the_last_pages(
    model: RecordTableModel[City], ledger: Ledger, qtbot: QtBot
) -> None:
    model.set_ids(numbers(100_000))
    ledger.asked.clear()
    for row in range(0, 100_000, PAGE):
        model.row_at(row)
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.row_at(99_900) is not None
    assert len(ledger.asked) <= 5 * PAGE


def test_pages_long_out_of_sight_are_let_go(model: RecordTableModel[City], ledger: Ledger) -> None:
    model.set_ids(numbers(100_000))
    model.read_now(0, 99_999)
    assert model.row_at(99_999) is not None
    assert model.row_at(0) is None


def test_the_page_before_is_fetched_near_the_border(
    model: RecordTableModel[City], ledger: Ledger, qtbot: QtBot
) -> None:
    model.set_ids(numbers(1_000))
    assert model.row_at(PAGE - 5) is not None
    with qtbot.waitSignal(model.pages_read):
        pass
    assert ledger.asked == numbers(2 * PAGE)


def test_reload_shows_new_values_of_the_same_rows(
    model: RecordTableModel[City], ledger: Ledger, qtbot: QtBot
) -> None:
    model.set_ids(numbers(50))
    ledger.suffix = "!"
    with qtbot.waitSignal(model.dataChanged), qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(numbers(50))
    assert model.index(7, 0).data() == "City 7!"


def test_reload_keeps_the_old_row_until_the_new_one_is_read(
    model: RecordTableModel[City], ledger: Ledger, qtbot: QtBot
) -> None:
    model.set_ids(numbers(1_000))
    model.read_now(0, 999)
    ledger.suffix = "!"
    model.reload(show=0)
    assert model.index(0, 0).data() == "City 0!"
    assert model.index(700, 0).data() == "City 700"
    with qtbot.waitSignal(model.dataChanged):
        pass
    assert model.index(700, 0).data() == "City 700!"


def test_a_record_is_found_by_its_id_after_the_order_changed(model: RecordTableModel[City]) -> None:
    model.set_ids(numbers(500))
    assert model.index_of("499") == 499
    model.set_ids(list(reversed(numbers(500))))
    assert model.index_of("499") == 0
    assert model.index_of("500") == -1


def test_a_record_deleted_meanwhile_is_an_empty_row(model: RecordTableModel[City]) -> None:
    model.set_ids(["1", "gone", "2"])
    assert [model.index(row, 0).data() for row in range(3)] == ["City 1", "", "City 2"]
    assert model.row_at(1) is None


def test_an_empty_list_has_no_rows(model: RecordTableModel[City]) -> None:
    model.set_ids(numbers(3))
    model.set_ids([])
    assert model.rowCount() == 0
    assert model.row_at(0) is None
    assert model.id_at(0) is None


def test_a_screen_reader_hears_the_whole_row_at_its_name(model: RecordTableModel[City]) -> None:
    model.set_ids(numbers(3))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(2, 0).data(role) == "City 2, 2"
    assert model.index(2, 1).data(role) == "People: 2"


def test_headers_have_titles_and_sides(model: RecordTableModel[City]) -> None:
    across = Qt.Orientation.Horizontal
    assert [model.headerData(section, across) for section in range(2)] == ["Name", "People"]
    side = model.headerData(1, across, Qt.ItemDataRole.TextAlignmentRole)
    assert side == Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@pytest.fixture
def renamed() -> Callable[[str], tuple[Column[City], ...]]:
    return lambda title: (Column[City]("name", title, COLUMNS[0].cell, 120, stretch=True), COLUMNS[1])


def test_another_language_renames_columns_without_starting_anew(
    model: RecordTableModel[City], renamed: Callable[[str], tuple[Column[City], ...]], qtbot: QtBot
) -> None:
    model.set_ids(numbers(3))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_columns(renamed("城市"))
    assert model.headerData(0, Qt.Orientation.Horizontal) == "城市"
