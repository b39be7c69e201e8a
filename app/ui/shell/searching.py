"""The search box at work: finds while one types, and says where the chosen find leads."""

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.services.project_filter import Facet, ProjectFilter
from app.services.search import Hit, HitKind, search
from app.ui.page import Context, Location
from app.ui.read_beside import ReadBeside
from app.ui.shell.search_results import SearchResults
from app.ui.sync.marks import Marks
from app.ui.widgets.line_edit import LineEdit


class Searching(QObject):
    """`went` and `went_apart` carry a place, `nowhere` a sentence when a find has no page.

    `left` comes at the last Esc.
    """

    went = Signal(object)
    went_apart = Signal(object)
    nowhere = Signal(str)
    left = Signal()

    def __init__(self, context: Context, field: LineEdit, window: QWidget) -> None:
        super().__init__(window)
        self._database = context.database
        self._field = field
        self.results = SearchResults(Marks(context), field, window)
        self._reading = ReadBeside(context.database, context.jobs, lambda why: self.nowhere.emit(why), self)
        self._reading.began.connect(self.results.wait)
        self._reading.ended.connect(self.results.wait_no_more)
        self.results.dismissed.connect(self._reading.stop)
        field.textEdited.connect(self.find)
        self.results.asked.connect(lambda: self.find(field.text()))
        self.results.opened.connect(lambda hit: self._open(hit, self.went))
        self.results.opened_apart.connect(lambda hit: self._open(hit, self.went_apart))
        self.results.left.connect(self._leave)

    def begin(self) -> None:
        """Go to the box, what is in it ready to be typed over."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def find(self, text: str) -> None:
        """Show what fits; nothing typed shows nothing."""
        wanted = text.strip()
        if wanted:
            self._reading.ask(lambda session: search(session, wanted), lambda hits: self._show(wanted, hits))
        else:
            self._reading.stop()
            self._show("", [])

    def _show(self, wanted: str, hits: list[Hit]) -> None:
        self.results.show_hits(wanted, hits, self._database.clock.now())

    def _leave(self) -> None:
        self._field.clear()
        self.left.emit()

    def _open(self, hit: Hit, way: SignalInstance) -> None:
        self._field.clear()
        if hit.open_id is None:
            official = hit.kind is HitKind.OFFICIAL
            pattern = (
                self.tr("{name} leads no project yet and looks after none")
                if official
                else self.tr("{name} belongs to no firm yet")
            )
            self.nowhere.emit(pattern.format(name=hit.title))
            return
        if hit.kind is HitKind.OFFICIAL:
            facet = Facet.LEADER if hit.led else Facet.CONTACT
            theirs = ProjectFilter({facet: frozenset({hit.open_id})})
            way.emit(Location("projects", None, {"filter": theirs.to_json()}))
            return
        page = "projects.detail" if hit.kind is HitKind.PROJECT else "investors.detail"
        way.emit(Location(page, hit.open_id))
