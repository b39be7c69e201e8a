"""What is done about two versions: one of them holds, its author is asked, what was deleted stays or goes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.services.conflict_sides import Side
from app.services.conflict_sight import Sight
from app.services.conflicts import decide
from app.services.history import Value
from app.services.progress_notes import add_note
from app.services.revivals import Revival, bring_back, delete_again
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.record_words import table_word
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.decide_card import DecideCard
from app.ui.translation import QT_TRANSLATE_NOOP


class Deciding:
    """Writes what a person chooses on the card; `words` are those of the moment."""

    def __init__(self, context: Context, card: DecideCard, words: Callable[[], ConflictWords]) -> None:
        self._shell = context.shell
        self._card = card
        self._words = words
        card.decided.connect(self.decide)
        card.pane.asked.connect(self.ask)
        card.kept.connect(self.keep)

    def decide(self, sight: Sight, place: int | None, value: Value) -> None:
        """Let a version hold, or another value."""
        conflict, words = sight.conflict, self._words()
        done = QCoreApplication.translate("SyncPage", "{field} is {value}").format(
            field=words.field(sight), value=words.value(sight, value)
        )
        also = self._card.also_mine()
        if also:
            count = 1 + len(also)
            done = QCoreApplication.translate("SyncPage", "Decided %n", "", count)
        shell = self._shell

        def settle(session: Session) -> None:
            decide(session, conflict.record_id, conflict.field, place, value)
            for other, side in also:
                decide(session, other.conflict.record_id, other.conflict.field, side.seq, side.value)

        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Decide between two versions"),
                settle,
                about=sight.project.name if sight.project is not None else conflict.name,
                done=done,
            ),
        )

    def ask(self, sight: Sight, whose: Side) -> None:
        """Ask the author of a version in the timeline of the project; they find it among their tasks."""
        project, shell = sight.project, self._shell
        if project is None:
            return
        words = self._words().question(sight, whose)
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Write progress"),
                lambda session: add_note(session, project.id, words),
                about=project.name,
                done=QCoreApplication.translate("SyncPage", "{person} is asked in the timeline").format(
                    person=whose.member_name
                ),
            ),
        )

    def keep(self, revival: Revival, stays: bool) -> None:
        """Let a record that was deleted and changed stay with all that belongs to it, or delete it again."""
        label = QT_TRANSLATE_NOOP("Action", "Keep what was deleted")
        name = revival.name or table_word(revival.table)
        done = QCoreApplication.translate("SyncPage", "{name} stays").format(name=name)
        if not stays:
            label = QT_TRANSLATE_NOOP("Action", "Delete again")
            done = QCoreApplication.translate("SyncPage", "{name} is in the recycle bin").format(name=name)
        work, shell = bring_back if stays else delete_again, self._shell
        attempt(
            shell,
            lambda: shell.write(
                label, lambda session: work(session, revival.record_id), about=revival.name, done=done
            ),
        )
