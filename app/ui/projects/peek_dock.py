"""The pane beside the list, filled with the project in hand, and what is done from it."""

from datetime import datetime, time

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.database import today
from app.errors import UserError
from app.services.follow_ups import complete_follow_up
from app.services.plans import EXPLAINED_FROM, complete_task
from app.services.project_events import Event
from app.services.project_peek import NextStep, ProjectPeek, project_peek
from app.services.project_view import TaskRow
from app.ui.attachments.opening import open_copy
from app.ui.attempt import attempt
from app.ui.page import Context, Location
from app.ui.projects.done_form import DoneForm
from app.ui.projects.event_words import SYSTEM_KINDS, event_sentence
from app.ui.projects.own_units import outside_reason
from app.ui.projects.peek import Peek, PeekPane
from app.ui.projects.peek_lists import PeekFile, PeekNote, PeekStep
from app.ui.projects.slot_popup import open_slot_form
from app.ui.sync.marks import Marks
from app.ui.theme import theme
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.writing import refusal_for
from app.ui.words import Codes

_DOCKED_FROM = 1500
"""Effective width of the window from which the pane is there without being asked for."""

_OVER_BELOW = 1200
"""Effective width under which the pane lies over the content instead of beside it."""


class PeekDock(QObject):
    """Reads what the pane shows and says where it stands; `closed` when the person sends it away,
    `opened` to see the whole of a project."""

    closed = Signal()
    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._codes = Codes(context.database)
        self._content: ProjectPeek | None = None
        self._asked: bool | None = None
        self._marks = Marks(context)
        self.pane = PeekPane(self._marks, parent)
        self.pane.hide()
        pane, shell = self.pane, context.shell
        pane.closed.connect(self.closed)
        pane.opened.connect(self.opened)
        pane.company_opened.connect(lambda key: shell.go(Location("investors.detail", key)))
        pane.slot_clicked.connect(self._fill_slot)
        pane.step_ticked.connect(lambda key, _on: self._tick(key))
        pane.file_opened.connect(self._open_file)

    @property
    def shown(self) -> bool:
        """Whether the pane is on the page."""
        return not self.pane.isHidden()

    def toggle(self) -> None:
        """Ask for the pane, or send it away; it comes and goes with the next `arrange`."""
        self._asked = not self.shown

    def close(self) -> None:
        """Send the pane away, also from wide windows."""
        self._asked = False

    def arrange(self, page: QWidget, narrow: bool) -> int:
        """Place the pane at the right of the page; how much room it takes beside the content."""
        effective = page.window().width() / theme().font_scale
        wide = effective >= _DOCKED_FROM
        asked = wide if self._asked is None else self._asked
        pane = self.pane
        pane.set_wide(wide)
        pane.setVisible(asked and not narrow)
        pane.setGeometry(page.width() - pane.width(), 0, pane.width(), page.height())
        pane.raise_()
        return pane.width() if self.shown and effective >= _OVER_BELOW else 0

    def show_project(self, project_id: str | None) -> None:
        """Show a project, the page without one; a project that is gone leaves the pane empty."""
        try:
            content = (
                self._context.database.read(lambda session: project_peek(session, project_id))
                if project_id
                else None
            )
        except UserError:
            content = None
        self._content = content
        if content is None:
            self.pane.show_nothing()
        else:
            outside = outside_reason(self._context.database, content.page.row.id)
            self.pane.show_peek(self._peek(content), outside)

    def _peek(self, content: ProjectPeek) -> Peek:
        page = content.page
        plan = page.plan
        return Peek(
            page.row,
            self._context.database.clock.now(),
            page.leader.post_title if page.leader is not None else None,
            page.contact.mobile if page.contact is not None else None,
            content.company_id,
            plan.version if plan is not None else None,
            plan.approved_on if plan is not None and plan.status == "CONFIRMED" else None,
            content.signed_days,
            tuple(PeekStep(step.id, step.what, step.due_on, step.days_left) for step in content.steps),
            tuple(map(self._note, content.events)),
            tuple(PeekFile(file.id, file.name) for file in content.files),
            len(page.files),
        )

    def _note(self, event: Event) -> PeekNote:
        known = len(event.at) > 10
        at = datetime.fromisoformat(event.at) if known else None
        day = datetime.combine(datetime.fromisoformat(event.at[:10]), time())
        who = None if event.kind in SYSTEM_KINDS else event.who
        return PeekNote(at or day, who, event_sentence(event, self._codes), timed=known)

    def _tick(self, step_id: str) -> None:
        """Done; a step that needs its proof or a reason is asked for it first."""
        content = self._content
        step = next((one for one in content.steps if one.id == step_id), None) if content else None
        if content is None or step is None:
            return
        task = self._task(content, step)
        if task is not None and (task.evidence_required or task.days_late > EXPLAINED_FROM):
            self._ask(task)
            return
        shell, now = self._context.shell, self._context.database.read(today)
        done = self.tr("Done: {what}").format(what=step.what)
        label = (
            QT_TRANSLATE_NOOP("Action", "Finish plan step")
            if step.is_task
            else QT_TRANSLATE_NOOP("Action", "Finish task")
        )
        attempt(
            shell,
            lambda: shell.write(
                label,
                lambda session: (
                    complete_task(session, step_id, now)
                    if step.is_task
                    else complete_follow_up(session, step_id)
                ),
                about=step.what,
                done=done,
            ),
        )

    def _task(self, content: ProjectPeek, step: NextStep) -> TaskRow | None:
        tasks = content.page.plan.tasks if content.page.plan is not None else ()
        return next((task for task in tasks if task.id == step.id), None)

    def _ask(self, task: TaskRow) -> None:
        form = DoneForm(self._context, task)
        self.pane.untick(task.id)
        form.open_below(self.pane.steps)

    def _fill_slot(self, project_id: str, slot: int) -> None:
        row = self.pane.row
        if row is not None and row.slots[slot] == "OPEN":
            self._marks.show(project_id)
        elif slot > 1:
            self._context.shell.go(Location("projects.detail", project_id))
        elif not refusal_for(self.pane):
            open_slot_form(self._context, project_id, slot, self.pane.badge)

    def _open_file(self, file_id: str) -> None:
        files = self._content.page.files if self._content is not None else ()
        for file in files:
            if file.id == file_id:
                open_copy(self._context, file)
