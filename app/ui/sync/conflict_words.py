"""Sentences about a field that waits for a decision: its values as they read elsewhere, and whose."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.services.conflict_sides import Side
from app.services.conflict_sight import Sight
from app.services.history import Value
from app.services.history_list import ChangedField, HistoryRow
from app.services.logged_fields import FieldKind, field_kind
from app.services.revivals import Revival
from app.services.working_days import WorkingCalendar
from app.ui import text
from app.ui.history.words import computer_word, field_word, value_word
from app.ui.record_words import table_word
from app.ui.sync.side_card import SideWords
from app.ui.sync.without_words import without_words
from app.ui.words import Codes, days_left_words


class ConflictWords:
    """The words at one moment, for this computer `here` and the `member` at it."""

    def __init__(
        self,
        codes: Codes,
        calendar: WorkingCalendar,
        now: datetime,
        here: str | None,
        member: str | None = None,
    ) -> None:
        self._codes = codes
        self._calendar = calendar
        self._now = now
        self._here = here
        self._member = member

    def value(self, sight: Sight, value: Value) -> str:
        """A value as the field shows it: 3月24日, 4.20 亿元, an official's name."""
        return self._value(sight.conflict.table, sight.changed(value))

    def _value(self, table: str, changed: ChangedField) -> str:
        value = changed.new
        if changed.field == "version":
            return QCoreApplication.translate("Sync", "Version {number}").format(number=value)
        kind = field_kind(table, changed.field)
        if kind is FieldKind.DATE and value and (day := _day(value)).year == self._now.year:
            return text.month_day(day)
        return value_word(table, changed, self._codes, new=True)

    def side(self, sight: Sight, side: Side) -> SideWords:
        """All that the card of a version says."""
        here = side.device == self._here
        pattern = QCoreApplication.translate("Sync", "{person}'s value")
        if here:
            pattern = QCoreApplication.translate("Sync", "{person}'s value (this computer)")
        return SideWords(
            pattern.format(person=self.who(side)),
            self.value(sight, side.value),
            self._remark(sight, side),
            self.who(side),
            computer_word(side.device, side.device_name, here),
            QCoreApplication.translate("Sync", "Changed {when}").format(
                when=text.moment_words(side.at, self._now)
            ),
            self._note(side),
        )

    def mine(self, sight: Sight) -> Side | None:
        """The version that was written at this computer."""
        return next((side for side in sight.conflict.sides if side.device == self._here), None)

    def theirs(self, sight: Sight) -> Side | None:
        """A version of somebody else, who can be asked."""
        sides = (side for side in sight.conflict.sides if side.device != self._here)
        return next((side for side in sides if side.member_name and side.member != self._member), None)

    def question(self, sight: Sight, side: Side) -> str:
        """What its author is asked: @许青禾 节点「用地预审批复」 计划完成日期：3月24日 还是 3月31日."""
        pattern = QCoreApplication.translate("Sync", "@{person} {field}: {values}, which holds?")
        values = [self.value(sight, one.value) for one in sight.conflict.sides]
        between = QCoreApplication.translate("Sync", " or ", "between two versions")
        what = " ".join(filter(None, (self.subject(sight), self.field(sight))))
        return pattern.format(person=side.member_name, field=what, values=between.join(values))

    def who(self, side: Side) -> str:
        return side.member_name or QCoreApplication.translate("Sync", "Somebody")

    def field(self, sight: Sight) -> str:
        if sight.conflict.is_slot:
            return table_word(sight.conflict.table)
        return field_word(sight.conflict.table, sight.conflict.field)

    def subject(self, sight: Sight) -> str:
        """The record the field is of, 节点「用地预审批复」; nothing where the bar names it already."""
        conflict = sight.conflict
        if conflict.is_slot or (sight.place is not None and sight.place[1] == conflict.record_id):
            return ""
        pattern = QCoreApplication.translate("Sync", "{kind} “{name}”")
        return pattern.format(kind=table_word(conflict.table), name=conflict.name)

    def against(self, sight: Sight) -> str:
        """The values of a field in one line: 本机 4.20 对 何雨田 4.50 亿元."""
        here = QCoreApplication.translate("Sync", "This computer")
        sides = [
            QCoreApplication.translate("Sync", "{person} {value}").format(
                person=here if side.device == self._here else self.who(side),
                value=self.value(sight, side.value),
            )
            for side in sight.conflict.sides
        ]
        return QCoreApplication.translate("Sync", " or ", "between two versions").join(sides)

    def before(self, sight: Sight) -> str:
        """两人都改过，原为 3月20日; of three 不止一人改过, of one person 几台电脑上都改过."""
        if sight.conflict.is_slot:
            return QCoreApplication.translate("Sync", "a project has one, and more were written apart")
        original = self.value(sight, sight.conflict.original)
        people = {side.member_name for side in sight.conflict.sides}
        if len(people) == 1:
            pattern = QCoreApplication.translate("Sync", "changed on several computers, formerly {value}")
        elif len(sight.conflict.sides) == 2 and "" not in people:
            pattern = QCoreApplication.translate("Sync", "both have changed it, formerly {value}")
        else:
            pattern = QCoreApplication.translate("Sync", "changed by more than one, formerly {value}")
        return pattern.format(value=original)

    def settled(self, sight: Sight, row: HistoryRow | None) -> str:
        """松果储能电芯二期：许青禾 已将 开工日期 定为 3月31日; `row` is the action that did so, if known."""
        name = sight.project.name if sight.project is not None else sight.conflict.name
        told = {"name": name, "field": self.field(sight)}
        if row is None or row.first is None:
            pattern = QCoreApplication.translate("Sync", "{name}: {field} needs no decision any more")
            return pattern.format(**told)
        told["person"] = row.member_name or QCoreApplication.translate("Sync", "Somebody")
        fields = row.first.fields
        now = next((one for one in fields if one.field == sight.conflict.field), None)
        if sight.conflict.is_slot or now is None:
            return QCoreApplication.translate("Sync", "{name}: {person} has decided {field}").format(**told)
        pattern = QCoreApplication.translate("Sync", "{name}: {person} has set {field} to {value}")
        return pattern.format(value=self._value(row.first.table, now), **told)

    def revival(self, one: Revival) -> str:
        """何雨田删除，许青禾今天 09:12 又加了进展记录; and what lies in the bin meanwhile."""
        when = text.moment_words(one.changed.at, self._now)
        if one.part is None:
            pattern = QCoreApplication.translate("Sync", "{deleter} deleted it, {editor} changed it {when}")
        else:
            pattern = QCoreApplication.translate("Sync", "{deleter} deleted it, {editor} {when}: {part}")
        said = pattern.format(
            deleter=self.who(one.deleted),
            editor=self.who(one.changed),
            when=when,
            part=table_word(one.part) if one.part else "",
        )
        parts = without_words(one)
        if not parts:
            return said
        pattern = QCoreApplication.translate(
            "Sync", "{said}; {parts} lie in the recycle bin until it is kept"
        )
        return pattern.format(said=said, parts=parts)

    def _note(self, side: Side) -> str:
        if not side.remark or side.remark == side.value:
            return ""
        return QCoreApplication.translate("Sync", "Remark: {text}").format(text=side.remark)

    def _remark(self, sight: Sight, side: Side) -> str:
        value = side.value
        if side.since is not None:
            since = text.month_day(_day(side.since))
            return QCoreApplication.translate("Sync", "from {day}").format(day=since)
        steps = side.steps
        if steps is not None:
            return QCoreApplication.translate("Sync", "%n step(s)", "", steps)
        if field_kind(sight.conflict.table, sight.conflict.field) is not FieldKind.DATE or not value:
            return ""
        day = _day(value)
        if day < self._now.date():
            return text.weekday(day)
        left = days_left_words(self._calendar.between(self._now.date(), day))
        return QCoreApplication.translate("Sync", "{weekday}, {left}").format(
            weekday=text.weekday(day), left=left
        )


def _day(value: Value) -> date:
    return date.fromisoformat(str(value)[:10])
