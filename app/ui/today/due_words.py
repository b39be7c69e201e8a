"""The words of the list of what is due."""

from PySide6.QtCore import QCoreApplication

from app.services.today_items import DueItem
from app.ui import text


def group_title(group: int, count: int) -> str:
    """超期 1, 今天 3, 五个工作日内 2 for -1, 0, 1."""
    pattern = {
        -1: QCoreApplication.translate("DueList", "Overdue {count}"),
        0: QCoreApplication.translate("DueList", "Today {count}"),
        1: QCoreApplication.translate("DueList", "Within five working days {count}"),
    }[group]
    return pattern.format(count=count)


def due_title(item: DueItem) -> str:
    """What is to be done."""
    if item.is_contact:
        return QCoreApplication.translate("DueList", "Meet {firm} again").format(firm=item.what)
    return item.what


def due_detail(item: DueItem) -> str:
    """What an item belongs to, what kind it is, and, when it lies ahead, its day."""
    if item.is_contact:
        due = QCoreApplication.translate("DueList", "by {day}").format(day=text.month_day(item.due_on))
        return QCoreApplication.translate("DueList", " · ", "between two parts of a line").join(
            (kind_word(item.kind), due)
        )
    parts = [item.project_name or item.company_name or "", kind_word(item.kind)]
    if item.days_left > 0 and not item.done:
        parts.append(text.month_day(item.due_on))
    return QCoreApplication.translate("DueList", " · ", "between two parts of a line").join(
        filter(None, parts)
    )


def kind_word(kind: str) -> str:
    """What kind of thing is due; an unknown kind says nothing."""
    return {
        "TASK": QCoreApplication.translate("DueList", "Task"),
        "NEXT_STEP": QCoreApplication.translate("DueList", "Next step"),
        "PROMISE": QCoreApplication.translate("DueList", "Promise"),
        "DEMAND": QCoreApplication.translate("DueList", "Request"),
        "VISIT_NOTE": QCoreApplication.translate("DueList", "Visit"),
        "TRIP": QCoreApplication.translate("DueList", "Trip"),
        "RECEPTION": QCoreApplication.translate("DueList", "Reception"),
        "APPROVAL": QCoreApplication.translate("DueList", "Approval"),
        "CONTACT": QCoreApplication.translate("DueList", "Keeping in touch"),
        "PLAN_TASK": QCoreApplication.translate("DueList", "Plan step"),
        "PLAN_CONFIRM": QCoreApplication.translate("DueList", "Three ones · plan to be confirmed"),
    }.get(kind, "")
