"""疑似重复: two firms or people side by side; one stays for both, or they are two."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Session
from app.services.devices import this_device
from app.services.duplicates import Pair, Twin, twins
from app.services.mergers import merge_records, tell_apart
from app.ui import fonts
from app.ui.attempt import attempt
from app.ui.layouts import clear
from app.ui.page import Context
from app.ui.page_keys import add_key
from app.ui.sync.alike_words import entered_words, reason_words, twin_lines
from app.ui.sync.key_mark import KeyMark
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import RadioButton
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import paint_text, px
from app.ui.widgets.radio_card import CIRCLE, EDGE, RadioCard
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_SIDE_BY_SIDE_FROM = 420
"""Effective width from which two records stand beside one another."""
_APART = 2
"""The answer after the two cards: neither stays for both."""


class TwinCard(RadioCard):
    """One of the two: its name, what tells it from the other, what belongs to it, who entered it."""

    HEIGHT = 108
    WIDTHS = (180, 300)

    def __init__(self, twin: Twin, lines: tuple[str, str, str], key: str) -> None:
        super().__init__(key)
        self.twin = twin
        self.lines = lines
        fonts.cover(twin.name + "".join(lines))
        self.setText(twin.name)
        self.setAccessibleName(twin.name)
        self.setAccessibleDescription(" ".join(lines))
        self.setToolTip("\n".join((twin.name, *lines)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme()
        edge = px(EDGE)
        line = QRect(edge, px(12), self.width() - 2 * edge, px(20))
        key = self.paint_frame(painter, line.y())
        painter.setFont(look.font("body", "bold"))
        paint_text(
            painter, line.adjusted(px(CIRCLE + 8), 0, -key - px(8), 0), self.text(), look.color("text")
        )
        painter.setFont(look.font("caption"))
        for place, said in enumerate(self.lines):
            ink = look.color("textSecondary" if place < 2 else "textTertiary")
            paint_text(painter, line.translated(0, px(26 + 20 * place)), said, ink)


class AlikePane(QWidget):
    """Merges or tells apart what it shows, as an action of its own; `done` is sent then, `later` to go on.

    It is decided with the keys of `DecidePane`, which names them on the sheet of keys.
    """

    done = Signal()
    later = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None, *, alone: bool = False) -> None:
        """`alone` in a box, with nothing that comes next."""
        super().__init__(parent)
        self.setObjectName("sync.alike")
        self._alone = alone
        self._context = context
        self._codes = Codes(context.database)
        self._shown: tuple[Pair, tuple[Twin, Twin]] | None = None
        self.answered: tuple[str, str] | None = None
        """The two of which somebody here has just said whether they are one."""
        self.title = Label("", "bodyLarge", "bold")
        self.why = ElidedLabel("", tone="textSecondary")
        self.cards: list[TwinCard] = []
        self._group = QButtonGroup(self)
        self.apart = RadioButton("")
        self.apart.setAutoExclusive(False)  # or it could not be given back
        self.apart.setMinimumHeight(px(30))
        self._group.addButton(self.apart)
        self._hint = Label("", "caption", tone="textSecondary", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.take = writing(Button("", "filled", hint="Ctrl Enter"))
        self.take.setObjectName("sync.merge")
        self.put_off = Button("", "quiet")
        self.take.clicked.connect(self.apply)
        self.put_off.clicked.connect(self.later)
        self._group.buttonToggled.connect(lambda _button, _on: self._name_button())
        self._lay_out()
        for number in (1, 2, 3):
            add_key(self, (str(number),), "", partial(self._choose, number))
        add_key(self, ("Ctrl+Return",), "", self.apply)
        add_key(self, ("Alt+Down",), "", self.later.emit)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(px(10))
        title.addWidget(self.title)
        title.addWidget(self.why, 1)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(px(12))
        third = QHBoxLayout()
        third.setSpacing(px(8))
        third.addWidget(self.apart)
        third.addWidget(KeyMark("3"))
        third.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.take)
        buttons.addWidget(self.put_off)
        buttons.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(14) if self._alone else 0, px(14), px(14))
        column.setSpacing(px(12))
        column.addLayout(title)
        column.addLayout(self._cards)
        column.addLayout(third)
        column.addLayout(buttons)
        self.put_off.setVisible(not self._alone)

    def show_pair(self, pair: Pair, *, chosen: bool = True) -> None:
        """Show two records; the same ones keep what has been chosen.

        `chosen` whether an answer is chosen from the start.
        """
        database = self._context.database
        found, here = database.read(lambda session: (twins(session, pair), this_device(session)))
        self.title.setText(self.tr("Perhaps entered twice"))
        self.why.setText(reason_words(pair.reasons))
        self.apart.setText(self.tr("Not the same"))
        self.put_off.setText(self.tr("Leave for now"))
        self._hint.setText(self.tr("All that belongs to either stays; undo parts them again"))
        if self._shown != (pair, found):
            same = self._shown is not None and self._shown[0].ids == pair.ids
            now = self._choice() if same else 0 if chosen else None
            self._shown = pair, found
            self._fill(found, here, now)
        self._name_button()

    def forget(self) -> None:
        """Have everything said anew the next time."""
        self._shown = None

    def apply(self) -> None:
        """Merge, or remember that they are two, as chosen."""
        if self._shown is None or not self.isVisible():
            return
        pair, found = self._shown
        choice = self._choice()
        if choice == _APART:
            self._write_apart(pair)
        elif choice is not None:
            self._write_merged(found[1 - choice], found[choice])

    def _write_merged(self, loser: Twin, winner: Twin) -> None:
        self._act(
            QT_TRANSLATE_NOOP("Action", "Merge"),
            lambda session: merge_records(session, loser.id, winner.id),
            winner.name,
            self.tr("{loser} is merged into {winner}").format(loser=loser.name, winner=winner.name),
        )

    def _write_apart(self, pair: Pair) -> None:
        self._act(
            QT_TRANSLATE_NOOP("Action", "Not the same"),
            lambda session: tell_apart(session, *pair.ids),
            pair.names[0],
            self.tr("{one} and {other} are two").format(one=pair.names[0], other=pair.names[1]),
        )

    def _act(self, label: str, command: Callable[[Session], None], about: str, done: str) -> None:
        shell = self._context.shell

        def action() -> bool:
            shell.write(label, command, about=about, done=done)
            return True

        self.answered = self._shown[0].ids if self._shown is not None else None
        if attempt(shell, action):
            self.done.emit()
        else:
            self.answered = None

    def _fill(self, found: tuple[Twin, Twin], here: str | None, choice: int | None) -> None:
        for button in (*self.cards, self.apart):
            self._group.removeButton(button)
        self.apart.setChecked(False)
        clear(self._cards)
        now = self._context.database.clock.now()
        self.cards = [
            TwinCard(twin, (*twin_lines(twin, self._codes), entered_words(twin, now, here)), str(number))
            for number, twin in enumerate(found, 1)
        ]
        for card in self.cards:
            self._group.addButton(card)
            self._cards.addWidget(card, 1)
        self._group.addButton(self.apart)
        if choice is not None:
            (*self.cards, self.apart)[choice].setChecked(True)
        self._arrange()

    def _choose(self, number: int) -> None:
        if self.isVisible():
            button = self.cards[number - 1] if number <= len(self.cards) else self.apart
            button.setChecked(True)
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choice(self) -> int | None:
        buttons = (*self.cards, self.apart)
        return next((place for place, button in enumerate(buttons) if button.isChecked()), None)

    def _name_button(self) -> None:
        if self._shown is None:
            return
        choice = self._choice()
        self.take.setEnabled(choice is not None)
        if choice is None:
            self.take.setText(self.tr("Choose an answer"))
        elif choice == _APART:
            self.take.setText(self.tr("Remember that they are two"))
        else:
            self.take.setText(self.tr("Merge, keep the {place}").format(place=self._place(choice)))
        self.take.updateGeometry()

    def _place(self, chosen: int) -> str:
        if self._cards.direction() is QBoxLayout.Direction.LeftToRight:
            return self.tr("left one") if chosen == 0 else self.tr("right one")
        return self.tr("upper one") if chosen == 0 else self.tr("lower one")

    def _arrange(self) -> None:
        beside = self.width() / theme().font_scale >= _SIDE_BY_SIDE_FROM
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(direction)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
