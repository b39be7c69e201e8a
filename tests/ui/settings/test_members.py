"""人员与权限, as a person keeps it."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.services import derived
from app.services.members import member_draft
from app.ui.main_window import MainWindow
from app.ui.settings.members import MemberSettings
from app.ui.settings.new_member import NewMember
from app.ui.settings.page import SettingsPage
from app.ui.widgets.line_input import LineInput
from tests.city import City


@pytest.fixture
def group(page: SettingsPage) -> MemberSettings:
    """The colleagues."""
    page.choose("members")
    assert isinstance(page.group, MemberSettings)
    return page.group


def names(group: MemberSettings) -> list[str]:
    return [group.model.texts([key], ["name"])[0][0] for key in group.model.ids]


def commit(group: MemberSettings, name: str, typed: str) -> LineInput:
    field = group.card.fields[name]
    assert isinstance(field, LineInput)
    field.edit.setText(typed)
    field.edit.committed.emit(typed)
    return field


def test_colleagues_stand_in_protocol_order(group: MemberSettings) -> None:
    assert names(group)[0] == "林知远"


def test_a_changed_post_is_saved_when_the_field_is_left(
    group: MemberSettings, city: City, window: MainWindow
) -> None:
    lin = city.official("林知远")
    commit(group, "post_title", "常务副市长")
    assert city.database.read(lambda session: member_draft(session, lin)).post_title == "常务副市长"
    window.walk.undo()
    assert city.database.read(lambda session: member_draft(session, lin)).post_title == "副市长"


def test_what_cannot_be_a_telephone_is_refused_under_its_field(group: MemberSettings) -> None:
    field = commit(group, "mobile", "abc")
    assert field.error
    assert field.text == "abc"


def test_a_telephone_number_is_shown_as_it_is_read_out(group: MemberSettings, city: City) -> None:
    assert commit(group, "office_phone", "0577-88960000").text == "0577 8896 0000"
    lin = city.official("林知远")
    assert city.database.read(lambda session: member_draft(session, lin)).office_phone == "+8657788960000"


@pytest.mark.parametrize(("name", "limit"), [("name", 50), ("post_title", 100)])
def test_a_name_without_end_is_refused_under_its_field(group: MemberSettings, name: str, limit: int) -> None:
    assert commit(group, name, "长" * 300).error == f"Too long: at most {limit} characters"


def test_a_role_is_given_by_a_tick(group: MemberSettings, city: City) -> None:
    lin = city.official("林知远")
    group.card.roles["admin"].click()
    assert "admin" in city.database.read(lambda session: member_draft(session, lin)).roles


def test_a_new_colleague_stands_in_the_list(group: MemberSettings, qtbot: QtBot) -> None:
    qtbot.mouseClick(group.new, Qt.MouseButton.LeftButton)
    form = group.window().findChild(NewMember)
    assert form is not None
    form.save()
    assert form.name.error
    form.name.edit.setText("海棠一")
    form.save()
    assert "海棠一" in names(group)


def test_who_still_leads_projects_cannot_leave(group: MemberSettings, window: MainWindow) -> None:
    group.card.leave.click()
    assert "林知远" in names(group)


def test_who_has_left_is_shown_on_request(group: MemberSettings, city: City) -> None:
    group.new.click()
    form = group.window().findChild(NewMember)
    assert form is not None
    form.name.edit.setText("海棠一")
    form.save()
    group.table.set_current(city.official("海棠一"))
    group.card.leave.click()
    assert "海棠一" not in names(group)
    group.former.click()
    assert "海棠一" in names(group)


def test_another_person_sits_down_at_this_computer(group: MemberSettings, city: City) -> None:
    other = city.official("许青禾")
    group.table.set_current(other)
    group.card.mine.click()
    assert city.database.local("member") == other


def test_search_finds_colleagues(group: MemberSettings) -> None:
    group.text.setText("林知")
    assert names(group) == ["林知远"]


def test_who_looks_after_many_projects_is_changed_beside_the_window_and_refused_under_the_field(
    group: MemberSettings, city: City, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(derived, "_MANY", 0)
    lin = city.official("林知远")

    def post() -> str:
        return city.database.read(lambda session: member_draft(session, lin)).post_title

    with qtbot.waitSignal(group.card.progress.ended):
        commit(group, "post_title", "常务副市长")
    assert post() == "常务副市长"
    with qtbot.waitSignal(group.card.progress.ended):
        field = commit(group, "mobile", "abc")
    assert (bool(field.error), field.text) == (True, "abc")
