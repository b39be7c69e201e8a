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
from app.exports.papers.meeting_lines import named_items
from app.services.papers.newsletter import Newsletter, newsletter

_WHOLE_LIST = "“三个一”责任清单"


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
        yield narrow_lit_table(news.lit, inks, tuple(_shown_of(news)))
    if news.requests:
        yield Heading("需协调事项")
        yield from named_items(news.requests)
        if news.request_count > len(news.requests):
            rest = news.request_count - len(news.requests)
            yield Text.of(f"另有{rest}个项目，见{_WHOLE_LIST}和各位领导的包联项目清单。")
    if news.plans:
        yield Heading("下一步安排")
        yield from map(Text.of, news.plans)
    if news.visits:
        yield Heading("近期走访摘要")
        yield from map(Text.of, news.visits)


def _shown_of(news: Newsletter) -> Iterator[str]:
    """Where the table ends before the last project, how many there are."""
    if news.lit_count > len(news.lit):
        yield f"红灯、黄灯项目共{news.lit_count}个，列前{len(news.lit)}个，其余见{_WHOLE_LIST}。"


def _gather(session: Session, order: Order) -> Newsletter:
    return newsletter(session, order.chosen, order.since, order.until)


PAPER = Paper(_gather, compose_newsletter)
"""D19."""
