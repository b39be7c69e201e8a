"""Who is in and what they may do: each change is made beside the window, and a round tells the others."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from app.sync import invitations, membership
from app.sync.asides import PutAside
from app.sync.hearing import after_hearing
from app.sync.numbering import appoint
from app.sync.requests import Request
from app.sync.roster_state import Invitation
from app.ui.at_drive import run_at_drive
from app.ui.attempt import said
from app.ui.page import Context


class Enrolling(QObject):
    """What an administrator decides at the sync centre."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def admit(self, request: Request) -> None:
        """Let a computer in, as the person the invitation names or under the name that was typed there."""
        work = partial(invitations.admit, self._context.database, request)
        self.do(work, request.invitation)

    def refuse(self, request: Request) -> None:
        """Let nobody in by the code that a computer asked with."""
        work = partial(invitations.refuse, self._context.database, request)
        self.do(work, request.invitation)

    def remove(self, device: str) -> None:
        """Take a computer out; what it has sent until then counts."""
        self.do(_heard(self._context, lambda: membership.remove(self._context.database, [device])))

    def give_role(self, member: str, role: str, units: Sequence[str] | None = None) -> None:
        """Let a colleague do more or less from here on, of other `units` if any are told."""
        work = partial(membership.set_role, self._context.database, member, role, units)
        self.do(_heard(self._context, work))

    def appoint(self, device: str) -> None:
        """Let a computer give projects their numbers from here on."""
        self.do(lambda: appoint(self._context.database, device))

    def judge(self, one: PutAside, accept: bool) -> None:
        """Let what was put aside count after all, or never."""
        database = self._context.database
        self.do(lambda: membership.judge(database, one.device, one.head, accept, one.action))

    def do(self, work: Callable[[], Any], void: Invitation | None = None) -> None:
        """Something about who is in, beside the window, and then a round that tells the others."""
        syncing, shell = self._context.syncing, self._context.shell
        run_at_drive(
            self._context.jobs,
            lambda _progress: work(),
            self,
            lambda _done: syncing.membership_changed(void),
            lambda error: shell.warn(said(error)),
        )


def _heard(context: Context, work: Callable[[], Any]) -> Callable[[], Any]:
    """The work, once what was sent is here; a drive that owes an answer is not waited for."""
    return work if context.syncing.is_silent else partial(after_hearing, context.database, work)
