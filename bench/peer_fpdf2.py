"""A fresh process sets the text of papers with fpdf2, and says what it took."""

import json
import logging
import sys
import time
from pathlib import Path
from typing import Any

from fpdf import FPDF
from fpdf.enums import WrapMode
from fpdf.fonts import FontFace

from bench.first_paint import peak_mb

_PADDING = 3.5
_FOOT_BELOW = 20.0
_FOOT, _NUMBER = 9, 14


class _Sheets(FPDF):
    """Pages with a number and a foot below the type area."""

    said = ""
    foot_at = 0.0

    def footer(self) -> None:
        """fpdf2 asks for it at the end of each page."""
        self.set_y(self.foot_at)
        self.set_font("song", size=_NUMBER)
        self.cell(text=f"— {self.page_no()} —")
        self.set_font("song", size=_FOOT)
        self.cell(w=0, text=self.said, align="R")


def set_pages(told: dict[str, Any]) -> _Sheets:
    """All sheets, in the typefaces of their roles."""
    pdf = _Sheets(unit="pt")
    for role, file in told["fonts"].items():
        pdf.add_font(role, fname=file)
    pdf.set_fallback_fonts(["body"])
    for sheet in told["sheets"]:
        _set_sheet(pdf, sheet)
    return pdf


def _set_sheet(pdf: _Sheets, sheet: dict[str, Any]) -> None:
    (width, height), (left, top, across, down) = sheet["size"], sheet["area"]
    if pdf.page:
        pdf.set_auto_page_break(False)  # the page before still has its own margins
    pdf.add_page(orientation="L" if width > height else "P", format=(min(width, height), max(width, height)))
    pdf.said, pdf.foot_at = sheet["foot"], top + down + _FOOT_BELOW
    pdf.set_margins(left, top, width - left - across)
    pdf.set_auto_page_break(True, margin=height - top - down)
    pdf.set_xy(left, top)
    for part in sheet["parts"]:
        if "runs" in part:
            _set_paragraph(pdf, part)
        else:
            _set_grid(pdf, part)


def _set_paragraph(pdf: _Sheets, part: dict[str, Any]) -> None:
    pdf.set_char_spacing(part["tracking"])
    align = "C" if part["align"] == "center" else "J"
    columns = pdf.text_columns(text_align=align, line_height=part["leading"] / part["size"])
    indent = part["indent"] * (part["size"] + part["tracking"])
    with columns, columns.paragraph(first_line_indent=indent, wrapmode=WrapMode.CHAR) as paragraph:
        for text, role in part["runs"]:
            pdf.set_font(role, size=part["size"])
            paragraph.write(text)
    pdf.set_char_spacing(0)
    if part["below"]:
        pdf.ln(part["below"])


def _set_grid(pdf: _Sheets, part: dict[str, Any]) -> None:
    pdf.set_font("hei_light", size=part["size"])
    pdf.set_line_width(0.5)
    with pdf.table(
        col_widths=tuple(part["shares"]),
        text_align=tuple(part["aligns"]),
        line_height=part["leading"],
        padding=_PADDING,
        min_row_height=part["least"],
        first_row_as_headings=bool(part["head"]),
        headings_style=FontFace(family="hei", emphasis=None),
        wrapmode=WrapMode.CHAR,
    ) as table:
        for row in filter(None, (part["head"], *part["rows"])):
            cells = table.row()
            for text in row:
                cells.cell(text, colspan=len(part["shares"]) if len(row) == 1 else 1)


def main(source: Path, out: Path) -> None:
    logging.disable()
    told = json.loads(source.read_text(encoding="utf-8"))
    began = time.process_time()
    pdf = set_pages(told)
    out.write_bytes(pdf.output())
    spent = (time.process_time() - began) * 1000
    print(json.dumps({"ms": spent, "pages": pdf.pages_count, "peak_mb": peak_mb()}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
