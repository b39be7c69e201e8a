"""何时 and 何地 of a visit: typed, or taken by a chip."""

from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.database import Database
from app.services.calendar import working_calendar
from app.services.visit_choices import parse_moment
from app.services.visits import last_place
from app.ui import text
from app.ui.icons import icon
from app.ui.widgets.chip import Chip, ChipRow
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px

_WHEN = 184


class WhenWhere(QWidget):
    """`edited` whenever one of the two changes."""

    edited = Signal()

    def __init__(self, database: Database, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._known: datetime | None = None
        self._company: str | None = None
        self.when = LineInput("", hint="Alt 2", large=True)
        self.when.setObjectName("quicklog.when")
        self.place = LineInput("", hint="Alt 3", large=True)
        self.place.setObjectName("quicklog.where")
        for field, name in ((self.when, "clock"), (self.place, "pin")):
            action = QAction(icon(name, "textSecondary", 15), "", field)
            field.edit.addAction(action, QLineEdit.ActionPosition.LeadingPosition)
        self.moments = ChipRow()
        self.same_place = Chip("")
        self._lay_out()
        self.retranslate()
        self.moments.chosen.connect(self._choose)
        self.same_place.clicked.connect(self._take_last_place)
        self.when.edited.connect(self._typed)
        self.place.edited.connect(self._placed)

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setSpacing(px(12))
        self.when.setFixedWidth(px(_WHEN))
        fields.addWidget(self.when)
        fields.addWidget(self.place, 1)
        chips = QHBoxLayout()
        chips.setSpacing(px(8))
        chips.addWidget(self.moments, 1)
        chips.addWidget(self.same_place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(7))
        column.addLayout(fields)
        column.addLayout(chips)

    def begin(self) -> None:
        """Now, and nowhere yet."""
        self.place.set_text("")
        self.set_company(None)
        self._choose("now")
        self.moments.set_value("now")

    def set_company(self, company_id: str | None) -> None:
        """The firm whose last place is offered, and taken while nothing else was typed."""
        untouched = not self.place.text or self.same_place.isChecked()
        self._company = company_id
        place = self._last_place()
        self.same_place.setVisible(bool(place))
        if untouched:
            self.place.set_text(place)
        self.same_place.setChecked(bool(place) and self.place.text == place)

    def moment(self) -> datetime:
        """When it was. Raises UserError for a text that is no moment."""
        if self._known is not None:
            return self._known
        now = self._database.clock.now()
        if not self.when.text.strip():
            return now
        return parse_moment(self.when.text, now, self._database.read(working_calendar))

    def content(self) -> dict[str, str | None]:
        """Everything as plain values, to be kept as a draft."""
        known = self._known.isoformat() if self._known else None
        return {"when": self.when.text, "at": known, "place": self.place.text}

    def restore(self, content: dict[str, str | None]) -> None:
        """Fill in from a draft: the moment it was begun at stays."""
        at = content.get("at")
        self._known = datetime.fromisoformat(at) if at else None
        self.when.set_text(content.get("when") or "")
        self.moments.set_value(None)
        self.place.set_text(content.get("place") or "")
        self.same_place.setChecked(bool(self.place.text) and self.place.text == self._last_place())

    def show_logged(self, moment: datetime, place: str) -> None:
        """When and where a visit already logged was."""
        self._known = moment
        self.moments.set_value(None)
        self._show_moment(moment)
        self.place.set_text(place)
        self.same_place.setChecked(bool(place) and place == self._last_place())

    def retranslate(self) -> None:
        self.when.set_label(self.tr("When"))
        self.place.set_label(self.tr("Where"))
        chosen = self.moments.value
        self.moments.set_options(
            [
                ("now", self.tr("Just now")),
                ("morning", self.tr("This morning")),
                ("yesterday", self.tr("Yesterday")),
            ]
        )
        self.moments.set_value(chosen)
        self.same_place.setText(self.tr("Last place"))
        self.same_place.updateGeometry()
        if self._known is not None:
            self._show_moment(self._known)

    def _last_place(self) -> str:
        company = self._company
        if company is None:
            return ""
        return self._database.read(lambda session: last_place(session, company)) or ""

    def _choose(self, key: str) -> None:
        now = self._database.clock.now()
        moments = {
            "now": now,
            "morning": min(now, now.replace(hour=10, minute=0)),
            "yesterday": (now - timedelta(days=1)).replace(hour=15, minute=0),
        }
        self._known = moments[key].replace(second=0, microsecond=0)
        self._show_moment(self._known)
        self.edited.emit()

    def _show_moment(self, moment: datetime) -> None:
        day, this_year = moment.date(), moment.year == self._database.clock.now().year
        said = text.month_day(day) if this_year else text.full_date(day)
        self.when.set_text(f"{said} {text.clock(moment)}")

    def _typed(self) -> None:
        self._known = None
        self.moments.set_value(None)
        self.edited.emit()

    def _placed(self) -> None:
        self.same_place.setChecked(False)
        self.edited.emit()

    def _take_last_place(self) -> None:
        self.place.set_text(self._last_place())
        self.same_place.setChecked(True)
        self.edited.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "same_place"):
            self.when.setFixedWidth(px(_WHEN))
        super().changeEvent(event)
