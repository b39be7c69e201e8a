"""Controls that write: dimmed while whoever is here may not, with the reason where the pointer rests."""

from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

RECORDS = "project"
"""The table that stands for all records which members enter."""

W = TypeVar("W", bound=QWidget)


class Home(Protocol):
    """The window a control lies in."""

    def refusal(self, table: str = RECORDS) -> str:
        """Why whoever is here may not write records of a table; empty when they may."""


class Bounded(Protocol):
    """A part of a window that shows a record which is not everybody's to write."""

    def record_refusal(self) -> str:
        """Why what is shown may not be written here; empty when it may."""


def _has(widget: QWidget, name: str) -> bool:
    """Asked of the class: asking every control of a page by Protocol took a fifth of the page's showing."""
    return hasattr(type(widget), name)


def refusal_for(widget: QWidget | None, table: str = RECORDS) -> str:
    """The same, asked from anywhere in a window; outside of one nothing is refused."""
    top = widget.window() if widget is not None else None
    while top is not None and not _has(top, "refusal"):
        below = top.parentWidget()  # a menu is a window of its own
        top = below.window() if below is not None else None
    return (cast(Home, top).refusal(table) or _outside(widget)) if top is not None else ""


def _outside(widget: QWidget | None) -> str:
    """Why the record that a control is about may not be written."""
    while widget is not None and not _has(widget, "record_refusal"):
        widget = widget.parentWidget()
    return cast(Bounded, widget).record_refusal() if widget is not None else ""


class Writing(QObject):
    """Asks anew each time its control comes up or is given another state, and when rights have changed."""

    def __init__(self, control: QWidget, table: str = RECORDS) -> None:
        super().__init__(control)
        self._control = control
        self._table = table
        self._kept: tuple[bool, str] | None = None
        self._looking = False
        control.installEventFilter(self)

    def look(self) -> None:
        """Dim the control, or give it back as it would be."""
        refusal = refusal_for(self._control, self._table)
        if self._looking or not (refusal or self._kept):
            return
        self._looking = True
        enabled, tip = self._kept or (self._control.isEnabled(), self._control.toolTip())
        if self._control.toolTip() != refusal and refusal:
            tip = self._control.toolTip()  # the page has said something else since
        enabled = enabled or self._control.isEnabled()
        self._kept = (enabled, tip) if refusal else None
        self._control.setEnabled(enabled and not refusal)
        self._control.setToolTip(refusal or tip)
        self._looking = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.EnabledChange, QEvent.Type.ToolTipChange):
            self.look()
        return False


def writing(control: W, table: str = RECORDS) -> W:
    """A control that writes records of a table, or leads to where they are written."""
    Writing(control, table)
    return control


def add_writing(
    menu: QMenu, name: str, act: Callable[[], object], table: str = RECORDS, refusal: str = ""
) -> QAction:
    """Such an entry of a menu that is made anew each time it opens; `refusal` is one of its own."""
    action = menu.addAction(name)
    action.triggered.connect(lambda _checked=False: act())
    forbid(action, refusal_for(menu, table) or refusal)
    menu.setToolTipsVisible(True)
    return action


def forbid(action: QAction, refusal: str) -> None:
    """Let a command rest for a reason; an empty one gives it back."""
    action.setEnabled(not refusal)
    action.setToolTip(refusal)
