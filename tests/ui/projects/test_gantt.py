"""The bars of a plan as a person drags, keys and zooms them."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.services.calendar import working_calendar
from app.services.plans import TaskDraft, edit_task
from app.services.project_page import project_page
from app.services.project_view import TaskRow
from app.ui.projects.gantt.drag import Move
from app.ui.projects.gantt.head import NAMES, quarters
from app.ui.projects.gantt.plan_gantt import PlanGantt
from app.ui.projects.gantt.scale import Scale, Zoom
from app.ui.projects.gantt.tips import explain
from app.ui.theme import theme
from app.ui.widgets.painting import px
from tests.city import City
from tests.ui.conftest import Show

TODAY = date(2026, 3, 18)
NO = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


class Asked:
    """What the bars asked for."""

    def __init__(self, gantt: PlanGantt) -> None:
        self.moves: list[tuple[TaskRow, Move, bool]] = []
        self.others: list[tuple[str, str]] = []
        gantt.moved.connect(lambda task, move, followers: self.moves.append((task, move, followers)))
        for name in ("opened", "dated", "ticked", "removed"):
            getattr(gantt, name).connect(lambda task, name=name: self.others.append((name, task.name)))
        gantt.menu_asked.connect(lambda task, _at: self.others.append(("menu", task.name)))


def plan_steps(city: City, project: str) -> tuple[TaskRow, ...]:
    plan = city.database.read(lambda session: project_page(session, project)).plan
    assert plan is not None
    return plan.tasks


@pytest.fixture
def gantt(city: City, show: Show) -> PlanGantt:
    """The plan of the project of the mock-up; the machines wait for the building."""
    project = city.project("松果储能电芯二期")
    names = {task.name: task for task in plan_steps(city, project)}
    building, machines = names["桩基与主体"], names["设备安装调试"]
    draft = TaskDraft(machines.name, machines.start_on, machines.due_on, after=(building.id,))
    city.database.write("Edit milestone", lambda session: edit_task(session, machines.id, draft))
    calendar = city.database.read(working_calendar)
    gantt = PlanGantt()
    show(gantt, 808, 240)
    gantt.show_tasks(plan_steps(city, project), calendar, TODAY)
    gantt.setFocus()
    return gantt


@pytest.fixture
def asked(gantt: PlanGantt) -> Asked:
    return Asked(gantt)


def row_of(gantt: PlanGantt, name: str) -> int:
    return [task.name for task in gantt.tasks].index(name)


def drag(gantt: PlanGantt, start: QPoint, days: int, modifiers: Qt.KeyboardModifier = NO) -> None:
    """Press, go `days` calendar days to the right in two moves, and let go."""
    across = round(days * gantt.scale().day_px)
    QTest.mousePress(gantt, LEFT, NO, start)
    QTest.mouseMove(gantt, start + QPoint(across // 2, 0))
    QTest.mouseMove(gantt, start + QPoint(across, 0))
    QTest.mouseRelease(gantt, LEFT, modifiers, start + QPoint(across, 0))


def middle(gantt: PlanGantt, name: str) -> QPoint:
    return gantt.bar_of(row_of(gantt, name)).center().toPoint()


def wheel(gantt: PlanGantt, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    at = QPointF(500, 100)
    event = QWheelEvent(
        at, gantt.mapToGlobal(at), QPoint(), QPoint(0, turn), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(gantt, event)


def test_a_bar_is_moved_to_working_days_and_keeps_its_length(gantt: PlanGantt, asked: Asked) -> None:
    gantt.zoom_to(Zoom.MONTH)
    drag(gantt, middle(gantt, "设备安装调试"), 9)
    task, move, followers = asked.moves[0]
    assert (task.name, followers) == ("设备安装调试", True)
    assert move.start is not None
    assert move.start.weekday() < 5
    assert move.due.weekday() < 5
    assert move.due > (task.due_on or TODAY)


def test_the_right_end_alone_changes_the_last_day(gantt: PlanGantt, asked: Asked) -> None:
    bar = gantt.bar_of(row_of(gantt, "设备安装调试"))
    drag(gantt, QPoint(int(bar.right()) - 2, int(bar.center().y())), 14)
    task, move, _ = asked.moves[0]
    assert move.start == task.start_on
    assert move.due > (task.due_on or TODAY)


def test_alt_at_release_leaves_the_followers(gantt: PlanGantt, asked: Asked) -> None:
    drag(gantt, middle(gantt, "设备安装调试"), 14, ALT)
    assert asked.moves[0][2] is False


def test_escape_puts_the_bar_back(gantt: PlanGantt, asked: Asked) -> None:
    start = middle(gantt, "设备安装调试")
    QTest.mousePress(gantt, LEFT, NO, start)
    QTest.mouseMove(gantt, start + QPoint(30, 0))
    QTest.keyClick(gantt, Qt.Key.Key_Escape)
    QTest.mouseRelease(gantt, LEFT, NO, start + QPoint(30, 0))
    assert asked.moves == []


def test_a_finished_step_is_not_dragged(gantt: PlanGantt, asked: Asked) -> None:
    drag(gantt, middle(gantt, "土地摘牌"), 20)
    assert asked.moves == []


def test_the_tip_tells_old_and_new_day_and_who_follows(gantt: PlanGantt, qtbot: QtBot) -> None:
    start = middle(gantt, "桩基与主体")
    QTest.mousePress(gantt, LEFT, NO, start)
    for part in (1, 2):
        QTest.mouseMove(gantt, start + QPoint(round(7 * part * gantt.scale().day_px), 0))
    qtbot.waitUntil(lambda: "later" in QToolTip.text())
    told = QToolTip.text()
    QTest.keyClick(gantt, Qt.Key.Key_Escape)
    assert told.startswith("桩基与主体　Jul 31 to ")
    assert "hold Alt to leave them" in told


@pytest.mark.parametrize(
    ("key", "modifier", "days"),
    [
        (Qt.Key.Key_Right, NO, 1),
        (Qt.Key.Key_Left, NO, -1),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier, 5),
    ],
)
def test_arrows_move_by_working_days(
    gantt: PlanGantt, asked: Asked, city: City, key: Qt.Key, modifier: Qt.KeyboardModifier, days: int
) -> None:
    gantt.make_current(row_of(gantt, "设备安装调试"))
    QTest.keyClick(gantt, key, modifier)
    task, move, followers = asked.moves[0]
    calendar = city.database.read(working_calendar)
    assert task.due_on is not None
    assert (move.due, followers) == (calendar.add(task.due_on, days), True)


@pytest.mark.parametrize(
    ("key", "asks"),
    [
        (Qt.Key.Key_Return, "dated"),
        (Qt.Key.Key_F2, "opened"),
        (Qt.Key.Key_Space, "ticked"),
        (Qt.Key.Key_Delete, "removed"),
    ],
)
def test_keys_ask_for_the_row_in_hand(gantt: PlanGantt, asked: Asked, key: Qt.Key, asks: str) -> None:
    gantt.make_current(row_of(gantt, "土地摘牌"))
    QTest.keyClick(gantt, Qt.Key.Key_Down)
    QTest.keyClick(gantt, key)
    assert asked.others == [(asks, "规划许可")]


def test_a_click_on_the_mark_ticks_and_a_double_click_opens(gantt: PlanGantt, asked: Asked) -> None:
    row = gantt.row_area(row_of(gantt, "桩基与主体"))
    QTest.mouseClick(gantt, LEFT, NO, QPoint(20, row.center().y()))
    QTest.mouseDClick(gantt, LEFT, NO, QPoint(80, row.center().y()))
    assert asked.others == [("ticked", "桩基与主体"), ("opened", "桩基与主体")]


def test_the_other_button_asks_for_the_menu(gantt: PlanGantt, asked: Asked) -> None:
    at = gantt.row_area(2).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, gantt.mapToGlobal(at), NO)
    QApplication.sendEvent(gantt, event)
    assert asked.others == [("menu", "规划许可")]
    assert gantt.current == 2


def test_the_wheel_with_control_zooms_and_control_0_shows_all_again(gantt: PlanGantt) -> None:
    whole = gantt.scale()
    assert gantt.fits
    wheel(gantt, 120, Qt.KeyboardModifier.ControlModifier)
    assert gantt.scale().day_px > whole.day_px
    QTest.keyClick(gantt, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert gantt.scale() == whole


def test_the_day_under_the_pointer_stays_while_zooming(gantt: PlanGantt) -> None:
    before = gantt.scale().day(500)
    wheel(gantt, 120, Qt.KeyboardModifier.ControlModifier)
    wheel(gantt, 120, Qt.KeyboardModifier.ControlModifier)
    assert abs((gantt.scale().day(500) - before).days) <= 1


@pytest.mark.parametrize("zoom", list(Zoom))
def test_every_zoom_can_be_chosen_and_is_drawn(gantt: PlanGantt, zoom: Zoom) -> None:
    gantt.zoom_to(zoom)
    assert gantt.scale().zoom(1) is zoom
    assert not gantt.grab().isNull()


def test_a_chosen_zoom_stays_when_the_plan_changes(gantt: PlanGantt, city: City) -> None:
    gantt.zoom_to(Zoom.WEEK)
    before = gantt.scale()
    calendar = city.database.read(working_calendar)
    gantt.show_tasks(gantt.tasks, calendar, TODAY)
    assert gantt.scale() == before


def test_the_wheel_alone_is_left_to_the_scroll_bar(gantt: PlanGantt) -> None:
    before = gantt.scale()
    wheel(gantt, 120, NO)
    assert gantt.scale() == before


def test_a_bar_explains_itself(gantt: PlanGantt) -> None:
    told = explain(gantt.tasks[row_of(gantt, "施工许可证核发")])
    assert "due Mar 13 Fri" in told
    assert "3 working day" in told


def test_a_screen_reader_is_told_every_step(gantt: PlanGantt) -> None:
    told = gantt.accessibleDescription().splitlines()
    assert len(told) == len(gantt.tasks)
    assert told[0].startswith("公司设立、项目备案")


@pytest.mark.parametrize(
    ("day_px", "named"),
    [(1.2, ["Q1 2026", "Q2 2026", "Q3 2026"]), (0.5, ["2026", "Q2", "Q3"])],
)
def test_quarters_too_narrow_for_their_year_name_it_once(
    qapp: QApplication, day_px: float, named: list[str]
) -> None:
    scale = Scale(date(2026, 1, 1), date(2027, 12, 31), px(NAMES), day_px * px(1))
    metrics = QFontMetrics(theme().font("caption"))
    assert [label for _, label in quarters(scale, metrics)][:3] == named
