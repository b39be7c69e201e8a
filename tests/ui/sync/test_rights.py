"""Who may come in and who may only read: what the sync centre lets each of them do."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from app.sync.folder_store import OUTER
from app.ui.sync.member_forms import InviteForm
from tests.ui.sync.conftest import POMEGRANATE, Opened, SharedCity


def test_nobody_is_invited_until_a_day_that_has_passed(centre: Opened) -> None:
    QTest.mouseClick(centre.page.devices.invite, Qt.MouseButton.LeftButton)
    (form,) = centre.window.findChildren(InviteForm)
    form.until.set_date(date(2026, 3, 17))
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert "This day has passed" in form.until.error
    assert not form.code.isVisible()
    assert form.until.edit.hasFocus()
    form.until.set_error("")
    form.until.set_date(date(2026, 3, 18))
    QTest.mouseClick(form.button, Qt.MouseButton.LeftButton)
    centre.rest()
    assert form.code.isVisible(), "an invitation for today is good until its end"


def test_who_only_reads_looks_into_what_was_noticed(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened]
) -> None:
    same = text("UPDATE project SET project_no = 'ZS-2026-0001' WHERE name IN (:one, :other)")
    names = {"one": POMEGRANATE, "other": "松果储能电芯二期"}
    reader, member = shared.colleague("何雨田", "VIEWER"), shared.colleague("陈望舒")
    member.write(lambda session: session.execute(same, names))
    member.sync()
    (shared.share / OUTER / "seg" / "notes.txt").write_text("someone's")
    opened = open_at_centre(shared.seen_by(reader))
    opened.sync()
    files, number = opened.page.right.findings.rows
    assert (files.buttons[0].text(), number.buttons[0].text()) == ("Check", "Open")
    QTest.mouseClick(files.buttons[0], Qt.MouseButton.LeftButton)
    opened.rest()
    assert opened.page.findings is not None
    opened.page.findings.leave.click()
    QTest.mouseClick(number.buttons[0], Qt.MouseButton.LeftButton)
    assert opened.window.present_page().location().page == "projects.detail"
