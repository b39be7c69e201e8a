"""风险 of a project: what is suspected, what is raised, and what was cleared and why."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.project_risks import RiskRow, Risks
from app.services.risk_rules import Suspicion
from app.ui import text
from app.ui.layouts import clear
from app.ui.projects.risk_words import severity_word, suspicion_words
from app.ui.sync.marks import Marks
from app.ui.widgets.button import PADDING, Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag, TagKind
from app.ui.widgets.writing import writing
from app.ui.words import Codes

_KINDS: dict[int, TagKind] = {1: "neutral", 2: "yellow", 3: "red"}


class RisksList(QWidget):
    """`raise_asked` carries a suspicion, None for a flag of one's own, `dismiss_asked` a suspicion and
    `clear_asked` a flag, each with where its form belongs.
    """

    raise_asked = Signal(object, QWidget)
    dismiss_asked = Signal(object, QWidget)
    clear_asked = Signal(object, QWidget)

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(14), px(6), px(14), px(6))
        self._column.setSpacing(px(4))

    def show_risks(self, risks: Risks, codes: Codes) -> None:
        """Replace them."""
        clear(self._column)
        self._column.addLayout(self._head())
        for one in risks.suspected:
            self._suspected(one, codes)
        for row in risks.raised:
            self._raised(row, codes)
        if not risks.count:
            self._say(self.tr("No risk is raised or suspected."))
        if risks.past:
            self._column.addWidget(Hairline())
            self._column.addWidget(Label(self.tr("Cleared"), weight="bold"))
            for row in risks.past:
                self._past(row, codes)
        self._column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Label(self.tr("Risks"), weight="bold"))
        row.addStretch(1)
        add = writing(Button(self.tr("Risk"), "text", 26, icon="plus"))
        add.setObjectName("project.risk.add")
        add.clicked.connect(lambda: self.raise_asked.emit(None, add))
        row.addWidget(add)
        row.addSpacing(-px(PADDING[26]))
        return row

    def _say(self, words: str) -> None:
        self._column.addWidget(Label(words, "caption", tone="textTertiary", wrap=True))

    def _title(self, flag: str, tags: Sequence[Tag], *actions: Button) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Label(flag, weight="medium"))
        for tag in tags:
            row.addWidget(tag)
        row.addStretch(1)
        for action in actions:
            row.addWidget(action)
        row.addSpacing(-px(PADDING[26]))
        self._column.addLayout(row)

    def _suspected(self, one: Suspicion, codes: Codes) -> None:
        agree = writing(Button(self.tr("Raise"), "text", 26))
        agree.setObjectName(f"project.risk.raise.{one.flag}")
        agree.clicked.connect(lambda: self.raise_asked.emit(one, agree))
        dismiss = writing(Button(self.tr("Dismiss"), "text", 26))
        dismiss.setObjectName(f"project.risk.dismiss.{one.flag}")
        dismiss.clicked.connect(lambda: self.dismiss_asked.emit(one, dismiss))
        self._title(codes.word("risk_flag", one.flag), [Tag(self.tr("Suspected"), "yellow")], agree, dismiss)
        self._column.addWidget(Label(suspicion_words(one, codes), "caption", wrap=True))

    def _raised(self, row: RiskRow, codes: Codes) -> None:
        done = writing(Button(self.tr("Clear"), "text", 26))
        done.setObjectName(f"project.risk.clear.{row.flag}")
        done.clicked.connect(lambda: self.clear_asked.emit(row, done))
        tag = Tag(severity_word(row.severity), _KINDS.get(row.severity, "neutral"))
        self._title(codes.word("risk_flag", row.flag), [tag, self._marks.tag(row.id)], done)
        self._column.addWidget(Label(row.evidence or "", "caption", wrap=True))
        day = text.full_date(row.raised_on) if row.raised_on else ""
        said = self.tr("Raised by {who}, {day}").format(who=row.raised_by or "—", day=day)
        self._say(said)

    def _past(self, row: RiskRow, codes: Codes) -> None:
        flag = codes.word("risk_flag", row.flag)
        suspected = self.tr("suspected, dismissed") if row.raised_on is None else severity_word(row.severity)
        self._title(flag, [Tag(suspected), self._marks.tag(row.id)])
        if row.evidence:
            self._column.addWidget(Label(row.evidence, "caption", tone="textSecondary", wrap=True))
        day = text.full_date(row.cleared_on) if row.cleared_on else ""
        said = self.tr("{reason} ({who}, {day})")
        self._say(said.format(reason=row.cleared_reason or "", who=row.cleared_by or "—", day=day))
