"""Keys of a page or of a part of it, each with the name it has on the sheet of keys."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_CONTEXT = "Key"


def add_key(
    owner: QWidget, keys: tuple[str, ...], name: str, run: Callable[[], object], *, inside: bool = False
) -> None:
    """Have keys do something in the window of `owner`, or only `inside` it.

    `name` is an English source of the context "Key"; the sheet tells it beside the first of the keys.
    """
    for place, pressed in enumerate(keys):
        shortcut = QShortcut(QKeySequence(pressed), owner)
        shortcut.setWhatsThis(name if place == 0 else "")
        if inside:
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)


def named_keys(owner: QWidget) -> list[tuple[str, str]]:
    """Name and keys, as Qt writes them, of all that have keys in `owner`."""
    return [
        (QCoreApplication.translate(_CONTEXT, shortcut.whatsThis()), shortcut.key().toString())
        for shortcut in owner.findChildren(QShortcut)
        if shortcut.whatsThis()
    ]
