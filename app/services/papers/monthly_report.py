"""Gathers the report of a month: how far the signed projects have come, unit by unit."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.database import database_of, today
from app.services.disputes import Matter, disputes
from app.services.indicator_bases import indicators_of
from app.services.lights import Colour
from app.services.papers.dispute_words import sum_note
from app.services.papers.lit_projects import LitProject, signed_projects
from app.services.papers.month_problems import Unstarted, demands, problems, unstarted
from app.services.papers.month_words import definitions, overall, places
from app.services.papers.office import office
from app.services.papers.period import Period, period
from app.services.papers.ranking import RankRow, ranking
from app.services.papers.reading import Reading, reading
from app.services.settings import get_setting


@dataclass(frozen=True, slots=True)
class Step:
    """How many of the signed projects have come as far as a step."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class MonthlyReport:
    """月度通报及排名 of a period as it stood at its end; lights as of `as_of`, for they keep no past.

    `disputed` says what is in dispute of those of its projects of which something is.
    `problems` are named paragraphs; `demands` follow from records, and without such there are none.
    """

    title: str
    issuer: str
    as_of: datetime
    until: date
    overall: tuple[str, ...]
    steps: tuple[Step, ...]
    places: tuple[tuple[str, str], ...]
    ranking: tuple[RankRow, ...]
    problems: tuple[tuple[str, str], ...]
    demands: tuple[str, ...]
    lit: tuple[LitProject, ...]
    unstarted: tuple[Unstarted, ...]
    definitions: tuple[tuple[str, str], ...]
    whole: RankRow
    unsent: int = 0
    disputed: tuple[frozenset[Matter], ...] = ()


def monthly_report(session: Session, since: date | None = None, until: date | None = None) -> MonthlyReport:
    """通报 of the days from `since` to `until`; without them of the present month up to today."""
    asked = period(since, until, today(session))
    days = (asked.until, asked.eve, asked.year_eve, asked.year_before, _eve_of_year(asked.year_before))
    read = {day: reading(session, day) for day in set(days)}
    now, before = read[asked.until], read[asked.eve]
    signed = signed_projects(session)
    units = ranking(session, now, before)
    whole = now.whole()
    stuck = unstarted(session, now)
    said = overall(asked, read, _place(session), indicators_of(session, None, asked.until))
    known = disputes(session)
    disputed = tuple(known[one.id] for one in now.projects if one.id in known)
    return MonthlyReport(
        f"关于{asked.name}招商引资项目推进情况的通报",
        office(session),
        database_of(session).clock.now(),
        asked.until,
        tuple(filter(None, (*said, sum_note(disputed, stages=True)))),
        _steps(now),
        places(session, asked, now, units),
        units,
        problems(session, now, units, signed, stuck),
        demands(session, asked, signed),
        tuple(one for one in signed if one.light in (Colour.RED, Colour.YELLOW)),
        stuck,
        definitions(whole),
        RankRow(_place(session), "", None, None, whole),
        disputed=disputed,
    )


def _eve_of_year(day: date) -> date:
    return Period(day, day).year_eve


def _place(session: Session) -> str:
    """全市, or what the place calls itself."""
    city = get_setting(session, "city", "")
    return f"全{city[-1:] if city[-1:] in '省州市县区旗镇' else '市'}"


def _steps(now: Reading) -> tuple[Step, ...]:
    whole = now.whole()
    paid = sum(project.arrived > 0 for project in now.projects)
    return (
        Step("签约", whole.signed),
        Step("挂牌", whole.listed),
        Step("开工", whole.started),
        Step("到资", paid),
        Step("投产", whole.rate("production_rate").numerator),
    )
