"""What the sync centre of a shared ledger shows comes up in its place, not as a window for a moment."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.sync.package_contents import look_into
from app.sync.packages import write_package
from app.sync.recovery import make_sheet
from tests.ui.sync.conftest import Opened, SharedCity, set_investment
from tests.ui.test_stray_windows import Watch


@pytest.fixture
def watch() -> Iterator[Watch]:
    made = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(made)
    yield made
    app.removeEventFilter(made)


def test_lines_forms_and_packages_come_up_in_their_place(
    shared: SharedCity, open_at_centre: Callable[[SharedCity], Opened], watch: Watch
) -> None:
    shared.colleague("何雨田")
    make_sheet(shared.mine.database, lambda _sheet: None)
    centre = open_at_centre(shared)
    for line in list(centre.page.devices.lines):
        centre.page.devices.chosen.emit(line)
        QApplication.processEvents()
        assert watch.strays() == []
    for button in (centre.page.devices.invite, centre.page.state.package, centre.page.state.folder):
        button.click()
        QApplication.processEvents()
    package, other = shared.folder / "package.zip", shared.others[0]
    other.write(set_investment(41_000_000_000))
    write_package(other.database, package)
    centre.page.show_contents(package, look_into(shared.mine.database, package))
    QApplication.processEvents()
    assert watch.strays() == []
