"""What an administrator is told of the recovery sheet of the workspace."""

from PySide6.QtCore import QCoreApplication

from app.sync.standing import SheetFate


def sheet_sentence(fate: SheetFate | None) -> str:
    """What has become of it and what to do; empty where there is nothing to say."""
    if fate is None:
        return ""
    said = {
        "USED": QCoreApplication.translate(
            "Sync", "The recovery sheet of {person} was used and no longer counts. Print a new one."
        ),
        "DEMOTED": QCoreApplication.translate(
            "Sync",
            "The recovery sheet of {person}, who is no administrator any more, does not count."
            " Print a new one.",
        ),
        "REPLACED": QCoreApplication.translate(
            "Sync", "Two recovery sheets were printed at once: that of {person} counts. Destroy the other."
        ),
    }[fate.kind]
    return said.format(person=fate.person)
