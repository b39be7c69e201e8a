"""Gathers what the minutes of a visit say."""

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.database import database_of
from app.models.activities import FollowUp
from app.models.people import Official
from app.services.papers.dealings import Dealing, Duty, dealing, duties, lines_of
from app.services.papers.office import office
from app.services.papers.sentences import ended, profile
from app.services.visit_details import visit_record

TALK, DEMANDS, ANSWERS, AGREED, NEXT = "会谈内容", "客商诉求", "我方答复", "议定事项", "下步计划"

_HEADS = {
    **dict.fromkeys(("基本情况", "会谈内容", "会谈情况"), TALK),
    **dict.fromkeys(("客商诉求", "企业诉求", "对方诉求"), DEMANDS),
    **dict.fromkeys(("我方答复", "我方回应", "我方表态"), ANSWERS),
    **dict.fromkeys(("承诺事项", "议定事项", "议定承诺事项"), AGREED),
    **dict.fromkeys(("下步计划", "下步打算", "下一步计划"), NEXT),
}
_HEAD = re.compile(
    rf"(?:[一二三四五六七八九十\d]+[、.．]|（[一二三四五六七八九十\d]+）)?【?({'|'.join(_HEADS)})】?(?:[:：。]|$)"
)
"""How a line of minutes begins that names what follows, such as 二、我方答复：."""

_TITLES = {
    "VISIT_OUT": "拜访{firm}纪要",
    "VISIT_IN": "{firm}来访纪要",
    "CALL": "与{firm}通话纪要",
    "TALK": "与{firm}座谈会纪要",
    "WECHAT": "与{firm}微信沟通纪要",
    "SITE_TOUR": "{firm}实地考察纪要",
    "ONLINE": "与{firm}线上会议纪要",
    "PROMO": "与{firm}推介会洽谈纪要",
    "FAIR": "与{firm}展会洽谈纪要",
    "SIGNING": "与{firm}签约活动纪要",
    "AFTERCARE": "走访服务{firm}纪要",
}


@dataclass(frozen=True, slots=True)
class VisitMinutes:
    """拜访（来访）纪要 as it stood at `as_of`; empty parts are left out.

    `parts` are paragraphs by the part they belong to, `agreed` and `steps` what follows with who and when.
    """

    title: str
    issuer: str
    as_of: datetime
    dealing: Dealing
    recorder: str = ""
    profiles: tuple[str, ...] = ()
    parts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    agreed: tuple[Duty, ...] = ()
    steps: tuple[Duty, ...] = ()
    unsent: int = 0

    def part(self, name: str) -> tuple[str, ...]:
        """The paragraphs of a part."""
        return dict(self.parts).get(name, ())


def visit_minutes(session: Session, visit_id: str) -> VisitMinutes:
    """纪要 of one visit. Raises UserError `no_such_record`."""
    visit = visit_record(session, visit_id)
    met = dealing(session, visit)
    owner = session.get(Official, visit.owner_id) if visit.owner_id else None
    parts = parted(visit.minutes)
    parts[DEMANDS] = tuple(dict.fromkeys((*map(ended, lines_of(visit.demands)), *parts.get(DEMANDS, ()))))
    follow = duties(session, FollowUp.activity_id == visit_id)
    asked = tuple(ended(duty.what) for duty in follow if duty.kind == "DEMAND")
    parts[DEMANDS] = tuple(dict.fromkeys((*parts[DEMANDS], *asked)))
    return VisitMinutes(
        _TITLES.get(met.kind, "与{firm}往来纪要").format(firm=met.firm),
        office(session),
        database_of(session).clock.now(),
        met,
        owner.name if owner else "",
        tuple(filter(None, map(profile, met.firms))),
        tuple(parts.items()),
        tuple(duty for duty in follow if duty.kind not in ("DEMAND", "NEXT_STEP")),
        tuple(duty for duty in follow if duty.kind == "NEXT_STEP"),
    )


def parted(minutes: str | None) -> dict[str, tuple[str, ...]]:
    """The paragraphs of minutes by part: what stands below a known head goes there, the rest is the talk."""
    parts: dict[str, list[str]] = {}
    name = TALK
    for line in lines_of(minutes):
        found = _HEAD.match(line)
        name = _HEADS[found[1]] if found else name
        said = line[found.end() :].strip() if found else line
        if said:
            parts.setdefault(name, []).append(ended(said))
    return {name: tuple(lines) for name, lines in parts.items()}
