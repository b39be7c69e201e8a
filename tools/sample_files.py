"""Makes the files of the sample city from its list, the same each time: python -m tools.sample_files."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import xlsxwriter
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ROOT = Path(__file__).resolve().parent.parent / "resources"
REGULAR, BOLD = (ROOT / "fonts" / f"NotoSansSC-{weight}.ttf" for weight in ("Regular", "Bold"))
REMARK = "示例文件，内容虚构，供演示使用"


def page(target: Path, title: str, lines: Sequence[str]) -> None:
    """A sheet of A4 with a title and a few lines."""
    canvas = Canvas(str(target), pagesize=A4, invariant=True)
    canvas.setTitle(title)
    canvas.setFont("Bold", 20)
    canvas.drawCentredString(A4[0] / 2, 720, title)
    canvas.setFont("Regular", 13)
    for number, line in enumerate(lines):
        canvas.drawString(90, 660 - 30 * number, line)
    canvas.setFont("Regular", 10)
    canvas.setFillGray(0.45)
    canvas.drawCentredString(A4[0] / 2, 70, REMARK)
    canvas.save()


def photo(target: Path, title: str, lines: Sequence[str]) -> None:
    """A certificate as somebody photographed it."""
    picture = Image.new("RGB", (900, 640), "#e9e4d8")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((36, 36, 864, 604), fill="#fbf9f2", outline="#b9ae94", width=3)
    draw.text((450, 110), title, font=ImageFont.truetype(str(BOLD), 40), fill="#2b2b2b", anchor="mm")
    for number, line in enumerate(lines):
        place = (110, 200 + 66 * number)
        draw.text(place, line, font=ImageFont.truetype(str(REGULAR), 26), fill="#2b2b2b")
    draw.text((450, 570), REMARK, font=ImageFont.truetype(str(REGULAR), 18), fill="#777777", anchor="mm")
    picture.save(target, "JPEG", quality=80)


def table(target: Path, title: str, lines: Sequence[str]) -> None:
    """A workbook with one sheet; cells are parted by commas."""
    with xlsxwriter.Workbook(target) as book:
        book.set_properties({"title": title, "comments": REMARK, "created": datetime(2026, 3, 9, 10, 30)})
        sheet = book.add_worksheet()
        sheet.set_column(0, 1, 28)
        for number, line in enumerate(lines):
            for column, cell in enumerate(line.split(",")):
                sheet.write(number, column, int(cell) if cell.isdigit() else cell)


MAKERS: dict[str, Callable[[Path, str, Sequence[str]], None]] = {".pdf": page, ".jpg": photo, ".xlsx": table}


def main() -> None:
    """Write every file of the list into `resources/demo/files`."""
    pdfmetrics.registerFont(TTFont("Regular", str(REGULAR)))
    pdfmetrics.registerFont(TTFont("Bold", str(BOLD)))
    city = json.loads((ROOT / "demo" / "sample-city.json").read_text(encoding="utf-8"))
    folder = ROOT / "demo" / "files"
    folder.mkdir(exist_ok=True)
    for row in city["files"]:
        target = folder / row["file"]
        MAKERS[target.suffix](target, Path(row["name"]).stem, row["lines"])


if __name__ == "__main__":
    main()
