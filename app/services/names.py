"""Names: compound surnames, readings, and the three orders of a list of people (handbook §7.4, §7.5)."""

import re
from datetime import date
from functools import cache, lru_cache
from typing import Literal
from unicodedata import normalize

from app.errors import ValidationError
from app.paths import resources

StrokeOrder = Literal["SURNAME", "NAME"]
ProtocolKey = tuple[int, int, int, date, str]

_COMPOUND = (
    "欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶"
    " 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 颛孙 公西 漆雕 乐正 宰父"
    " 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 第五 淳于 单于 歐陽"
    " 東方 諸葛 司馬 尉遲 長孫"
)
COMPOUND_SURNAMES = frozenset(_COMPOUND.split())
_READ_AS = (
    "单=shan 曾=zeng 仇=qiu 解=xie 朴=piao 查=zha 盖=ge 区=ou 乐=yue 缪=miao 任=ren 华=hua 燕=yan 员=yun"
    " 翟=zhai 覃=qin 宁=ning 繁=po 种=chong 折=she 黑=he 冼=xian 贾=jia 俞=yu 褚=chu 卜=bu 都=du 乜=nie"
    " 能=nai 秘=bi 召=shao 洗=xian 祭=zhai 薄=bo 佴=nai 藏=zang 句=gou 么=yao 阚=kan 贠=yun 單=shan 區=ou"
    " 樂=yue 蓋=ge 尉迟=yu-chi 万俟=mo-qi 令狐=ling-hu 乐正=yue-zheng 单于=chan-yu 澹台=tan-tai"
    " 长孙=zhang-sun 尉遲=yu-chi 長孫=zhang-sun"
)
_SURNAME_READINGS = {
    surname: reading.replace("-", " ") for surname, reading in (pair.split("=") for pair in _READ_AS.split())
}
_BODIES = ("PARTY", "CONGRESS", "GOVERNMENT", "CPPCC", "JUDICIARY", "OTHER")
_LONGEST_NAME = 4
PERSON_LIMIT = 50
POST_LIMIT = 100
_HAN = re.compile(r"[〇㐀-鿿豈-﫿\U00020000-\U0003ffff]+")
_DOTS = str.maketrans(dict.fromkeys("•‧・･∙⋅．", "·"))


def tidy_name(text: str) -> str:
    """A name as it is stored: Chinese without spaces, a foreign one with single spaces, · between parts."""
    words = normalize("NFC", text).translate(_DOTS).split()
    return ("" if any(map(_HAN.search, words)) else " ").join(words)


def within(limit: int, text: str, field: str) -> str:
    """`text` if it is no longer than `limit`. Raises ValidationError `too_long` under `field`."""
    if len(text) > limit:
        raise ValidationError(field, "too_long", limit=limit)
    return text


def list_name(name: str) -> str:
    """A name in a column: two Chinese characters are set as wide as three (张　三)."""
    return f"{name[0]}\u3000{name[1]}" if len(name) == 2 and _HAN.fullmatch(name) else name


def split_name(name: str, surname_len: int | None = None) -> tuple[str, str]:
    """Surname and given name of a Chinese name; `surname_len` when a person has said how long it is."""
    bare = _bare(name)
    length = surname_len or (2 if len(bare) > 2 and bare[:2] in COMPOUND_SURNAMES else 1)
    return bare[:length], bare[length:]


def search_form(text: str) -> str:
    """A typed name or reading without what a search ignores: case, spaces, the · of foreign names."""
    return _bare(normalize("NFKC", text)).lower().replace("ü", "v")


def syllables(text: str) -> str:
    """The reading of a text, syllable by syllable, ü as v; a person's surname as surnames are read."""
    bare = tidy_name(text)
    return _as_a_person(bare, _plain_reading(bare))


@lru_cache(maxsize=4096)
def pinyin_key(text: str, reading: str | None = None) -> str:
    """What a name is sorted and found by: syllables, then the same in one word, then initials.

    `reading` are the syllables when a person has said them. The everyday reading of a surname that reads
    otherwise comes last, so that 曾 is found by `ceng` too. 曾样: `zeng yang  zengyang zy cengyang cy`.
    """
    bare = tidy_name(text)
    plain = _plain_reading(bare)
    said = " ".join(reading.lower().replace("ü", "v").split()) if reading else _as_a_person(bare, plain)
    if not said:
        return ""
    forms = [_joined(said), _initials(said)]
    if plain != said:
        forms += [_joined(plain), _initials(plain)]
    # Two blanks: a name that is the beginning of another one sorts before it.
    return f"{said}  {' '.join(forms)}"


def stroke_key(name: str, by: StrokeOrder = "SURNAME", surname_len: int | None = None) -> str:
    """What 姓氏笔画 (`SURNAME`) or 姓名笔画 (`NAME`) order compares, character by character, as text.

    By surname a given name of one character comes before all of two; by name its character is compared.
    """
    surname, given = split_name(name, surname_len)
    gap = "0000" if by == "SURNAME" and len(given) == 1 else ""
    return "".join(map(_stroke_rank, surname)) + gap + "".join(map(_stroke_rank, given))


def protocol_key(
    name: str, group4: str | None, rank_level: int, protocol_order: int | None, since: date | None
) -> ProtocolKey:
    """What 职务 order compares: body, rank, the office's own order, time in rank, then strokes."""
    body = _BODIES.index(group4) if group4 in _BODIES else len(_BODIES) - 1
    order = 1_000_000 if protocol_order is None else protocol_order
    return body, rank_level, order, since or date.max, stroke_key(name)


def _bare(text: str) -> str:
    return "".join(text.translate(_DOTS).replace("·", "").split())


def _as_a_person(name: str, plain: str) -> str:
    """The plain reading with that of the surname, if the name may be a person's: two to four characters."""
    if not 1 < len(name) <= _LONGEST_NAME or _HAN.fullmatch(name) is None:
        return plain
    surname, _ = split_name(name)
    known = _SURNAME_READINGS.get(surname)
    return " ".join([known, *plain.split()[len(surname) :]]) if known else plain


def _plain_reading(text: str) -> str:
    # The dictionary takes a sixth of a second to load: not before somebody needs a reading.
    from pypinyin import lazy_pinyin

    return " ".join(" ".join(lazy_pinyin(text.replace("·", " "))).lower().split())


def _joined(reading: str) -> str:
    return reading.replace(" ", "")


def _initials(reading: str) -> str:
    return "".join(syllable[0] for syllable in reading.split())


def _stroke_rank(character: str) -> str:
    """Four digits for a character of the table; a rare one or a letter sorts behind them."""
    place = _stroke_ranks().get(character)
    return f"ffff{ord(character.lower()):06x}" if place is None else f"{place:04x}"


@cache
def _stroke_ranks() -> dict[str, int]:
    """The place of each character in stroke order, from 1."""
    file = resources() / "names" / "stroke-rank.txt"
    characters = file.read_text(encoding="utf-8").replace("\n", "")
    return {character: place for place, character in enumerate(characters, start=1)}
