"""恢复单: the key of an encrypted ledger on one page, for the administrator's safe."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.exports.dimensions import UPRIGHT
from app.exports.fonts import Role
from app.exports.layout import (
    BODY,
    GREY,
    PITCH,
    SMALL_FIVE,
    SMALL_FOUR,
    TYPE_AREA,
    date_text,
    draw_internal_mark,
    draw_title,
    heading,
    line_top,
    moment_text,
)
from app.exports.look import Look
from app.exports.paragraph import Span, break_lines, draw_lines
from app.exports.pen import ASCENT, Box, Pen
from app.exports.plan_bars import fitted
from app.exports.sheets import Bookmark, Page, SetPaper

TITLE = "台账恢复单"
_COLUMNS = 4
_TITLE_LINE = 1
_NAME_LINE = 3
_TEXT_LINE = 5
_KEY_LINES = 6
_LETTER_SIZE = 20.0
_STEP = 15.5
"""From one letter of a group to the next, the same for all, so that a missing one is seen."""

_SEALED = (
    "装入信封密封，与电脑分开，锁入保密柜，由管理员保管并登记。"
    "不拍照、不扫描、不经微信和邮件发送；电子文件打印后即删除。"
)


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What a sheet is called, and what it says of its use."""

    title: str
    purpose: str
    use: str
    renewal: str
    keeping: str = _SEALED


OF_LEDGER = SheetWords(
    TITLE,
    "忘记口令、登录信息丢失或口令文件损坏时，凭密钥可打开台账及全部备份，并重设口令。",
    "打开台账时点「用恢复单」，逐组照录，再设新口令；不分大小写，空格可省，"
    "没有字母I、L、O、U，录错时程序指出是哪两组。",
    "遗失或泄露时，先关闭加密再重新开启，即换新密钥；此前的备份仍可用本单打开。",
)
"""Of the key of an encrypted ledger."""

OF_SPACE = SheetWords(
    "工作区恢复单",
    "管理员的电脑全部丢失或打不开时，凭密钥可在新电脑上恢复管理员身份。",
    "在新电脑上点「加入已有工作区」，选好共享文件夹，在邀请码处逐组照录；不分大小写，空格可省，"
    "没有字母I、L、O、U，录错时程序指出是哪两组。",
    "遗失、泄露或用过之后，由管理员在同步中心重新打印，旧单即作废。",
)
"""Of the administrators of a shared workspace."""


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """What stands on the sheet; `groups` are the sixteen groups of the key."""

    workspace: str
    computer: str
    groups: Sequence[str]
    as_of: datetime
    words: SheetWords = OF_LEDGER


def set_recovery_sheet(sheet: RecoverySheet, look: Look) -> SetPaper:
    """The sheet on its page."""
    words = sheet.words

    def draw(pen: Pen) -> None:
        draw_internal_mark(pen, text=look.header)
        draw_title(pen, [words.title], line_top(_TITLE_LINE), TYPE_AREA)
        _draw_name(pen, sheet)
        row = _draw_section(pen, _TEXT_LINE, "用途", 1, words.purpose)
        row = _draw_section(pen, row, "密钥", 2, "")
        _draw_key(pen, row, sheet.groups)
        row += _KEY_LINES
        texts = (("使用", words.use), ("保管", words.keeping), ("更换", words.renewal))
        for number, (name, text) in enumerate(texts, 3):
            row = _draw_section(pen, row, name, number, text)

    page = Page(UPRIGHT, (draw,), (Bookmark(words.title),))
    return SetPaper(words.title, sheet.as_of, (page,), f"制单于{moment_text(sheet.as_of)}")


def _draw_name(pen: Pen, sheet: RecoverySheet) -> None:
    """Whose key it is, in one line between title and text."""
    computer = f"　电脑：{sheet.computer}" if sheet.computer else ""
    rest = f"{computer}　{date_text(sheet.as_of)}"
    room = TYPE_AREA.width - pen.faces.width(rest, Role.KAI, SMALL_FOUR)
    said = fitted(pen, sheet.workspace, Role.KAI, SMALL_FOUR, room) + rest
    base = line_top(_NAME_LINE) + ASCENT * SMALL_FOUR
    pen.text((TYPE_AREA.x + TYPE_AREA.width / 2, base), said, Role.KAI, SMALL_FOUR, align="centre")


def _draw_section(pen: Pen, row: int, name: str, number: int, text: str) -> int:
    """A heading and its text in one paragraph on the grid; returns the line below it."""
    spans = [heading(f"{name}。", 1, number), Span(text)] if text else [heading(name, 1, number)]
    lines = break_lines(pen.faces, spans, TYPE_AREA.width, BODY)
    draw_lines(pen, lines, (TYPE_AREA.x, line_top(row)), BODY)
    return row + len(lines)


def _draw_key(pen: Pen, row: int, groups: Sequence[str]) -> None:
    """The groups in a frame, four a line, each with its number."""
    rows = -(-len(groups) // _COLUMNS)
    frame = Box(TYPE_AREA.x, line_top(row) + PITCH * 0.25, TYPE_AREA.width, PITCH * (_KEY_LINES - 0.5))
    pen.box(frame, None, "#000000", 0.8)
    width, height = frame.width / _COLUMNS, frame.height / rows
    for number, group in enumerate(groups):
        line, column = divmod(number, _COLUMNS)
        middle = frame.x + (column + 0.5) * width
        base = frame.y + (line + 0.5) * height + _LETTER_SIZE * 0.36
        left = middle - (len(group) - 1) / 2 * _STEP
        for place, letter in enumerate(group):
            pen.text((left + place * _STEP, base), letter, Role.HEI, _LETTER_SIZE, align="centre")
        pen.text((left - _STEP, base), str(number + 1), Role.SONG, SMALL_FIVE, GREY, align="right")
