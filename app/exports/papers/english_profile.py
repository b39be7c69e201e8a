"""EN1 项目英文简介: one page on a project in English for its investor, with nothing of the office's own."""

from collections.abc import Iterator
from dataclasses import replace

from app.database import Session
from app.errors import UserError
from app.exports.compositor import composed
from app.exports.document import Block, Document, Facts, Section, Text
from app.exports.fonts import Role, Typefaces
from app.exports.look import PITCHES, Look, SheetKind
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.paragraph import Span
from app.exports.sheets import SetPaper
from app.services.papers.english import english_day
from app.services.papers.english_profile import EnglishProfile, english_profile

_TITLE = "Project Profile"
_NAMES = frozenset({"Investor", "Location", "Site"})
_LONGEST_NAME = 160
_LONGEST_OVERVIEW = 600
_MOST_REACHED = 12


def compose_english_profile(profile: EnglishProfile, _look: Look) -> Document:
    """What the project is, its facts, and how far it has come."""
    parts: list[Block] = []
    if profile.overview:
        parts += [
            _heading("Overview"),
            Text((Span(_short(profile.overview, _LONGEST_OVERVIEW)),), indent=0, ragged=True),
        ]
    if profile.facts:
        parts += [_heading("Key facts"), *_facts(profile)]
    if profile.reached:
        parts += [_heading("Milestones reached"), Facts(profile.reached[-_MOST_REACHED:])]
    place = ", ".join(filter(None, (profile.city, english_day(profile.as_of))))
    return Document(
        f"{_TITLE}: {_short(profile.name, _LONGEST_NAME)}",
        (Section(tuple(parts)),),
        profile.as_of,
        place,
        internal=False,
        language="en-US",
    )


def _facts(profile: EnglishProfile) -> Iterator[Facts]:
    """Names over the whole width, figures two in a row."""
    names = tuple(fact for fact in profile.facts if fact[0] in _NAMES)
    figures = tuple(fact for fact in profile.facts if fact[0] not in _NAMES)
    yield from (Facts(pairs, in_row) for pairs, in_row in ((names, 1), (figures, 2)) if pairs)


def _heading(name: str) -> Text:
    return Text((Span(name, Role.HEI),), indent=0)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _lay(profile: EnglishProfile, faces: Typefaces, look: Look) -> SetPaper:
    """One upright page: the earliest milestones give way, then the overview, then the last facts."""
    upright = replace(look, sheet=SheetKind.A4, pitch=PITCHES[0])
    for shorter in _shorter(profile):
        paper = composed(compose_english_profile(shorter, upright), faces, upright)
        if len(paper.pages) == 1:
            return paper
    return replace(paper, pages=paper.pages[:1])


def _shorter(profile: EnglishProfile) -> Iterator[EnglishProfile]:
    yield profile
    for count in (6, 2):
        yield replace(profile, reached=profile.reached[-count:])
    for count in (len(profile.facts), 8, 5):
        yield replace(profile, reached=profile.reached[-2:], overview="", facts=profile.facts[:count])


def _gather(session: Session, order: Order) -> EnglishProfile:
    if order.record_id is None:
        raise UserError("paper_needs_project")
    return english_profile(session, order.record_id)


PAPER = Paper(_gather, compose_english_profile, _lay)
"""EN1."""
