"""The first window, and an office that it can join."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.services.opening import SAMPLE_DAY, stopped_at
from app.sync import membership
from app.ui.first_run.ways import Way
from app.ui.first_run.window import FirstRunWindow
from app.ui.jobs import Jobs
from app.ui.look import Look
from tests.city import City
from tests.sync.conftest import Computer


@pytest.fixture
def window(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[FirstRunWindow]:
    jobs = Jobs()
    shown = FirstRunWindow(look, jobs, tmp_path / "ledger", stopped_at(SAMPLE_DAY))
    qtbot.addWidget(shown)
    shown.resize(1366, 768)
    shown.show()
    shown.choose(Way.JOIN)
    yield shown
    assert jobs.close()


@pytest.fixture
def office(city: City, tmp_path: Path) -> Computer:
    """The administrator's computer, with the sample city on a shared folder."""
    computer = Computer(city.workspace)
    share = tmp_path / "share"
    share.mkdir()
    member = computer.database.local("member")
    assert member is not None
    membership.found(computer.database, share, member)
    computer.sync()
    return computer
