"""重大项目 among the settings: from which amounts on a project is major, and the province's bands."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.database import Session
from app.errors import UserError
from app.services.major_projects import (
    AMOUNTS,
    FOREIGN,
    USUAL,
    MajorRules,
    change_major_amount,
    count_global_500,
    keep_rules,
    major_rules,
    parse_major_amount,
    with_amount,
)
from app.ui import text
from app.ui.major_words import major_amount, major_rule_word
from app.ui.sentences import sentence
from app.ui.settings.group import Group
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.write_beside import WriteBeside

_CHANGED = QT_TRANSLATE_NOOP("Action", "Change what makes a project major")


class MajorCard:
    """The card of a group; a change holds at once, and every project is looked at anew beside the window."""

    def __init__(self, group: Group) -> None:
        self._group, self._context = group, group.context
        explained = self.tr("One ground is enough; a decision by hand goes before")
        card = group.add_card(self.tr("Major projects"), explained)
        self.reset = Button(self.tr("To default"), "text", 26)
        self.reset.setObjectName("settings.figures.major.reset")
        self.reset.clicked.connect(self._reset)
        card.add_action(self.reset)
        self.recount = WriteBeside(self._context)
        self.recount.setContentsMargins(px(16), px(8), px(16), px(8))
        self.recount.ended.connect(self.show_values)
        card.body.addWidget(self.recount)
        self.fields: dict[str, LineInput] = {}
        for name in AMOUNTS:
            group.add_row(card, major_rule_word(name), "", self._amount(name))
        self.global_500 = CheckBox(self.tr("Major whatever its size"))
        self.global_500.setObjectName("settings.figures.major.global_500")
        self.global_500.clicked.connect(self._count_global_500)
        group.add_row(card, major_rule_word("global_500"), "", self.global_500)

    @staticmethod
    def tr(words: str) -> str:
        return QCoreApplication.translate("MajorCard", words)

    def _amount(self, name: str) -> QWidget:
        field = self.fields[name] = LineInput()
        field.setObjectName(f"settings.figures.major.{name}")
        field.setFixedWidth(px(96))
        field.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.edit.setAccessibleName(major_rule_word(name))
        field.committed.connect(lambda typed: self._change(name, typed))
        units = [Label(unit, "caption") for unit in (self.tr("10 k USD"), self.tr("100 m yuan"))]
        unit = units[0 if name == FOREIGN else 1].text()
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(8))
        line.addWidget(field)
        word = Label(unit, "caption", tone="textTertiary")
        word.setFixedWidth(max(label.sizeHint().width() for label in units))
        line.addWidget(word)
        return both

    def show_values(self) -> None:
        """Show the rules in force."""
        rules = self._context.database.read(major_rules)
        self.reset.setVisible(rules != USUAL)
        self.global_500.setChecked(rules.global_500)
        for name, field in self.fields.items():
            if not (field.edit.hasFocus() and field.error):
                field.set_text(_typed(name, rules))

    def _change(self, name: str, typed: str) -> None:
        """What cannot be taken is said under the field, and what was typed stays."""
        try:
            amount = parse_major_amount(name, typed)
            with_amount(self._context.database.read(major_rules), name, amount)
        except UserError as error:
            self.fields[name].set_error(sentence(error))
            return
        about = f"{major_rule_word(name)}　{major_amount(name, amount)}"
        self._write(lambda session: change_major_amount(session, name, amount), about)

    def _count_global_500(self, on: bool) -> None:
        self._write(lambda session: count_global_500(session, on), major_rule_word("global_500"))

    def _reset(self) -> None:
        self._write(lambda session: keep_rules(session, USUAL), self.tr("Major projects"))

    def _write(self, command: Callable[[Session], None], about: str) -> None:
        done, doing = self.tr("Changed: {what}").format(what=about), self.tr("Looking for major projects")
        self.recount.write(_CHANGED, command, doing=doing, done=done, about=about)


def _typed(name: str, rules: MajorRules) -> str:
    amount: int = getattr(rules, name)
    return f"{amount / 1_000_000:,.10g}" if name == FOREIGN else text.yi(amount)
