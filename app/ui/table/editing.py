"""Editing a cell in place with a widget that the page makes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid
from typing_extensions import override

from app.errors import UserError
from app.ui.sentences import sentence
from app.ui.table.grid import RowGrid
from app.ui.table.text_cells import ALIGNED
from app.ui.theme import theme
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, px, restyle
from app.ui.widgets.writing import refusal_for

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What is being edited: a column of one record, or of all selected ones when it is among them."""

    ids: tuple[str, ...]
    key: str
    parent: QWidget


@dataclass(frozen=True, slots=True)
class Editor:
    """The page's widget for a cell. `commit` writes what is in it, or raises UserError to keep it open.

    A widget that `chooses` keeps Enter to itself, such as a picker; the page then calls `commit_edit`.
    `understood` says of a text being typed what it is taken for, shown beneath; empty when nothing is.
    """

    widget: QWidget
    commit: Callable[[], None]
    chooses: bool = False
    understood: Callable[[str], str] | None = None


MakeEditor = Callable[[CellEdit], Editor | None]


class CellEditing(QObject):
    """Opens, places and closes the editor of a table; at most one is open.

    `declined` carries the id and the column for which the page made no editor, `refused` why what was asked
    to be edited cannot be.
    """

    declined = Signal(str, str)
    refused = Signal(str)

    def __init__(self, grid: RowGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._make: MakeEditor | None = None
        self._editor: Editor | None = None
        self._at = ("", "")
        self._taking = False
        self._reason = _Reason(grid.viewport())
        self._reason.hide()
        for bar in (grid.verticalScrollBar(), grid.horizontalScrollBar()):
            bar.valueChanged.connect(self._follow)
        grid.header.sectionResized.connect(self._follow)
        grid.resized.connect(self._follow)
        grid.records.modelReset.connect(self._follow)

    @property
    def editor(self) -> QWidget | None:
        """The open editor."""
        return self._editor.widget if self._editor is not None else None

    @property
    def reason(self) -> str:
        """Why the editor could not be closed; empty when nothing is wrong."""
        return "" if self._reason.isHidden() or not self._reason.bad else self._reason.text()

    @property
    def remark(self) -> str:
        """What the typed text is taken for; empty when nothing is said."""
        return "" if self._reason.isHidden() or self._reason.bad else self._reason.text()

    def set_maker(self, make: MakeEditor | None) -> None:
        """Who makes editors."""
        self._make = make

    def begin(self, row: int, column: int, typed: str = "") -> bool:
        """Edit a cell; `typed` are letters that began it and replace the value. Whether an editor opened."""
        records = self._grid.records
        record_id = records.id_at(row)
        shown = column >= 0 and not self._grid.header.isSectionHidden(column)
        if record_id is None or not shown or refusal_for(self._grid):
            return False
        chosen = tuple(filter(None, map(records.id_at, self._grid.selected_rows())))
        ids = chosen if record_id in chosen else (record_id,)
        if why := self._grid.refusal(ids) or records.columns[column].computed:
            self.refused.emit(why)
        if why or not records.columns[column].editable or not self.commit():
            return False
        key = records.columns[column].key
        made = self._make(CellEdit(ids, key, self._grid.viewport())) if self._make is not None else None
        if made is None:
            self.declined.emit(record_id, key)
            return False
        self._grid.scrollTo(records.index(row, column))
        self._open(made, record_id, key, typed)
        return True

    def commit(self) -> bool:
        """Write what the editor holds and close it; False when it was refused and stays open."""
        if self._editor is None:
            return True
        try:
            self._editor.commit()
        except UserError as error:
            self._refuse(sentence(error))
            return False
        self.close()
        return True

    def close(self) -> None:
        """Close the editor; what is in it is dropped."""
        editor, self._editor = self._editor, None
        self._reason.hide()
        if editor is None or not isValid(editor.widget):
            return
        focused = QApplication.focusWidget()
        had_focus = focused is editor.widget or (focused is not None and editor.widget.isAncestorOf(focused))
        self._focus_of(editor.widget).removeEventFilter(self)
        editor.widget.hide()
        editor.widget.deleteLater()
        if had_focus:
            self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, editor: Editor, record_id: str, key: str, typed: str) -> None:
        self._editor = editor
        self._at = (record_id, key)
        widget = editor.widget
        if not widget.objectName():
            widget.setObjectName(f"{self._grid.objectName()}.{key}.editor")
        if not widget.accessibleName():
            column = self._grid.records.column_of(key)
            widget.setAccessibleName(self._grid.records.columns[column].title)
        self._follow()
        widget.show()
        focus = self._focus_of(widget)
        focus.installEventFilter(self)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()
        if isinstance(focus, QLineEdit):
            # Qt keeps 2 px free beside the text; the value stood without them.
            focus.setTextMargins(-2, 0, -2, 0)
            align = self._grid.records.columns[self._grid.records.column_of(key)].align
            focus.setAlignment(ALIGNED[align] | Qt.AlignmentFlag.AlignVCenter)
            focus.selectAll()
            focus.textChanged.connect(self._understand)
            if typed:
                focus.insert(typed)

    @staticmethod
    def _focus_of(widget: QWidget) -> QWidget:
        return widget.focusProxy() or widget

    def _follow(self) -> None:
        """Keep the editor on its cell; close it when the record is gone."""
        if self._editor is None:
            return
        records = self._grid.records
        row, column = records.index_of(self._at[0]), records.column_of(self._at[1])
        if row < 0 or column < 0:
            self.close()
            return
        rect = self._grid.visualRect(records.index(row, column))
        widget = self._editor.widget
        # The style sheet gives fields a height of their own; here the row has it.
        widget.ensurePolished()
        widget.setMinimumSize(0, 0)
        widget.setMaximumSize(rect.size())
        widget.setGeometry(rect)
        self._place_reason(rect)

    def _place_reason(self, rect: QRect) -> None:
        self._reason.adjustSize()
        under = QPoint(rect.x(), rect.bottom() + 1)
        if under.y() + self._reason.height() > self._grid.viewport().height():
            under.setY(rect.y() - self._reason.height())
        under.setX(max(0, min(under.x(), self._grid.viewport().width() - self._reason.width())))
        self._reason.move(under)

    def _understand(self, typed: str) -> None:
        """Say beneath what is being typed what it is taken for; a reason of before goes."""
        editor = self._editor
        if editor is None:
            return
        focus = self._focus_of(editor.widget)
        if focus.property("bad"):
            focus.setProperty("bad", False)
            restyle(focus)
        said = editor.understood(typed) if editor.understood is not None else ""
        self._reason.setVisible(bool(said))
        if said:
            self._reason.say(said, bad=False)
            self._follow()

    def _refuse(self, reason: str) -> None:
        editor = self._editor
        if editor is None:
            return
        focus = self._focus_of(editor.widget)
        focus.setProperty("bad", True)
        focus.setAccessibleDescription(reason)
        restyle(focus)
        self._reason.say(reason, bad=True)
        self._follow()

    def _commit_and_move(self, step: int) -> None:
        """Tab: commit, then edit the next editable column of the record."""
        record_id, key = self._at
        if not self.commit():
            return
        grid = self._grid
        row, visual = (
            grid.records.index_of(record_id),
            grid.header.visualIndex(grid.records.column_of(key)),
        )
        while row >= 0 and 0 <= (visual := visual + step) < grid.header.count():
            column = grid.header.logicalIndex(visual)
            if grid.records.columns[column].editable and not grid.header.isSectionHidden(column):
                grid.setCurrentIndex(grid.records.index(row, column))
                self.begin(row, column)
                return

    def _key(self, event: QKeyEvent, editor: Editor) -> bool:
        """Whether a key belongs to the table and not to the editor."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in _ENTER and not editor.chooses:
            self.commit()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._commit_and_move(1 if key == Qt.Key.Key_Tab else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not editor.chooses:
            if self.commit():
                self._grid.keyPressEvent(event)
        else:
            return False
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        editor = self._editor
        if editor is None:
            return False
        composing = bool(getattr(watched, "composing", False))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not composing:
            return self._key(event, editor)
        left = isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        if left and isinstance(event, QFocusEvent) and event.reason() not in _ELSEWHERE and not self._taking:
            self._taking = True
            self.commit()
            self._taking = False
        return False


class _Reason(Label):
    """Why a value was refused, or what it is taken for, on a ground of its own over the rows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", "caption", tone="redText", parent=parent)
        self.bad = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setContentsMargins(px(8), px(3), px(8), px(3))

    def say(self, words: str, bad: bool) -> None:
        self.bad = bad
        self.set_tone("redText" if bad else "textSecondary")
        self.setText(words)
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill, border = ("redSoft", "red") if self.bad else ("surface", "border")
        paint_box(painter, self.rect(), theme().color(fill), theme().color(border), px(4))
        painter.end()
        super().paintEvent(event)
