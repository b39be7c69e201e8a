"""Another look comes over the whole window at once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.ui.look import Look


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
