"""A kind of paper: how it is gathered, what it consists of, how its pages are set."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from app.database import Session
from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.document import Document
from app.exports.fonts import Typefaces
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.parts import without
from app.exports.sheets import SetPaper
from app.exports.watching import Step, unwatched
from app.services.unsent import unsent

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


@dataclass(frozen=True, slots=True)
class Paper(Generic[T]):
    """`gather` reads what it says, `compose` makes a document of that. Ask `read` for what `gather` does.

    `lay` sets pages that are more than a document in a row, such as one that must be a single page; where
    these are not made of a document, `shorten` makes one that takes as many pages.
    """

    gather: Callable[[Session, Order], T]
    compose: Callable[[T, Look], Document]
    lay: Callable[[T, Typefaces, Look], SetPaper] | None = None
    shorten: Callable[[T, Typefaces, Look], Document] | None = None

    def read(self, session: Session, order: Order) -> T:
        """What it says, in one reading; one for our own side also counts what no colleague has yet."""
        content = self.gather(session, order)
        return replace(content, unsent=unsent(session)) if hasattr(content, "unsent") else content

    def document(self, content: T, look: Look) -> Document:
        """What the paper consists of, without the parts that are left out."""
        return without(self.compose(content, look), look.left_out)

    def twin(self, content: T, faces: Typefaces, look: Look) -> tuple[Document, Look]:
        """What other forms are made of and how that is to look: as set, where it was made to fit a page."""
        if self.shorten is not None:
            return without(self.shorten(content, faces, look), look.left_out), look
        laid = self.lay(content, faces, look) if self.lay is not None else None
        if laid is not None and laid.made_of is not None:
            return laid.made_of
        return self.document(content, look), look

    def set_twin(self, content: T, faces: Typefaces, look: Look) -> SetPaper:
        """The pages of the twin, which is a document in a row."""
        document, fitted = self.twin(content, faces, look)
        return composed(document, faces, fitted)

    def set(self, content: T, faces: Typefaces, look: Look, step: Step = unwatched) -> SetPaper:
        """The pages of the paper."""
        if self.lay is not None:
            return self.lay(content, faces, look)
        return composed(self.document(content, look), faces, look, step)

    def pdf(self, content: T, faces: Typefaces, look: Look, step: Step = unwatched) -> bytes:
        """The paper alone as PDF."""
        return bound([self.set(content, faces, look, step)], faces, look, step=step)
