"""项目库: the ledger; find, compare, correct, total."""

from collections.abc import Mapping
from dataclasses import replace
from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.services.project_filter import ProjectFilter
from app.services.project_views import ProjectView, project_views, save_view, view_counts
from app.services.recycle_bin import delete_record
from app.ui.attempt import attempt
from app.ui.page import Context, Location, Page
from app.ui.projects.filter_bar import FilterBar
from app.ui.projects.list_pane import ListPane
from app.ui.projects.new_project import NewProject
from app.ui.projects.view_words import view_word
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup
from app.ui.widgets.tab_bar import TabBar

_WORDS_FROM = 1000
"""Effective width from which the tools of the list have words beside their icons."""


class ProjectsPage(Page):
    """Saved views as tabs, filter chips, and the list."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_party",
            "project_milestone",
            "fund_arrival",
            "progress_note",
            "leader_assignment",
            "contact_assignment",
            "leader_action",
            "progress_plan",
            "plan_task",
            "follow_up",
            "company",
            "official",
            "unit",
            "setting",
            "calendar_day",
            "saved_view",
            "code_item",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("projects")
        self._views: dict[str, ProjectView] = {}
        self._view = "signed"
        self._popup: Popup | None = None
        self._narrow = False
        self.tabs = TabBar()
        self.tabs.setObjectName("projects.views")
        self.save_button = Button("", "quiet", 26, icon="plus")
        self.save_button.setObjectName("projects.save_view")
        self.filter = FilterBar(context.database)
        self.list = ListPane(context)
        self.columns_button = Button("", "quiet", 30, icon="cols")
        self._columns_icon = IconButton("cols", "")
        self.new_button = Button("", "normal", 30, icon="plus")
        self.new_button.setObjectName("projects.new")
        self._lay_out()
        self._connect()
        self._read_views()

    def _lay_out(self) -> None:
        self.tabs.add_trailing(self.save_button)
        for widget in (self.columns_button, self._columns_icon, self.new_button):
            self.filter.add_trailing(widget)
        self.panes = QStackedWidget()
        self.panes.addWidget(self.list)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(10), px(16), px(16))
        column.setSpacing(px(10))
        column.addWidget(self.filter)
        column.addWidget(self.panes, 1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.tabs)
        left.addWidget(inside, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)

    def _connect(self) -> None:
        self.tabs.selected.connect(self._choose)
        self.tabs.renamed.connect(self._renamed)
        self.save_button.clicked.connect(self._save_as)
        self.filter.changed.connect(self._filtered)
        self.filter.content_asked.connect(self.list.table.setFocus)
        self.list.filter_dropped.connect(self._drop_filter)
        self.list.new_asked.connect(self.new_record)
        self.columns_button.clicked.connect(lambda: self._show_columns(self.columns_button))
        self._columns_icon.clicked.connect(lambda: self._show_columns(self._columns_icon))
        self.new_button.clicked.connect(self.new_record)

    def _read_views(self) -> None:
        database = self.context.database
        views = database.read(project_views)
        counts = database.read(lambda session: view_counts(session, views))
        for key in [key for key in self.tabs.keys if key not in {view.key for view in views}]:
            self.tabs.remove_tab(key)
        for view in views:
            if view.key not in self.tabs.keys:
                self.tabs.add_tab(view.key, view_word(view), editable=not view.is_system)
            self.tabs.set_label(view.key, view_word(view))
            self.tabs.set_count(view.key, counts[view.key])
        self._views = {view.key: view for view in views}
        if self._view not in self._views:
            self._view = "all"
        self.tabs.set_current(self._view)

    def _choose(self, key: str) -> None:
        """Show a view as it was saved."""
        self._view = key
        view = self._views[key]
        self.tabs.set_current(key)
        self.list.set_sort(view.sort)
        self.filter.set_filter(view.chosen)
        self.list.show_filter(view.chosen)
        self._mark()

    def _filtered(self, chosen: ProjectFilter) -> None:
        self.list.show_filter(chosen)
        self._mark()

    def _drop_filter(self, chosen: ProjectFilter) -> None:
        self.filter.set_filter(chosen)
        self._filtered(chosen)

    def _mark(self) -> None:
        """A dot on the tab whose filter was changed since it was saved."""
        for key, view in self._views.items():
            changed = key == self._view and view.chosen != self.filter.chosen
            self.tabs.set_changed(key, changed)

    def _save_as(self) -> None:
        """Keep what is shown as a view of its own, and let it be named at once."""
        view = ProjectView("", self.tr("New view"), self.filter.chosen, self.list.sort())
        shell = self.context.shell
        key = attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Save view"),
                lambda session: save_view(session, view),
                about=view.name,
            ),
        )
        if key is not None:
            self._read_views()
            self._choose(key)
            self.tabs.edit(key)

    def _renamed(self, key: str, name: str) -> None:
        shell, view = self.context.shell, self._views[key]
        if not name.strip():
            attempt(
                shell,
                lambda: shell.write(
                    QT_TRANSLATE_NOOP("Action", "Delete view"),
                    lambda session: delete_record(session, key),
                    about=view.name,
                    done=self.tr("View deleted: {name}").format(name=view.name),
                ),
            )
            return
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Save view"),
                lambda session: save_view(session, replace(view, name=name.strip())),
                about=name.strip(),
                done=self.tr("View saved: {name}").format(name=name.strip()),
            ),
        )

    def _show_columns(self, anchor: QWidget) -> None:
        menu = self.list.table.columns_menu()
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _retranslate(self) -> None:
        self.save_button.setText(self.tr("Save as view"))
        self.columns_button.setText(self.tr("Columns"))
        self._columns_icon.set_name(self.tr("Columns"))
        self.new_button.setText(self.tr("New project"))
        self.list.retitle()

    def _arrange(self) -> None:
        effective = self.width() / theme().font_scale
        words = effective >= _WORDS_FROM and not self._narrow
        self.columns_button.setVisible(words)
        self._columns_icon.setVisible(not words)

    @override
    def open(self, location: Location) -> None:
        view = location.state.get("view")
        chosen = location.state.get("filter")
        self._retranslate()
        self._read_views()
        if isinstance(view, str) and view in self._views:
            self._choose(view)
        elif isinstance(chosen, str):
            self._choose("all")
        else:
            self._choose(self._view)
        if isinstance(chosen, str):
            self._drop_filter(ProjectFilter.from_json(chosen))
        current = location.state.get("current")
        if isinstance(current, str):
            self.list.table.set_current(current)
        self.setFocusProxy(self.list.table)

    @override
    def location(self) -> Location:
        state: dict[str, object] = {"view": self._view, "filter": self.filter.chosen.to_json()}
        if self.list.table.current_id is not None:
            state["current"] = self.list.table.current_id
        return Location("projects", None, state)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Project ledger"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self._retranslate()
            self.filter.refresh()
        self._read_views()
        self.list.refresh()
        self._mark()

    @override
    def new_record(self) -> None:
        form = NewProject(self.context)
        popup = Popup(self.new_button, form)
        self._popup = popup
        form.done.connect(popup.shut)
        popup.open()
        form.setFocus()

    @override
    def focus_filter(self) -> None:
        self.filter.focus_text()

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        self.list.highlight(records)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
