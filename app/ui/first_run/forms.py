"""What each way to begin asks for."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.paths import Workspace
from app.services import reference
from app.services.phones import is_phone
from app.services.workspace_setup import EMPTY_PRESET, WorkspaceDraft
from app.ui.first_run.folder_field import FolderField
from app.ui.first_run.work_choice import WorkChoice
from app.ui.look import CHINESE
from app.ui.sentences import sentence
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl

_CITY = "CITY"


@dataclass(frozen=True, slots=True)
class NewOrder:
    """A ledger to be made: where, with what, and how to reach its first member."""

    folder: Path
    draft: WorkspaceDraft
    post_title: str
    mobile: str


class NewForm(QWidget):
    """City, name, units, who I am, and the folder."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presets = reference.unit_presets()
        self.city = _input("firstrun.city")
        self.name = _input("firstrun.name")
        keys = [preset.code for preset in reversed(self._presets)] + [EMPTY_PRESET]
        self.preset = SegmentedControl([(key, key) for key in keys], large=True)
        self.work = WorkChoice()
        self.member = _input("firstrun.member")
        self.title = _input("firstrun.title")
        self.mobile = _input("firstrun.mobile")
        self.folder = FolderField()
        self.folder.set_folder(folder)
        self._preset_label = Label("", "caption", tone="textSecondary")
        self._city_given = self._name_given = ""
        self._lay_out()
        self.city.edited.connect(lambda _text: self._suggest_name())
        self.preset.chosen.connect(lambda _key: self._suggest_city())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(_row((self.city, 2), (self.name, 3)))
        column.addLayout(_row((self.member, 1), (self.work, 0)))
        column.addLayout(_row((self.title, 1), (self.mobile, 1)))
        column.addWidget(_labelled(self._preset_label, self.preset))
        column.addWidget(self.folder)

    def order(self) -> NewOrder | None:
        """What was asked for; None after marking the fields that cannot be."""
        required = sentence(UserError("required"))
        for field in (self.city, self.name, self.member):
            field.set_error("" if field.text.strip() else required)
        phone = self.mobile.text.strip()
        if phone and not is_phone(phone):
            self.mobile.set_error(sentence(UserError("phone_not_number")))
        folder = self.folder.folder
        if folder is None:
            self.folder.set_error(required)
        elif Workspace(folder).database.exists():
            self.folder.set_error(self.tr("There is a ledger in this folder already; open it instead"))
        bad = next((field for field in self._fields() if field.below.isVisibleTo(self) and field.error), None)
        if bad is not None or folder is None or self.folder.below.text():
            (bad or self.folder).setFocus()
            return None
        draft = WorkspaceDraft(
            self.name.text.strip(),
            self.city.text.strip(),
            self.preset.current,
            self.member.text.strip(),
            self.work.current,
        )
        return NewOrder(folder, draft, self.title.text.strip(), phone)

    def retranslate(self, language: str) -> None:
        """Set all words anew; the names of the presets are in both languages."""
        self.city.set_label(self.tr("City or county"))
        self.name.set_label(self.tr("Name of the ledger"))
        self._preset_label.setText(self.tr("Units"))
        for preset in self._presets:
            title = preset.title_zh if language == CHINESE else preset.title_en
            self.preset.set_label(preset.code, title)
        self.preset.set_label(EMPTY_PRESET, self.tr("I type them"))
        self.work.retranslate()
        self.member.set_label(self.tr("My name"))
        self.title.set_label(self.tr("Post"))
        self.mobile.set_label(self.tr("Mobile"))
        self.folder.set_words(self.tr("Where the data lies"), self.tr("Choose folder"))
        self._suggest_city()

    def _fields(self) -> tuple[LineInput, ...]:
        return (self.city, self.name, self.member, self.title, self.mobile)

    def _suggest_city(self) -> None:
        """The city of the units, unless a person has typed another."""
        if self.city.text.strip() == self._city_given:
            preset = self.preset.current
            entries = reference.units(preset) if preset != EMPTY_PRESET else ()
            self._city_given = next((entry.name_zh for entry in entries if entry.unit_type == _CITY), "")
            self.city.set_text(self._city_given)
        self._suggest_name()

    def _suggest_name(self) -> None:
        if self.name.text.strip() == self._name_given:
            city = self.city.text.strip()
            self._name_given = self.tr("Investment ledger of {city}").format(city=city) if city else ""
            self.name.set_text(self._name_given)


class FolderForm(QWidget):
    """One folder and a sentence: to open a ledger, or to put the demonstration."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = FolderField()
        self.folder.set_folder(folder)
        self.sentence = Label("", "caption", tone="textSecondary", wrap=True)
        _stack(self, self.folder, self.sentence)

    def wanted(self) -> Path | None:
        """The folder; None after saying that there is none."""
        if self.folder.folder is None:
            self.folder.set_error(sentence(UserError("required")))
            self.folder.setFocus()
        return self.folder.folder


class RestoreForm(QWidget):
    """A backup, and the folder of the ledger to be made of it."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.backup = FolderField(files="*.db")
        self.folder = FolderField()
        self.folder.set_folder(folder)
        self.sentence = Label("", "caption", tone="textSecondary", wrap=True)
        _stack(self, self.backup, self.folder, self.sentence)

    def wanted(self) -> tuple[Path, Path] | None:
        """Backup and folder; None after saying what lacks."""
        backup, folder = self.backup.folder, self.folder.folder
        if backup is not None and folder is not None:
            return backup, folder
        field = self.backup if backup is None else self.folder
        field.set_error(sentence(UserError("required")))
        field.edit.setFocus()
        return None

    def retranslate(self) -> None:
        """Set all words anew."""
        self.backup.set_words(self.tr("Backup file"), self.tr("Choose file"))
        self.folder.set_words(self.tr("Where the data lies"), self.tr("Choose folder"))
        self.sentence.setText(
            self.tr(
                "The backup becomes a ledger of its own, with the attached files beside it. The old one stays"
                " as it is."
            )
        )


def _stack(form: QWidget, *widgets: QWidget) -> None:
    """Lay them below one another, at the top of the form."""
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(12))
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)


def _input(name: str) -> LineInput:
    field = LineInput(large=True)
    field.edit.setObjectName(name)
    return field


def _labelled(label: Label, control: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(5))
    column.addWidget(label)
    column.addWidget(control)
    column.addStretch(1)
    return both


def _row(*items: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(px(12))
    for widget, share in items:
        row.addWidget(widget, share)
    if not any(share for _, share in items):
        row.addStretch(1)
    return row
