"""亮灯规则: every limit with its unit and default; a change applies at once and says what it moves."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.services.light_rules import (
    OVERRIDE_DAYS,
    RULES,
    LightRules,
    Rule,
    change_limit,
    change_override_days,
    light_preparation,
    light_rules,
    override_days,
    parse_limit,
    reset_limits,
    use_rules,
    with_limit,
)
from app.services.thresholds import PRESETS
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.settings.contact_card import ContactCard
from app.ui.settings.group import Group
from app.ui.settings.limit_field import LimitField
from app.ui.settings.limit_words import rule_explained, rule_name, unit_word
from app.ui.settings.recount import Recount
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button, IconButton
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.kinds import LampColour
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.painting import px
from app.ui.widgets.segmented import SegmentedControl

_CHANGED = QT_TRANSLATE_NOOP("Action", "Change a light rule")


class LightSettings(Group):
    """An empty limit is switched off."""

    SHOWS: ClassVar[frozenset[str]] = frozenset({"setting"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.fields: dict[str, LimitField] = {}
        self.resets: dict[str, IconButton] = {}
        self.recount = Recount(context)
        self.recount.ended.connect(self.show_values)
        self.column.addWidget(self.recount)
        card = self.add_card(self.tr("Set of rules"))
        self.preset = SegmentedControl(
            [("standard", self.tr("All rules")), ("next_step", self.tr("Next step only"))]
        )
        self.preset.setObjectName("settings.lights.preset")
        self.preset.chosen.connect(self._use)
        explained = self.tr("The worst rule that applies lights the lamp")
        self.add_row(card, self.tr("Rules in use"), explained, self.preset)
        self.preparation = CheckBox(self.tr("Lit"))
        self.preparation.setObjectName("settings.lights.preparation")
        self.preparation.clicked.connect(self._light_preparation)
        self.add_row(
            card,
            self.tr("Projects before signing"),
            self.tr("Otherwise their lamp stays unlit"),
            self.preparation,
        )
        self.by_hand = LineInput("", str(OVERRIDE_DAYS))
        self.by_hand.setObjectName("settings.lights.by_hand")
        self.by_hand.edit.setAccessibleName(self.tr("A light set by hand holds for at most (days)"))
        self.by_hand.setFixedWidth(px(72))
        self.by_hand.committed.connect(self._allow_by_hand)
        explained = self.tr("Days; then the rules light it again")
        self.add_row(card, self.tr("A light set by hand holds for at most"), explained, self.by_hand)
        self.limits = self.add_card(self.tr("Limits"), self.tr("Empty switches a limit off"))
        self.all = Button(self.tr("All to default"), "text", 26)
        self.all.setObjectName("settings.lights.reset")
        self.all.clicked.connect(lambda: self._reset(self.tr("All limits")))
        self.limits.add_action(self.all)
        for rule in RULES:
            self._add_rule(rule)
        self.contact = ContactCard(self)
        self.column.addStretch(1)

    def _add_rule(self, rule: Rule) -> None:
        controls = QWidget()
        line = QHBoxLayout(controls)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(12))
        for colour, name in ((LampColour.YELLOW, rule.yellow), (LampColour.RED, rule.red)):
            field = LimitField(colour, rule_name(rule.name)) if name else None
            if field is None or name is None:
                line.addSpacing(px(LimitField.WIDTH) + px(12))
                continue
            field.setObjectName(f"settings.limit.{name}")
            field.committed.connect(lambda typed, name=name: self._change(name, typed))
            self.fields[name] = field
            line.addWidget(field)
        unit = Label(unit_word(rule.unit), "caption", tone="textTertiary")
        unit.setFixedWidth(px(88))
        line.addWidget(unit)
        reset = IconButton("undo", self.tr("To default"), size=28, icon_size=14)
        policy = reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(policy)
        names = [name for name in (rule.yellow, rule.red) if name]
        reset.clicked.connect(lambda _=False: self._reset(rule_name(rule.name), *names))
        self.resets[rule.name] = reset
        line.addWidget(reset)
        self.add_row(self.limits, rule_name(rule.name), rule_explained(rule.name), controls)

    def _change(self, name: str, typed: str) -> None:
        """What cannot be taken is said under the field, and what was typed stays."""
        field = self.fields[name]
        rule = next(rule for rule in RULES if name in (rule.yellow, rule.red))
        try:
            value = parse_limit(name, typed)
            # The order is checked before the write goes to another thread, so that it is told at once.
            with_limit(self.context.database.read(light_rules), name, value)
        except UserError as error:
            field.set_error(sentence(error))
            return
        called = rule_name(rule.name)
        self.recount.run(
            _CHANGED,
            lambda session: change_limit(session, name, value),
            called,
            self.tr("Changed: {rule}").format(rule=called),
        )

    def _light_preparation(self, lit: bool) -> None:
        called = self.tr("Projects before signing")
        done = self.tr("Changed: {rule}").format(rule=called)
        self.recount.run(_CHANGED, lambda session: light_preparation(session, lit), called, done)

    def _allow_by_hand(self, typed: str) -> None:
        shell = self.context.shell
        try:
            shell.write(
                _CHANGED,
                lambda session: change_override_days(session, typed),
                about=self.tr("A light set by hand holds for at most"),
                done=self.tr("Changed: {rule}").format(rule=self.tr("A light set by hand holds for at most")),
            )
        except UserError as error:
            self.by_hand.set_error(sentence(error))

    def _reset(self, called: str, *names: str) -> None:
        done = self.tr("Back to default: {rule}").format(rule=called)
        self.recount.run(
            QT_TRANSLATE_NOOP("Action", "Reset a light rule"),
            lambda session: reset_limits(session, *names),
            called,
            done,
        )

    def _use(self, preset: str) -> None:
        called = self.preset.button(preset).text()
        self.recount.run(
            QT_TRANSLATE_NOOP("Action", "Change the set of light rules"),
            lambda session: use_rules(session, preset),
            called,
            self.tr("Rules in use: {rules}").format(rules=called),
        )

    def _show(self, rules: LightRules) -> None:
        self.preset.set_current(rules.preset)
        self.preparation.setChecked(rules.limits.preparation)
        if not self.by_hand.edit.hasFocus():
            self.by_hand.set_text(str(self.context.database.read(override_days)))
        self.all.setVisible(bool(rules.changed))
        base = PRESETS[rules.preset]
        for rule in RULES:
            names = [name for name in (rule.yellow, rule.red) if name]
            self.resets[rule.name].setVisible(any(name in rules.changed for name in names))
            for name in names:
                self.fields[name].show_limit(getattr(rules.limits, name), getattr(base, name))

    @override
    def show_values(self) -> None:
        self._show(self.context.database.read(light_rules))
        self.contact.show_values()
