"""What the computed columns of the list of investors follow from, for who wants to edit them."""

from PySide6.QtCore import QCoreApplication


def computed_words(column: str) -> str:
    """Why a cell is not edited, in one sentence; empty for a column that is."""
    by_steps = QCoreApplication.translate(
        "CompanyColumns", "The next step is the earliest open one; change it on the investor's page."
    )
    return {
        "last": QCoreApplication.translate(
            "CompanyColumns", "The last visit follows from the visits logged; Ctrl J logs one."
        ),
        "project": QCoreApplication.translate(
            "CompanyColumns", "Lamp and three ones are those of the investor's project; change them there."
        ),
        "next": by_steps,
        "due": by_steps,
        "contact": QCoreApplication.translate(
            "CompanyColumns", "When to meet again follows from the last visit and the intent."
        ),
    }.get(column, "")
