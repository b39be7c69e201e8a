"""The commands of the command line: thin, on the same services as the window."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.cli_output import complain, print_json, print_pairs, print_table, say
from app.database import Clock, Database, Session
from app.exports.printing import print_to
from app.paths import user_folder
from app.replay import differences
from app.services.calendar import working_calendar
from app.services.company_filter import CompanyFilter
from app.services.company_list import company_ids, company_rows
from app.services.dates import parse_date
from app.services.history import record_history
from app.services.indicator_bases import indicators_of
from app.services.indicators import Rate
from app.services.opening import (
    SAMPLE_DAY,
    DemoOrder,
    make_demo_workspace,
    open_for_work,
    stopped_at,
)
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids, project_rows, project_totals
from app.services.project_page import project_page
from app.services.search import HitKind, search
from app.services.undo import undo
from app.services.visit_choices import parse_moment
from app.services.visits import NextStep, VisitDraft, add_visit
from app.ui import text
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.badge import slot_letters
from app.ui.widgets.lamp import lamp_word
from app.ui.widgets.stage import stage_word
from app.ui.words import Codes, light_reason
from app.workspace import OpenWorkspace

LIGHTS = ("red", "yellow", "green", "grey")

_FOLDER = "workspace"


def folder_of(chosen: argparse.Namespace) -> Path:
    """The workspace asked for, else the one of this person."""
    folder: Path | None = chosen.workspace
    return folder or user_folder() / _FOLDER


def clock_of(chosen: argparse.Namespace) -> Clock | None:
    """A clock that stands still on `--today`."""
    day: date | None = chosen.today
    return stopped_at(day) if day is not None else None


@contextmanager
def opened(chosen: argparse.Namespace) -> Iterator[Database]:
    """The database of the workspace asked for."""
    workspace: OpenWorkspace = open_for_work(folder_of(chosen), clock=clock_of(chosen))
    try:
        yield workspace.database
    finally:
        workspace.close()


def demo(chosen: argparse.Namespace) -> None:
    """Make a demonstration workspace."""
    order = DemoOrder(chosen.sample, chosen.projects, chosen.seed)
    clock = clock_of(chosen) or (stopped_at(SAMPLE_DAY) if chosen.sample else None)
    workspace = make_demo_workspace(folder_of(chosen), order, clock)
    count = workspace.database.read(lambda session: project_totals(session, ProjectFilter())).count
    workspace.close()
    say(
        QCoreApplication.translate("Cli", "%n project(s) in {folder}", "", count).format(
            folder=folder_of(chosen)
        )
    )


def projects(chosen: argparse.Namespace) -> None:
    """List projects."""
    facets: dict[Facet, frozenset[str]] = {}
    if chosen.light:
        facets[Facet.LIGHT] = frozenset({str(LIGHTS.index(chosen.light))})
    if chosen.stage:
        facets[Facet.STAGE] = frozenset({chosen.stage})
    wanted = ProjectFilter(facets, chosen.text)
    with opened(chosen) as database:
        ids, totals = database.read(
            lambda session: (project_ids(session, wanted), project_totals(session, wanted))
        )
        rows = database.read(lambda session: project_rows(session, ids[: chosen.limit]))
    if chosen.json:
        print_json({"count": totals.count, "projects": rows})
        return
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
    say(
        QCoreApplication.translate("Cli", "%n project(s), {amount}", "", totals.count).format(
            amount=text.yi_with_unit(totals.investment)
        )
    )


def project(chosen: argparse.Namespace) -> None:
    """Everything about one project."""
    with opened(chosen) as database:
        page = database.read(lambda session: project_page(session, chosen.id))
        codes = Codes(database)
        facts = [
            (
                codes.word("milestone_type", fact.type),
                fact.happened_on or "",
                codes.word("milestone_status", fact.status),
            )
            for fact in page.facts
        ]
    if chosen.json:
        print_json(page)
        return
    row = page.row
    print_pairs(
        (
            (QCoreApplication.translate("Cli", "Project"), row.name),
            (
                QCoreApplication.translate("Cli", "Light"),
                f"{lamp_word(row.light)}　{light_reason(row.light_rule, row.light_inputs, row.days_left)}",
            ),
            (QCoreApplication.translate("Cli", "Three ones"), _slots(row.slots)),
            (QCoreApplication.translate("Cli", "Stage"), stage_word(row.stage)),
            (QCoreApplication.translate("Cli", "Investor"), row.company_name),
            (QCoreApplication.translate("Cli", "100 m yuan"), text.yi(row.investment)),
            (QCoreApplication.translate("Cli", "Leader"), page.leader.name if page.leader else None),
            (QCoreApplication.translate("Cli", "Contact"), page.contact.name if page.contact else None),
            (QCoreApplication.translate("Cli", "Next"), row.next_task),
            (QCoreApplication.translate("Cli", "Due"), row.next_due),
        )
    )
    if facts:
        say("")
        print_table(
            [
                QCoreApplication.translate("Cli", "Milestone"),
                QCoreApplication.translate("Cli", "Happened"),
                QCoreApplication.translate("Cli", "Status"),
            ],
            facts,
        )
    if page.plan is not None:
        say("")
        print_table(
            [
                QCoreApplication.translate("Cli", "Plan v{version}").format(version=page.plan.version),
                QCoreApplication.translate("Cli", "Start"),
                QCoreApplication.translate("Cli", "Due"),
                QCoreApplication.translate("Cli", "Done"),
            ],
            (
                (task.name, task.start_on or "", task.due_on or "", task.done_on or "")
                for task in page.plan.tasks
            ),
        )


def companies(chosen: argparse.Namespace) -> None:
    """List investors."""
    wanted = CompanyFilter({}, chosen.text)
    with opened(chosen) as database:
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
                row.next_what or "",
                row.id,
            )
            for row in rows
        ),
    )
    say(QCoreApplication.translate("Cli", "%n investor(s)", "", len(ids)))


def search_all(chosen: argparse.Namespace) -> int:
    """Find by a part of the text; 1 when nothing was found."""
    with opened(chosen) as database:
        hits = database.read(lambda session: search(session, chosen.text))
    if chosen.json:
        print_json(hits)
    elif hits:
        words = {
            HitKind.PROJECT: QCoreApplication.translate("Cli", "Project"),
            HitKind.COMPANY: QCoreApplication.translate("Cli", "Investor"),
            HitKind.PERSON: QCoreApplication.translate("Cli", "Person"),
            HitKind.VISIT: QCoreApplication.translate("Cli", "Visit"),
        }
        print_table(
            ["", "", "", "id"], ((words[hit.kind], hit.title, hit.detail or "", hit.id) for hit in hits)
        )
    else:
        complain(QCoreApplication.translate("Cli", "Nothing found for “{text}”").format(text=chosen.text))
    return 0 if hits else 1


def show_indicators(chosen: argparse.Namespace) -> None:
    """The rates of a base set on a day."""
    with opened(chosen) as database:
        found = database.read(lambda session: indicators_of(session, chosen.base, chosen.as_of))
    if chosen.json:
        print_json(
            {"indicators": found, "average": found.average, "rates": {_key(r): r.value for r in found.rates}}
        )
        return
    base = found.base or QCoreApplication.translate("Cli", "all signed projects")
    say(
        QCoreApplication.translate("Cli", "{base}, as of {day}, everything ever reached").format(
            base=base, day=found.as_of
        )
    )
    contracted = text.yi_with_unit(found.contracted)
    say(
        QCoreApplication.translate("Cli", "%n signed project(s), {amount}", "", found.signed).format(
            amount=contracted
        )
    )
    say(QCoreApplication.translate("Cli", "%n project(s) neither listed nor started", "", found.neither))
    names = {
        "registration_rate": QCoreApplication.translate("Cli", "Registered"),
        "performance_rate": QCoreApplication.translate("Cli", "In performance"),
        "landing_rate": QCoreApplication.translate("Cli", "Landed"),
        "listing_rate": QCoreApplication.translate("Cli", "Land listed"),
        "start_rate": QCoreApplication.translate("Cli", "Started"),
        "completion_rate": QCoreApplication.translate("Cli", "Completed"),
        "production_rate": QCoreApplication.translate("Cli", "In production"),
        "fund_arrival_rate": QCoreApplication.translate("Cli", "Funds arrived"),
    }
    print_table(
        [
            QCoreApplication.translate("Cli", "Indicator"),
            "%",
            QCoreApplication.translate("Cli", "Of"),
            QCoreApplication.translate("Cli", "100 m yuan"),
        ],
        (
            (
                names[rate.key]
                + (QCoreApplication.translate("Cli", " (needing land)") if rate.of_land else ""),
                rate.value if rate.value is not None else "—",
                f"{rate.numerator}/{rate.denominator}" if rate.key != "fund_arrival_rate" else "",
                f"{text.yi(rate.amount)}/{text.yi(rate.total)}",
            )
            for rate in found.rates
        ),
        right=(1, 2, 3),
    )


def visit_add(chosen: argparse.Namespace) -> None:
    """Log a visit."""
    with opened(chosen) as database:
        now = database.clock.now()
        calendar = database.read(working_calendar)
        draft = VisitDraft(
            company_name=chosen.company,
            person_names=tuple(chosen.person),
            started_at=parse_moment(chosen.at, now, calendar) if chosen.at else None,
            kind=chosen.kind,
            place=chosen.place,
            minutes=chosen.minutes,
            next_step=NextStep(
                chosen.next, parse_date(chosen.due, now.date(), calendar, "FUTURE") if chosen.due else None
            )
            if chosen.next
            else None,
            project_id=chosen.project,
        )
        label = QT_TRANSLATE_NOOP("Action", "Log visit")
        visit_id = database.write(label, lambda session: add_visit(session, draft), about=chosen.company)
    say(visit_id)


def undo_last(chosen: argparse.Namespace) -> None:
    """Take this computer's last action back."""
    with opened(chosen) as database:
        step = database.write("Undo", undo)
    name = QCoreApplication.translate("Action", step.label)
    say(
        QCoreApplication.translate("Cli", "Undone: {action}").format(
            action=f"{name}　{step.about}" if step.about else name
        )
    )


