"""Work that goes on while its page is away: at the foot of the rail, with a bar and a way to stop it."""

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from app.ui.jobs import Job, Jobs
from app.ui.theme import theme
from app.ui.widgets.bar import Bar
from app.ui.widgets.button import IconButton
from app.ui.widgets.label import ElidedLabel
from app.ui.widgets.painting import px

_LOOK_EVERY_MS = 200
_SWEEP = 0.06


class RailProgress(QWidget):
    """Shows the oldest such work once it has taken half a second; hidden without any."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail.progress")
        self._jobs = jobs
        self._at = 0.0
        self.label = ElidedLabel("", "caption", tone="textSecondary")
        self.bar = Bar()
        self._stop = IconButton("x", "", size=20, icon_size=12)
        self._line = QHBoxLayout()
        self._line.addWidget(self.label, 1)
        self._line.addWidget(self._stop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._line)
        self._column.addWidget(self.bar)
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._stop.clicked.connect(self._stop_work)
        jobs.begun.connect(self._timer.start)
        self._retranslate()
        self._measure()
        self.hide()

    def set_collapsed(self, collapsed: bool) -> None:
        """The bar alone, in a narrow rail."""
        self.label.setVisible(not collapsed)
        self._stop.setVisible(not collapsed)

    def look(self) -> None:
        """Show how things stand now."""
        job = self._oldest()
        if job is not None:
            done, total = job.latest
            self.label.setText(f"{job.name} {done:,}/{total:,}" if total else job.name)
            self._at = 0.0 if total else (self._at + _SWEEP) % 1.0
            self.bar.set_share(done / total if total else 0.3, self._at)
            self.setToolTip(self.label.text())
            self.setAccessibleName(self.label.text())
        self.setVisible(job is not None)
        if not self._jobs.running:
            self._timer.stop()

    def _oldest(self) -> Job | None:
        after = int(theme().tokens["motion"]["progressDelayMs"])
        return next((job for job in self._jobs.out_of_sight if job.age_ms >= after), None)

    def _stop_work(self) -> None:
        job = self._oldest()
        if job is not None:
            job.stop()

    def _retranslate(self) -> None:
        self._stop.set_name(self.tr("Stop"))

    def _measure(self) -> None:
        self._column.setContentsMargins(px(8), px(4), px(4), px(8))
        self._column.setSpacing(px(3))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._measure()
        super().changeEvent(event)
