"""Choosing from many by typing: a field with a completion list, and a popup with its own find box."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import Field
from app.ui.widgets.option_list import Option, OptionList
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup

Search = Callable[[str], Sequence[Option]]
_NEW = "\x00new"


class Picker(Field):
    """A field that completes. `search(text)` lists what fits, for an empty text what is likely.

    `picked` carries a key; with `allow_new` the typed text can be offered as a new entry, sent by `created`.
    """

    picked = Signal(str)
    created = Signal(str)
    cleared = Signal()

    def __init__(
        self,
        label: str,
        search: Search,
        placeholder: str = "",
        hint: str = "",
        large: bool = False,
        allow_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit()
        super().__init__(label, self.edit, hint, parent)
        self._search = search
        self._allow_new = allow_new
        self._key: str | None = None
        self._shown = ""
        self.edit.setProperty("large", large)
        self.edit.setPlaceholderText(placeholder)
        self.list = OptionList()
        self.popup = Popup(self.edit, self.list)
        self.list.picked.connect(self._pick)
        self.edit.textEdited.connect(self._find)
        self.edit.moved.connect(self._move)
        self.edit.committed.connect(self._enter)
        self.edit.cancelled.connect(self._escape)
        self.edit.installEventFilter(self)

    @property
    def key(self) -> str | None:
        """What was picked last."""
        return self._key

    def set_value(self, key: str | None, shown: str) -> None:
        """Show something picked, without a signal."""
        self._key, self._shown = key, shown
        self.edit.setText(shown)
        self.set_error("")

    def clear(self) -> None:
        self.set_value(None, "")

    def open(self) -> None:
        """Show what fits the present text."""
        self._find(self.edit.text() if self.edit.text() != self._shown else "")

    def _find(self, text: str) -> None:
        options = list(self._search(text.strip()))
        if self._allow_new and text.strip() and all(option.main != text.strip() for option in options):
            options.append(Option(_NEW, self.tr("Add “{text}”").format(text=text.strip())))
        self.list.show_options(options)
        if not options:
            self.popup.shut()
            return
        self.popup.setMinimumWidth(max(self.edit.width(), px(260)))
        self.popup.open()

    def _move(self, step: int) -> None:
        if self.popup.isVisible():
            self.list.step(step)
        else:
            self.open()

    def _enter(self, text: str) -> None:
        if self.popup.isVisible() and self.list.current is not None:
            self._pick(self.list.current.key)
        elif text.strip() and text != self._shown and not self._take(text):
            self.set_error(self._unknown(text))
        elif not text.strip():
            self._settle(text)

    def _escape(self) -> None:
        if self.popup.isVisible():
            self.popup.shut()
        else:
            self.edit.setText(self._shown)

    def _pick(self, key: str) -> None:
        self.popup.shut()
        if key == _NEW:
            name = self.edit.text().strip()
            self.set_value(None, name)
            self.created.emit(name)
            return
        option = next((row for row in self._listed() if row.key == key), None)
        self.set_value(key, option.main if option else key)
        self.picked.emit(key)

    def _listed(self) -> list[Option]:
        rows = (self.list.options.option(row) for row in range(self.list.options.rowCount()))
        return [row for row in rows if row is not None]

    def _settle(self, text: str) -> None:
        """Leaving: a name typed whole counts as picked, an emptied field is cleared.

        Any other text gives way to what was picked before, and is told to be unknown.
        """
        self.popup.shut()
        if text.strip():
            if text != self._shown and not self._take(text):
                self.edit.setText(self._shown)
                self.set_note(self._unknown(text))
        elif self._key is not None or self._shown:
            self.set_value(None, "")
            self.cleared.emit()

    def _take(self, text: str) -> bool:
        """Pick the one that is called so, unless there are several or none."""
        called = [option for option in self._search(text.strip()) if option.main == text.strip()]
        if len(called) != 1:
            return False
        self.set_value(called[0].key, called[0].main)
        self.picked.emit(called[0].key)
        return True

    def _unknown(self, text: str) -> str:
        return self.tr("“{text}” is not in the list").format(text=text.strip())

    def _leaves_alone(self, event: QEvent) -> bool:
        """Whether Esc has nothing to close or restore here, and belongs to what lies around."""
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and not self.edit.composing
            and not self.popup.isVisible()
            and self.edit.text() == self._shown
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
                self._settle(self.edit.text())
        elif (
            watched is self.edit
            and event.type() == QEvent.Type.MouseButtonRelease
            and not self.popup.isVisible()
        ):
            self.open()
        elif watched is self.edit and self._leaves_alone(event):
            event.ignore()
            return True
        return False


class PickerPopup(QWidget):
    """A find box over a list, below any widget; takes the focus and gives it back.

    `picked` carries a key. With `multiple` it stays open and `toggled` carries key and state.
    """

    picked = Signal(str)
    toggled = Signal(str, bool)
    closed = Signal()

    def __init__(
        self,
        anchor: QWidget,
        search: Search,
        placeholder: str = "",
        multiple: bool = False,
        checked: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self._anchor = anchor
        self._search = search
        self.query = LineEdit(self)
        self.query.setPlaceholderText(placeholder)
        self.query.setAccessibleName(placeholder or self.tr("Find"))
        self.list = OptionList(self)
        self.nothing = Label(self.tr("Nothing fits"), tone="textTertiary")
        if multiple:
            self.list.options.checked = set(checked)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(6), px(6), px(6))
        column.setSpacing(px(6))
        column.addWidget(self.query)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        self.popup = Popup(anchor, self)
        self.popup.setMinimumWidth(px(280))
        self.query.textEdited.connect(self._list)
        self.query.moved.connect(self.list.step)
        self.query.committed.connect(self._enter)
        self.query.cancelled.connect(self.close_popup)
        self.list.picked.connect(self._pick)
        self.query.installEventFilter(self)

    @property
    def checked(self) -> set[str]:
        """What is ticked, with `multiple`."""
        return set(self.list.options.checked or ())

    def open(self) -> None:
        """Show it with everything that is likely, ready to type."""
        self._list(self.query.text())
        self.popup.open()
        self.query.setFocus(Qt.FocusReason.PopupFocusReason)

    def open_once(self) -> None:
        """As `open`, for a list made for this one time: it is thrown away once it goes."""
        self.popup.gone.connect(self.popup.deleteLater)
        self.open()

    def close_popup(self) -> None:
        """Close and give the focus back."""
        if self.popup.isVisible():
            self.popup.shut()
            self._anchor.setFocus(Qt.FocusReason.OtherFocusReason)
            self.closed.emit()

    def _list(self, text: str) -> None:
        options = self._search(text.strip())
        self.list.show_options(options)
        self.list.setVisible(bool(options))
        self.nothing.setVisible(not options)
        if self.popup.isVisible():
            self.popup.open()

    def _enter(self) -> None:
        if self.list.current is not None:
            self._pick(self.list.current.key)

    def _pick(self, key: str) -> None:
        checked = self.list.options.checked
        if checked is None:
            self.close_popup()
            self.picked.emit(key)
            return
        checked.symmetric_difference_update({key})
        self.list.viewport().update()
        self.toggled.emit(key, key in checked)

    def _left(self) -> None:
        if self.popup.isVisible() and not self.query.hasFocus():
            self.popup.shut()
            self.closed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            ticks = self.list.options.checked is not None and event.key() == Qt.Key.Key_Space
            if ticks and not self.query.text() and not self.query.composing:
                self._enter()
                return True
        elif event.type() == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._left)
        return False
