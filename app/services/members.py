"""The people of our side: officials with their posts and roles, and who works on this computer."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import Session

from app.database import Database, me, now_text, today
from app.errors import UserError, ValidationError
from app.models.base import new_id, stable_id
from app.models.people import Official, OfficialRole
from app.models.reference import Unit
from app.models.three_ones import ContactAssignment, LeaderAssignment
from app.services.measures import Measure, read_figure
from app.services.names import (
    PERSON_LIMIT,
    POST_LIMIT,
    pinyin_key,
    search_form,
    stroke_key,
    tidy_name,
    within,
)
from app.services.officials import official_key
from app.services.phones import is_phone, is_wechat_id, parse_phone
from app.services.three_ones import may_lead

OTHER_RANK = 90
"""The rank of who has none."""

_PLACE = Measure(most=9999)
_SHORT = 8
"""So many digits at most."""


@dataclass(frozen=True, slots=True)
class MemberDraft:
    """An official as a form holds them; `roles` are codes, telephones and place in the order as typed."""

    name: str = ""
    post_title: str = ""
    unit_id: str | None = None
    rank_level: int = OTHER_RANK
    group4: str | None = None
    roles: frozenset[str] = frozenset()
    mobile: str = ""
    office_phone: str = ""
    term_from: date | None = None
    term_to: date | None = None
    gender: str | None = None
    ethnicity: str = ""
    protocol_order: str = ""
    short_no: str = ""
    wechat: str = ""


@dataclass(frozen=True, slots=True)
class Member:
    """An official as listed; `projects` counts those they lead or are the contact person of today."""

    id: str
    name: str
    post_title: str
    unit_id: str | None
    unit_name: str
    rank_level: int
    roles: tuple[str, ...]
    mobile: str
    term_to: date | None
    in_office: bool
    is_me: bool
    projects: int


def members(session: Session, text: str = "", former: bool = False) -> list[Member]:
    """Officials in protocol order (handbook §7.4) whose name, reading, post or unit holds `text`.

    With `former` also those who have left office, after the others.
    """
    day, mine = today(session), me(session)
    roles, projects = _roles(session), _projects(session)
    query = (
        select(Official, Unit.short_zh)
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(Official.deleted_at.is_(None))
    )
    wanted = search_form(text)
    found = []
    for official, unit in session.execute(query):
        member = Member(
            official.id,
            official.name,
            official.post_title or "",
            official.unit_id,
            unit or "",
            official.rank_level,
            tuple(roles.get(official.id, ())),
            official.mobile or "",
            official.term_to,
            official.term_to is None or official.term_to >= day,
            official.id == mine,
            projects.get(official.id, 0),
        )
        searched = search_form(
            " ".join((member.name, official.name_pinyin or "", member.post_title, unit or ""))
        )
        if (member.in_office or former) and wanted in searched:
            found.append((not member.in_office, official_key(official), member))
    return [member for _, _, member in sorted(found, key=lambda row: row[:2])]


def member_draft(session: Session, official_id: str) -> MemberDraft:
    """An official as a form shows them. Raises UserError `no_such_record`."""
    official = _official(session, official_id)
    return MemberDraft(
        official.name,
        official.post_title or "",
        official.unit_id,
        official.rank_level,
        official.group4,
        frozenset(_roles(session).get(official_id, ())),
        official.mobile or "",
        official.office_phone or "",
        official.term_from,
        official.term_to,
        official.gender,
        official.ethnicity or "",
        "" if official.protocol_order is None else str(official.protocol_order),
        official.short_no or "",
        official.wechat or "",
    )


def add_member(session: Session, draft: MemberDraft) -> str:
    """Enter an official; returns the id. Raises ValidationError under the field that cannot be."""
    official = Official(id=new_id(), name="")
    _fill(official, draft)
    session.add(official)
    _set_roles(session, official.id, draft.roles)
    return official.id


def change_member(session: Session, official_id: str, draft: MemberDraft) -> None:
    """Give an official the values of `draft`.

    Raises as `add_member`, ValidationError `rank_still_leads` for a rank too low for the projects they
    lead, UserError `no_such_record`.
    """
    official = _official(session, official_id)
    led = _leads(session, official_id)
    if led and not may_lead(draft.rank_level):
        raise ValidationError("rank_level", "rank_still_leads", name=official.name, count=led)
    _fill(official, draft)
    _set_roles(session, official_id, draft.roles)


def end_term(session: Session, official_id: str, last_day: date | None = None) -> None:
    """Say that an official has left: no longer offered anywhere, kept in every record they are in.

    The last day in office is yesterday unless it is said. Raises UserError `still_responsible` while they
    are lead official or contact person of a project, `member_is_me` for who works on this computer.
    """
    official = _official(session, official_id)
    held = _projects(session).get(official_id, 0)
    if official_id == me(session):
        raise UserError("member_is_me", name=official.name)
    if held:
        raise UserError("still_responsible", name=official.name, count=held)
    official.term_to = last_day or today(session) - timedelta(days=1)


def resume_term(session: Session, official_id: str) -> None:
    """Take an official back into office."""
    _official(session, official_id).term_to = None


def set_me(database: Database, official_id: str) -> None:
    """Say who works on this computer; kept here alone. Raises UserError `no_such_record`."""
    database.read(lambda session: _official(session, official_id))
    database.set_local("member", official_id)


def _fill(official: Official, draft: MemberDraft) -> None:
    name = within(PERSON_LIMIT, tidy_name(draft.name), "name")
    if not name:
        raise ValidationError("name", "required")
    if draft.term_from and draft.term_to and draft.term_to < draft.term_from:
        raise ValidationError("term_to", "date_order")
    if name != official.name:
        official.name, official.name_pinyin, official.name_stroke_key = (
            name,
            pinyin_key(name),
            stroke_key(name),
        )
    official.post_title = within(POST_LIMIT, draft.post_title.strip(), "post_title") or None
    official.unit_id = draft.unit_id
    official.rank_level = draft.rank_level
    official.group4 = draft.group4
    official.mobile = _phone("mobile", draft.mobile)
    official.office_phone = _phone("office_phone", draft.office_phone)
    official.term_from = draft.term_from
    official.term_to = draft.term_to
    official.gender = draft.gender
    official.ethnicity = draft.ethnicity.strip() or None
    official.protocol_order = read_figure(_PLACE, "protocol_order", draft.protocol_order)
    official.short_no = _short_number(draft.short_no)
    official.wechat = _wechat(draft.wechat)


def _short_number(typed: str) -> str | None:
    """The number of government's own exchange, such as 685123."""
    digits = "".join(typed.split())
    if digits and not (digits.isascii() and digits.isdecimal() and len(digits) <= _SHORT):
        raise ValidationError("short_no", "number_not_number")
    return digits or None


