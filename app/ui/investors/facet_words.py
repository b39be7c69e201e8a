"""What the filters of the list of investors and their values are called."""

from PySide6.QtCore import QCoreApplication

from app.services.company_filter import CompanyFacet, CompanyFilter
from app.services.company_list import choices
from app.services.facets import NONE
from app.ui.listing.terms import FacetTerms
from app.ui.words import Codes, intent_word


def investor_terms(codes: Codes) -> FacetTerms[CompanyFilter, CompanyFacet]:
    """The facets of the list of investors."""

    def value_word(facet: CompanyFacet, value: str, label: str | None) -> str:
        if value != NONE and facet is CompanyFacet.TYPE:
            return codes.word("entity_type", value)
        return _value_word(facet, value, label)

    return FacetTerms(
        "investors",
        CompanyFilter(),
        (CompanyFacet.TYPE, CompanyFacet.INDUSTRY, CompanyFacet.REGION),
        (
            CompanyFacet.INTENT,
            CompanyFacet.OWNER,
            CompanyFacet.CONTACT,
            CompanyFacet.PROJECT,
            CompanyFacet.INCOMPLETE,
        ),
        choices,
        facet_word,
        value_word,
        lambda: QCoreApplication.translate("CompanyFacet", "Name or pinyin"),
        lambda: QCoreApplication.translate("CompanyFacet", "Name of the investor"),
        named=(CompanyFacet.INDUSTRY, CompanyFacet.REGION, CompanyFacet.OWNER),
        members=(CompanyFacet.OWNER,),
    )


def facet_word(facet: CompanyFacet) -> str:
    """类型, 产业, 所在地, 意向, 维护人, 走访, 项目, 资料."""
    return {
        CompanyFacet.TYPE: QCoreApplication.translate("CompanyFacet", "Kind"),
        CompanyFacet.INDUSTRY: QCoreApplication.translate("CompanyFacet", "Industry"),
        CompanyFacet.REGION: QCoreApplication.translate("CompanyFacet", "City"),
        CompanyFacet.INTENT: QCoreApplication.translate("CompanyFacet", "Intent"),
        CompanyFacet.OWNER: QCoreApplication.translate("CompanyFacet", "Looked after by"),
        CompanyFacet.CONTACT: QCoreApplication.translate("CompanyFacet", "Visits"),
        CompanyFacet.PROJECT: QCoreApplication.translate("CompanyFacet", "Project"),
        CompanyFacet.INCOMPLETE: QCoreApplication.translate("CompanyFacet", "Entry"),
    }[facet]


def _value_word(facet: CompanyFacet, value: str, label: str | None) -> str:
    """What a value is called; `label` is what the records call it, None when it is a code."""
    if value == NONE:
        return QCoreApplication.translate("CompanyFacet", "Not filled in")
    if facet is CompanyFacet.INTENT:
        return intent_word(value)
    said = {
        (CompanyFacet.CONTACT, "neglected"): QCoreApplication.translate(
            "CompanyFacet", "Not met for 45 days"
        ),
        (CompanyFacet.PROJECT, "yes"): QCoreApplication.translate("CompanyFacet", "Has one"),
        (CompanyFacet.PROJECT, "no"): QCoreApplication.translate("CompanyFacet", "Has none"),
        (CompanyFacet.INCOMPLETE, "yes"): QCoreApplication.translate("CompanyFacet", "To complete"),
    }
    return said.get((facet, value)) or label or value
