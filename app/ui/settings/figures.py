"""统计口径: what counts as signed, landed and started, who leads large projects, and who issues papers."""

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.database import Session
from app.errors import UserError, ValidationError
from app.services.counting import DateKind, Landed, counting, mean
from app.services.leader_sizes import (
    change_size,
    leader_sizes,
    parse_size,
    reset_sizes,
    suggested_from,
    with_size,
)
from app.services.papers.office import name_office, office, usual_office
from app.services.three_ones import DEFAULT_SIZES
from app.ui import text
from app.ui.attempt import attempt
from app.ui.counting_words import date_word, landed_word
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.settings.major_card import MajorCard
from app.ui.settings.recount import Recount
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl
from app.ui.words import Codes

_COUNTED = QT_TRANSLATE_NOOP("Action", "Change what counts")
_SIZES = QT_TRANSLATE_NOOP("Action", "Change who leads large projects")


class FigureSettings(Group):
    """Every figure names the meanings it was counted by; a change holds for all figures from now on."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._codes = Codes(context.database)
        self.recount = Recount(context)
        self.recount.ended.connect(self.show_values)
        self.column.addWidget(self.recount)
        self._add_meanings()
        self._add_sizes()
        self.major = MajorCard(self)
        self._add_office()
        self.column.addStretch(1)

    def _add_meanings(self) -> None:
        card = self.add_card(self.tr("What counts"))
        self.date = SegmentedControl(
            [(kind.value, _capital(date_word(kind))) for kind in (DateKind.CONFIRMED, DateKind.HAPPENED)]
        )
        self.date.setObjectName("settings.figures.indicator_date")
        explained = self.tr("Decides the month and year a fact falls in")
        self.add_row(card, self.tr("Date that counts"), explained, self.date)
        self.landed = SegmentedControl(
            [(meaning.value, _capital(landed_word(meaning))) for meaning in Landed]
        )
        self.landed.setObjectName("settings.figures.landed")
        explained = self.tr("The site: a plot won, or a contract for land or rooms")
        self.add_row(card, self.tr("A project has landed when"), explained, self.landed)
        self.framework = CheckBox(self.tr("Count as signed"))
        self.framework.setObjectName("settings.figures.framework_signed")
        explained = self.tr("Otherwise only a contract makes a project signed; stages and lights follow")
        self.add_row(card, self.tr("Framework agreements"), explained, self.framework)
        self.opened = CheckBox(self.tr("Count as start and production"))
        self.opened.setObjectName("settings.figures.opened_started")
        explained = self.tr("Of projects without a site, such as headquarters and funds")
        self.add_row(card, self.tr("Openings"), explained, self.opened)
        self.date.chosen.connect(lambda value: self._mean("indicator_date", value))
        self.landed.chosen.connect(lambda value: self._mean("landed", value))
        self.framework.clicked.connect(lambda on: self._mean("framework_signed", "yes" if on else "no"))
        self.opened.clicked.connect(lambda on: self._mean("opened_started", "yes" if on else "no"))

    def _add_sizes(self) -> None:
        self.sizes: dict[int, LineInput] = {}
        explained = self.tr("Total investment from which a lead official of this rank is suggested")
        card = self.add_card(self.tr("Large projects, senior officials"), explained)
        self.reset = Button(self.tr("To default"), "text", 26)
        self.reset.setObjectName("settings.figures.sizes.reset")
        self.reset.clicked.connect(self._reset_sizes)
        card.add_action(self.reset)
        for rule in suggested_from(DEFAULT_SIZES):
            field = LineInput()
            field.setObjectName(f"settings.figures.size.{rule.rank_level}")
            field.setFixedWidth(px(96))
            field.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.committed.connect(lambda typed, rank=rule.rank_level: self._size(rank, typed))
            self.sizes[rule.rank_level] = field
            both = QWidget()
            line = QHBoxLayout(both)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(px(8))
            line.addWidget(field)
            line.addWidget(Label(self.tr("100 m yuan"), "caption", tone="textTertiary"))
            rank = self._codes.word("rank_level", str(rule.rank_level))
            field.edit.setAccessibleName(rank)
            self.add_row(card, self.tr("{rank} and above, from").format(rank=rank), "", both)

    def _add_office(self) -> None:
        card = self.add_card(self.tr("Papers"))
        self.office = LineInput()
        self.office.setObjectName("settings.figures.office")
        self.office.edit.setAccessibleName(self.tr("Issued by"))
        self.office.setFixedWidth(px(320))
        self.add_row(card, self.tr("Issued by"), self.tr("Printed below the title of papers"), self.office)
        self.office.committed.connect(self._name_office)

    def _mean(self, key: str, value: str) -> None:
        """A framework agreement moves stages and lights; the other meanings only change figures."""

        def change(session: Session) -> None:
            mean(session, key, value)

        about, done = self._about(key), self.tr("Counted so from now on")
        if key == "framework_signed":
            self.recount.run(_COUNTED, change, about, done)
            return
        shell = self.context.shell
        attempt(shell, lambda: shell.write(_COUNTED, change, about=about, done=done))

    def _about(self, key: str) -> str:
        return {
            "indicator_date": self.tr("Date that counts"),
            "landed": self.tr("Landed"),
            "framework_signed": self.tr("Framework agreements"),
            "opened_started": self.tr("Openings"),
        }[key]

    def _size(self, rank: int, typed: str) -> None:
        """What cannot be taken is said under the field, and what was typed stays."""
        field, shell = self.sizes[rank], self.context.shell
        try:
            amount = parse_size(typed)
            with_size(self.context.database.read(leader_sizes), rank, amount)
        except UserError as error:
            field.set_error(sentence(error))
            return
        about = f"{field.edit.accessibleName()}　{text.yi_with_unit(amount)}"
        done = self.tr("Suggested so from now on")
        attempt(
            shell,
            lambda: shell.write(
                _SIZES, lambda session: change_size(session, rank, amount), about=about, done=done
            ),
        )

    def _reset_sizes(self) -> None:
        shell, done = self.context.shell, self.tr("Suggested so from now on")
        attempt(shell, lambda: shell.write(_SIZES, reset_sizes, done=done))

    def _name_office(self, name: str) -> None:
        shell = self.context.shell
        try:
            shell.write(
                QT_TRANSLATE_NOOP("Action", "Name who issues papers"),
                lambda session: name_office(session, name),
                about=name.strip(),
                done=self.tr("Papers now say who issues them"),
            )
        except ValidationError as error:
            self.office.set_error(sentence(error))

    @override
    def show_values(self) -> None:
        database = self.context.database
        rules = database.read(counting)
        self.date.set_current(rules.indicator_date.value)
        self.landed.set_current(rules.landed.value)
        self.framework.setChecked(rules.framework_signed)
        self.opened.setChecked(rules.opened_started)
        sizes = database.read(leader_sizes)
        self.reset.setVisible(tuple(sizes) != DEFAULT_SIZES)
        for rule in suggested_from(sizes):
            field = self.sizes.get(rule.rank_level)
            if field is not None and not (field.edit.hasFocus() and field.error):
                field.set_text(text.yi(rule.amount))
        self.major.show_values()
        if not self.office.edit.hasFocus():
            self.office.edit.setPlaceholderText(database.read(usual_office))
            self.office.set_text(database.read(office))


def _capital(word: str) -> str:
    """A word of a sentence, as the words of a choice begin."""
    return word[:1].upper() + word[1:]
