"""The tabs of a list: views of the system that cannot be deleted, and views people save."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import me
from app.models.reference import SavedView
from app.services.facets import FacetFilter

C = TypeVar("C", bound=FacetFilter[Any])
K = TypeVar("K", bound=StrEnum)


# Python 3.11 cannot make a frozen class with slots by an alias of its generic form, so this one has none.
@dataclass(frozen=True)
class ListView(Generic[C, K]):
    """A tab: what it shows and how. `name` is None for a view of the system, `grouping` a facet or empty."""

    key: str
    name: str | None
    chosen: C
    sort: tuple[tuple[K, bool], ...]
    columns: tuple[str, ...] = ()
    kind: str = "list"
    shared: bool = False
    grouping: str = ""

    @property
    def is_system(self) -> bool:
        return self.name is None


@dataclass(frozen=True, slots=True)
class ViewedList(Generic[C, K]):
    """A list that has tabs: its name in records, its filter and order, its own views, and what counts them.

    `system` gives key → filter for the person at this computer.
    """

    section: str
    filter: type[C]
    sort_key: type[K]
    usual: tuple[tuple[K, bool], ...]
    system: Callable[[Session], dict[str, C]]
    counts: Callable[[Session, Sequence[C]], list[int]]
    only_filled: frozenset[str] = frozenset()
    """The system's views that are tabs only while they show something."""

    def views(self, session: Session) -> list[ListView[C, K]]:
        """All tabs of the person at this computer: the system's, then the saved ones."""
        query = (
            select(SavedView)
            .where(
                SavedView.section == self.section,
                SavedView.deleted_at.is_(None),
                or_(SavedView.shared, SavedView.owner_id == me(session), SavedView.owner_id.is_(None)),
            )
            .order_by(SavedView.position, SavedView.id)
        )
        own = [ListView(key, None, chosen, self.usual) for key, chosen in self.system(session).items()]
        return [*own, *(self._read(record) for record in session.scalars(query))]

    def view_counts(self, session: Session, views: Sequence[ListView[C, K]]) -> dict[str, int]:
        """How many records each tab shows."""
        counts = self.counts(session, [view.chosen for view in views])
        return {view.key: count for view, count in zip(views, counts, strict=True)}

    def save(self, session: Session, view: ListView[C, K]) -> str:
        """Save `view` under its name, as a new tab or over the one with its key; returns the key."""
        record = session.get(SavedView, view.key)
        if record is None:
            record = SavedView(
                section=self.section,
                name=view.name or "",
                kind=view.kind,
                definition="{}",
                owner_id=me(session),
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
                "grouping": view.grouping,
            },
            ensure_ascii=False,
        )
        return record.id

    def _read(self, record: SavedView) -> ListView[C, K]:
        """As it was saved; where other programs keep there what is none of ours, a view of everything."""
        try:
            content = json.loads(record.definition)
            json.dumps(content, ensure_ascii=False).encode()  # half a sign is no text to look for
            return self._told(record, content)
        except (AttributeError, TypeError, ValueError, RecursionError):
            return self._told(record, {})

    def _told(self, record: SavedView, content: Mapping[str, Any]) -> ListView[C, K]:
        known = {key.value: key for key in self.sort_key}
        sort = tuple((known[key], bool(down)) for key, down in content.get("sort", []) if key in known)
        return ListView(
            record.id,
            record.name,
            self.filter.from_json(json.dumps(content.get("filter", {}))),
            sort or self.usual,
            tuple(map(str, content.get("columns", ()))),
            record.kind,
            record.shared,
            str(content.get("grouping", "")),
        )
