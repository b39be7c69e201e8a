"""What the terminal lists: projects, investors, finds."""

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import chain, islice

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.errors import UserError
from app.services.company_filter import CompanyFilter
from app.services.company_list import company_ids, company_rows
from app.services.project_filter import DEFAULT_SORT, Facet, ProjectFilter
from app.services.project_groups import GROUPINGS, ProjectGroup, project_groups
from app.services.project_list import ProjectRow, Totals, project_ids, project_rows, project_totals
from app.services.project_page import project_page
from app.services.project_quality import project_quality
from app.services.project_view import PlanCard, ProjectPage
from app.services.project_views import PROJECTS, ProjectView
from app.services.quality_rules import Quality
from app.services.record_lookup import record_called
from app.services.search import Hit, HitKind, search
from app.ui import text
from app.ui.major_words import major_words
from app.ui.official_words import official_words
from app.ui.projects.list_columns import group_words
from app.ui.projects.view_words import view_word
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import opened
from app.ui.terminal.output import complain, print_json, print_pairs, print_table, say
from app.ui.terminal.quality import part_rows, print_parts, score_words
from app.ui.widgets.badge import slot_letters
from app.ui.widgets.lamp import lamp_word
from app.ui.widgets.stage import stage_word
from app.ui.words import Codes, light_reason

LIGHTS = ("red", "yellow", "green", "grey")


def projects(chosen: argparse.Namespace) -> None:
    """List projects. Raises UserError `no_such_view`."""
    with opened(chosen, to_read=True) as database:
        view = database.read(lambda session: view_of(session, chosen.view)) if chosen.view else None
        wanted = view.chosen if view is not None else ProjectFilter()
        if chosen.light:
            wanted = wanted.with_facet(Facet.LIGHT, frozenset({str(LIGHTS.index(chosen.light))}))
        if chosen.stage:
            wanted = wanted.with_facet(Facet.STAGE, frozenset({chosen.stage}))
        if chosen.leader:
            leader = database.read(lambda session: record_called(session, "official", chosen.leader))
            wanted = wanted.with_facet(Facet.LEADER, frozenset({leader}))
        if chosen.major:
            wanted = wanted.with_facet(Facet.MAJOR, frozenset({"yes"}))
        if chosen.risk:
            wanted = wanted.with_facet(Facet.RISK, frozenset({chosen.risk}))
        if chosen.text:
            wanted = wanted.with_text(chosen.text)
        listed = database.read(lambda session: _listed(session, wanted, view, chosen.limit))
    totals = listed.totals
    if chosen.json:
        print_json({"count": totals.count, "projects": listed.rows, **listed.group_sums()})
        return
    if listed.by is None:
        print_projects(listed.rows)
    else:
        _print_groups(listed.by, listed.groups, listed.rows)
    say(Cli().projects(totals.count, text.yi_with_unit(totals.investment)))


def view_of(session: Session, name: str) -> ProjectView:
    """The view of the project list that is called `name`."""
    named = {view_word(view): view for view in PROJECTS.views(session)}
    if name not in named:
        raise UserError("no_such_view", name=name, names=tuple(named))
    return named[name]


@dataclass(frozen=True, slots=True)
class _Listed:
    """The first projects of a list, in the order and the groups of its view."""

    rows: Sequence[ProjectRow]
    totals: Totals
    by: Facet | None = None
    groups: Sequence[ProjectGroup] = ()

    def group_sums(self) -> dict[str, object]:
        """The groups for programs; nothing where there are none."""
        if self.by is None:
            return {}
        sums = [
            {"value": group.value, "label": group_words(self.by, group)[0], "totals": group.totals}
            for group in self.groups
        ]
        return {"by": self.by.value, "groups": sums}


