"""The settings in the window on the sample city."""

import pytest

from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.settings.page import SettingsPage


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    """The page of the settings."""
    window.go(Location("settings"))
    found = window.present_page()
    assert isinstance(found, SettingsPage)
    return found
