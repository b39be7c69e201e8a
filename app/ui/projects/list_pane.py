"""The list of projects with its totals, or what to do when it is empty."""

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from app.database import Session, today
from app.services.project_filter import DEFAULT_SORT, ProjectFilter, SortKey
from app.services.project_list import ProjectRow, project_ids, project_rows, project_totals
from app.services.project_page import project_page
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.page import Context, Location
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.projects.cell_editors import CellEditors
from app.ui.projects.list_columns import project_columns, totals_line
from app.ui.small_form import SmallForm
from app.ui.table.columns import Order, SortBy
from app.ui.table.model import RecordTableModel
from app.ui.table.view import RecordTableView
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.popup import Popup

_LAYOUT = "projects.layout"
_KEYS = {"name": SortKey.NAME, "days": SortKey.DUE}
"""Columns that sort by a key of another name; the others bear their own."""

DEFAULT_ORDER: Order = (SortBy("light"), SortBy("days"))


class ListPane(QWidget):
    """`selection_changed` carries ids, `filter_dropped` the filter an empty list offers to go on with."""

    selection_changed = Signal(list)
    filter_dropped = Signal(object)
    new_asked = Signal()
    peeked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._chosen = ProjectFilter()
        self._popup: Popup | None = None
        database = context.database
        self.model = RecordTableModel(
            project_columns(database.read(today)),
            lambda ids: database.read(lambda session: project_rows(session, ids)),
        )
        self.table = RecordTableView(self.model, self.tr("Projects"), DEFAULT_ORDER)
        self.model.setParent(self.table)
        self.table.setObjectName("projects.table")
        self._editors = CellEditors(context, self._row, self.table.commit_edit)
        self.table.set_editor(self._editors.make)
        self.empty = EmptyState("")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.timeout.connect(self._keep_layout)
        self._connect()
        kept = database.local(_LAYOUT)
        if kept:
            self.table.set_layout_state(json.loads(kept))

    def _connect(self) -> None:
        table, shell = self.table, self._context.shell
        table.opened.connect(lambda key: shell.go(Location("projects.detail", key)))
        table.peek_requested.connect(self.peeked)
        table.selection_changed.connect(self._selected)
        table.sort_changed.connect(lambda _order: self.refresh())
        table.edit_requested.connect(self._declined)
        table.part_clicked.connect(self._part)
        table.menu_requested.connect(self._menu)
        table.layout_changed.connect(lambda: self._keep.start(400))

    def _row(self, project_id: str) -> ProjectRow | None:
        return self.model.row_at(self.model.index_of(project_id))

    def show_filter(self, chosen: ProjectFilter) -> None:
        """Show the projects that pass."""
        self._chosen = chosen
        self.refresh()

    def retitle(self) -> None:
        """Take the titles of the columns in another language."""
        self.model.set_columns(project_columns(self._context.database.read(today)))

    def refresh(self) -> None:
        """Read the order and the rows in view again."""
        database, chosen = self._context.database, self._chosen
        ids = database.read(lambda session: project_ids(session, chosen, self.sort()))
        self.table.set_ids(ids)
        self.table.reload()
        self._show_totals(self.table.selected_ids)
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        if not ids:
            self._teach()

    def sort(self) -> tuple[tuple[SortKey, bool], ...]:
        """The order of the list for the service."""
        order = self.table.order
        if not order:
            return DEFAULT_SORT
        return tuple((_KEYS.get(by.key) or SortKey(by.key), by.descending) for by in order)

    def set_sort(self, sort: Sequence[tuple[SortKey, bool]]) -> None:
        """Show the order a view was saved with."""
        names = {key: column for column, key in _KEYS.items()}
        order = tuple(SortBy(names.get(key, key.value), down) for key, down in sort)
        self.table.set_order(() if tuple(sort) == DEFAULT_SORT else order)

    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        """Scroll to a project that was undone and mark it."""
        ids = [key for key in self.model.ids if key in records.get("project", frozenset())]
        if ids:
            self.table.set_current(ids[0])
            self.table.flash(ids)

    def _selected(self, ids: list[str]) -> None:
        self._show_totals(ids)
        self.selection_changed.emit(ids)

    def _show_totals(self, selected: Sequence[str]) -> None:
        chosen = self._chosen
        several = list(selected) if len(selected) > 1 else None
        sums = self._context.database.read(lambda session: project_totals(session, chosen, several))
        self.table.set_totals(totals_line(sums, len(several) if several else 0))

    def _teach(self) -> None:
        if self._chosen.is_empty():
            new = Button(self.tr("New project"), "filled")
            new.clicked.connect(self.new_asked)
            self.empty.set_text(
                self.tr("No projects yet"),
                self.tr(
                    self.tr("Signed projects show here whether leader, contact and plan are in place."),
                ),
            )
            self.empty.set_buttons([new])
            return
        drop = Button(self.tr("Drop the filters"), "filled")
        drop.clicked.connect(lambda: self.filter_dropped.emit(ProjectFilter()))
        self.empty.set_text(self.tr("No project fits"), self.tr("The filters let nothing through."))
        self.empty.set_buttons([drop])

    def _declined(self, project_id: str, key: str) -> None:
        """A cell that is not edited in place: a hand-over asks for its reason in a form."""
        slots = {"leader": 0, "contact": 1}
        if key in slots:
            self.fill_slot(project_id, slots[key])

    def _part(self, project_id: str, _key: str, part: str) -> None:
        slot = {"slot.0": 0, "slot.1": 1}.get(part)
        if slot is None:
            self._context.shell.go(Location("projects.detail", project_id))
        else:
            self.fill_slot(project_id, slot)

    def fill_slot(self, project_id: str, slot: int) -> None:
        """Name the leader or contact person of a project, below its badge."""
        page = self._context.database.read(lambda session: project_page(session, project_id))
        rect = self.table.cell_rect(project_id, "three_ones")
        anchor = QWidget(self.table)
        anchor.setGeometry(rect)
        anchor.show()
        form: SmallForm = AssignmentForm(self._context, page, slot)
        popup = Popup(anchor, form)
        self._popup = popup
        form.done.connect(popup.shut)
        popup.open()
        form.setFocus()

    def _menu(self, ids: list[str], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            shell = self._context.shell
            menu.addAction(self.tr("Open"), lambda: shell.go(Location("projects.detail", ids[0])))
            menu.addAction(self.tr("Log visit"), lambda: shell.log_visit(None, ids[0]))
            menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self.delete(ids))
        menu.popup(at)

    def delete(self, ids: Sequence[str]) -> None:
        """Put projects into the recycle bin, as one action."""
        shell = self._context.shell

        def remove() -> None:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete project"),
                lambda session: _delete_all(session, ids),
                done=self.tr("Deleted %n project(s)", "", len(ids)),
            )

        attempt(shell, remove)

    def _keep_layout(self) -> None:
        state = json.dumps(self.table.layout_state, ensure_ascii=False)
        self._context.database.set_local(_LAYOUT, state)


def _delete_all(session: Session, ids: Sequence[str]) -> None:
    for project_id in ids:
        delete_record(session, project_id)
