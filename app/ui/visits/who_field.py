"""谁: a firm and people as tags, with a field that completes behind them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
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
    """`changed` when firm or people change. A name that fits nothing is offered as new."""

    changed = Signal()

    def __init__(self, database: Database, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("quicklog.who")
        self._database = database
        self.company_id: str | None = None
        self.company_name = ""
        self.people: list[tuple[str | None, str]] = []
        self._choices: dict[str, WhoChoice] = {}
        self.edit = LineEdit(self)
        self.edit.setFrame(False)
        self.edit.setProperty("bare", True)
        self.list = OptionList()
        self.popup = Popup(self, self.list)
        self.popup.setMinimumWidth(px(378))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(px(9), 0, px(9), 0)
        self._row.setSpacing(px(6))
        self._row.addWidget(self.edit, 1)
        self.setFixedHeight(px(36))
        self.setFocusProxy(self.edit)
        self.list.picked.connect(self._pick)
        self.edit.textEdited.connect(self._find)
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
    def pending(self) -> str:
        """Text typed but not yet picked."""
        return self.edit.text().strip()

    def settle(self) -> None:
        """Take text still in the field as a new firm or person, so that nothing typed is lost."""
        if self.pending:
            self._take_new(self.pending)

    def _find(self, text: str) -> None:
        found = self._database.read(lambda session: who_choices(session, text, self.company_id))
        self._choices = {choice.person_id or choice.company_id: choice for choice in found}
        options = [
            Option(key, choice.name, choice.detail, self._group(choice))
            for key, choice in self._choices.items()
        ]
        if text.strip():
            new = self.tr("New firm “{name}”") if not self._has_company() else self.tr("New person “{name}”")
            options.append(Option(_NEW, new.format(name=text.strip())))
        self.list.show_options(options)
        if options:
            self.popup.open()
        else:
            self.popup.shut()

    def _group(self, choice: WhoChoice) -> str:
        return self.tr("People") if choice.person_id else self.tr("Firms")

    def _has_company(self) -> bool:
        return self.company_id is not None or bool(self.company_name)

    def _step(self, by: int) -> None:
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
        else:
            self.focusNextPrevChild(True)

    def _escape(self) -> None:
        """First what was typed, then the sheet; a list that came up by itself goes along."""
        if self.edit.text() and self.popup.isVisible():
            self.popup.shut()
        elif self.edit.text():
            self.edit.clear()
        else:
            self.popup.shut()
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(self, key)

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
        if not self._has_company():
            self.company_name = name
        else:
            self.people.append((None, name))
        self._taken()

    def _taken(self) -> None:
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
        while self._row.count() > 1:
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        names = [self.company_name] if self._has_company() else []
        for place, name in enumerate([*names, *(name for _, name in self.people)]):
            tag = _Chosen(name, self.tr("Remove {name}").format(name=name), self)
            at = place - len(names)
            tag.cross.clicked.connect(lambda _=False, at=at: self._remove(at))
            self._row.insertWidget(place, tag)
        hint = self.tr("Another person, pinyin works") if names else self.tr("Firm or person, pinyin works")
        self.edit.setPlaceholderText(hint)
        self.edit.setAccessibleName(self.tr("Who"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusOut:
                self.popup.shut()
            elif not self._has_company():
                self._find("")
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            empty = not self.edit.text() and not self.edit.composing
            if event.key() == Qt.Key.Key_Backspace and empty and self._has_company():
                self._remove(len(self.people) - 1)
                return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        focused = self.edit.hasFocus()
        border = look.color("red" if self.property("bad") else "focus" if focused else "borderInput")
        painter = QPainter(self)
        paint_box(painter, self.rect(), look.color("surface"), border, px(4), width=2 if focused else 1)
