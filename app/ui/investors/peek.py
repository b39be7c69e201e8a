"""The pane beside the list: the firm in hand at a glance."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.company_page import CompanyPage, VisitLine, company_page
from app.services.relations import Neighbour
from app.ui import text
from app.ui.investors.next_steps import tick_step
from app.ui.investors.people_actions import PeopleActions
from app.ui.investors.people_card import PersonRow
from app.ui.layouts import clear, scrolled
from app.ui.page import Context
from app.ui.sync.marks import Marks, MarkTag
from app.ui.theme import theme
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.card import KeyValueGrid
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.days_left import DaysLeft
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag
from app.ui.widgets.tall_page import TallPage
from app.ui.widgets.writing import writing
from app.ui.words import Codes, intent_word

_WIDTH = 336
_VISITS = 3


class InvestorPeek(QWidget):
    """Facts, people with masked phones, chain, visits, next step."""

    closed = Signal()
    opened = Signal(str)
    log_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("investors.peek")
        self._context = context
        self._marks = Marks(context)
        self.exchange = MarkTag(self._marks)
        self._codes = Codes(context.database)
        self._id = ""
        self._actions = PeopleActions(context, self)
        self.setFixedWidth(px(_WIDTH))
        self.name = ElidedLabel("", "bodyLarge", "bold")
        self.intent = Tag("")
        self.open_button = Button("", "quiet", 26, hint="Enter")
        self.open_button.clicked.connect(lambda: self.opened.emit(self._id))
        cross = IconButton("x", self.tr("Close"), icon_size=16)
        cross.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(px(16), 0, px(8), 0)
        head.setSpacing(px(8))
        for widget in (self.name, self.intent, self.exchange):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.open_button)
        head.addWidget(cross)
        top = QWidget()
        top.setLayout(head)
        top.setFixedHeight(px(48))
        inside = TallPage()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))
        self._column.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(Hairline())
        column.addWidget(scrolled(inside), 1)

    def show_company(self, company_id: str) -> None:
        """Show a firm; one that is gone empties the pane."""
        self._id = company_id
        clear(self._column)
        try:
            page = self._context.database.read(lambda session: company_page(session, company_id, _VISITS))
        except UserError:
            self.name.setText("")
            self.exchange.show_record("")
            return
        self._actions.of(company_id, page.row.name)
        self.name.setText(page.row.name)
        self.intent.set_tag(intent_word(page.row.intent), "accent" if page.row.intent == "A" else "neutral")
        self.intent.setVisible(page.row.intent is not None)
        self.exchange.show_record(company_id)
        self.open_button.setText(self.tr("Open"))
        self._facts(page)
        self._people(page)
        self._chain(page)
        self._visits(page)
        self._next(page)
        self._column.addStretch(1)

    def _facts(self, page: CompanyPage) -> None:
        grid = KeyValueGrid(76)
        details, row = page.details, page.row
        grid.add_row(self.tr("Full name"), details.name_zh)
        industry = self.tr(", ").join(filter(None, (row.industry, details.main_business)))
        grid.add_row(self.tr("Industry"), industry)
        grid.add_row(self.tr("City"), "　".join(filter(None, (row.region, details.address))))
        source = details.referred_by or self._codes.word("source_channel", details.source_channel)
        if source:
            grid.add_row(self.tr("Source"), source)
        self._column.addWidget(grid)

    def _people(self, page: CompanyPage) -> None:
        self._title(self.tr("Contacts"), len(page.people))
        now = self._context.database.clock.now()
        people = QVBoxLayout()
        people.setSpacing(0)
        for person in page.people:
            people.addWidget(Hairline())
            row = PersonRow(self._marks, person, self._codes, now)
            row.revealed.connect(self._actions.note_reveal)
            row.menu_asked.connect(self._actions.show_menu)
            layout = row.layout()
            if layout is not None:
                layout.setContentsMargins(0, 0, 0, 0)
            people.addWidget(row)
        self._column.addLayout(people)

    def _chain(self, page: CompanyPage) -> None:
        if not page.upstream and not page.downstream:
            return
        self._column.addWidget(Hairline())
        self._title(self.tr("Industrial chain"), None)
        for word, firms in (
            (self.tr("Upstream: {firms}"), page.upstream),
            (self.tr("Downstream: {firms}"), page.downstream),
        ):
            if firms:
                names = self.tr(", ").join(self._firm(firm) for firm in firms)
                self._column.addWidget(
                    Label(word.format(firms=names), "caption", tone="textSecondary", wrap=True)
                )

    def _firm(self, firm: Neighbour) -> str:
        return self.tr("{firm} (here already)").format(firm=firm.name) if firm.here else firm.name

    def _visits(self, page: CompanyPage) -> None:
        self._column.addWidget(Hairline())
        log = writing(Button(self.tr("Log visit"), "text", 26, icon="note"))
        log.clicked.connect(lambda: self.log_asked.emit(self._id))
        self._title(self.tr("Visits"), page.visit_count, log)
        for visit in page.visits[:_VISITS]:
            self._column.addWidget(self._visit(visit))

    def _visit(self, visit: VisitLine) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        day = datetime.fromisoformat(visit.started_at).date()
        year = self._context.database.clock.now().year
        when = text.month_day(day) if day.year == year else text.full_date(day)
        kind = self._codes.word("activity_kind", visit.kind)
        head = "　".join(filter(None, (when, kind, self.tr(", ").join(visit.ours))))
        first = QHBoxLayout()
        first.setSpacing(px(8))
        first.addWidget(ElidedLabel(head, "caption", tone="textTertiary"), 1)
        first.addWidget(self._marks.tag(visit.id))
        column.addLayout(first)
        column.addWidget(Label(visit.text, "caption", wrap=True))
        return box

    def _next(self, page: CompanyPage) -> None:
        if not page.open_steps:
            return
        self._column.addWidget(Hairline())
        self._title(self.tr("Next step"), None)
        for step in page.open_steps[:3]:
            row = QHBoxLayout()
            row.setSpacing(px(8))
            box = writing(CheckBox())
            box.setAccessibleName(step.what)
            box.clicked.connect(lambda done, key=step.id: tick_step(self._context.shell, key, done))
            row.addWidget(box)
            row.addWidget(ElidedLabel(step.what), 1)
            days = DaysLeft()
            days.set_days(step.days_left, text.date_with_weekday(step.due_on) if step.due_on else "")
            row.addWidget(days)
            self._column.addLayout(row)

    def _title(self, title: str, count: int | None, button: Button | None = None) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Label(title, "section", "bold"))
        if count is not None:
            row.addWidget(Label(text.count(count), "caption", tone="textTertiary"))
        row.addStretch(1)
        if button is not None:
            row.addWidget(button)
        self._column.addLayout(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("border"))
