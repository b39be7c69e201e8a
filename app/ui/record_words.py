"""What the kinds of records are called."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.ui.translation import QT_TRANSLATE_NOOP

_LONGEST = 32
"""Letters of a name in a sentence."""

TABLES: Mapping[str, str] = {
    "activity": QT_TRANSLATE_NOOP("Record", "Visit"),
    "activity_company": QT_TRANSLATE_NOOP("Record", "Investor of a visit"),
    "activity_participant": QT_TRANSLATE_NOOP("Record", "Who took part in a visit"),
    "activity_project": QT_TRANSLATE_NOOP("Record", "Project of a visit"),
    "association_post": QT_TRANSLATE_NOOP("Record", "Post in an association"),
    "attachment": QT_TRANSLATE_NOOP("Record", "File"),
    "attachment_link": QT_TRANSLATE_NOOP("Record", "File of a record"),
    "calendar_day": QT_TRANSLATE_NOOP("Record", "Calendar day"),
    "code_item": QT_TRANSLATE_NOOP("Record", "Code"),
    "company": QT_TRANSLATE_NOOP("Record", "Investor"),
    "company_industry": QT_TRANSLATE_NOOP("Record", "Industry of an investor"),
    "company_relation": QT_TRANSLATE_NOOP("Record", "Relation of investors"),
    "company_tag": QT_TRANSLATE_NOOP("Record", "Tag of an investor"),
    "contact_assignment": QT_TRANSLATE_NOOP("Record", "Contact person"),
    "contact_channel": QT_TRANSLATE_NOOP("Record", "Telephone or address"),
    "doc_output": QT_TRANSLATE_NOOP("Record", "Printed paper"),
    "follow_up": QT_TRANSLATE_NOOP("Record", "Follow-up"),
    "fund_arrival": QT_TRANSLATE_NOOP("Record", "Funds paid in"),
    "leader_action": QT_TRANSLATE_NOOP("Record", "Act of the lead official"),
    "leader_assignment": QT_TRANSLATE_NOOP("Record", "Lead official"),
    "likeness": QT_TRANSLATE_NOOP("Record", "Entered twice"),
    "official": QT_TRANSLATE_NOOP("Record", "Colleague"),
    "official_role": QT_TRANSLATE_NOOP("Record", "Role of a colleague"),
    "person": QT_TRANSLATE_NOOP("Record", "Person"),
    "person_company": QT_TRANSLATE_NOOP("Record", "Post of a person"),
    "person_language": QT_TRANSLATE_NOOP("Record", "Language of a person"),
    "plan_task": QT_TRANSLATE_NOOP("Record", "Step of a plan"),
    "plan_task_link": QT_TRANSLATE_NOOP("Record", "Order of two steps"),
    "plan_task_support": QT_TRANSLATE_NOOP("Record", "Supporting unit of a step"),
    "progress_note": QT_TRANSLATE_NOOP("Record", "Progress note"),
    "progress_plan": QT_TRANSLATE_NOOP("Record", "Progress plan"),
    "project": QT_TRANSLATE_NOOP("Record", "Project"),
    "project_milestone": QT_TRANSLATE_NOOP("Record", "Milestone"),
    "project_party": QT_TRANSLATE_NOOP("Record", "Party of a project"),
    "project_risk": QT_TRANSLATE_NOOP("Record", "Risk of a project"),
    "project_source": QT_TRANSLATE_NOOP("Record", "Source of a project"),
    "saved_view": QT_TRANSLATE_NOOP("Record", "Saved view"),
    "setting": QT_TRANSLATE_NOOP("Record", "Setting"),
    "unit": QT_TRANSLATE_NOOP("Record", "Unit"),
}


def table_word(table: str) -> str:
    """The kind of a record, by the name of its table."""
    return QCoreApplication.translate("Record", TABLES[table])


def counted(counts: Mapping[str, int]) -> str:
    """Kinds with how many there are of each: 节点 3，走访 1."""
    separator = QCoreApplication.translate("Record", ", ", "between two kinds of records")
    return separator.join(f"{table_word(table)} {count}" for table, count in counts.items())


def deleted_words(name: str) -> str:
    """What is said after a record was deleted; of a long name the middle is left out."""
    if len(name) > _LONGEST:
        name = f"{name[: _LONGEST // 2]}…{name[-_LONGEST // 2 :]}"
    return QCoreApplication.translate("Record", "Deleted: {name}").format(name=name)
