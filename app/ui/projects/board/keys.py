"""What the keys of the board do, for the sheet of keys."""

from PySide6.QtCore import QCoreApplication


def board_keys() -> list[tuple[str, str]]:
    """Name and keys as Qt writes them."""
    return [
        (QCoreApplication.translate("BoardKeys", "Open"), "Return"),
        (QCoreApplication.translate("BoardKeys", "Open in a window of its own"), "Ctrl+Return"),
        (QCoreApplication.translate("BoardKeys", "Preview"), "Space"),
        (QCoreApplication.translate("BoardKeys", "To the stage before"), "Ctrl+Left"),
        (QCoreApplication.translate("BoardKeys", "To the next stage"), "Ctrl+Right"),
    ]
