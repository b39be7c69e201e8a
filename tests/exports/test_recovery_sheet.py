"""The recovery sheet: one page from which the key can be typed, in the type area of the standard."""

from datetime import datetime

import pytest

from app.exports.binding import bound
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.recovery_sheet import (
    OF_LEDGER,
    OF_SPACE,
    RecoverySheet,
    SheetWords,
    set_recovery_sheet,
)
from app.vault.sheet_key import groups_of, key_of
from tests.exports.reading import pages, signs, text

KEY = bytes(range(7, 39))
AS_OF = datetime(2026, 3, 18, 14, 40)


def sheet(
    name: str = "云瀚市招商工作区", computer: str = "招商二队-03", words: SheetWords = OF_LEDGER
) -> bytes:
    set_sheet = set_recovery_sheet(RecoverySheet(name, computer, groups_of(KEY), AS_OF, words), Look())
    return bound([set_sheet], typefaces(), Look())


def test_the_key_can_be_typed_from_the_sheet() -> None:
    large = [sign for sign in signs(sheet()) if sign.bottom - sign.top > 6.5 and sign.text.isascii()]
    rows = sorted({round(sign.top) for sign in large})
    assert len(rows) == 4
    typed = "".join(sign.text for sign in sorted(large, key=lambda sign: (round(sign.top), sign.left)))
    assert key_of(typed) == KEY


def test_it_says_whose_key_it_is_what_for_and_where_to_keep_it() -> None:
    said = text(sheet())
    for words in ("内部资料", "台账恢复单", "云瀚市招商工作区", "招商二队-03", "2026年3月18日"):
        assert words in said
    for words in ("忘记口令", "用恢复单", "锁入保密柜", "换新密钥"):
        assert words in said


@pytest.mark.parametrize("words", [OF_LEDGER, OF_SPACE], ids=["ledger", "space"])
@pytest.mark.parametrize("name", ["账", "云瀚市高新技术产业开发区" * 12])
def test_everything_stands_on_one_page_inside_the_type_area(name: str, words: SheetWords) -> None:
    pdf = sheet(name, words=words)
    assert len(pages(pdf)) == 1
    foot = max(sign.top for sign in signs(pdf) if sign.text == "制")
    assert not [sign.text for sign in signs(pdf) if sign.top < foot - 2 < sign.bottom]
    found = [sign for sign in signs(pdf) if sign.top < 262]
    assert max(sign.bottom for sign in found) <= 37 + 225 + 1
    assert min(sign.left for sign in found) >= 28 - 0.5
    assert max(sign.right for sign in found) <= 28 + 156 + 0.5
