"""设置: groups at the left, the chosen one at the right; what is changed applies at once."""

from collections.abc import Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.permissions import ADMIN
from app.ui.page import Context, Location, Page
from app.ui.settings.about import About
from app.ui.settings.backup import BackupSettings
from app.ui.settings.everyday import Everyday
from app.ui.settings.figures import FigureSettings
from app.ui.settings.group import Group
from app.ui.settings.group_list import GroupList
from app.ui.settings.lights import LightSettings
from app.ui.settings.members import MemberSettings
from app.ui.settings.quality import QualitySettings
from app.ui.settings.security import SecuritySettings
from app.ui.settings.shortcuts import Shortcuts
from app.ui.settings.units import UnitSettings
from app.ui.settings.working_calendar import CalendarSettings
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.note import Note

_GROUPS: Mapping[str, tuple[str, str, type[Group]]] = {
    "everyday": (QT_TRANSLATE_NOOP("SettingsPage", "Everyday"), "user", Everyday),
    "calendar": (QT_TRANSLATE_NOOP("SettingsPage", "Working days"), "cal", CalendarSettings),
    "lights": (QT_TRANSLATE_NOOP("SettingsPage", "Light rules"), "warn", LightSettings),
    "quality": (QT_TRANSLATE_NOOP("SettingsPage", "Investment quality"), "star", QualitySettings),
    "figures": (QT_TRANSLATE_NOOP("SettingsPage", "Figures and papers"), "list", FigureSettings),
    "members": (QT_TRANSLATE_NOOP("SettingsPage", "People and roles"), "group", MemberSettings),
    "units": (QT_TRANSLATE_NOOP("SettingsPage", "Units"), "company", UnitSettings),
    "backup": (QT_TRANSLATE_NOOP("SettingsPage", "Backup"), "file", BackupSettings),
    "security": (QT_TRANSLATE_NOOP("SettingsPage", "Security"), "lock", SecuritySettings),
    "shortcuts": (QT_TRANSLATE_NOOP("SettingsPage", "Shortcuts"), "cmd", Shortcuts),
    "about": (QT_TRANSLATE_NOOP("SettingsPage", "About"), "info", About),
}
"""Key → name, icon, and class of the group."""

_FOR_ALL = frozenset({"calendar", "lights", "quality", "figures", "members", "units"})
"""What administrators set up for everybody."""


class SettingsPage(Page):
    """Groups are made when they are first shown or searched, and anew for another language or font scale."""

    SHOWS: ClassVar[frozenset[str]] = frozenset().union(*(kind[2].SHOWS for kind in _GROUPS.values()))

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("settings")
        self._groups: dict[str, Group] = {}
        self._key = next(iter(_GROUPS))
        self._made_for = self._manner()
        self.list = GroupList({key: icon for key, (_, icon, _) in _GROUPS.items()})
        self._stack = QStackedWidget()
        self.remark = Note(closable=False)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.remark)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self.list.chosen.connect(self.choose)
        self.list.searched.connect(self._search)
        theme().changed.connect(self._again)
        self._name()

    @property
    def group(self) -> Group:
        """The group one is looking at."""
        return self._group(self._key)

    def choose(self, key: str) -> None:
        """Show a group."""
        self._key = key
        self.list.set_current(key)
        self.group.show_values()
        self._stack.setCurrentWidget(self.group)
        for_others = key in _FOR_ALL and self.context.database.role != ADMIN
        said = self.tr("Administrators of the workspace set this up for all.")
        self.remark.say(said if for_others else "", closable=False)
        if (inside := self.group.widget()) is not None:
            inside.setEnabled(not for_others)

    def _group(self, key: str) -> Group:
        if key not in self._groups:
            made = _GROUPS[key][2](self.context)
            made.setObjectName(f"settings.{key}")
            made.show_values()
            self._groups[key] = made
            self._stack.addWidget(made)
        return self._groups[key]

    def _search(self, typed: str) -> None:
        wanted = typed.strip()
        if not wanted:
            self.list.set_found(None)
            for group in self._groups.values():
                group.mark("")
            return
        called = {key: wanted.casefold() in self._word(key).casefold() for key in _GROUPS}
        found = {key: self._group(key).mark(wanted) or int(called[key]) for key in _GROUPS}
        self.list.set_found(found)
        if not found[self._key] and any(found.values()):
            self.choose(next(key for key, count in found.items() if count))

    def _word(self, key: str) -> str:
        return QCoreApplication.translate("SettingsPage", _GROUPS[key][0])

    def _name(self) -> None:
        self.list.set_names({key: self._word(key) for key in _GROUPS})

    def _manner(self) -> tuple[str, float]:
        """What a group is made for: its words and sizes are set when it is made."""
        return QLocale().name(), theme().font_scale

    def _again(self) -> None:
        """Make the groups anew after the event, because one of their own controls may have asked for it."""
        if self._manner() != self._made_for:
            QTimer.singleShot(0, self, self._make_anew)

    def _make_anew(self) -> None:
        if self._manner() == self._made_for:
            return
        self._made_for = self._manner()
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None and self._stack.isAncestorOf(focused) else ""
        for group in self._groups.values():
            self._stack.removeWidget(group)
            group.deleteLater()
        self._groups.clear()
        self._name()
        self.choose(self._key)
        self._search(self.list.search.text())
        again = self.group.findChild(QWidget, name) if name else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def open(self, location: Location) -> None:
        key = location.state.get("group") or location.record_id or self._key
        self.choose(key if isinstance(key, str) and key in _GROUPS else self._key)

    @override
    def location(self) -> Location:
        return Location("settings", None, {"group": self._key})

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Settings"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        self._again()
        if self._groups and (changes is None or changes.meets(self.group.SHOWS)):
            self.group.show_values()

    @override
    def focus_filter(self) -> None:
        self.list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.list.search.selectAll()
