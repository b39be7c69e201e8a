"""A question of the sync centre in one line: what it is about, what happened, and what is answered."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui import fonts
from app.ui.widgets.button import Button
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing

_NAME = 150


class QuestionRow(QWidget):
    """`answered` carries whether it was the first of the answers."""

    answered = Signal(bool)

    def __init__(
        self,
        name: str,
        said: str,
        answers: tuple[str, ...],
        key: str,
        parent: QWidget | None = None,
        *,
        writes: bool = True,
    ) -> None:
        """`writes` whether an answer changes records, which not everybody may."""
        super().__init__(parent)
        self.setObjectName(key)
        fonts.cover(name + said)
        self.name = ElidedLabel(name, weight="medium")
        self.name.setFixedWidth(px(_NAME))
        self.said = Label(said, "caption", tone="textSecondary", wrap=True)
        self.said.setToolTip(said)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(4), px(8), px(4))
        row.setSpacing(px(8))
        row.addWidget(self.name)
        row.addWidget(self.said, 1)
        self.buttons = [Button(answer, "text", 26) for answer in answers]
        for place, button in enumerate(self.buttons):
            button.setObjectName(f"{key}.{place}")
            if writes:
                writing(button)
            button.setAccessibleName(f"{answers[place]} {name}")
            button.clicked.connect(lambda _on=False, yes=not place: self.answered.emit(yes))
            row.addWidget(button)
        self.setAccessibleName(f"{name} {said}")
