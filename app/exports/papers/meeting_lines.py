"""The lines of papers about a meeting: when and where it is, who takes part, numbered paragraphs."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from app.exports.document import Heading, Text
from app.exports.fonts import Role
from app.exports.layout import date_text
from app.exports.paragraph import Span
from app.services.papers.dealings import Attendee, Dealing

_SERIAL = re.compile(r"\d+[.．、]|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、")
_WEEKDAYS = "一二三四五六日"
_SHORT_NAME = 4
_LABEL = 7
"""Characters before what a labelled line says: the indent, and a label of four with its colon."""


def gathering(met: Dealing) -> Iterable[Text]:
    """Time, place, projects and people of both sides, a labelled line each."""
    yield labelled("时　　间", Span(time_text(met)))
    if met.place:
        yield labelled("地　　点", Span(met.place))
    if met.projects:
        yield labelled("涉及项目", Span("、".join(met.projects)))
    if met.ours:
        yield labelled("我方人员", *people_spans(met.ours))
    if met.theirs:
        yield labelled("客方人员", *people_spans(met.theirs))


def labelled(label: str, *said: Span) -> Text:
    """A line that begins with what it is about in 黑体; what goes on stands below its text (纪要, 10.3)."""
    return Text((Span(f"{label}：", Role.HEI), *said), hang=_LABEL, ragged=True)


def time_text(met: Dealing) -> str:
    """2026年3月18日（星期三）14:40—16:10; without a time of day when that is midnight."""
    day = f"{date_text(met.started_at)}（星期{_WEEKDAYS[met.started_at.weekday()]}）"
    if (met.started_at.hour, met.started_at.minute) == (0, 0):
        return day
    if met.until is None:
        return f"{day}{met.started_at:%H:%M}"
    same_day = met.until.date() == met.started_at.date()
    until = f"{met.until:%H:%M}" if same_day else f"{met.until.month}月{met.until.day}日{met.until:%H:%M}"
    return f"{day}{met.started_at:%H:%M}—{until}"


def people_spans(people: Sequence[Attendee]) -> Iterable[Span]:
    """Titles before names, as texts have them, names unparted: 副市长林知远，招商二分队副队长周以宁."""
    for number, one in enumerate(people):
        yield Span(f"{'，' if number else ''}{one.title}")
        yield Span(one.name, whole=len(one.name) <= _SHORT_NAME)


def numbered(paragraphs: Sequence[str]) -> Sequence[str]:
    """Several paragraphs with their serials, unless they have some already; one alone has none."""
    if len(paragraphs) < 2 or any(map(_SERIAL.match, paragraphs)):
        return paragraphs
    return [f"{number}.{text}" for number, text in enumerate(paragraphs, 1)]


def named_items(items: Sequence[tuple[str, str]]) -> Iterable[Heading | Text]:
    """（一）… of several things with a name, each in a paragraph; one alone has no serial."""
    if len(items) == 1:
        ((name, text),) = items
        return [Text((Span(f"{name}。", Role.KAI), Span(text)))]
    return [Heading(name, 2, text) for name, text in items]


def day_text(day: date, year: int) -> str:
    """3月23日, with the year when it is another one."""
    return f"{day.month}月{day.day}日" if day.year == year else date_text(day)
