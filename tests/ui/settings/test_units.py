"""单位, as a person keeps them."""

from datetime import date

import pytest

from app.services.unit_details import unit_details
from app.services.units import present_preset, squads, units
from app.ui.main_window import MainWindow
from app.ui.settings.name_form import NameForm
from app.ui.settings.page import SettingsPage
from app.ui.settings.unit_card import RenameForm
from app.ui.settings.units import UnitSettings
from tests.city import City


@pytest.fixture
def group(page: SettingsPage) -> UnitSettings:
    """The units."""
    page.choose("units")
    assert isinstance(page.group, UnitSettings)
    return page.group


def names(group: UnitSettings) -> list[str]:
    return [group.model.texts([key], ["name"])[0][0] for key in group.model.ids]


def choose(group: UnitSettings, place: int) -> str:
    key = group.model.ids[place]
    group.table.set_current(key)
    return key


def test_the_units_of_2013_are_fifteen(group: UnitSettings, city: City, window: MainWindow) -> None:
    group.preset.button("2013").click()
    assert city.database.read(present_preset) == "2013"
    ranked = [row for row in city.database.read(units) if row.is_ranked]
    assert len(ranked) == 15
    window.walk.undo()
    assert city.database.read(present_preset) == ""
    assert group.preset.current == ""


def test_a_corrected_name_is_saved_and_a_taken_one_refused(group: UnitSettings) -> None:
    choose(group, 1)
    other = names(group)[2]
    group.card.name.edit.setText("新名称区")
    group.card.name.edit.committed.emit("新名称区")
    assert "新名称区" in names(group)
    group.card.name.edit.setText(other)
    group.card.name.edit.committed.emit(other)
    assert group.card.name.error


def test_a_name_without_end_is_refused_under_its_own_field_and_stays(group: UnitSettings) -> None:
    choose(group, 1)
    group.card.short.edit.setText("简" * 300)
    group.card.short.edit.committed.emit("简" * 300)
    group.show_values()
    assert group.card.short.error == "Too long: at most 30 characters"
    assert group.card.short.text == "简" * 300
    assert not group.card.name.error


def test_a_unit_moves_in_every_table(group: UnitSettings) -> None:
    before = names(group)
    choose(group, 2)
    group.card.up.click()
    assert names(group)[:3] == [before[0], before[2], before[1]]
    group.card.down.click()
    assert names(group) == before


def test_a_unit_leaves_the_ranking(group: UnitSettings, city: City) -> None:
    place = next(i for i, key in enumerate(group.model.ids) if group._rows[key].is_ranked)
    key = choose(group, place)
    group.card.group.button("NONE").click()
    assert not next(row for row in city.database.read(units) if row.id == key).is_ranked


def test_a_new_name_begins_on_a_day_and_the_old_one_is_kept(group: UnitSettings, city: City) -> None:
    choose(group, 1)
    old = names(group)[1]
    group.card.rename.click()
    form = group.window().findChild(RenameForm)
    assert form is not None
    form.save()
    assert form.since.error
    form.name.edit.setText("更名示例区")
    form.since.set_date(date(2026, 3, 1))
    form.save()
    assert "更名示例区" in names(group)
    assert old not in names(group)
    group.former.click()
    assert old in names(group)


def test_a_squad_is_added_and_renamed(group: UnitSettings, city: City) -> None:
    group.new_squad.click()
    form = group.window().findChild(NameForm)
    assert form is not None
    form.name.edit.setText("招商九分队")
    form.save()
    assert "招商九分队" in [squad.name for squad in city.database.read(squads)]


def test_the_english_name_and_the_duties_of_a_department_are_kept(group: UnitSettings, city: City) -> None:
    county = next(key for key in group.model.ids if group._rows[key].unit_type == "COUNTY")
    group.table.set_current(county)
    fields = group.card.details.fields
    assert [name for name, field in fields.items() if not field.isHidden()] == ["name_en"]
    fields["name_en"].edit.setText("Sample County")
    fields["name_en"].edit.committed.emit("Sample County")
    assert city.database.read(lambda session: unit_details(session, county)).name_en == "Sample County"
    department = next(key for key in group.model.ids if group._rows[key].unit_type == "DEPARTMENT")
    group.table.set_current(department)
    fields["duties"].edit.setText("职" * 501)
    fields["duties"].edit.committed.emit("职" * 501)
    assert fields["duties"].error == "Too long: at most 500 characters"
    fields["duties"].edit.committed.emit("用地报批")
    assert city.database.read(lambda session: unit_details(session, department)).duties == "用地报批"
