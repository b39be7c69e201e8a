"""A computer in the list of the sync centre: its name, whose it is, when it was seen, what has reached it."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.sync.compaction import ACTIVE_MS
from app.sync.membership import Enrolled
from app.ui import fonts, text
from app.ui.history.words import computer_word
from app.ui.icons import paint_icon
from app.ui.theme import theme
from app.ui.today.lines import INSET, Line
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.tag import paint_tag

_ROW = 54
_EDGE, _LINE = 18, 20
_AWAY, _ASLEEP = timedelta(days=1), timedelta(milliseconds=ACTIVE_MS)


def role_word(role: str) -> str:
    """What a member of the workspace may do, in a word."""
    return {
        "ADMIN": QCoreApplication.translate("Sync", "Administrator"),
        "LEADER": QCoreApplication.translate("Sync", "Leader"),
        "MEMBER": QCoreApplication.translate("Sync", "Member"),
        "VIEWER": QCoreApplication.translate("Sync", "Only reads"),
    }.get(role, role)


class DeviceLine(Line):
    """`opened` carries the id of the computer."""

    def __init__(
        self,
        device: Enrolled,
        seen_at: datetime | None,
        now: datetime,
        up_to_date: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(device.device, _ROW, parent)
        self.device = device
        self.name = computer_word(device.device, device.device_name, device.is_this)
        if device.is_sheet:
            self.name = QCoreApplication.translate("Sync", "Recovery sheet")
        self.who = QCoreApplication.translate("Sync", "{person}, {role}").format(
            person=device.member_name, role=role_word(device.role)
        )
        if device.units:
            only = QCoreApplication.translate("Sync", "{person}, only {units}")
            units = QCoreApplication.translate("Sync", ", ").join(device.units)
            self.who = only.format(person=self.who, units=units)
        if device.numbers:
            numbers = QCoreApplication.translate("Sync", "numbers projects")
            self.who = QCoreApplication.translate("Sync", "{state}, {more}").format(
                state=self.who, more=numbers
            )
        self.when = "" if seen_at is None else text.relative(seen_at, now)
        self.reached, more = "", ""
        silent = timedelta() if seen_at is None else now - seen_at
        if device.removed:
            self.when = QCoreApplication.translate("Sync", "Taken out")
            if device.is_sheet:
                self.when = QCoreApplication.translate("Sync", "No longer counts")
        elif not device.is_this and silent >= _ASLEEP:
            self.reached = QCoreApplication.translate("Sync", "Asleep")
            more = QCoreApplication.translate(
                "Sync", "Silent for 90 days: nobody waits for it. When it syncs again, it gets all there is."
            )
        elif not device.is_this and up_to_date:
            self.reached = QCoreApplication.translate("Sync", "Synced")
        elif not device.is_this and silent > _AWAY:
            self.reached = QCoreApplication.translate("Sync", "Offline")
        fonts.cover(self.name + self.who)
        self.setToolTip("\n".join(filter(None, (self.who, more))))
        here = QCoreApplication.translate("Sync", "This one")
        self._here = here if device.is_this and device.device_name else ""
        self.setAccessibleName(
            " ".join(filter(None, (self.name, self._here, self.who, self.when, self.reached)))
        )

    @property
    def says(self) -> tuple[str, str]:
        """All that it tells, in sight and on being asked."""
        return self.accessibleName(), self.toolTip()

    def places(self) -> tuple[QRect, QRect, QRect]:
        """Where name, person and time stand: a time alone in the middle, unless the person needs its room."""
        inner, metrics = self.rect().adjusted(px(INSET), 0, -px(INSET), 0), self._small()
        left = inner.x() + px(_EDGE) + px(12)
        width = max(metrics.horizontalAdvance(one) for one in (self.when, self.reached)) + 2
        when = QRect(inner.right() + 1 - width, 0, width, self.height())
        name = QRect(left, px(7), when.x() - px(10) - left, px(_LINE))
        who = name.translated(0, px(_LINE))
        long = metrics.horizontalAdvance(self.who) > who.width()
        if self.reached or long:
            when.setRect(when.x(), name.y(), width, name.height())
        if long and not self.reached:
            who.setRight(inner.right())
        return name, who, when

    def _small(self) -> QFontMetrics:
        return QFontMetrics(theme().font("caption"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        inner = self.begin(painter)
        edge = px(_EDGE)
        paint_icon(
            painter,
            QRect(inner.x(), (self.height() - edge) // 2, edge, edge),
            "laptop",
            "textTertiary" if self.device.removed else "textSecondary",
        )
        painter.setFont(look.font("caption"))
        right = Qt.AlignmentFlag.AlignRight
        room, who, when = self.places()
        if self.reached:
            reached = when.translated(0, px(_LINE))
            paint_text(painter, reached, self.reached, look.color("textSecondary"), right)
        paint_text(painter, when, self.when, look.color("textSecondary"), right)
        paint_text(painter, who, self.who, look.color("textSecondary"))
        font = look.font("body", "medium")
        if self._here:
            tag = self._small().horizontalAdvance(self._here) + 2 * px(6) + 2
            name = min(QFontMetrics(font).horizontalAdvance(self.name) + 2, room.width() - tag - px(6))
            paint_tag(painter, QRectF(room.x() + name + px(6), room.y(), tag, px(20)), self._here, "accent")
            room.setWidth(name)
        painter.setFont(font)
        ink = "textTertiary" if self.device.removed else "text"
        paint_text(painter, room, self.name, look.color(ink))
