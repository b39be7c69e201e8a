"""What the terminal does: demonstrations, visits, undo, checks."""

import argparse

from PySide6.QtCore import QCoreApplication

from app.errors import UserError, ValidationError
from app.services.attachments import damaged_files, files_held
from app.services.calendar import working_calendar
from app.services.dates import parse_date
from app.services.integrity import faults
from app.services.labels import labels
from app.services.opening import SAMPLE_DAY, DemoOrder, make_demo_workspace, stopped_at
from app.services.project_filter import ProjectFilter
from app.services.project_list import project_totals
from app.services.record_lookup import record_called
from app.services.undo import undo
from app.services.visit_choices import parse_moment
from app.services.visits import NextStep, VisitDraft, add_visit
from app.sync.gaps import gaps
from app.ui.terminal.counts import Cli
from app.ui.terminal.opened import clock_of, demo_folder_of, opened
from app.ui.terminal.output import complain, print_json, say, show_progress
from app.ui.terminal.rounds import missing_sentences
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import label_word


def demo(chosen: argparse.Namespace) -> None:
    """Make a demonstration workspace."""
    order = DemoOrder(chosen.sample, chosen.projects, chosen.seed)
    clock = clock_of(chosen) or (stopped_at(SAMPLE_DAY) if chosen.sample else None)
    folder = demo_folder_of(chosen)
    try:
        workspace = make_demo_workspace(folder, order, clock, show_progress)
    except KeyboardInterrupt:
        stopped = QCoreApplication.translate("Cli", "Stopped. No workspace was made in {folder}")
        complain("\n" + stopped.format(folder=folder))
        raise
    count = workspace.database.read(lambda session: project_totals(session, ProjectFilter())).count
    workspace.close()
    say(Cli().projects_in(count, folder))


def visit_add(chosen: argparse.Namespace) -> None:
    """Log a visit."""
    with opened(chosen) as database:
        now = database.clock.now()
        calendar = database.read(working_calendar)
        kinds = database.read(labels).get("activity_kind")
        if kinds is None:  # it has nothing of the workspace yet
            raise UserError("waits_to_be_let_in")
        called = {label_word(label): code for code, label in kinds.items()}
        kind = called.get(chosen.kind, chosen.kind)
        if kind not in kinds:
            raise UserError("no_such_kind", name=chosen.kind, names=tuple(called))
        project = chosen.project and database.read(
            lambda session: record_called(session, "project", chosen.project)
        )
        if chosen.due and not chosen.next:
            raise ValidationError("what", "required")
        draft = VisitDraft(
            company_name=chosen.company,
            person_names=tuple(chosen.person),
            started_at=parse_moment(chosen.at, now, calendar) if chosen.at else None,
            kind=kind,
            place=chosen.place,
            minutes=chosen.minutes,
            next_step=NextStep(
                chosen.next, parse_date(chosen.due, now.date(), calendar, "FUTURE") if chosen.due else None
            )
            if chosen.next
            else None,
            project_id=project or None,
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


def check(chosen: argparse.Namespace) -> int:
    """Database integrity, the log replayed into an empty database and compared, and the attached files."""
    with opened(chosen, to_read=True) as database:
        files = database.files
        found, held = database.read(lambda session: (faults(session), files_held(session, files)))
        damaged = database.read(lambda session: damaged_files(session, files, show_progress))
        missing = database.read(gaps).given_up
        said_missing = missing_sentences(database)
        lying = len(files.lying_open()) if files.encrypted else 0
    wrong = bool(found or held.missing or damaged)
    if chosen.json:
        told = {"missing_files": held.missing, "damaged_files": damaged, "files_not_encrypted": lying}
        print_json({"faults": found, **told, "given_up": missing})
        return int(wrong)
    for line in found:
        complain(line)
    for name in held.missing:
        lacks = QCoreApplication.translate("Cli", "The attached file “{file}” is not in {folder}")
        complain(lacks.format(file=name, folder=files.folder))
    for name in damaged:
        spoilt = QCoreApplication.translate("Cli", "The attached file “{file}” is no longer what it was")
        complain(spoilt.format(file=name))
    if lying:
        say(Cli().files_open(lying))
    for line in said_missing:
        say(line)
    if not found:
        said = QCoreApplication.translate(
            "Cli", "The database is sound, and its log tells the same as its records."
        )
        say(said)
    return int(wrong)
