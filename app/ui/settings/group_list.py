"""The groups of the settings at the left, under a search box; arrows and clicks choose one."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import hairline, paint_box, paint_text, px

_WIDTH = 196
_ROW = 34


class _GroupButton(QAbstractButton):
    """The name of a group with its icon; while searching, how many settings were found in it."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._found = 0
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    def set_found(self, found: int) -> None:
        self._found = found
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH - 24), px(_ROW))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        if on or self.underMouse():
            fill = "accentSoft" if on else "surfaceHover"
            paint_box(painter, self.rect(), look.color(fill), None, px(4))
        ink = "accentText" if on else "textSecondary"
        edge = px(16)
        paint_icon(painter, QRect(px(10), (self.height() - edge) // 2, edge, edge), self._icon, ink)
        painter.setFont(look.font("body", "medium" if on else "regular"))
        area = self.rect().adjusted(px(36), 0, -px(10), 0)
        if self._found:
            painter.setFont(look.font("caption"))
            paint_text(
                painter, area, str(self._found), look.color("textTertiary"), Qt.AlignmentFlag.AlignRight
            )
            area.adjust(0, 0, -px(24), 0)
            painter.setFont(look.font("body", "medium" if on else "regular"))
        paint_text(painter, area, self.text(), look.color("accentText" if on else "text"))


class GroupList(QWidget):
    """`chosen` carries the key of a group, `searched` what is typed; not while an input method composes."""

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(self, groups: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`groups` are keys and icons."""
        super().__init__(parent)
        self.search = LineEdit()
        self.search.setObjectName("settings.search")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.searched)
        self.search.cancelled.connect(self.search.clear)
        self.nothing = Label("", "caption", tone="textTertiary", wrap=True)
        self.nothing.hide()
        self._buttons: dict[str, _GroupButton] = {}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.search)
        self._column.addSpacing(px(8))
        for key, icon in groups.items():
            button = _GroupButton(icon, self)
            button.setObjectName(f"settings.group.{key}")
            button.toggled.connect(lambda on, key=key: self.chosen.emit(key) if on else None)
            self._column.addWidget(button)
            self._buttons[key] = button
        self._column.addWidget(self.nothing)
        self._column.addStretch(1)
        self._measure()

    def set_names(self, names: Mapping[str, str]) -> None:
        for key, name in names.items():
            self._buttons[key].setText(name)
        self.search.setPlaceholderText(self.tr("Search settings"))
        self.search.setAccessibleName(self.tr("Search settings"))
        self.nothing.setText(self.tr("No setting is called that"))

    def set_current(self, key: str) -> None:
        """Show a group as chosen, without a signal."""
        button = self._buttons[key]
        blocked = button.blockSignals(True)
        button.setChecked(True)
        button.blockSignals(blocked)

    def set_found(self, found: Mapping[str, int] | None) -> None:
        """Offer only groups in which something was found; all of them with None."""
        for key, button in self._buttons.items():
            button.set_found(found[key] if found is not None else 0)
            button.setVisible(found is None or found[key] > 0)
        self.nothing.setVisible(found is not None and not any(found.values()))

    def shown(self) -> list[str]:
        """The groups on offer."""
        return [key for key, button in self._buttons.items() if not button.isHidden()]

    def _measure(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        self._column.setContentsMargins(px(12), px(14), px(12), px(12))
        self._column.setSpacing(px(2))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        hairline(painter, self.width() - 1, 0, self.width() - 1, self.height() - 1, theme().color("border"))
