"""The fields of the quick log, top to bottom as they are filled in."""

from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.errors import UserError
from app.services.calendar import working_calendar
from app.services.visit_choices import LinkedProject, parse_moment, projects_of_company
from app.services.visits import VisitDraft, last_place
from app.ui import text
from app.ui.icons import icon
from app.ui.page import Context
from app.ui.visits.next_step import NextStepField
from app.ui.visits.who_field import WhoField
from app.ui.widgets.badge import ThreeSlotBadge
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip, ChipRow
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.line_input import Field, LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.text_area import TextArea

KINDS = ("VISIT_OUT", "VISIT_IN", "CALL", "TALK", "WECHAT")
_DAYS = ("3", "5", "10")
_INTENTS = {"A": 5, "B": 3, "C": 1}


class LogForm(QWidget):
    """`edited` whenever anything changes. `content` and `restore` carry it as a plain dictionary."""

    edited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._projects: list[LinkedProject] = []
        self._project: LinkedProject | None = None
        self._picker: PickerPopup | None = None
        self.who = WhoField(context.database)
        self._who_box = Field(self.tr("Who"), self.who, "Alt 1")
        self.when = LineInput(self.tr("When"), hint="Alt 2", large=True)
        self.place = LineInput(self.tr("Where"), hint="Alt 3", large=True)
        self._moments = ChipRow()
        self._same_place = Chip("", add=False)
        self._kinds = ChipRow()
        self._minutes_box = Field(self.tr("Main points"), TextArea(lines=3, most=8), "Alt 4")
        self.next = NextStepField(context)
        self._intent = SegmentedControl([("A", ""), ("B", ""), ("C", "")])
        self.photos = Button("", "quiet", 26, icon="clip")
        self._badge = ThreeSlotBadge()
        self._project_name = ElidedLabel("")
        self._change_project = Button("", "quiet", 26)
        self._count = Label("", "caption", tone="textTertiary")
        self._name_widgets()
        self._lay_out()
        self._connect()

    @property
    def minutes(self) -> TextArea:
        """The field 要点."""
        area = self._minutes_box.focusProxy()
        assert isinstance(area, TextArea)
        return area

    def _name_widgets(self) -> None:
        self.when.setObjectName("quicklog.when")
        self.place.setObjectName("quicklog.where")
        self.minutes.setObjectName("quicklog.minutes")
        for field, name in ((self.when, "clock"), (self.place, "pin")):
            action = QAction(icon(name, "textSecondary", 15), "", field)
            field.edit.addAction(action, QLineEdit.ActionPosition.LeadingPosition)
        self._moments.set_options(
            [
                ("now", self.tr("Just now")),
                ("morning", self.tr("This morning")),
                ("yesterday", self.tr("Yesterday")),
            ]
        )
        self._same_place.setText(self.tr("Last place"))
        words = {
            "VISIT_OUT": self.tr("Visit at theirs"),
            "VISIT_IN": self.tr("Reception"),
            "CALL": self.tr("Call"),
            "TALK": self.tr("Round table"),
            "WECHAT": self.tr("WeChat"),
        }
        self._kinds.set_options([(kind, words[kind]) for kind in KINDS])
        for key, word in (
            ("A", self.tr("A strong")),
            ("B", self.tr("B medium")),
            ("C", self.tr("C weak")),
        ):
            self._intent.set_label(key, word)
        self.photos.setText(self.tr("Attach photo"))
        self._change_project.setText(self.tr("Change"))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(12))
        column.setSpacing(px(12))
        column.addWidget(self._who_box)
        moment = QHBoxLayout()
        moment.setSpacing(px(12))
        self.when.setFixedWidth(px(184))
        moment.addWidget(self.when)
        moment.addWidget(self.place, 1)
        column.addLayout(moment)
        column.addLayout(_pulled_up(_row(self._moments, None, self._same_place)))
        kinds = QVBoxLayout()
        kinds.setSpacing(px(5))
        kinds.addWidget(Label(self.tr("Kind"), "caption", tone="textSecondary"))
        kinds.addWidget(self._kinds)
        column.addLayout(kinds)
        column.addWidget(self._minutes_box)
        heads = [Chip(head) for head in self._heads()]
        for chip, head in zip(heads, self._headlines(), strict=True):
            chip.setCheckable(False)
            chip.clicked.connect(lambda _=False, line=head: self.minutes.insert_line(line))
        column.addLayout(_pulled_up(_row(*heads, None, self._count)))
        column.addWidget(self.next)
        intent = Label(self.tr("Intent"), "caption", tone="textSecondary")
        intent.setFixedWidth(px(40))
        column.addLayout(_row(intent, self._intent, None, self.next.owner, self.photos))
        self._project_row = QWidget()
        project = Label(self.tr("Project"), "caption", tone="textSecondary")
        project.setFixedWidth(px(40))
        line = QHBoxLayout(self._project_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(project)
        line.addWidget(self._badge)
        line.addWidget(self._project_name, 1)
        line.addWidget(self._change_project)
        column.addWidget(self._project_row)
        column.addStretch(1)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("+ Land"),
            self.tr("+ Labour"),
            self.tr("+ Policy"),
            self.tr("+ Price"),
        )

    def _headlines(self) -> tuple[str, ...]:
        return (self.tr("Land: "), self.tr("Labour: "), self.tr("Policy: "), self.tr("Price: "))

    def _connect(self) -> None:
        self.who.changed.connect(self._company_changed)
        self._moments.chosen.connect(self._choose_moment)
        self._same_place.clicked.connect(self._take_last_place)
        self._change_project.clicked.connect(self._ask_project)
        self.minutes.textChanged.connect(self._counted)
        for signal in (self.when.edited, self.place.edited, self._kinds.chosen):
            signal.connect(lambda _=None: self.edited.emit())
        self._intent.chosen.connect(lambda _: self.edited.emit())
        self.next.edited.connect(self.edited)
        self.when.edited.connect(lambda _: self._moments.set_value(None))

    # What is filled in

    def begin(self, company_id: str | None, company_name: str, project_id: str | None) -> None:
        """An empty form: now, at the last place of the firm, a visit at theirs, due in three days."""
        for field in (self.when, self.place):
            field.set_text("")
        self.minutes.set_text("")
        self._counted()
        self._kinds.set_value("VISIT_OUT")
        self._intent.set_current("B")
        self.next.begin()
        self._choose_moment("now")
        self._moments.set_value("now")
        self.who.set_company(company_id, company_name)
        self._company_changed()
        if project_id is not None:
            self._set_project(project_id)

    def content(self) -> dict[str, Any]:
        """Everything as plain values, to be kept as a draft."""
        return {
            "company_id": self.who.company_id,
            "company_name": self.who.company_name,
            "people": self.who.people,
            "typed": self.who.pending,
            "when": self.when.text,
            "place": self.place.text,
            "kind": self._kinds.value,
            "minutes": self.minutes.text,
            **self.next.content(),
            "intent": self._intent.current,
            "project": self._project.id if self._project else None,
        }

    def restore(self, content: dict[str, Any]) -> None:
        """Fill the form from a draft."""
        self.who.set_company(content["company_id"], content["company_name"])
        self._company_changed()
        self.who.set_people([(key, name) for key, name in content["people"]])
        self.who.edit.setText(content.get("typed", ""))
        self.when.set_text(content["when"])
        self.place.set_text(content["place"])
        self._kinds.set_value(content["kind"])
        self.minutes.set_text(content["minutes"])
        self.next.restore(content)
        self._intent.set_current(content["intent"])
        self._set_project(content["project"])
        self._counted()

    def is_worth_keeping(self) -> bool:
        """Whether anything was typed that a person would miss."""
        return bool(
            self.minutes.text.strip() or self.next.what.text.strip() or self.who.people or self.who.pending
        )

    def draft(self) -> VisitDraft:
        """What is to be logged. Raises UserError with the param `field` when the moment cannot be read."""
        self.who.settle()
        try:
            started = self._moment()
        except UserError as error:
            error.params.setdefault("field", "started_at")
            raise
        return VisitDraft(
            self.who.company_id,
            self.who.company_name,
            tuple(key for key, _ in self.who.people if key is not None),
            tuple(name for key, name in self.who.people if key is None),
            started,
            self._kinds.value or "VISIT_OUT",
            self.place.text,
            self.minutes.text,
            self.next.step(),
            _INTENTS[self._intent.current],
            self._project.id if self._project else None,
        )

    def show_error(self, field: str, reason: str) -> None:
        """Put a reason under the field it belongs to."""
        boxes: dict[str, Field] = {
            "company": self._who_box,
            "name": self._who_box,
            "started_at": self.when,
            "minutes": self._minutes_box,
            "what": self.next.what,
        }
        box = boxes.get(field, self._who_box)
        box.set_error(reason)
        box.setFocus()

    # Helpers of the fields

    def _moment(self) -> datetime | None:
        now = self._context.database.clock.now()
        if self._moments.value == "now" or not self.when.text.strip():
            return None
        calendar = self._context.database.read(working_calendar)
        return parse_moment(self.when.text, now, calendar)

    def _choose_moment(self, key: str) -> None:
        now = self._context.database.clock.now()
        moments = {
            "now": now,
            "morning": now.replace(hour=10, minute=0),
            "yesterday": (now - timedelta(days=1)).replace(hour=15, minute=0),
        }
        moment = moments[key]
        self.when.set_text(f"{text.month_day(moment.date())} {text.clock(moment)}")
        self.edited.emit()

    def _company_changed(self) -> None:
        self._who_box.set_error("")
        company = self.who.company_id
        database = self._context.database
        self._projects = (
            database.read(lambda session: projects_of_company(session, company)) if company else []
        )
        self._set_project(self._projects[0].id if self._projects else None)
        self._same_place.setVisible(bool(company and database.read(lambda s: last_place(s, company))))
        if company and not self.place.text:
            self._take_last_place()
        self.edited.emit()

    def _take_last_place(self) -> None:
        company = self.who.company_id
        if company is not None:
            place = self._context.database.read(lambda session: last_place(session, company))
            self.place.set_text(place or "")
            self._same_place.setChecked(bool(place))

    def _set_project(self, project_id: str | None) -> None:
        self._project = next((p for p in self._projects if p.id == project_id), None)
        self._project_row.setVisible(self._project is not None)
        self._change_project.setVisible(len(self._projects) > 1)
        if self._project is not None:
            self._badge.set_slots(self._project.slots)
            self._project_name.setText(self._project.name)

    def _ask_project(self) -> None:
        options = [Option(project.id, project.name) for project in self._projects]
        self._picker = PickerPopup(
            self._change_project, lambda typed: [o for o in options if typed in o.main]
        )
        self._picker.picked.connect(self._set_project)
        self._picker.open()

    def _counted(self) -> None:
        length = len("".join(self.minutes.text.split()))
        self._count.setText(self.tr("%n character(s)", "", length) if length else "")
        self.edited.emit()


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is a stretch."""
    row = QHBoxLayout()
    row.setSpacing(px(8))
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _pulled_up(row: QHBoxLayout) -> QHBoxLayout:
    """A row that belongs to the field above it."""
    row.setContentsMargins(0, -px(5), 0, 0)
    return row
