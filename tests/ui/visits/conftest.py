"""The quick log beside the page of the day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.main_window import MainWindow
from app.ui.visits.quick_log import QuickLog


@pytest.fixture
def log(window: MainWindow, qtbot: QtBot) -> QuickLog:
    """The sheet as Ctrl+J opens it, with the keyboard in 谁."""
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    opened = window.findChild(QuickLog)
    assert opened is not None
    qtbot.waitUntil(opened.form.who.edit.hasFocus)
    return opened
