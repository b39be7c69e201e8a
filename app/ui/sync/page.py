"""同步中心: that nothing is lost, who is in, and the few fields that people must decide."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.database import ChangeSet
from app.errors import UserError
from app.permissions import ADMIN, MEMBER
from app.services.calendar import working_calendar
from app.services.conflict_sight import sights
from app.services.devices import likely_device_name, name_device, this_device
from app.services.duplicates import duplicates
from app.services.revivals import revivals
from app.sync import membership
from app.sync.checking import Checked
from app.sync.findings import Findings, findings
from app.sync.merged import merged_by_itself
from app.sync.package_contents import Contents
from app.ui.attempt import attempt
from app.ui.beginning import beginning
from app.ui.layouts import scrolled
from app.ui.page import Context, Location, Page
from app.ui.read_beside import ReadBeside
from app.ui.record_words import TABLES
from app.ui.sync.clock_words import clock_sentence
from app.ui.sync.conflict_words import ConflictWords
from app.ui.sync.decide_card import DecideCard
from app.ui.sync.deciding import Deciding
from app.ui.sync.device_line import DeviceLine
from app.ui.sync.devices_card import DevicesCard
from app.ui.sync.enrolling import Enrolling
from app.ui.sync.findings_card import FindingsCard
from app.ui.sync.folder_care import FolderCare
from app.ui.sync.member_forms import InviteForm, RightsForm, SheetForm
from app.ui.sync.numbering_part import NumberingPart, framed
from app.ui.sync.outside_words import outside_words
from app.ui.sync.package_forms import ContentsCard
from app.ui.sync.package_words import contents_lines, remarks
from app.ui.sync.packaging import Packaging
from app.ui.sync.sheet_words import sheet_sentence
from app.ui.sync.state import Stand
from app.ui.sync.state_card import StateCard
from app.ui.sync.units_field import UnitsField
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.painting import px
from app.ui.widgets.popup import Popup, show_once, spot
from app.ui.widgets.tall_page import TallPage
from app.ui.words import Codes

_LEFT = 326
_LATELY = 30


class SyncPage(Page):
    """Explains itself and offers a shared folder while the workspace is on this computer alone."""

    SHOWS: ClassVar[frozenset[str]] = frozenset(TABLES)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setObjectName("sync")
        self._codes = Codes(context.database)
        self.state = StateCard()
        self.devices = DevicesCard()
        self.right = DecideCard(context)
        self._looking_for_pairs = ReadBeside(context.database, context.jobs, context.shell.warn, self)
        self._looking_around = ReadBeside(context.database, context.jobs, context.shell.warn, self)
        self.deciding = Deciding(context, self.right, self._words)
        self.alone = EmptyState("", icon="online")
        self.outside = EmptyState("", icon="laptop")
        self.package = Button("", icon="usb")
        self.own = Button("")
        self.own.setObjectName("sync.own")
        self.outside.set_buttons([self.own, self.package])
        self.packaging = Packaging(context, self)
        self.folder_care = FolderCare(context, self)
        self.enrolling = Enrolling(context, self)
        self.contents: ContentsCard | None = None
        self.findings: FindingsCard | None = None
        self._anew: Callable[[], None] | None = None
        self._filled = False
        self.share = Button("", "filled")
        self.share.setObjectName("sync.share")
        self.alone.set_buttons([self.share])
        self._lay_out()
        self.share.clicked.connect(self.choose_folder)
        self.state.sync_asked.connect(context.syncing.now)
        self.state.package_asked.connect(lambda: self.packaging.ask(self.state.package))
        self.packaging.looked.connect(self.show_contents)
        self.state.folder_asked.connect(lambda: self.folder_care.ask(self.state.folder))
        self.folder_care.read.connect(self.show_findings)
        self.package.clicked.connect(lambda: self.packaging.ask(self.package))
        self.own.clicked.connect(self._show_own)
        self.devices.invite_asked.connect(self._invite)
        self.state.safeguard.sheet_asked.connect(self.folder_care.choose_paper)
        self.state.safeguard.administrator_asked.connect(lambda: self._invite(ADMIN))
        self.devices.agreed.connect(self.enrolling.admit)
        self.devices.refused.connect(self.enrolling.refuse)
        self.devices.chosen.connect(self._ask_about)
        self.right.judged.connect(self.enrolling.judge)
        self.right.opened.connect(lambda page, key: context.shell.go(Location(page, key)))
        self.right.findings.project_asked.connect(
            lambda key: context.shell.go(Location("projects.detail", key))
        )
        self.right.findings.check_asked.connect(self.folder_care.check)
        self.right.all_asked.connect(lambda: context.shell.go(Location("history")))
        context.syncing.changed.connect(self._show_standing)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(px(12))
        left.addWidget(self.state)
        left.addWidget(self.devices, 1)
        for card in (self.state, self.devices):
            card.setFixedWidth(px(_LEFT))
        self._shared = QWidget()
        row = QHBoxLayout(self._shared)
        row.setContentsMargins(px(16), px(14), px(16), px(16))
        row.setSpacing(px(12))
        row.addLayout(left)
        row.addWidget(self.right, 1)
        inside = TallPage()
        looking = self._looked_at = QVBoxLayout(inside)
        looking.setContentsMargins(px(16), px(14), px(16), px(16))
        looking.addStretch(1)
        self._looking = scrolled(inside)
        self._stack = QStackedLayout(self)
        for widget in (self.alone, self.outside, self._shared, self._looking):
            self._stack.addWidget(widget)

    def show_contents(self, path: Path, found: Contents) -> None:
        """Show what a package holds in place of the rest, until it is taken in or left."""
        now = self.context.database.clock.now()
        self.leave_contents()
        self._anew = lambda: self.show_contents(path, found)
        card = self.contents = ContentsCard(path.name, found, contents_lines(found, now), remarks(found))
        card.refused.connect(self.leave_contents)
        card.agreed.connect(self.leave_contents)
        card.agreed.connect(lambda: self.packaging.take(path, found.actions))
        self._look_at(card)

    def show_findings(self, found: Checked) -> None:
        """Show what the check of the shared folder has found, until it is left."""
        self.leave_contents()
        self._anew = lambda: self.show_findings(found)
        card = self.findings = FindingsCard(found)
        card.left.connect(self.leave_contents)
        self._look_at(card)

    def _look_at(self, card: QWidget) -> None:
        self._looked_at.insertWidget(0, card)
        self._show_standing()
        card.setFocus()

    def leave_contents(self) -> None:
        """Back to the rest of the page."""
        card = self.contents or self.findings
        if card is not None:
            focused = QApplication.focusWidget()
            held = focused is not None and card.isAncestorOf(focused)
            card.hide()
            card.deleteLater()
            self.contents = self.findings = self._anew = None
            self._show_standing()
            if held:
                self.right.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_folder(self) -> None:
        """Ask for the shared folder and put the workspace there."""
        folder = QFileDialog.getExistingDirectory(self, self.tr("Shared folder"))
        if folder:
            self.put_on(Path(folder))

    def put_on(self, folder: Path) -> None:
        """Put this workspace on a shared folder, with the person here as its administrator."""
        database = self.context.database
        member = database.local("member")
        if member is None:
            attempt(self.context.shell, _nobody)
            return

        def work() -> None:
            with beginning(folder):
                mine = membership.found(database, folder, member)
            name = likely_device_name()
            label = QT_TRANSLATE_NOOP("Action", "Name computer")
            database.write(label, lambda session: name_device(session, mine.device, name), about=name)

        self.enrolling.do(work)

    def _show_own(self) -> None:
        """What was written at this computer, the latest first."""
        device = self.context.database.read(this_device)
        self.context.shell.go(Location("history", None, {"device": device}))

    def _invite(self, role: str = MEMBER) -> None:
        form = InviteForm(self.context, role)
        form.made.connect(self.context.syncing.membership_changed)
        form.open_below(self.devices.invite)

    def _ask_about(self, line: DeviceLine) -> None:
        found = self.context.syncing.standing
        if found is None or not found.administers or line.device.removed:
            return
        if line.device.is_sheet:
            self._ask_to_remove(line, SheetForm(line))
            return
        numbers = NumberingPart(line.device)
        numbers.agreed.connect(lambda: self.enrolling.appoint(line.device.device))
        if line.device.is_this:
            numbers.agreed.connect(_below(self.devices, line, framed(numbers)).shut)
            return
        form = RightsForm(
            line, numbers, UnitsField(self.context), found.holder_of_sheet == line.device.member
        )
        popup = self._ask_to_remove(line, form)
        numbers.agreed.connect(popup.shut)
        form.grew.connect(popup.open)
        form.given.connect(popup.shut)
        form.given.connect(lambda role, units: self.enrolling.give_role(line.device.member, role, units))

    def _ask_to_remove(self, line: DeviceLine, form: RightsForm | SheetForm) -> Popup:
        popup = _below(self.devices, line, form)
        form.agreed.connect(popup.shut)
        form.agreed.connect(lambda: self.enrolling.remove(line.device.device))
        return popup

    def _words(self) -> ConflictWords:
        database = self.context.database
        calendar, here = database.read(lambda session: (working_calendar(session), this_device(session)))
        return ConflictWords(self._codes, calendar, database.clock.now(), here, database.local("member"))

    def _show_standing(self) -> None:
        syncing = self.context.syncing
        found = syncing.standing
        now = self.context.database.clock.now()
        self._say()
        if self.contents is not None or self.findings is not None:
            self._stack.setCurrentWidget(self._looking)
        elif found is None:
            self._stack.setCurrentWidget(self.alone)
        elif syncing.state.stand is Stand.OUTSIDE or not found.admitted:
            self._stack.setCurrentWidget(self.outside)
        else:
            clock = clock_sentence(found.clock_ahead_ms, now, found.others_ahead_ms)
            self.state.show_state(syncing.state, found.share, now, clock)
            self.state.show_sheet(sheet_sentence(found.sheet_fate) if found.administers else "")
            self.state.safeguard.show_standing(found)
            self.devices.show_standing(found, now)
            self.right.findings.show_files(*syncing.left_alone)
            self.right.show_asides(syncing.asides)
            self._stack.setCurrentWidget(self._shared)
            if not self._filled and self.isVisible():  # it has been put on a shared folder just now
                self._show_data()

    def _show_data(self) -> None:
        if self.context.syncing.standing is None:
            return
        self._filled = True
        database = self.context.database
        words = self._words()
        found = database.read(sights)
        self.right.show_sights(found, words)
        self._looking_for_pairs.ask(duplicates, self.right.show_pairs)
        self._looking_around.ask(findings, self._show_findings)
        self.right.show_revivals(database.read(revivals), words)
        open_ = [sight.conflict for sight in found]
        rows, count = database.read(lambda session: merged_by_itself(session, _LATELY, open_))
        self.right.show_merged(rows, count, self._codes, database.clock.now())

    def _show_findings(self, found: Findings) -> None:
        standing = self.context.syncing.standing
        if standing is not None:
            self.right.findings.show_found(found, standing, self.context.database.clock.now())

    def _say(self) -> None:
        self.share.setText(self.tr("Put on a shared folder"))
        self.package.setText(self.tr("Sync package"))
        self.alone.set_text(
            self.tr("This workspace is on this computer alone"),
            self.tr(
                "Put it on a folder that your colleagues' computers reach as well: changes then travel by"
                " themselves, encrypted, and whoever is away goes on working. Colleagues come in with a code."
            ),
        )
        found, state = self.context.syncing.standing, self.context.syncing.state
        if found is not None:
            self.outside.set_text(*outside_words(found, state))
            self.own.setText(self.tr("Show what I wrote"))
            self.own.setVisible(found.removed and bool(state.waiting or found.held))

    @override
    def open(self, location: Location) -> None:
        if location.record_id is not None:
            self.leave_contents()
        self._show_standing()
        self._show_data()
        if location.record_id is not None and location.state.get("revived"):
            self.right.come_to_revived(location.record_id)
        elif location.record_id is not None:
            self.right.take_about(location.record_id)

    @override
    def location(self) -> Location:
        return Location("sync")

    @override
    def crumbs(self) -> list[tuple[str, Location | None]]:
        return [(self.tr("Sync center"), None)]

    @override
    def refresh(self, changes: ChangeSet | None) -> None:
        if changes is None:
            self.devices.retranslate()
            self.right.retranslate()
            if self._anew is not None:
                self._anew()
        self._show_standing()
        self._show_data()


def _nobody() -> None:
    raise UserError("nobody_here")


def _below(over: QWidget, line: DeviceLine, form: QWidget) -> Popup:
    """Show a form below a line, which a round may replace meanwhile."""
    anchor = spot(over, QRect(line.mapTo(over, QPoint(0, 0)), line.size()))
    popup = show_once(anchor, form)
    popup.gone.connect(anchor.deleteLater)
    return popup
