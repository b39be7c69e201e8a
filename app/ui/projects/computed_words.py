"""What the computed columns of the project list follow from, for who wants to edit them."""

from PySide6.QtCore import QCoreApplication


def computed_words(column: str) -> str:
    """Why a cell is not edited, in one sentence; empty for a column that is."""
    by_plan = QCoreApplication.translate(
        "ProjectColumns", "The next milestone follows from the plan; change the plan on the project's page."
    )
    return {
        "light": QCoreApplication.translate(
            "ProjectColumns", "The lamp follows by rule from the dates, the plan and the three ones."
        ),
        "number": QCoreApplication.translate("ProjectColumns", "The program gives projects their numbers."),
        "three_ones": QCoreApplication.translate(
            "ProjectColumns",
            "The three ones follow from lead official, contact and plan; click a slot to fill it.",
        ),
        "stage": QCoreApplication.translate(
            "ProjectColumns",
            "The stage follows from the milestones reached; the menu of the project moves it.",
        ),
        "paid": QCoreApplication.translate(
            "ProjectColumns", "Paid in is the sum of the payments on the project's page."
        ),
        "next": by_plan,
        "due": by_plan,
        "days": by_plan,
    }.get(column, "")
