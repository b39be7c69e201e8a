"""统计口径, as a person sets it."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.models.local import ProjectState
from app.services.counting import DateKind, Landed, counting, mean
from app.services.leader_sizes import leader_sizes
from app.services.major_projects import MajorRules, major_rules
from app.services.papers.office import office
from app.services.undo import undo
from app.ui.main_window import MainWindow
from app.ui.settings.figures import FigureSettings
from app.ui.settings.page import SettingsPage
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.toast import Toast
from tests.city import City

YI = 10_000_000_000


@pytest.fixture
def group(page: SettingsPage) -> FigureSettings:
    """The meanings of the figures."""
    page.choose("figures")
    assert isinstance(page.group, FigureSettings)
    return page.group


def enter(field: LineInput, typed: str) -> None:
    field.edit.setText(typed)
    field.edit.committed.emit(typed)


def test_the_meaning_of_landed_and_the_date_that_counts_are_chosen_side_by_side(
    group: FigureSettings, city: City
) -> None:
    assert group.landed.current == "site"
    group.landed.button("registered").click()
    group.date.button("happened").click()
    found = city.database.read(counting)
    assert (found.landed, found.indicator_date) == (Landed.REGISTERED, DateKind.HAPPENED)


def test_framework_agreements_are_recounted_with_a_word_on_the_lights(
    group: FigureSettings, window: MainWindow, city: City, qtbot: QtBot
) -> None:
    group.framework.click()
    toast = window.findChild(Toast, "toast")
    assert toast is not None
    qtbot.waitUntil(toast.isVisible)
    assert city.database.read(counting).framework_signed
    assert "no light changes" in toast.text


def test_a_meaning_that_somebody_else_changes_meanwhile_stays(
    group: FigureSettings, window: MainWindow, city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = window.write

    def late(*given: Any, **named: Any) -> Any:
        city.database.write("Landed", lambda session: mean(session, "landed", "started"))
        return write(*given, **named)

    monkeypatch.setattr(window, "write", late)
    group.date.button("happened").click()
    found = city.database.read(counting)
    assert (found.landed, found.indicator_date) == (Landed.STARTED, DateKind.HAPPENED)


def test_openings_can_be_left_out_and_undone(group: FigureSettings, city: City) -> None:
    group.opened.click()
    assert not city.database.read(counting).opened_started
    city.database.write("Undo", undo)
    assert city.database.read(counting).opened_started


def test_the_size_of_a_project_for_a_senior_leader_is_typed_in_yi(group: FigureSettings, city: City) -> None:
    assert group.sizes[12].text == "10.00"
    assert group.reset.isHidden()
    enter(group.sizes[12], "8")
    assert city.database.read(leader_sizes)[0].amount == 8 * YI
    group.show_values()
    group.reset.click()
    assert city.database.read(leader_sizes)[0].amount == 10 * YI


def test_a_size_that_cannot_be_is_told_under_the_field_and_stays_typed(
    group: FigureSettings, city: City
) -> None:
    enter(group.sizes[12], "3")
    assert group.sizes[12].error == "A higher rank cannot begin at less than a lower one"
    assert group.sizes[12].text == "3"
    enter(group.sizes[21], "abc")
    assert group.sizes[21].error == "Please enter a number, such as 3.00"
    assert city.database.read(leader_sizes)[0].amount == 10 * YI


def test_papers_are_issued_by_whom_the_city_names(group: FigureSettings, city: City) -> None:
    enter(group.office, "  示例市投资促进局 ")
    assert city.database.read(office) == "示例市投资促进局"
    enter(group.office, "")
    assert city.database.read(office).endswith("招商引资工作领导小组办公室")
    enter(group.office, "局" * 41)
    assert group.office.error == "Too long: at most 40 characters"


def test_what_makes_a_project_major_is_set_in_its_unit_and_goes_back_to_default(
    group: FigureSettings, city: City, qtbot: QtBot
) -> None:
    enter(group.major.fields["manufacturing"], "2")
    enter(group.major.fields["foreign"], "1200")
    group.major.global_500.click()
    wanted = MajorRules(manufacturing=2 * YI, foreign=1_200_000_000, global_500=False)
    qtbot.waitUntil(lambda: city.database.read(major_rules) == wanted)
    enter(group.major.fields["band_2"], "5")
    assert group.major.fields["band_2"].error == "Each band begins at more than the one before it"
    group.major.reset.click()
    qtbot.waitUntil(lambda: city.database.read(major_rules) == MajorRules())


def test_major_projects_are_looked_for_beside_the_window_and_so_is_the_way_back(
    group: FigureSettings, city: City, window: MainWindow, qtbot: QtBot
) -> None:
    def major() -> int:
        return city.database.read(
            lambda session: session.query(ProjectState).filter_by(is_major=True).count()
        )

    before = major()
    with city.others_wait():
        enter(group.major.fields["other"], "0.01")
        assert major() == before
    qtbot.waitUntil(lambda: major() > before)
    with city.others_wait():
        window.walk.undo()
        assert major() > before
    qtbot.waitUntil(lambda: major() == before)


def test_looking_for_major_projects_can_be_stopped_and_leaves_what_was_set(
    group: FigureSettings, city: City, qtbot: QtBot
) -> None:
    field = group.major.fields["other"]
    before = field.text
    with city.others_wait():
        enter(field, "0.01")
        group.major.recount.stop.click()
    with qtbot.waitSignal(group.major.recount.ended):
        pass
    assert city.database.read(major_rules) == MajorRules()
    assert field.text == before
