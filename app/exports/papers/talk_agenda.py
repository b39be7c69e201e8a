"""D4 座谈会议程: when and where, who presides, who takes part, what is talked about, who sits where."""

from dataclasses import replace

from app.database import Session
from app.errors import UserError
from app.exports.compositor import composed, inks_of
from app.exports.document import Block, Document, Heading, Section, Text
from app.exports.fonts import Typefaces
from app.exports.layout import BODY_SIZE, SMALL_FOUR, date_text
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.meeting_lines import labelled, numbered, people_spans, time_text
from app.exports.paragraph import Span
from app.exports.seating_plan import seating_plan
from app.exports.sheets import SetPaper
from app.services.papers.talk_agenda import TalkAgenda, talk_agenda

_SIZES = (BODY_SIZE, 14.0, 13.0, SMALL_FOUR)
"""三号 to 小四: an agenda stays one page as long as it can be read."""


def compose_talk_agenda(agenda: TalkAgenda, look: Look) -> Document:
    """The agenda; it is read by the guests too, and bears no mark of internal papers, nor its age."""
    met = agenda.dealing
    blocks: list[Block] = [labelled("时　　间", Span(time_text(met)))]
    if met.place:
        blocks.append(labelled("地　　点", Span(met.place)))
    if agenda.chair:
        blocks.append(labelled("主　　持", *people_spans([agenda.chair])))
    for label, people in (("我方人员", met.ours), ("客方人员", met.theirs)):
        if people:
            blocks.append(labelled(label, *people_spans(people)))
    for name, lines in (("议程", agenda.items), ("议题要点", agenda.issues)):
        if lines:
            blocks += [Heading(name), *map(Text.of, numbered(lines))]
    if met.ours or met.theirs:
        blocks += [Heading("座次安排"), seating_plan(met.ours, met.theirs, inks_of(look))]
    below = f"{agenda.issuer}　{date_text(agenda.as_of)}"
    sections = (Section(tuple(blocks)),)
    return Document(agenda.title, sections, agenda.as_of, below, internal=False, dated=False)


def set_talk_agenda(agenda: TalkAgenda, faces: Typefaces, look: Look) -> SetPaper:
    """On one page, in smaller type where it needs that; on several in 三号 where even that is not enough."""
    document = compose_talk_agenda(agenda, look)
    tries = (composed(replace(document, size=size), faces, look) for size in _SIZES)
    fitting = (paper for paper in tries if len(paper.pages) == 1)
    return next(fitting, None) or composed(document, faces, look)


def _gather(session: Session, order: Order) -> TalkAgenda:
    if order.record_id is None:
        raise UserError("paper_needs_visit")
    return talk_agenda(session, order.record_id)


PAPER = Paper(_gather, compose_talk_agenda, set_talk_agenda)
"""D4."""
