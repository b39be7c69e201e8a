"""联系人 of a firm: who decides, who is the main contact, masked phones, when they were met last."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.company_page import PersonLine
from app.services.posts import FormerPost
from app.ui import text
from app.ui.investors.people_actions import PeopleActions
from app.ui.investors.post_words import time_word
from app.ui.layouts import clear
from app.ui.sync.marks import Marks
from app.ui.widgets.avatar import Avatar
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import Card
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag
from app.ui.widgets.writing import writing
from app.ui.words import Codes


class PersonRow(QWidget):
    """One person; the telephone button shows the whole number, and that is recorded. A click edits.

    `menu_asked` carries person, place on the screen and this row.
    """

    revealed = Signal(str)
    edited = Signal(str, object)
    menu_asked = Signal(object, object, object)

    def __init__(
        self,
        marks: Marks,
        person: PersonLine,
        codes: Codes,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.person = person
        self.setObjectName(f"person.{person.id}")
        self.setFixedHeight(px(45))
        self.setAccessibleName(person.name)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(Avatar(person.name))
        middle = QVBoxLayout()
        middle.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Label(person.name, weight="medium"))
        head.addWidget(ElidedLabel(person.title or "", "caption", tone="textSecondary"))
        if person.decides:
            head.addWidget(Tag(self.tr("Decides"), "accent"))
        if person.main:
            head.addWidget(Tag(self.tr("Main"), "neutral" if person.decides else "accent"))
        if person.incomplete:
            head.addWidget(Tag(self.tr("To complete"), "yellow"))
        head.addWidget(marks.tag(person.id))
        head.addStretch(1)
        self.phone = ElidedLabel("", "caption", tone="textTertiary")
        self._last = self._met(codes, now)
        self._open = False
        self._show(person.masked or self.tr("No telephone yet"))
        middle.addStretch(1)
        middle.addLayout(head)
        middle.addWidget(self.phone)
        middle.addStretch(1)
        row.addLayout(middle, 1)
        if person.phone:
            button = IconButton("phone", self.tr("Show the number of {name}").format(name=person.name))
            button.clicked.connect(self.reveal)
            row.addWidget(button)

    def reveal(self) -> None:
        """Show the whole number, or hide it again."""
        self._open = not self._open
        if self._open:
            self._show(self.person.phone or "")
            self.revealed.emit(self.person.id)
        else:
            self._show(self.person.masked or "")

    def _show(self, phone: str) -> None:
        self.phone.setText("　".join(filter(None, (phone, self._last))))

    def _met(self, codes: Codes, now: datetime) -> str:
        if self.person.last_at is None:
            return ""
        moment = datetime.fromisoformat(self.person.last_at)
        kind = codes.word("activity_kind", self.person.last_kind)
        if moment.date() == now.date():
            return self.tr("today {kind}").format(kind=kind)
        day = text.month_day(moment.date()) if moment.year == now.year else text.full_date(moment.date())
        return f"{day} {kind}"

    def allow_editing(self) -> None:
        """Open the person's form at a click, Enter or F2."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        ring_focus(self)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.person, event.globalPos(), self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edited.emit(self.person.id, self)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self.rect().contains(event.position().toPoint()):
            self.edited.emit(self.person.id, self)


class FormerPeople(QWidget):
    """曾任: those who have left, folded away behind their number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._posts: Sequence[FormerPost] = ()
        self.button = Button("", "text", 26, icon="down")
        self.button.setObjectName("investor.former")
        self.button.setCheckable(True)
        self.button.toggled.connect(lambda _on: self._show())
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(4), px(14), px(8))
        column.setSpacing(px(2))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._lines)

    def show_posts(self, posts: Sequence[FormerPost]) -> None:
        """Replace them."""
        self._posts = posts
        self.button.setText(self.tr("Formerly here %n", "", len(posts)))
        self.setVisible(bool(posts))
        self._show()

    def _show(self) -> None:
        clear(self._lines)
        for post in self._posts if self.button.isChecked() else ():
            name = ElidedLabel(" ".join(filter(None, (post.person, post.title))), "caption")
            time = ElidedLabel(time_word(post), "caption", tone="textTertiary")
            for label in (name, time):
                label.setContentsMargins(px(8), 0, 0, 0)
                self._lines.addWidget(label)


class PeopleCard(Card):
    """The people who are in the firm now, and those who were."""

    def __init__(self, marks: Marks, actions: PeopleActions, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._marks, self._actions = marks, actions
        self.setObjectName("investor.people")
        self.add_button = writing(Button("", "text", 26, icon="plus"))
        self.add_button.clicked.connect(lambda: actions.add(self.add_button))
        self.add_action(self.add_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.former = FormerPeople()
        self.body.addLayout(self._rows)
        self.body.addWidget(self.former)
        self.body.addStretch(1)

    def show_people(
        self, people: Sequence[PersonLine], former: Sequence[FormerPost], codes: Codes, now: datetime
    ) -> None:
        """Replace the rows."""
        self.set_title(self.tr("Contacts"))
        self.set_count(text.count(len(people)))
        self.add_button.setText(self.tr("Add person"))
        clear(self._rows)
        for person in people:
            self._rows.addWidget(Hairline())
            row = PersonRow(self._marks, person, codes, now)
            row.allow_editing()
            row.revealed.connect(self._actions.note_reveal)
            row.edited.connect(self._actions.edit)
            row.menu_asked.connect(self._actions.show_menu)
            self._rows.addWidget(row)
        if not people:
            nothing = Label(self.tr("Nobody known here yet."), tone="textTertiary")
            nothing.setContentsMargins(px(14), 0, px(14), px(12))
            self._rows.addWidget(nothing)
        self.former.show_posts(former)
