"""Every stall rule of the handbook §3.4: the day before, the day it turns yellow, the day it turns red."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.services.lights import Colour, Facts, Override, Step, light
from app.services.stages import Fact, standing
from app.services.three_ones import Slot, ThreeOnes
from app.services.thresholds import NEXT_STEP, STANDARD, Thresholds, setting_of, thresholds_from
from app.services.working_days import WorkingCalendar, seed_days

CALENDAR = WorkingCalendar(seed_days())
COMPLETE = ThreeOnes(Slot.FILLED, Slot.FILLED, Slot.FILLED)
SIGNED = date(2026, 3, 2)
OFF = Thresholds(preparation=True)


def facts(*reached: tuple[str, date], site_mode: str = "NEW_LAND", slots: ThreeOnes = COMPLETE) -> Facts:
    return Facts(standing([Fact(kind, day, True) for kind, day in reached], site_mode), slots)


def colours(given: Facts, limits: Thresholds, *days: date) -> list[Colour]:
    return [light(given, limits, CALENDAR, day).colour for day in days]


def around(yellow: date, red: date) -> tuple[date, date, date, date]:
    """The day before yellow, yellow, the day before red, red."""
    one = timedelta(days=1)
    return yellow - one, yellow, red - one, red


RISING = [Colour.GREEN, Colour.YELLOW, Colour.YELLOW, Colour.RED]
NO_LEADER = ThreeOnes(Slot.MISSING, Slot.FILLED, Slot.FILLED)


@pytest.mark.parametrize(
    ("given", "limits", "yellow", "red", "rule"),
    [
        (
            facts(("SIGNED", SIGNED), slots=NO_LEADER),
            replace(OFF, missing_yellow_wd=1, missing_red_wd=5),
            date(2026, 3, 3),
            date(2026, 3, 10),
            "THREE_ONES",
        ),
        (
            facts(("SIGNED", SIGNED)),
            replace(OFF, unregistered_yellow_wd=30, unregistered_red_wd=60),
            CALENDAR.add(SIGNED, 30),
            CALENDAR.add(SIGNED, 60),
            "REGISTRATION",
        ),
        (
            facts(("SIGNED", SIGNED)),
            replace(OFF, no_site_yellow_days=120, no_site_red_days=180),
            SIGNED + timedelta(days=120),
            SIGNED + timedelta(days=180),
            "SITE",
        ),
        (
            facts(("SIGNED", SIGNED)),
            replace(OFF, unstarted_yellow_days=180, unstarted_red_days=365),
            SIGNED + timedelta(days=180),
            SIGNED + timedelta(days=365),
            "START",
        ),
        (
            replace(facts(("SIGNED", SIGNED)), planned_start_on=date(2026, 5, 31)),
            replace(OFF, start_late_yellow_months=1, start_late_red_months=3),
            date(2026, 6, 30),
            date(2026, 8, 31),
            "START_LATE",
        ),
        (
            facts(("SIGNED", SIGNED), ("LAND_SUPPLIED", date(2026, 4, 10))),
            replace(OFF, idle_land_yellow_months=11, idle_land_red_months=12),
            date(2027, 3, 10),
            date(2027, 4, 10),
            "IDLE_LAND",
        ),
        (
            replace(facts(("SIGNED", SIGNED)), last_note_on=date(2026, 3, 10)),
            replace(OFF, note_yellow_days=30, note_red_days=60),
            date(2026, 4, 9),
            date(2026, 5, 9),
            "NOTE",
        ),
        (
            replace(
                facts(("SIGNED", SIGNED)),
                leader_since=SIGNED,
                last_leader_action_on=date(2026, 4, 20),
            ),
            replace(OFF, leader_yellow_months=1, leader_red_months=2),
            date(2026, 6, 1),
            date(2026, 7, 1),
            "LEADER",
        ),
        (
            replace(facts(("SIGNED", SIGNED)), steps=(Step("摘牌", date(2026, 3, 18)),), in_plan=True),
            replace(OFF, task_soon_wd=3, task_late_red_wd=10),
            date(2026, 3, 13),
            date(2026, 4, 2),
            "TASK",
        ),
        (
            replace(
                facts(("SIGNED", SIGNED)),
                steps=(Step("摘牌", date(2026, 3, 18), begun=True, critical=True),),
                in_plan=True,
            ),
            replace(STANDARD, missing_yellow_wd=None, note_yellow_days=None),
            date(2026, 3, 19),
            date(2026, 3, 26),
            "TASK",
        ),
    ],
)
def test_a_rule_turns_yellow_and_red_on_its_days(
    given: Facts, limits: Thresholds, yellow: date, red: date, rule: str
) -> None:
    days = around(yellow, red)
    assert colours(given, limits, *days) == RISING
    assert light(given, limits, CALENDAR, yellow).rule == rule
    assert light(given, limits, CALENDAR, days[0]).worsens_on == yellow
    assert light(given, limits, CALENDAR, yellow).worsens_on == red
    assert light(given, limits, CALENDAR, red).worsens_on is None


def test_money_late_against_an_even_schedule() -> None:
    """100 days, 100 yuan: with 20 paid in, day 21 is behind and after day 40 less than half is there."""
    given = replace(
        facts(("SIGNED", SIGNED)),
        planned_production_on=SIGNED + timedelta(days=100),
        contracted=10_000,
        arrived=2_000,
    )
    limits = replace(OFF, funds_yellow_percent=100, funds_red_percent=50)
    days = around(SIGNED + timedelta(days=21), SIGNED + timedelta(days=41))
    assert colours(given, limits, *days) == RISING


def test_work_behind_schedule_after_the_start() -> None:
    day = date(2026, 6, 1)
    steps = tuple(Step(str(n), day + timedelta(days=10 * n), done=n == 0) for n in range(10))
    given = replace(facts(("SIGNED", SIGNED), ("STARTED", SIGNED)), steps=steps, in_plan=True)
    limits = replace(OFF, behind_yellow_pp=10, behind_red_pp=30)
    assert colours(given, limits, *around(day + timedelta(days=11), day + timedelta(days=41))) == RISING


def test_the_worst_rule_wins_and_explains_the_light() -> None:
    given = replace(
        facts(("SIGNED", SIGNED), slots=NO_LEADER),
        steps=(Step("用地预审", date(2026, 3, 20)),),
        in_plan=True,
    )
    lit = light(given, STANDARD, CALENDAR, date(2026, 3, 18))
    assert (lit.colour, lit.rule) == (Colour.RED, "THREE_ONES")
    assert lit.inputs == {"missing": ["LEADER"], "since": "2026-03-02"}


def test_a_day_in_a_year_without_a_published_calendar_is_provisional() -> None:
    given = replace(facts(("SIGNED", SIGNED)), steps=(Step("投产", date(2027, 2, 20)),), in_plan=True)
    lit = light(given, replace(OFF, task_soon_wd=3), CALENDAR, date(2026, 3, 18))
    assert (lit.colour, lit.provisional) == (Colour.GREEN, True)


def test_preparation_without_dates_has_no_light_and_with_dates_it_has() -> None:
    given = facts(("INTENT", SIGNED))
    assert colours(given, STANDARD, SIGNED) == [Colour.GREY]
    dated = replace(given, steps=(Step("实地考察", date(2026, 3, 9)),))
    assert colours(dated, STANDARD, date(2026, 3, 3), date(2026, 3, 4)) == [Colour.GREEN, Colour.YELLOW]
    assert colours(dated, NEXT_STEP, date(2026, 3, 4)) == [Colour.GREY]


@pytest.mark.parametrize("ending", ["SUSPENDED", "TERMINATED", "FULL_CAPACITY"])
def test_what_rests_or_is_over_has_no_light(ending: str) -> None:
    assert colours(facts(("SIGNED", SIGNED), (ending, SIGNED)), STANDARD, date(2027, 1, 1)) == [Colour.GREY]


def test_an_override_holds_until_its_day_and_says_why() -> None:
    given = replace(
        facts(("SIGNED", SIGNED), slots=NO_LEADER),
        override=Override(Colour.GREEN, "人选本周上会", date(2026, 3, 20)),
    )
    lit = light(given, STANDARD, CALENDAR, date(2026, 3, 20))
    assert (lit.colour, lit.rule, lit.pinned) == (Colour.GREEN, "OVERRIDE", True)
    assert (lit.inputs["reason"], lit.worsens_on) == ("人选本周上会", date(2026, 3, 21))
    assert light(given, STANDARD, CALENDAR, date(2026, 3, 21)).colour == Colour.RED


def test_the_short_set_looks_at_the_next_step_and_the_three_ones() -> None:
    given = replace(facts(("SIGNED", date(2026, 1, 5))), steps=(Step("能评批复", date(2026, 3, 18)),))
    days = (date(2026, 3, 10), date(2026, 3, 11), date(2026, 3, 18), date(2026, 3, 19))
    assert colours(given, NEXT_STEP, *days) == RISING


def test_changed_limits_survive_being_stored() -> None:
    wanted = replace(STANDARD, note_red_days=45, leader_red_months=None)
    stored = setting_of("standard", wanted)
    assert stored == {"preset": "standard", "note_red_days": 45, "leader_red_months": None}
    assert thresholds_from(stored) == wanted
    assert thresholds_from({"preset": "next_step"}) == NEXT_STEP
    assert thresholds_from({"preset": "of a newer program", "note_red_days": "soon"}) == STANDARD


def test_clocks_stand_still_while_a_project_rests() -> None:
    limits = replace(OFF, unstarted_yellow_days=180, unregistered_red_wd=60)
    rested = facts(("SIGNED", SIGNED), ("SUSPENDED", date(2026, 4, 1)), ("RESUMED", date(2026, 5, 11)))
    start = SIGNED + timedelta(days=180 + 40)
    assert colours(rested, replace(limits, unregistered_red_wd=None), start - timedelta(days=1), start) == [
        Colour.GREEN,
        Colour.YELLOW,
    ]
    worked = CALENDAR.add(CALENDAR.add(SIGNED, 60), CALENDAR.between(date(2026, 4, 1), date(2026, 5, 11)))
    late = replace(limits, unstarted_yellow_days=None)
    assert colours(rested, late, worked - timedelta(days=1), worked) == [Colour.GREEN, Colour.RED]


def test_a_suspension_after_a_limit_changes_nothing() -> None:
    rested = facts(("SIGNED", SIGNED), ("SUSPENDED", date(2026, 10, 1)), ("RESUMED", date(2026, 10, 20)))
    limits = replace(OFF, unstarted_yellow_days=180)
    day = SIGNED + timedelta(days=180)
    assert colours(rested, limits, day - timedelta(days=1), day) == [Colour.GREEN, Colour.YELLOW]


def test_after_a_restart_silence_counts_anew() -> None:
    rested = facts(("SIGNED", SIGNED), ("SUSPENDED", date(2026, 3, 20)), ("RESUMED", date(2026, 7, 1)))
    limits = replace(OFF, note_yellow_days=30, leader_yellow_months=1)
    assert colours(rested, limits, date(2026, 7, 30), date(2026, 7, 31)) == [Colour.GREEN, Colour.YELLOW]
    led = replace(rested, leader_since=SIGNED)
    assert colours(led, replace(limits, note_yellow_days=None), date(2026, 8, 31), date(2026, 9, 1)) == [
        Colour.GREEN,
        Colour.YELLOW,
    ]


def test_a_suspended_project_says_since_when() -> None:
    lit = light(
        facts(("SIGNED", SIGNED), ("SUSPENDED", date(2026, 4, 1))), STANDARD, CALENDAR, date(2026, 6, 1)
    )
    assert (lit.rule, lit.inputs, lit.worsens_on) == ("SUSPENDED", {"since": "2026-04-01"}, None)


def test_yellow_at_the_end_of_two_months_running_is_red_in_the_next() -> None:
    given = replace(
        facts(("SIGNED", SIGNED)),
        planned_production_on=SIGNED + timedelta(days=1000),
        contracted=10_000,
        arrived=300,
    )
    limits = replace(OFF, funds_yellow_percent=100, funds_red_percent=1, repeated_red_months=2)
    yellow = SIGNED + timedelta(days=31)
    assert yellow == date(2026, 4, 2)
    assert colours(given, limits, *around(yellow, date(2026, 6, 1))) == RISING
    assert light(given, limits, CALENDAR, yellow).worsens_on == date(2026, 6, 1)
    once = replace(limits, repeated_red_months=None)
    assert colours(given, once, date(2026, 6, 1)) == [Colour.YELLOW]


def test_a_day_counted_back_from_an_unpublished_year_is_provisional() -> None:
    given = replace(facts(("SIGNED", SIGNED)), steps=(Step("投产", date(2027, 1, 5)),), in_plan=True)
    lit = light(given, replace(OFF, task_soon_wd=3), CALENDAR, date(2026, 12, 1))
    assert lit.worsens_on is not None
    assert (lit.worsens_on.year, lit.provisional) == (2026, True)


def test_a_limit_in_calendar_days_rests_on_no_calendar_of_holidays() -> None:
    limits = replace(OFF, unstarted_red_days=365)
    lit = light(facts(("SIGNED", SIGNED)), limits, CALENDAR, date(2026, 3, 18))
    assert (lit.worsens_on, lit.provisional) == (date(2027, 3, 2), False)
