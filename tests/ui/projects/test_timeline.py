"""动态 of a project: notes edited and deleted where they stand, days apart, what an empty one says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.progress_notes import add_note
from app.services.projects import ProjectDraft, add_project
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.composer import Composer
from app.ui.projects.event_list import EventLine
from app.ui.projects.note_editor import NoteEditor
from app.ui.widgets.button import Button
from tests.city import City
from tests.ui.projects.opened import Opened

SEED = "石榴籽生物制剂"
NOTE = "消防第 4 条意见改为加设排烟窗，企业当日补正。"


def line(nut: Opened, said: str = NOTE) -> EventLine:
    return next(one for one in nut.page.pane.events.lines() if said in one.sentence.text())


def press(of: EventLine, name: str) -> None:
    next(one for one in of.findChildren(Button) if one.text() == name).click()


def write(nut: Opened, words: str) -> None:
    nut.city.database.write("Write", lambda session: add_note(session, nut.id, words))


def edit(nut: Opened, said: str = NOTE) -> NoteEditor:
    shown = line(nut, said)
    press(shown, "Edit")
    assert shown.editor is not None
    return shown.editor


def test_a_note_is_edited_where_it_stands_and_undone(nut: Opened) -> None:
    editor = edit(nut)
    editor.area.setPlainText("消防第 4 条意见已补正。")
    QTest.keyClick(editor.area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert nut.page.pane.events.sentences()[0] == "消防第 4 条意见已补正。"
    nut.undo()
    assert nut.page.pane.events.sentences()[0] == NOTE


def test_a_word_on_progress_is_written_with_ctrl_enter_as_well(nut: Opened) -> None:
    field = nut.page.findChild(Composer)
    assert field is not None
    field.setText("本周内会商。")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert nut.page.pane.events.sentences()[0] == "本周内会商。"
    assert field.text() == ""


def test_escape_leaves_a_note_as_it_was(nut: Opened) -> None:
    before = nut.city.database.position()
    editor = edit(nut)
    editor.area.setPlainText("不要")
    QTest.keyClick(editor.area, Qt.Key.Key_Escape)
    assert line(nut).editor is None
    assert line(nut).sentence.isVisible()
    assert nut.city.database.position() == before


def test_an_emptied_note_is_refused_beneath_and_stays_open(nut: Opened) -> None:
    editor = edit(nut)
    editor.area.setPlainText("  ")
    editor.save()
    assert editor.remark.text() == "Please fill this in"
    assert line(nut).editor is editor


def test_a_refused_edit_is_dropped_when_another_project_is_shown(nut: Opened) -> None:
    editor = edit(nut)
    editor.area.setPlainText("  ")
    editor.save()
    nut.window.go(Location("projects.detail", nut.city.project(SEED)))
    assert not nut.page.pane.events.editing
    assert NOTE not in nut.page.pane.events.sentences()


def test_what_comes_during_an_edit_is_shown_after_it(nut: Opened) -> None:
    editor = edit(nut)
    editor.area.setPlainText("改过的话")
    write(nut, "同事写的一条")
    assert line(nut).editor is editor
    editor.save()
    assert {"改过的话", "同事写的一条"} <= set(nut.page.pane.events.sentences())


def test_a_note_and_a_leaders_action_are_deleted_and_come_back_by_undo(nut: Opened) -> None:
    for said in (NOTE, "住建、消防专班对接"):
        press(line(nut, said), "Delete")
        assert not any(said in one for one in nut.page.pane.events.sentences())
        nut.undo()
        assert said in line(nut, said).sentence.text()


@pytest.mark.parametrize(("count", "days"), [(10, []), (11, ["Mar 18 Wed", "Mar 16 Mon"])])
def test_days_are_set_apart_only_beyond_ten_entries(nut: Opened, count: int, days: list[str]) -> None:
    present = sum(one.sentence.text() == NOTE for one in nut.page.pane.events.lines())
    for number in range(count - present):
        write(nut, f"第 {number} 条")
    assert nut.page.pane.events.days() == days


def test_an_empty_list_of_visits_says_how_the_first_comes_about(window: MainWindow, city: City) -> None:
    city.database.write("Create", lambda session: add_project(session, ProjectDraft("青帆示例储能")))
    opened = Opened(window, city, "青帆示例储能")
    assert opened.page.pane.visits.empty == "No visits yet. Ctrl+J logs one."
