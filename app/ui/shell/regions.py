"""F6: the regions of the window one after the other, each where one left it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class Regions:
    """Cycles through what `regions` lists at that moment, left to right."""

    def __init__(self, regions: Callable[[], list[QWidget]]) -> None:
        self._regions = regions
        self._left_at: dict[QWidget, QWidget] = {}

    def step(self, by: int) -> None:
        """Go `by` regions on, round and round."""
        shown = [region for region in self._regions() if region.isVisible()]
        focused = QApplication.focusWidget()
        at = next((n for n, region in enumerate(shown) if focused and _holds(region, focused)), None)
        if at is not None and focused is not None:
            self._left_at[shown[at]] = focused
        start = at if at is not None else (-1 if by > 0 else 0)
        for distance in range(1, len(shown) + 1):
            region = shown[(start + by * distance) % len(shown)]
            target = self._target(region)
            if target is not None:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _target(self, region: QWidget) -> QWidget | None:
        before = self._left_at.get(region)
        if before is not None and isValid(before) and _can_take(before) and _holds(region, before):
            return before
        return next((child for child in _chain(region) if _can_take(child)), None)


def _holds(region: QWidget, widget: QWidget) -> bool:
    return region is widget or region.isAncestorOf(widget)


def _can_take(widget: QWidget) -> bool:
    tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _chain(region: QWidget) -> list[QWidget]:
    """What is inside a region, in the order of Tab."""
    found = [region]
    widget = region.nextInFocusChain()
    while widget is not None and widget is not region:
        if region.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
