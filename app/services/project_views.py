"""The tabs of the project list: system views that cannot be deleted, and views people save."""

import json
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import me
from app.models.reference import SavedView
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter, SortKey
from app.services.project_list import Sort, project_counts

SECTION = "projects"


class SystemView(StrEnum):
    """A view that is always there; its name is the screen's business."""

    ALL = "all"
    SIGNED = "signed"
    MINE = "mine"
    INCOMPLETE = "incomplete"
    THIS_MONTH = "this_month"
    RED = "red"


@dataclass(frozen=True, slots=True)
class ProjectView:
    """A tab: what it shows and how. `name` is None for a system view."""

    key: str
    name: str | None
    chosen: ProjectFilter
    sort: Sort = DEFAULT_SORT
    columns: tuple[str, ...] = ()
    kind: str = "list"
    shared: bool = False

    @property
    def is_system(self) -> bool:
        return self.name is None


def system_views(member_id: str | None) -> list[ProjectView]:
    """全部, 签约以后, 我联系的, 三个一不齐, 本月到期, 红灯."""
    facets: dict[SystemView, dict[Facet, frozenset[str]]] = {
        SystemView.ALL: {},
        SystemView.SIGNED: {Facet.STAGE: frozenset({"1", "2", "3"})},
        SystemView.MINE: {Facet.CONTACT: frozenset({member_id or "-"})},
        SystemView.INCOMPLETE: {Facet.THREE_ONES: frozenset({"missing"})},
        SystemView.THIS_MONTH: {Facet.DUE: frozenset({"month"})},
        SystemView.RED: {Facet.LIGHT: frozenset({"0"})},
    }
    return [ProjectView(view.value, None, ProjectFilter(chosen)) for view, chosen in facets.items()]


def project_views(session: Session) -> list[ProjectView]:
    """All tabs of the person at this computer: the system's, then the saved ones."""
    member = me(session)
    query = (
        select(SavedView)
        .where(
            SavedView.section == SECTION,
            SavedView.deleted_at.is_(None),
            or_(SavedView.shared, SavedView.owner_id == member, SavedView.owner_id.is_(None)),
        )
        .order_by(SavedView.position, SavedView.id)
    )
    return [*system_views(member), *(_from_record(record) for record in session.scalars(query))]


def view_counts(session: Session, views: list[ProjectView]) -> dict[str, int]:
    """How many projects each tab shows."""
    counts = project_counts(session, [view.chosen for view in views])
    return {view.key: count for view, count in zip(views, counts, strict=True)}


def save_view(session: Session, view: ProjectView) -> str:
    """Save `view` under its name, as a new tab or over the one with its key; returns the key."""
    record = session.get(SavedView, view.key)
    if record is None:
        record = SavedView(
            section=SECTION, name=view.name or "", kind=view.kind, definition="{}", owner_id=me(session)
        )
        session.add(record)
    record.name = view.name or record.name
    record.kind = view.kind
    record.shared = view.shared
    record.definition = json.dumps(
        {
            "filter": json.loads(view.chosen.to_json()),
            "sort": [[key.value, descending] for key, descending in view.sort],
            "columns": list(view.columns),
        },
        ensure_ascii=False,
    )
    return record.id


def _from_record(record: SavedView) -> ProjectView:
    content = json.loads(record.definition)
    known = {key.value: key for key in SortKey}
    sort = tuple((known[key], bool(down)) for key, down in content.get("sort", []) if key in known)
    return ProjectView(
        record.id,
        record.name,
        ProjectFilter.from_json(json.dumps(content.get("filter", {}))),
        sort or DEFAULT_SORT,
        tuple(content.get("columns", ())),
        record.kind,
        record.shared,
    )
