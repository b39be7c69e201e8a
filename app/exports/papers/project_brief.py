"""D1 项目一页纸: one project on exactly one page, for a leader's desk."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.database import Session
from app.errors import UserError
from app.exports.compositor import composed, inks_of
from app.exports.dimensions import UPRIGHT
from app.exports.document import Block as Part
from app.exports.document import Document, Drawing, Facts, Heading, Section, Text
from app.exports.fonts import Role, Typefaces
from app.exports.layout import BODY_SIZE, GREY, PITCH, TYPE_AREA, chinese, date_text, foot
from app.exports.look import Look
from app.exports.marks import LAMP_CHARACTERS, Inks
from app.exports.orders import Order
from app.exports.paper import Paper
from app.exports.papers.brief_parts import LEFT, WIDTH, Block, disputed, fact_cells, facts, head, rail, strip
from app.exports.paragraph import Line, Span, Style, break_lines, draw_lines, shortened
from app.exports.pen import ASCENT, Box, Pen
from app.exports.plan_bars import HEAD_HEIGHT, draw_legend, draw_plan, fitted
from app.exports.quantities import closed_up
from app.exports.sheets import Bookmark, Page, SetPaper
from app.services.papers.content import PlanStep, ProjectBrief, SlotEntry
from app.services.papers.dispute_words import dispute_words
from app.services.papers.project_brief import project_brief
from app.services.three_ones import Slot

_ROOMY = ((BODY_SIZE, PITCH), (14.0, 24.0), (13.0, 21.0))
_USUAL = (12.0, 19.0)
_TIGHT = ((11.5, 18.0), (11.0, 17.0))
_LEAST = (10.5, 16.0)
"""Size and leading of the text: 三号 when all fits, 小四 as a rule, 五号 at the least."""

_STEPS = 8
_FEWER_STEPS = 6
_FEWEST_STEPS = 4
_STEP_ROW = 13.2
_NOTES = 5
_REQUESTS = 3
_LONGEST = 1500
"""More characters than the page has room for: what comes behind them is cut in any case."""

_SEE_SYSTEM = "……（详见系统）"
_CAPTION = 19.0
_CUT = 10
_LEAST_SAID = 20
"""Characters of a demand, or of what the table says, that stay in any case."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """How the page is set: text size, how many notes and plan steps, and how many lines may go."""

    size: float
    leading: float
    notes: int
    steps: int

    @property
    def style(self) -> Style:
        return Style(self.size, self.leading)


def set_project_brief(brief: ProjectBrief, faces: Typefaces, look: Look) -> SetPaper:
    """The one-page brief.

    What is too long for the page is fitted in this order: notes go, the oldest first; the text is set
    smaller; plan steps go, the least pressing first; the text becomes 五号; the longest sections are cut
    and end in “详见系统”.
    """
    blocks = _composed(faces, brief, look)
    spare = TYPE_AREA.height - _height(blocks)
    air = min(5.0, spare / len(blocks))

    def draw(pen: Pen) -> None:
        y = TYPE_AREA.y
        for block in blocks:
            y += block.above + (air if block.above else 0)
            block.draw(pen, y)
            y += block.height

    title = f"{brief.name}　项目一页纸"
    page = Page(UPRIGHT, (draw,), (Bookmark(brief.name),))
    return SetPaper(title, brief.as_of, (page,), foot(brief.as_of, brief.unsent))


def _composed(faces: Typefaces, brief: ProjectBrief, look: Look) -> list[Block]:
    """The blocks of the first way of setting the page that fits it."""
    inks = inks_of(look)
    above = [
        head(faces, brief, inks, look.header),
        *disputed(brief, inks),
        strip(brief, inks),
        rail(brief, inks),
        facts(faces, brief, inks),
    ]
    room = TYPE_AREA.height - _height(above)
    fit = _Fit(*_USUAL, 0, 0)
    for fit in _fits(brief):
        below = [*_sections(faces, brief, fit), *_plan(brief, fit, inks), *_notes(brief, fit, inks)]
        if _height(below) <= room:
            return above + below
    plan = _plan(brief, fit, inks)
    return above + _sections(faces, brief, fit, room - _height(plan)) + plan


def _fits(brief: ProjectBrief) -> Iterator[_Fit]:
    notes, steps = min(_NOTES, len(brief.notes)), min(_STEPS, len(brief.steps))
    for size, leading in _ROOMY:
        yield _Fit(size, leading, notes, steps)
    for fewer in range(notes, -1, -1):
        yield _Fit(*_USUAL, fewer, steps)
    for size, leading in _TIGHT:
        yield _Fit(size, leading, 0, steps)
    yield _Fit(*_TIGHT[-1], 0, min(steps, _FEWER_STEPS))
    for fewer in range(steps, min(steps, _FEWEST_STEPS) - 1, -1):
        yield _Fit(*_LEAST, 0, fewer)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.above + block.height for block in blocks)


def _sections(faces: Typefaces, brief: ProjectBrief, fit: _Fit, room: float | None = None) -> list[Block]:
    """The sections as blocks, cut to `room` when it is given."""
    parts = _paragraphs(faces, brief, fit)
    if room is not None:
        parts = _cut(faces, parts, fit, int((room - 6) // fit.leading))
    above = 6.0
    blocks = []
    for lines in parts:
        blocks.append(_text_block(lines, fit.style, above))
        above = 0.0
    return blocks


def _paragraphs(faces: Typefaces, brief: ProjectBrief, fit: _Fit) -> list[list[Line]]:
    present = [(name, text[:_LONGEST]) for name, text in _named(brief)]
    parts = [
        [Span(f"{chinese(number)}、{name}。", Role.HEI), Span(text)]
        for number, (name, text) in enumerate(present, 1)
    ]
    if brief.requests:
        parts.append([Span(f"{chinese(len(present) + 1)}、提请领导协调事项", Role.HEI)])
        parts += [[Span(text)] for text in _requests(brief.requests)]
    return [break_lines(faces, spans, WIDTH, fit.style) for spans in parts]


def _named(brief: ProjectBrief) -> list[tuple[str, str]]:
    """The sections that say something, by name."""
    named = (
        ("基本情况", brief.situation),
        ("投资方简介", brief.investor_profile),
        ("进展情况", brief.progress),
        ("存在问题", brief.problems),
    )
    return [(name, text.strip()) for name, text in named if text.strip()]


def _requests(requests: Sequence[str]) -> list[str]:
    shown = [f"{number}.{text.strip()[:_LONGEST]}" for number, text in enumerate(requests[:_REQUESTS], 1)]
    if len(requests) > _REQUESTS:
        shown[-1] += f"（另有{len(requests) - _REQUESTS}项，详见系统）"
    return shown


def _cut(faces: Typefaces, parts: list[list[Line]], fit: _Fit, most: int) -> list[list[Line]]:
    """Sections of `most` lines together: the longest gives up a line until they are."""
    counts = [len(lines) for lines in parts]
    while sum(counts) > max(most, len(parts)):
        longest = counts.index(max(counts))
        counts[longest] -= 1
    return [
        lines if count == len(lines) else shortened(faces, lines[:count], WIDTH, fit.style, _SEE_SYSTEM)
        for lines, count in zip(parts, counts, strict=True)
    ]


def _text_block(lines: Sequence[Line], style: Style, above: float) -> Block:
    return Block(above, len(lines) * style.leading, lambda pen, y: draw_lines(pen, lines, (LEFT, y), style))


def _plan(brief: ProjectBrief, fit: _Fit, inks: Inks) -> list[Block]:
    if not fit.steps:
        return []
    bars = _bars(brief, fit.steps, inks)
    return [Block(6, bars.height, lambda pen, y: bars.draw(pen, Box(LEFT, y, WIDTH, bars.height)))]


def _bars(brief: ProjectBrief, count: int, inks: Inks) -> Drawing:
    """The plan as bars below its caption."""
    steps = most_pressing(brief.steps, count)
    done = sum(step.status == "DONE" for step in brief.steps)
    said = f"{len(brief.steps)}个节点已完成{done}个"
    if len(steps) < len(brief.steps):
        said += f"，此处列{len(steps)}个"

    def draw(pen: Pen, box: Box) -> None:
        base = box.y + 2 + ASCENT * 12
        width = pen.text((box.x, base), "推进计划", Role.HEI, 12)
        pen.text((box.x + width + 8, base), said, Role.HEI_LIGHT, 9, inks.second)
        draw_legend(pen, box.right, base, inks)
        below = Box(box.x, box.y + _CAPTION, box.width, 0)
        draw_plan(pen, below, steps, brief.as_of.date(), _STEP_ROW, inks)

    words = "；".join(filter(None, (f"推进计划：{said}", *map(_step_words, steps))))
    return Drawing(_CAPTION + HEAD_HEIGHT + _STEP_ROW * len(steps), draw, words)


def most_pressing(steps: Sequence[PlanStep], count: int) -> list[PlanStep]:
    """`count` steps in the order of the plan: late and begun ones, the next ones, then the last done ones."""
    open_steps = [at for at, step in enumerate(steps) if step.status != "DONE"]
    done = [at for at, step in enumerate(steps) if step.status == "DONE"]
    late = [at for at in open_steps if steps[at].days_late > 0]
    begun = [at for at in open_steps if steps[at].status == "DOING"]
    ranked = list(dict.fromkeys([*late, *begun, *done[-1:], *open_steps, *reversed(done)]))
    return [steps[at] for at in sorted(ranked[:count])]


def _notes(brief: ProjectBrief, fit: _Fit, inks: Inks) -> list[Block]:
    if not fit.notes:
        return []
    newest = sorted(brief.notes, key=lambda note: note.on, reverse=True)[: fit.notes]
    style = replace(fit.style, size=10.5, leading=16.0, indent=0)

    def draw(pen: Pen, y: float) -> None:
        pen.text((LEFT, y + 2 + ASCENT * 12), "近期动态", Role.HEI, 12)
        for number, note in enumerate(newest):
            base = y + _CAPTION + number * style.leading + ASCENT * style.size
            day = f"{note.on.month}月{note.on.day}日"
            pen.text((LEFT, base), day, Role.HEI_LIGHT, 9, GREY)
            text = fitted(pen, closed_up(" ".join(note.text.split())), Role.BODY, style.size, WIDTH - 52)
            pen.text((LEFT + 52, base), text, Role.BODY, style.size)

    return [Block(8, _CAPTION + len(newest) * style.leading, draw)]


_STATES = {"DONE": "已完成", "DOING": "进行中", "NOT_STARTED": "未开始"}


def compose_project_brief(brief: ProjectBrief, look: Look) -> Document:
    """The same as a document without the limit of one page."""
    requests = [f"{number}.{text}" for number, text in enumerate(brief.requests, 1)]
    fit = _Fit(BODY_SIZE, PITCH, len(brief.notes), len(brief.steps))
    return _document(brief, _named(brief), requests, fit, inks_of(look))


def shortened_brief(brief: ProjectBrief, faces: Typefaces, look: Look) -> Document:
    """The document that takes one page as well, which is what people edit: what goes, goes as on paper."""
    named, requests = [(name, text[:_LONGEST]) for name, text in _named(brief)], _requests(brief.requests)
    for fit in _fits(brief):
        document = _document(brief, named, requests, fit, inks_of(look))
        if _is_one_page(document, faces, look):
            return document
    lines = [(name, " ".join(text.splitlines())) for name, text in named]

    def cut(most: int) -> Document:
        said, least = [(name, _cut_to(text, most)) for name, text in lines], max(most, _LEAST_SAID)
        asked = [_cut_to(text, least) for text in requests]
        return _document(brief, said, asked, fit, inks_of(look), least)

    longest = max((len(text) for _, text in lines), default=0)
    tried = [*range(longest, 0, -_CUT), 0]
    at = bisect_left(tried, True, key=lambda most: _is_one_page(cut(most), faces, look))
    return cut(tried[min(at, len(tried) - 1)])


def _is_one_page(document: Document, faces: Typefaces, look: Look) -> bool:
    """With a line to spare: offices have other typefaces."""
    section = Section((*document.sections[0].blocks, Text.of("。")))
    return len(composed(replace(document, sections=(section,)), faces, look).pages) == 1


def _cut_to(text: str, most: int) -> str:
    return text if len(text) <= most + len(_SEE_SYSTEM) else f"{text[:most]}{_SEE_SYSTEM}"


def _document(
    brief: ProjectBrief,
    named: Sequence[tuple[str, str]],
    requests: Sequence[str],
    fit: _Fit,
    inks: Inks,
    most: int = _LONGEST,
) -> Document:
    """A brief of these sections; of what its table says each has `most` characters."""
    light = f"{LAMP_CHARACTERS[brief.light]}灯" if brief.light_reason else LAMP_CHARACTERS[brief.light]
    ones = (
        ("亮　　灯", "，".join(filter(None, (light, brief.light_reason)))),
        ("责任领导", slot_text(brief.leader)),
        ("联 系 人", slot_text(brief.contact)),
        ("推进计划", slot_text(brief.plan)),
    )
    cells = [(name, _cut_to(said, most)) for name, said in (*ones, *fact_cells(brief.facts))]
    words = dispute_words(brief.disputed)
    parts: list[Part] = [Text((Span(words, Role.HEI),), indent=0, align="centre")] if words else []
    parts.append(Facts(tuple(cells)))
    parts += [Heading(name, 1, text) for name, text in named]
    if requests:
        parts.append(Heading("提请领导协调事项"))
        parts += map(Text.of, requests)
    if fit.steps:
        parts.append(_bars(brief, fit.steps, inks))
    if fit.notes:
        newest = sorted(brief.notes, key=lambda note: note.on, reverse=True)[: fit.notes]
        parts.append(Heading("近期动态"))
        parts += [Text.of(f"{note.on.month}月{note.on.day}日　{note.text}") for note in newest]
    below = f"{brief.issuer}　{date_text(brief.as_of)}"
    section = Section(tuple(parts))
    return Document(
        brief.name,
        (section,),
        brief.as_of,
        below,
        brief.project_no,
        None,
        brief.internal,
        brief.unsent,
        size=fit.size,
    )


def slot_text(entry: SlotEntry) -> str:
    """Who or what fills one of the three ones, in one line."""
    lacking = {Slot.MISSING: "未落实", Slot.NOT_YET: "签约后落实"}.get(entry.state)
    waits = "（待确认）" if entry.state is Slot.DRAFT and entry.name else ""
    return lacking or f"{'　'.join(filter(None, (entry.name, entry.detail)))}{waits}" or "待确认"


def _step_words(step: PlanStep) -> str:
    late = f"超期{step.days_late}个工作日" if step.days_late and step.status != "DONE" else ""
    day = step.done_on or step.due_on
    until = f"{date_text(day)}{'' if step.done_on else '前'}" if day else ""
    return f"{step.name}{until}{late or _STATES.get(step.status, '')}"


def _gather(session: Session, order: Order) -> ProjectBrief:
    if order.record_id is None:
        raise UserError("paper_needs_project")
    return project_brief(session, order.record_id, masks=order.look.masked)


PAPER = Paper(_gather, compose_project_brief, set_project_brief, shortened_brief)
"""D1."""
