"""The limits of the stall rules, as a workspace sets them."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

SETTING = "lights"
"""The key the limits are kept under: a preset's name and what differs from it."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The limits of the stall rules (domain handbook §3.4); None switches a limit off.

    `_wd` are working days, `_days` calendar days, `_months` months, `_pp` percentage points,
    `_percent` a share of what was due. What is measured against a schedule (work, money) and is yellow at
    the end of `repeated_red_months` months running turns red in the next one. `preparation` says whether
    projects before signing have a light.
    """

    next_yellow_wd: int | None = None
    next_red_wd: int | None = None
    missing_yellow_wd: int | None = None
    missing_red_wd: int | None = None
    task_soon_wd: int | None = None
    task_late_yellow_wd: int | None = None
    task_late_red_wd: int | None = None
    critical_late_red_wd: int | None = None
    note_yellow_days: int | None = None
    note_red_days: int | None = None
    unregistered_yellow_wd: int | None = None
    unregistered_red_wd: int | None = None
    no_site_yellow_days: int | None = None
    no_site_red_days: int | None = None
    unstarted_yellow_days: int | None = None
    unstarted_red_days: int | None = None
    start_late_yellow_months: int | None = None
    start_late_red_months: int | None = None
    behind_yellow_pp: int | None = None
    behind_red_pp: int | None = None
    repeated_red_months: int | None = None
    funds_yellow_percent: int | None = None
    funds_red_percent: int | None = None
    idle_land_yellow_months: int | None = None
    idle_land_red_months: int | None = None
    leader_yellow_months: int | None = None
    leader_red_months: int | None = None
    preparation: bool = False


STANDARD = Thresholds(
    missing_yellow_wd=1,
    missing_red_wd=5,
    task_soon_wd=3,
    task_late_yellow_wd=1,
    task_late_red_wd=10,
    critical_late_red_wd=5,
    note_yellow_days=30,
    note_red_days=60,
    unregistered_yellow_wd=30,
    unregistered_red_wd=60,
    no_site_yellow_days=120,
    no_site_red_days=180,
    unstarted_yellow_days=180,
    unstarted_red_days=365,
    start_late_yellow_months=1,
    start_late_red_months=3,
    behind_yellow_pp=10,
    behind_red_pp=30,
    repeated_red_months=2,
    funds_yellow_percent=100,
    funds_red_percent=50,
    idle_land_yellow_months=11,
    idle_land_red_months=12,
    leader_yellow_months=1,
    leader_red_months=2,
    preparation=True,
)
"""The rules of practice (§3.4)."""

NEXT_STEP = Thresholds(next_yellow_wd=5, next_red_wd=1, missing_yellow_wd=0, missing_red_wd=10)
"""The short set: only the next step and the three ones."""

PRESETS: Mapping[str, Thresholds] = {"standard": STANDARD, "next_step": NEXT_STEP}


def thresholds_from(setting: object) -> Thresholds:
    """The limits of a stored setting; what a newer program wrote and this one lacks is left aside."""
    stored = dict(setting) if isinstance(setting, dict) else {}
    preset = PRESETS.get(str(stored.pop("preset", "standard")), STANDARD)
    known = {limit.name for limit in fields(Thresholds)}
    changed: dict[str, Any] = {
        key: value
        for key, value in stored.items()
        if key in known and (type(value) is bool if key == "preparation" else _is_limit(value))
    }
    return replace(preset, **changed)


def _is_limit(value: object) -> bool:
    return value is None or (type(value) is int and value >= 0)


def setting_of(preset: str, thresholds: Thresholds) -> dict[str, object]:
    """What to store so that `thresholds_from` gives `thresholds` back."""
    base = PRESETS[preset]
    differing = {
        limit.name: getattr(thresholds, limit.name)
        for limit in fields(Thresholds)
        if getattr(thresholds, limit.name) != getattr(base, limit.name)
    }
    return {"preset": preset, **differing}
