"""The span of time a plan is shown in: fitted to it, zoomed around a place, panned."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.project_view import TaskRow
from app.ui.projects.gantt.scale import WIDEST, Scale, Zoom, days_of, fitted, kept_inside, zoomed
from app.ui.widgets.painting import px


class ZoomedView(QWidget):
    """`zoom_changed` carries the unit of time the head names now."""

    zoom_changed = Signal(object)

    def __init__(self, left: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tasks: Sequence[TaskRow] = ()
        self.today = date(2026, 1, 1)
        self._left = left
        self._scale = Scale(date(2026, 1, 1), date(2026, 12, 31), left, 1)
        self._fits = True

    @property
    def fits(self) -> bool:
        """Whether the whole plan is in view."""
        return self._fits

    def scale(self) -> Scale:
        """Days to pixels as shown."""
        return self._scale

    def show_span(self, tasks: Sequence[TaskRow], today: date) -> None:
        """Take over other steps; a zoom that was chosen stays where it was."""
        self.tasks, self.today = tasks, today
        before = self._scale
        fresh = fitted(days_of(tasks), today, self._left, self._room())
        if self._fits:
            self._scale = fresh
        else:
            last = max(fresh.last, before.last)
            self._use(Scale(fresh.first, last, before.x(fresh.first), before.day_px))
        self._announce()

    def fit(self) -> None:
        """Show the whole plan."""
        self._fits = True
        self._fit()
        self._announce()

    def zoom_to(self, zoom: Zoom) -> None:
        """Name days, weeks, months or quarters, around today."""
        self._zoom(zoom.value * px(1), self._scale.x(self.today))

    def zoom_by(self, factor: float, at: float) -> None:
        """Larger or smaller around a place."""
        self._zoom(self._scale.day_px * factor, at)

    def pan(self, across: float) -> None:
        """Show earlier or later days."""
        scale = self._scale
        self._use(Scale(scale.first, scale.last, scale.left + across, scale.day_px))
        self.update()

    def keep_span(self, left: int) -> None:
        """After the widget has another size."""
        self._left = left
        if self._fits:
            self._fit()
        else:
            self._use(self._scale)
        self._announce()

    def _zoom(self, day_px: float, at: float) -> None:
        """Below the width at which all fits the times go on past the plan's end."""
        least = min(self._room() / self._scale.days, Zoom.QUARTER.value * px(1))
        width = min(WIDEST * px(1), max(least, day_px))
        self._fits = False
        longer = max(self._scale.days, int(self._room() / width) + 1)
        last = date.fromordinal(self._scale.first.toordinal() + longer - 1)
        self._use(zoomed(Scale(self._scale.first, last, self._scale.left, self._scale.day_px), width, at))
        self._announce()

    def _room(self) -> int:
        return max(60, self.width() - self._left)

    def _fit(self) -> None:
        self._scale = fitted(days_of(self.tasks), self.today, self._left, self._room())

    def _use(self, scale: Scale) -> None:
        self._scale = kept_inside(scale, self._left, self.width())

    def _announce(self) -> None:
        self.update()
        self.zoom_changed.emit(self._scale.zoom(px(1)))
