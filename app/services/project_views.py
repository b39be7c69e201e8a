"""The tabs of the project list."""

from enum import StrEnum

from sqlalchemy.orm import Session

from app.database import me
from app.services.list_views import ListView, ViewedList
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter, SortKey
from app.services.project_list import project_counts
from app.services.roles import mine_by

ProjectView = ListView[ProjectFilter, SortKey]


class SystemView(StrEnum):
    """A view that is always there; its name is the screen's business."""

    ALL = "all"
    SIGNED = "signed"
    MINE = "mine"
    INCOMPLETE = "incomplete"
    THIS_MONTH = "this_month"
    RED = "red"
    MAJOR = "major"
    CONTRACTED = "contracted"
    BUILDING = "building"


NOBODY = "-"
"""Stands for the person at this computer where nobody has said who that is."""

_GOING_ON = frozenset({"ACTIVE", "SUSPENDED"})


def _system_views(session: Session) -> dict[str, ProjectFilter]:
    """全部, 签约以后, 我联系的, 三个一不齐, 本月到期, 红灯; then 重大项目, 合同项目, 在建项目."""
    facets: dict[SystemView, dict[Facet, frozenset[str]]] = {
        SystemView.ALL: {},
        SystemView.SIGNED: {Facet.STAGE: frozenset({"1", "2", "3"})},
        SystemView.MINE: {mine_by(session): frozenset({me(session) or NOBODY})},
        SystemView.INCOMPLETE: {Facet.THREE_ONES: frozenset({"missing"})},
        SystemView.THIS_MONTH: {Facet.DUE: frozenset({"month"})},
        SystemView.RED: {Facet.LIGHT: frozenset({"0"})},
        SystemView.MAJOR: {Facet.MAJOR: frozenset({"yes"})},
        SystemView.CONTRACTED: {Facet.STAGE: frozenset({"1"}), Facet.STATUS: _GOING_ON},
        SystemView.BUILDING: {Facet.STAGE: frozenset({"2"}), Facet.STATUS: _GOING_ON},
    }
    return {view.value: ProjectFilter(chosen) for view, chosen in facets.items()}


PROJECTS = ViewedList("projects", ProjectFilter, SortKey, DEFAULT_SORT, _system_views, project_counts)
