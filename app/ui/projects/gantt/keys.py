"""What the keys of the plan do, for the sheet of keys."""

from PySide6.QtCore import QCoreApplication


def plan_keys() -> list[tuple[str, str]]:
    """Name and keys as Qt writes them."""
    return [
        (QCoreApplication.translate("PlanKeys", "Date the milestone in hand"), "Return"),
        (QCoreApplication.translate("PlanKeys", "Edit it"), "F2"),
        (QCoreApplication.translate("PlanKeys", "Tick it off"), "Space"),
        (QCoreApplication.translate("PlanKeys", "Take it out"), "Delete"),
        (QCoreApplication.translate("PlanKeys", "One working day earlier"), "Left"),
        (QCoreApplication.translate("PlanKeys", "One working day later"), "Right"),
        (QCoreApplication.translate("PlanKeys", "Fit the plan"), "Ctrl+0"),
    ]