def _listed(session: Session, wanted: ProjectFilter, view: ProjectView | None, limit: int | None) -> _Listed:
    sort = view.sort if view is not None else DEFAULT_SORT
    totals = project_totals(session, wanted)
    if view is None or view.grouping not in GROUPINGS:
        ids: Sequence[str] = project_ids(session, wanted, sort)
        return _Listed(project_rows(session, ids[:limit]), totals)
    by = Facet(view.grouping)
    groups = project_groups(session, wanted, by, sort)
    ids = list(islice(chain.from_iterable(group.ids for group in groups), limit))
    return _Listed(project_rows(session, ids), totals, by, groups)


def _print_groups(by: Facet, groups: Sequence[ProjectGroup], rows: Sequence[ProjectRow]) -> None:
    """Each group under its name and sums; those beyond the last row are left out."""
    found = {row.id: row for row in rows}
    for group in groups:
        of_group = [found[project_id] for project_id in group.ids if project_id in found]
        if of_group:
            name, counted = group_words(by, group)
            say(f"{name}　{counted}　{text.yi_with_unit(group.totals.investment)}")
            print_projects(of_group)
            say("")


def print_projects(rows: Sequence[ProjectRow]) -> None:
    """Projects, a line each."""
    titles = [
        QCoreApplication.translate("Cli", "Light"),
        QCoreApplication.translate("Cli", "Project"),
        QCoreApplication.translate("Cli", "Three ones"),
        QCoreApplication.translate("Cli", "Stage"),
        QCoreApplication.translate("Cli", "100 m yuan"),
        QCoreApplication.translate("Cli", "Leader"),
        QCoreApplication.translate("Cli", "Next"),
        QCoreApplication.translate("Cli", "Days"),
    ]
    print_table(
        [*titles, "id"],
        (
            (
                lamp_word(row.light),
                row.name,
                _slots(row.slots),
                stage_word(row.stage),
                text.yi(row.investment),
                row.leader_name or "",
                row.next_task or "",
                row.days_left if row.days_left is not None else "",
                row.id,
            )
            for row in rows
        ),
        right=(4, 7),
    )


def project(chosen: argparse.Namespace) -> None:
    """Everything about one project."""
    with opened(chosen, to_read=True) as database:
        page = database.read(lambda session: project_page(session, chosen.id))
        quality = database.read(lambda session: project_quality(session, chosen.id))
        codes = Codes(database)
        parts = part_rows(quality, codes)
        facts: list[tuple[str, object, str]] = [
            (
                codes.word("milestone_type", fact.type),
                fact.happened_on or "",
                codes.word("milestone_status", fact.status),
            )
            for fact in page.facts
        ]
    if chosen.json:
        print_json({**asdict(page), "quality": quality})
        return
    _print_project(page, facts, quality)
    print_parts(parts)


def _print_project(page: ProjectPage, facts: list[tuple[str, object, str]], quality: Quality) -> None:
    row = page.row
    print_pairs(
        (
            (QCoreApplication.translate("Cli", "Project"), row.name),
            (
                QCoreApplication.translate("Cli", "Light"),
                f"{lamp_word(row.light)}　{light_reason(row.light_rule, row.light_inputs, row.light_days)}",
            ),
            (QCoreApplication.translate("Cli", "Three ones"), _slots(row.slots)),
            (QCoreApplication.translate("Cli", "Stage"), stage_word(row.stage)),
            (QCoreApplication.translate("Cli", "Investor"), row.company_name),
            (QCoreApplication.translate("Cli", "100 m yuan"), text.yi(row.investment)),
            (QCoreApplication.translate("Cli", "Major project"), major_words(page.major)),
            (QCoreApplication.translate("Cli", "Quality"), score_words(quality)),
            (QCoreApplication.translate("Cli", "Leader"), page.leader.name if page.leader else None),
            (QCoreApplication.translate("Cli", "Contact"), page.contact.name if page.contact else None),
            (QCoreApplication.translate("Cli", "Next"), row.next_task),
            (QCoreApplication.translate("Cli", "Due"), row.next_due),
        )
    )
    if facts:
        _print_facts(facts)
    if page.plan is not None:
        _print_plan(page.plan)


