"""What a paper is about: what can be chosen, how that is called, and the order it makes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication

from app.database import Session, today
from app.exports.orders import KINDS, About, Order
from app.services.calendar import working_calendar
from app.services.officials import official_choices, official_name
from app.services.papers.choices import project_subjects, visit_subjects
from app.services.print_register import PACK
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_counts
from app.services.project_views import PROJECTS, ProjectView, SystemView
from app.services.record_names import name_of
from app.services.visit_choices import firm_choices
from app.ui.page import Context
from app.ui.papers.spans import USUAL, span_of, span_options, span_words
from app.ui.projects.view_words import view_word
from app.ui.widgets.option_list import Option

T = TypeVar("T")
_VIEW, _LEADER = "view:", "leader:"
_MOST = 30
_WHOLE: Final = (SystemView.ALL, SystemView.SIGNED)
"""Views that need not be named in the name of a file."""


class Scopes:
    """Reads the ledger each time it is asked; texts come in the present language."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def options(self, order: Order, typed: str) -> list[Option]:
        """What the paper can be about, that fits a typed text."""
        about = about_of(order)
        if order.paper == PACK:
            return self._of_packs(typed)
        if about is About.PROJECTS:
            return self._views_and_leaders(typed)
        if about is About.TIME:
            return self._read(lambda session: span_options(typed, today(session), working_calendar(session)))
        return self._read(lambda session: _records(session, about, typed))

    def taken(self, order: Order, key: str) -> Order:
        """The same paper about something else."""
        if key.startswith(_VIEW):
            view = next(view for view in self._views() if view.key == key.removeprefix(_VIEW))
            whole = order.paper == PACK and view.chosen.is_empty()
            return replace(order, record_id=None, chosen=view.chosen, whole=whole)
        if key.startswith(_LEADER):
            return replace(order, chosen=_of_leader(key.removeprefix(_LEADER)))
        if about_of(order) is About.TIME:
            since, until = (None, None) if key == USUAL else span_of(key, self._read(today))
            return replace(order, since=since, until=until)
        return replace(order, record_id=key, chosen=ProjectFilter(), whole=False)

    def lacks(self, order: Order) -> bool:
        """Whether nothing has been chosen that the paper needs."""
        if order.paper == PACK:
            return order.record_id is None and order.chosen.is_empty() and not order.whole
        return order.record_id is None and about_of(order) not in (About.PROJECTS, About.TIME)

    def shown(self, order: Order) -> str:
        """What it is about, as the box of the scope says it."""
        translate = QCoreApplication.translate
        about = about_of(order)
        if self.lacks(order):
            return self.asked(order)
        if about is About.PROJECTS:
            (count,) = self._read(lambda session: project_counts(session, [order.chosen]))
            name = self._leader(order) or translate("PaperScopes", "View: {name}").format(
                name=self._view(order) or translate("PaperScopes", "as filtered")
            )
            said = translate("PaperScopes", "{name} (%n project(s))", "", count)
            return said.format(name=name)
        if about is About.TIME:
            usual = translate("PaperSpans", "As this paper usually does")
            return span_words(order.since, order.until) if order.since and order.until else usual
        return self.subject(order) or self.asked(order)

    def asked(self, order: Order) -> str:
        """What is to be chosen: 选一个项目."""
        translate = QCoreApplication.translate
        if order.paper == PACK:
            return translate("PaperScopes", "Choose a leader, a visit or a view")
        return {
            About.PROJECT: translate("PaperScopes", "Choose a project"),
            About.VISIT: translate("PaperScopes", "Choose a visit"),
            About.TRIP: translate("PaperScopes", "Choose a trip"),
            About.FIRM: translate("PaperScopes", "Choose an investor"),
            About.LEADER: translate("PaperScopes", "Choose a leader"),
            About.PROJECTS: translate("PaperScopes", "Choose projects"),
            About.TIME: translate("PaperScopes", "Choose a time"),
        }[about_of(order)]

    def subject(self, order: Order) -> str:
        """What the paper is about as the name of its file says it; empty where that is everything."""
        about, record = about_of(order), order.record_id
        if about is About.PROJECTS:
            return self._leader(order) or self._view(order, but=_WHOLE)
        if record is None or about is About.TIME:
            return ""
        return self._read(lambda session: name_of(session, record)) or ""

    def _read(self, question: Callable[[Session], T]) -> T:
        return self._context.database.read(question)

    def _views(self) -> Sequence[ProjectView]:
        return self._read(PROJECTS.views)

    def _views_and_leaders(self, typed: str) -> list[Option]:
        translate = QCoreApplication.translate
        views = self._views()
        counts = self._read(lambda session: project_counts(session, [view.chosen for view in views]))
        wanted = typed.strip().casefold()
        group = translate("PaperScopes", "Saved views")
        options = [
            Option(f"{_VIEW}{view.key}", view_word(view), group=group, count=count)
            for view, count in zip(views, counts, strict=True)
            if wanted in view_word(view).casefold()
        ]
        group = translate("PaperScopes", "Leaders")
        leaders = self._read(lambda session: official_choices(session, typed, _MOST))
        return options + [
            Option(f"{_LEADER}{leader.id}", leader.name, leader.post_title or "", group) for leader in leaders
        ]

    def _of_packs(self, typed: str) -> list[Option]:
        """Views, leaders, visits."""
        offered = [
            replace(option, key=option.key.removeprefix(_LEADER)) for option in self._views_and_leaders(typed)
        ]
        group = QCoreApplication.translate("PaperScopes", "Visits")
        visits = self._read(lambda session: visit_subjects(session, typed, _MOST))
        return offered + [Option(row.id, row.name, row.detail, group) for row in visits]

    def _leader(self, order: Order) -> str:
        """The leader, if the projects of one are chosen and nothing else is."""
        leaders = list(order.chosen.facets.get(Facet.LEADER, ()))
        if len(leaders) != 1 or order.chosen != _of_leader(leaders[0]):
            return ""
        return self._read(lambda session: official_name(session, leaders[0])) or ""

    def _view(self, order: Order, but: Sequence[str] = ()) -> str:
        """The view that shows the same projects."""
        shows = (
            view_word(view) for view in self._views() if view.chosen == order.chosen and view.key not in but
        )
        return next(shows, "")


def about_of(order: Order) -> About:
    """What a paper is about; of a pack without a record, the projects of a view."""
    if order.paper == PACK:
        return About.LEADER if order.record_id else About.PROJECTS
    return KINDS[order.paper].about


def _of_leader(official_id: str) -> ProjectFilter:
    return ProjectFilter({Facet.LEADER: frozenset({official_id})})


def _records(session: Session, about: About, typed: str) -> list[Option]:
    if about is About.FIRM:
        return [Option(row.company_id, row.name, row.detail) for row in firm_choices(session, typed, _MOST)]
    if about is About.LEADER:
        return [
            Option(row.id, row.name, row.post_title or "") for row in official_choices(session, typed, _MOST)
        ]
    if about is About.VISIT:
        return [Option(row.id, row.name, row.detail) for row in visit_subjects(session, typed, _MOST)]
    if about is About.PROJECT:
        return [Option(row.id, row.name, row.detail) for row in project_subjects(session, typed, _MOST)]
    return []
