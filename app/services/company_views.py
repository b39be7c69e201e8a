"""The tabs of the list of investors."""

from enum import StrEnum

from sqlalchemy.orm import Session

from app.database import me
from app.services.company_filter import DEFAULT_SORT, CompanyFacet, CompanyFilter, CompanySort
from app.services.company_list import company_counts
from app.services.list_views import ListView, ViewedList

InvestorView = ListView[CompanyFilter, CompanySort]


class CompanyView(StrEnum):
    """A view that is always there; its name is the screen's business."""

    ALL = "all"
    MINE = "mine"
    NEGLECTED = "neglected"
    INTENT_A = "intent_a"
    CHAMBERS = "chambers"
    INCOMPLETE = "incomplete"


def _system_views(session: Session) -> dict[str, CompanyFilter]:
    """全部, 我维护的, 45 天未走访, 意向 A, 商会, 待补全."""
    chosen: dict[CompanyView, dict[CompanyFacet, frozenset[str]]] = {
        CompanyView.ALL: {},
        CompanyView.MINE: {CompanyFacet.OWNER: frozenset({me(session) or "-"})},
        CompanyView.NEGLECTED: {CompanyFacet.CONTACT: frozenset({"neglected"})},
        CompanyView.INTENT_A: {CompanyFacet.INTENT: frozenset({"A"})},
        CompanyView.CHAMBERS: {CompanyFacet.TYPE: frozenset({"ASSOCIATION"})},
        CompanyView.INCOMPLETE: {CompanyFacet.INCOMPLETE: frozenset({"yes"})},
    }
    return {view.value: CompanyFilter(facets) for view, facets in chosen.items()}


INVESTORS = ViewedList(
    "investors",
    CompanyFilter,
    CompanySort,
    DEFAULT_SORT,
    _system_views,
    company_counts,
    only_filled=frozenset({CompanyView.INCOMPLETE.value}),
)
