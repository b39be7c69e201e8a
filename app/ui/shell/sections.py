"""The sections of the rail, by their names among the commands."""

from app.ui.shell.commands import translated
from app.ui.shell.rail import Section


def sections() -> list[Section]:
    """The sections in the present language."""
    return [
        Section("today", "today", translated("Today"), "Ctrl 1"),
        Section("projects", "project", translated("Projects"), "Ctrl 2"),
        Section("investors", "company", translated("Investors"), "Ctrl 3"),
        Section("papers", "print", translated("Briefings"), "Ctrl 6"),
    ]