def history(chosen: argparse.Namespace) -> None:
    """Who changed what and when."""
    with opened(chosen) as database:
        entries = database.read(lambda session: record_history(session, chosen.id))
    if chosen.json:
        print_json(entries)
        return
    print_table(
        [
            QCoreApplication.translate("Cli", "When"),
            QCoreApplication.translate("Cli", "Who"),
            QCoreApplication.translate("Cli", "Action"),
            QCoreApplication.translate("Cli", "Field"),
            QCoreApplication.translate("Cli", "Before"),
            QCoreApplication.translate("Cli", "After"),
        ],
        (
            (
                entry.at,
                entry.member_name or "",
                QCoreApplication.translate("Action", entry.label),
                change.field,
                "" if change.old is None else change.old,
                "" if change.new is None else change.new,
            )
            for entry in entries
            for change in entry.changes
        ),
    )


def check(chosen: argparse.Namespace) -> int:
    """Database integrity, and the log replayed into an empty database and compared."""
    with opened(chosen) as database:
        damage = database.read(_integrity)
        differing = database.read(lambda session: differences(session.connection()))
    for line in (*damage, *map(str, differing)):
        complain(line)
    if damage or differing:
        return 1
    say(
        QCoreApplication.translate("Cli", "The database is sound, and its log tells the same as its records.")
    )
    return 0


def print_paper(chosen: argparse.Namespace) -> None:
    """Print a paper as PDF."""
    with opened(chosen) as database:
        print_to(database, chosen.paper, chosen.out, chosen.project, chosen.leader)
    say(QCoreApplication.translate("Cli", "Printed: {file}").format(file=chosen.out))


def _integrity(session: Session) -> list[str]:
    rows = session.connection().exec_driver_sql("PRAGMA integrity_check").scalars().all()
    broken = session.connection().exec_driver_sql("PRAGMA foreign_key_check").all()
    return [str(row) for row in rows if row != "ok"] + [" ".join(map(str, row)) for row in broken]


def _slots(slots: tuple[str, str, str]) -> str:
    marks = {"FILLED": "{0}", "DRAFT": "({0})", "MISSING": "!{0}", "NOT_YET": "·"}
    return "".join(marks[state].format(letter) for state, letter in zip(slots, slot_letters(), strict=True))


def _key(rate: Rate) -> str:
    return rate.key + ("_of_land" if rate.of_land else "")
