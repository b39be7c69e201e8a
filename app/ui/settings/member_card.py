"""One colleague beside the list: every field is saved when it is left, errors stay under their field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database import today
from app.errors import UserError, ValidationError
from app.services.calendar import working_calendar
from app.services.dates import parse_date
from app.services.derived import takes_long
from app.services.members import Member, MemberDraft, change_member, end_term, member_draft, resume_term
from app.services.phones import format_phone
from app.services.units import unit_choices
from app.ui import text
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.date_field import DateField
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import Field, LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import Picker
from app.ui.words import Codes
from app.ui.write_beside import WriteBeside

WIDTH = 320
_PHONES = {"mobile", "office_phone"}


class MemberCard(Card):
    """`me_asked` carries the person who is to work on this computer."""

    me_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._context = context
        self._codes = Codes(context.database)
        self._member: Member | None = None
        self._draft = MemberDraft()
        self.fields: dict[str, Field] = {}
        self.roles: dict[str, CheckBox] = {}
        self.body.setSpacing(px(10))
        self._add_buttons()
        self.progress = WriteBeside(context)
        self.progress.stopped.connect(self._show_again)
        self.body.addWidget(self.progress)
        self._add_texts(
            ("name", self.tr("Full name")),
            ("post_title", self.tr("Post")),
            ("mobile", self.tr("Mobile")),
            ("office_phone", self.tr("Office telephone")),
        )
        self._add_choices()
        self._add_texts(
            ("protocol_order", self.tr("Place in the published order")),
            ("short_no", self.tr("Short number")),
            ("wechat", self.tr("WeChat")),
            ("ethnicity", self.tr("Ethnicity")),
        )
        self._add_days()
        self._add_roles()

    def show_member(self, member: Member) -> None:
        """Show a colleague; what is being typed in a field of the same one stays."""
        same = self._member is not None and self._member.id == member.id
        self._member = member
        self._draft = self._context.database.read(lambda session: member_draft(session, member.id))
        self.set_title(member.name)
        units = {unit.id: unit.name for unit in self._context.database.read(unit_choices)}
        for name, field in self.fields.items():
            if same and field.error:
                continue
            value: Any = getattr(self._draft, name)
            if isinstance(field, DateField):
                field.set_date(value)
            elif isinstance(field, LineInput):
                field.set_text(format_phone(value) if name in _PHONES else value)
            elif isinstance(field, Picker):
                shown = member.unit_name if name == "unit_id" else self._codes.word(name, value)
                field.set_value(None if value is None else str(value), units.get(value, shown or ""))
        for role, box in self.roles.items():
            box.setChecked(role in self._draft.roles)
        self.leave.setVisible(member.in_office and not member.is_me)
        self.resume.setVisible(not member.in_office)
        self.mine.setVisible(member.in_office and not member.is_me)

    def _add(self, name: str, field: Field) -> None:
        field.setObjectName(f"member.{name}")
        self.fields[name] = field
        self.body.addWidget(field)

    def _add_texts(self, *named: tuple[str, str]) -> None:
        for name, label in named:
            field = LineInput(label)
            field.committed.connect(lambda typed, name=name: self._change(name, typed))
            self._add(name, field)

    def _add_choices(self) -> None:
        unit = Picker(self.tr("Unit"), self._units)
        rank = Picker(self.tr("Rank"), lambda typed: self._listed("rank_level", typed))
        group = Picker(self.tr("Group of leaders"), lambda typed: self._listed("group4", typed))
        gender = Picker(self.tr("Gender"), lambda typed: self._listed("gender", typed))
        gender.picked.connect(lambda key: self._change("gender", key))
        gender.cleared.connect(lambda: self._change("gender", None))
        unit.picked.connect(lambda key: self._change("unit_id", key))
        unit.cleared.connect(lambda: self._change("unit_id", None))
        rank.picked.connect(lambda key: self._change("rank_level", int(key)))
        group.picked.connect(lambda key: self._change("group4", key))
        group.cleared.connect(lambda: self._change("group4", None))
        self._add("unit_id", unit)
        self._add("rank_level", rank)
        self._add("group4", group)
        self._add("gender", gender)

    def _add_days(self) -> None:
        now, calendar = self._context.database.read(
            lambda session: (today(session), working_calendar(session))
        )

        def parse(typed: str) -> date:
            return parse_date(typed, now, calendar, "PAST")

        for name, label in (
            ("term_from", self.tr("In office from")),
            ("term_to", self.tr("Last day in office")),
        ):
            field = DateField(label, parse, now, calendar.is_workday)
            field.date_changed.connect(lambda day, name=name: self._change(name, day))
            self._add(name, field)

    def _add_roles(self) -> None:
        self.body.addWidget(Label(self.tr("Roles"), "caption", tone="textSecondary"))
        for code, word in self._codes.choices("role"):
            box = CheckBox(word)
            box.setObjectName(f"member.role.{code}")
            box.clicked.connect(lambda _on=False: self._change("roles", self._ticked()))
            self.roles[code] = box
            self.body.addWidget(box)

    def _add_buttons(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.mine = Button(self.tr("Works on this computer"), size=26)
        self.leave = Button(self.tr("Leaves office"), size=26)
        self.resume = Button(self.tr("Back in office"), size=26)
        self.mine.setObjectName("member.mine")
        self.leave.setObjectName("member.leave")
        self.resume.setObjectName("member.resume")
        self.mine.clicked.connect(lambda: self.me_asked.emit(self._member.id if self._member else ""))
        self.leave.clicked.connect(self._leave)
        self.resume.clicked.connect(self._resume)
        for button in (self.mine, self.leave, self.resume):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _ticked(self) -> frozenset[str]:
        return frozenset(role for role, box in self.roles.items() if box.isChecked())

    def _units(self, typed: str) -> list[Option]:
        found = self._context.database.read(unit_choices)
        return [Option(unit.id, unit.name) for unit in found if typed in unit.name]

    def _listed(self, code_list: str, typed: str) -> list[Option]:
        return [Option(code, name) for code, name in self._codes.choices(code_list) if typed in name]

    def _change(self, name: str, value: object) -> None:
        changed: dict[str, Any] = {name: value}
        draft = replace(self._draft, **changed)
        if draft == self._draft or self._member is None:
            return
        key = self._member.id
        self._write(
            QT_TRANSLATE_NOOP("Action", "Change a colleague"),
            lambda session: change_member(session, key, draft),
            self.tr("Changed: {name}"),
        )

    def _leave(self) -> None:
        key = self._member.id if self._member else ""
        self._write(
            QT_TRANSLATE_NOOP("Action", "Let a colleague leave office"),
            lambda session: end_term(session, key),
            self.tr("No longer in office: {name}"),
        )

    def _resume(self) -> None:
        key = self._member.id if self._member else ""
        self._write(
            QT_TRANSLATE_NOOP("Action", "Take a colleague back into office"),
            lambda session: resume_term(session, key),
            self.tr("Back in office: {name}"),
        )

    def _write(self, label: str, command: Callable[[Any], None], done: str) -> None:
        if self._member is None:
            return
        key, name, database = self._member.id, self._member.name, self._context.database
        told = done.format(name=name)
        if database.read(lambda session: takes_long(session, {"official": {key}})):
            doing = self.tr("Bringing their projects up to date")
            self.progress.write(label, command, doing=doing, about=name, done=told, refused=self._refuse)
            return
        try:
            self._context.shell.write(label, command, about=name, done=told)
        except UserError as error:
            self._refuse(error)

    def _refuse(self, error: UserError) -> None:
        """Say it under the field it is about."""
        field = self.fields.get(error.field) if isinstance(error, ValidationError) else None
        if field is None:
            self._context.shell.warn(sentence(error))
        else:
            field.set_error(sentence(error))

    def _show_again(self) -> None:
        """What was stopped is as before."""
        if self._member is not None:
            self.show_member(self._member)


def member_state(member: Member) -> str:
    """The last day in office of who has left; nothing for the others."""
    return "" if member.in_office or member.term_to is None else text.full_date(member.term_to)
