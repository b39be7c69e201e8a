"""Progress where the result will appear: what is done, a bar, a stop; only after half a second."""

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.ui.theme import theme
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label, Tone
from app.ui.widgets.painting import px

_REMAINING_AFTER_S = 10
_SWEEP_MS = 80


class ProgressLine(QWidget):
    """`begin`, `report`, `end`; `stopped` when the person stops it."""

    stopped = Signal()

    def __init__(self, label_width: int = 128, tone: Tone = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._what = ""
        self._total = 0
        self.label = Label("", tone=tone)
        self.rest = Label("", "caption", tone="textTertiary")
        self.bar = Bar()
        self.stop = Button("", size=26)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.label, self.bar, self.rest, self.stop):
            self._row.addWidget(widget, 1 if widget is self.bar else 0, Qt.AlignmentFlag.AlignVCenter)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._appear)
        self._sweep = QTimer(self)
        self._sweep.setInterval(_SWEEP_MS)
        self._sweep.timeout.connect(self._step)
        self._clock = QElapsedTimer()
        self._at = 0.0
        self.stop.clicked.connect(self._stop)
        self._retranslate()
        self._measure()
        self.hide()

    def begin(self, what: str, total: int = 0, stoppable: bool = True) -> None:
        """Start: `what` reads 正在导入; shown after half a second. A `total` of 0 cannot be counted."""
        self._what, self._total, self._at = what, total, 0.0
        self.stop.setVisible(stoppable)
        self.stop.setEnabled(True)
        self._clock.start()
        self.report(0, total)
        self._delay.start(int(theme().tokens["motion"]["progressDelayMs"]))

    def report(self, done: int, total: int = 0) -> None:
        """Show n of m."""
        self._total = total or self._total
        if self._total:
            counted = self.tr("{what} {done}/{total}")
            self.label.setText(counted.format(what=self._what, done=f"{done:,}", total=f"{self._total:,}"))
            self.bar.set_share(done / self._total)
            self._estimate(done)
        else:
            self.label.setText(self._what)
            self.bar.set_share(0.3, self._at)
        self.setAccessibleName(self.label.text())

    def end(self) -> None:
        """Finished, or stopped: the line goes."""
        self._delay.stop()
        self._sweep.stop()
        self.hide()

    def _appear(self) -> None:
        self.show()
        if not self._total:
            self._sweep.start()

    def _step(self) -> None:
        if self._total:
            self._sweep.stop()
            return
        self._at = (self._at + 0.03) % 1.0
        self.bar.set_share(0.3, self._at)

    def _estimate(self, done: int) -> None:
        passed = self._clock.elapsed() / 1000
        if passed < _REMAINING_AFTER_S or not done:
            self.rest.setText("")
            return
        seconds = round(passed * (self._total - done) / done)
        text = self.tr("{n} s left") if seconds < 60 else self.tr("{n} min left")
        self.rest.setText(text.format(n=seconds if seconds < 60 else round(seconds / 60)))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stopped.emit()

    def _retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))

    def _measure(self) -> None:
        self._row.setSpacing(px(12))
        self.label.setMinimumWidth(px(self._label_width))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._measure()
        super().changeEvent(event)
