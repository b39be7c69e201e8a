"""The saved views of a list, read and written: what the tabs show and what is done with them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from app.services.list_views import ViewedList
from app.services.pins import Pin
from app.services.recycle_bin import delete_record
from app.ui.attachments.keeping import keep, kept_word
from app.ui.attempt import attempt
from app.ui.listing.view_bar import AnyView, ViewBar
from app.ui.page import Context
from app.ui.translation import QT_TRANSLATE_NOOP


class SavedViews(QObject):
    """Keeps the tabs true to the database. `opened` carries a view to be shown as it was saved.

    `shown` gives what is on the screen as a view without a name, to be saved or compared; `first` is the key
    of the tab in front when the list is opened for the first time.
    """

    opened = Signal(object)

    def __init__(
        self,
        context: Context,
        listed: ViewedList[Any, Any],
        bar: ViewBar,
        shown: Callable[[], AnyView],
        first: str,
    ) -> None:
        super().__init__(bar)
        self._context = context
        self._listed = listed
        self._first = first
        self._bar = bar
        self._shown = shown
        bar.chosen.connect(self.choose)
        bar.revert_asked.connect(self.choose)
        bar.save_asked.connect(self._save_new)
        bar.update_asked.connect(self._update)
        bar.renamed.connect(lambda key, name: self._save(replace(self.view(key), name=name)))
        bar.shared.connect(lambda key, on: self._save(replace(self.view(key), shared=on)))
        bar.delete_asked.connect(self._delete)
        bar.menu_asked.connect(self._offer_keeping)

    @property
    def key(self) -> str:
        """The key of the view in front."""
        return self._bar.current

    def view(self, key: str) -> AnyView:
        """A view as it was saved; raises StopIteration for one that is gone."""
        return next(view for view in self._bar.views if view.key == key)

    def read(self) -> bool:
        """Take up what is saved now; False when the view in front is gone and another took its place."""
        database = self._context.database
        every = database.read(self._listed.views)
        counts = database.read(lambda session: self._listed.view_counts(session, every))
        first = not self._bar.views
        before = self.key
        spared = {key for key in self._listed.only_filled if not counts[key] and key != before}
        self._bar.set_views([view for view in every if view.key not in spared], counts)
        if first:
            self._bar.set_current(self._first)
        return first or self.key == before

    def choose(self, key: str) -> None:
        """Bring a view to the front and show it; one that is gone gives way to the first."""
        known = {view.key: view for view in self._bar.views}
        view = known.get(key) or next(iter(known.values()))
        self._bar.set_current(view.key)
        self.opened.emit(view)

    def mark(self) -> None:
        """Say whether what is shown differs from the view in front as it was saved."""
        saved = self._bar.view
        if saved is not None:
            self._bar.set_modified(differs(saved, self._shown()))

    def _save_new(self, name: str) -> None:
        key = self._save(replace(self._shown(), key="", name=name))
        if key is not None:
            self.choose(key)

    def _update(self, key: str) -> None:
        saved = self.view(key)
        self._save(replace(self._shown(), key=key, name=saved.name, shared=saved.shared))
        self.mark()

    def _save(self, view: AnyView) -> str | None:
        shell = self._context.shell
        return attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Save view"),
                lambda session: self._listed.save(session, view),
                about=view.name,
                done=self.tr("View saved: {name}").format(name=view.name),
            ),
        )

    def _offer_keeping(self, key: str, menu: QMenu) -> None:
        """The files of all that a view shows can be had along on a trip, where they are not here anyway."""
        context, one = self._context, Pin(self._listed.section, key)
        if context.syncing.standing is None:
            return
        kept, said = kept_word(context, one)
        if not menu.isEmpty():
            menu.addSeparator()
        action = menu.addAction(said)
        action.setObjectName(f"{self._bar.objectName()}.keep")
        action.setCheckable(True)
        action.setChecked(kept)
        action.toggled.connect(lambda on: self._keep(one, on))

    def _keep(self, one: Pin, wanted: bool) -> None:
        keep(self._context, one, wanted)
        if wanted:
            pattern = self.tr("{view}: {state}")
            name, state = self._bar.name_of(one.record_id), kept_word(self._context, one)[1]
            self._context.shell.say(pattern.format(view=name, state=state))

    def _delete(self, key: str) -> None:
        shell, name = self._context.shell, self.view(key).name
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete view"),
                lambda session: delete_record(session, key),
                about=name,
                done=self.tr("View deleted: {name}").format(name=name),
            ),
        )


def differs(saved: AnyView, shown: AnyView) -> bool:
    """Whether filter, order, groups, and for a view of one's own kind and columns, are others than saved."""
    if (saved.chosen, saved.sort, saved.grouping) != (shown.chosen, shown.sort, shown.grouping):
        return True
    return not saved.is_system and (saved.kind, saved.columns) != (shown.kind, shown.columns)
