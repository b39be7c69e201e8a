"""The page of one project: what a person sees and does there, down to the records."""

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.services.assignments import AssignmentDraft, assign_contact
from app.services.companies import set_company_field
from app.services.projects import set_project_field
from app.services.today_due import due_items
from app.ui.look import Look
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.projects.fact_form import FactCard, FactForm
from app.ui.projects.fact_forms import CorrectionForm, LeaderActionForm, LightForm, PaymentForm
from app.ui.record_words import deleted_words
from app.ui.widgets.painting import px
from tests.city import City
from tests.ui.projects.opened import NUT, Opened

SEED = "石榴籽生物制剂"
DRONE = "竹蜻蜓无人机总装基地"
LEFT = Qt.MouseButton.LeftButton


def test_the_head_tells_why_the_light_is_lit_and_which_day_it_was_due(nut: Opened) -> None:
    head = nut.page.head
    assert head.reason.text.startswith("施工许可证核发: 3 working day")
    assert "due Mar 13 Fri" in head.lamp.toolTip()
    assert head.amount.value == "18.60"


def test_a_long_name_and_a_long_firm_share_the_head_without_overlap(window: MainWindow, city: City) -> None:
    project, company = city.project(NUT), city.company("松果储能科技")
    city.database.write("Rename", lambda s: set_project_field(s, project, "name", "长" * 100))
    city.database.write("Rename", lambda s: set_company_field(s, company, "short_name", "久" * 60))
    head = Opened(window, city, "长" * 100).page.head
    parts = (
        head.lamp,
        head.name,
        head.reason,
        head.company,
        head.amount,
        head.amount_unit,
        head.print_button,
    )
    assert head.name.width() >= head.width() // 5
    for left, right in pairwise(parts):
        assert left.geometry().right() <= right.x() + px(9)


def test_a_yellow_light_tells_the_day_it_gets_worse(window: MainWindow, city: City) -> None:
    drone = Opened(window, city, DRONE)
    assert "gets worse on" in drone.page.head.lamp.toolTip()


def test_the_name_is_edited_in_place_and_undone(nut: Opened) -> None:
    nut.edit("project.name", "松果储能电芯三期")
    assert nut.record.row.name == "松果储能电芯三期"
    nut.undo()
    assert nut.record.row.name == NUT
    assert nut.page.head.name.value == NUT


def test_the_amount_is_edited_as_people_write_amounts(nut: Opened) -> None:
    nut.edit("project.amount", "20亿")
    assert nut.record.details.total_investment.amount == 20 * 10_000_000_000
    assert nut.page.head.amount.value == "20.00"


def test_an_amount_that_is_no_number_stays_in_the_editor_with_the_reason(nut: Opened) -> None:
    field = nut.edit("project.amount", "abc")
    assert field.editor is not None
    assert field.remark == "Please enter a number, such as 3.00"
    assert nut.record.details.total_investment.raw == "18.60亿元"


def test_plan_fields_and_facts_are_all_in_sight_without_a_click(nut: Opened, qtbot: QtBot) -> None:
    names = ("project.contracted_inflow", "project.content", "project.fact.add", "project.fact.SIGNED")

    def whole(widget: QWidget) -> bool:
        return widget.visibleRegion().boundingRect() == widget.rect()

    qtbot.waitUntil(lambda: all(whole(nut.child(QWidget, name)) for name in names))
    gantt = nut.page.plan.gantt
    assert whole(gantt)
    assert gantt.height() >= gantt.sizeHint().height()
    nut.window.resize(1366, 736)  # beneath a title bar
    qtbot.waitUntil(lambda: nut.page.height() < 700 and whole(gantt))


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        ("land_mu", "95", 9500),
        ("site_text", "望川三路北侧", "望川三路北侧"),
        ("content", "年产 2GWh 储能电芯", "年产 2GWh 储能电芯"),
    ],
)
def test_fields_are_edited_in_place(nut: Opened, field: str, typed: str, kept: Any) -> None:
    nut.edit(f"project.{field}", typed)
    assert getattr(nut.record.details, field) == kept


