"""What somebody does who joins by the first window, and the administrator who lets them in."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.members import MemberDraft, change_member
from app.sync import invitations, membership
from app.ui.first_run.window import FirstRunWindow
from tests.sync.conftest import Computer

LONG = 60_000
WEEK = date(2026, 3, 25)


def invited(office: Computer, right: str = "MEMBER") -> str:
    code = invitations.invite(office.database, right, WEEK, None)
    office.sync()
    return code


def let_in(office: Computer, roles: frozenset[str] = frozenset()) -> None:
    """Agree to the one request, with what the administrator enters of that person."""
    (request,) = invitations.requests(office.database, office.store)
    member = membership.enter_member(office.database, request.name)
    office.write(lambda session: change_member(session, member, MemberDraft(request.name, roles=roles)))
    invitations.admit(office.database, request, member)
    office.sync()


def ask(window: FirstRunWindow, code: str, share: Path) -> None:
    form = window.join_form
    form.code.set_text(code)
    form.member.set_text("陈望舒")
    form.share.set_folder(share)
    QTest.mouseClick(window.begin, Qt.MouseButton.LeftButton)
