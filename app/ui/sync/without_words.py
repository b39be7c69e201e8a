"""What a record is shown without that was deleted and then changed, as a person would count it."""

from collections import Counter
from itertools import islice

from PySide6.QtCore import QCoreApplication

from app.services.revivals import Revival
from app.ui.record_words import counted

_ENDS = {
    "activity_company": ("activity", "company"),
    "activity_project": ("activity", "project"),
    "person_company": ("person", "company"),
    "project_party": ("company", "project"),
}
"""A link is told as what it leads to from the record: its first end that the record is not."""

_UNTOLD = {"company_industry", "company_tag", "plan_task_link", "plan_task_support", "project_source"}
_FIRST = ("activity", "person", "project", "company")
_MOST = 3
"""So many kinds have room in a line."""


def without_words(found: Revival) -> str:
    """走访 3，人员 2，项目 1 等; empty where nothing is missing that people look for."""
    kinds = without_kinds(found)
    said = counted(dict(islice(kinds.items(), _MOST)))
    if len(kinds) > _MOST:
        said = QCoreApplication.translate("Sync", "{parts} and more").format(parts=said)
    return said


def without_kinds(found: Revival) -> dict[str, int]:
    """The same, all of it and as numbers."""
    counts = Counter[str]()
    for table, count in found.without.items():
        if table not in _UNTOLD:
            ends = _ENDS.get(table, (table,))
            counts[next((end for end in ends if end != found.table), table)] += count
    return {
        kind: counts[kind]
        for kind in sorted(counts, key=lambda kind: (kind not in _FIRST, -counts[kind], kind))
    }
