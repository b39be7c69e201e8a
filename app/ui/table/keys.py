"""The keys that hold in every list, for the sheet of shortcuts."""

from PySide6.QtCore import QCoreApplication


def list_keys() -> list[tuple[str, str]]:
    """Name and keys as Qt writes them."""
    return [
        (QCoreApplication.translate("ListKeys", "Open"), "Return"),
        (QCoreApplication.translate("ListKeys", "Open in a new window"), "Ctrl+Return"),
        (QCoreApplication.translate("ListKeys", "Preview"), "Space"),
        (QCoreApplication.translate("ListKeys", "Edit in place"), "F2"),
        (QCoreApplication.translate("ListKeys", "Copy rows"), "Ctrl+C"),
        (QCoreApplication.translate("ListKeys", "Select all"), "Ctrl+A"),
    ]
