"""The ring around what has keyboard focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.ui.widgets.button import Button
from app.ui.widgets.focus_ring import FocusRing
from tests.ui.conftest import Show


def rings(window: QWidget) -> list[FocusRing]:
    return [ring for ring in window.findChildren(FocusRing) if not ring.isHidden()]


@pytest.fixture
def buttons(show: Show) -> Iterator[list[Button]]:
    """Three buttons in a row in a window, the first with focus."""
    window = QWidget()
    row = QHBoxLayout(window)
    made = [Button(text) for text in ("one", "two", "three")]
    for button in made:
        row.addWidget(button)
    show(window, 400, 80)
    made[0].setFocus(Qt.FocusReason.OtherFocusReason)
    yield made
    window.close()


def test_tab_goes_on_and_takes_the_ring_along(buttons: list[Button]) -> None:
    window = buttons[0].window()
    for button in buttons[1:]:
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is button
        (ring,) = rings(window)
        assert ring.geometry() == button.geometry().adjusted(-3, -3, 3, 3)


def test_the_ring_follows_what_it_is_around(buttons: list[Button]) -> None:
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    buttons[1].window().resize(800, 120)
    (ring,) = rings(buttons[0].window())
    assert ring.geometry() == buttons[1].geometry().adjusted(-3, -3, 3, 3)


def test_a_click_takes_the_ring_away(buttons: list[Button]) -> None:
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    QTest.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert rings(buttons[0].window()) == []


def test_focus_passes_on_when_its_widget_is_disabled(buttons: list[Button]) -> None:
    QTest.keyClick(buttons[0], Qt.Key.Key_Tab)
    buttons[1].setEnabled(False)
    window = buttons[0].window()
    assert window.focusWidget() is buttons[2]
    assert len(rings(window)) == 1


def test_in_a_scrolled_page_the_ring_scrolls_along(show: Show) -> None:
    area = QScrollArea()
    content = QWidget()
    column = QVBoxLayout(content)
    made = [Button(str(number)) for number in range(30)]
    for button in made:
        column.addWidget(button)
    area.setWidget(content)
    area.setWidgetResizable(True)
    show(area, 200, 200)
    made[1].setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = rings(area)
    assert ring.parentWidget() is content
