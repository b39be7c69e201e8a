"""Moving projects to another stage: what is lacking is asked for in place, then all goes as one action."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from app.services.project_moves import MoveNeeds, StageMove, move_needs, move_projects
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.projects.own_units import outside_of, outside_words
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.date_field import DateField
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup, spot
from app.ui.widgets.stage import stage_word
from app.ui.widgets.writing import forbid, refusal_for

_STAGES = 4
_LEAST = 176


class MoveForm(SmallForm):
    """The day of every stage passed over, and the reason of a way back."""

    def __init__(
        self, context: Context, mover: "StageMover", ids: Sequence[str], stage: int, needs: MoveNeeds
    ) -> None:
        super().__init__(context, "")
        self._mover, self._ids, self._stage = mover, tuple(ids), stage
        self.button.setText(self.tr("Move"))
        self.button.set_hint("Enter")
        self.days: dict[int, DateField] = {}
        for passed in needs.passed_over:
            field = self.date_field(self.tr("Day of {stage}").format(stage=stage_word(passed)), "PAST")
            field.setObjectName(f"move.day.{passed}")
            self.days[passed] = field
            self.add(f"stage_{passed}", field)
        self.reason = LineInput(self.tr("Reason of going back"), self.tr("may be blank"))
        self.reason.setObjectName("move.reason")
        if needs.back:
            self.add("reason", self.reason)
        else:
            self.reason.setParent(self)
            self.reason.hide()
        for entered in (*self.days.values(), self.reason):
            entered.edit.committed.connect(lambda _text: self.save())

    @override
    def save(self) -> None:
        """Move them; a day that is not understood stays to be corrected."""
        if any(field.error for field in self.days.values()):
            return
        days = {passed: field.day for passed, field in self.days.items() if field.day is not None}
        self.run(lambda: self._mover.write(self._ids, self._stage, days, self.reason.text, self._seen))


class StageMover(QObject):
    """What list and board move projects with; forms open over `place` of the widget that asks."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def move(self, ids: Sequence[str], stage: int, over: QWidget, place: QRect) -> Popup | None:
        """Take projects to a stage; one that lacks a day or a reason opens a form at `place`, given back."""
        beyond = outside_of(self._context.database, ids)
        if beyond:
            self._context.shell.say(outside_words(len(ids)))
            return None
        needs = attempt(
            self._context.shell,
            lambda: self._context.database.read(lambda session: move_needs(session, ids, stage)),
        )
        if needs is None:
            return None
        if needs.passed_over or needs.back:
            return self._ask(ids, stage, needs, over, place)
        attempt(self._context.shell, lambda: self.write(ids, stage, {}, ""))
        return None

    def write(
        self, ids: Sequence[str], stage: int, days: dict[int, date], reason: str, seen: int | None = None
    ) -> None:
        """One action for all of them, resting on what was seen. Raises UserError."""
        move = StageMove(tuple(ids), stage, days, reason)
        word = stage_word(stage)
        done = (
            self.tr("Moved to “{stage}”").format(stage=word)
            if len(ids) == 1
            else self.tr("Moved %n project(s) to “{stage}”", "", len(ids)).format(stage=word)
        )
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Move to stage"),
            lambda session: move_projects(session, move),
            about=word,
            done=done,
            seen=seen,
        )

    def add_to(self, menu: QMenu, now: int | None, move: Callable[[int], object], refusal: str = "") -> None:
        """Put 移到 with the four stages into a menu; `now` is the stage they all stand at, `refusal` why
        they may not be moved."""
        stages = menu.addMenu(self.tr("Move to"))
        forbid(stages.menuAction(), refusal_for(menu) or refusal)
        for stage in range(_STAGES):
            action = stages.addAction(stage_word(stage))
            action.setEnabled(stage != now)
            action.triggered.connect(lambda _=False, stage=stage: move(stage))

    def _ask(self, ids: Sequence[str], stage: int, needs: MoveNeeds, over: QWidget, place: QRect) -> Popup:
        form = MoveForm(self._context, self, ids, stage, needs)
        form.setFixedWidth(max(px(_LEAST), min(place.width() - 2, form.width())))
        anchor = spot(over, place)
        popup = form.open_below(anchor)
        popup.gone.connect(anchor.deleteLater)
        return popup
