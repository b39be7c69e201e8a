"""The list of projects with its totals, or what to do when it is empty."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.database import today
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter, SortKey
from app.services.project_groups import GROUPINGS, ProjectGroup, project_groups
from app.services.project_list import (
    ProjectRow,
    Sort,
    Totals,
    beginning_with,
    project_ids,
    project_rows,
    project_totals,
)
from app.ui.listing.kept_columns import KeptColumns
from app.ui.page import Context, Location
from app.ui.projects.cell_editors import ProjectEditors
from app.ui.projects.list_columns import group_line, group_words, project_columns, totals_line
from app.ui.projects.list_empty import FacetWords, ListEmpty
from app.ui.projects.list_export import Part
from app.ui.projects.own_units import outside_of, outside_words
from app.ui.projects.pasting import Target, paste
from app.ui.projects.project_menu import project_menu
from app.ui.projects.slot_popup import open_slot_form
from app.ui.projects.stage_mover import StageMover
from app.ui.sync.marks import Marks
from app.ui.table.columns import Order, SortBy
from app.ui.table.groups import Group
from app.ui.table.model import RecordTableModel
from app.ui.table.project_cells import SLOT
from app.ui.table.text_cells import TAG
from app.ui.table.view import RecordTableView
from app.ui.widgets.popup import spot
from app.ui.widgets.writing import refusal_for

_LAYOUT = "projects.layout"
"""Where this computer keeps the columns of each view, by its key."""

_KEYS = {"name": SortKey.NAME, "days": SortKey.DUE}
"""Columns that sort by a key of another name; the others bear their own."""

DEFAULT_ORDER: Order = (SortBy("light"), SortBy("days"))


class ListPane(QWidget):
    """`changed` when order, groups or columns are, `filter_dropped` with the filter an empty list offers."""

    current_changed = Signal(str)
    changed = Signal()
    filter_dropped = Signal(object)
    new_asked = Signal()
    peeked = Signal(str)

    def __init__(
        self, context: Context, mover: StageMover, words: FacetWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._mover = mover
        self._marks = Marks(context)
        self._chosen = ProjectFilter()
        database = context.database
        self.model = RecordTableModel(
            project_columns(database.read(today), self._marks.of),
            lambda ids: database.read(lambda session: project_rows(session, ids)),
        )
        self.table = RecordTableView(self.model, self.tr("Projects"), DEFAULT_ORDER)
        self.model.setParent(self.table)
        self.table.setObjectName("projects.table")
        self._editors = ProjectEditors(context, self._row, self.table.commit_edit)
        self.table.set_editor(self._editors.make)
        self.table.set_find(self._find)
        self.table.grid.refusal = self._refusal
        self.empty = ListEmpty(database, words, self.table.grid.viewport())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        self.columns = KeptColumns(database, _LAYOUT, self.table)
        self.setFocusProxy(self.table)
        self._connect()

    def _connect(self) -> None:
        table, shell = self.table, self._context.shell
        table.grid.resized.connect(lambda: self.empty.resize(table.grid.viewport().size()))
        self.empty.dropped.connect(self.filter_dropped)
        self.empty.new_asked.connect(self.new_asked)
        table.opened.connect(self._open)
        table.opened_apart.connect(self._open_apart)
        table.peek_requested.connect(self.peeked)
        table.current_changed.connect(self.current_changed)
        table.selection_changed.connect(self._show_totals)
        table.sort_changed.connect(self._reordered)
        table.grouping_changed.connect(self._reordered)
        table.edit_requested.connect(self._declined)
        table.editing.refused.connect(shell.say)
        table.paste_requested.connect(self._paste)
        table.part_clicked.connect(self._part)
        table.menu_requested.connect(self._menu)
        table.layout_changed.connect(self.changed)
        self._context.syncing.marked.connect(self.retitle)
        table.copied.connect(lambda count: shell.say(self.tr("Copied %n row(s)", "", count)))

    def _row(self, project_id: str) -> ProjectRow | None:
        shown = self.model.row_at(self.model.index_of(project_id))
        if shown is not None:
            return shown
        read = self._context.database.read(lambda session: project_rows(session, [project_id]))
        return read[0] if read else None

    def _refusal(self, ids: Sequence[str]) -> str:
        """Why these projects may not be written here; empty when they may."""
        return outside_words(len(ids)) if outside_of(self._context.database, ids) else ""

    def _find(self, letters: str, current: str | None) -> str | None:
        """The next project from the current one on that begins with these letters, as pinyin or initials."""
        chosen = self._chosen
        fitting = self._context.database.read(lambda session: beginning_with(session, chosen, letters))
        ids = self.model.ids
        at = ids.index(current) if current is not None else -1
        start = at + (len(letters) == 1)
        return next((key for key in (*ids[start:], *ids[:start]) if key in fitting), current)

    def _paste(self, project_id: str, key: str) -> None:
        if refusal_for(self):
            return
        columns = self.shown_columns()
        at = next((place for place, (shown, _) in enumerate(columns) if shown == key), 0)
        ids = self.model.ids
        below = tuple(ids[ids.index(project_id) :])
        target = Target(below, tuple(self.table.selected_ids), tuple(columns[at:]))
        paste(self._context, QGuiApplication.clipboard().text(), target, self._editors.take)

    def _open(self, project_id: str) -> None:
        """Open the whole page, which leads on to the neighbours in this list."""
        self._context.shell.go(self._detail(project_id))

    def _open_apart(self, project_id: str) -> None:
        self._context.shell.open_apart(self._detail(project_id))

    def _detail(self, project_id: str) -> Location:
        return Location("projects.detail", project_id, {"among": self.model.ids})

    def show_filter(self, chosen: ProjectFilter) -> None:
        """Show the projects that pass."""
        self._chosen = chosen
        self.refresh()

    def retitle(self) -> None:
        """Take the titles of the columns in another language, and the names as they are marked now."""
        context = self._context
        self.model.set_columns(project_columns(context.database.read(today), self._marks.of))

    def refresh(self) -> None:
        """Read the order and the rows in view again."""
        database, chosen, by = self._context.database, self._chosen, self.grouping
        if by is None:
            self.table.set_ids(database.read(lambda session: project_ids(session, chosen, self.sort())))
        else:
            self.table.set_groups(
                [Group(group.value, group_line(by, group), group.ids) for group in self.groups()]
            )
        self._show_totals(self.table.selected_ids)
        nothing = not self.model.rowCount()
        self.empty.setVisible(nothing)
        if nothing:
            self.empty.teach(chosen)

    @property
    def grouping(self) -> Facet | None:
        """What the list is grouped by."""
        key = self.model.groups.by
        return Facet(key) if key else None

    def groups(self) -> list[ProjectGroup]:
        """The shown projects in their groups; raises ValueError in a list without groups."""
        chosen, by = self._chosen, Facet(self.model.groups.by)
        return self._context.database.read(lambda session: project_groups(session, chosen, by, self.sort()))

    def parts(self) -> tuple[list[Part], Totals]:
        """All shown projects for a workbook, folded away or not, and their sums."""
        chosen, by = self._chosen, self.grouping
        ids, sums = self._context.database.read(
            lambda session: (project_ids(session, chosen, self.sort()), project_totals(session, chosen))
        )
        if by is None:
            return [Part("", ids, sums)], sums
        named = [("　".join(group_words(by, group)), group) for group in self.groups()]
        return [Part(name, group.ids, group.totals) for name, group in named], sums

    def group_by(self, grouping: str) -> None:
        """Group as a view was saved, if by something this program knows."""
        self.model.groups.take(grouping if grouping in GROUPINGS else "")

    def sort(self) -> Sort:
        """The order of the list for the service."""
        order = self.table.order
        if not order:
            return DEFAULT_SORT
        return tuple((_KEYS.get(by.key) or SortKey(by.key), by.descending) for by in order)

    def set_sort(self, sort: Sort) -> None:
        """Show the order a view was saved with."""
        names = {key: column for column, key in _KEYS.items()}
        order = tuple(SortBy(names.get(key, key.value), down) for key, down in sort)
        self.table.set_order(() if tuple(sort) == DEFAULT_SORT else order)

    def shown_columns(self) -> list[tuple[str, str]]:
        """Key and title of what the list shows now, from left to right."""
        return [(choice.key, choice.title) for choice in self.table.column_choices if choice.shown]

    def show_columns(self, anchor: QWidget) -> None:
        """The menu behind 列, below its button."""
        self.table.columns_menu().popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    @property
    def first_id(self) -> str | None:
        """The project at the top."""
        return next(iter(self.model.ids), None)

    def place(self) -> dict[str, object]:
        """Order, groups and scroll place, to come back to."""
        groups = self.model.groups
        return {
            "sort": [[key.value, down] for key, down in self.sort()],
            "grouping": groups.by,
            "folded": sorted(groups.folded),
            "scrolled": self.table.scrolled,
        }

    def arrange_as(self, place: object) -> None:
        """Take order and groups of a `place`; the list has to be read then."""
        if isinstance(place, Mapping):
            self.set_sort(tuple((SortKey(key), down) for key, down in place["sort"]))
            self.model.groups.take(place["grouping"], place["folded"])

    def scroll_to(self, place: object) -> None:
        """Scroll to where a `place` was taken."""
        if isinstance(place, Mapping):
            self.table.scroll_to(int(place["scrolled"]))

    def _reordered(self, _order: object) -> None:
        self.refresh()
        self.changed.emit()

    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        """Scroll to a project that was undone and mark it."""
        ids = [key for key in self.model.ids if key in records.get("project", frozenset())]
        if ids:
            self.table.set_current(ids[0])
            self.table.flash(ids)

    def _show_totals(self, selected: Sequence[str]) -> None:
        chosen = self._chosen
        several = list(selected) if len(selected) > 1 else None
        sums = self._context.database.read(lambda session: project_totals(session, chosen, several))
        self.table.set_totals(totals_line(sums, len(several) if several else 0))

    def _declined(self, project_id: str, key: str) -> None:
        """A cell that is not edited in place: a hand-over asks for its reason in a form."""
        slots = {"leader": 0, "contact": 1}
        if key in slots:
            self.fill_slot(project_id, slots[key])

    def _part(self, project_id: str, _key: str, part: str) -> None:
        row = self._row(project_id)
        slot = int(part.removeprefix(SLOT)) if part.startswith(SLOT) else None
        if part == TAG or (slot is not None and row is not None and row.slots[slot] == "OPEN"):
            self._marks.show(project_id)
        elif slot in (0, 1) and not refusal_for(self) and not self._refusal([project_id]):
            self.fill_slot(project_id, slot)
        else:
            self._open(project_id)

    def fill_slot(self, project_id: str, slot: int) -> None:
        """Name the leader or contact person of a project, below its badge."""
        anchor = spot(self.table, self._cell(project_id, "three_ones"))
        popup = open_slot_form(self._context, project_id, slot, anchor)
        popup.gone.connect(anchor.deleteLater)

    def _cell(self, project_id: str, key: str) -> QRect:
        """Where a cell is in the table."""
        rect = self.table.cell_rect(project_id, key)
        return QRect(self.table.mapFromGlobal(rect.topLeft()), rect.size())

    def _menu(self, ids: list[str], at: QPoint) -> None:
        if ids:
            rows = self._context.database.read(lambda session: project_rows(session, ids))
            place = self._cell(ids[0], "name")
            project_menu(
                self._context,
                self._mover,
                rows,
                self.table,
                lambda stage: self._mover.move(ids, stage, self.table, place),
            ).popup(at)
