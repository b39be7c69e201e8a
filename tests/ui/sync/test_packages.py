"""Sync packages and attached files in the window: what is in them, what has not arrived, what is kept."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from sqlalchemy import text

from app.services.attachments import attach, store_file
from app.services.devices import name_device
from app.sync.file_traffic import LIMIT
from app.sync.package_contents import look_into
from app.sync.packages import take_package, write_package
from app.ui.attachments.files_list import FileRow
from app.ui.page import Location
from app.ui.projects.detail_page import ProjectDetailPage
from app.ui.projects.page import ProjectsPage
from app.ui.sync.package_forms import PackageForm
from app.ui.widgets.note import Note
from app.ui.widgets.toast import Toast
from tests.ui.conftest import Show
from tests.ui.sync.conftest import POMEGRANATE, Opened, investment, set_investment


def test_a_colleague_comes_up_to_date_by_a_package_that_is_looked_into_first(
    centre: Opened, tmp_path: Path
) -> None:
    colleague = centre.city.colleague("何雨田")
    centre.sync()
    stick = tmp_path / "stick.zip"
    centre.city.mine.write(set_investment(41_000_000_000))
    QTest.mouseClick(centre.page.state.package, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(PackageForm)
    assert form.export_button.isVisible()
    QTest.keyClick(form.export_button, Qt.Key.Key_Escape)
    centre.page.packaging.write(stick, "", True)
    centre.rest()
    take_package(colleague.database, stick)
    assert investment(colleague) == 41_000_000_000
    colleague.write(set_investment(42_000_000_000))
    write_package(colleague.database, stick)
    centre.page.packaging.look(stick)
    centre.rest()
    told = centre.page.contents
    assert told is not None
    assert told.isVisible()
    assert told.values["New changes"] == "1"
    assert told.values["Records"] == "Project 1"
    assert "何雨田" in told.values["From"]
    assert investment(centre.city.mine) == 41_000_000_000
    QTest.mouseClick(told.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert centre.page.state.isVisible()
    assert investment(centre.city.mine) == 42_000_000_000
    form = centre.page.packaging.ask(centre.page.state.package)
    assert [one.text() for one in form.choices] == ["Everything", "Only what 何雨田 lacks"]
    asked = []
    form.export_asked.disconnect(centre.page.packaging._choose_target)
    form.export_asked.connect(lambda *told: asked.append(told))
    form.choices[1].setChecked(True)
    form.export_button.click()
    ((device, with_files),) = asked
    centre.page.packaging.write(stick, device, with_files)
    centre.rest()
    assert look_into(colleague.database, stick).nothing_new


def test_two_computers_of_one_person_are_told_apart_and_one_taken_out_is_not_offered(
    centre: Opened, tmp_path: Path
) -> None:
    city, page = centre.city, centre.page
    both = [city.colleague("何雨田"), city.colleague("何雨田")]
    first, second = (one.mine.device for one in both)
    for number, colleague in enumerate(both):
        stick = tmp_path / f"stick-{number}.zip"
        write_package(colleague.database, stick)
        take_package(city.mine.database, stick)

    def offered() -> set[str]:
        centre.sync()
        form = page.packaging.ask(page.state.package)
        said = [one.text() for one in form.choices[1:]]
        QTest.keyClick(form.export_button, Qt.Key.Key_Escape)
        assert len(said) == len(set(said))
        return set(said)

    for device, name in ((first, "vm"), (second, "vm")):
        city.mine.write(partial(name_device, device=device, name=name))
    assert offered() == {f"Only what 何雨田, Computer {key[-4:]} lacks" for key in (first, second)}
    city.mine.write(partial(name_device, device=second, name="laptop"))
    assert offered() == {"Only what 何雨田, vm lacks", "Only what 何雨田, laptop lacks"}
    page.enrolling.remove(second)
    centre.rest()
    assert offered() == {"Only what 何雨田 lacks"}


def test_a_package_of_another_workspace_is_refused_in_a_sentence(centre: Opened, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"no package")
    centre.page.packaging.look(other)
    centre.rest()
    assert centre.page.contents is None
    said = [note.label.text() for note in centre.window.findChildren(Note) if note.isVisible()]
    assert any("is no sync package" in one for one in said)


def test_a_package_can_be_written_for_each_of_many_colleagues(show: Show) -> None:
    people = [(f"device-{number}", f"同事{number}") for number in range(12)]
    form = PackageForm(people)
    show(form, 340, 420)
    assert [one.text() for one in form.choices[1:]] == [f"Only what {name} lacks" for _, name in people]
    asked: list[tuple[str, bool]] = []
    form.export_asked.connect(lambda *told: asked.append(told))
    last = form.choices[-1]
    form.choices[0].setFocus()
    for before in form.choices[:-1]:
        QTest.keyClick(before, Qt.Key.Key_Down)
    assert last.isChecked()
    assert not last.visibleRegion().isEmpty(), "or nobody sees who is chosen"
    form.export_button.click()
    assert asked == [("device-11", True)]
    assert not form.choices[0].isChecked()


def test_a_package_that_is_there_is_not_replaced_unasked(
    centre: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "foo.zip"
    kept.write_bytes(b"kept")
    answers = [str(tmp_path / "foo"), ""]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers.pop(0), ""))
    centre.page.packaging.ask(centre.page.state.package).export_button.click()
    centre.rest()
    assert kept.read_bytes() == b"kept"
    assert answers == []


def test_a_file_that_has_not_arrived_says_so_and_is_fetched_when_it_is_opened(
    centre: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    colleague = centre.city.colleague("何雨田")
    source = colleague.database.path.parent / "plan.pdf"
    source.write_bytes(b"plan")
    stored = store_file(colleague.database.files, source)
    project = centre.city.city.project(POMEGRANATE)
    colleague.write(lambda session: attach(session, stored, "project", project))
    centre.city.mine.database.set_local(LIMIT, "0")
    colleague.sync()
    centre.sync()
    centre.window.go(Location("projects.detail", project))
    page = centre.window.present_page()
    assert isinstance(page, ProjectDetailPage)

    def rows() -> dict[str, str]:
        return {row.accessibleName(): row.said for row in page.files.list.findChildren(FileRow)}

    assert rows()["plan.pdf"].startswith("Not arrived")
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    row = next(row for row in page.files.list.findChildren(FileRow) if row.accessibleName() == "plan.pdf")
    QTest.keyClick(row, Qt.Key.Key_Return)
    centre.rest()
    assert Path(opened[0]).read_bytes() == b"plan"
    assert not rows()["plan.pdf"].startswith("Not arrived")
    keep = page.files.list.keep
    assert keep.text() == "Keep offline"
    keep.click()
    centre.rest()
    assert keep.text() == "Ready offline"


def test_files_of_a_visit_and_of_a_view_are_had_along(centre: Opened) -> None:
    colleague, window = centre.city.colleague("何雨田"), centre.window
    project = centre.city.city.project(POMEGRANATE)
    query = text("SELECT min(activity_id) FROM activity_project")
    visit = colleague.database.read(lambda session: session.execute(query).scalar_one())
    for table, key in (("activity", visit), ("project", project)):
        source = colleague.database.path.parent / f"{table}.pdf"
        source.write_text(table)
        stored = store_file(colleague.database.files, source)
        colleague.write(partial(attach, stored=stored, table=table, record_id=key))
    centre.city.mine.database.set_local(LIMIT, "0")
    colleague.sync()
    centre.sync()
    window.correct_visit(visit)
    sheet = window.sheets.correction
    assert sheet is not None
    assert [row.said.split("　")[0] for row in sheet.files.findChildren(FileRow)] == ["Not arrived"]
    assert sheet.files.keep.text() == "Keep offline"
    sheet.files.keep.click()
    centre.rest()
    assert sheet.files.keep.text() == "Ready offline"
    assert not any("Not arrived" in row.said for row in sheet.files.findChildren(FileRow) if row.isVisible())
    window.go(Location("projects"))
    page = window.present_page()
    assert isinstance(page, ProjectsPage)

    def entry() -> QAction:
        menu = page.view_bar.menu_of("all")
        assert menu is not None
        return menu.actions()[-1]

    assert (entry().text(), entry().isChecked()) == ("Keep offline", False)
    entry().trigger()
    assert "1" in window.findChildren(Toast)[-1].accessibleName()
    centre.rest()
    assert (entry().text(), entry().isChecked()) == ("Ready offline", True)
