"""谁: a firm and people as tags, with a field that completes behind them."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from app.database import Database
from app.services.visit_choices import WhoChoice, who_choices
from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option, OptionList
from app.ui.widgets.painting import paint_box, px
from app.ui.widgets.popup import Popup
from app.ui.widgets.tag import Tag

_NEW = "\x00new"
_LATELY = 5
_LINE = 36
_INSET = 9
_GAP = 6
_EDIT = 110
"""The least room for typing; under it the field goes on a line of its own."""


class _Chosen(QWidget):
    """A tag that can be taken away."""

    def __init__(self, name: str, remove: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Tag(name, "accent"))
        self.cross = IconButton("x", remove, size=20, icon_size=11)
        self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row.addWidget(self.cross)


class WhoField(QWidget):
    """`changed` when firm or people change, `typed` at every letter. What fits nothing is taken as new.

    `finished` at Tab or Enter once there is a firm; `cancelled` at Esc, unless it closes a list that somebody
    asked for by typing or an arrow.
    """

    changed = Signal()
    typed = Signal()
    finished = Signal()
    cancelled = Signal()

    def __init__(self, database: Database, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quicklog.who")
        self._database = database
        self.company_id: str | None = None
        self.company_name = ""
        self.people: list[tuple[str | None, str]] = []
        self._choices: dict[str, WhoChoice] = {}
        self._tags: list[_Chosen] = []
        self._asked = False
        self.edit = LineEdit(self)
        self.edit.setObjectName("quicklog.who.edit")
        self.edit.setFrame(False)
        self.edit.setProperty("bare", True)
        self.list = OptionList()
        self.popup = Popup(self, self.list)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.edit)
        self.list.picked.connect(self._pick)
        self.edit.textEdited.connect(self._edited)
        self.edit.moved.connect(self._step)
        self.edit.committed.connect(self._enter)
        self.edit.cancelled.connect(self._escape)
        self.edit.installEventFilter(self)
        self._show()

    def set_company(self, company_id: str | None, name: str) -> None:
        """Start from a firm, or from nothing."""
        self.company_id, self.company_name, self.people = company_id, name, []
        self.edit.clear()
        self._show()

    def set_people(self, people: list[tuple[str | None, str]]) -> None:
        self.people = people
        self._show()

    @property
    def has_company(self) -> bool:
        """Whether a firm is chosen, or named as new."""
        return self.company_id is not None or bool(self.company_name)

    @property
    def pending(self) -> str:
        """Text typed but not yet picked."""
        return self.edit.text().strip()

    def settle(self) -> None:
        """Take text still in the field: the one it stands for, otherwise one new by that name."""
        if not self.pending:
            return
        self._find(self.pending)
        self.popup.shut()
        found = list(self._choices)
        if found and (len(found) == 1 or self.pending.isascii()):
            self._pick(found[0])
        else:
            self._take_new(self.pending)

    def retranslate(self) -> None:
        self._show()

    def _edited(self, text: str) -> None:
        self._asked = True
        self._find(text)
        self.typed.emit()

    def _find(self, text: str) -> None:
        limit = 9 if text.strip() or self.has_company else _LATELY
        found = self._database.read(lambda session: who_choices(session, text, self.company_id, limit))
        self._choices = {choice.person_id or choice.company_id: choice for choice in found}
        options = [
            Option(key, choice.name, choice.detail, self._group(choice, text))
            for key, choice in self._choices.items()
        ]
        if text.strip():
            new = self.tr("New person “{name}”") if self.has_company else self.tr("New firm “{name}”")
            options.append(Option(_NEW, new.format(name=text.strip())))
        self.list.show_options(options)
        if options:
            self.popup.setMinimumWidth(self.width())
            self.popup.open()
        else:
            self.popup.shut()

    def _group(self, choice: WhoChoice, text: str) -> str:
        if choice.person_id is not None:
            return self.tr("People")
        return self.tr("Firms") if text.strip() else self.tr("Met lately")

    def _step(self, by: int) -> None:
        self._asked = True
        if self.popup.isVisible():
            self.list.step(by)
        else:
            self._find(self.edit.text())

    def _enter(self, _text: str) -> None:
        current = self.list.current
        if self.popup.isVisible() and current is not None:
            self._pick(current.key)
        elif self.pending:
            self._find(self.edit.text())
        elif self.has_company:
            self.finished.emit()

    def _tab(self) -> bool:
        """Go on to what was said; until there is a firm, Tab goes on as everywhere."""
        self.settle()
        if not self.has_company:
            return False
        self.popup.shut()
        self.finished.emit()
        return True

    def _escape(self) -> None:
        asked = self._asked and self.popup.isVisible()
        self._asked = False
        self.popup.shut()
        if not asked:
            self.cancelled.emit()

    def _pick(self, key: str) -> None:
        if key == _NEW:
            self._take_new(self.pending)
            return
        choice = self._choices[key]
        self.company_id, self.company_name = choice.company_id, choice.company_name
        if choice.person_id is not None and (choice.person_id, choice.name) not in self.people:
            self.people.append((choice.person_id, choice.name))
        self._taken()

    def _take_new(self, name: str) -> None:
        if not self.has_company:
            self.company_name = name
        elif (None, name) not in self.people:
            self.people.append((None, name))
        self._taken()

    def _taken(self) -> None:
        self._asked = False
        self.edit.clear()
        self.popup.shut()
        self._show()
        self.changed.emit()

    def _remove(self, place: int) -> None:
        """-1 is the firm; its people go with it."""
        if place < 0:
            self.company_id, self.company_name, self.people = None, "", []
        else:
            del self.people[place]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for old in self._tags:
            old.hide()
            old.deleteLater()
        names = [self.company_name] if self.has_company else []
        self._tags = []
        for place, name in enumerate([*names, *(name for _, name in self.people)]):
            tag = _Chosen(name, self.tr("Remove {name}").format(name=name), self)
            at = place - len(names)
            tag.cross.clicked.connect(lambda _=False, at=at: self._remove(at))
            tag.show()
            self._tags.append(tag)
        hint = self.tr("Another person, pinyin works") if names else self.tr("Firm or person, pinyin works")
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(self.tr("Who"))
        self._arrange()

    def _arrange(self) -> None:
        """Tags like words in lines, the field behind them on what is left of the last one."""
        left, right = px(_INSET), self.width() - px(_INSET)
        x, line = left, 0
        for tag in self._tags:
            size = tag.sizeHint()
            if x > left and x + size.width() > right:
                x, line = left, line + 1
            width = min(size.width(), right - left)
            tag.setGeometry(x, line * px(28) + (px(_LINE) - size.height()) // 2, width, size.height())
            x += width + px(_GAP)
        if x > left and x + px(_EDIT) > right:
            x, line = left, line + 1
        self.edit.setGeometry(QRect(x, line * px(28) + px(4), max(right - x, px(40)), px(28)))
        height = px(_LINE) + line * px(28)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_asked"):
            self._arrange()
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.edit:
            return super().eventFilter(watched, event)
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            self._asked = False
            if event.type() == QEvent.Type.FocusOut:
                self.popup.shut()
            elif not self.has_company:
                self._find(self.edit.text())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self.edit.composing:
            if event.key() == Qt.Key.Key_Backspace and not self.edit.text() and self.has_company:
                self._remove(len(self.people) - 1)
                return True
            if event.key() == Qt.Key.Key_Tab and not event.modifiers():
                return self._tab()
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(px(240), px(_LINE))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        focused = self.edit.hasFocus()
        border = look.color("red" if self.property("bad") else "focus" if focused else "borderInput")
        painter = QPainter(self)
        paint_box(painter, self.rect(), look.color("surface"), border, px(4), width=2 if focused else 1)
