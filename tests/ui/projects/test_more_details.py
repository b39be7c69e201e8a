"""更多 in 概况: the further fields of a project are seen and typed there."""

import pytest

from app.services.papers.project_brief import project_brief
from app.services.project_more import ProjectMore, project_more
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.pick_line import PickLine
from tests.ui.projects.opened import Opened


@pytest.fixture
def unfolded(nut: Opened) -> Opened:
    nut.page.about.unfold.click()
    return nut


def more(nut: Opened) -> ProjectMore:
    return nut.city.database.read(lambda session: project_more(session, nut.id))


def field(nut: Opened, name: str) -> InlineEdit:
    return next(
        one for one in nut.page.about.more.findChildren(InlineEdit) if one.objectName().endswith(name)
    )


def write(nut: Opened, name: str, typed: str) -> InlineEdit:
    edit = field(nut, name)
    edit.edit()
    assert edit.editor is not None
    edit.editor.setText(typed)
    edit.editor.committed.emit(typed)
    return edit


def test_it_is_folded_until_asked_for_and_again_on_another_project(unfolded: Opened) -> None:
    assert unfolded.page.about.more.isVisible()
    unfolded.page.go_on(1)
    assert not unfolded.page.about.more.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "kept", "shown"),
    [
        ("stats_name", "松果储能电芯扩建", "松果储能电芯扩建", "松果储能电芯扩建"),
        ("floor_area_m2", "86,400 平方米", "86400", "86,400 m²"),
        ("rnd_ratio", "5.2%", "5.2", "5.2% of revenue"),
        ("investment_intensity", "520万元/亩", "520", "520 wan yuan"),
        ("sources", "世界温商大会，深圳推介会", "世界温商大会、深圳推介会", "世界温商大会、深圳推介会"),
    ],
)
def test_further_fields_are_edited_in_place_and_undone(
    unfolded: Opened, name: str, typed: str, kept: str, shown: str
) -> None:
    write(unfolded, name, typed)
    assert more(unfolded).texts[name] == kept
    assert shown in field(unfolded, name).accessibleName()
    assert not any("a detail" in said for said in unfolded.page.pane.events.sentences())
    unfolded.undo()
    assert more(unfolded).texts[name] == ""


def test_a_protection_that_ends_before_it_begins_is_refused(unfolded: Opened) -> None:
    write(unfolded, "first_registered_on", "2026-03-02")
    assert write(unfolded, "protected_until", "2026-03-01").remark
    assert more(unfolded).days["protected_until"] is None


def test_what_is_expected_comes_to_the_brief_in_its_currency(unfolded: Opened) -> None:
    write(unfolded, "expected_output", "500万美元")
    brief = unfolded.city.database.read(lambda session: project_brief(session, unfolded.id))
    assert (brief.facts.expected_output, brief.facts.output_currency) == (500_000_000, "USD")


def test_fixed_assets_over_the_investment_are_refused_under_the_field(unfolded: Opened) -> None:
    assert "more than the total" in write(unfolded, "fixed_investment", "99亿").remark
    assert more(unfolded).amounts["fixed_investment"].amount is None
    write(unfolded, "fixed_investment", "12.5亿")
    assert more(unfolded).amounts["fixed_investment"].amount == 125_000_000_000


def test_an_area_that_is_no_number_is_told(unfolded: Opened) -> None:
    assert write(unfolded, "floor_area_m2", "很大").remark == "Please enter a number, such as 120"


def test_who_else_deals_with_it_is_named(unfolded: Opened) -> None:
    squad = next(
        one
        for one in unfolded.page.about.more.findChildren(PickLine)
        if one.objectName().endswith(".squad_id")
    )
    assert squad.text() == "招商二分队"


def test_the_timeline_tells_a_figure_as_it_is_written(unfolded: Opened) -> None:
    write(unfolded, "plot_ratio", "1.8")
    said = unfolded.page.pane.events.sentences()
    assert any("changed Plot ratio from blank to 1.8" in one for one in said)
