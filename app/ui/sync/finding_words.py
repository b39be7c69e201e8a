"""What is wrong with a file of the shared folder, in words."""

from PySide6.QtCore import QCoreApplication


def finding_word(kind: str) -> str:
    """The kind of a finding in a few words."""
    return {
        "STRAY": QCoreApplication.translate("Cli", "not a file of this program"),
        "DAMAGED": QCoreApplication.translate("Cli", "damaged"),
        "DENIED": QCoreApplication.translate("Cli", "may not be read by this user"),
        "MISSING": QCoreApplication.translate("Cli", "missing"),
        "INCOMPLETE": QCoreApplication.translate("Cli", "incomplete"),
        "HOLE": QCoreApplication.translate("Cli", "follows a lost file"),
    }[kind]
