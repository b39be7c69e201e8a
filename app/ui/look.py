"""How the program looks to this person: colours, font scale and language, remembered on this computer."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from app import paths
from app.database import Database
from app.ui.theme import Mode, RowHeight, Theme

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
        self._database: Database | None = None
        self.language = ""
        self.set_language(CHINESE)

    def remember_in(self, database: Database) -> None:
        """Take what this person chose earlier, and keep what they choose from now on."""
        self.theme.set_mode(Mode(database.local("look.mode") or Mode.SYSTEM))
        self.theme.set_font_scale(float(database.local("look.font_scale") or 1.0))
        rows = database.local("look.row_height")
        self.theme.set_row_height(next((height for height in ROW_HEIGHTS if height == rows), "row"))
        self.set_language(database.local("look.language") or CHINESE)
        self._database = database

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
        if self._database is not None:
            self._database.set_local(key, value)