def test_a_changed_field_is_told_and_can_be_reverted(nut: Opened) -> None:
    before = nut.record.details.land_mu
    nut.edit("project.land_mu", "95")
    nut.page.pane.show_tab("events")
    told = nut.page.pane.events.sentences()[0]
    assert told.startswith("changed land from")
    assert told.endswith("to 95 mu")
    line = nut.page.pane.events.lines()[0]
    line.back.click()
    assert nut.record.details.land_mu == before


def test_a_click_on_a_filled_slot_shows_who_it_is_and_leads_to_the_hand_over(nut: Opened) -> None:
    nut.page.fill_slot(0)
    card = nut.child(QWidget, "project.person")
    assert card.isVisible()
    nut.press("person.hand_over")
    assert not card.isVisible()
    assert nut.child(QWidget, "assignment.reason").isVisible()


def test_a_person_who_accepts_fills_the_slot(window: MainWindow, city: City) -> None:
    draft = AssignmentDraft(city.project(SEED), city.official("苏小满"), reason="轮岗", accepted=False)
    city.database.write("Name contact person", lambda session: assign_contact(session, draft))
    seed = Opened(window, city, SEED)
    third = seed.page.head.three_ones.thirds[1]
    assert third.act.text() == "Accepted"
    QTest.mouseClick(third.act, LEFT)
    assert seed.record.row.slots[1] == "FILLED"
    seed.undo()
    assert seed.record.row.slots[1] == "DRAFT"


def test_what_the_leader_did_is_entered_and_stands_in_the_card(nut: Opened) -> None:
    nut.menu("Enter a leader's action")
    form = nut.form(LeaderActionForm)
    form.kind.set_value("ON_SITE", "On site")
    form.words.set_text("看桩基进度")
    form.button.click()
    assert nut.page.head.three_ones.thirds[0].below.text() == "Mar 18 On site"
    assert "On site: 看桩基进度" in nut.page.pane.events.sentences()[:2]


def test_a_light_set_by_hand_carries_its_pin_and_goes_again(nut: Opened) -> None:
    nut.menu("Set the light by hand")
    form = nut.form(LightForm)
    form.button.click()
    assert form.reason.error == "Please give the reason"
    form.reason.set_text("许可证已办好，待上传")
    form.button.click()
    assert nut.record.row.light_pinned
    assert "许可证已办好" in nut.page.head.reason.text
    nut.menu("Let the rules light it")
    assert not nut.record.row.light_pinned


def test_the_start_on_new_land_is_refused_by_name_and_reported_unconfirmed(
    window: MainWindow, city: City
) -> None:
    seed = Opened(window, city, SEED)
    seed.menu("Record a fact")
    form = seed.form(FactForm)
    form.kind.set_value("STARTED", "Started")
    form.button.click()
    assert form.kind.error == (
        "Work on new land cannot be confirmed before the land is supplied. Report it unconfirmed."
    )
    assert not form.reason.isVisible(), "no reason lifts this"
    form.seen.setChecked(False)
    form.button.click()
    fact = next(one for one in seed.record.facts if one.type == "STARTED")
    assert (fact.status, fact.confirmed_on) == ("REPORTED", None)


def test_a_confirmed_fact_is_revoked_with_the_reason_and_undone(nut: Opened) -> None:
    nut.press("project.fact.SIGNED")
    card = nut.form(FactCard)
    card.back.click()
    assert card.reason.error == "Please give the reason"
    card.reason.set_text("合同作废")
    card.back.click()
    assert next(one for one in nut.record.facts if one.type == "SIGNED").status == "REVOKED"
    nut.undo()
    assert next(one for one in nut.record.facts if one.type == "SIGNED").status == "CONFIRMED"


