"""产业链关系 as a card: the chain, who owns whom, who brought whom, and a way to enter more."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.services.company_page import CompanyPage
from app.services.recycle_bin import delete_record
from app.services.relations import Neighbour
from app.ui.attempt import attempt
from app.ui.investors.chain import ChainDiagram
from app.ui.investors.link_line import LinkLine
from app.ui.investors.relation_form import RelationForm
from app.ui.investors.relation_words import role_word
from app.ui.layouts import clear, scrolled
from app.ui.page import Context
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.card import Card
from app.ui.widgets.label import ElidedLabel, Label
from app.ui.widgets.painting import px
from app.ui.widgets.tag import Tag
from app.ui.widgets.writing import add_writing, writing

_HEIGHT = 346
"""Six firms a side; more of them scroll."""


class ChainCard(Card):
    """`opened` carries a firm; a right click on one takes its relation away."""

    opened = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("investor.chain")
        self._context = context
        self._page: CompanyPage | None = None
        self.add = writing(Button("", "text", 26, icon="plus"))
        self.add.setObjectName("investor.relation")
        self.add.clicked.connect(self.ask)
        self.add_action(self.add)
        self.chain = ChainDiagram()
        self.chain.opened.connect(self.opened)
        self.chain.menu_asked.connect(self._menu)
        self.note = ElidedLabel("", "caption", tone="textTertiary")
        self._here = Tag("", "accent", icon="flag")
        self._area = scrolled(self.chain)
        self._relatives = QVBoxLayout()
        self._relatives.setSpacing(0)
        legend = QHBoxLayout()
        legend.setSpacing(px(12))
        legend.addWidget(self._here)
        legend.addWidget(self.note, 1)
        self.body.addWidget(self._area)
        self.body.addLayout(self._relatives)
        self.body.addLayout(legend)

    def ask(self) -> None:
        """Enter a relation, below the button."""
        if self._page is not None:
            form = RelationForm(self._context, self._page.row.id, self._page.row.name)
            form.open_below(self.add)

    def show_page(self, page: CompanyPage) -> None:
        """Show what is around a firm."""
        self._page = page
        self.set_title(self.tr("Industrial chain"))
        self.add.setText(self.tr("Relation"))
        count = self.tr("{up} up, {down} down")
        self.set_count(count.format(up=len(page.upstream), down=len(page.downstream)))
        self.chain.show_chain(page.row.name, page.upstream, page.downstream)
        around = (*page.upstream, *page.downstream)
        self._area.setFixedHeight(min(self.chain.sizeHint().height(), px(_HEIGHT)) if around else 0)
        away = sum(not firm.here for firm in around)
        self._here.set_tag(self.tr("Here already"), "accent")
        self._here.setVisible(away < len(around))
        self.note.setText(self.tr("%n could be won along the chain", "", away) if away else "")
        if not around:
            self.note.setText(self.tr("No suppliers or customers known yet"))
        self._show_relatives(page.relatives)

    def _show_relatives(self, firms: Sequence[Neighbour]) -> None:
        """控股方　瓯岚集团, one a line below the chain."""
        clear(self._relatives)
        for firm in firms:
            line = LinkLine(firm.id)
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(px(12))
            row.addWidget(Label(role_word(firm.role) if firm.role else "", "caption", tone="textTertiary"))
            row.addWidget(ElidedLabel("　".join(filter(None, (firm.name, firm.note))), "caption"), 1)
            line.setFixedHeight(px(24))
            line.setAccessibleName(firm.name)
            line.opened.connect(self.opened)
            line.menu_asked.connect(lambda at, one=firm: self._menu(one, at))
            self._relatives.addWidget(line)
        if firms:
            self._relatives.addSpacing(px(6))

    def _menu(self, firm: Neighbour, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("relation.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Open"), lambda: self.opened.emit(firm.id))
        add_writing(menu, self.tr("Delete relation"), lambda: self.delete(firm))
        menu.popup(at)

    def delete(self, firm: Neighbour) -> None:
        """Take a relation away; the bin keeps it."""
        shell = self._context.shell
        attempt(
            shell,
            lambda: shell.write(
                QT_TRANSLATE_NOOP("Action", "Delete relation"),
                lambda session: delete_record(session, firm.relation_id),
                about=firm.name,
                done=self.tr("Relation deleted: {name}").format(name=firm.name),
            ),
        )
