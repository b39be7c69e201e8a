"""Text tabs with counts, an accent underline, and names that are edited in place."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import hairline, paint_text, px

_PADDING = 12
_TIGHT = 7
"""Where the tabs have no room otherwise."""
_GAP = 6
_EDITOR = 120


class _Tab(QAbstractButton):
    """One tab."""

    edit_asked = Signal()

    def __init__(self, text: str, count: int | None, editable: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = count
        self.editable = editable
        self.dirty = False
        self.padding = _PADDING
        self.spoken = ""
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    def parts(self) -> tuple[int, int]:
        """Widths of label and count."""
        plain = QFontMetrics(theme().font()).horizontalAdvance(self.text())
        bold = QFontMetrics(theme().font("body", "bold")).horizontalAdvance(self.text())
        small = QFontMetrics(theme().font("caption"))
        return max(plain, bold), 0 if self.count is None else small.horizontalAdvance(self._figure())

    def _figure(self) -> str:
        return f"{self.count:,}"

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.editable:
            self.edit_asked.emit()
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def sizeHint(self) -> QSize:
        label, figure = self.parts()
        extra = (px(_GAP) + figure if figure else 0) + (px(_GAP) + px(6) if self.dirty else 0)
        return QSize(label + extra + 2 * px(self.padding), px(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        label, figure = self.parts()
        height = self.height() - 2
        ink = "text" if on or self.underMouse() else "textSecondary"
        painter.setFont(look.font("body", "bold" if on else "regular"))
        x = px(self.padding)
        paint_text(painter, QRect(x, 0, label, height), self.text(), look.color(ink))
        x += label + px(_GAP)
        if figure:
            painter.setFont(look.font("caption"))
            paint_text(painter, QRect(x, 0, figure + 2, height), self._figure(), look.color("textTertiary"))
            x += figure + px(_GAP)
        if self.dirty:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(x, height // 2 - px(3), px(6), px(6))
        if on:
            painter.fillRect(0, self.height() - 2, self.width(), 2, look.color("accent"))


class TabBar(QWidget):
    """Tabs over a hairline. `selected` and `edit_left` carry the key, `renamed` key and new name."""

    selected = Signal(str)
    renamed = Signal(str, str)
    edit_left = Signal(str)

    def __init__(self, line: bool = True, inset: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._inset = inset
        self._tabs: dict[str, _Tab] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._measure()
        self._row.addStretch(1)
        self._editor: LineEdit | None = None
        self._edited = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _measure(self) -> None:
        self._row.setContentsMargins(px(self._inset), 0, 0, 0)
        self._row.setSpacing(px(2))

    @property
    def keys(self) -> list[str]:
        return list(self._tabs)

    @property
    def current(self) -> str | None:
        """The key of the tab in front."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), None)

    def add_tab(self, key: str, label: str, count: int | None = None, editable: bool = False) -> None:
        """Add a tab at the end; the first one comes to the front."""
        tab = _Tab(label, count, editable, self)
        tab.setObjectName(f"tab.{key}")
        tab.clicked.connect(lambda _checked=False, key=key: self.selected.emit(key))
        tab.edit_asked.connect(lambda key=key: self.edit(key))
        self._group.addButton(tab)
        self._row.insertWidget(len(self._tabs), tab)
        self._tabs[key] = tab
        self._name(tab)
        if len(self._tabs) == 1:
            tab.setChecked(True)

    def remove_tab(self, key: str) -> None:
        """Take a tab away; the keyboard goes from it to the one in front."""
        tab = self._tabs.pop(key)
        if tab.hasFocus() and self.current is not None:
            self._tabs[self.current].setFocus()
        self._group.removeButton(tab)
        self._row.removeWidget(tab)
        tab.deleteLater()

    def add_trailing(self, widget: QWidget) -> None:
        """Put a button at the right end of the line."""
        self._row.addWidget(widget)

    def set_current(self, key: str) -> None:
        """Bring a tab to the front without a signal; the keyboard stays on the one in front."""
        before = self._tabs.get(self.current or "")
        self._tabs[key].setChecked(True)
        if before is not None and before.hasFocus():
            self._tabs[key].setFocus()

    def set_count(self, key: str, count: int | None, spoken: str = "") -> None:
        """The figure behind a name; `spoken` is name and figure in words where it counts no entries."""
        tab = self._tabs[key]
        tab.count, tab.spoken = count, spoken
        self._name(tab)
        self._fit()
        tab.update()

    def set_label(self, key: str, label: str) -> None:
        tab = self._tabs[key]
        tab.setText(label)
        self._name(tab)
        self._fit()

    def set_changed(self, key: str, changed: bool) -> None:
        """Show or remove the dot of a view that differs from what was saved."""
        tab = self._tabs[key]
        tab.dirty = changed
        tab.updateGeometry()
        tab.update()

    def tab(self, key: str) -> QAbstractButton:
        return self._tabs[key]

    def edit(self, key: str) -> None:
        """Put the name of a tab in edit mode: Enter or leaving takes it, Esc leaves it."""
        self._end_edit()
        tab = self._tabs[key]
        editor = LineEdit(self)
        editor.setObjectName(f"tab.{key}.name")
        editor.setAccessibleName(self.tr("Name of the view"))
        editor.setText(tab.text())
        editor.setFixedWidth(max(tab.width(), px(_EDITOR)))
        self._row.insertWidget(list(self._tabs).index(key), editor)
        tab.hide()
        self._editor, self._edited = editor, key
        editor.committed.connect(self._take)
        editor.cancelled.connect(lambda: self._end_edit(left=True))
        editor.editingFinished.connect(lambda: self._take(editor.text()))
        editor.show()
        editor.setFocus()
        editor.selectAll()

    def _take(self, name: str) -> None:
        key = self._edited
        if self._editor is None:
            return
        changed = name.strip() and name.strip() != self._tabs[key].text()
        self._end_edit(left=not changed)
        if changed:
            self.set_label(key, name.strip())
            self.renamed.emit(key, name.strip())

    def _end_edit(self, left: bool = False) -> None:
        if self._editor is None:
            return
        editor, self._editor = self._editor, None
        by_key = editor.hasFocus()
        self._row.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        if self._edited in self._tabs:
            self._tabs[self._edited].show()
            if by_key:
                self._tabs[self._edited].setFocus()
            if left:
                self.edit_left.emit(self._edited)

    def _name(self, tab: _Tab) -> None:
        named = self.tr("{name}, {count} entries").format(name=tab.text(), count=tab.count)
        tab.setAccessibleName(tab.text() if tab.count is None else tab.spoken or named)

    def _fit(self) -> None:
        """Let the tabs stand closer while they need more room than there is."""
        for tab in self._tabs.values():
            tab.padding = _PADDING
        needed = sum(tab.sizeHint().width() + px(2) for tab in self._tabs.values())
        for tab in self._tabs.values():
            tab.padding = _TIGHT if needed > self.width() else _PADDING
            tab.updateGeometry()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._measure()
            for tab in self._tabs.values():
                tab.updateGeometry()
        elif event.type() == QEvent.Type.LanguageChange:
            for tab in self._tabs.values():
                self._name(tab)
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._line:
            y = self.height() - 1
            hairline(QPainter(self), 0, y, self.width() - 1, y, theme().color("border"))
