"""The page of the day of the sample city."""

import pytest

from app.ui.main_window import MainWindow
from app.ui.today.page import TodayPage


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    """The page 今日, with the keyboard in its list."""
    shown = window.present_page()
    assert isinstance(shown, TodayPage)
    shown.due.list.setFocus()
    return shown
