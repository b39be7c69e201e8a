"""人员与权限: the people of our side, what they may do, and who works on this computer."""

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from app.services.members import Member, members, set_me
from app.ui.attempt import attempt
from app.ui.page import Context
from app.ui.settings.beside import Beside
from app.ui.settings.group import Group
from app.ui.settings.member_card import WIDTH, MemberCard, member_state
from app.ui.settings.new_member import NewMember
from app.ui.table.cell import Cell
from app.ui.table.columns import Column
from app.ui.table.model import RecordTableModel
from app.ui.table.text_cells import TextCell, name_cell
from app.ui.table.view import RecordTableView
from app.ui.text import masked_phone
from app.ui.widgets.button import Button
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.painting import px
from app.ui.words import Codes


class MemberSettings(Group):
    """The list in protocol order, with the one in hand beside it."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(
        {"official", "official_role", "unit", "leader_assignment", "contact_assignment", "code_item"}
    )
    WIDE: ClassVar[bool] = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._codes = Codes(context.database)
        self._rows: dict[str, Member] = {}
        self.text = LineEdit()
        self.text.setObjectName("settings.members.text")
        self.text.setFixedSize(px(180), px(26))
        self.text.setClearButtonEnabled(True)
        self.text.setPlaceholderText(self.tr("Name, post or unit"))
        self.text.setAccessibleName(self.tr("Name, post or unit"))
        self.former = CheckBox(self.tr("Also who has left"))
        self.former.setObjectName("settings.members.former")
        self.new = Button(self.tr("Add colleague"), icon="plus")
        self.new.setObjectName("settings.members.new")
        self.model = RecordTableModel(self._columns(), lambda ids: [self._rows[key] for key in ids])
        self.table = RecordTableView(self.model, self.tr("Colleagues"))
        self.model.setParent(self.table)
        self.table.setObjectName("settings.members.table")
        self.table.setMinimumHeight(px(360))
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.card = MemberCard(context)
        self._lay_out()
        self.text.textChanged.connect(lambda _typed: self.show_values())
        self.former.toggled.connect(lambda _on: self.show_values())
        self.new.clicked.connect(self.add)
        self.table.current_changed.connect(lambda _key: self._show_card())
        self.card.me_asked.connect(self.sit_down)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(self.text)
        head.addWidget(self.former)
        head.addStretch(1)
        head.addWidget(self.new)
        listed = QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(12))
        left.addLayout(head)
        left.addWidget(self.table, 1)
        self.column.addWidget(Beside(listed, self.card, WIDTH), 1)

    def add(self) -> None:
        """Enter a colleague in a form below the button."""
        NewMember(self.context).open_below(self.new)

    def sit_down(self, member_id: str) -> None:
        """Say who works on this computer; kept here alone, so it needs no undo."""
        shell = self.context.shell
        attempt(shell, lambda: set_me(self.context.database, member_id))
        self.show_values()
        name = self._rows[member_id].name if member_id in self._rows else ""
        shell.say(self.tr("{name} works on this computer now").format(name=name))

    def _columns(self) -> tuple[Column[Member], ...]:
        return (
            Column("name", self.tr("Name"), self._name, 110, 130, frozen=True, sortable=False),
            Column(
                "post",
                self.tr("Post"),
                lambda row: TextCell(row.post_title),
                140,
                stretch=True,
                sortable=False,
            ),
            Column("unit", self.tr("Unit"), lambda row: TextCell(row.unit_name), 96, 120, sortable=False),
            Column("roles", self.tr("Roles"), self._roles, 130, 180, rank=3, sortable=False),
            Column(
                "mobile",
                self.tr("Mobile"),
                lambda row: TextCell(masked_phone(row.mobile) if row.mobile else "", "textSecondary"),
                108,
                120,
                rank=1,
                sortable=False,
            ),
            Column(
                "projects",
                self.tr("Projects"),
                lambda row: TextCell(str(row.projects) if row.projects else ""),
                64,
                72,
                "right",
                rank=2,
                sortable=False,
            ),
        )

    def _name(self, row: Member) -> Cell:
        if row.is_me:
            return name_cell(row.name, self.tr("here"))
        return (
            TextCell(row.name, weight="medium")
            if row.in_office
            else TextCell(row.name, "textTertiary", tip=member_state(row), tag=self.tr("left"))
        )

    def _roles(self, row: Member) -> Cell:
        separator = self.tr(", ", "between roles")
        return TextCell(separator.join(self._codes.word("role", role) for role in row.roles), "textSecondary")

    def _show_card(self) -> None:
        key = self.table.current_id
        self.card.setVisible(key is not None)
        if key is not None:
            self.card.show_member(self._rows[key])

    @override
    def show_values(self) -> None:
        typed, former = self.text.text(), self.former.isChecked()
        found = self.context.database.read(lambda session: members(session, typed, former))
        self._rows = {row.id: row for row in found}
        self.table.set_ids(list(self._rows))
        if found and self.table.current_id is None:
            self.table.set_current(found[0].id)
        self._show_card()

    @override
    def mark(self, wanted: str) -> int:
        """How many colleagues fit."""
        if not wanted:
            return 0
        return len(self.context.database.read(lambda session: members(session, wanted)))
