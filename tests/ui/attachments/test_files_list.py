"""Files of a record in the window: what is said of large ones."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services.attachments import attachments_of
from app.ui.attachments import files_list
from app.ui.attachments.file_form import FileForm
from app.ui.attachments.files_list import FileRow
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from tests.city import City

NUT = "松果储能电芯二期"


def test_a_file_over_the_limit_of_the_wire_is_attached_with_a_remark(
    window: MainWindow, city: City, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files_list, "TRAVELS_SLOWLY", 10)
    window.go(Location("projects.detail", city.project(NUT)))
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    small, large = tmp_path / "小.pdf", tmp_path / "大.pdf"
    small.write_bytes(b"x" * 10)
    large.write_bytes(b"x" * 11)
    project = city.project(NUT)

    def attached() -> int:
        return len(city.database.read(lambda session: attachments_of(session, project)))

    before = attached()
    page.files.list.attach([small])
    qtbot.waitUntil(lambda: attached() == before + 1)
    assert page.files.list.note.isHidden()
    page.files.list.attach([large])
    qtbot.waitUntil(lambda: attached() == before + 2)
    assert page.files.list.note.label.text() == "大.pdf: over 50 MB, goes to colleagues only over LAN or USB"


def test_of_several_dropped_files_each_that_failed_is_named(
    window: MainWindow, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    project = city.project(NUT)
    window.go(Location("projects.detail", project))
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    good, gone, folder = tmp_path / "好.pdf", tmp_path / "没了.pdf", tmp_path / "夹子"
    good.write_bytes(b"x")
    folder.mkdir()
    page.files.list.attach([gone, good, folder])
    qtbot.waitUntil(lambda: window._frame.note.isVisible())
    names = [file.name for file in city.database.read(lambda session: attachments_of(session, project))]
    assert "好.pdf" in names
    assert not {"没了.pdf", "夹子"} & set(names)
    said = "Not attached: 没了.pdf (cannot be read), 夹子 (is a folder). The others were attached."
    assert window._frame.note.label.text() == said


def test_a_file_alone_that_failed_is_told_with_what_to_do(
    window: MainWindow, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go(Location("projects.detail", city.project(NUT)))
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    page.files.list.attach([tmp_path])
    qtbot.waitUntil(lambda: window._frame.note.isVisible())
    assert window._frame.note.label.text().endswith(
        "is a folder. Nothing was attached. Choose the files in it."
    )


def test_what_a_file_is_and_of_which_day_stands_beside_its_name(
    window: MainWindow, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go(Location("projects.detail", city.project(NUT)))
    page = window.present_page()
    assert isinstance(page, ProjectDetailPage)
    contract = tmp_path / "协议.pdf"
    contract.write_bytes(b"contract")
    page.files.list.attach([contract])

    def row() -> FileRow:
        return next(row for row in page.findChildren(FileRow) if row.accessibleName() == contract.name)

    qtbot.waitUntil(lambda: any(one.accessibleName() == contract.name for one in page.findChildren(FileRow)))
    qtbot.keyClick(row(), Qt.Key.Key_F2)
    (form,) = window.findChildren(FileForm)
    form.kind.set_value("INVESTMENT_CONTRACT", "")
    form.day.set_date(date(2026, 3, 2))
    form.save()
    qtbot.waitUntil(lambda: row().said.startswith("Investment contract"))
    assert row().said == "Investment contract\u3000Mar 2"
