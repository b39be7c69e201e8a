"""What every page is given and what it gives: its place in the history, what it shows, how it is reached."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.database import ChangeSet, Database, Session
from app.paths import Workspace
from app.ui.jobs import Jobs
from app.ui.look import Look
from app.ui.page_keys import named_keys
from app.ui.sync.syncing import Syncing
from app.ui.unlock.file_sealing import FileSealing
from app.ui.unlock.locking import Locking

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Location:
    """A place one can go back to: a page, the record on it, and its view state."""

    page: str
    record_id: str | None = None
    state: Mapping[str, object] = field(default_factory=dict)


class Shell(Protocol):
    """What a page may ask of the window around it."""

    def seen(self) -> int:
        """The position of the log that the window shows; an editor rests on the one at which it came up."""

    def go(self, location: Location) -> None:
        """Show another place; the present one goes into the history."""

    def open_apart(self, location: Location) -> None:
        """Show a record in a window of its own."""

    def write(
        self,
        label: str,
        command: Callable[[Session], T],
        *,
        about: str | None = None,
        done: str | None = None,
        seen: int | None = None,
    ) -> T:
        """Change data as one action and offer to undo it; `done` is the toast's sentence, already translated.

        `label` is the English source of the action's name (context "Action"). `seen` is the position of the
        log at which an editor came up; by default the one that the window shows. Raises UserError.
        """

    def offer(self, done: str) -> None:
        """A toast that offers to undo what was written beside the window, such as by a job."""

    def say(self, sentence: str, action: str = "", on_action: Callable[[], object] | None = None) -> None:
        """A toast without an undo; `action` names something else one may do."""

    def warn(self, sentence: str) -> None:
        """A note above the page: what did not work, until something else is done."""

    def log_visit(self, company_id: str | None = None, project_id: str | None = None) -> None:
        """Open the quick log, with what is known already filled in."""

    def correct_visit(self, visit_id: str) -> None:
        """Open a visit already logged in the sheet beside the page."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a page works with."""

    database: Database
    place: Workspace
    shell: Shell
    jobs: Jobs
    look: Look
    syncing: Syncing
    locking: Locking
    sealing: FileSealing


class Page(QWidget):
    """A section's page inside the window. `open` reads all it shows.

    While one looks at it, changes that meet `SHOWS` have it read again; while it is hidden nothing does.
    """

    SHOWS: ClassVar[frozenset[str]] = frozenset()

    crumbs_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def open(self, location: Location) -> None:
        """Show the record and view state of `location`."""

    def location(self) -> Location:
        """The present place, to come back to; every page has its own, and Qt's metaclass takes no ABC."""
        raise NotImplementedError

    def crumbs(self) -> list[tuple[str, Location | None]]:
        """At most two levels: translated text and where it leads."""
        return []

    def refresh(self, changes: ChangeSet | None) -> None:
        """Read again after `changes` that meet SHOWS, or all with None (language, day, theme)."""

    def new_record(self) -> None:
        """Ctrl+N: begin a new record of this section."""

    def focus_filter(self) -> None:
        """Ctrl+F: go to the filter of this page."""

    def print_record(self) -> None:
        """Ctrl+P: print what is shown; without a paper of its own, say where papers are."""
        sentence = self.tr("This page has no paper of its own. All papers are under Briefings.")
        self.context.shell.say(
            sentence, self.tr("Go there"), lambda: self.context.shell.go(Location("papers"))
        )

    def save_record(self) -> None:
        """Ctrl+Shift+P: write what `print_record` prints into a PDF file, without looking at it first."""
        Page.print_record(self)

    def log_subject(self) -> tuple[str | None, str | None]:
        """Ctrl+J: the firm and the project in hand, which the visit is about."""
        return None, None

    def regions(self) -> list[QWidget]:
        """What F6 goes through on this page, from left to right: the list, the pane beside it."""
        return [self]

    def keys(self) -> list[tuple[str, str]]:
        """What the keys of this page do, for the sheet of keys: name and keys as Qt writes them.

        By default those given with `add_key`; a page adds what its lists take from the keyboard.
        """
        return named_keys(self)

    def set_narrow(self, narrow: bool) -> None:
        """Give room to the quick log beside the page, or take it back."""

    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        """Scroll to these records (table name → ids) and mark them for a second, after an undo."""
