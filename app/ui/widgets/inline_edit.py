"""Editing in place: a value that looks like text until somebody edits it."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget
from typing_extensions import override

from app.errors import UserError
from app.ui import fonts
from app.ui.sentences import sentence
from app.ui.theme import FontSize, FontWeight, theme
from app.ui.widgets.focus_ring import ring_focus
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import field_inset, paint_box, paint_text, px, restyle
from app.ui.widgets.writing import writing

_SAVED_MS = 3000
Commit = Callable[[str, int], None]
"""Writes a typed text over the value that was read at a position of the log. Raises UserError."""


class InlineEdit(QWidget):
    """One value. `commit` writes it; a UserError keeps the text in the editor, with the reason.

    F2, Enter or a click edits; Enter commits and stays, Tab commits and edits the next, Esc restores,
    leaving commits.
    """

    committed = Signal(str)

    def __init__(
        self,
        value: str = "",
        commit: Commit | None = None,
        name: str = "",
        size: FontSize = "body",
        weight: FontWeight = "regular",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._shown = value
        self._seen = 0
        self._opened = (value, 0)
        self._commit = commit
        self._name = name
        self._size: FontSize = size
        self._weight: FontWeight = weight
        self._missing = False
        self._closing = False
        self._editor: LineEdit | None = None
        self._below = Label("", "caption", tone="textTertiary")
        self._below.setParent(self.parentWidget())
        self._below.hide()
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.timeout.connect(self._below.hide)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        ring_focus(self)
        writing(self)
        self._say()

    @property
    def value(self) -> str:
        """The value in the record."""
        return self._value

    @property
    def editor(self) -> LineEdit | None:
        """The editor while somebody edits."""
        return self._editor

    @property
    def remark(self) -> str:
        """What stands beneath now: when it was saved, or what is wrong."""
        return "" if self._below.isHidden() else self._below.text()

    def set_value(self, value: str, shown: str | None = None, seen: int = 0) -> None:
        """Show a value; `shown` is how it reads when it is not being edited, lighter without a value, `seen`
        where in the log it was read. An open editor is left alone, and rests on what it came up with.
        """
        fonts.cover(shown or value)
        self._value = value
        self._seen = seen
        self._shown = value if shown is None else shown
        self._say()
        self.updateGeometry()
        self.update()

    def set_name(self, name: str) -> None:
        """What the value is called, in another language."""
        self._name = name
        self._say()

    def set_missing(self, missing: bool) -> None:
        """Whether an empty value is required: it then reads as missing, in red."""
        self._missing = missing
        self.update()

    def edit(self) -> None:
        """Open the editor on the value's own pixels."""
        if self._editor is not None:
            return
        editor = LineEdit(self)
        editor.setObjectName(f"{self.objectName()}.editor")
        editor.setAccessibleName(self._name)
        editor.setProperty("inplace", True)
        editor.setProperty("textSize", self._size)
        editor.setProperty("weight", self._weight)
        editor.setText(self._value)
        self._opened = (self._value, self._seen)
        editor.setGeometry(self.rect())
        editor.committed.connect(lambda _text: self._take(stay=True))
        editor.cancelled.connect(self.cancel)
        editor.textEdited.connect(self._typing)
        editor.installEventFilter(self)
        self._editor = editor
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()
        self.update()

    def cancel(self) -> None:
        """Restore the value."""
        self._below.hide()
        self._close()

    def _take(self, stay: bool) -> bool:
        """Commit what is in the editor; whether it was taken."""
        editor = self._editor
        if editor is None or editor.composing:
            return False
        text = editor.text().strip()
        before, seen = self._opened
        if text != before:
            shown = self._value
            try:
                if self._commit is not None:
                    self._commit(text, seen)
            except UserError as error:
                self._reject(sentence(error))
                return False
            if self._value == shown:
                self.set_value(text, seen=seen)
            self._close(keep_focus=stay)
            self._saved()
            self.committed.emit(text)
            return True
        self._below.hide()
        self._close(keep_focus=stay)
        return True

    def _reject(self, reason: str) -> None:
        if self._editor is not None:
            self._editor.setProperty("bad", True)
            self._editor.setAccessibleDescription(reason)
            restyle(self._editor)
        self._fade.stop()
        self._remark(reason, bad=True)

    def _typing(self) -> None:
        if self._editor is not None and self._editor.property("bad"):
            self._editor.setProperty("bad", False)
            restyle(self._editor)
            self._below.hide()

    def _close(self, keep_focus: bool = True) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.hasFocus()
        editor.removeEventFilter(self)
        editor.hide()
        editor.deleteLater()
        if keep_focus and had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def _saved(self) -> None:
        self._remark(self.tr("Saved {time}").format(time=QTime.currentTime().toString("HH:mm")), bad=False)
        self._fade.start(_SAVED_MS)

    def _remark(self, text: str, bad: bool) -> None:
        around = self.parentWidget()
        if around is None:  # the page has been drawn anew by what was saved
            return
        self._below.setParent(around)
        self._below.setText(text)
        self._below.set_tone("redText" if bad else "textTertiary")
        self._below.adjustSize()
        self._below.move(self.mapToParent(QPoint(0, self.height())))
        self._below.show()
        self._below.raise_()

    def _say(self) -> None:
        said = (
            self.tr("{name}: {value}").format(name=self._name, value=self._shown)
            if self._name
            else self._shown
        )
        self.setAccessibleName(said)

    def _next(self, forward: bool) -> None:
        """Edit the neighbour in tab order when it can be edited in place, otherwise just go there."""
        self.focusNextPrevChild(forward)
        reached = QApplication.focusWidget()
        if isinstance(reached, InlineEdit):
            reached.edit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        elif event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    @override
    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        editor = self._editor
        if editor is None or watched is not editor:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not editor.composing:
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                if self._take(stay=True):
                    self._next(event.key() == Qt.Key.Key_Tab)
                return True
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            popup = event.reason() in (
                Qt.FocusReason.PopupFocusReason,
                Qt.FocusReason.ActiveWindowFocusReason,
            )
            if not popup and not self._closing:
                self._closing = True
                self._take(stay=False)
                self._closing = False
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit()
            return
        super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.edit()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font(self._size, self._weight))
        return QSize(
            metrics.horizontalAdvance(self._shown) + 2 * field_inset(), max(px(26), metrics.height() + 6)
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(px(60), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._editor is not None:
            return
        painter = QPainter(self)
        look = theme()
        if self.underMouse() and self.isEnabled():
            paint_box(painter, self.rect(), None, look.color("borderInput"), px(4))
        painter.setFont(look.font(self._size, self._weight))
        inner = self.rect().adjusted(field_inset(), 0, -field_inset(), 0)
        missing = self._missing and not self._shown
        text = self.tr("missing") if missing else self._shown
        tone = "redText" if missing else "text" if self._value else "textTertiary"
        paint_text(painter, inner, text, look.color(tone))


def leave_open_editors(within: QWidget) -> None:
    """Restore every value that somebody edits in there, because another record is going to be shown."""
    for edit in within.findChildren(InlineEdit):
        edit.cancel()


def in_tab_order(values: Sequence[QWidget]) -> None:
    """Have Tab go through `values` one after the other, whichever came first."""
    for before, after in pairwise(values):
        QWidget.setTabOrder(before, after)