def _print_facts(facts: list[tuple[str, object, str]]) -> None:
    say("")
    print_table(
        [
            QCoreApplication.translate("Cli", "Milestone"),
            QCoreApplication.translate("Cli", "Happened"),
            QCoreApplication.translate("Cli", "Status"),
        ],
        facts,
    )


def _print_plan(plan: PlanCard) -> None:
    say("")
    print_table(
        [
            QCoreApplication.translate("Cli", "Plan v{version}").format(version=plan.version),
            QCoreApplication.translate("Cli", "Start"),
            QCoreApplication.translate("Cli", "Due"),
            QCoreApplication.translate("Cli", "Done"),
        ],
        ((task.name, task.start_on or "", task.due_on or "", task.done_on or "") for task in plan.tasks),
    )


def companies(chosen: argparse.Namespace) -> None:
    """List investors."""
    wanted = CompanyFilter({}, chosen.text)
    with opened(chosen, to_read=True) as database:
        ids = database.read(lambda session: company_ids(session, wanted))
        rows = database.read(lambda session: company_rows(session, ids[: chosen.limit]))
    if chosen.json:
        print_json({"count": len(ids), "companies": rows})
        return
    print_table(
        [
            QCoreApplication.translate("Cli", "Investor"),
            QCoreApplication.translate("Cli", "Industry"),
            QCoreApplication.translate("Cli", "Region"),
            QCoreApplication.translate("Cli", "Last dealing"),
            QCoreApplication.translate("Cli", "Intent"),
            QCoreApplication.translate("Cli", "Meet again"),
            QCoreApplication.translate("Cli", "Next"),
            "id",
        ],
        (
            (
                row.name,
                row.industry or "",
                row.region or "",
                (row.last_activity_at or "").replace("T", " "),
                row.intent or "",
                row.contact_due or "",
                row.next_what or "",
                row.id,
            )
            for row in rows
        ),
    )
    say(Cli().investors(len(ids)))


def search_all(chosen: argparse.Namespace) -> int:
    """Find by a part of the text; 1 when nothing was found."""
    with opened(chosen, to_read=True) as database:
        hits = database.read(lambda session: search(session, chosen.text))
    if chosen.json:
        print_json({"count": len(hits), "finds": hits})
    elif hits:
        print_hits(hits)
    else:
        complain(QCoreApplication.translate("Cli", "Nothing found for “{text}”").format(text=chosen.text))
    return 0 if hits else 1


def print_hits(hits: Sequence[Hit]) -> None:
    """What was found, a line each."""
    words = {
        HitKind.PROJECT: QCoreApplication.translate("Cli", "Project"),
        HitKind.COMPANY: QCoreApplication.translate("Cli", "Investor"),
        HitKind.PERSON: QCoreApplication.translate("Cli", "Person"),
        HitKind.OFFICIAL: QCoreApplication.translate("Cli", "Official"),
        HitKind.VISIT: QCoreApplication.translate("Cli", "Visit"),
    }
    titles = [
        QCoreApplication.translate("Cli", "Kind"),
        QCoreApplication.translate("Cli", "Find"),
        QCoreApplication.translate("Cli", "Details"),
    ]
    print_table([*titles, "id"], ((words[hit.kind], hit.title, _about(hit), hit.id) for hit in hits))


def _about(hit: Hit) -> str:
    told = (hit.detail, official_words(hit), (hit.at or "").replace("T", " "))
    return "　".join(part for part in told if part)


def _slots(slots: tuple[str, str, str]) -> str:
    marks = {"FILLED": "{0}", "DRAFT": "({0})", "OPEN": "{0}?", "MISSING": "!{0}", "NOT_YET": "·"}
    return "".join(marks[state].format(letter) for state, letter in zip(slots, slot_letters(), strict=True))
