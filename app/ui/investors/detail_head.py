"""The head of an investor's page: name, intent, kind and place, when they were met last."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.services.company_page import CompanyPage
from app.ui import text
from app.ui.sync.marks import Marks, MarkTag
from app.ui.theme import theme
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import paint_box, paint_text, px
from app.ui.widgets.tag import Tag
from app.ui.words import Codes, intent_word


class HeadMark(QWidget):
    """The first character of a name on a tinted square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = ""
        self.setFixedSize(px(32), px(32))

    def set_name(self, name: str) -> None:
        self._letter = name[:1]
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        paint_box(painter, self.rect(), look.color("accentSoft"), None, px(4))
        painter.setFont(look.font("bodyLarge", "bold"))
        paint_text(
            painter, self.rect(), self._letter, look.color("accentText"), Qt.AlignmentFlag.AlignHCenter
        )


class Head(QWidget):
    """Name, intent, kind and place, when they were met last."""

    def __init__(self, marks: Marks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(12))
        self.mark = HeadMark()
        self.name = ElidedLabel("", "title", "bold")
        self.intent = Tag("", "accent")
        self.kind = Tag("")
        self.where = Label("", tone="textSecondary")
        self.last = ElidedLabel("", "caption", tone="textTertiary")
        self.last.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.incomplete = Tag("", "yellow")
        self.exchange = MarkTag(marks)
        self.more = IconButton("more", "")
        self.more.setObjectName("investor.more")
        for widget in (
            self.mark,
            self.name,
            self.intent,
            self.kind,
            self.incomplete,
            self.exchange,
            self.where,
        ):
            row.addWidget(widget)
        row.addWidget(self.last, 1)
        row.addWidget(self.more)

    def show_page(self, page: CompanyPage, codes: Codes, last: str) -> None:
        row = page.row
        self.mark.set_name(row.name)
        self.name.setText(row.name)
        self.intent.set_tag(intent_word(row.intent), "accent" if row.intent == "A" else "neutral")
        self.intent.setVisible(row.intent is not None)
        self.kind.set_tag(codes.word("entity_type", row.entity_type), "neutral")
        self.where.setText(self.tr(", ").join(filter(None, (row.industry, row.region))))
        self.incomplete.set_tag(self.tr("To complete"), "yellow")
        self.incomplete.setVisible(page.details.incomplete)
        self.exchange.show_record(row.id)
        self.more.set_name(self.tr("More"))
        if page.visit_count:
            said = self.tr("Last met: {when}, %n time(s) in all", "", page.visit_count).format(when=last)
        else:
            said = self.tr("Never met yet")
        if row.contact_due is not None:
            due = self.tr("meet again by {day}").format(day=text.full_date(row.contact_due))
            said = self.tr("{last}, {due}").format(last=said, due=due)
        self.last.set_tone("redText" if row.contact_late else "textTertiary")
        self.last.setText(said)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long name leaves the other half to what is said of the firm."""
        self.name.setMaximumWidth(event.size().width() // 2)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme().color("border"))
