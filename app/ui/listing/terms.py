"""What a list says of itself to its chips and tabs: which facets there are and what all is called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.services.facets import FacetFilter
from app.services.project_list import Choice

F = TypeVar("F")
C = TypeVar("C", bound=FacetFilter[Any])
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class FacetTerms(Generic[C, F]):
    """The facets of a list: `frequent` ones are chips where there is room, the others come up when set.

    `named` are those whose values are called as the records call them; `members` those of them that may name
    the person at this computer without any record doing so. `unoffered` ones are set by views alone.
    """

    name: str
    """Begins the names of widgets."""
    empty: C
    frequent: tuple[F, ...]
    rare: tuple[F, ...]
    choices: Callable[[Session, F, C], list[Choice]]
    word: Callable[[F], str]
    value_word: Callable[[F, str, str | None], str]
    """Of a facet, a value and what the records call it, None for a code."""
    find: Callable[[], str]
    """What stands in the empty find box."""
    find_name: Callable[[], str]
    """What is looked through, among the filters on offer."""
    named: tuple[F, ...] = ()
    members: tuple[F, ...] = ()
    unoffered: tuple[F, ...] = field(default_factory=tuple)

    @property
    def all(self) -> tuple[F, ...]:
        return (*self.rare, *self.frequent)

    def chip(self, facet: F, words: Sequence[str]) -> str:
        """阶段, or 阶段：签约、开工; more than three values are counted instead of named."""
        return chip_text(self.word(facet), words) if words else self.word(facet)


def chip_text(facet: str, words: Sequence[str]) -> str:
    """阶段：签约、开工; more than three values are counted instead of named."""
    shown = QCoreApplication.translate("Facet", ", ", "between values").join(words[:_MOST_NAMED])
    if len(words) > _MOST_NAMED:
        two = QCoreApplication.translate("Facet", ", ", "between values").join(words[:2])
        rest = len(words) - 2
        shown = QCoreApplication.translate("Facet", "{named} and %n more", "", rest).format(named=two)
    return QCoreApplication.translate("Facet", "{facet}: {values}").format(facet=facet, values=shown)
