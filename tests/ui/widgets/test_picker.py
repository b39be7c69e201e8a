"""A field that completes: what is typed is picked, or said to be unknown, never dropped in silence."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.widgets.popup import Popup
from tests.ui.conftest import Show

NAMES = {"1": "Anna", "2": "Annabel", "3": "Bert", "4": "Bert"}


def search(typed: str) -> list[Option]:
    return [Option(key, name) for key, name in NAMES.items() if typed.lower() in name.lower()]


class Form(QWidget):
    """A picker and another field in a box over a window."""

    def __init__(self) -> None:
        super().__init__()
        self.picker, self.other = Picker("Who", search), LineEdit()
        column = QVBoxLayout(self)
        column.addWidget(self.picker)
        column.addWidget(self.other)


@pytest.fixture
def box(show: Show) -> Iterator[Popup]:
    window = QWidget()
    anchor = Button("A")
    column = QVBoxLayout(window)
    column.addWidget(anchor)
    column.addStretch(1)
    show(window, 500, 400)
    anchor.setFocus()
    popup = Popup(anchor, Form())
    popup.open()
    yield popup
    window.close()


@pytest.fixture
def form(box: Popup) -> Form:
    found = box.findChild(Form)
    assert found is not None
    found.picker.setFocus()
    return found


def test_an_unknown_name_stays_and_is_told_at_enter(form: Form) -> None:
    QTest.keyClicks(form.picker.edit, "Zoe")
    QTest.keyClick(form.picker.edit, Qt.Key.Key_Return)
    assert form.picker.edit.text() == "Zoe"
    assert form.picker.error == "“Zoe” is not in the list"


def test_an_unknown_name_gives_way_on_leaving_and_is_told(form: Form) -> None:
    form.picker.set_value("3", "Bert")
    form.picker.edit.selectAll()
    QTest.keyClicks(form.picker.edit, "Zoe")
    form.other.setFocus()
    assert (form.picker.key, form.picker.edit.text()) == ("3", "Bert")
    assert form.picker.below.text() == "“Zoe” is not in the list"


def test_a_name_typed_whole_is_picked_on_leaving(form: Form) -> None:
    QTest.keyClicks(form.picker.edit, "Anna")
    form.other.setFocus()
    assert form.picker.key == "1"


def test_of_two_with_one_name_none_is_picked_on_leaving(form: Form) -> None:
    QTest.keyClicks(form.picker.edit, "Bert")
    form.other.setFocus()
    assert form.picker.key is None


def test_esc_closes_the_list_then_restores_then_leaves_the_form(form: Form, box: Popup) -> None:
    QTest.keyClicks(form.picker.edit, "An")
    assert form.picker.popup.isVisible()
    QTest.keyClick(form.picker.edit, Qt.Key.Key_Escape)
    assert not form.picker.popup.isVisible()
    QTest.keyClick(form.picker.edit, Qt.Key.Key_Escape)
    assert form.picker.edit.text() == ""
    assert box.isVisible()
    QTest.keyClick(form.picker.edit, Qt.Key.Key_Escape)
    assert not box.isVisible()
