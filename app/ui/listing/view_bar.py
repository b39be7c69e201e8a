"""The saved views of a list as tabs with counts, named, changed and thrown away in place."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget
from typing_extensions import override

from app.services.list_views import ListView
from app.ui.listing.fitting_bar import FittingBar
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import hairline, px
from app.ui.widgets.tab_bar import TabBar

AnyView = ListView[Any, Any]
ViewWord = Callable[[AnyView], str]
_NEW = "new"
"""The key of the tab that is being named for the first time."""


class ViewBar(FittingBar):
    """System views first, then saved ones; what does not fit is behind "More".

    `chosen`, `update_asked`, `revert_asked` and `delete_asked` carry the key of a view, `save_asked` the name
    of a new one, `renamed` key and name, `shared` key and whether the team sees it. Nothing is written here.
    `word` says what a view is called. `menu_asked` carries the key of any view and its menu, to be added to.
    """

    chosen = Signal(str)
    save_asked = Signal(str)
    update_asked = Signal(str)
    revert_asked = Signal(str)
    renamed = Signal(str, str)
    delete_asked = Signal(str)
    shared = Signal(str, bool)
    menu_asked = Signal(str, object)

    def __init__(self, name: str, word: ViewWord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._word = word
        self._views: dict[str, AnyView] = {}
        self._counts: dict[str, int] = {}
        self._modified = False
        self.tabs = TabBar(line=False)
        self.more = self._button("more", "down")
        self.save = self._button("save", "plus")
        self.update_view = self._button("update")
        self.revert = self._button("revert")
        self._row = QHBoxLayout(self)
        for widget in (self.tabs, self.more, self.save, self.update_view, self.revert):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._measure()
        self._connect()
        self._retranslate()

    def _button(self, name: str, icon: str = "") -> Button:
        button = Button("", "quiet", 30, icon, parent=self)
        button.setObjectName(f"{self.objectName()}.{name}")
        return button

    def _connect(self) -> None:
        self.tabs.selected.connect(self._choose)
        self.tabs.renamed.connect(self._named)
        self.tabs.edit_left.connect(self._edit_left)
        self.more.clicked.connect(self._list_hidden)
        self.save.clicked.connect(self.begin_saving)
        self.update_view.clicked.connect(lambda: self.update_asked.emit(self.current))
        self.revert.clicked.connect(lambda: self.revert_asked.emit(self.current))

    @property
    def current(self) -> str:
        """The key of the view in front, empty before there is any."""
        return self.tabs.current or ""

    @property
    def views(self) -> Sequence[AnyView]:
        """Every view as it was saved, in the order of the tabs."""
        return tuple(self._views.values())

    @property
    def view(self) -> AnyView | None:
        """The view in front as it was saved."""
        return self._views.get(self.current)

    def name_of(self, key: str) -> str:
        """What a view is called here."""
        return self._word(self._views[key])

    def set_views(self, views: Sequence[AnyView], counts: Mapping[str, int]) -> None:
        """Show these tabs; the one in front stays there while it exists, otherwise the first one comes."""
        listed = {view.key: view for view in views}
        for key in [key for key in self.tabs.keys if key not in listed and key != _NEW]:
            self.tabs.remove_tab(key)
        for view in views:
            if view.key not in self.tabs.keys:
                self.tabs.add_tab(view.key, self._word(view), editable=not view.is_system)
            self.tabs.set_label(view.key, self._word(view))
        self._views = listed
        if self.current not in listed and listed:
            self.tabs.set_current(next(iter(listed)))
            self._modified = False
        self.set_counts(counts)
        self.set_modified(self._modified)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Change the figures beside the names."""
        self._counts = dict(counts)
        for key in self._views:
            self.tabs.set_count(key, counts.get(key))
        self._fit()

    def set_current(self, key: str) -> None:
        """Bring a view to the front without a signal; raises KeyError for one that is not listed."""
        self.tabs.set_current(key)
        self.set_modified(False)

    @property
    def modified(self) -> bool:
        """Whether what is shown differs from the view in front."""
        return self._modified

    def set_modified(self, modified: bool) -> None:
        """Say whether what is shown differs from the view in front: a dot, 更新 for one's own, and 还原."""
        self._modified = modified
        view = self.view
        for key in self._views:
            self.tabs.set_changed(key, modified and key == self.current)
        self.update_view.setVisible(modified and view is not None and not view.is_system)
        self.revert.setVisible(modified)
        self._fit()

    def begin_saving(self) -> None:
        """A new tab at the end whose name is being typed; Esc takes it away again."""
        if _NEW in self.tabs.keys:
            return
        self.tabs.add_tab(_NEW, "", editable=True)
        self.tabs.edit(_NEW)
        editor = self._editor(_NEW)
        if editor is not None:
            editor.setPlaceholderText(self.tr("Name of the view"))
        self._fit()

    def rename(self, key: str) -> None:
        """Put the name of a saved view in edit mode."""
        if key in self._views and not self._views[key].is_system:
            self.tabs.edit(key)

    def menu_of(self, key: str) -> QMenu | None:
        """What can be done with a view; None where nothing can, for a view of the system stays as it is."""
        view = self._views.get(key)
        if view is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not view.is_system:
            self._fill(menu, view)
        self.menu_asked.emit(key, menu)
        if menu.isEmpty():
            menu.deleteLater()
            return None
        return menu

    def _fill(self, menu: QMenu, view: AnyView) -> None:
        key = view.key
        self._act(menu, "rename", self.tr("Rename")).triggered.connect(lambda: self.rename(key))
        share = self._act(menu, "share", self.tr("Visible to the whole team"))
        share.setCheckable(True)
        share.setChecked(view.shared)
        share.toggled.connect(lambda on: self.shared.emit(key, on))
        menu.addSeparator()
        delete = self._act(menu, "delete", self.tr("Delete"))
        delete.triggered.connect(lambda: self.delete_asked.emit(key))

    def _act(self, menu: QMenu, name: str, text: str) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"{self.objectName()}.{name}")
        return action

    def _choose(self, key: str) -> None:
        self.set_modified(False)
        self.chosen.emit(key)

    def _named(self, key: str, name: str) -> None:
        if key == _NEW:
            self._drop_new()
            self.save_asked.emit(name)
            return
        self._views[key] = replace(self._views[key], name=name)
        self._fit()
        self.renamed.emit(key, name)

    def _edit_left(self, key: str) -> None:
        if key == _NEW:
            # The tab bar is still at work on this tab; it can go once that is done.
            QTimer.singleShot(0, self, self._drop_new)

    def _drop_new(self) -> None:
        if _NEW in self.tabs.keys:
            self.tabs.remove_tab(_NEW)
            self._fit()

    def _list_hidden(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.hidden")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in self.hidden_keys():
            pattern = self.tr("{view}  {count}")
            text = pattern.format(view=self._word(self._views[key]), count=self._counts.get(key, ""))
            action = self._act(menu, key, text)
            action.triggered.connect(lambda _checked=False, key=key: self._bring(key))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _bring(self, key: str) -> None:
        self.tabs.set_current(key)
        self._choose(key)

    def hidden_keys(self) -> list[str]:
        """The views there is no room for."""
        return [key for key in self._views if self.tabs.tab(key).isHidden()]

    def _editor(self, key: str) -> LineEdit | None:
        """The box a name is being typed in."""
        return self.tabs.findChild(LineEdit, f"tab.{key}.name")

    def _width(self, key: str) -> int:
        shown = self._editor(key) or self.tabs.tab(key)
        return max(shown.sizeHint().width(), shown.minimumWidth()) + px(2)

    @override
    def _measure(self) -> None:
        self._row.setContentsMargins(px(8), 0, px(8), 0)
        self._row.setSpacing(px(2))

    @override
    def _fit(self) -> None:
        """Tabs from the left while there is room; the one in front always has some."""
        beside = [b for b in (self.save, self.update_view, self.revert) if not b.isHidden()]
        room = self.width() - 2 * px(8) - sum(b.sizeHint().width() + px(2) for b in beside)
        keys = [key for key in self.tabs.keys if key not in (self.current, _NEW)]
        widths = {key: self._width(key) for key in self.tabs.keys}
        must = sum(widths[key] for key in {self.current, _NEW} & widths.keys())
        if must + sum(widths[key] for key in keys) > room:
            must += self.more.sizeHint().width() + px(2)
        full = not self.isVisible()
        hidden = 0
        for key in keys:
            must += widths[key]
            shown = full or (must <= room and not hidden)
            hidden += not shown
            self.tabs.tab(key).setVisible(shown)
        for key in {self.current, _NEW} & widths.keys():
            self.tabs.tab(key).setVisible(self._editor(key) is None)
        self.more.setVisible(bool(hidden))

    @override
    def _retranslate(self) -> None:
        self.more.setText(self.tr("More"))
        self.save.setText(self.tr("Save view"))
        self.update_view.setText(self.tr("Update"))
        self.revert.setText(self.tr("Revert"))
        for key, view in self._views.items():
            self.tabs.set_label(key, self._word(view))
        self.set_modified(self._modified)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        under = self.tabs.childAt(self.tabs.mapFromGlobal(event.globalPos()))
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        key = next((k for k in self._views if self.tabs.tab(k) is under), self.current if keyboard else "")
        menu = self.menu_of(key)
        if menu is not None:
            menu.popup(event.globalPos())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = next((key for key in self._views if self.tabs.tab(key).hasFocus()), "")
        own = bool(focused) and not self._views[focused].is_system
        if own and event.key() == Qt.Key.Key_F2:
            self.rename(focused)
        elif own and event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(focused)
        else:
            super().keyPressEvent(event)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(200), px(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        hairline(painter, 0, self.height() - 1, self.width(), self.height() - 1, theme().color("border"))
