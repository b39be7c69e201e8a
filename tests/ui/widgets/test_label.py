"""Text on the page: what it does where room is short."""

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.widgets.label import Label
from tests.ui.conftest import Show


def test_a_word_without_end_wraps_and_reads_as_it_was_set(show: Show) -> None:
    name = "x" * 250 + ".pdf"
    label = Label(name, wrap=True)
    show(label, 300, 200)
    assert label.width() == 300
    assert label.heightForWidth(300) > 3 * label.fontMetrics().height()
    assert label.text() == name


@pytest.mark.parametrize("scale", [1.5, 1.0])
def test_a_label_made_just_before_the_type_changes_its_size_has_the_new_one(
    look: Look, show: Show, scale: float
) -> None:
    look.set_font_scale(2.5 - scale)
    window = QWidget()
    column = QVBoxLayout(window)
    show(window, 300, 60)
    row, label = QWidget(), Label("Odd time", weight="medium")
    QVBoxLayout(row).addWidget(label)
    look.set_font_scale(scale)
    column.addWidget(row)
    QApplication.processEvents()
    assert label.font().pixelSize() == look.theme.font().pixelSize()


def test_a_note_about_a_file_with_a_long_name_does_not_widen_the_window(window: MainWindow) -> None:
    window.warn("/home/" + "x" * 250 + ".pdf cannot be read")
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366
