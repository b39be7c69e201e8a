"""Notes: the whole sentence can be read, however narrow the pane is."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.widgets.note import Note
from tests.ui.conftest import Show


@pytest.mark.parametrize("times", [1, 3])
def test_a_note_in_a_narrow_pane_is_as_high_as_its_sentence(show: Show, times: int) -> None:
    pane = QWidget()
    column = QVBoxLayout(pane)
    note = Note("plain", "数据截至 今天 22:53，页脚会注明数据时间。" * times, closable=False)
    column.addWidget(note)
    column.addWidget(QWidget(), 1)
    show(pane, 268, 400)
    label = note.label
    assert label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height()
    assert note.height() < 60 * times, "it takes no room it does not need"
