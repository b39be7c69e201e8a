"""The shared folder in the sync centre: a new drive, another path, and what is wrong with its files."""

import shutil
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from app.sync.folder_store import OUTER
from app.ui.sync.folder_form import FolderForm
from tests.ui.sync.conftest import Opened


def form_of(centre: Opened) -> FolderForm:
    centre.page.state.folder.click()
    (found,) = (
        one
        for top in QApplication.topLevelWidgets()
        if top.isVisible()
        for one in top.findChildren(FolderForm)
        if one.isVisible()
    )
    return found


def test_a_new_drive_is_published_to_after_one_question_and_its_files_are_read(
    centre: Opened, tmp_path: Path
) -> None:
    share = centre.city.share
    shutil.rmtree(share / OUTER)
    centre.sync()
    assert centre.rail[0] == "Offline, work goes on"
    assert "not connected" in centre.page.state.detail.text()
    form = form_of(centre)
    assert not form.check_button.isVisible()
    agreed = QSignalSpy(form.publish_agreed)
    form.publish_button.click()
    assert agreed.count() == 0
    assert "new drive is connected" in form.remark.text()
    form.publish_button.click()
    centre.rest()
    centre.rest()
    assert centre.rail[0] == "Synced"
    assert list((share / OUTER / "seg").iterdir())
    moved = share.rename(tmp_path / "moved")
    centre.page.folder_care.move_to(moved)
    centre.rest()
    assert str(moved) in centre.page.state.place.text()
    (moved / OUTER / "seg" / "notes.txt").write_text("someone's")
    form_of(centre).check_button.click()
    centre.rest()
    found = centre.page.findings
    assert found is not None
    assert found.lines == [("not a file of this program", "seg/notes.txt")]
    found.leave.click()
    assert centre.page.state.isVisible()
