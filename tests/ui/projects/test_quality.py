"""引资质量 beside the plan: the score, why, and filling in what is missing where it is missed."""

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget

from app.models.projects import Project
from app.services.project_more import change_project
from app.services.quality_rules import Part
from app.ui.page import Location
from app.ui.widgets.inline_edit import InlineEdit
from app.ui.widgets.pick_line import PickLine
from app.ui.widgets.picker import PickerPopup
from tests.ui.projects.opened import Opened

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def rated(nut: Opened) -> Opened:
    """The project with half of what quality asks for, seen in its tab."""

    def fill(session: object) -> None:
        for field, value in {"investment_intensity": "480", "tax_per_mu": "14", "rnd_ratio": "4.2"}.items():
            change_project(session, nut.id, field, value)  # type: ignore[arg-type]

    nut.city.database.write("Edit project", fill)
    nut.page.pane.tabs.tab("quality").click()
    return nut


def said(nut: Opened, part: Part) -> tuple[str, str, str]:
    section = nut.page.pane.quality.sections[part]
    grounds = section.grounds.text() if section.grounds.isVisible() else ""
    return section.name.text(), section.points.text(), grounds


def missed(nut: Opened, kind: type[W], part: Part, field: str) -> W:
    found = nut.page.pane.quality.sections[part].grid.findChildren(kind, f"quality.{field}")
    return next(one for one in found if one.isVisible())


def test_the_tab_tells_the_score_and_what_each_part_rests_on(rated: Opened) -> None:
    quality = rated.page.pane.quality
    assert quality.score.text() == "93"
    assert rated.page.pane.tabs.tab("quality").accessibleName() == "Quality, 93 of 100"
    assert said(rated, Part.TAX) == ("Tax per mu", "10.5 / 15", "14 (10 k yuan per mu), threshold 20")
    assert said(rated, Part.INVESTOR) == ("Investor", "— / 10", "")
    assert "Tax per mu 10.5 / 15; Energy use — / 10" in quality.radar.accessibleName()


def test_what_is_missing_is_typed_there_moves_the_score_and_is_undone(rated: Opened) -> None:
    field = missed(rated, InlineEdit, Part.TALENT, "innovation_teams")
    field.edit()
    assert field.editor is not None
    field.editor.setText("0")
    field.editor.committed.emit("0")
    assert said(rated, Part.TALENT)[1] == "15 / 15"
    leaders = missed(rated, InlineEdit, Part.TALENT, "academic_leaders")
    leaders.edit()
    assert leaders.editor is not None
    leaders.editor.setText("0")
    leaders.editor.committed.emit("0")
    assert said(rated, Part.TALENT)[1] == "7.5 / 15"
    assert rated.page.pane.quality.score.text() == "82"
    rated.undo()
    assert rated.page.pane.quality.score.text() == "93"


def test_yes_and_no_is_chosen_there(rated: Opened) -> None:
    missed(rated, PickLine, Part.FIT, "closes_chain_gap").click()
    (picker,) = rated.window.findChildren(PickerPopup)
    picker.picked.emit("0")
    assert said(rated, Part.FIT)[1] == "10 / 20"
    stored = rated.city.database.read(lambda session: session.get_one(Project, rated.id).closes_chain_gap)
    assert stored is False


def test_too_little_known_gives_no_score_but_rates_the_parts(nut: Opened) -> None:
    quality = nut.page.pane.quality
    assert quality.score.text() == "—"
    assert nut.page.pane.tabs.tab("quality").accessibleName() == "Quality"
    assert said(nut, Part.FIT)[1] == "20 / 20"


def test_the_categories_of_the_investor_are_filled_in_on_its_page(rated: Opened) -> None:
    missed(rated, PickLine, Part.INVESTOR, "company_tag").click()
    assert rated.window.present_page().location() == Location("investors.detail", rated.record.company_id)


def test_all_tabs_fit_beside_the_plan(rated: Opened) -> None:
    tabs = rated.page.pane.tabs
    rated.settle()
    assert tabs.tab("quality").geometry().right() <= tabs.width()
