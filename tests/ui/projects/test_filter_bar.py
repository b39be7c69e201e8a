"""The chips of the project filter as a person sees and uses them."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.papers.scope_words import FACETS, VALUES
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids
from app.services.project_risks import raise_risk
from app.ui.listing.filter_bar import FilterBar
from app.ui.look import CHINESE, Look
from app.ui.projects.facet_words import facet_word, project_terms, value_word
from app.ui.widgets.button import Button
from app.ui.widgets.chip import Chip
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import PickerPopup
from app.ui.words import Codes
from tests.city import City
from tests.ui.conftest import Show
from tests.ui.projects.conftest import on_top

Bar = FilterBar[ProjectFilter, Facet]

SIGNED = ProjectFilter({Facet.STAGE: frozenset({"1", "2", "3"})})


@pytest.fixture
def bar(city: City, show: Show) -> Iterator[Bar]:
    bar = FilterBar(city.database, project_terms(Codes(city.database)))
    window = on_top(bar)
    show(window, 1170, 520)
    yield bar
    window.close()


def texts(bar: Bar) -> list[str]:
    """What stands in the line from left to right."""
    shown = [w for w in bar.findChildren(QWidget) if isinstance(w, Chip | Button) and w.isVisible()]
    return [w.text() for w in sorted(shown, key=lambda w: w.mapTo(bar, QPoint()).x())]


def popup(bar: Bar, name: str) -> PickerPopup:
    """The open list of this name."""
    found = [p for p in bar.window().findChildren(PickerPopup, name) if p.isVisible()]
    assert len(found) == 1
    return found[0]


def listed(shown: PickerPopup) -> list[Option]:
    rows = (shown.list.options.option(row) for row in range(shown.list.options.rowCount()))
    return [row for row in rows if row is not None]


def click(qtbot: QtBot, shown: PickerPopup, main: str) -> None:
    """Click the line that reads `main`."""
    row = next(i for i, option in enumerate(listed(shown)) if option.main == main)
    place = shown.list.visualRect(shown.list.options.index(row)).center()
    qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_an_empty_filter_offers_the_frequent_ones(bar: Bar) -> None:
    assert texts(bar) == ["Unit", "Industry", "Lead official", "Filter"]


def test_a_set_filter_is_named_first_and_can_be_cleared(bar: Bar) -> None:
    bar.set_filter(SIGNED)
    assert texts(bar) == [
        "Stage: Signing, Construction, Production",
        "Unit",
        "Industry",
        "Lead official",
        "Filter",
        "Clear",
    ]


def test_values_come_with_their_counts(bar: Bar, city: City, qtbot: QtBot) -> None:
    bar.set_filter(SIGNED)
    qtbot.mouseClick(bar.chip(Facet.UNIT), Qt.MouseButton.LeftButton)
    found = listed(popup(bar, "filter.unit.values"))
    assert {option.main for option in found} >= {"白鹭新区", "东栖区", "望川经开区"}
    all_ids = city.database.read(lambda session: project_ids(session, SIGNED))
    assert sum(option.count or 0 for option in found) == len(all_ids)


def test_ticking_applies_at_once_and_the_list_stays_open(bar: Bar, city: City, qtbot: QtBot) -> None:
    seen: list[ProjectFilter] = []
    bar.changed.connect(seen.append)
    qtbot.mouseClick(bar.chip(Facet.UNIT), Qt.MouseButton.LeftButton)
    values = popup(bar, "filter.unit.values")
    click(qtbot, values, "白鹭新区")
    assert bar.chip(Facet.UNIT).text() == "Unit: 白鹭新区"
    click(qtbot, values, "东栖区")
    assert values.isVisible()
    assert bar.chip(Facet.UNIT).text() == "Unit: 东栖区, 白鹭新区"
    assert [len(chosen.facets[Facet.UNIT]) for chosen in seen] == [1, 2]
    assert 0 < len(city.database.read(lambda session: project_ids(session, seen[-1]))) < 24
    click(qtbot, values, "白鹭新区")
    click(qtbot, values, "东栖区")
    assert seen[-1].is_empty()
    assert texts(bar) == ["Unit", "Industry", "Lead official", "Filter"]


@pytest.mark.parametrize("typed", ["白鹭", "bailu", "blxq"])
def test_values_are_found_by_characters_and_by_pinyin(bar: Bar, typed: str) -> None:
    bar.open_facet(Facet.UNIT)
    values = popup(bar, "filter.unit.values")
    values.query.insert(typed)
    assert [option.main for option in listed(values)] == ["白鹭新区"]


def test_values_are_ticked_by_key(bar: Bar, qtbot: QtBot) -> None:
    bar.chip(Facet.LEADER).setFocus()
    qtbot.keyClick(bar.chip(Facet.LEADER), Qt.Key.Key_Space)
    values = popup(bar, "filter.leader.values")
    assert values.query.hasFocus()
    names = [option.main for option in listed(values)]
    qtbot.keyClick(values.query, Qt.Key.Key_Down)
    qtbot.keyClick(values.query, Qt.Key.Key_Space)
    assert bar.chip(Facet.LEADER).text() == f"Lead official: {names[1]}"
    qtbot.keyClick(values.query, Qt.Key.Key_Escape)
    assert not values.isVisible()
    assert bar.chip(Facet.LEADER).hasFocus()


def test_projects_without_a_leader_can_be_asked_for(bar: Bar, city: City, qtbot: QtBot) -> None:
    bar.open_facet(Facet.LEADER)
    click(qtbot, popup(bar, "filter.leader.values"), "No lead official")
    found = city.database.read(lambda session: project_ids(session, bar.chosen))
    assert len(found) == 2


def test_the_other_filters_are_behind_the_plus(bar: Bar, qtbot: QtBot) -> None:
    bar.set_filter(SIGNED)
    qtbot.mouseClick(bar.add, Qt.MouseButton.LeftButton)
    menu = popup(bar, "filter.menu")
    assert [option.main for option in listed(menu)] == [
        "Name or investor",
        "Lamp",
        "Three ones",
        "Due",
        "Contact",
        "Major project",
        "Risk",
        "Status",
    ]
    click(qtbot, menu, "Lamp")
    qtbot.waitUntil(lambda: bool(bar.window().findChildren(PickerPopup, "filter.light.values")))
    click(qtbot, popup(bar, "filter.light.values"), "Overdue")
    assert "Lamp: Overdue" in texts(bar)


def test_a_filter_nothing_was_chosen_in_goes_away_again(bar: Bar, qtbot: QtBot) -> None:
    bar.open_facet(Facet.LIGHT)
    assert "Lamp" in texts(bar)
    qtbot.keyClick(popup(bar, "filter.light.values").query, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: "Lamp" not in texts(bar))
    assert bar.add.hasFocus()


def test_the_cross_lifts_one_filter_and_clear_lifts_all(bar: Bar, qtbot: QtBot) -> None:
    seen: list[ProjectFilter] = []
    bar.changed.connect(seen.append)
    bar.set_filter(SIGNED.with_facet(Facet.LIGHT, frozenset({"0"})))
    chip = bar.chip(Facet.STAGE)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 14, chip.height() // 2))
    assert seen[-1] == ProjectFilter({Facet.LIGHT: frozenset({"0"})})
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert seen[-1].is_empty()
    assert not bar.clear.isVisible()


def test_many_values_are_counted_instead_of_named(bar: Bar) -> None:
    bar.set_filter(ProjectFilter({Facet.STAGE: frozenset({"0", "1", "2", "3"})}))
    assert bar.chip(Facet.STAGE).text() == "Stage: Preparation, Signing and 2 more"


def test_typing_a_name_narrows_at_every_letter(bar: Bar, city: City, qtbot: QtBot) -> None:
    seen: list[ProjectFilter] = []
    bar.changed.connect(seen.append)
    bar.focus_text()
    assert bar.find_box.edit.hasFocus()
    qtbot.keyClicks(bar.find_box.edit, "song")
    assert [chosen.text for chosen in seen] == ["s", "so", "son", "song"]
    assert len(city.database.read(lambda session: project_ids(session, seen[-1]))) >= 1
    with qtbot.waitSignal(bar.content_asked):
        qtbot.keyClick(bar.find_box.edit, Qt.Key.Key_Down)
    qtbot.keyClick(bar.find_box.edit, Qt.Key.Key_Escape)
    assert seen[-1].is_empty()
    assert not bar.find_box.isVisible()


def test_chips_give_way_before_the_page_gets_a_second_line(bar: Bar, qtbot: QtBot) -> None:
    bar.set_filter(SIGNED)
    bar.add_trailing(Button("New project", icon="plus"))
    bar.window().resize(640, 520)
    qtbot.waitUntil(lambda: bar.width() < 640 and "New project" in texts(bar))
    assert texts(bar) == ["Stage: Signing, Construction, Production", "Filter", "Clear", "New project"]


def test_my_own_projects_are_named_after_me(bar: Bar, city: City) -> None:
    member: Any = city.database.local("member")
    bar.set_filter(ProjectFilter({Facet.CONTACT: frozenset({member})}))
    assert bar.chip(Facet.CONTACT).text() == "Contact: 周以宁"


def test_projects_are_found_by_the_risks_that_are_raised(bar: Bar, city: City, qtbot: QtBot) -> None:
    project = city.project("松果储能电芯二期")
    city.database.write("Raise", lambda session: raise_risk(session, project, "ENV_RISK", 2, "两高目录"))
    bar.open_facet(Facet.RISK)
    values = popup(bar, "filter.risk.values")
    assert [(one.main, one.count) for one in listed(values)][:2] == [("Any risk", 1), ("Environment", 1)]
    assert listed(values)[-1].main == "None raised"
    click(qtbot, values, "Environment")
    assert bar.chip(Facet.RISK).text() == "Risk: Environment"


def test_a_paper_tells_a_filter_in_the_words_of_the_chips(look: Look) -> None:
    look.set_language(CHINESE)
    assert {facet: facet_word(facet) for facet in Facet} == FACETS
    chips = {facet: {value: value_word(facet, value, None) for value in VALUES[facet]} for facet in VALUES}
    assert chips == VALUES
