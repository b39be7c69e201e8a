"""按本人要求删除: says what goes, where, and that nothing brings it back, and wants the name typed."""

from typing_extensions import override

from app.database import Session
from app.errors import UserError
from app.services.erasing import ToErase, to_erase
from app.services.mentions import Mention, mentions
from app.sync.erasing import forget
from app.sync.identity import identity
from app.ui import text
from app.ui.attempt import said
from app.ui.investors.mention_words import place_words
from app.ui.page import Context
from app.ui.small_form import WIDTH, SmallForm
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px

_NAMED = 5
"""So many places are named, the others counted."""


class EraseForm(SmallForm):
    """The erasure itself is done beside the window: on a large ledger it takes a while."""

    def __init__(self, context: Context, person_id: str) -> None:
        super().__init__(context, "")
        self.setFixedWidth(px(WIDTH + 100))
        self._asked = False

        def read(session: Session) -> tuple[ToErase, list[Mention], bool]:
            wanted = to_erase(session, person_id)
            return wanted, mentions(session, person_id), identity(session) is not None

        self._wanted, self.mentions, shared = context.database.read(read)
        self.button.setText(self.tr("Erase for good"))
        self.button.setObjectName("erase.go")
        title = self.tr("Erase {name} on their request").format(name=self._wanted.name)
        self.add_widget(Label(title, weight="medium", wrap=True))
        self.add_widget(Hairline())
        for sentence in (self._what(), self._stays(), self._where(shared), self._beyond()):
            self.add_widget(Label(sentence, "caption", tone="textSecondary", wrap=True))
        if self.mentions:
            self.add_widget(Label(self._texts(), "caption", tone="textSecondary", wrap=True))
        self.add_widget(Label(self.tr("Nothing brings it back."), "caption", "medium", wrap=True))
        self.name = LineInput(self.tr("Type the name to confirm"), self._wanted.name)
        self.name.setObjectName("erase.name")
        self.add("name", self.name)

    def _what(self) -> str:
        told = self.tr(
            "Goes: name, habits and all else about the person; ways to reach them {channels}, posts {posts},"
            " languages {languages}, files {files}; what the history has of it; drafts."
        )
        wanted = self._wanted
        return told.format(
            channels=wanted.channels, posts=wanted.posts, languages=wanted.languages, files=wanted.files
        )

    def _stays(self) -> str:
        told = self.tr("Stays: visits, {visits} with this person, with their minutes but without the name.")
        return told.format(visits=self._wanted.visits)

    def _where(self, shared: bool) -> str:
        if shared:
            return self.tr(
                "Where: here now; on the shared folder and on each colleague's computer when it next syncs."
            )
        return self.tr("Where: on this computer, which shares its ledger with nobody.")

    def _beyond(self) -> str:
        return self.tr(
            "Not reached: backups made before, printed pages, and names typed into minutes or notes."
            " Delete those yourself."
        )

    def _texts(self) -> str:
        """Where the name was typed, before there is no name any more to look for."""
        between = self.tr(", ", "between record and field")
        all_places = list(dict.fromkeys(between.join(place_words(one)) for one in self.mentions))
        places = all_places[:_NAMED]
        if len(all_places) > _NAMED:
            more = text.count(len(all_places) - _NAMED)
            places.append(self.tr("and {count} more, listed by “Export personal data”").format(count=more))
        return self.tr("Typed in:") + "".join(f"\n{place}" for place in places)

    def _refuse(self, error: Exception) -> None:
        self._asked = False
        self.name.set_error(said(error))
        self.grew.emit()

    def _done(self, _erased: ToErase) -> None:
        self.context.shell.say(self.tr("Erased on their request"))
        self.context.syncing.now()
        self.done.emit()

    @override
    def save(self) -> None:
        """Erase, when the name is right."""
        if self._asked:
            return
        if self.name.text.strip() != self._wanted.name:
            self._refuse(UserError("erase_other_name", name=self._wanted.name))
            self.name.setFocus()
            return
        database, person_id = self.context.database, self._wanted.person_id
        self._asked = True
        self.context.jobs.run(
            lambda _progress: forget(database, person_id),
            self,
            self._done,
            self._refuse,
            name=self.tr("Erasing"),
        )
