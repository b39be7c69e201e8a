"""Gathers what the papers say: the one-page brief of a project, the list of the three ones."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.database import database_of, today
from app.errors import UserError
from app.models.local import ProjectState
from app.models.people import Company, Official
from app.models.projects import ProgressNote, Project
from app.models.reference import Unit
from app.services.amounts import format_money
from app.services.facets import NONE
from app.services.lights import Colour
from app.services.names import within
from app.services.paper_content import (
    BriefFacts,
    DatedText,
    PlanStep,
    ProjectBrief,
    SlotEntry,
    StageMark,
    ThreeOnesList,
    ThreeOnesRow,
)
from app.services.paper_sentences import dated, ended, profile, situation
from app.services.paper_words import STAGES, light_words
from app.services.phones import masked
from app.services.project_filter import Facet, ProjectFilter, condition
from app.services.project_list import ProjectRow, project_rows
from app.services.project_page import project_page
from app.services.project_view import Person, PlanCard, ProjectPage
from app.services.settings import get_setting, set_setting
from app.services.three_ones import Slot

OFFICE_SETTING = "office"
"""The key of the setting that names the office that issues papers."""
OFFICE_LIMIT = 40

_LATEST = 6
_FIRMS = 2
_PORTION = 500
_SIGNED = {Facet.STAGE: frozenset({"1", "2", "3"}), Facet.STATUS: frozenset({"ACTIVE"})}
"""What a filter may say of every project in the list without narrowing it."""


def project_brief(session: Session, project_id: str) -> ProjectBrief:
    """项目一页纸. Raises UserError `no_such_record`."""
    page = project_page(session, project_id)
    project = session.get(Project, project_id)
    if project is None:
        raise UserError("no_such_record", id=project_id)
    row = page.row
    now = database_of(session).clock.now()
    firms = _investors(session, page)
    unit = session.get(Unit, project.responsible_unit_id) if project.responsible_unit_id else None
    place = unit.name_zh if unit else ""
    notes = _notes(session, project_id)
    return ProjectBrief(
        name=row.name,
        project_no=page.details.project_no or "",
        issuer=office(session),
        as_of=now,
        light=Colour(row.light),
        light_reason=light_words(row.light_rule, row.light_inputs, row.light_days),
        leader=_person(row.slots[0], page.leader),
        contact=_person(row.slots[1], page.contact, phone=True),
        plan=_plan(row.slots[2], page.plan),
        stages=_stages(page),
        facts=_facts(row, project, firms, place),
        situation=situation(project, "、".join(firm.name_zh for firm in firms), row.signed_on, place),
        investor_profile="".join(profile(firm) for firm in firms[:_FIRMS]),
        progress="".join(dated(note, now.date()) for note in notes["PROGRESS"][:1]),
        problems="".join(ended(note.text) for note in notes["PROBLEM"][:2]),
        requests=tuple(ended(line) for line in (project.request_text or "").splitlines() if line.strip()),
        steps=_steps(page.plan),
        notes=tuple(notes["PROGRESS"][1:_LATEST]),
        light_pinned=row.light_pinned,
    )


def three_ones_list(session: Session, chosen: ProjectFilter | None = None) -> ThreeOnesList:
    """三个一责任清单 of the signed projects that pass a filter, such as those of one leader, or of all.

    Raises UserError `no_such_record` for an unknown leader or unit.
    """
    chosen = chosen or ProjectFilter()
    query = select(
        ProjectState.project_id,
        ProjectState.unit_order,
        ProjectState.leader_id,
        ProjectState.contact_id,
        ProjectState.plan_version,
        ProjectState.tasks_done,
        ProjectState.tasks_total,
        Project.project_no,
        Project.total_investment_amount,
        Project.total_investment_currency,
    ).join(Project, Project.id == ProjectState.project_id)
    signed = (ProjectState.stage > 0, ProjectState.status == "ACTIVE")
    query = query.where(*signed, condition(chosen, today(session)))
    known = {row.project_id: row for row in session.execute(query)}
    posts, phones = _posts(session), _phones(session)
    return ThreeOnesList(
        title="签约项目“三个一”责任清单",
        issuer=office(session),
        scope=_scope(session, chosen),
        as_of=database_of(session).clock.now(),
        rows=tuple(_line(row, known[row.id], posts, phones) for row in _in_portions(session, list(known))),
    )


def _scope(session: Session, chosen: ProjectFilter) -> str:
    """Which signed projects the list holds: all, those of a leader or unit, or what was filtered out."""
    facets = {
        facet: values
        for facet, values in chosen.facets.items()
        if facet not in _SIGNED or not values >= _SIGNED[facet]
    }
    narrowed = bool(chosen.text) or not facets.keys() <= {Facet.LEADER, Facet.UNIT}
    if narrowed or any(len(values) != 1 or NONE in values for values in facets.values()):
        return "筛选出的签约项目"
    if not facets:
        return "全部签约项目"
    leader = _name(session, Official.name, facets.get(Facet.LEADER))
    unit = _name(session, Unit.short_zh, facets.get(Facet.UNIT))
    return f"{f'{leader}负责的' if leader else ''}{unit}签约项目"


def _name(session: Session, column: InstrumentedAttribute[str], ids: Collection[str] | None) -> str:
    if not ids:
        return ""
    (record_id,) = ids
    name = session.scalar(select(column).where(column.class_.id == record_id))
    if name is None:
        raise UserError("no_such_record", id=record_id)
    return name


def _in_portions(session: Session, ids: Sequence[str]) -> Iterator[ProjectRow]:
    """Rows of any number of ids: SQLite takes no more than some thousands at once."""
    for start in range(0, len(ids), _PORTION):
        yield from project_rows(session, ids[start : start + _PORTION])


def _line(
    row: ProjectRow,
    known: Row[*tuple[Any, ...]],
    posts: Mapping[str | None, str],
    phones: Mapping[str | None, str],
) -> ThreeOnesRow:
    version = f"第{known.plan_version}版" if known.plan_version else ""
    progress = f"{known.tasks_done}/{known.tasks_total}个节点" if known.tasks_total else ""
    return ThreeOnesRow(
        project_no=known.project_no or "",
        name=row.name,
        investor=row.company_name or "",
        total_investment=row.investment,
        signed_on=row.signed_on,
        leader=SlotEntry(_printed(row.slots[0]), row.leader_name or "", posts.get(known.leader_id, "")),
        contact=SlotEntry(_printed(row.slots[1]), row.contact_name or "", phones.get(known.contact_id, "")),
        plan=SlotEntry(_printed(row.slots[2]), version, progress),
        stage=STAGES[row.stage][0],
        light=Colour(row.light),
        group=row.unit_name or "未定责任单位",
        group_order=known.unit_order,
        note="；".join(filter(None, (_reason(row), _foreign(known)))),
    )


def _reason(row: ProjectRow) -> str:
    return light_words(row.light_rule, row.light_inputs, row.light_days) if row.light < Colour.GREEN else ""


def _foreign(known: Row[*tuple[Any, ...]]) -> str:
    """An investment in another currency, which the column of 亿元 and its sum leave out."""
    currency = known.total_investment_currency
    if known.total_investment_amount is None or currency in (None, "CNY"):
        return ""
    return f"总投资{format_money(known.total_investment_amount, currency=currency)}"


def office(session: Session) -> str:
    """Who issues papers, as the workspace has set it."""
    return get_setting(session, OFFICE_SETTING, "") or usual_office(session)


def usual_office(session: Session) -> str:
    """Who issues papers while nobody has said otherwise."""
    return f"{get_setting(session, 'city', '')}招商引资工作领导小组办公室"


def name_office(session: Session, name: str) -> None:
    """Say who issues papers; an empty name gives the usual one again. Raises ValidationError `too_long`."""
    set_setting(session, OFFICE_SETTING, within(OFFICE_LIMIT, " ".join(name.split()), OFFICE_SETTING))


def _printed(state: str) -> Slot:
    """On paper what two have named differently waits for a yes like what was only named."""
    return Slot.DRAFT if state == Slot.OPEN else Slot(state)


def _person(state: str, person: Person | None, phone: bool = False) -> SlotEntry:
    if person is None:
        return SlotEntry(_printed(state))
    detail = person.post_title or person.unit_name or ""
    if phone and person.mobile:
        detail = "　".join(filter(None, (person.unit_name, masked(person.mobile))))
    return SlotEntry(_printed(state), person.name, detail)


def _plan(state: str, plan: PlanCard | None) -> SlotEntry:
    if plan is None:
        return SlotEntry(_printed(state))
    day = plan.approved_on
    when = f"{day.month}月{day.day}日确认" if day and plan.status == "CONFIRMED" else "待确认"
    return SlotEntry(_printed(state), f"{plan.done}/{len(plan.tasks)}个节点", f"第{plan.version}版　{when}")


def _stages(page: ProjectPage) -> tuple[StageMark, ...]:
    return tuple(
        StageMark(name, regime, step.state, step.on, step.planned, step.precision != "MONTH", step.share)
        for (name, regime), step in zip(STAGES, page.rail, strict=True)
    )


def _facts(row: ProjectRow, project: Project, firms: Sequence[Company], place: str) -> BriefFacts:
    return BriefFacts(
        investor="、".join(firm.name_zh for firm in firms),
        unit=place,
        site=project.site_text or "",
        total_investment=project.total_investment_amount,
        currency=project.total_investment_currency or "CNY",
        arrived=row.paid,
        land_mu=project.land_mu,
        expected_output=project.expected_output_amount,
        expected_tax=project.expected_tax_amount,
        expected_jobs=project.expected_jobs,
        output_currency=project.expected_output_currency or "CNY",
        tax_currency=project.expected_tax_currency or "CNY",
    )


def _investors(session: Session, page: ProjectPage) -> list[Company]:
    """Those who put the money in; without such, the first firm that has a part."""
    parties = [party for party in page.parties if party.role == "INVESTOR"] or page.parties[:1]
    found = (session.get(Company, party.company_id) for party in parties)
    return [firm for firm in found if firm is not None]


def _notes(session: Session, project_id: str) -> dict[str, list[DatedText]]:
    query = (
        select(ProgressNote.kind, ProgressNote.written_at, ProgressNote.text)
        .where(ProgressNote.project_id == project_id, ProgressNote.deleted_at.is_(None))
        .order_by(ProgressNote.written_at.desc(), ProgressNote.id.desc())
    )
    found: dict[str, list[DatedText]] = {"PROGRESS": [], "PROBLEM": []}
    for row in session.execute(query):
        found.setdefault(row.kind, []).append(DatedText(date.fromisoformat(row.written_at[:10]), row.text))
    return found


def _steps(plan: PlanCard | None) -> tuple[PlanStep, ...]:
    return tuple(
        PlanStep(
            task.name,
            task.start_on,
            task.due_on,
            task.status,
            task.done_on,
            task.baseline_start,
            task.baseline_due,
            task.is_milestone,
            task.is_critical,
            task.days_late,
        )
        for task in (plan.tasks if plan is not None else ())
    )


def _posts(session: Session) -> dict[str | None, str]:
    query = select(Official.id, Official.post_title, Unit.short_zh).outerjoin(
        Unit, Unit.id == Official.unit_id
    )
    return {row.id: row.post_title or row.short_zh or "" for row in session.execute(query)}


def _phones(session: Session) -> dict[str | None, str]:
    """Telephone numbers as papers show them: with the middle hidden (handbook §8)."""
    query = select(Official.id, Official.mobile).where(Official.mobile.is_not(None))
    return {row.id: masked(row.mobile or "") for row in session.execute(query)}
