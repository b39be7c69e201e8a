"""A copy of what is held of a person as one ZIP: a page to read, the same for programs, the files."""

import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from app.exports.writing import replacing

_STYLE = """body{font:14px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;
margin:32px auto;max-width:980px;color:#1f2937}h1{font-size:22px}
h2{font-size:16px;margin:28px 0 6px}p{color:#4b5563}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #d7dbe3;padding:4px 8px;text-align:left;
vertical-align:top;white-space:pre-wrap}th{background:#eef1f6;font-weight:600}"""


PackedFile = tuple[str, Callable[[], Iterator[bytes]]]


@dataclass(frozen=True, slots=True)
class Part:
    """A table of the page: what it is about, its columns, its rows."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Copy:
    """What goes into the archive; `files` are names within it, each with its content."""

    title: str
    remarks: Sequence[str]
    parts: Sequence[Part]
    plain: object
    files: Sequence[PackedFile]


def write_copy(copy: Copy, out: Path, step: Callable[[int, int], None]) -> None:
    """Write the ZIP, whole or not at all; `step` follows file by file, and stops it by raising.

    Raises StorageError as `deliver` does, and what reading the files raises.
    """
    with replacing(out) as target, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("index.html", "".join(_page(copy)))
        packed.writestr("data.json", json.dumps(copy.plain, ensure_ascii=False, indent=1, default=str))
        for number, (name, blocks) in enumerate(copy.files):
            step(number, len(copy.files))
            with packed.open(f"files/{name}", "w", force_zip64=True) as entry:
                for block in blocks():
                    entry.write(block)


def _page(copy: Copy) -> Iterator[str]:
    yield f"<!doctype html><html><head><meta charset=utf-8><title>{escape(copy.title)}</title>"
    yield f"<style>{_STYLE}</style></head><body><h1>{escape(copy.title)}</h1>"
    yield from (f"<p>{escape(remark)}</p>" for remark in copy.remarks)
    for part in copy.parts:
        yield f"<h2>{escape(part.title)}</h2><table>{_row('th', part.columns)}"
        yield from (_row("td", row) for row in part.rows)
        yield "</table>"
    yield "</body></html>"


def _row(kind: str, cells: Iterable[str]) -> str:
    return f"<tr>{''.join(f'<{kind}>{escape(cell)}</{kind}>' for cell in cells)}</tr>"
