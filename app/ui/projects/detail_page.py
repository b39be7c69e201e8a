"""项目详情: everything about one project on one page."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import ChangeSet
from app.errors import UserError
from app.exports.printing import Order, print_to
from app.services.history import restore_value
from app.services.progress_notes import add_note
from app.services.project_events import Event, project_events, project_visits
from app.services.project_page import project_page
from app.services.project_view import ProjectPage
from app.services.projects import clear_light, set_project_field
from app.services.recycle_bin import delete_record
from app.ui import text
from app.ui.attachments.files_list import FilesList
from app.ui.attempt import attempt, said
from app.ui.page import Context, Location, Page
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.projects.detail_head import DetailHead
from app.ui.projects.events_pane import EventsPane
from app.ui.projects.fact_forms import LeaderActionForm, LightForm, MilestoneForm, PaymentForm
from app.ui.projects.plan_card import PlanCard
from app.ui.small_form import SmallForm
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.drop_zone import DropZone
from app.ui.widgets.empty_state import ErrorState
from app.ui.widgets.label import ElidedLabel, Hairline, Label
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup
from app.ui.words import Codes

_PANE = (348, 460)
_WIDE_FROM = 1500
_PANE_FROM = 900


class ProjectDetailPage(Page):
    """Head, plan, and the pane with timeline and files."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {
            "project",
            "project_party",
            "project_milestone",
            "fund_arrival",
            "progress_note",
            "leader_assignment",
            "contact_assignment",
            "leader_action",
            "progress_plan",
            "plan_task",
            "plan_task_link",
            "activity",
            "activity_project",
            "follow_up",
            "attachment",
            "attachment_link",
            "company",
            "official",
            "unit",
            "setting",
            "calendar_day",
            "code_item",
        }
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("project")
        self._id = ""
        self._page: ProjectPage | None = None
        self._codes = Codes(context.database)
        self._popup: Popup | None = None
        self._narrow = False
        self.head = DetailHead()
        self.plan = PlanCard(context)
        self.pane = EventsPane()
        self.files = FilesList(context, limit=3)
        self._files_title = Label("", "section", "bold")
        self._files_count = ElidedLabel("", "caption", tone="textTertiary")
        self._files_all = Button("", "text", 26)
        self._gone = ErrorState("", "")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(px(14), px(9), px(8), 0)
        head.setSpacing(px(8))
        head.addWidget(self._files_title)
        head.addWidget(self._files_count, 1)
        head.addWidget(self._files_all)
        self.pane.body.addWidget(Hairline())
        self.pane.body.addLayout(head)
        self.pane.body.addWidget(self.files)
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(px(16), px(12), px(16), px(16))
        row.setSpacing(px(12))
        row.addWidget(self.plan, 1)
        row.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body, 1)
        column.addWidget(self._gone, 1)
        self._gone.hide()

    def _connect(self) -> None:
        self.head.renamed.connect(self._rename)
        self.head.slot_clicked.connect(self.fill_slot)
        self.head.company_asked.connect(self._open_company)
        self.head.print_asked.connect(self.print_record)
        self.head.menu_asked.connect(self._show_menu)
        self.pane.noted.connect(self._note)
        self.pane.events.reverted.connect(self._revert)
        self.pane.firms.opened.connect(
            lambda company: self.context.shell.go(Location("investors.detail", company))
        )
        self.pane.firms.pay_asked.connect(lambda: self._open_form(PaymentForm, self.pane.firms.pay))
        self._files_all.clicked.connect(self.files.ask)
        self._drop = DropZone(self.pane, self.tr("Drop to attach to this project"))
        self._drop.dropped.connect(self.files.attach)
        attach = QShortcut(QKeySequence("Ctrl+Shift+A"), self)
        attach.activated.connect(self.files.ask)
        edit = QShortcut(QKeySequence("Ctrl+E"), self)
        edit.activated.connect(self.plan.gantt.setFocus)

    def _print_to(self, name: str) -> None:
        """Write the one-page brief beside the window's work."""
        database, project, out = self.context.database, self._id, Path(name)
        shell = self.context.shell
        self.context.jobs.run(
            lambda _progress: print_to(database, Order("D1", project), out),
            self,
            lambda _done: shell.say(self.tr("Saved: {file}").format(file=out.name)),
            lambda error: shell.warn(said(error)),
        )

    def _write(self, label: str, command: Callable[..., object], done: str) -> None:
        page = self._page
        if page is not None:
            self.context.shell.write(label, command, about=page.row.name, done=done)

    def _rename(self, name: str) -> None:
        self._write(
            QT_TRANSLATE_NOOP("Action", "Rename project"),
            lambda session: set_project_field(session, self._id, "name", name),
            self.tr("Renamed: {name}").format(name=name),
        )

    def _note(self, words: str) -> None:
        def write() -> bool:
            self._write(
                QT_TRANSLATE_NOOP("Action", "Write progress"),
                lambda session: add_note(session, self._id, words),
                self.tr("Written"),
            )
            return True

        if attempt(self.context.shell, write):
            self.pane.composer.clear()

    def _revert(self, event: Event) -> None:
        field, seq = str(event.params["field"]), int(event.params["seq"] or 0)
        attempt(
            self.context.shell,
            lambda: self._write(
                QT_TRANSLATE_NOOP("Action", "Revert a field"),
                lambda session: restore_value(session, self._id, seq, field),
                self.tr("Reverted"),
            ),
        )

    def fill_slot(self, slot: int) -> None:
        """What a click on a third of the card does: name a person, or go to the plan."""
        page = self._page
        if page is None:
            return
        if slot == 2:
            if page.plan is None:
                self.plan.draft()
            self.plan.gantt.setFocus()
            return
        self._show_form(AssignmentForm(self.context, page, slot), self.head.three_ones.thirds[slot])

    def _open_form(self, form: type[SmallForm], anchor: QWidget) -> None:
        if self._page is not None:
            self._show_form(form(self.context, self._page), anchor)  # type: ignore[arg-type]

    def _show_form(self, form: SmallForm, anchor: QWidget) -> None:
        popup = Popup(anchor, form)
        self._popup = popup
        form.done.connect(popup.shut)
        form.grew.connect(popup.open)
        popup.open()
        form.setFocus()

    def _open_company(self) -> None:
        page = self._page
        if page is not None and page.parties:
            self.context.shell.go(Location("investors.detail", page.parties[0].company_id))

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        anchor = self.head.more
        menu.addAction(self.tr("Record a fact…"), lambda: self._open_form(MilestoneForm, anchor))
        menu.addAction(self.tr("Enter a payment…"), lambda: self._open_form(PaymentForm, anchor))
        if self._page is not None and self._page.leader is not None:
            menu.addAction(
                self.tr("Enter a leader's action…"), lambda: self._open_form(LeaderActionForm, anchor)
            )
        menu.addSeparator()
        if self._page is not None and self._page.row.light_pinned:
            menu.addAction(self.tr("Let the rules light it"), self._clear_light)
        else:
            menu.addAction(self.tr("Set the light by hand…"), lambda: self._open_form(LightForm, anchor))
        menu.addAction(self.tr("Log visit"), lambda: self.context.shell.log_visit(self._company(), self._id))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), self._delete)
        menu.popup(anchor.mapToGlobal(anchor.rect().bottomLeft()))

    def _company(self) -> str | None:
        return self._page.parties[0].company_id if self._page is not None and self._page.parties else None

    def _clear_light(self) -> None:
        attempt(
            self.context.shell,
            lambda: self._write(
                QT_TRANSLATE_NOOP("Action", "Let the rules light it"),
                lambda session: clear_light(session, self._id),
                self.tr("The rules light it again"),
            ),
        )

    def _delete(self) -> None:
        attempt(
            self.context.shell,
            lambda: self._write(
                QT_TRANSLATE_NOOP("Action", "Delete project"),
                lambda session: delete_record(session, self._id),
                self.tr("Deleted; it lies in the recycle bin"),
            ),
        )
        self.context.shell.go(Location("projects"))

    def _show(self, page: ProjectPage) -> None:
        database = self.context.database
        now = database.clock.now()
        events = database.read(lambda session: project_events(session, self._id))
        visits = database.read(lambda session: project_visits(session, self._id))
        self.head.show_page(page, self._codes, now)
        self.plan.show_page(page)
        self.pane.show_counts(len(visits))
        self.pane.events.show_events(events, self._codes, now)
        self.pane.visits.show_events(visits, self._codes, now)
        self.pane.firms.show_firms(page.parties, page.arrivals, self._codes)
        self._files_title.setText(self.tr("Files"))
        self._files_count.setText(self.tr("%n file(s), drop to add", "", len(page.files)))
        self._files_all.setText(self.tr("Attach"))
        self.files.show_files("project", self._id, page.files)

    def _arrange(self) -> None:
        effective = self.width() / theme().font_scale
        self.pane.setVisible(effective >= _PANE_FROM and not (self._narrow and effective < 1000))
        self.pane.setFixedWidth(px(_PANE[self.window().width() > px(_WIDE_FROM)]))
        self.head.arrange(self.width())

    @override
    def open(self, location: Location) -> None:
        self._id = location.record_id or ""
        self.pane.show_tab("events")
        self.refresh(None)

    @override
    def location(self) -> Location:
        return Location("projects.detail", self._id)

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        name = self._page.row.name if self._page else self.tr("Project")
        return [(self.tr("Projects"), Location("projects")), (name, None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if not self._id:
            return
        try:
            self._page = self.context.database.read(lambda session: project_page(session, self._id))
        except UserError as error:
            self._page = None
            self._gone.set_error(self.tr("This project is not here"), text.sentence(error))
        self._gone.setVisible(self._page is None)
        self.head.setVisible(self._page is not None)
        self._body.setVisible(self._page is not None)
        if self._page is not None:
            self._show(self._page)
        self.crumbs_changed.emit()

    @override
    def new_record(self) -> None:
        self.plan.add()

    @override
    def print_record(self) -> None:
        page = self._page
        if page is None:
            return
        proposed = str(Path.home() / self.tr("{project} brief.pdf").format(project=page.row.name))
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the brief"), proposed, "PDF (*.pdf)")
        if name:
            self._print_to(name)

    @override
    def log_subject(self) -> tuple[str | None, str | None]:
        return self._company(), self._id

    @override
    def set_narrow(self, narrow: bool) -> None:
        self._narrow = narrow
        self._arrange()

    @override
    def highlight(self, records: Mapping[str, frozenset[str]]) -> None:
        for place, task in enumerate(self.plan.gantt.tasks):
            if task.id in records.get("plan_task", ()):
                self.plan.gantt.current = place
                self.plan.gantt.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
