"""One action beside the list: every field it changed, with a way back for each and for all."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.history_list import MOST_CHANGES, ChangeKind, HistoryRow, RecordChange
from app.services.logged_fields import is_revertible
from app.services.undo import NOBODYS
from app.ui.history.words import Line, action_word, change_lines, device_word, moment_word, record_word
from app.ui.layouts import clear, let_go
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import hairline, px
from app.ui.widgets.tag import Tag
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_WIDTH, _HEIGHT = 336, 230
_ANY = 16_777_215
_OPENED = {"project": "projects.detail", "company": "investors.detail"}


class ActionPane(QWidget):
    """`revert_asked` carries record, place in the log and field; `undo_asked` and `opened` lead on.

    `restore_asked` carries a record that was deleted here.
    """

    revert_asked = Signal(str, int, str)
    restore_asked = Signal(str)
    undo_asked = Signal(str)
    opened = Signal(str, str)

    def __init__(self, codes: Codes, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history.pane")
        self._codes = codes
        self._marks = marks
        self._row: HistoryRow | None = None
        self._beside = True
        self.title = Label("", "section", "bold", wrap=True)
        self.remark = Label("", "caption", tone="textTertiary", wrap=True)
        self.undo = writing(Button("", size=26, icon="undo"))
        self.undo.setObjectName("history.undo")
        self.undo.clicked.connect(self._ask_undo)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(6))
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(6))
        column.addWidget(self.title)
        column.addWidget(self.remark)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(px(4))
        column.addLayout(self._list)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 0, 0)
        outer.addWidget(area)
        self.stand(True)

    def stand(self, beside: bool) -> None:
        """Stand beside the list, or below it where that is too narrow."""
        self._beside = beside
        self.setMinimumWidth(px(_WIDTH) if beside else 0)
        self.setMaximumWidth(px(_WIDTH) if beside else _ANY)
        self.setMinimumHeight(0 if beside else px(_HEIGHT) // 3)
        self.setMaximumHeight(_ANY if beside else px(_HEIGHT))
        self.update()

    def show_action(self, row: HistoryRow | None, changes: list[RecordChange], fitting: bool) -> None:
        """Show what an action changed; `fitting` says that a filter left only part of it."""
        self._row = row
        let_go([one for one in self._inside.findChildren(QWidget) if one is not self.undo], self)
        clear(self._list)
        self.title.setText(action_word(row) if row else "")
        self.undo.setText(self.tr("Undo this action"))
        known = all(field.old_known for change in changes for field in change.fields)
        self.undo.setVisible(row is not None and row.kind == "DO" and row.label not in NOBODYS and known)
        self.remark.setText(self._remark(row) if row else "")
        heads = {change.seq for change in changes if change.kind is ChangeKind.DELETED}
        for change in changes:
            self._add_change(change, restorable=change.seq == min(heads, default=None))
        rest = row.writes - len(changes) if row else 0
        if rest > 0 and (fitting or len(changes) >= MOST_CHANGES):
            said = self.tr("and %n more record(s) in this action", "", rest)
            self._list.addWidget(Label(said, "caption", tone="textTertiary"))

    def _ask_undo(self) -> None:
        if self._row is not None:
            self.undo_asked.emit(self._row.id)

    def _remark(self, row: HistoryRow) -> str:
        who = row.member_name or self.tr("System")
        return "　".join((moment_word(row.at), who, device_word(row)))

    def _add_change(self, change: RecordChange, restorable: bool) -> None:
        """`restorable` is the first record an action deleted; what belongs to it comes back with it."""
        self._list.addWidget(Hairline())
        head = QHBoxLayout()
        head.setSpacing(px(8))
        name = Label(record_word(change), weight="medium", wrap=True)
        head.addWidget(name, 1)
        head.addWidget(self._marks.tag(change.record_id))
        tag = {
            ChangeKind.CREATED: self.tr("New"),
            ChangeKind.DELETED: self.tr("Deleted"),
            ChangeKind.RESTORED: self.tr("Restored"),
        }.get(change.kind)
        if change.table in _OPENED and change.kind is not ChangeKind.DELETED:
            to = Button(self.tr("Open"), "text", 26)
            to.clicked.connect(
                lambda _=False, page=_OPENED[change.table], key=change.record_id: self.opened.emit(page, key)
            )
            head.addWidget(to)
        if restorable:
            back = writing(Button(self.tr("Restore"), "text", 26))
            back.setObjectName("history.restore")
            back.clicked.connect(lambda _=False, key=change.record_id: self.restore_asked.emit(key))
            head.addWidget(back)
        if tag:
            head.addWidget(Tag(tag, "accent" if change.kind is ChangeKind.CREATED else "neutral"))
        self._list.addLayout(head)
        told = set[str]()
        for line in change_lines(change, self._codes):
            self._list.addLayout(self._line(change, line, revertible=line.field not in told))
            told.add(line.field)

    def _line(self, change: RecordChange, said: Line, revertible: bool) -> QHBoxLayout:
        """用地面积 above 80 改为 95, with 改回 at the right of a field's first line where the 80 is known."""
        words = QVBoxLayout()
        words.setSpacing(0)
        if said.name:
            words.addWidget(Label(said.name, "caption", tone="textTertiary"))
        words.addWidget(Label(self.tr("{old} → {new}").format(old=said.old, new=said.new), wrap=True))
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addLayout(words, 1)
        if revertible and said.old_known and is_revertible(change.table, said.field):
            back = writing(Button(self.tr("Revert"), "text", 26))
            back.setObjectName(f"history.revert.{said.field}")
            back.setAccessibleDescription(said.name)
            back.clicked.connect(
                lambda _=False: self.revert_asked.emit(change.record_id, change.seq, said.field)
            )
            line.addWidget(back)
        return line

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        right, bottom = (0, self.height() - 1) if self._beside else (self.width() - 1, 0)
        hairline(painter, 0, 0, right, bottom, theme().color("border"))
