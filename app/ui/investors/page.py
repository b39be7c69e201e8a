"""客商库: whom do we know, whom have we neglected."""

import json
from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.services.company_filter import DEFAULT_SORT, CompanyFilter, CompanySort, Sort
from app.services.company_list import (
    CompanyView,
    company_ids,
    company_rows,
    company_totals,
    company_views,
)
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.investors.cell_editors import CompanyEditors
from app.ui.investors.filter_chips import FilterChips
from app.ui.investors.list_columns import company_columns, company_totals_line
from app.ui.investors.new_company import NewCompany
from app.ui.investors.peek import InvestorPeek
from app.ui.page import Context, Location, Page
from app.ui.table.columns import SortBy
from app.ui.table.keys import list_keys
from app.ui.table.model import RecordTableModel
from app.ui.table.view import RecordTableView
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.painting import px
from app.ui.widgets.tab_bar import TabBar
from app.ui.words import Codes

_LAYOUT = "investors.layout"
_PEEK_FROM = 1100


class InvestorsPage(Page):
    """Views as tabs, filter chips, the list, and a pane with the one in hand."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "company",
            "company_industry",
            "company_relation",
            "person",
            "person_company",
            "contact_channel",
            "activity",
            "activity_company",
            "follow_up",
            "project",
            "project_party",
            "leader_assignment",
            "contact_assignment",
            "progress_plan",
            "official",
            "setting",
            "code_item",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("investors")
        self._views: dict[CompanyView, CompanyFilter] = {}
        self._view = CompanyView.ALL
        self._codes = Codes(context.database)
        self._narrow = False
        self._peeking = True
        database = context.database
        self.tabs = TabBar(inset=8)
        self.filter = FilterChips(database)
        self.model = RecordTableModel(
            company_columns(), lambda ids: database.read(lambda session: company_rows(session, ids))
        )
        usual = tuple(SortBy(key.value, down) for key, down in DEFAULT_SORT)
        self.table = RecordTableView(self.model, self.tr("Investors"), usual)
        self.model.setParent(self.table)
        self.table.setObjectName("investors.table")
        self.empty = EmptyState("")
        self.peek = InvestorPeek(context)
        self.new_button = Button("", "normal", 30, icon="plus")
        self.new_button.setObjectName("investors.new")
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._lay_out()
        self._connect()
        kept = database.local(_LAYOUT)
        if kept:
            self.table.set_layout_state(json.loads(kept))

    def _lay_out(self) -> None:
        for view in CompanyView:
            self.tabs.add_tab(view.value, "")
        self.filter.add_trailing(self.new_button)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(12), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.tabs)
        left.addWidget(inside, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.peek)

    def _connect(self) -> None:
        shell = self.context.shell
        self.tabs.selected.connect(lambda key: self._choose(CompanyView(key)))
        self.filter.changed.connect(lambda _chosen: self._show_list())
        self.table.opened.connect(self._open)
        self.table.opened_apart.connect(self._open_apart)
        self.table.current_changed.connect(self._show_peek)
        self.table.peek_requested.connect(lambda _key: self._toggle_peek())
        self.table.sort_changed.connect(lambda _order: self._show_list())
        self.table.part_clicked.connect(self._open_project)
        self.table.menu_requested.connect(self._menu)
        editors = CompanyEditors(
            self.context, lambda key: self.model.row_at(self.model.index_of(key)), self.table.editing.commit
        )
        self.table.set_editor(editors.make)
        self.table.layout_changed.connect(lambda: self._keep.start(400))
        self._keep.timeout.connect(self._keep_layout)
        self.peek.closed.connect(self._toggle_peek)
        self.peek.opened.connect(self._open)
        self.new_button.clicked.connect(self.new_record)
        self.peek.log_asked.connect(shell.log_visit)

    def _open(self, company_id: str) -> None:
        self.context.shell.go(Location("investors.detail", company_id))

    def _open_apart(self, company_id: str) -> None:
        self.context.shell.open_apart(Location("investors.detail", company_id))

    def _open_project(self, company_id: str, _key: str, _part: str) -> None:
        row = self.model.row_at(self.model.index_of(company_id))
        if row is not None and row.project_id is not None:
            self.context.shell.go(Location("projects.detail", row.project_id))

    def _toggle_peek(self) -> None:
        self._peeking = not self._peeking
        self._arrange()
        self.table.setFocus()

    def _show_peek(self, company_id: str) -> None:
        if company_id and self.peek.isVisibleTo(self):
            self.peek.show_company(company_id)

    def _choose(self, view: CompanyView) -> None:
        self._view = view
        self.tabs.set_current(view.value)
        self.filter.set_filter(self._views[view])
        self._show_list()

    def _sort(self) -> Sort:
        order = self.table.order
        return tuple((CompanySort(by.key), by.descending) for by in order) if order else DEFAULT_SORT

    def _show_list(self) -> None:
        database, chosen = self.context.database, self.filter.chosen
        ids = database.read(lambda session: company_ids(session, chosen, self._sort()))
        self.table.set_ids(ids)
        totals = database.read(lambda session: company_totals(session, chosen))
        self.table.set_totals(company_totals_line(totals, self._codes))
        self.table.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        if not ids:
            self._teach()
        elif self.table.current_id is None:
            self.table.set_current(ids[0])
        self._show_peek(self.table.current_id or "")

    def _teach(self) -> None:
        if self.filter.chosen.is_empty():
            new = Button(self.tr("New investor"), "filled")
            new.clicked.connect(self.new_record)
            said = self.tr("Log a visit with Ctrl J: the firm is entered by its name alone.")
            self.empty.set_text(self.tr("No investors yet"), said)
            self.empty.set_buttons([new])
            return
        drop = Button(self.tr("Drop the filters"), "filled")
        drop.clicked.connect(lambda: self._choose(CompanyView.ALL))
        self.empty.set_text(self.tr("No investor fits"), self.tr("The filters let nothing through."))
        self.empty.set_buttons([drop])

    def _menu(self, ids: list[str], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            menu.addAction(self.tr("Open"), lambda: self._open(ids[0]))
            menu.addAction(self.tr("Open in a new window"), lambda: self._open_apart(ids[0]))
            menu.addAction(self.tr("Log visit"), lambda: self.context.shell.log_visit(ids[0]))
            menu.addSeparator()
            menu.addAction(self.tr("Delete"), lambda: self._delete(ids[0]))
            menu.popup(at)

    def _delete(self, company_id: str) -> None:
        shell = self.context.shell
        row = self.model.row_at(self.model.index_of(company_id))
        name = row.name if row is not None else ""
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete investor"),
                lambda session: delete_record(session, company_id),
                about=name,
                done=self.tr("Deleted: {name}").format(name=name),
            ),
        )

    def _read_views(self) -> None:
        database = self.context.database
        self._views = database.read(company_views)
        names = {
            CompanyView.ALL: self.tr("All"),
            CompanyView.MINE: self.tr("Mine"),
            CompanyView.NEGLECTED: self.tr("Not met for 45 days"),
            CompanyView.INTENT_A: self.tr("Intent A"),
            CompanyView.CHAMBERS: self.tr("Chambers"),
            CompanyView.INCOMPLETE: self.tr("To complete"),
        }
        for view, chosen in self._views.items():
            count = self._count(chosen)
            self.tabs.set_label(view.value, names[view])
            self.tabs.set_count(view.value, count)
            if view is CompanyView.INCOMPLETE:
                self.tabs.tab(view.value).setVisible(count > 0 or self._view is view)

    def _count(self, chosen: CompanyFilter) -> int:
        return self.context.database.read(lambda session: company_totals(session, chosen).count)

    def _keep_layout(self) -> None:
        state = json.dumps(self.table.layout_state, ensure_ascii=False)
        self.context.database.set_local(_LAYOUT, state)

    def _arrange(self) -> None:
        effective = self.width() / theme().font_scale
        shown = self._peeking and effective >= _PEEK_FROM and not self._narrow
        self.peek.setVisible(shown)
        if shown and self.table.current_id is not None:
            self.peek.show_company(self.table.current_id)

    @override
    def open(self, location: Location) -> None:
        self.new_button.setText(self.tr("New investor"))
        self._read_views()
        view, chosen = location.state.get("view"), location.state.get("filter")
        self._view = CompanyView(view) if isinstance(view, str) else self._view
        self._choose(self._view)
        if isinstance(chosen, str):
            self.filter.set_filter(CompanyFilter.from_json(chosen))
            self._show_list()
        current = location.state.get("current")
        if isinstance(current, str):
            self.table.set_current(current)
        self.setFocusProxy(self.table)

    @override
    def location(self) -> Location:
        state: dict[str, object] = {"view": self._view.value, "filter": self.filter.chosen.to_json()}
        if self.table.current_id is not None:
            state["current"] = self.table.current_id
        return Location("investors", None, state)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Investors"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.new_button.setText(self.tr("New investor"))
            self.filter.retranslate()
            self.model.set_columns(company_columns())
        self._read_views()
        self._show_list()

    @override
    def new_record(self) -> None:
        NewCompany(self.context).open_below(self.new_button)

    @override
    def keys(self) -> list[tuple[str, str]]:
        return [*list_keys(), *super().keys()]

    @override
    def focus_filter(self) -> None:
        self.filter.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def log_subject(self) -> tuple[str | None, str | None]:
        return self.table.current_id, None

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        ids = [key for key in self.model.ids if key in records.get("company", frozenset())]
        if ids:
            self.table.set_current(ids[0])
            self.table.flash(ids)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
