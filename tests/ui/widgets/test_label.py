"""Text on the page: what it does where room is short."""

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


def test_a_note_about_a_file_with_a_long_name_does_not_widen_the_window(window: MainWindow) -> None:
    window.warn("/home/" + "x" * 250 + ".pdf cannot be read")
    assert window.minimumSizeHint().width() <= 1366
    assert window.width() == 1366
