"""The small forms of the sync centre: a code for one more computer, other rights, and taking one out."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from app.errors import UserError
from app.permissions import ADMIN, MEMBER
from app.sync import invitations
from app.ui import text
from app.ui.attempt import said
from app.ui.page import Context
from app.ui.small_form import WIDTH, SmallForm
from app.ui.sync.device_line import DeviceLine, role_word
from app.ui.sync.units_field import UnitsField
from app.ui.widgets.button import Button
from app.ui.widgets.label import Hairline, Label
from app.ui.widgets.line_input import Field
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup
from app.ui.widgets.segmented import SegmentedControl

_DAYS = 7
_ROLES = ("MEMBER", "LEADER", "VIEWER", "ADMIN")


class InviteForm(SmallForm):
    """What the newcomer may do, at first `role`, and until when; then the code, which is shown once. `made`
    tells the page.

    A code that comes when nobody looks here any more becomes void.
    """

    WRITES = "official"

    made = Signal()

    def __init__(self, context: Context, role: str = MEMBER) -> None:
        super().__init__(context, "")
        self.setFixedWidth(px(WIDTH + 60))
        self._asked = self._left = False
        self.button.setText(self.tr("Make invitation code"))
        self.role = SegmentedControl([(role, role_word(role)) for role in _ROLES])
        self.role.set_current(role)
        self.until = self.date_field(self.tr("Valid until the end of"))
        self.until.set_date(context.database.clock.now().date() + timedelta(days=_DAYS))
        self.code = Label("", "title", "bold")
        self.remark = Label("", "caption", tone="textSecondary", wrap=True)
        self.copy = Button(self.tr("Copy code"))
        self.copy.clicked.connect(self._copy)
        self.add("role", Field(self.tr("May"), self.role))
        self.units = UnitsField(context)
        self.add("units", self.units)
        self.add("until", self.until)
        for widget in (self.code, self.remark, self.copy):
            self.add_widget(widget)
            widget.hide()

    def _come(self, code: str) -> None:
        if not self._left:
            self._show(code)
            return
        database, syncing = self.context.database, self.context.syncing
        self.context.jobs.run(
            lambda _progress: invitations.revoke(database, code),
            syncing,
            lambda _done: syncing.membership_changed(),
        )

    def _show(self, code: str) -> None:
        self.code.setText(code)
        day = self.until.day
        told = self.tr(
            "For one computer, until {day}. It is shown only now. Give your colleague the code and the"
            " place of the shared folder."
        )
        self.remark.setText(told.format(day=text.month_day(day) if day else ""))
        for widget in (self.code, self.remark, self.copy):
            widget.show()
        self.copy.setFocus()
        for field in (*self.fields.values(), self.button):
            field.hide()
        self.grew.emit()
        self.made.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
        self.copy.setText(self.tr("Code copied"))

    def _refuse(self, error: Exception) -> None:
        if self._left:
            return
        self._asked = False
        self.until.set_error(said(error))
        self.grew.emit()

    def _leave(self) -> None:
        self._left = True

    @override
    def open_below(self, anchor: QWidget) -> Popup:
        popup = super().open_below(anchor)
        popup.gone.connect(self._leave)
        return popup

    @override
    def save(self) -> None:
        until = self.until.day
        if self._asked or self.until.error or until is None:
            self.until.setFocus()
            return
        database, role, units = self.context.database, self.role.current, list(self.units.chosen)
        if until < database.clock.now().date():
            self._refuse(UserError("date_in_past"))
            self.until.setFocus()
            return
        self._asked = True  # a button that goes grey would lose the keyboard, and the box with it
        self.context.jobs.run(
            lambda _progress: invitations.invite(database, role, until, None, units),
            self.context.syncing,
            self._come,
            self._refuse,
        )


class RightsForm(QWidget):
    """What a colleague may do, for all their computers; and what becomes of one that is taken out.

    `given` carries the role from now on, and the units they shall be bound to, None as before. An
    administrator is bound to none.
    """

    given = Signal(str, object)
    agreed = Signal()
    grew = Signal()

    def __init__(
        self,
        line: DeviceLine,
        numbers: QWidget,
        units: UnitsField,
        holds_sheet: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`numbers` is the part about project numbers; `holds_sheet` tells whether the colleague has printed
        the recovery sheet that counts.
        """
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH + 60))
        device = line.device
        self.role = SegmentedControl([(role, role_word(role)) for role in _ROLES], device.role)
        self.role.chosen.connect(lambda _role: self._weigh())
        self.units = units
        units.set_chosen(device.scope)
        units.changed.connect(self._weigh)
        self._present = device.role, frozenset(units.chosen)
        self.give = Button(self.tr("Set it so"))
        self.give.setObjectName("sync.give")
        self.give.clicked.connect(lambda: self.given.emit(self.role.current, self._other_units()))
        told = self.tr("What was written there so far stays. What comes later no longer reaches it.")
        self.button = _remover(self.tr("Take out of the workspace"))
        self.button.clicked.connect(self.agreed)
        column = _column(self)
        column.addWidget(Field(self.tr("{person} may").format(person=device.member_name), self.role))
        void = self.tr(
            "With another role the recovery sheet that {person} has printed no longer counts. Print a new"
            " one then."
        )
        self.void = _warning(void.format(person=device.member_name), holds_sheet)
        column.addWidget(self.void)
        column.addWidget(units)
        column.addWidget(self.give)
        column.addWidget(Hairline())
        column.addWidget(Label(line.name, weight="bold", wrap=True))
        column.addWidget(numbers)
        column.addWidget(Label(told, "caption", tone="textSecondary", wrap=True))
        self.others = self._taken_with(device.copied_from)
        column.addWidget(self.others)
        valid = self.tr(
            "The recovery sheet that {person} has printed stays valid until a new one is printed."
        )
        self.warning = _warning(valid.format(person=device.member_name), holds_sheet)
        column.addWidget(self.warning)
        column.addWidget(self.button)
        self.setFocusProxy(self.role.button(device.role))
        self._weigh()

    def _taken_with(self, names: Sequence[str]) -> Label:
        told = self.tr(
            "With it goes {names}: it is a copy of that, or was set back to a backup, and has its keys."
            " Who still works there needs a new code."
        )
        comma = QCoreApplication.translate("Package", ", ")
        return _warning(told.format(names=comma.join(names)), bool(names))

    def _other_units(self) -> list[str] | None:
        is_bound = self.role.current != ADMIN
        return list(self.units.chosen) if is_bound and {*self.units.chosen} != self._present[1] else None

    def _weigh(self) -> None:
        """Choosing alone changes nothing; the button rests while nothing would."""
        if self.role.current == ADMIN:
            self.units.hide()
        elif self.units.isHidden():
            self.units.show()
        self.give.setEnabled(self.role.current != self._present[0] or self._other_units() is not None)
        self.grew.emit()


class SheetForm(QWidget):
    """What becomes of a recovery sheet that is taken out: `agreed`."""

    agreed = Signal()

    def __init__(self, line: DeviceLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(px(WIDTH + 60))
        self.button = _remover(self.tr("Take out of the workspace"))
        self.button.clicked.connect(self.agreed)
        column = _column(self)
        column.addWidget(Label(line.name, weight="bold", wrap=True))
        told = self.tr("Once taken out, this sheet counts no more.")
        column.addWidget(Label(told, "caption", tone="textSecondary", wrap=True))
        column.addWidget(self.button)
        self.setFocusProxy(self.button)


def _remover(said: str) -> Button:
    button = Button(said)
    button.setObjectName("sync.remove")
    return button


def _column(form: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(form)
    column.setContentsMargins(px(14), px(12), px(14), px(12))
    column.setSpacing(px(10))
    return column


def _warning(said: str, shown: bool) -> Label:
    label = Label(said, "caption", tone="yellowText", wrap=True)
    if not shown:
        label.hide()
    return label
