"""Gathers a newsletter on the signed projects: lights, what is to be settled, what comes, visits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database import database_of, today
from app.models.activities import Activity, ActivityProject
from app.models.papers import DocOutput
from app.models.projects import ProgressNote, Project
from app.services.amounts import format_money, format_rate
from app.services.id_lists import is_among
from app.services.lights import Colour
from app.services.papers.content import DatedText
from app.services.papers.dealings import VISITS, Dealing, dealing
from app.services.papers.dispute_words import sum_note
from app.services.papers.lit_projects import LitProject, signed_projects
from app.services.papers.office import office
from app.services.papers.period import short_day
from app.services.papers.scope_words import scope_of
from app.services.papers.sentences import dated, ended
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_ids
from app.services.settings import get_setting
from app.services.three_ones import Slot

PAPER = "D19"
_DAYS = 14
"""How far visits, notes and steps of a newsletter lie before and after its day, unless it is told."""
_VERBS = {
    "VISIT_OUT": "走访",
    "VISIT_IN": "接待",
    "SITE_TOUR": "陪同考察",
    "TALK": "座谈",
    "AFTERCARE": "走访服务",
}
_MOST_VISITS = 3
_MOST_STEPS = 6
_MOST_LIT = 8
_MOST_REQUESTS = 4
"""A newsletter has one page or two; the list of the three ones has every project."""

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Newsletter:
    """简报 as it stood at `as_of`; `number` counts the days of the year on which one was printed.

    Of projects with a light and of requests it names the gravest; `lit_count` and `request_count` are of all.
    """

    name: str
    title: str
    issuer: str
    as_of: datetime
    number: int
    overall: str
    lit: tuple[LitProject, ...]
    requests: tuple[tuple[str, str], ...]
    plans: tuple[str, ...]
    visits: tuple[str, ...]
    unsent: int = 0
    lit_count: int = 0
    request_count: int = 0


def newsletter(
    session: Session,
    chosen: ProjectFilter | None = None,
    since: date | None = None,
    until: date | None = None,
) -> Newsletter:
    """简报 of the signed projects that pass a filter; visits are those of the last two weeks unless told."""
    now = database_of(session).clock.now()
    chosen = chosen or ProjectFilter()
    signed = signed_projects(session, chosen)
    last = until or now.date()
    first = since or last - timedelta(days=_DAYS - 1)
    lit = tuple(one for one in signed if one.light in (Colour.RED, Colour.YELLOW))
    requests = _requests(session, signed, now.date())
    return Newsletter(
        "重点招商项目推进简报",
        f"{get_setting(session, 'city', '')}签约项目推进情况",
        office(session),
        now,
        _number(session, now.date()),
        _overall(signed, scope_of(session, chosen), now.date()),
        lit[:_MOST_LIT],
        requests[:_MOST_REQUESTS],
        _plans(session, signed),
        tuple(_visits(session, chosen, first, last)),
        lit_count=len(lit),
        request_count=len(requests),
    )


def _number(session: Session, day: date) -> int:
    """The days of the year up to this one on which it was printed: printed again it keeps its number."""
    on = func.substr(DocOutput.data_at, 1, 10)
    query = select(func.count(func.distinct(on))).where(
        DocOutput.paper == PAPER,
        DocOutput.deleted_at.is_(None),
        on >= f"{day.year}-01-01",
        on < day.isoformat(),
    )
    return (session.scalar(query) or 0) + 1


def _overall(signed: Sequence[LitProject], scope: str, day: date) -> str:
    if not signed:
        return f"截至{short_day(day)}，没有签约项目。"
    money, paid = sum(one.investment or 0 for one in signed), sum(one.paid for one in signed)
    lights = [one.light for one in signed]
    complete = sum(all(state is Slot.FILLED for state in one.slots) for one in signed)
    lacking = sum(Slot.MISSING in one.slots for one in signed)
    named = ((Colour.GREEN, "绿灯"), (Colour.YELLOW, "黄灯"), (Colour.RED, "红灯"), (Colour.GREY, "未亮灯"))
    lit = "、".join(f"{word}{lights.count(light)}个" for light, word in named if light in lights)
    ones = [f"落实{complete}个"]
    waiting = len(signed) - complete - lacking
    ones += [f"待确认{waiting}个"] if waiting else []
    ones += [f"尚缺{lacking}个"] if lacking else []
    return (
        f"截至{short_day(day)}，{scope.replace('全部', '在库')}{len(signed)}个，总投资{format_money(money)}，"
        f"资金到位{format_money(paid)}，到位率{format_rate(paid, money)}。"
        f"其中{lit}；“三个一”{'，'.join(ones)}。"
        f"{sum_note(one.disputed for one in signed)}"
    )


def _requests(session: Session, signed: Sequence[LitProject], day: date) -> tuple[tuple[str, str], ...]:
    """What is to be settled: first where something is asked for, then why others are red; what was done."""
    ids = [one.id for one in signed]
    query = select(Project.id, Project.request_text).where(
        is_among(Project.id, ids), Project.request_text.is_not(None)
    )
    asked = {row.id: row.request_text or "" for row in session.execute(query)}
    notes = _latest_notes(session, ids, day)
    found = []
    for one in sorted(signed, key=lambda one: not asked.get(one.id, "").strip()):
        lines = [ended(line) for line in asked.get(one.id, "").splitlines() if line.strip()]
        if not lines and one.light is not Colour.RED:
            continue
        note = [dated(notes[one.id], day)] if one.id in notes else []
        reason = [ended(one.reason)] if one.light in (Colour.RED, Colour.YELLOW) and one.reason else []
        text = "".join([*reason, *note, *lines])
        if text:
            found.append((one.name, text))
    return tuple(found)


def _latest_notes(session: Session, ids: Sequence[str], day: date) -> Mapping[str, DatedText]:
    since = (day - timedelta(days=_DAYS)).isoformat()
    query = (
        select(ProgressNote.project_id, ProgressNote.written_at, ProgressNote.text)
        .where(
            is_among(ProgressNote.project_id, ids),
            ProgressNote.deleted_at.is_(None),
            ProgressNote.kind == "PROGRESS",
            ProgressNote.written_at >= since,
        )
        .order_by(ProgressNote.written_at, ProgressNote.id)
    )
    return {
        row.project_id: DatedText(date.fromisoformat(row.written_at[:10]), row.text)
        for row in session.execute(query)
    }


def _plans(session: Session, signed: Sequence[LitProject]) -> tuple[str, ...]:
    """下一步安排 that the records know: the next meeting, and the next steps due within two weeks."""
    now = today(session)
    said = []
    meeting = get_setting(session, "next_meeting", "")
    if meeting and date.fromisoformat(meeting) >= now:
        said.append(f"{short_day(date.fromisoformat(meeting))}召开重大项目调度会。")
    until = now + timedelta(days=_DAYS)
    coming = [one for one in signed if one.next_due and now <= one.next_due <= until]
    coming.sort(key=lambda one: (one.next_due or now, one.name))
    if coming:
        listed = "；".join(
            f"{short_day(one.next_due)}前，{one.name}{one.next_step}"
            for one in coming[:_MOST_STEPS]
            if one.next_due
        )
        more = f"；其余{len(coming) - _MOST_STEPS}个按推进计划办理" if len(coming) > _MOST_STEPS else ""
        said.append(f"{short_day(until)}前到期的节点{len(coming)}个：{listed}{more}。")
    return tuple(said)


def _visits(session: Session, chosen: ProjectFilter, since: date, until: date) -> list[str]:
    """What visits and talks of these days came to, the newest first; of a filter those about its projects."""
    after = (until + timedelta(days=1)).isoformat()
    query = select(Activity).where(
        Activity.deleted_at.is_(None),
        Activity.kind.in_(VISITS),
        Activity.started_at >= since.isoformat(),
        Activity.started_at < after,
    )
    if chosen.facets or chosen.text:
        about = select(ActivityProject.activity_id).where(
            is_among(ActivityProject.project_id, project_ids(session, chosen)),
            ActivityProject.deleted_at.is_(None),
        )
        query = query.where(Activity.id.in_(about))
    query = query.order_by(Activity.started_at.desc(), Activity.id).limit(_MOST_VISITS)
    return [_visit(dealing(session, one), one.minutes or one.subject) for one in session.scalars(query)]


def _visit(met: Dealing, told: str) -> str:
    """3月18日，周以宁走访竹蜻蜓航空：用地无异议。"""
    who = "、".join(one.name for one in met.ours[:3])
    firm = (met.firms[0].short_name or met.firms[0].name_zh) if met.firms else "客商"
    verb = _VERBS.get(met.kind, "联系")
    did = f"{who}与{firm}座谈" if met.kind == "TALK" else f"{who}{verb}{firm}"
    said = " ".join(told.split())
    said = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}……"
    return f"{short_day(met.started_at.date())}，{did}：{said if said.endswith('……') else ended(said)}"
