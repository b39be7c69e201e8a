"""How the program looks to this person: colours, font scale and language, remembered on this computer."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app import paths
from app.database import Database
from app.errors import UserError
from app.ui.desk import Desk
from app.ui.theme import Mode, RowHeight, Theme

_log = logging.getLogger(__name__)

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = {CHINESE: QLocale(CHINESE).nativeLanguageName(), ENGLISH: "English"}
"""The languages of the window by the names they have in themselves."""
ROW_HEIGHTS: tuple[RowHeight, ...] = ("rowCompact", "row", "rowTwoLine")
"""From the lowest to the highest."""


class Look(QObject):
    """Changes apply at once; `language_changed` says that all text must be set anew."""

    language_changed = Signal()

    def __init__(self, app: QApplication, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self.theme = theme
        self._translator: QTranslator | None = None
        self._desk: Desk | None = None
        self._database: Database | None = None
        self.language = ""
        self.set_language(CHINESE)

    def remember_on(self, desk: Desk) -> None:
        """Take what was chosen on this computer last, for as long as no ledger is open."""
        self._take(desk.get)
        self._desk = desk

    def remember_in(self, database: Database) -> None:
        """Take what this person chose in this ledger, and keep what they choose from now on."""
        self._database = None
        self._take(database.local)
        self._database = database

    def _take(self, known: Callable[[str], str | None]) -> None:
        """What was never chosen stays as it is."""
        if mode := known("look.mode"):
            self.set_mode(Mode(mode))
        if scale := known("look.font_scale"):
            self.set_font_scale(float(scale))
        if rows := known("look.row_height"):
            self.set_row_height(next((height for height in ROW_HEIGHTS if height == rows), "row"))
        if language := known("look.language"):
            self.set_language(language)

    def set_mode(self, mode: Mode) -> None:
        self.theme.set_mode(mode)
        self._keep("look.mode", mode.value)

    def toggle_dark(self) -> None:
        self.set_mode(Mode.LIGHT if self.theme.dark else Mode.DARK)

    def set_font_scale(self, scale: float) -> None:
        self.theme.set_font_scale(scale)
        self._keep("look.font_scale", str(scale))

    def set_row_height(self, height: RowHeight) -> None:
        self.theme.set_row_height(height)
        self._keep("look.row_height", height)

    def step_font(self, step: int) -> None:
        """One size larger or smaller; 0 is the normal size."""
        scales = self.theme.font_scales
        index = scales.index(self.theme.font_scale) if self.theme.font_scale in scales else 0
        self.set_font_scale(1.0 if step == 0 else scales[max(0, min(len(scales) - 1, index + step))])

    def set_language(self, language: str) -> None:
        """`zh_CN` or `en`; English is the source, so it needs a translation only for its plurals."""
        if language == self.language:
            return
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        translator = QTranslator(self._app)
        if translator.load(str(paths.resources() / "i18n" / f"{language}.qm")):
            QCoreApplication.installTranslator(translator)
        self._translator = translator
        self.language = language
        QLocale.setDefault(QLocale(language))
        self._keep("look.language", language)
        self.language_changed.emit()

    def toggle_language(self) -> None:
        self.set_language(ENGLISH if self.language == CHINESE else CHINESE)

    def close(self) -> None:
        """Take the translation out of the program again."""
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)

    def _keep(self, key: str, value: str) -> None:
        if self._desk is not None:
            self._desk.set(key, value)
        if self._database is not None:
            try:
                self._database.set_local(key, value)
            except UserError:  # the look of the window is no reason to stop anybody's work
                _log.warning("%s was not kept", key, exc_info=True)
