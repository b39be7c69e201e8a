"""客商库: whom do we know, whom have we neglected."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet, today
from app.exports.orders import Order
from app.services.company_filter import DEFAULT_SORT, CompanyFilter, CompanySort, Sort
from app.services.company_list import company_ids, company_rows, company_totals
from app.services.company_views import INVESTORS, CompanyView, InvestorView
from app.services.duplicates import pair_of
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.investors.cell_editors import CompanyEditors
from app.ui.investors.facet_words import investor_terms
from app.ui.investors.list_columns import company_columns, company_totals_line
from app.ui.investors.new_company import NewCompany
from app.ui.investors.peek import InvestorPeek
from app.ui.investors.view_words import view_word
from app.ui.listing.filter_bar import FilterBar
from app.ui.listing.kept_columns import KeptColumns
from app.ui.listing.saved_views import SavedViews
from app.ui.listing.view_bar import ViewBar
from app.ui.page import Context, Location, Page
from app.ui.papers.places import place_of
from app.ui.papers.print_desk import PrintDesk
from app.ui.record_words import deleted_words
from app.ui.sync.alike_note import compare
from app.ui.sync.marks import Marks
from app.ui.table.columns import SortBy
from app.ui.table.keys import list_keys
from app.ui.table.model import RecordTableModel
from app.ui.table.text_cells import TAG
from app.ui.table.view import RecordTableView
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.painting import px
from app.ui.widgets.popup import spot
from app.ui.widgets.writing import add_writing, writing
from app.ui.words import Codes

_LAYOUT = "investors.columns"
"""Where this computer keeps the columns of each view, by its key."""

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
            "saved_view",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("investors")
        self._codes = Codes(context.database)
        self._marks = Marks(context)
        self._narrow = False
        self._peeking = True
        database = context.database
        self.view_bar = ViewBar("investors.views", view_word)
        self.views = SavedViews(context, INVESTORS, self.view_bar, self._shown, CompanyView.ALL.value)
        self.filter = FilterBar(database, investor_terms(self._codes))
        self.model = RecordTableModel(
            company_columns(database.read(today), self._marks.of),
            lambda ids: database.read(lambda session: company_rows(session, ids)),
        )
        usual = tuple(SortBy(key.value, down) for key, down in DEFAULT_SORT)
        self.table = RecordTableView(self.model, self.tr("Investors"), usual)
        self.model.setParent(self.table)
        self.table.setObjectName("investors.table")
        self.empty = EmptyState("")
        self.peek = InvestorPeek(context)
        self.new_button = writing(Button("", "normal", 30, icon="plus"))
        self.new_button.setObjectName("investors.new")
        self.printing = PrintDesk(context, self)
        self.columns = KeptColumns(database, _LAYOUT, self.table)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
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
        left.addWidget(self.view_bar)
        left.addWidget(inside, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.peek)

    def _connect(self) -> None:
        shell = self.context.shell
        self.context.syncing.marked.connect(self._retitle)
        self.views.opened.connect(self._show_view)
        self.filter.changed.connect(lambda _chosen: self._changed())
        self.filter.content_asked.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        self.table.opened_apart.connect(self._open_apart)
        self.table.current_changed.connect(self._show_peek)
        self.table.peek_requested.connect(lambda _key: self._toggle_peek())
        self.table.sort_changed.connect(lambda _order: self._changed())
        self.table.part_clicked.connect(self._follow_part)
        self.table.menu_requested.connect(self._menu)
        editors = CompanyEditors(
            self.context, lambda key: self.model.row_at(self.model.index_of(key)), self.table.editing.commit
        )
        self.table.set_editor(editors.make)
        self.table.editing.refused.connect(shell.say)
        self.table.layout_changed.connect(self.views.mark)
        self.peek.closed.connect(self._toggle_peek)
        self.peek.opened.connect(self._open)
        self.new_button.clicked.connect(self.new_record)
        self.peek.log_asked.connect(shell.log_visit)

    def _open(self, company_id: str) -> None:
        self.context.shell.go(Location("investors.detail", company_id))

    def _open_apart(self, company_id: str) -> None:
        self.context.shell.open_apart(Location("investors.detail", company_id))

    def _follow_part(self, company_id: str, _key: str, part: str) -> None:
        if part == TAG:
            self._marks.show(company_id)
            return
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

    def _shown(self) -> InvestorView:
        """What is on the screen, as a view that can be saved."""
        return InvestorView("", None, self.filter.chosen, self._sort(), self.columns.chosen)

    def _show_view(self, view: InvestorView) -> None:
        """Show a view as it was saved."""
        self.columns.use(view.key, view.columns)
        usual = view.sort == DEFAULT_SORT
        self.table.set_order(() if usual else tuple(SortBy(key.value, down) for key, down in view.sort))
        self.filter.set_filter(view.chosen)
        self._changed()

    def _changed(self) -> None:
        self._show_list()
        self.views.mark()

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
            new = writing(Button(self.tr("New investor"), "filled"))
            new.clicked.connect(self.new_record)
            said = self.tr("Log a visit with Ctrl J: the firm is entered by its name alone.")
            self.empty.set_text(self.tr("No investors yet"), said)
            self.empty.set_buttons([new])
            return
        drop = Button(self.tr("Drop the filters"), "filled")
        drop.clicked.connect(lambda: self.views.choose(CompanyView.ALL.value))
        self.empty.set_text(self.tr("No investor fits"), self.tr("The filters let nothing through."))
        self.empty.set_buttons([drop])

    def _menu(self, ids: list[str], at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if len(ids) == 1:
            menu.addAction(self.tr("Open"), lambda: self._open(ids[0]))
            menu.addAction(self.tr("Open in a new window"), lambda: self._open_apart(ids[0]))
            menu.addAction(self.tr("Print"), lambda: self._print(ids[0]))
            add_writing(menu, self.tr("Log visit"), lambda: self.context.shell.log_visit(ids[0]))
            menu.addSeparator()
            add_writing(menu, self.tr("Delete"), lambda: self._delete(ids[0]))
            menu.popup(at)
        elif len(ids) == 2:
            add_writing(menu, self.tr("Merge"), lambda: self._merge(ids, at))
            menu.popup(at)

    def _print(self, company_id: str | None) -> None:
        self.context.shell.go(place_of(Order("D2", company_id)))

    def _merge(self, ids: list[str], at: QPoint) -> None:
        pair = self.context.database.read(lambda session: pair_of(session, "company", ids))
        place = QRect(self.table.mapFromGlobal(at), QSize(1, 1))
        compare(self.context, spot(self.table, place), pair)

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
                done=deleted_words(name),
            ),
        )

    def _arrange(self) -> None:
        effective = self.width() / theme().font_scale
        shown = self._peeking and effective >= _PEEK_FROM and not self._narrow
        self.peek.setVisible(shown)
        if shown and self.table.current_id is not None:
            self.peek.show_company(self.table.current_id)

    def _retitle(self) -> None:
        """Take the titles of the columns in another language, and the names as they are marked now."""
        context = self.context
        self.model.set_columns(company_columns(context.database.read(today), self._marks.of))

    @override
    def open(self, location: Location) -> None:
        self.new_button.setText(self.tr("New investor"))
        self.views.read()
        view, chosen = location.state.get("view"), location.state.get("filter")
        self.views.choose(view if isinstance(view, str) else self.views.key)
        if isinstance(chosen, str):
            self.filter.set_filter(CompanyFilter.from_json(chosen))
            self._changed()
        current = location.state.get("current")
        if isinstance(current, str):
            self.table.set_current(current)
        self.setFocusProxy(self.table)

    @override
    def location(self) -> Location:
        state: dict[str, object] = {"view": self.views.key, "filter": self.filter.chosen.to_json()}
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
            self.filter.refresh()
            self._retitle()
        if self.views.read():
            self._changed()
        else:
            self.views.choose(self.views.key)

    @override
    def new_record(self) -> None:
        NewCompany(self.context).open_below(self.new_button)

    @override
    def keys(self) -> list[tuple[str, str]]:
        return [*list_keys(), *super().keys()]

    @override
    def focus_filter(self) -> None:
        self.filter.focus_text()

    @override
    def print_record(self) -> None:
        self._print(self.table.current_id)

    @override
    def save_record(self) -> None:
        if self.table.current_id is not None:
            self.printing.save(Order("D2", self.table.current_id))

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
