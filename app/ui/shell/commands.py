"""Every command of the window once: menus, shortcuts and the shortcut sheet are made from this list."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.ui.widgets.writing import forbid


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its menu, English source name (context "Command"), shortcuts, and what it does.

    `apart` draws a line above it in its menu; one that `writes` rests where whoever is here may not.
    """

    key: str
    menu: str
    name: str
    shortcuts: tuple[str, ...]
    run: Callable[[], object]
    apart: bool = False
    writes: bool = False


def translated(source: str) -> str:
    """A command or menu name in the present language."""
    return QCoreApplication.translate("Command", source)


class Commands:
    """The commands as actions of a window."""

    def __init__(self, window: QWidget, commands: list[Command]) -> None:
        self.commands = commands
        self.actions: dict[str, QAction] = {}
        for command in commands:
            action = QAction(window)
            action.setObjectName(f"command.{command.key}")
            action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
            action.triggered.connect(lambda _=False, command=command: command.run())
            window.addAction(action)
            self.actions[command.key] = action
        self.retranslate()

    def retranslate(self) -> None:
        for command in self.commands:
            self.actions[command.key].setText(translated(command.name))

    def permit(self, refusal: str) -> None:
        """Let what writes rest for this reason; an empty one gives it back."""
        for command in self.commands:
            if command.writes:
                forbid(self.actions[command.key], refusal)

    def menu(self, parent: QWidget) -> QMenu:
        """All commands, grouped as a menu bar would have them."""
        menu = QMenu(parent)
        menu.setToolTipsVisible(True)
        groups: dict[str, QMenu] = {}
        for command in self.commands:
            if command.menu not in groups:
                groups[command.menu] = menu.addMenu(translated(command.menu))
                groups[command.menu].setToolTipsVisible(True)
            if command.apart:
                groups[command.menu].addSeparator()
            groups[command.menu].addAction(self.actions[command.key])
        return menu

    def sheet(self) -> list[tuple[str, str]]:
        """Name and keys of every command that has a shortcut, for the shortcut sheet."""
        with_keys = (command for command in self.commands if command.shortcuts)
        return [(translated(command.name), command.shortcuts[0]) for command in with_keys]
