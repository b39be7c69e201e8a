"""Beside the pages: which paper about what, what is in it and how it looks, and what to do with it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.exports.orders import FORMS
from app.ui.layouts import scrolled
from app.ui.papers.form_options import FormOptions
from app.ui.papers.parts_list import PartsList
from app.ui.theme import theme
from app.ui.widgets.button import Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.note import Note
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.select import Select
from app.ui.widgets.tall_page import TallPage

_WIDTH = 300
Search = Callable[[str], Sequence[Option]]


class OptionsPane(QWidget):
    """`papers` and `scopes` list what can be chosen for a typed text."""

    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, papers: Search, scopes: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("papers.options")
        self.paper, self.scope = Select(papers), Select(scopes)
        self.paper.setObjectName("papers.paper")
        self.scope.setObjectName("papers.scope")
        self.parts, self.form = PartsList(), FormOptions()
        self._form = "pdf"
        self.substitutes = Label("", "caption", tone="textTertiary", wrap=True)
        self.age = Note("plain", closable=False)
        self.save = Button("", "filled", 36, icon="file")
        self.print = Button("", "normal", 36, icon="print")
        self.register = Button("", "text", 26)
        self.register.setObjectName("papers.register")
        self._heads = [Label("", "caption", tone="textSecondary") for _ in range(2)]
        self._titles = [Label("", "section", "bold") for _ in range(2)]
        self._lines = [Hairline() for _ in range(2)]
        self._inside = TallPage()
        self._scroll = scrolled(self._inside)
        self._lay_out()
        self.save.clicked.connect(self.save_asked)
        self.print.clicked.connect(self.print_asked)
        self.retranslate()
        self._measure()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._inside)
        first = QHBoxLayout()
        first.addWidget(self._heads[0], 1)
        first.addWidget(self.register)
        self._column.addLayout(first)
        self._column.addWidget(self.paper)
        self._column.addWidget(self._heads[1])
        self._column.addWidget(self.scope)
        for line, title, inside in zip(self._lines, self._titles, (self.parts, self.form), strict=True):
            self._column.addWidget(line)
            self._column.addWidget(title)
            self._column.addWidget(inside)
        self._column.addWidget(self.substitutes)
        self._column.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.save)
        self._buttons.addWidget(self.print)
        self._buttons.addStretch(1)
        self._foot = QVBoxLayout()
        self._foot.addWidget(self.age)
        self._foot.addLayout(self._buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)

    def show_parts(self, there: bool) -> None:
        """A paper of one piece has no parts to choose from."""
        for part in (self._lines[0], self._titles[0], self.parts):
            part.setVisible(there)

    def set_ready(self, saved: bool, printed: bool) -> None:
        """Whether there is a paper to save, and pages to print."""
        self.save.setEnabled(saved)
        self.print.setEnabled(printed)

    def offer_form(self, form: str) -> None:
        """The form a paper is saved in unless another is chosen."""
        self._form = form
        self.save.setText(self.tr("Save as {form}").format(form=FORMS[form]))
        self.save.setToolTip(f"{self.save.text()}　Ctrl S")

    def report(self, substitutes: Sequence[tuple[str, str]]) -> None:
        """What is set in another typeface than it should be."""
        words = self.tr("{kind} set in {font}")
        said = self.tr(", ").join(words.format(kind=kind, font=font) for kind, font in substitutes)
        self.substitutes.setText(self.tr("Typefaces this computer lacks: {said}").format(said=said))
        self.substitutes.setVisible(bool(said))

    def retranslate(self) -> None:
        for label, word in zip(self._heads, (self.tr("Paper"), self.tr("About")), strict=True):
            label.setText(word)
        for label, word in zip(self._titles, (self.tr("Contents"), self.tr("Form")), strict=True):
            label.setText(word)
        self.register.setText(self.tr("Print register"))
        self.paper.set_name(self.tr("Paper"))
        self.scope.set_name(self.tr("About"))
        self.offer_form(self._form)
        self.print.setText(self.tr("Print"))
        self.print.setToolTip(f"{self.print.text()}　Ctrl P")
        self.form.retranslate()

    def _measure(self) -> None:
        self.setFixedWidth(px(_WIDTH))
        self._column.setContentsMargins(px(16), px(8), px(16), px(14))
        self._column.setSpacing(px(6))
        self._foot.setContentsMargins(px(16), px(8), px(16), px(14))
        self._foot.setSpacing(px(8))
        self._buttons.setSpacing(px(8))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._measure()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("surface"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("border"))
