"""添加人员: name, post, unit and rank; the rest is filled in beside the list."""

from typing_extensions import override

from app.services.members import OTHER_RANK, MemberDraft, add_member
from app.services.units import unit_choices
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes


class NewMember(SmallForm):
    """Only the name is required."""

    WRITES = "official"

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self._codes = Codes(context.database)
        self.button.setText(self.tr("Add colleague"))
        self.name = LineInput(self.tr("Full name"))
        self.name.setObjectName("newmember.name")
        self.post = LineInput(self.tr("Post"))
        self.unit = Picker(self.tr("Unit"), self._units)
        self.rank = Picker(self.tr("Rank"), self._ranks)
        self.mobile = LineInput(self.tr("Mobile"))
        for field, widget in (
            ("name", self.name),
            ("post_title", self.post),
            ("unit_id", self.unit),
            ("rank_level", self.rank),
            ("mobile", self.mobile),
        ):
            self.add(field, widget)

    def _units(self, typed: str) -> list[Option]:
        return [
            Option(unit.id, unit.name)
            for unit in self.context.database.read(unit_choices)
            if typed in unit.name
        ]

    def _ranks(self, typed: str) -> list[Option]:
        return [Option(code, name) for code, name in self._codes.choices("rank_level") if typed in name]

    @override
    def save(self) -> None:
        draft = MemberDraft(
            name=self.name.text,
            post_title=self.post.text,
            unit_id=self.unit.key,
            rank_level=int(self.rank.key or OTHER_RANK),
            mobile=self.mobile.text,
        )
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Add a colleague"),
                lambda session: add_member(session, draft),
                about=draft.name.strip(),
                done=self.tr("Added: {name}").format(name=draft.name.strip()),
            )
        )
