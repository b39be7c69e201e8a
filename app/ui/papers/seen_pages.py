"""The pages of a paper to be looked at: small ones at the side, large ones, and what is found on them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.page import Context
from app.ui.page_keys import add_key
from app.ui.papers.drawing import Wanted
from app.ui.papers.find_bar import FindBar
from app.ui.papers.finding import Finding
from app.ui.papers.fit import Fit
from app.ui.papers.page_bar import PageBar
from app.ui.papers.sheets_view import SheetsView
from app.ui.papers.thumbnails import Thumbnails
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.exports.finding import Find
    from app.exports.proof import Proof


class SeenPages(QWidget):
    """`wanting` is sent when a picture may be needed; `next_wanted` says which."""

    wanting = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proof: Proof | None = None
        self._finds: list[tuple[int, Find]] = []
        self._at = 0
        self.bar, self.find_bar = PageBar(), FindBar()
        self.sheets, self.thumbnails = SheetsView(), Thumbnails()
        self.finding = Finding(context.jobs, self)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        for part in (self.bar, self.find_bar, self.sheets):
            middle.addWidget(part, 1 if part is self.sheets else 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.thumbnails)
        row.addLayout(middle, 1)
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        self.sheets.moved.connect(self._show_number)
        self.sheets.fit_changed.connect(self._show_fit)
        self.sheets.wanting.connect(self.wanting)
        self.thumbnails.wanting.connect(self.wanting)
        self.thumbnails.chosen.connect(self.sheets.go_to)
        self.bar.turned.connect(lambda by: self.sheets.go_to(self.number + by))
        self.bar.fit_chosen.connect(self.sheets.set_fit)
        self.bar.find_asked.connect(self.open_find)
        self.find_bar.sought.connect(lambda wanted: self.finding.seek(self._proof, wanted))
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self._close_find)
        self.finding.found.connect(self._show_finds)

    def _add_keys(self) -> None:
        def turn(by: int) -> None:
            self.sheets.go_to(self.number + by)

        add_key(self, ("Ctrl+PgDown",), QT_TRANSLATE_NOOP("Key", "Next page"), lambda: turn(1))
        add_key(self, ("Ctrl+PgUp",), QT_TRANSLATE_NOOP("Key", "Previous page"), lambda: turn(-1))
        add_key(self, ("F3",), QT_TRANSLATE_NOOP("Key", "Find: the next place"), lambda: self._step(1))

    @property
    def number(self) -> int:
        """The page one is at."""
        return self.sheets.number

    @property
    def fit(self) -> Fit:
        """How large pages are shown."""
        return self.sheets.fit

    def show_proof(self, proof: "Proof", number: int, image: QImage) -> None:
        """Show a paper that has been set anew, with the picture of one page."""
        self._proof = proof
        self.sheets.show_pages(proof.sizes, number, image)
        self.thumbnails.show_pages(proof.sizes)
        self._show_number(self.number)
        if self.find_bar.isVisibleTo(self):
            self.finding.seek(proof, self.find_bar.edit.text())
        else:
            self._show_finds([])

    def next_wanted(self) -> Wanted | None:
        """What is looked at comes first, then the small pages."""
        return self.sheets.next_wanted() or self.thumbnails.next_wanted()

    def take(self, number: int, image: QImage) -> None:
        """A picture has been drawn, for the place it has the size of."""
        if self.thumbnails.wants(number, image):
            self.thumbnails.take(number, image)
        else:
            self.sheets.take(number, image)

    def open_find(self) -> None:
        """Ctrl+F."""
        if self._proof is not None:
            self.find_bar.open()
            self.finding.seek(self._proof, self.find_bar.edit.text())

    def set_side(self, shown: bool) -> None:
        """Whether there is room for the small pages."""
        self.thumbnails.setVisible(shown)

    def retranslate(self) -> None:
        self.bar.retranslate()
        self.find_bar.retranslate()
        self.thumbnails.setAccessibleName(self.tr("Pages"))
        self._name_pages()

    def _show_number(self, number: int) -> None:
        self.bar.show_number(number, len(self._proof.sizes) if self._proof is not None else 0)
        self.thumbnails.set_number(number)
        self._name_pages()

    def _name_pages(self) -> None:
        title = self._proof.title if self._proof is not None else ""
        self.sheets.setAccessibleName(title or self.tr("Pages"))
        for view in (self.sheets, self.thumbnails):
            view.setAccessibleDescription(self.bar.number_words())

    def _show_fit(self) -> None:
        fit = self.fit
        self.bar.show_fit(fit.kind, fit.scale)

    def _show_finds(self, finds: "list[tuple[int, Find]]") -> None:
        """Begin at the first place from the page one is at."""
        self._finds = finds
        here = (at for at, (number, _) in enumerate(finds) if number >= self.number)
        self._at = next(here, 0)
        self._mark()

    def _step(self, by: int) -> None:
        if self._finds and self.find_bar.isVisibleTo(self):
            self._at = (self._at + by) % len(self._finds)
            self._mark()

    def _mark(self) -> None:
        marks: dict[int, list[Find]] = {}
        now = None
        for at, (number, find) in enumerate(self._finds):
            if at == self._at:
                now = (number, len(marks.get(number, ())))
            marks.setdefault(number, []).append(find)
        self.sheets.mark(marks, now)
        self.find_bar.tell(self._at + 1, len(self._finds))

    def _close_find(self) -> None:
        self.finding.stop()
        self._show_finds([])
        self.sheets.setFocus()
