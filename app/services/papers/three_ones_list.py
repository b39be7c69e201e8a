"""Gathers the signed projects with who answers for each."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.database import database_of, today
from app.models.local import ProjectState
from app.models.projects import Project
from app.services.amounts import format_money
from app.services.disputes import UNDISPUTED, Matter, disputes
from app.services.lights import Colour
from app.services.papers.content import (
    SlotEntry,
    ThreeOnesList,
    ThreeOnesRow,
)
from app.services.papers.dispute_words import dispute_words
from app.services.papers.entries import phones_of, posts_of, printed
from app.services.papers.office import office
from app.services.papers.scope_words import scope_of
from app.services.papers.words import STAGES, light_words
from app.services.project_filter import ProjectFilter, condition
from app.services.project_list import ProjectRow, project_rows


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
    disputed = disputes(session)
    return ThreeOnesList(
        title="签约项目“三个一”责任清单",
        issuer=office(session),
        scope=scope_of(session, chosen),
        as_of=database_of(session).clock.now(),
        rows=tuple(
            _line(row, known[row.id], posts, phones, disputed.get(row.id, UNDISPUTED))
            for row in project_rows(session, list(known))
        ),
    )


def _line(
    row: ProjectRow,
    known: Row[*tuple[Any, ...]],
    posts: Mapping[str | None, str],
    phones: Mapping[str | None, str],
    disputed: frozenset[Matter],
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
        note="；".join(filter(None, (dispute_words(disputed), _reason(row), _foreign(known)))),
        disputed=disputed,
    )


def _reason(row: ProjectRow) -> str:
    return light_words(row.light_rule, row.light_inputs, row.light_days) if row.light < Colour.GREEN else ""


def _foreign(known: Row[*tuple[Any, ...]]) -> str:
    """An investment in another currency, which the column of 亿元 and its sum leave out."""
    currency = known.total_investment_currency
    if known.total_investment_amount is None or currency in (None, "CNY"):
        return ""
    return f"总投资{format_money(known.total_investment_amount, currency=currency)}"
