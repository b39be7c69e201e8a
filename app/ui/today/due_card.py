"""今天要办: the list with its actions: tick, postpone, hand over, add."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.database import Session, today
from app.services.calendar import working_calendar
from app.services.companies import company_record, set_company_field
from app.services.follow_ups import (
    FollowUpDraft,
    add_follow_up,
    complete_follow_up,
    hand_over_follow_up,
    postpone_follow_up,
    reopen_follow_up,
)
from app.services.officials import official_choices
from app.services.plans import hand_over_task, postpone_task, reopen_task
from app.services.project_filter import Facet
from app.services.project_page import project_page
from app.services.project_view import TaskRow
from app.services.today import TodayView
from app.services.today_items import DueItem
from app.ui import text
from app.ui.attempt import attempt
from app.ui.page import Context, Location
from app.ui.page_keys import add_key
from app.ui.projects.done_form import DoneForm
from app.ui.projects.own_units import outside_of, outside_words
from app.ui.sync.marks import Marks
from app.ui.today.add_form import AddForm
from app.ui.today.due_list import DueList
from app.ui.today.due_words import due_title
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.calendar_page import CalendarPage
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.popup import show_once, spot
from app.ui.widgets.writing import refusal_for, writing


class DueCard(Card):
    """The card; everything it changes goes through the shell, so that it can be undone.

    `rest_asked` when there is more than can be listed and somebody wants to see its projects.
    """

    went = Signal(object)
    went_apart = Signal(object)
    rest_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._context = context
        self._people: PickerPopup | None = None
        self._seen = 0
        self.list = DueList(Marks(context), self)
        self._nothing = EmptyState("", icon=None, parent=self)
        self.add_button = writing(Button("", "quiet", 26, icon="plus"))
        self.add_button.setObjectName("today.add")
        self.add_action(self.add_button)
        self.more = Button("", "text", 26)
        self.more.setObjectName("today.more")
        self.more.clicked.connect(self.rest_asked)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._nothing, 1)
        self._anchor = spot(self.list.viewport(), QRect(0, 0, 1, 1))
        self.add_button.clicked.connect(self.add)
        self.list.ticked.connect(lambda item: self._if_own(item, self.tick))
        self.list.opened.connect(self._open)
        self.list.opened_apart.connect(lambda item: self._open(item, self.went_apart))
        self.list.postponed.connect(lambda item: self._if_own(item, self.postpone))
        self.list.handed_over.connect(lambda item: self._if_own(item, self.hand_over))
        later, other = QT_TRANSLATE_NOOP("Key", "Postpone"), QT_TRANSLATE_NOOP("Key", "Hand over")
        add_key(self, ("Ctrl+Shift+D",), later, lambda: self._in_hand(self.postpone), inside=True)
        add_key(self, ("Ctrl+Shift+T",), other, lambda: self._in_hand(self.hand_over), inside=True)

    def _in_hand(self, action: Callable[[DueItem], None]) -> None:
        """Do something with the open item in hand, wherever on the card the keyboard is."""
        item = self.list.current_item
        if item is not None and not item.done and not refusal_for(self):
            self._if_own(item, action)

    def _if_own(self, item: DueItem, action: Callable[[DueItem], None]) -> None:
        """Do something with an item, or say why its project may not be written here."""
        if self.list.items.is_outside(item):
            self._context.shell.say(outside_words())
        else:
            action(item)

    def show_view(self, view: TodayView) -> None:
        """Show what is due."""
        due, self._seen = view.due, view.seen
        self.set_title(self.tr("To do"))
        count = self.tr("%n item(s)", "", due.total)
        late = self.tr("%n overdue", "", due.late)
        self.set_count(self.tr("{count}, {late}").format(count=count, late=late) if due.late else count)
        self.add_button.setText(self.tr("Add one"))
        projects = [item.project_id for item in due.items if item.is_task and item.project_id is not None]
        self.list.show_due(due, outside_of(self._context.database, projects))
        self.list.setVisible(bool(due.items))
        self.more.setText(self.tr("%n more: see their projects", "", due.more))
        self.more.setVisible(due.more > 0)
        self._nothing.setVisible(not due.items)
        self._nothing.set_text(self.tr("Nothing is due today"), self._hint(view))

    def _hint(self, view: TodayView) -> str:
        """What stands here next, or how something comes to; a lead official logs no visits."""
        following = view.next_due
        if following is not None:
            day = text.date_with_weekday(following.due_on)
            return self.tr("Next: {what}, {day}").format(what=following.what, day=day)
        if view.mine_by is Facet.LEADER:
            return self.tr("Add a task of your own; it will stand here in time.")
        return self.tr("Log a visit with Ctrl J and give it a next step; it will stand here in time.")

    def tick(self, item: DueItem) -> None:
        """Done, or, ticked again, open. A step of a plan may ask for proof or a reason in a form below it.

        A firm is met again when the visit is logged: its sheet comes up.
        """
        if item.is_contact:
            self._context.shell.log_visit(item.company_id)
        elif item.done:
            action = reopen_task if item.is_task else reopen_follow_up
            label = QT_TRANSLATE_NOOP("Action", "Reopen task")
            self._write(item, label, action, self.tr("Open again: {what}"))
        elif not item.is_task:
            label = QT_TRANSLATE_NOOP("Action", "Finish task")
            self._write(item, label, complete_follow_up, self.tr("Done: {what}"))
        elif (task := self._task(item)) is not None:
            self._at(item)
            DoneForm(self._context, task).open_below(self._anchor)

    def _write(
        self,
        item: DueItem,
        label: str,
        action: Callable[[Session, str], object],
        said: str,
        seen: int | None = None,
    ) -> None:
        shell = self._context.shell
        attempt(
            shell,
            lambda: shell.write(
                label,
                lambda session: action(session, item.id),
                about=item.what,
                done=said.format(what=item.what),
                seen=self._seen if seen is None else seen,
            ),
        )

    def _task(self, item: DueItem) -> TaskRow | None:
        """The step as its project shows it."""
        if item.project_id is None:
            return None
        project_id = item.project_id
        page = self._context.database.read(lambda session: project_page(session, project_id))
        tasks = page.plan.tasks if page.plan is not None else ()
        return next((task for task in tasks if task.id == item.id), None)

    def postpone(self, item: DueItem) -> None:
        """Ask for another day in a calendar below the row."""
        now, calendar = self._context.database.read(
            lambda session: (today(session), working_calendar(session))
        )
        page, seen = CalendarPage(now, calendar.is_workday), self._seen
        page.set_day(max(calendar.add(now, 1), item.due_on))
        self._at(item)
        popup = show_once(self._anchor, page)
        page.picked.connect(popup.shut)
        page.picked.connect(lambda day: self._postpone_to(item, day, seen))

    def _postpone_to(self, item: DueItem, day: date, seen: int) -> None:
        shell = self._context.shell
        said = self.tr("{what} is now due on {day}").format(what=item.what, day=text.month_day(day))

        def move() -> None:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Postpone"),
                lambda session: _postponed(session, item, day, due_title(item)),
                about=item.what,
                done=said,
                seen=seen,
            )

        attempt(shell, move)

    def hand_over(self, item: DueItem) -> None:
        """Ask to whom, in a list below the row; a step of a plan is handed over in the plan."""
        if item.is_task:
            self._open(item)
            return
        self._at(item)
        seen = self._seen

        def find(typed: str) -> list[Option]:
            found = self._context.database.read(lambda session: official_choices(session, typed))
            return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]

        self._people = PickerPopup(self._anchor, find, self.tr("To whom? Name or pinyin"))
        self._people.picked.connect(lambda official: self._hand_to(item, official, seen))
        self._people.open_once()

    def _hand_to(self, item: DueItem, official_id: str, seen: int) -> None:
        usual = hand_over_task if item.is_task else hand_over_follow_up
        action: Callable[[Session, str, str], None] = _look_after if item.is_contact else usual
        label = QT_TRANSLATE_NOOP("Action", "Hand over task")
        said = self.tr("Handed over: {what}")
        self._write(item, label, lambda session, key: action(session, key, official_id), said, seen)

    def add(self) -> None:
        """A small form below the button: what, and by when."""
        form = AddForm(self._context)
        popup = show_once(self.add_button, form)
        form.done.connect(popup.shut)
        form.what.edit.setFocus()

    def _at(self, item: DueItem) -> None:
        row = self.list.items.row_of(item.id)
        rect: QRect = self.list.visualRect(self.list.items.index(row))
        later, _ = self.list.action_rects(row)
        self._anchor.setGeometry(later.x(), rect.y(), later.width(), rect.height())

    def _open(self, item: DueItem, way: SignalInstance | None = None) -> None:
        went = way or self.went
        if item.project_id is not None:
            went.emit(Location("projects.detail", item.project_id))
        elif item.company_id is not None:
            went.emit(Location("investors.detail", item.company_id))


def _postponed(session: Session, item: DueItem, day: date, what: str) -> None:
    """Put off to another day; for a firm to be met again that is an appointment of whoever has it."""
    if item.is_contact:
        firm = company_record(session, item.id)
        add_follow_up(session, FollowUpDraft(what, day, firm.follow_owner_id, company_id=firm.id))
    elif item.is_task:
        postpone_task(session, item.id, day)
    else:
        postpone_follow_up(session, item.id, day)


def _look_after(session: Session, company_id: str, official_id: str) -> None:
    set_company_field(session, company_id, "follow_owner_id", official_id)
