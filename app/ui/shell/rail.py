"""The rail at the left: the sections with their counts, where the data lies, and who works here."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.workspace_info import WorkspaceInfo
from app.ui import text
from app.ui.icons import paint_icon
from app.ui.jobs import Jobs
from app.ui.shell.rail_progress import RailProgress
from app.ui.shell.rail_state import RailState
from app.ui.theme import theme
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.button import IconButton
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import ElidedLabel, Hairline
from app.ui.widgets.painting import paint_box, paint_text, px


@dataclass(frozen=True, slots=True)
class Section:
    """An entry of the rail: page name, icon, name on screen, shortcut as shown."""

    page: str
    icon: str
    name: str
    shortcut: str


class RailButton(QAbstractButton):
    """One section; the present one is white with a mark at its left."""

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.count: int | None = None
        self.setCheckable(True)
        self.setText(section.name)
        self.setObjectName(f"rail.{section.page}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        ring_focus(self)
        self._describe()

    def set_section(self, section: Section) -> None:
        """Take another name, after a change of language."""
        self.section = section
        self.setText(section.name)
        self._describe()

    def set_count(self, count: int | None) -> None:
        self.count = count
        self._describe()
        self.update()

    def _describe(self) -> None:
        count = "" if self.count is None else f" {text.count(self.count)}"
        self.setAccessibleName(f"{self.section.name}{count}")
        self.setToolTip(f"{self.section.name}　{self.section.shortcut}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(52), px(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme()
        on = self.isChecked()
        area = self.rect()
        if on or self.underMouse():
            paint_box(painter, area, look.color("railActive" if on else "border"), None, px(4))
        if on:
            mark = QRect(0, px(8), px(3), area.height() - px(16))
            paint_box(painter, mark, look.color("accent"), None, 1.5)
        edge = px(18)
        wide = area.width() > px(60)
        left = px(10) if wide else (area.width() - edge) // 2
        ink = "accent" if on else "textSecondary"
        paint_icon(painter, QRect(left, (area.height() - edge) // 2, edge, edge), self.section.icon, ink)
        if not wide:
            return
        room = area.adjusted(left + edge + px(10), 0, -px(10), 0)
        if self.count is not None:
            painter.setFont(look.font("caption", "medium"))
            paint_text(
                painter, room, text.count(self.count), look.color("textTertiary"), Qt.AlignmentFlag.AlignRight
            )
            room.setRight(
                room.right() - painter.fontMetrics().horizontalAdvance(text.count(self.count)) - px(4)
            )
        painter.setFont(look.font("body", "bold" if on else "regular"))
        paint_text(painter, room, self.text(), look.color("text" if on else "textSecondary"))


class Rail(QWidget):
    """The rail; `chosen` carries a page name. Collapsed, it shows icons only."""

    chosen = Signal(str)
    menu_asked = Signal()
    settings_asked = Signal()

    def __init__(self, sections: list[Section], jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._collapsed = False
        self.progress = RailProgress(jobs, self)
        self._buttons = {section.page: RailButton(section, self) for section in sections}
        self._menu = IconButton("menu", self.tr("Menu"), "Alt", icon_size=16, parent=self)
        self._menu.setObjectName("rail.menu")
        self._workspace = ElidedLabel("", weight="bold")
        self.state = RailState(self)
        self._avatar = Avatar("")
        self._member = ElidedLabel("", "caption")
        self._team = ElidedLabel("", "caption", tone="textSecondary")
        self._gear = IconButton("gear", self.tr("Settings"), "Ctrl ,", icon_size=16, parent=self)
        self._gear.setObjectName("rail.settings")
        self._lay_out()
        self._menu.clicked.connect(self.menu_asked)
        self._gear.clicked.connect(self.settings_asked)
        self.state.clicked.connect(lambda: self.chosen.emit("sync"))
        for page, button in self._buttons.items():
            button.clicked.connect(lambda _=False, page=page: self.chosen.emit(page))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.setSpacing(1)
        self._top = QHBoxLayout()
        self._top.setContentsMargins(1, 0, 0, 6)
        self._top.setSpacing(1)
        self._top.addWidget(self._menu)
        self._top.addWidget(self._workspace, 1)
        outer.addLayout(self._top)
        for button in self._buttons.values():
            outer.addWidget(button)
        outer.addStretch(1)
        outer.addWidget(self.progress)
        outer.addWidget(Hairline())
        outer.addSpacing(3)
        outer.addWidget(self.state)
        who = QHBoxLayout()
        who.setContentsMargins(8, 3, 0, 0)
        who.setSpacing(8)
        who.addWidget(self._avatar)
        who.addLayout(_two_lines(self._member, self._team), 1)
        who.addWidget(self._gear)
        outer.addLayout(who)

    def set_present(self, page: str) -> None:
        """Mark the section one is in."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)

    def set_workspace(self, info: WorkspaceInfo) -> None:
        """The city and who works here."""
        self._workspace.setText(info.city)
        self._avatar.set_name(info.member_name)
        self._member.setText(info.member_name)
        self._team.setText(info.member_team)

    def set_counts(self, counts: dict[str, int]) -> None:
        """How much there is in each section."""
        for page, button in self._buttons.items():
            button.set_count(counts.get(page))

    def menu_corner(self) -> QPoint:
        """Where the menu hangs, on the screen."""
        return self._menu.mapToGlobal(self._menu.rect().bottomLeft())

    def set_sections(self, sections: list[Section]) -> None:
        """The same sections under names of another language."""
        for section in sections:
            self._buttons[section.page].set_section(section)
        self._menu.set_name(self.tr("Menu"), "Alt")
        self._gear.set_name(self.tr("Settings"), "Ctrl ,")

    @property
    def collapsed(self) -> bool:
        return self._collapsed

    def set_collapsed(self, collapsed: bool) -> None:
        self._collapsed = collapsed
        self.progress.set_collapsed(collapsed)
        for widget in (self._workspace, self._member, self._team, self._gear):
            widget.setVisible(not collapsed)
        self._scale()

    def _scale(self) -> None:
        self.setFixedWidth(px(52 if self._collapsed else 164) + 1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._scale()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("rail"))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), theme().color("border"))


def _two_lines(first: QWidget, second: QWidget) -> QVBoxLayout:
    lines = QVBoxLayout()
    lines.setSpacing(0)
    lines.addWidget(first)
    lines.addWidget(second)
    return lines
