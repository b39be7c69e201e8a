"""The bar above the pages."""

import pytest

from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.shell.top_bar import TopBar


@pytest.mark.parametrize(("scale", "height"), [(1.0, 48), (1.5, 72)])
def test_the_bar_is_as_high_as_drawn_at_every_font_scale(
    window: MainWindow, look: Look, scale: float, height: int
) -> None:
    look.set_font_scale(scale)
    bar = window.findChild(TopBar, "topBar")
    assert bar is not None
    assert bar.height() == height
