"""A fresh process sets the text of papers with WeasyPrint, and says what it took."""

import json
import logging
import sys
import time
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from weasyprint import HTML

from bench.first_paint import peak_mb

_STYLE = """
body { margin: 0; font-family: hei_light, body; line-break: strict; overflow-wrap: anywhere; }
p { margin: 0; orphans: 2; widows: 2; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 6pt 0; }
td, th { border: 0.5pt solid; padding: 2.8pt 3.5pt; font-weight: normal; white-space: pre-line; }
th { font-family: hei, body; background: #f1f1f1; }
tr { break-inside: avoid; }
"""


def html_of(told: dict[str, Any]) -> str:
    """All sheets as one page of the web, each kind of sheet named."""
    faces = "".join(
        f"@font-face {{ font-family: {role}; src: url('{Path(file).as_uri()}') }}"
        for role, file in told["fonts"].items()
    )
    kinds = {_kind(sheet): sheet for sheet in told["sheets"]}
    names = {kind: f"sheet{number}" for number, kind in enumerate(kinds)}
    pages = "".join(_page(names[kind], sheet) for kind, sheet in kinds.items())
    bodies = "".join(_section(sheet, names[_kind(sheet)]) for sheet in told["sheets"])
    head = f'<meta charset="utf-8"><style>{faces}{_STYLE}{pages}</style>'
    return f'<html lang="zh-CN"><head>{head}</head><body>{bodies}</body></html>'


def _kind(sheet: dict[str, Any]) -> str:
    return json.dumps([sheet["size"], sheet["area"]])


def _section(sheet: dict[str, Any], page: str) -> str:
    parts = "".join(_part(part) for part in sheet["parts"])
    return f'<section style="page: {page}; break-before: page">{parts}</section>'


def _page(name: str, sheet: dict[str, Any]) -> str:
    (width, height), (left, top, across, down) = sheet["size"], sheet["area"]
    margins = f"{top}pt {width - left - across}pt {height - top - down}pt {left}pt"
    number = "@bottom-{} {{ content: '— ' counter(page) ' —'; font: 14pt song }}"
    said = "@bottom-{} {{ content: '" + sheet["foot"] + "'; font: 9pt song; color: #707070 }}"
    odd, even = (number.format("right") + said.format("left"), number.format("left") + said.format("right"))
    return (
        f"@page {name} {{ size: {width}pt {height}pt; margin: {margins} }}"
        f"@page {name}:right {{ {odd} }} @page {name}:left {{ {even} }}"
    )


def _part(part: dict[str, Any]) -> str:
    if "runs" in part:
        runs = "".join(
            f'<span style="font-family: {role}, body">{escape(text)}</span>' for text, role in part["runs"]
        )
        size, tracking = part["size"], part["tracking"]
        indent = part["indent"] * (size + tracking)
        style = (
            f"font-size: {size}pt; line-height: {part['leading']}pt; letter-spacing: {tracking}pt;"
            f"margin-bottom: {part['below']}pt; text-align: {part['align']}; text-indent: {indent}pt"
        )
        return f'<p style="{style}">{runs}</p>'
    return "".join(_grid(part))


def _grid(part: dict[str, Any]) -> Iterator[str]:
    whole = sum(part["shares"])
    yield f'<table style="font-size: {part["size"]}pt; line-height: {part["leading"]}pt"><colgroup>'
    yield from (f'<col style="width: {100 * share / whole}%">' for share in part["shares"])
    yield "</colgroup>"
    line = f'<tr style="height: {part["least"]}pt">'
    if part["head"]:
        yield f"<thead><tr>{''.join(f'<th>{escape(name)}</th>' for name in part['head'])}</tr></thead>"
    for row in part["rows"]:
        if len(row) == 1:
            yield f'{line}<td colspan="{len(part["shares"])}">{escape(row[0])}</td></tr>'
            continue
        yield line
        for text, align in zip(row, part["aligns"], strict=True):
            yield f'<td style="text-align: {align}">{escape(text)}</td>'
        yield "</tr>"
    yield "</table>"


def main(source: Path, out: Path) -> None:
    logging.disable()
    told = json.loads(source.read_text(encoding="utf-8"))
    began = time.process_time()
    document = HTML(string=html_of(told)).render()
    out.write_bytes(document.write_pdf())
    spent = (time.process_time() - began) * 1000
    print(json.dumps({"ms": spent, "pages": len(document.pages), "peak_mb": peak_mb()}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
