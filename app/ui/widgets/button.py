"""Buttons: filled, normal, accent outline, text and quiet, with icon and shortcut inside."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.painting import paint_box, paint_text, px

ButtonKind = Literal["filled", "normal", "accent", "text", "quiet"]
ButtonSize = Literal[26, 30, 36]
PADDING = {26: 9, 30: 12, 36: 16}
"""By the size; given back beside a text button, so that its words line up with others."""

_FONT = {26: 12, 30: 13, 36: 14}
_ICON = {26: 14, 30: 16, 36: 16}
_GAP = 6
_HINT_LEAD = 3
_HINT_OPACITY = 0.86


@dataclass(frozen=True, slots=True)
class _Inks:
    fill: str
    border: str
    ink: str


class Button(QAbstractButton):
    """A button whose label is a verb; `hint` is its shortcut as shown, `Ctrl J`.

    Where it `opens` a menu, its icon is an arrow that follows the label.
    """

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = "normal",
        size: ButtonSize = 30,
        icon: str = "",
        hint: str = "",
        opens: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind: ButtonKind = kind
        self._opens = opens
        self._size: ButtonSize = size
        self._icon = icon
        self._hint = hint
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        ring_focus(self)

    @property
    def kind(self) -> ButtonKind:
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        self.update()

    def set_hint(self, hint: str) -> None:
        """Change the shortcut shown inside."""
        self._hint = hint
        self.updateGeometry()
        self.update()

    def _padding(self) -> int:
        if self._size == 30 and self._kind in ("text", "quiet"):
            return px(8) + 1
        return px(PADDING[self._size]) + 1

    def _label_font(self) -> QFont:
        weight = "medium" if self._kind in ("filled", "accent") else "regular"
        return theme().font(_FONT[self._size], weight)  # type: ignore[arg-type]

    def _inks(self) -> _Inks:
        hover = self.underMouse() and self.isEnabled()
        down = self.isDown()
        bare = self._kind in ("text", "quiet")
        if not self.isEnabled():
            return _Inks("none" if bare else "surface", "none" if bare else "border", "textDisabled")
        if self.isChecked():
            return _Inks("accentSoftHover" if hover else "accentSoft", "accent", "accentText")
        if self._kind == "filled":
            fill = "accentPressed" if down else "accentHover" if hover else "accent"
            return _Inks(fill, fill, "onAccent")
        if self._kind == "accent":
            return _Inks(
                "accentSoftHover" if down else "accentSoft" if hover else "surface", "accent", "accentText"
            )
        if self._kind == "text":
            fill = "accentSoftHover" if down else "accentSoft" if hover else "none"
            return _Inks(fill, fill, "accentText")
        fill = "border" if down else "surfaceHover" if hover else "none" if bare else "surface"
        return _Inks(fill, fill if bare else "borderInput", "textSecondary" if bare else "text")

    def _parts(self) -> tuple[int, int, int]:
        """Widths of icon, label and hint."""
        label = QFontMetrics(self._label_font()).horizontalAdvance(_plain(self.text()))
        hint = QFontMetrics(theme().font("caption")).horizontalAdvance(self._hint) + px(_HINT_LEAD) + 1
        return px(_ICON[self._size]) if self._icon else 0, label, hint if self._hint else 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def sizeHint(self) -> QSize:
        parts = [part for part in self._parts() if part]
        width = sum(parts) + px(_GAP) * max(0, len(parts) - 1) + 2 * self._padding()
        return QSize(width, px(self._size))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        inks = self._inks()
        ink = look.color(inks.ink)
        paint_box(painter, self.rect(), look.color(inks.fill), look.color(inks.border), px(4))
        icon, label, hint = self._parts()
        parts = [part for part in (icon, label, hint) if part]
        content = sum(parts) + px(_GAP) * max(0, len(parts) - 1)
        x = max(self._padding(), (self.width() - content) // 2)
        if icon and not self._opens:
            paint_icon(painter, QRect(x, (self.height() - icon) // 2, icon, icon), self._icon, ink)
            x += icon + px(_GAP)
        if label:
            painter.setFont(self._label_font())
            room = min(label, self.width() - x - self._padding() - (hint + px(_GAP) if hint else 0))
            paint_text(painter, QRect(x, 0, room, self.height()), _plain(self.text()), ink)
            x += label + px(_GAP)
        if icon and self._opens:
            paint_icon(painter, QRect(x, (self.height() - icon) // 2, icon, icon), self._icon, ink)
            x += icon + px(_GAP)
        if hint:
            painter.setFont(look.font("caption"))
            faint = QColor(ink)
            faint.setAlphaF(_HINT_OPACITY)
            lead = px(_HINT_LEAD)
            paint_text(painter, QRect(x + lead, 0, hint - lead, self.height()), self._hint, faint)


class IconButton(QAbstractButton):
    """A square of 30 with an icon; its text is tooltip and accessible name, with the shortcut if any."""

    def __init__(
        self,
        icon: str,
        name: str,
        hint: str = "",
        size: int = 30,
        icon_size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._size = size
        self._icon_size = icon_size
        self._ink = "textSecondary"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_name(name, hint)
        ring_focus(self)

    def set_name(self, name: str, hint: str = "") -> None:
        """What the button does, and its shortcut."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}　{hint}" if hint else name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def set_ink(self, token: str) -> None:
        """Colour token of the icon."""
        self._ink = token
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            fill = "border" if self.isDown() else "accentSoft" if self.isChecked() else "surfaceHover"
            paint_box(painter, self.rect(), look.color(fill), None, px(4))
        edge = px(self._icon_size)
        place = QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
        paint_icon(painter, place, self._icon, self._ink if self.isEnabled() else "textDisabled")


def _plain(text: str) -> str:
    """The label without the marker of its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
