"""Mends what a PDF says its glyphs mean, so that rare names can be searched and copied."""

import re
from typing import Any

_ENTRY = re.compile(r"^<([0-9A-F]{2})> <([0-9A-F]{4,6})>$", re.MULTILINE)
_BLOCK = re.compile(r"^\d+ beginbfchar\n.*?^endbfchar$", re.MULTILINE | re.DOTALL)
_PER_BLOCK = 100
"""ISO 32000-1, 9.10.3: a block of mappings has at most one hundred."""


class TextMapping:
    """Stands last among the fonts of a document, so that it is asked after they have written their mappings.

    reportlab writes characters beyond U+FFFF with five hexadecimal digits where UTF-16 is required.
    """

    def addObjects(self, document: Any) -> None:  # noqa: N802 - the name by which the document calls its fonts
        """Rewrite every mapping of the document."""
        for name, stored in document.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                stored.content = mended(stored.content)


def mended(mapping: str) -> str:
    """A mapping with characters in UTF-16, in blocks of a length that readers accept."""
    return _BLOCK.sub(lambda found: _blocks(_ENTRY.findall(found.group())), mapping)


def _blocks(entries: list[tuple[str, str]]) -> str:
    written = [f"<{code}> <{_utf16(int(sign, 16))}>" for code, sign in entries if int(sign, 16) != 0]
    parts = [written[start : start + _PER_BLOCK] for start in range(0, len(written), _PER_BLOCK)]
    return "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)


def _utf16(sign: int) -> str:
    return chr(sign).encode("utf-16-be").hex().upper()
