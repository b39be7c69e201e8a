"""What is typed into the quick log is never lost."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.driver import driver
from app.services.company_page import company_page
from app.services.drafts import kept_drafts
from app.ui.main_window import MainWindow
from app.ui.visits.quick_log import QuickLog
from tests.city import City

DRONE = "竹蜻蜓航空"


def open_again(window: MainWindow) -> None:
    """Ctrl+J."""
    QTest.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)


def write(log: QuickLog, city: City, name: str, minutes: str) -> None:
    """Choose a firm and type what was said."""
    firm = city.company(name)
    log.form.who.set_company(firm, name)
    log.form.who.changed.emit()
    log.form.minutes.setPlainText(minutes)


def test_escape_keeps_the_draft_and_the_same_key_brings_it_back(
    log: QuickLog, window: MainWindow, city: City
) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    log.collapse()
    open_again(window)
    assert log.form.minutes.text == "厂房层高要 8 米。"
    assert log.form.who.company_name == DRONE
    assert log.head.kept


def test_after_a_crash_the_draft_is_offered_with_the_moment_it_was_begun_at(
    log: QuickLog, window: MainWindow, city: City
) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    log.form.moment.moments.chip("yesterday").click()
    log.keep()
    after = QuickLog(log._context)
    after.open(None, None)
    assert after.form.minutes.text == "厂房层高要 8 米。"
    assert after.form.moment.moment().isoformat(timespec="minutes") == "2026-03-17T15:00"
    assert DRONE in after.note.label.text()
    after.hide()
    after.deleteLater()


def test_a_draft_waits_for_a_ledger_in_use_without_holding_up_who_types(
    log: QuickLog, city: City, qtbot: QtBot
) -> None:
    other = driver().connect(str(city.database.path), isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    write(log, city, DRONE, "厂房层高要 8 米。")
    log._keep_in_passing()
    assert not log.head.kept
    assert log.form.minutes.text == "厂房层高要 8 米。"
    other.execute("ROLLBACK")
    other.close()
    qtbot.waitUntil(lambda: log.head.kept)


def test_closing_the_window_keeps_the_draft(log: QuickLog, window: MainWindow, city: City) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    window.close()
    assert [content["minutes"] for _, content in kept_drafts(city.database, "visit")] == ["厂房层高要 8 米。"]


def test_a_visit_to_another_firm_does_not_write_over_the_draft(
    log: QuickLog, window: MainWindow, city: City
) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    window.log_visit(city.company("风信子精密"))
    assert log.form.minutes.text == ""
    assert DRONE in log.note.label.text()
    log.form.minutes.setPlainText("齿轮箱产线。")
    log.note.action.click()
    assert log.form.minutes.text == "厂房层高要 8 米。"
    kept = {content["minutes"] for _, content in kept_drafts(city.database, "visit")}
    assert kept == {"厂房层高要 8 米。", "齿轮箱产线。"}


def test_a_saved_visit_leaves_no_draft(log: QuickLog, city: City) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    log.keep()
    log.save()
    assert kept_drafts(city.database, "visit") == []


def test_a_discarded_draft_comes_back_by_the_note(log: QuickLog, city: City) -> None:
    write(log, city, DRONE, "厂房层高要 8 米。")
    log.keep()
    log.head.discard.click()
    assert log.form.minutes.text == ""
    assert kept_drafts(city.database, "visit") == []
    log.note.action.click()
    assert log.form.minutes.text == "厂房层高要 8 米。"


def test_nothing_typed_leaves_no_draft(log: QuickLog, city: City) -> None:
    log.collapse()
    assert kept_drafts(city.database, "visit") == []


def test_photos_come_by_file_drop_and_clipboard_and_go_with_the_visit(
    log: QuickLog, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"jpeg")
    write(log, city, DRONE, "看地块。")
    log._drop.dropped.emit([photo])
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    pasted = QMimeData()
    pasted.setImageData(picture)
    assert log.form.photos.paste(pasted, city.database.clock.now())
    assert not any(file.name.endswith(".png") for file in log.form.photos.files)  # nor is it written here
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(photo))])
    assert log.form.photos.paste(copied, city.database.clock.now())
    assert not log.form.photos.files or log.form.photos.pending  # they are copied beside the window
    log.save()
    assert log.isVisible()  # and the visit is logged by itself once they are there
    qtbot.waitUntil(log.isHidden)
    firm = city.company(DRONE)
    files = city.database.read(lambda session: company_page(session, firm)).files
    assert "现场.jpg" in [file.name for file in files]
    assert len(files) == 2


def test_pasted_text_is_left_to_the_field(log: QuickLog, city: City) -> None:
    mime = QMimeData()
    mime.setText("用地 95 亩")
    assert not log.form.photos.paste(mime, city.database.clock.now())


@pytest.mark.parametrize("there", [True, False], ids=["there", "on their way"])
def test_a_draft_keeps_its_photos(
    log: QuickLog, city: City, tmp_path: Path, qtbot: QtBot, there: bool
) -> None:
    photo = tmp_path / "名片.png"
    photo.write_bytes(b"png")
    write(log, city, DRONE, "看地块。")
    log.attach([photo])
    if there:
        qtbot.waitUntil(lambda: not log.form.photos.pending)
    log.keep()
    after = QuickLog(log._context)
    after.open(None, None)
    qtbot.waitUntil(lambda: [file.name for file in after.form.photos.files] == ["名片.png"])
    after.hide()
    after.deleteLater()


def test_of_several_photos_the_good_ones_are_kept_and_the_others_named(
    log: QuickLog, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    write(log, city, DRONE, "看地块。")
    first, last = tmp_path / "名片.png", tmp_path / "门头.png"
    first.write_bytes(b"1")
    last.write_bytes(b"2")
    log.attach([first, tmp_path / "gone.jpg", tmp_path, last])
    log.save()
    qtbot.waitUntil(lambda: not log.form.photos.pending)
    assert log.isVisible()  # what is not there is looked at first
    assert [file.name for file in log.form.photos.files] == ["名片.png", "门头.png"]
    assert log.form.photos.isVisible()
    assert "gone.jpg (cannot be read)" in log.note.label.text()
    assert f"{tmp_path.name} (is a folder)" in log.note.label.text()


def test_a_photo_that_cannot_be_read_is_told_above_the_form(
    log: QuickLog, tmp_path: Path, qtbot: QtBot
) -> None:
    log.attach([tmp_path / "gone.jpg"])
    qtbot.waitUntil(log.note.isVisible)
    assert log.form.photos.files == []


def test_photos_still_on_their_way_do_not_come_to_another_visit(
    log: QuickLog, city: City, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "名片.png"
    photo.write_bytes(b"png")
    write(log, city, DRONE, "看地块。")
    log.attach([photo])
    log.throw_away()
    qtbot.waitUntil(lambda: not log._context.jobs.running)
    assert log.form.photos.files == []
    log.note.acted.emit()
    qtbot.waitUntil(lambda: [file.name for file in log.form.photos.files] == ["名片.png"])
    log.throw_away()
