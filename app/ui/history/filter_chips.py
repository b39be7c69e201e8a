"""The filter chips of the history: person, computer, field, record, time."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database import today
from app.services.calendar import working_calendar
from app.services.devices import devices
from app.services.history_list import HistoryFilter
from app.services.logged_fields import shown_fields
from app.services.members import members
from app.services.search import HitKind, search
from app.ui.history.time_choice import span, time_options
from app.ui.history.words import computer_word, field_word
from app.ui.page import Context
from app.ui.record_words import table_word
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import PickerPopup

_PERSON, _DEVICE, _FIELD, _RECORD, _TIME = "person", "device", "field", "record", "time"
_RECORDS = (HitKind.PROJECT, HitKind.COMPANY)


class HistoryChips(QWidget):
    """`changed` carries the new HistoryFilter. Each chip holds one choice; its cross takes it back."""

    changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history.filter")
        self._context = context
        self._chosen = HistoryFilter()
        self._words: dict[str, str] = {}
        self._popup: PickerPopup | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.chips = {
            key: Chip("", removable=True, menu=True) for key in (_PERSON, _DEVICE, _RECORD, _FIELD, _TIME)
        }
        for key, chip in self.chips.items():
            chip.setObjectName(f"history.filter.{key}")
            chip.clicked.connect(lambda _=False, key=key: self.open(key))
            chip.removed.connect(lambda key=key: self.choose(key, None, ""))
            row.addWidget(chip)
        self.clear = Button("", "quiet", 26)
        self.clear.clicked.connect(self.reset)
        row.addWidget(self.clear)
        row.addStretch(1)
        self.retranslate()

    @property
    def chosen(self) -> HistoryFilter:
        """The filter as it stands."""
        return self._chosen

    def set_record(self, record_id: str | None, name: str) -> None:
        """Show the history of one record, or of all with None; without a signal."""
        self._chosen = HistoryFilter(record_id=record_id)
        self._words = {_RECORD: name} if record_id else {}
        self._show()

    def set_device(self, device: str) -> None:
        """Show what was written at one computer; without a signal."""
        self._chosen = HistoryFilter(device=device)
        names = {option.key: option.main for option in self._devices("")}
        self._words = {_DEVICE: names.get(device, device)}
        self._show()

    def reset(self) -> None:
        """Take every choice back."""
        self._words.clear()
        self._apply(HistoryFilter())

    def open(self, key: str) -> None:
        """Offer the choices of a chip."""
        find = self._finders()[key]
        hint = self.tr("A day or two, such as 3-1 to 3-15") if key == _TIME else self._name(key)
        popup = PickerPopup(self.chips[key], find, hint)
        popup.picked.connect(lambda value: self.choose(key, value, self._option(find, value)))
        self._popup = popup
        popup.open_once()

    def choose(self, key: str, value: str | None, word: str) -> None:
        """Set one chip, or clear it with None."""
        if value is None:
            self._words.pop(key, None)
        else:
            self._words[key] = word
        now = self._context.database.read(today)
        chosen = self._chosen
        if key == _PERSON:
            chosen = replace(chosen, member_id=value)
        elif key == _DEVICE:
            chosen = replace(chosen, device=value)
        elif key == _RECORD:
            chosen = replace(chosen, record_id=value)
        elif key == _FIELD:
            table, _, field = (value or "").partition(".")
            chosen = replace(chosen, table=table or None, field=field or None)
        else:
            since, until = span(value, now) if value is not None else (None, None)
            chosen = replace(chosen, since=since, until=until)
        self._apply(chosen)

    def retranslate(self) -> None:
        self.clear.setText(self.tr("Clear"))
        self._show()

    def _finders(self) -> dict[str, Callable[[str], Sequence[Option]]]:
        return {
            _PERSON: self._people,
            _DEVICE: self._devices,
            _RECORD: self._records,
            _FIELD: self._fields,
            _TIME: self._times,
        }

    def _option(self, find: Callable[[str], Sequence[Option]], value: str) -> str:
        query = self._popup.query.text().strip() if self._popup is not None else ""
        return next((option.main for option in find(query) if option.key == value), value)

    def _people(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: members(session, typed, former=True))
        return [Option(row.id, row.name, row.post_title) for row in found]

    def _devices(self, typed: str) -> list[Option]:
        found = self._context.database.read(devices)
        options = [Option(d.id, computer_word(d.id, d.name, d.is_this)) for d in found]
        return [option for option in options if typed in option.main]

    def _records(self, typed: str) -> list[Option]:
        if not typed:
            return []
        hits = self._context.database.read(lambda session: search(session, typed, 20))
        return [Option(hit.id, hit.title, hit.detail or "") for hit in hits if hit.kind in _RECORDS]

    def _fields(self, typed: str) -> list[Option]:
        options = []
        for table, fields in shown_fields().items():
            group = table_word(table)
            named = [
                Option(f"{table}.{field}", field_word(table, field), group=group)
                for field in fields
                if typed in field_word(table, field) or typed in group
            ]
            if typed in group:
                options.append(Option(table, self.tr("{kind}, any field").format(kind=group), group=group))
            options += named
        return options

    def _times(self, typed: str) -> list[Option]:
        now, calendar = self._context.database.read(
            lambda session: (today(session), working_calendar(session))
        )
        return time_options(typed, now, calendar)

    def _apply(self, chosen: HistoryFilter) -> None:
        self._chosen = chosen
        self._show()
        self.changed.emit(chosen)

    def _name(self, key: str) -> str:
        return {
            _PERSON: self.tr("Who"),
            _DEVICE: self.tr("Computer"),
            _RECORD: self.tr("Project or investor"),
            _FIELD: self.tr("Field"),
            _TIME: self.tr("When"),
        }[key]

    def _show(self) -> None:
        for key, chip in self.chips.items():
            word = self._words.get(key, "")
            pattern = self.tr("{filter}: {value}")
            said = pattern.format(filter=self._name(key), value=word) if word else self._name(key)
            chip.set_state(said, bool(word))
        self.clear.setVisible(self._chosen != HistoryFilter())
