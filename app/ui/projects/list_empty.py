"""What stands in an empty list: how projects come here, or which condition keeps them out."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.database import Database
from app.services.project_exclusion import Exclusion, exclusion
from app.services.project_filter import Facet, ProjectFilter
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.writing import writing

FacetWords = Callable[[Facet, frozenset[str]], list[str]]
_MOST_NAMED = 3


class ListEmpty(QStackedWidget):
    """`new_asked`, and `dropped` with the filter to go on with; `words` names the values of a facet."""

    new_asked = Signal()
    dropped = Signal(object)

    def __init__(self, database: Database, words: FacetWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._database = database
        self._words = words
        self.first = EmptyState("")
        self.nothing = EmptyState("", icon=None)
        self.addWidget(self.first)
        self.addWidget(self.nothing)
        self.hide()

    def teach(self, chosen: ProjectFilter) -> None:
        """Say why there is nothing, and what can be done about it."""
        if chosen.is_empty():
            self._invite()
        else:
            self._explain(chosen, self._database.read(lambda session: exclusion(session, chosen)))

    def _invite(self) -> None:
        new = writing(Button(self.tr("New project"), "filled", icon="plus", hint="Ctrl N"))
        new.clicked.connect(self.new_asked)
        said = self.tr("Once signed, a project shows here whether leader, contact and plan are in place.")
        self.first.set_text(self.tr("No projects yet"), said)
        self.first.set_buttons([new])
        self.setCurrentWidget(self.first)

    def _explain(self, chosen: ProjectFilter, found: Exclusion | None) -> None:
        buttons = []
        if found is not None:
            drop = Button(self.tr("Drop “{condition}”").format(condition=self._condition(chosen, found)))
            drop.clicked.connect(lambda: self.dropped.emit(found.rest))
            buttons.append(drop)
        clear = Button(self.tr("Clear all"), "quiet")
        clear.clicked.connect(lambda: self.dropped.emit(ProjectFilter()))
        self.nothing.set_text(self.tr("No project fits"), self._reason(found))
        self.nothing.set_buttons([*buttons, clear])
        self.setCurrentWidget(self.nothing)

    def _condition(self, chosen: ProjectFilter, found: Exclusion) -> str:
        if found.facet is None:
            return chosen.text
        return self._joined(self._words(found.facet, chosen.facets[found.facet]))

    def _reason(self, found: Exclusion | None) -> str:
        """新材料有 1 个项目，现为黄灯。"""
        if found is None:
            return self.tr("No single condition is the cause: several together let nothing through.")
        rest = self._joined([word for facet in found.rest.facets for word in self._of(found.rest, facet)])
        if found.rest.text:
            rest = self._joined([*filter(None, (rest,)), self.tr("“{text}”").format(text=found.rest.text)])
        count = found.count
        if not rest:
            return self.tr("Without it there are %n project(s).", "", count)
        if found.facet is None:
            return self.tr("{rest}: %n project(s).", "", count).format(rest=rest)
        facet = found.facet
        present = self._joined(
            [word for one in found.present for word in self._words(facet, frozenset({one.value}))]
        )
        return self.tr("{rest}: %n project(s), now {present}.", "", count).format(rest=rest, present=present)

    def _of(self, chosen: ProjectFilter, facet: Facet) -> list[str]:
        return self._words(facet, chosen.facets[facet])

    def _joined(self, words: list[str]) -> str:
        return self.tr(", ", "between values").join(words[:_MOST_NAMED])
