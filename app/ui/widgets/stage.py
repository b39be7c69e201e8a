"""The four stages: blocks for tables and cards, the rail of the detail page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from app.ui.theme import Theme, theme
from app.ui.widgets.painting import paint_check, paint_text, px

STAGES = 4
_BLOCK = (12, 6)
_GAP = 2
_WORD_GAP = 8


def stage_word(stage: int) -> str:
    """The name of a stage, 0 to 3."""
    return (
        QCoreApplication.translate("Stage", "Preparation"),
        QCoreApplication.translate("Stage", "Signing"),
        QCoreApplication.translate("Stage", "Construction"),
        QCoreApplication.translate("Stage", "Production"),
    )[stage]


def regime_word(stage: int) -> str:
    """The working regime of a stage, 0 to 3."""
    return (
        QCoreApplication.translate("Stage", "Lead-official regime"),
        QCoreApplication.translate("Stage", "Follow-up regime"),
        QCoreApplication.translate("Stage", "Agency regime"),
        QCoreApplication.translate("Stage", "Round-the-clock regime"),
    )[stage]


def short_regime_word(stage: int) -> str:
    """The same where there is little room, beside the name of the stage."""
    return (
        QCoreApplication.translate("Stage", "Lead official", "regime"),
        QCoreApplication.translate("Stage", "Follow-up", "regime"),
        QCoreApplication.translate("Stage", "Agency", "regime"),
        QCoreApplication.translate("Stage", "Non-stop", "regime"),
    )[stage]


def stage_blocks_width(look: Theme | None = None) -> int:
    """Width of the four blocks with their gaps."""
    look = look or theme()
    return STAGES * look.px(_BLOCK[0]) + (STAGES - 1) * look.px(_GAP)


def paint_stage_mini(
    painter: QPainter, rect: QRect | QRectF, stage: int, word: bool = True, look: Theme | None = None
) -> None:
    """Paint four blocks at the left of `rect`, then the word in the painter's font."""
    look = look or theme()
    area = QRectF(rect)
    width, height = look.px(_BLOCK[0]), look.px(_BLOCK[1])
    top = area.y() + int((area.height() - height) / 2)
    for block in range(STAGES):
        name = "accentLine" if block < stage else "accent" if block == stage else "border"
        left = area.x() + block * (width + look.px(_GAP))
        painter.fillRect(QRectF(left, top, width, height), look.color(name))
    if word:
        rest = area.adjusted(stage_blocks_width(look) + look.px(_WORD_GAP), 0, 0, 0)
        paint_text(painter, rest, stage_word(stage), look.color("text"))


class StageMini(QWidget):
    """The blocks as a widget."""

    def __init__(self, stage: int = 0, word: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_stage(stage)

    def set_stage(self, stage: int) -> None:
        self._stage = stage
        self.setAccessibleName(stage_word(stage))
        self.setToolTip("" if self._word else stage_word(stage))
        self.updateGeometry()
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.StyleChange):
            self.set_stage(self._stage)
        super().changeEvent(event)

    @override
    def sizeHint(self) -> QSize:
        width = stage_blocks_width()
        if self._word:
            width += px(_WORD_GAP) + self.fontMetrics().horizontalAdvance(stage_word(self._stage)) + 1
        return QSize(width, self.fontMetrics().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        paint_stage_mini(painter, self.rect(), self._stage, self._word)


@dataclass(frozen=True, slots=True)
class StageStop:
    """What the rail says of one stage: its date or state as shown."""

    remark: str = ""


class StageRail(QWidget):
    """Four stages on a line; behind the current one it is filled to the share of milestones done.

    A regime that finds no room beside its stage is told by the tooltip.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = 0
        self._share = 0.0
        self._stops: tuple[StageStop, ...] = (StageStop(),) * STAGES
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    def set_progress(self, stage: int, share: float, stops: Sequence[StageStop]) -> None:
        """Show the current stage, the share of its milestones done (0 to 1), and four remarks.

        A `stage` of 4 means that all four are done.
        """
        if len(stops) != STAGES:
            raise ValueError(f"{len(stops)} stops instead of {STAGES}")
        self._stage, self._share, self._stops = stage, max(0.0, min(1.0, share)), tuple(stops)
        self._name()
        self.update()

    def _name(self) -> None:
        states = (self.tr("done"), self.tr("now"), self.tr("to come"))
        parts = []
        for index, stop in enumerate(self._stops):
            state = states[(index >= self._stage) + (index > self._stage)]
            pattern = self.tr("{stage} {state} {remark}")
            parts.append(pattern.format(stage=stage_word(index), state=state, remark=stop.remark).strip())
        self.setAccessibleName(self.tr("Stages: {list}").format(list=self.tr(", ").join(parts)))

    def _paint_line(self, painter: QPainter, index: int, line: QRectF) -> None:
        look = theme()
        done = 1.0 if index < self._stage else self._share if index == self._stage else 0.0
        painter.fillRect(line, look.color("border"))
        if done:
            painter.fillRect(
                QRectF(line.x(), line.y(), line.width() * done, line.height()), look.color("accentLine")
            )

    def _paint_stop(self, painter: QPainter, index: int, left: int, width: int) -> None:
        look = theme()
        edge = px(18)
        node = QRectF(left + 1, px(2) + 1, edge - 2, edge - 2)
        now, done = index == self._stage, index < self._stage
        border = "accent" if now else "accentLine" if done else "borderStrong"
        painter.setPen(QPen(look.color(border), 2))
        painter.setBrush(look.color(border if now or done else "surface"))
        painter.drawEllipse(node)
        if done:
            paint_check(
                painter, node.adjusted(px(3) - 1, px(3) - 1, 1 - px(3), 1 - px(3)), look.color("onAccent")
            )
        elif now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("onAccent"))
            painter.drawEllipse(QPointF(node.center()), px(3), px(3))
        name = look.font("body", "bold" if now else "medium")
        painter.setFont(name)
        word = stage_word(index)
        wide = QFontMetrics(name).horizontalAdvance(word)
        top = px(26)
        paint_text(
            painter, QRect(left, top, width, px(19)), word, look.color("text" if now else "textSecondary")
        )
        painter.setFont(look.font("caption", "medium" if now else "regular"))
        ink = look.color("text" if now else "textTertiary")
        beside = QRect(left + wide + px(12), top, width - wide - px(16), px(19))
        if painter.fontMetrics().horizontalAdvance(regime_word(index)) <= beside.width():
            paint_text(painter, beside, regime_word(index), ink)
        painter.setFont(look.font("caption"))
        below = QRect(left, top + px(19), width - px(4), px(17))
        paint_text(painter, below, self._stops[index].remark, look.color("textTertiary"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
            self.update()
        elif event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = min(STAGES - 1, max(0, event.pos().x() * STAGES // max(1, self.width())))
            parts = (stage_word(index), regime_word(index), self._stops[index].remark)
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, parts)), self)
            return True
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(516), px(62))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(330), px(62))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        part = self.width() / STAGES
        for index in range(STAGES):
            self._paint_line(painter, index, QRectF(index * part, px(9), part, px(4)))
        for index in range(STAGES):
            self._paint_stop(painter, index, int(index * part), int(part))
