"""常用: who one is here, where the day starts, and how the program looks."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from app.errors import ValidationError
from app.services.attachments import TRAVELS_SLOWLY
from app.services.devices import device_name, likely_device_name, name_device, this_device
from app.services.roles import ROLES, START_PAGES, choose_start, my_role, set_my_role, start_page
from app.services.workspace_info import workspace_info
from app.sync.file_traffic import LIMIT, USUAL_LIMIT, fetch_limit
from app.ui.attempt import attempt
from app.ui.look import LANGUAGES, ROW_HEIGHTS
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.theme import Mode, RowHeight
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl

_ALL = 1 << 40
_LIMITS = (1 << 20, USUAL_LIMIT, TRAVELS_SLOWLY, _ALL)


class Everyday(Group):
    """What is chosen here holds for this computer, but for the work and the computer's name."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"setting", "official", "unit"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._add_person()
        self._add_look()
        self.column.addStretch(1)

    def _add_person(self) -> None:
        words = {
            "squad_member": self.tr("Squad"),
            "office_staff": self.tr("Office"),
            "responsible_leader": self.tr("Lead official"),
        }
        pages = {
            "today": self.tr("Today"),
            "projects": self.tr("Projects"),
            "investors": self.tr("Investors"),
        }
        card = self.add_card(self.tr("Me and this computer"))
        self.role = _choice("role", [(role, words[role]) for role in ROLES])
        self.me = self.add_row(card, self.tr("My work"), " ", self.role)
        self.start = _choice("start", [(page, pages[page]) for page in START_PAGES])
        self.add_row(card, self.tr("Start page"), self.tr("What the window opens with"), self.start)
        self.device = LineInput("", likely_device_name())
        self.device.setObjectName("settings.device")
        self.device.edit.setAccessibleName(self.tr("Name of this computer"))
        self.device.setFixedWidth(px(220))
        explained = self.tr("Colleagues see it beside your changes")
        self.add_row(card, self.tr("Name of this computer"), explained, self.device)
        self.limit = _choice("limit", [(str(size), self._limit_word(size)) for size in _LIMITS])
        explained = self.tr("Larger ones come when you open them, or where you keep files offline")
        self.add_row(card, self.tr("Colleagues' files that come by themselves"), explained, self.limit)
        self.role.chosen.connect(self._choose_role)
        self.limit.chosen.connect(self._choose_limit)
        self.start.chosen.connect(lambda page: choose_start(self.context.database, page))
        self.device.committed.connect(self._name_device)

    def _limit_word(self, size: int) -> str:
        return self.tr("All") if size == _ALL else self.tr("To {count} MB").format(count=size >> 20)

    def _add_look(self) -> None:
        look = self.context.look
        modes = {
            Mode.LIGHT: self.tr("Light"),
            Mode.DARK: self.tr("Dark"),
            Mode.SYSTEM: self.tr("As the system"),
        }
        heights = {
            "rowCompact": self.tr("Compact"),
            "row": self.tr("Normal"),
            "rowTwoLine": self.tr("Roomy"),
        }
        card = self.add_card(self.tr("Appearance"))
        self.language = _choice("language", list(LANGUAGES.items()))
        self.add_row(card, self.tr("Language"), self.tr("What was entered stays as it is"), self.language)
        self.mode = _choice("mode", [(mode.value, word) for mode, word in modes.items()])
        self.add_row(card, self.tr("Colours"), "", self.mode)
        sizes = [(str(scale), f"{scale:.0%}") for scale in look.theme.font_scales]
        self.scale = _choice("scale", sizes)
        self.add_row(card, self.tr("Type size"), self.tr("Also Ctrl+= and Ctrl+-"), self.scale)
        self.row_height = _choice("rows", [(height, heights[height]) for height in ROW_HEIGHTS])
        self.add_row(card, self.tr("Row height"), self.tr("In all lists"), self.row_height)
        self.language.chosen.connect(look.set_language)
        self.mode.chosen.connect(lambda mode: look.set_mode(Mode(mode)))
        self.scale.chosen.connect(lambda scale: look.set_font_scale(float(scale)))
        self.row_height.chosen.connect(self._choose_height)
        look.theme.changed.connect(self._show_look)

    def _choose_role(self, role: str) -> None:
        shell = self.context.shell
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Change my work"),
                lambda session: set_my_role(session, role),
                done=self.tr("Work changed: {role}").format(role=self.role.button(role).text()),
            ),
        )

    def _choose_limit(self, size: str) -> None:
        """Fetch at once what is wanted from now on."""
        self.context.database.set_local(LIMIT, size)
        self.context.syncing.now()

    def _choose_height(self, chosen: str) -> None:
        height: RowHeight | None = next((known for known in ROW_HEIGHTS if known == chosen), None)
        if height is not None:
            self.context.look.set_row_height(height)

    def _name_device(self, name: str) -> None:
        """An empty field goes back to the name it had."""
        device = self.context.database.read(this_device)
        if device is None or not name.strip():
            self.show_values()
            return
        shell = self.context.shell
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Name a computer"),
                lambda session: name_device(session, device, name),
                about=name.strip(),
                done=self.tr("This computer is now called {name}").format(name=name.strip()),
            )
        except ValidationError as error:
            self.device.set_error(sentence(error))

    def _show_look(self) -> None:
        look = self.context.look
        self.language.set_current(look.language)
        self.mode.set_current(look.theme.mode.value)
        self.row_height.set_current(look.theme.row_height)
        if look.theme.font_scale in look.theme.font_scales:
            self.scale.set_current(str(look.theme.font_scale))

    @override
    def show_values(self) -> None:
        database = self.context.database
        info = database.read(workspace_info)
        self.me.explain("　".join(word for word in (info.member_name, info.member_team) if word))
        role = database.read(my_role)
        if role in ROLES:
            self.role.set_current(role)
        self.start.set_current(start_page(database))
        limit = fetch_limit(database)
        self.limit.set_current(str(next((size for size in _LIMITS if size >= limit), _ALL)))
        device = database.read(this_device)
        if not self.device.edit.hasFocus():
            self.device.set_text(
                database.read(lambda session: device_name(session, device)) if device else ""
            )
        self._show_look()


def _choice(name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> SegmentedControl:
    control = SegmentedControl(options, parent=parent)
    control.setObjectName(f"settings.{name}")
    for key, _word in options:
        control.button(key).setObjectName(f"settings.{name}.{key}")
    return control
