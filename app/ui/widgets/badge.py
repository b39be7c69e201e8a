"""The three-slot badge: always three squares, always in the order leader, contact, plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.ui.theme import Theme, theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.kinds import SlotState, slot_state
from app.ui.widgets.painting import paint_box

BadgeSize = Literal["table", "header", "empty"]
SLOTS = ("leader", "contact", "plan")


@dataclass(frozen=True, slots=True)
class _Measure:
    edge: int
    gap: int
    font: int
    radius: int


_MEASURES: dict[str, _Measure] = {
    "table": _Measure(20, 2, 12, 3),
    "header": _Measure(28, 3, 15, 4),
    "empty": _Measure(36, 2, 18, 5),
}


def slot_letters() -> tuple[str, str, str]:
    """The character of each slot in the language of the window."""
    return (
        QCoreApplication.translate("Badge", "L", "letter of the lead official"),
        QCoreApplication.translate("Badge", "C", "letter of the contact"),
        QCoreApplication.translate("Badge", "P", "letter of the plan"),
    )


def slot_sentence(slot: int, state: str, who: str = "") -> str:
    """What a screen reader says of one slot: role and person, or what is lacking."""
    role = (
        QCoreApplication.translate("Badge", "lead official"),
        QCoreApplication.translate("Badge", "contact"),
        QCoreApplication.translate("Badge", "plan"),
    )[slot]
    pattern = {
        SlotState.FILLED: QCoreApplication.translate("Badge", "{role} {who}"),
        SlotState.DRAFT: QCoreApplication.translate("Badge", "{role} to be confirmed"),
        SlotState.OPEN: QCoreApplication.translate("Badge", "{role}: two versions to decide"),
        SlotState.MISSING: QCoreApplication.translate("Badge", "{role} missing"),
        SlotState.NOT_YET: QCoreApplication.translate("Badge", "{role} after signing"),
    }[slot_state(state)]
    in_place = QCoreApplication.translate("Badge", "in place")
    return pattern.format(role=role, who=who or in_place)


def badge_size(size: BadgeSize = "table", look: Theme | None = None) -> QSize:
    """The size of the three squares with their gaps at the present font scale."""
    look = look or theme()
    measure = _MEASURES[size]
    return QSize(3 * look.px(measure.edge) + 2 * look.px(measure.gap), look.px(measure.edge))


def slot_rect(slot: int, origin: QPointF, size: BadgeSize = "table", look: Theme | None = None) -> QRectF:
    """Where a slot of a badge lies whose top left corner is `origin`; delegates hit-test with it."""
    look = look or theme()
    measure = _MEASURES[size]
    edge = look.px(measure.edge)
    return QRectF(origin.x() + slot * (edge + look.px(measure.gap)), origin.y(), edge, edge)


def paint_badge(
    painter: QPainter,
    place: QRect | QRectF | QPointF,
    states: Sequence[str],
    look: Theme | None = None,
    size: BadgeSize = "table",
) -> None:
    """Paint three slots from `place`: a point is the top left corner, a rectangle centres them by height."""
    look = look or theme()
    if isinstance(place, QPointF):
        origin = place
    else:
        area = QRectF(place)
        free = area.height() - badge_size(size, look).height()
        origin = QPointF(area.x(), area.y() + int(free / 2))
    for slot, (state, letter) in enumerate(zip(states, slot_letters(), strict=True)):
        paint_slot(painter, slot_rect(slot, origin, size, look), slot_state(state), letter, look, size)


def paint_slot(
    painter: QPainter, rect: QRectF, state: SlotState, letter: str, look: Theme, size: BadgeSize = "table"
) -> None:
    """Paint one square."""
    measure = _MEASURES[size]
    fill, ink, border, line = _LOOKS[state]
    paint_box(painter, rect, look.color(fill), look.color(border), look.px(measure.radius), line)
    painter.setFont(look.font(measure.font, "medium"))
    painter.setPen(look.color(ink))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letter)
    if state is SlotState.OPEN:
        corner = look.px(measure.edge // 4)
        dot = QRectF(rect.right() - corner, rect.y(), corner, corner)
        paint_box(painter, dot, look.color(border), None, corner / 2)


_LOOKS = {
    SlotState.FILLED: ("accent", "onAccent", "accent", Qt.PenStyle.SolidLine),
    SlotState.DRAFT: ("surface", "accentText", "accent", Qt.PenStyle.SolidLine),
    SlotState.OPEN: ("yellowSoft", "yellowText", "yellowEdge", Qt.PenStyle.SolidLine),
    SlotState.MISSING: ("redSoft", "redText", "red", Qt.PenStyle.DashLine),
    SlotState.NOT_YET: ("none", "textTertiary", "borderInput", Qt.PenStyle.DotLine),
}


class _Slot(QAbstractButton):
    """One square as a button."""

    def __init__(self, slot: int, size: BadgeSize, parent: QWidget) -> None:
        super().__init__(parent)
        self._slot = slot
        self._size = size
        self._state = SlotState.NOT_YET
        self._who = ""
        self._tip = ""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName(f"slot.{SLOTS[slot]}")
        ring_focus(self, _MEASURES[size].radius)
        self.name()

    def show_state(self, state: SlotState, who: str, tip: str) -> None:
        self._state, self._who, self._tip = state, who, tip
        self.name()
        self.update()

    def name(self) -> None:
        said = slot_sentence(self._slot, self._state, self._who)
        self.setAccessibleName(said)
        self.setToolTip(self._tip or said)

    @override
    def sizeHint(self) -> QSize:
        edge = theme().px(_MEASURES[self._size].edge)
        return QSize(edge, edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        letter = slot_letters()[self._slot]
        paint_slot(painter, QRectF(self.rect()), self._state, letter, theme(), self._size)


class ThreeSlotBadge(QWidget):
    """The badge as a group of three buttons; `clicked` says which slot: 0 leader, 1 contact, 2 plan."""

    clicked = Signal(int)

    def __init__(self, size: BadgeSize = "table", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self._states = [SlotState.NOT_YET] * 3
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(_MEASURES[size].gap))
        self._buttons = [_Slot(slot, size, self) for slot in range(3)]
        for slot, button in enumerate(self._buttons):
            row.addWidget(button)
            button.clicked.connect(lambda _checked=False, slot=slot: self.clicked.emit(slot))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def states(self) -> tuple[SlotState, ...]:
        return tuple(self._states)

    def set_slots(
        self, states: Sequence[str], who: Sequence[str] = ("", "", ""), tips: Sequence[str] = ("",) * 3
    ) -> None:
        """Show three states, the persons or the plan that fill them, and longer tooltips."""
        self._states = [slot_state(state) for state in states]
        for button, state, person, tip in zip(self._buttons, self._states, who, tips, strict=True):
            button.show_state(state, person, tip)
        self._name()

    def _name(self) -> None:
        said = [button.accessibleName() for button in self._buttons]
        self.setAccessibleName(self.tr("Three ones: {slots}").format(slots=self.tr(", ").join(said)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons:
                button.name()
            self._name()
        elif event.type() == QEvent.Type.StyleChange:
            self._row.setSpacing(theme().px(_MEASURES[self._size].gap))
            self.updateGeometry()
        super().changeEvent(event)
