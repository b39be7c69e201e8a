"""How long to try, and where the figures of the long profile are written down."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

LONG = int(os.environ.get("THREEONES_LONG", "0"))
"""Histories to run in the long profile (`dev.py test --long`); 0 in the ordinary one."""

DOCUMENT = Path(__file__).parents[2] / "docs" / "reliability.md"


def note(section: str, figures: Mapping[str, object]) -> None:
    """Write the figures of a long run into the document, as the table under the heading `section`."""
    if not LONG:
        return
    rows = "".join(f"| {name} | {value} |\n" for name, value in figures.items())
    pattern = rf"(## {re.escape(section)}\n(?:.*?\n)*?\| what \| count \|\n\|[-|]+\n)(?:\|.*\n)*"
    told = DOCUMENT.read_text(encoding="utf-8")
    changed, found = re.subn(pattern, lambda head: head[1] + rows, told, count=1)
    assert found, f"no table under {section}"
    DOCUMENT.write_text(changed, encoding="utf-8")
