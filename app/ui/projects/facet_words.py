"""What the filters of the project list and their values are called."""

from PySide6.QtCore import QCoreApplication

from app.services.facets import NONE
from app.services.project_filter import ANY_RISK, Facet, ProjectFilter
from app.services.project_list import choices
from app.ui.listing.terms import FacetTerms
from app.ui.widgets.lamp import lamp_word
from app.ui.widgets.stage import stage_word
from app.ui.words import Codes, missing_word


def project_terms(codes: Codes) -> FacetTerms[ProjectFilter, Facet]:
    """The facets of the project list."""

    def word(facet: Facet, value: str, label: str | None) -> str:
        if facet is Facet.RISK and value not in (ANY_RISK, NONE):
            return codes.word("risk_flag", value)
        return value_word(facet, value, label)

    return FacetTerms(
        "projects",
        ProjectFilter(),
        (Facet.UNIT, Facet.INDUSTRY, Facet.LEADER),
        (
            Facet.STAGE,
            Facet.LIGHT,
            Facet.THREE_ONES,
            Facet.DUE,
            Facet.CONTACT,
            Facet.SQUAD,
            Facet.MAJOR,
            Facet.RISK,
            Facet.STATUS,
        ),
        choices,
        facet_word,
        word,
        lambda: QCoreApplication.translate("FilterBar", "Name or investor, pinyin too"),
        lambda: QCoreApplication.translate("FacetPopup", "Name or investor"),
        named=(Facet.UNIT, Facet.INDUSTRY, Facet.LEADER, Facet.CONTACT),
        members=(Facet.CONTACT,),
        unoffered=(Facet.SQUAD,),
    )


def facet_word(facet: Facet) -> str:
    """阶段, 灯, 责任单位 and so on."""
    return {
        Facet.STAGE: QCoreApplication.translate("Facet", "Stage"),
        Facet.LIGHT: QCoreApplication.translate("Facet", "Lamp"),
        Facet.UNIT: QCoreApplication.translate("Facet", "Unit"),
        Facet.INDUSTRY: QCoreApplication.translate("Facet", "Industry"),
        Facet.LEADER: QCoreApplication.translate("Facet", "Lead official"),
        Facet.CONTACT: QCoreApplication.translate("Facet", "Contact"),
        Facet.SQUAD: QCoreApplication.translate("Facet", "Squad"),
        Facet.THREE_ONES: QCoreApplication.translate("Facet", "Three ones"),
        Facet.DUE: QCoreApplication.translate("Facet", "Due"),
        Facet.STATUS: QCoreApplication.translate("Facet", "Status"),
        Facet.MAJOR: QCoreApplication.translate("Facet", "Major project"),
        Facet.RISK: QCoreApplication.translate("Facet", "Risk"),
    }[facet]


def value_word(facet: Facet, value: str, label: str | None) -> str:
    """What a value is called; `label` is what the records call it, None when it is a code."""
    if value == NONE:
        return _lacking(facet)
    if label is not None:
        return label
    if facet is Facet.STAGE and value in ("0", "1", "2", "3"):
        return stage_word(int(value))
    if facet is Facet.LIGHT and value in ("0", "1", "2", "3"):
        return lamp_word(int(value))
    return _codes().get((facet, value), QCoreApplication.translate("Facet", "(not in this ledger)"))


def _lacking(facet: Facet) -> str:
    if facet is Facet.LEADER:
        return missing_word(0)
    if facet is Facet.CONTACT:
        return missing_word(1)
    if facet is Facet.RISK:
        return QCoreApplication.translate("Facet", "None raised")
    return QCoreApplication.translate("Facet", "Not filled in")


def _codes() -> dict[tuple[Facet, str], str]:
    return {
        (Facet.THREE_ONES, "missing"): QCoreApplication.translate("Facet", "Incomplete"),
        (Facet.THREE_ONES, "complete"): QCoreApplication.translate("Facet", "Complete"),
        (Facet.THREE_ONES, "leader"): missing_word(0),
        (Facet.THREE_ONES, "contact"): missing_word(1),
        (Facet.THREE_ONES, "plan"): missing_word(2),
        (Facet.DUE, "overdue"): QCoreApplication.translate("Facet", "Overdue"),
        (Facet.DUE, "month"): QCoreApplication.translate("Facet", "This month"),
        (Facet.MAJOR, "yes"): QCoreApplication.translate("Facet", "Major"),
        (Facet.MAJOR, "no"): QCoreApplication.translate("Facet", "Not major"),
        (Facet.RISK, ANY_RISK): QCoreApplication.translate("Facet", "Any risk"),
        (Facet.STATUS, "ACTIVE"): QCoreApplication.translate("Facet", "Active"),
        (Facet.STATUS, "SUSPENDED"): QCoreApplication.translate("Facet", "Suspended"),
        (Facet.STATUS, "TERMINATED"): QCoreApplication.translate("Facet", "Terminated"),
        (Facet.STATUS, "LOST"): QCoreApplication.translate("Facet", "Lost"),
        (Facet.STATUS, "TRANSFERRED"): QCoreApplication.translate("Facet", "Transferred"),
        (Facet.STATUS, "MERGED"): QCoreApplication.translate("Facet", "Merged"),
    }
