"""The fields of the quick log, top to bottom as they are filled in."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.attachments import StoredFile
from app.services.visit_choices import intent_of
from app.services.visit_correction import LoggedVisit
from app.services.visits import VisitDraft
from app.ui.page import Context
from app.ui.visits.next_step import NextStepField
from app.ui.visits.photos import Photos
from app.ui.visits.project_row import ProjectRow
from app.ui.visits.when_where import WhenWhere
from app.ui.visits.who_field import WhoField
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip, ChipRow
from app.ui.widgets.label import Label
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.widgets.text_area import TextArea
from app.ui.words import Codes

KINDS = ("VISIT_OUT", "VISIT_IN", "CALL", "TALK", "WECHAT")
_INTENTS = {"A": 5, "B": 3, "C": 1}
_NAMES = 40


class LogForm(QWidget):
    """`edited` whenever anything changes. `content` and `restore` carry it as a plain dictionary."""

    edited = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._codes = Codes(context.database)
        self.who = WhoField(context.database)
        self._who_box = Field("", self.who, "Alt 1")
        self.moment = WhenWhere(context.database)
        self.kinds = ChipRow()
        self._rare: str | None = None
        self._kind_name = Label("", "caption", tone="textSecondary")
        self.minutes = TextArea(lines=3, most=8)
        self.minutes.setObjectName("quicklog.minutes")
        self._minutes_box = Field("", self.minutes, "Alt 4")
        self.heads = [Chip("") for _ in range(4)]
        self._count = Label("", "caption", tone="textTertiary")
        self.next = NextStepField(context)
        self.intent = SegmentedControl([("A", ""), ("B", ""), ("C", "")])
        self._intent_touched = False
        self._intent_name = Label("", "caption", tone="textSecondary")
        self.attach_button = Button("", "quiet", 26, icon="clip")
        self.photos = Photos(context)
        self._project_name = Label("", "caption", tone="textSecondary")
        self.project = ProjectRow(context.database, self._project_name)
        self._lay_out()
        self._connect()
        self.retranslate()
        for field in (*self.findChildren(LineEdit), self.minutes, self.minutes.viewport()):
            field.setAcceptDrops(False)

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(20), px(6))
        column.setSpacing(px(12))
        column.addWidget(self._who_box)
        column.addWidget(self.moment)
        kinds = QVBoxLayout()
        kinds.setSpacing(px(5))
        kinds.addWidget(self._kind_name)
        kinds.addWidget(self.kinds)
        column.addLayout(kinds)
        minutes = QVBoxLayout()
        minutes.setSpacing(px(7))
        minutes.addWidget(self._minutes_box)
        minutes.addLayout(_row(*self.heads, None, self._count))
        column.addLayout(minutes)
        column.addWidget(self.next)
        column.addLayout(_row(self._intent_name, self.intent, None, self.attach_button))
        column.addWidget(self.photos)
        column.addWidget(self.project)
        column.addStretch(1)
        self._measure()

    def put_below_photos(self, widget: QWidget) -> None:
        """Make room for what is attached already."""
        self._column.insertWidget(self._column.indexOf(self.photos) + 1, widget)

    def _measure(self) -> None:
        for name in (self._intent_name, self._project_name):
            name.setFixedWidth(px(_NAMES))

    def _connect(self) -> None:
        self.who.changed.connect(self._company_changed)
        self.who.finished.connect(self.minutes.setFocus)
        self.minutes.textChanged.connect(self._counted)
        self.kinds.chosen.connect(lambda _: self.edited.emit())
        self.intent.chosen.connect(self._touch_intent)
        for signal in (self.who.typed, self.moment.edited, self.next.edited, self.photos.edited):
            signal.connect(self.edited)
        self.project.edited.connect(self.edited)
        for place, chip in enumerate(self.heads):
            chip.setCheckable(False)
            chip.clicked.connect(
                lambda _=False, place=place: self.minutes.insert_line(self._headlines()[place])
            )

    def retranslate(self) -> None:
        """Show all words in the language of the window."""
        self._who_box.set_label(self.tr("Who"))
        self._minutes_box.set_label(self.tr("Main points"))
        self._kind_name.setText(self.tr("Kind"))
        self._offer_kinds()
        heads = (self.tr("+ Land"), self.tr("+ Labour"), self.tr("+ Policy"), self.tr("+ Price"))
        for chip, head in zip(self.heads, heads, strict=True):
            chip.set_state(head, False)
        self._intent_name.setText(self.tr("Intent"))
        for key, word in (("A", self.tr("A strong")), ("B", self.tr("B medium")), ("C", self.tr("C weak"))):
            self.intent.set_label(key, word)
        self.attach_button.setText(self.tr("Photo"))
        self._project_name.setText(self.tr("Project"))
        for part in (self.who, self.moment, self.next, self.project):
            part.retranslate()
        self._counted()

    def _offer_kinds(self) -> None:
        """The usual ways to meet, and the rare one of a visit already logged."""
        kind = self.kinds.value
        words = {
            "VISIT_OUT": self.tr("Visit at theirs"),
            "VISIT_IN": self.tr("Reception"),
            "CALL": self.tr("Call"),
            "TALK": self.tr("Round table"),
            "WECHAT": self.tr("WeChat"),
        }
        options = [(key, words[key]) for key in KINDS]
        if self._rare is not None:
            options.append((self._rare, self._codes.word("activity_kind", self._rare)))
        self.kinds.set_options(options)
        self.kinds.set_value(kind)

    def _headlines(self) -> tuple[str, ...]:
        return (self.tr("Land: "), self.tr("Labour: "), self.tr("Policy: "), self.tr("Price: "))

    # What is filled in

    @property
    def composing(self) -> bool:
        """Whether an input method holds text in one of the fields: no key of it may save or close."""
        return self.minutes.composing or any(field.composing for field in self.findChildren(LineEdit))

    def begin(self, company_id: str | None, company_name: str, project_id: str | None) -> None:
        """An empty form: now, at the last place of the firm, a visit at theirs, due in three days."""
        self.minutes.set_text("")
        self.kinds.set_value("VISIT_OUT")
        self.next.begin()
        self.moment.begin()
        self.photos.set_files(())
        self.who.set_company(company_id, company_name)
        self._intent_touched = False
        self._company_changed()
        for box in (self._who_box, self._minutes_box, self.moment.when, self.next.what):
            box.set_error("")
        if project_id is not None:
            self.project.set_project(project_id)
        self._counted()

    def content(self) -> dict[str, Any]:
        """Everything as plain values, to be kept as a draft."""
        return {
            "company_id": self.who.company_id,
            "company_name": self.who.company_name,
            "people": self.who.people,
            "typed": self.who.pending,
            **self.moment.content(),
            "kind": self.kinds.value,
            "minutes": self.minutes.text,
            **self.next.content(),
            "intent": self.intent.current if self._intent_touched else None,
            "project": self.project.project_id,
            "files": [asdict(stored) for stored in self.photos.files],
            "pending": [str(path) for path in self.photos.pending],
        }

    def restore(self, content: dict[str, Any]) -> None:
        """Fill the form from a draft."""
        self.begin(content["company_id"], content["company_name"], None)
        self.who.set_people([(key, name) for key, name in content["people"]])
        self.who.edit.setText(content.get("typed", ""))
        self.moment.restore(content)
        self.kinds.set_value(content["kind"])
        self.minutes.set_text(content["minutes"])
        self.next.restore(content)
        if content["intent"] is not None:
            self._touch_intent(content["intent"])
        self.project.set_project(content["project"])
        self.photos.set_files([StoredFile(**stored) for stored in content.get("files", ())])
        self.photos.attach([Path(path) for path in content.get("pending", ())])
        self._counted()

    def show_visit(self, visit: LoggedVisit) -> None:
        """Fill the form from a visit already logged; its intent and next steps are not asked for again."""
        self._rare = visit.kind if visit.kind not in KINDS else None
        self._offer_kinds()
        for part in (self.next, self._intent_name, self.intent):
            part.hide()
        self.begin(visit.company_id, visit.company_name, None)
        self.who.set_people(list(visit.people))
        self.moment.show_logged(visit.started_at, visit.place)
        self.kinds.set_value(visit.kind)
        self.minutes.set_text(visit.minutes)
        self.project.set_project(visit.project_id)
        self._counted()

    def is_worth_keeping(self) -> bool:
        """Whether anything was typed that a person would miss."""
        typed = self.minutes.text.strip() or self.next.what.text.strip() or self.who.pending
        new_firm = self.who.company_name if self.who.company_id is None else ""
        return bool(typed or new_firm or self.who.people or self.photos.files or self.photos.pending)

    def draft(self) -> VisitDraft:
        """What is to be logged. Raises UserError with the param `field` when the moment cannot be read."""
        self.who.settle()
        try:
            started = self.moment.moment()
        except UserError as error:
            error.params.setdefault("field", "started_at")
            raise
        return VisitDraft(
            self.who.company_id,
            self.who.company_name,
            tuple(key for key, _ in self.who.people if key is not None),
            tuple(name for key, name in self.who.people if key is None),
            started,
            self.kinds.value or "VISIT_OUT",
            self.moment.place.text,
            self.minutes.text,
            self.next.step(),
            _INTENTS[self.intent.current] if self._intent_touched and self.intent.current else None,
            self.project.project_id,
            (),
            tuple(self.photos.files),
        )

    def show_error(self, field: str, reason: str) -> None:
        """Put a reason under the field it belongs to."""
        boxes: dict[str, Field] = {
            "started_at": self.moment.when,
            "minutes": self._minutes_box,
            "what": self.next.what,
        }
        box = boxes.get(field, self._who_box)
        box.set_error(reason)
        box.setFocus()
        self.who.popup.shut()  # which would lie over the reason

    def _company_changed(self) -> None:
        self._who_box.set_error("")
        company = self.who.company_id
        self.project.set_company(company)
        self.moment.set_company(company)
        if not self._intent_touched:
            known = self._context.database.read(lambda s: intent_of(s, company)) if company else None
            self.intent.set_current(known)
        self.edited.emit()

    def _touch_intent(self, letter: str) -> None:
        self._intent_touched = True
        self.intent.set_current(letter)
        self.edited.emit()

    def _counted(self) -> None:
        length = len("".join(self.minutes.text.split()))
        self._count.setText(self.tr("%n character(s)", "", length) if length else "")
        self._minutes_box.set_error("")
        self.edited.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_project_name"):
            self._measure()
        super().changeEvent(event)


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
