"""D19 简报: a newsletter with its own head, on lights, what is to be settled, what comes, and visits."""

from collections.abc import Iterator

from app.database import Session
from app.exports.compositor import inks_of
from app.exports.document import Block, Document, Heading, Masthead, Section, Text
from app.exports.look import Look
from app.exports.marks import Inks
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.lit_table import narrow_lit_table
from app.services.papers.newsletter import Newsletter, newsletter


def compose_newsletter(news: Newsletter, look: Look) -> Document:
    """The newsletter; its head is black unless a red one is chosen."""
    head = Masthead(news.name, f"第{news.number}期", news.issuer)
    blocks = tuple(_blocks(news, inks_of(look)))
    return Document(news.title, (Section(blocks),), news.as_of, masthead=head, unsent=news.unsent)


def _blocks(news: Newsletter, inks: Inks) -> Iterator[Block]:
    yield Heading("总体情况")
    yield Text.of(news.overall)
    if news.lit:
        yield Heading("红灯、黄灯项目")
        yield narrow_lit_table(news.lit, inks)
    if news.requests:
        yield Heading("需协调事项")
        for name, text in news.requests:
            yield Heading(name, 2, text)
    if news.plans:
        yield Heading("下一步安排")
        yield from map(Text.of, news.plans)
    if news.visits:
        yield Heading("近期走访摘要")
        yield from map(Text.of, news.visits)


def _gather(session: Session, order: Order) -> Newsletter:
    return newsletter(session, order.chosen, order.since, order.until)


PAPER = Paper(_gather, compose_newsletter)
"""D19."""
