"""需您确认: one field at a time, its versions side by side, decided with the keyboard."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.conflict_sight import Sight
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.page_keys import add_key
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.key_mark import KeyMark
from app.ui.sync.side_card import SideCard
from app.ui.sync.subject_bar import SubjectBar
from app.ui.sync.third_value import third_editor, typed_value
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox, RadioButton
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.writing import writing

_SIDE_FROM = 210
"""Effective width for each of two or three versions from which they stand beside one another."""


_CHOICES = (
    QT_TRANSLATE_NOOP("Key", "Choose the first value"),
    QT_TRANSLATE_NOOP("Key", "Choose the second value"),
    QT_TRANSLATE_NOOP("Key", "Choose the third value"),
    QT_TRANSLATE_NOOP("Key", "Choose the fourth value"),
)


class DecidePane(QWidget):
    """`decided` carries the sight, the place of the version in the log, and the value.

    The place is None for another value. `later` asks for the next field, `asked` carries a sight and the
    version whose author is to be asked.
    """

    decided = Signal(object, object, object)
    later = Signal()
    asked = Signal(object, object)
    opened = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sync.decide")
        self._context = context
        self._sight: Sight | None = None
        self._words: ConflictWords | None = None
        self.subject = SubjectBar(self)
        self.field = Label("", "bodyLarge", "bold")
        self.before = ElidedLabel("", tone="textSecondary")
        self.sides: list[SideCard] = []
        self.third: LineInput | None = None
        self._group = QButtonGroup(self)
        self.other = RadioButton("")
        self.other.setAutoExclusive(False)  # or it could not be given back
        self._third_row = QWidget()
        self._third_key = KeyMark("3")
        self._hint = Label("", "caption", tone="textSecondary", wrap=True)
        self.take = writing(Button("", "filled", hint="Ctrl Enter"))
        self.take.setObjectName("sync.take")
        self.ask = writing(Button(""))
        self.ask.setObjectName("sync.ask")
        self.put_off = Button("", "quiet")
        self.also = CheckBox()
        self._others = 0
        self.subject.opened.connect(self.opened)
        self.take.clicked.connect(self.apply)
        self.ask.clicked.connect(self._ask)
        self.put_off.clicked.connect(self.later)
        self._group.buttonToggled.connect(lambda _button, _on: self._name_button())
        self._lay_out()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(px(10))
        title.addWidget(self.field)
        title.addWidget(self.before, 1)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(px(12))
        third = QHBoxLayout(self._third_row)
        third.setContentsMargins(0, 0, 0, 0)
        third.setSpacing(px(8))
        third.addWidget(self.other, 0, Qt.AlignmentFlag.AlignTop)
        self._editor = QVBoxLayout()
        third.addLayout(self._editor)
        key = QVBoxLayout()
        key.addSpacing(px(5))
        key.addWidget(self._third_key)
        key.addStretch(1)
        third.addLayout(key)
        third.addStretch(1)
        self.other.setMinimumHeight(px(30))
        choices = QWidget()
        buttons = FlowLayout(choices, px(8), px(8))
        self.also.setMinimumHeight(px(30))
        for button in (self.take, self.ask, self.put_off, self.also):
            buttons.addWidget(button)
        below = QHBoxLayout()
        below.setSpacing(px(8))
        below.addWidget(self._third_row, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._hint, 1)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, px(14), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.subject)
        column.addLayout(title)
        column.addLayout(self._cards)
        column.addLayout(below)
        column.addWidget(choices)

    def add_keys(self) -> None:
        """Choose with 1 2 3 4, decide with Ctrl+Enter, go on with Alt+Down."""
        for number, name in enumerate(_CHOICES, 1):
            add_key(self, (str(number),), name, partial(self._choose, number))
        add_key(self, ("Ctrl+Return",), QT_TRANSLATE_NOOP("Key", "Decide"), self.apply)
        add_key(self, ("Alt+Down",), QT_TRANSLATE_NOOP("Key", "Next to decide"), self.later.emit)

    def show_sight(self, sight: Sight, words: ConflictWords, others: int, *, chosen: bool = True) -> None:
        """Show a field; the same one keeps what has been chosen and typed.

        Of so many `others` there is a version of this computer too. `chosen` whether what holds meanwhile is
        chosen already, to be decided with one key.
        """
        same = self._sight is not None and self._words is not None and asked(self._sight) == asked(sight)
        typed = self._typed_of(sight)
        self._sight, self._words, self._others = sight, words, others
        self.subject.show_sight(sight, words.subject(sight))
        self.field.setText(words.field(sight))
        self.before.setText(words.before(sight))
        self._hint.setText(self.tr("The other value stays in the history and can be brought back"))
        self.other.setText(self.tr("Other"))
        self.put_off.setText(self.tr("Leave for now"))
        whom = words.theirs(sight) if sight.project is not None else None
        self.ask.setVisible(whom is not None)
        if whom is not None:
            self.ask.setText(self.tr("Ask {person}").format(person=whom.member_name))
        self.also.setText(self.tr("Mine for %n more", "", others))
        if not same:
            self.also.setChecked(False)
            self._fill(sight, words, chosen)
            if typed and self.third is not None:
                self.third.edit.setText(typed)  # another version came while it was being typed
        self._name_button()

    def _typed_of(self, sight: Sight) -> str:
        """What is being typed in the place of the values of this field."""
        before, now = self._sight, sight.conflict
        if before is None or self.third is None:
            return ""
        same = (before.conflict.table, before.place, before.conflict.field) == (
            now.table,
            sight.place,
            now.field,
        )
        return self.third.edit.text() if same else ""

    def forget(self) -> None:
        """Have everything said anew the next time."""
        self._sight = None

    def apply(self) -> None:
        """Decide as chosen."""
        sight, chosen = self._sight, self._chosen()
        if sight is None or not self.isVisible():
            return
        if chosen is not None:
            side = sight.conflict.sides[chosen]
            self.decided.emit(sight, side.seq, side.value)
        elif self.other.isChecked() and self.third is not None:
            self.third.edit.clearFocus()
            value = typed_value(self.third)
            if value is None:
                self.third.setFocus()
            else:
                self.decided.emit(sight, None, value)

    def _fill(self, sight: Sight, words: ConflictWords, chosen: bool) -> None:
        for button in (*self.sides, self.other):
            self._group.removeButton(button)
        self.other.setChecked(False)
        clear(self._cards)
        clear(self._editor)
        self.sides = [
            SideCard(words.side(sight, side), _key_of(number))
            for number, side in enumerate(sight.conflict.sides, 1)
        ]
        for card in self.sides:
            self._group.addButton(card)
            self._cards.addWidget(card, 1)
        self._group.addButton(self.other)
        if chosen:
            self.sides[0].setChecked(True)
        self.third = third_editor(self._context, sight.conflict)
        self._third_row.setVisible(self.third is not None)
        self._third_key.key = _key_of(len(self.sides) + 1)
        if self.third is not None:
            self.third.setFixedWidth(px(190))
            self.third.edit.textEdited.connect(lambda _text: self.other.setChecked(True))
            if hasattr(self.third, "date_changed"):
                self.third.date_changed.connect(lambda _day: self.other.setChecked(True))
            self._editor.addWidget(self.third)
        self._arrange()

    def _choose(self, number: int) -> None:
        if not self.isVisible():
            return
        if number <= len(self.sides):
            self.sides[number - 1].setChecked(True)
            self.sides[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif number == len(self.sides) + 1 and self.third is not None:
            self.other.setChecked(True)
            self.third.setFocus()

    def _chosen(self) -> int | None:
        return next((place for place, card in enumerate(self.sides) if card.isChecked()), None)

    def _ask(self) -> None:
        sight, words = self._sight, self._words
        whom = words.theirs(sight) if sight is not None and words is not None else None
        if whom is not None:
            self.asked.emit(sight, whom)

    def _name_button(self) -> None:
        chosen = self._chosen()
        if self._sight is None or self._words is None:
            return
        own = self._words.mine(self._sight)
        here = chosen is not None and self._sight.conflict.sides[chosen] == own
        self.also.setVisible(bool(self._others) and here)
        asks = chosen is None and not self.other.isChecked()
        self.take.setEnabled(not asks)
        if asks:
            self.take.setText(self.tr("Choose a value"))
        elif chosen is None:
            self.take.setText(self.tr("Take the other value"))
        else:
            who = self._words.who(self._sight.conflict.sides[chosen])
            self.take.setText(self.tr("Take {person}'s value").format(person=who))
        self.take.updateGeometry()

    def _arrange(self) -> None:
        room = self.width() / theme().font_scale
        beside = room >= _SIDE_FROM * len(self.sides) and len(self.sides) < 4
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(direction)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cards"):
            self._arrange()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def asked(sight: Sight) -> tuple[object, dict[str, str]]:
    """What a person is asked: the project goes on beside it, under another name too."""
    return replace(sight.conflict, name=""), sight.names


def _key_of(number: int) -> str:
    """The key that chooses one of the values; none from the fifth on."""
    return str(number) if number <= len(_CHOICES) else ""
