"""A quiet word above a firm that it, or one of its people, may have been entered twice."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.database import Session
from app.services.duplicates import Pair, alike_to
from app.ui.page import Context
from app.ui.read_beside import ReadBeside
from app.ui.sync.alike_pane import AlikePane
from app.ui.sync.alike_words import maybe_words
from app.ui.widgets.note import Note
from app.ui.widgets.painting import px
from app.ui.widgets.popup import show_once

_WIDTH = 640


class AlikeNote(Note):
    """Names the first pair; its word opens the two side by side, and the next once they are decided."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("alike.note")
        self._context = context
        self._reading = ReadBeside(context.database, context.jobs, context.shell.warn, self)
        self._firm = ""
        self._left: set[tuple[str, str]] = set()
        self.pairs: list[Pair] = []
        self.acted.connect(lambda: compare(self._context, self, self.pairs[0]))
        self.closed.connect(lambda: self._left.update(pair.ids for pair in self.pairs))

    def show_firm(self, firm: str, people: Sequence[str]) -> None:
        """Look for what is like a firm or one of its people; what was closed stays closed."""
        if firm != self._firm:
            self._firm = firm
            self.clear()

        def look(session: Session) -> list[Pair]:
            return [*alike_to(session, "company", [firm]), *alike_to(session, "person", people)]

        self._reading.ask(look, self._show)

    def _show(self, found: list[Pair]) -> None:
        self.pairs = [pair for pair in found if pair.ids not in self._left]
        if not self.pairs:
            self.clear()
            return
        said = maybe_words(self.pairs[0], self._firm)
        rest = len(self.pairs) - 1
        if rest:
            said = self.tr("{said}, and %n more", "", rest).format(said=said)
        self.say(said, "info", self.tr("Compare"))


def compare(context: Context, anchor: QWidget, pair: Pair) -> None:
    """Show two records side by side below something, until it is decided."""
    pane = AlikePane(context, alone=True)
    pane.setFixedWidth(px(_WIDTH))
    pane.show_pair(pair)
    pane.setFocusProxy(pane.cards[0])
    popup = show_once(anchor, pane)
    pane.done.connect(popup.shut)
