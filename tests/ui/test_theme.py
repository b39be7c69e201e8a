"""Another look comes over the whole window at once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.look import Look
from app.ui.projects.three_ones_card import Third
from app.ui.widgets.painting import px
from tests.ui.conftest import Show


class Restyled(QObject):
    """Counts how often widgets were asked to take another style."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self.times: dict[QObject, int] = dict.fromkeys(widgets, 0)
        for widget in widgets:
            widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times[watched] += event.type() == QEvent.Type.StyleChange
        return False


def test_another_look_restyles_a_widget_as_often_however_deep_it_lies(look: Look) -> None:
    top = inner = QWidget()
    for _ in range(12):
        inner = QWidget(inner)
    top.ensurePolished()
    restyled = Restyled(top, inner)
    look.toggle_dark()
    assert restyled.times[inner] == restyled.times[top] <= 2


def test_every_weight_of_the_type_has_a_face_of_its_own(look: Look) -> None:
    weights = look.theme.tokens["font"]["weight"]
    faces = [QRawFont.fromFont(look.theme.font("body", name)).weight() for name in weights]
    assert faces == list(weights.values()) == [400, 500, 700]


def test_what_is_open_makes_room_for_larger_type_and_takes_it_back(look: Look, show: Show) -> None:
    third = Third(0)
    show(third, 400, 120)
    third.show_state("FILLED", "责任领导", "林知远", "副市长", "")
    own = third.layout()
    assert own is not None
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(px(14), 1, px(14), px(10))
    inner, grid = QWidget(), QGridLayout()
    inner.setFixedSize(px(326), px(54))
    grid.setHorizontalSpacing(px(12))
    column.addWidget(inner)
    gap = QSpacerItem(0, px(8), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    column.addItem(gap)
    column.addLayout(grid)

    def measures() -> tuple[int, ...]:
        sides = column.contentsMargins()
        start = own.contentsMargins().left()
        high = gap.sizeHint().height()
        return start, sides.left(), sides.top(), inner.width(), inner.height(), high, grid.horizontalSpacing()

    before = measures()
    look.set_font_scale(1.5)
    assert measures() == (px(48), px(14), 1, px(326), px(54), px(8), px(12))
    assert measures() != before
    look.set_font_scale(1.0)
    assert measures() == before
