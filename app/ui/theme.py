"""The look of the program: colours, sizes and fonts from `tokens.json`, live in light and dark."""

import json
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app import paths
from app.ui import fonts, style
from app.ui.rescaling import rescale

FontSize = Literal["caption", "body", "section", "bodyLarge", "title", "display", "figure"]
FontWeight = Literal["regular", "medium", "bold"]
RowHeight = Literal["row", "rowCompact", "rowTwoLine"]


class Mode(StrEnum):
    """Which colours: fixed, or those of the system."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


@cache
def read_tokens(path: Path) -> dict[str, Any]:
    """The design tokens; read once per file."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


class Theme(QObject):
    """Colours, sizes and fonts as they are now; `changed` tells painters that keep anything."""

    changed = Signal()

    def __init__(
        self, mode: Mode = Mode.SYSTEM, font_scale: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.tokens = read_tokens(paths.resources() / "tokens.json")
        self._mode = mode
        self._scale = font_scale
        self._row_height: RowHeight = "row"
        self._app: QApplication | None = None
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[str | int, str], QFont] = {}

    @property
    def mode(self) -> Mode:
        return self._mode

    @property
    def font_scale(self) -> float:
        return self._scale

    @property
    def row_height(self) -> RowHeight:
        """The token of the height that rows of lists have."""
        return self._row_height

    @property
    def font_scales(self) -> tuple[float, ...]:
        """The scales a person can choose, smallest first."""
        return tuple(self.tokens["font"]["scale"])

    @property
    def dark(self) -> bool:
        """Whether the dark colours are in use now."""
        if self._mode is Mode.SYSTEM:
            return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self._mode is Mode.DARK

    def color(self, name: str) -> QColor:
        """The colour of a token such as `accentSoft`; `none` is transparent.

        Raises KeyError for a name that is no token.
        """
        found = self._colors.get(name)
        if found is None:
            found = QColor(0, 0, 0, 0) if name == "none" else _parse(self._hexes()[name])
            self._colors[name] = found
        return found

    def px(self, size: float) -> int:
        """A size of the design, in px at 100 %, at the present font scale."""
        return round(size * self._scale)

    def size(self, name: str) -> int:
        """A token of the group `size`, scaled; `hairline` sizes are not tokens and stay 1."""
        return self.px(self.tokens["size"][name])

    def font(self, size: FontSize | int = "body", weight: FontWeight = "regular") -> QFont:
        """A font of the interface; `size` is a token or px at 100 %. Figures are tabular."""
        found = self._fonts.get((size, weight))
        if found is None:
            px = size if isinstance(size, int) else int(self.tokens["font"]["size"][size])
            found = fonts.interface_font(self.px(px), int(self.tokens["font"]["weight"][weight]))
            self._fonts[size, weight] = found
        return found

    def set_mode(self, mode: Mode) -> None:
        if mode is not self._mode:
            self._mode = mode
            self._refresh()

    def set_font_scale(self, scale: float) -> None:
        """Scale everything that holds text; one of `font_scales`."""
        if scale != self._scale:
            ratio, self._scale = scale / self._scale, scale
            if self._app is not None and _current is self:
                rescale(self._app.allWidgets(), ratio)
            self._refresh()

    def set_row_height(self, height: RowHeight) -> None:
        """Lower or higher rows in all lists that do not ask for a height of their own."""
        if height != self._row_height:
            self._row_height = height
            self._refresh()

    def palette(self) -> QPalette:
        """The colours for widgets that the style sheet does not reach."""
        roles = QPalette.ColorRole
        names = {
            roles.Window: "canvas",
            roles.WindowText: "text",
            roles.Base: "surface",
            roles.AlternateBase: "surfaceSubtle",
            roles.Text: "text",
            roles.Button: "surface",
            roles.ButtonText: "text",
            roles.BrightText: "onAccent",
            roles.Highlight: "selection",
            roles.HighlightedText: "text",
            roles.ToolTipBase: "toast",
            roles.ToolTipText: "onToast",
            roles.PlaceholderText: "textTertiary",
            roles.Link: "accentText",
            roles.LinkVisited: "accentText",
            roles.Accent: "accent",
            roles.Light: "surface",
            roles.Midlight: "surfaceSubtle",
            roles.Mid: "border",
            roles.Dark: "borderStrong",
            roles.Shadow: "borderInput",
        }
        palette = QPalette()
        for role, name in names.items():
            palette.setColor(role, self.color(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText, roles.HighlightedText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("textDisabled"))
        return palette

    def style_sheet(self) -> str:
        """The one style sheet, filled from the tokens."""
        template = (paths.resources() / "style.qss").read_text(encoding="utf-8")
        return style.fill(template, self._hexes(), self.px, self.tokens["font"]["size"])

    def apply(self, app: QApplication) -> None:
        """Make this the theme of the program: Fusion, fonts, palette and style sheet, now and on change."""
        global _current
        fonts.register()
        if self._app is None:
            self._app = app
            app.setStyle(QStyleFactory.create("Fusion"))
            app.styleHints().colorSchemeChanged.connect(self._system_changed)
        _current = self
        self._refresh()

    def _refresh(self) -> None:
        self._colors.clear()
        self._fonts.clear()
        if self._app is not None and _current is self:
            # Qt restyles every widget once for each widget around it when a sheet takes another's place,
            # but only once in all when there was none.
            self._app.setStyleSheet("")
            self._app.setFont(self.font())
            self._app.setPalette(self.palette())
            self._app.setStyleSheet(self.style_sheet())
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._mode is Mode.SYSTEM:
            self._refresh()

    def _hexes(self) -> dict[str, str]:
        found: dict[str, str] = self.tokens["color"]["dark" if self.dark else "light"]
        return found


_current: Theme | None = None


def theme() -> Theme:
    """The theme that was applied last; painters ask at paint time and keep nothing."""
    if _current is None:
        raise LookupError("no theme has been applied")
    return _current


def _parse(text: str) -> QColor:
    """`#RRGGBB` or, as in CSS, `#RRGGBBAA`."""
    color = QColor(text[:7])
    if len(text) == 9:
        color.setAlpha(int(text[7:], 16))
    return color
