"""自上次以来的变化: the page of a pack that says what changed since the last one."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from app.exports.document import Block, Document, Heading, Section, Text
from app.exports.layout import date_text, moment_text
from app.exports.marks import LAMP_CHARACTERS
from app.services.amounts import format_money
from app.services.lights import Colour
from app.services.papers.pack_news import Arrived, Moved, PackNews, Steps
from app.services.papers.words import STAGES

TITLE = "自上次以来的变化"
T = TypeVar("T")


def compose_pack_news(news: PackNews, as_of: datetime, unsent: int = 0) -> Document:
    """What is new first as numbers, then by name under a heading each; headings with nothing are left out."""
    blocks: list[Block] = [Text.of(_summary(news, as_of))]
    blocks += _part("新列入项目", news.added, lambda name: name)
    blocks += _part("阶段推进", news.stages, _stage)
    blocks += _part("亮灯变化", news.lights, _light)
    blocks += _part("资金到位", news.funds, _funds)
    blocks += _part("完成节点", news.done, _steps)
    blocks += _part("新增超期节点", news.late, _steps)
    blocks += _part("不再列入项目", news.gone, lambda name: name)
    below = f"{moment_text(news.since)}至{moment_text(as_of)}"
    return Document(TITLE, (Section(tuple(blocks)),), as_of, below, unsent=unsent)


def _summary(news: PackNews, as_of: datetime) -> str:
    day = date_text(news.since)
    if news.since.year == as_of.year:
        day = f"{news.since.month}月{news.since.day}日"
    if news.is_empty:
        return f"本次列入项目{news.count}个，与{day}的汇报材料相比没有变化。"
    worse = sum(one.now < one.before for one in news.lights)
    more = sum(one.more for one in news.funds)
    counts = (
        (len(news.added), "新列入{}个"),
        (len(news.gone), "不再列入{}个"),
        (len(news.stages), "阶段变动{}个"),
        (worse, "亮灯转差{}个"),
        (len(news.lights) - worse, "转好{}个" if worse else "亮灯转好{}个"),
        (sum(len(one.names) for one in news.done), "完成节点{}个"),
        (sum(len(one.names) for one in news.late), "新增超期节点{}个"),
    )
    said = [pattern.format(count) for count, pattern in counts if count]
    if more:
        said.append(f"到位资金{'增加' if more > 0 else '核减'}{format_money(abs(more))}")
    return f"本次列入项目{news.count}个，与{day}的汇报材料相比，{'，'.join(said)}。"


def _part(name: str, entries: Sequence[T], words: Callable[[T], str]) -> list[Block]:
    if not entries:
        return []
    if len(entries) == 1:
        return [Heading(name), Text.of(f"{words(entries[0])}。")]
    lines = [Text.of(f"{number}.{words(one)}。") for number, one in enumerate(entries, 1)]
    return [Heading(name), *lines]


def _stage(moved: Moved) -> str:
    before, now = (STAGES[min(at, len(STAGES) - 1)][0] for at in (moved.before, moved.now))
    verb = "进入" if moved.now > moved.before else "退回"
    return f"{moved.project}：由{before}{verb}{now}"


def _light(moved: Moved) -> str:
    before, now = (LAMP_CHARACTERS[Colour(light)] for light in (moved.before, moved.now))
    said = f"{moved.project}：由{_lamp(before)}转为{_lamp(now)}"
    return f"{said}，{moved.why}" if moved.why and moved.now < moved.before else said


def _lamp(character: str) -> str:
    return f"{character}灯" if len(character) == 1 else character


def _funds(arrived: Arrived) -> str:
    verb = "新增" if arrived.more > 0 else "核减"
    return f"{arrived.project}：{verb}{format_money(abs(arrived.more))}，累计{format_money(arrived.whole)}"


def _steps(steps: Steps) -> str:
    return f"{steps.project}：{'、'.join(steps.names)}"