def test_a_project_is_suspended_with_the_reason_and_resumed(nut: Opened) -> None:
    nut.menu("Suspend")
    form = nut.form(FactForm)
    form.button.click()
    assert form.note.error == "Please give the reason"
    form.note.set_text("市场下行，投资方请求暂缓，林知远同意")
    form.button.click()
    assert nut.record.row.status == "SUSPENDED"
    assert nut.page.head.reason.text == "Suspended, clocks stand still"
    nut.menu("Resume")
    again = nut.form(FactForm)
    again.note.set_text("订单恢复")
    again.button.click()
    assert nut.record.row.status == "ACTIVE"


def test_the_proof_of_a_fact_is_kept_with_it(nut: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    scan = tmp_path / "施工许可证.pdf"
    scan.write_bytes(b"%PDF-1.4 permit")
    nut.menu("Record a fact")
    form = nut.form(FactForm)
    form.kind.set_value("PERMITTED", "Permit")
    form.proof.choose([scan])
    form.button.click()
    qtbot.waitUntil(lambda: any(one.type == "PERMITTED" for one in nut.record.facts))
    fact = next(one for one in nut.record.facts if one.type == "PERMITTED")
    assert (fact.status, fact.files) == ("CONFIRMED", 1)
    assert "施工许可证.pdf" in {file.name for file in nut.record.files}


def test_a_payment_is_entered_and_taken_back_by_its_negative(nut: Opened) -> None:
    before = nut.record.row.paid
    nut.page.pane.show_tab("firms")
    nut.press("project.pay")
    form = nut.form(PaymentForm)
    form.amount.edit.setText("1.5亿")
    form.button.click()
    assert nut.record.row.paid == before + 15_000_000_000
    nut.press("project.correct")
    correction = nut.form(CorrectionForm)
    correction.reason.set_text("重复登记")
    correction.button.click()
    assert nut.record.row.paid == before
    assert nut.record.arrivals[0].amount == -15_000_000_000


def test_a_payment_in_another_currency_says_that_it_does_not_count_among_the_yuan(nut: Opened) -> None:
    before = nut.record.row.paid
    nut.page.pane.show_tab("firms")
    nut.press("project.pay")
    form = nut.form(PaymentForm)
    form.amount.edit.setText("500万美元")
    form.amount.edited.emit("500万美元")
    assert form.amount.below.text() == "5,000,000.00 USD, not counted among the yuan paid in"
    form.button.click()
    assert nut.record.row.paid == before


def test_a_word_on_progress_reaches_the_colleague_it_names(nut: Opened) -> None:
    composer = nut.page.pane.composer
    composer.setFocus()
    composer.setText("请 @许青")
    composer.textEdited.emit(composer.text())
    assert composer.naming
    QTest.keyClick(composer, Qt.Key.Key_Return)
    assert composer.text() == "请 @许青禾 "
    composer.setText(composer.text() + "补图纸")
    QTest.keyClick(composer, Qt.Key.Key_Return)
    assert composer.text() == ""
    assert nut.page.pane.events.sentences()[0] == "请 @许青禾 补图纸"
    her = nut.city.official("许青禾")
    due = nut.city.database.read(lambda session: due_items(session, [her]))
    assert "请 @许青禾 补图纸" in {item.what for item in due.items}


def test_alt_down_goes_to_the_next_project_of_the_list_it_came_from(nut: Opened) -> None:
    other = nut.city.project(SEED)
    nut.window.go(Location("projects.detail", nut.id, {"among": [nut.id, other]}))
    nut.page.go_on(1)
    assert nut.window.present_page().location().record_id == other
    nut.page.go_on(1)
    assert nut.window.present_page().location().record_id == other
    nut.page.go_on(-1)
    assert nut.window.present_page().location().record_id == nut.id


def test_the_history_of_the_project_is_one_choice_away(nut: Opened) -> None:
    nut.menu("Change history")
    assert nut.window.present_page().location() == Location("history", nut.id)


def test_the_short_version_goes_to_the_clipboard(nut: Opened) -> None:
    nut.menu("Copy for WeChat")
    told = QGuiApplication.clipboard().text()
    assert told.startswith("【松果储能电芯二期】红灯")
    assert nut.window.toast.text == f"Copied for WeChat: {len(told)} of 300 characters"
    nut.window.copy_day()
    assert QGuiApplication.clipboard().text().startswith("【3月18日招商动态】")


def test_of_a_long_name_the_middle_is_left_out_when_its_record_was_deleted(look: Look) -> None:
    name = deleted_words("松果储能" * 12).removeprefix("Deleted: ")
    assert name == "松果储能" * 4 + "…" + "松果储能" * 4


def test_a_deleted_project_is_gone_from_the_page_and_comes_back_by_undo(nut: Opened) -> None:
    nut.menu("Delete")
    assert nut.window.present_page().location().page == "projects"
    assert nut.toast == f"Deleted: {NUT}"
    nut.window.go(Location("projects.detail", nut.id))
    assert nut.page.head.isHidden()
    nut.undo()
    assert not nut.page.head.isHidden()


def test_a_file_of_the_same_name_is_told_as_a_further_draft_and_removed_by_undo(
    nut: Opened, tmp_path: Path, qtbot: QtBot
) -> None:
    scan, before = tmp_path / "会议纪要.pdf", len(nut.record.files)
    scan.write_bytes(b"%PDF-1.4 minutes")
    for count in (before + 1, before + 2):
        nut.page.files.list.attach([scan])
        qtbot.waitUntil(partial(nut.has_files, count))
    assert "kept as draft 2" in nut.toast
    assert scan.exists()
    nut.undo()
    assert len(nut.record.files) == before + 1


def test_where_there_is_little_room_the_pane_comes_below_the_plan(nut: Opened) -> None:
    look = nut.window.look
    for _ in range(3):
        look.step_font(1)
    nut.settle()
    plan, pane = nut.page.plan, nut.page.pane
    assert pane.isVisible()
    assert (
        pane.mapTo(nut.page, pane.rect().topLeft()).y() > plan.mapTo(nut.page, plan.rect().bottomLeft()).y()
    )
    look.step_font(0)


def test_a_moved_step_of_a_confirmed_plan_makes_a_draft_that_can_be_taken_back(nut: Opened) -> None:
    gantt = nut.page.plan.gantt
    gantt.setFocus()
    gantt.make_current([task.name for task in gantt.tasks].index("设备安装调试"))
    QTest.keyClick(gantt, Qt.Key.Key_Right)
    assert nut.page.plan.note.label.text() == "Draft plan v4 made, waits for 林知远 to confirm"
    nut.page.plan.note.action.click()
    plan = nut.record.plan
    assert plan is not None
    assert (plan.version, plan.status) == (3, "CONFIRMED")
    assert nut.page.plan.note.isHidden()
    QTest.keyClick(gantt, Qt.Key.Key_Right)
    nut.page.plan.confirm_button.setFocus()
    QTest.keyClick(nut.page.plan.confirm_button, Qt.Key.Key_Space)
    assert nut.page.plan.confirm_button.isHidden()
    assert gantt.hasFocus(), "the next press adds a step"


def test_a_step_edited_in_its_form_keeps_who_does_it(nut: Opened) -> None:
    before = next(task for task in nut.page.plan.gantt.tasks if task.name == "设备安装调试")
    form = nut.page.plan.edit(before)
    assert form is not None
    form.name.set_text("设备安装与调试")
    form.button.click()
    plan = nut.record.plan
    assert plan is not None
    after = next(task for task in plan.tasks if task.key == before.key)
    assert (after.name, after.owner_id, after.owner_unit_id) == (
        "设备安装与调试",
        before.owner_id,
        before.owner_unit_id,
    )
