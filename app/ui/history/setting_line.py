"""One thing a setting says, before and after a change."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SettingLine:
    """`name` is empty where the setting says only one thing."""

    name: str
    old: str
    new: str