def _wechat(typed: str) -> str | None:
    tidy = typed.strip()
    if tidy and not is_wechat_id(tidy) and not is_phone(tidy):
        raise ValidationError("wechat", "wechat_not_id")
    return tidy or None


def _phone(field: str, typed: str) -> str | None:
    if not typed.strip():
        return None
    try:
        phone = parse_phone(typed)
    except UserError as error:
        raise ValidationError(field, error.code, **error.params) from None
    return phone.value if phone.ext is None else phone.raw.strip()


def _set_roles(session: Session, official_id: str, wanted: Collection[str]) -> None:
    """Two computers that give the same role make the same record."""
    rows = session.scalars(select(OfficialRole).where(OfficialRole.official_id == official_id)).all()
    held = {row.role for row in rows if row.deleted_at is None}
    for row in rows:
        if row.deleted_at is None and row.role not in wanted:
            row.deleted_at = now_text(session)
    for role in sorted(set(wanted) - held):
        role_id = stable_id("official_role", official_id, role)
        again = next((row for row in rows if row.id == role_id), None)
        if again is None:
            session.add(OfficialRole(id=role_id, official_id=official_id, role=role))
        else:
            again.deleted_at = None


def _roles(session: Session) -> dict[str, list[str]]:
    query = (
        select(OfficialRole.official_id, OfficialRole.role)
        .where(OfficialRole.deleted_at.is_(None))
        .order_by(OfficialRole.role)
    )
    found: dict[str, list[str]] = {}
    for official_id, role in session.execute(query):
        if role not in found.setdefault(official_id, []):
            found[official_id].append(role)
    return found


def _projects(session: Session) -> dict[str, int]:
    """How many projects each official leads or is the contact person of."""
    held = union_all(
        *(
            select(table.official_id, table.project_id).where(
                table.deleted_at.is_(None), table.valid_to.is_(None)
            )
            for table in (LeaderAssignment, ContactAssignment)
        )
    ).subquery()
    query = select(held.c.official_id, func.count(held.c.project_id.distinct())).group_by(held.c.official_id)
    return {row[0]: row[1] for row in session.execute(query)}


def _leads(session: Session, official_id: str) -> int:
    """How many projects an official is the lead official of."""
    table = LeaderAssignment
    query = select(func.count()).where(
        table.official_id == official_id, table.deleted_at.is_(None), table.valid_to.is_(None)
    )
    return session.scalar(query) or 0


def _official(session: Session, official_id: str) -> Official:
    official = session.get(Official, official_id)
    if official is None or official.deleted_at is not None:
        raise UserError("no_such_record", id=official_id)
    return official
