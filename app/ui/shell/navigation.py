"""Back and forward through the places one has been to."""

from app.ui.page import Location

DEPTH = 50


class Navigation:
    """A history as a browser keeps it: going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._behind: list[Location] = []
        self._ahead: list[Location] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, here: Location) -> None:
        """Remember the place one is leaving for a new one."""
        self._behind.append(here)
        del self._behind[:-DEPTH]
        self._ahead.clear()

    def back(self, here: Location) -> Location:
        """The place before `here`; raises IndexError at the beginning."""
        there = self._behind.pop()
        self._ahead.append(here)
        return there

    def forward(self, here: Location) -> Location:
        """The place after `here`; raises IndexError at the end."""
        there = self._ahead.pop()
        self._behind.append(here)
        return there
