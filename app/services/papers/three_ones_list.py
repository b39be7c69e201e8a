"""Gathers the signed projects with who answers for each."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.database import database_of, today
from app.errors import UserError
from app.models.local import ProjectState
from app.models.people import Official
from app.models.projects import Project
from app.models.reference import Unit
from app.services.amounts import format_money
from app.services.facets import NONE
from app.services.lights import Colour
from app.services.papers.content import (
    SlotEntry,
    ThreeOnesList,
    ThreeOnesRow,
)
from app.services.papers.entries import phones_of, posts_of, printed
from app.services.papers.office import office
from app.services.papers.words import LAMP_WORDS, STAGES, light_words
from app.services.project_filter import SIGNED, Facet, ProjectFilter, condition
from app.services.project_list import ProjectRow, project_rows
from app.services.project_views import NOBODY, PROJECTS, SystemView

_VIEWS: Mapping[str, str] = {
    SystemView.INCOMPLETE: "三个一不齐",
    SystemView.THIS_MONTH: "本月到期",
    SystemView.MAJOR: "重大项目",
    SystemView.CONTRACTED: "合同项目",
    SystemView.BUILDING: "在建项目",
}
"""Views of the system that are more than a person, a unit or a light."""


def three_ones_list(
    session: Session, chosen: ProjectFilter | None = None, *, masks: bool = True
) -> ThreeOnesList:
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
    posts, phones = posts_of(session), phones_of(session, masks=masks)
    return ThreeOnesList(
        title="签约项目“三个一”责任清单",
        issuer=office(session),
        scope=scope_of(session, chosen),
        as_of=database_of(session).clock.now(),
        rows=tuple(_line(row, known[row.id], posts, phones) for row in project_rows(session, list(known))),
    )


def scope_of(session: Session, chosen: ProjectFilter) -> str:
    """Which signed projects a paper holds: all, those of a person, a unit or a light, or those of a view."""
    facets = {
        facet: values
        for facet, values in chosen.facets.items()
        if facet not in SIGNED.facets or not values >= SIGNED.facets[facet]
    }
    lights = sorted(facets.pop(Facet.LIGHT, ()))
    narrowed = bool(chosen.text) or not facets.keys() <= {Facet.LEADER, Facet.CONTACT, Facet.UNIT}
    if narrowed or any(len(values) != 1 or values & {NONE, NOBODY} for values in facets.values()):
        return _of_view(session, chosen)
    if not facets and not lights:
        return "全部签约项目"
    leader = _name(session, Official.name, facets.get(Facet.LEADER))
    contact = _name(session, Official.name, facets.get(Facet.CONTACT))
    unit = _name(session, Unit.short_zh, facets.get(Facet.UNIT))
    lit = "、".join(LAMP_WORDS[Colour(int(light))] for light in lights)
    whose = f"{f'{leader}负责的' if leader else ''}{f'{contact}联系的' if contact else ''}"
    return f"{whose}{unit}{lit}签约项目"


def _of_view(session: Session, chosen: ProjectFilter) -> str:
    """Names the view that shows the same, so that a reader knows which projects are counted."""
    view = next((view for view in PROJECTS.views(session) if view.chosen == chosen), None)
    name = "" if view is None else view.name or _VIEWS.get(view.key, "")
    return f"“{name}”中的签约项目" if name else "筛选出的签约项目"


def _name(session: Session, column: InstrumentedAttribute[str], ids: Collection[str] | None) -> str:
    if not ids:
        return ""
    (record_id,) = ids
    name = session.scalar(select(column).where(column.class_.id == record_id))
    if name is None:
        raise UserError("no_such_record", id=record_id)
    return name


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
        leader=SlotEntry(printed(row.slots[0]), row.leader_name or "", posts.get(known.leader_id, "")),
        contact=SlotEntry(printed(row.slots[1]), row.contact_name or "", phones.get(known.contact_id, "")),
        plan=SlotEntry(printed(row.slots[2]), version, progress),
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
