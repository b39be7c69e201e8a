"""Names in lists, their readings, and the three orders of a list of people."""

import random
from datetime import date

import pytest

from app.services.names import (
    StrokeOrder,
    list_name,
    pinyin_key,
    protocol_key,
    search_form,
    split_name,
    stroke_key,
    syllables,
    tidy_name,
)

BY_SURNAME = (
    "丁一凡 王仇 王小明 木易 毛遂 仇英 文丑 方圆 叶问 田富 田大利 白云 朴树 吕布 刘备 李娜 张伟 陈强 林冲"
    " 欧阳锋 单雄 高富 高大富 黄忠 曾国 谢逊 解珍"
)
BY_NAME = (
    "丁一凡 王小明 王仇 木易 毛遂 仇英 文丑 方圆 叶问 田大利 田富 白云 朴树 吕布 刘备 李娜 张伟 陈强 林冲"
    " 欧阳锋 单雄 高大富 高富 黄忠 曾国 谢逊 解珍"
)


def in_stroke_order(names: list[str], by: StrokeOrder = "SURNAME") -> list[str]:
    return sorted(names, key=lambda name: stroke_key(name, by))


def shuffled(names: str) -> list[str]:
    return random.Random(7).sample(names.split(), len(names.split()))


def test_names_are_ordered_by_the_strokes_of_the_surname_and_single_given_names_come_first() -> None:
    assert in_stroke_order(shuffled(BY_SURNAME)) == BY_SURNAME.split()


def test_by_strokes_of_the_name_the_second_character_is_compared_directly() -> None:
    assert in_stroke_order(shuffled(BY_NAME), "NAME") == BY_NAME.split()


def test_common_surnames_of_few_strokes_stand_as_papers_have_them() -> None:
    assert in_stroke_order(list("尹孔方毛王丁万马韦"), "NAME") == list("丁万马王韦毛方尹孔")


@pytest.mark.parametrize(("first", "second"), [("申", "叶"), ("佘", "余")])
def test_surnames_of_the_same_strokes_still_have_an_order(first: str, second: str) -> None:
    assert stroke_key(first) != stroke_key(second)


def test_a_rare_character_sorts_behind_the_table_and_does_not_stop_the_list() -> None:
    assert in_stroke_order(["䶮样", "𬀩例", "龘示", "Anna", "丁样"]) == [
        "丁样",
        "龘示",
        "Anna",
        "䶮样",
        "𬀩例",
    ]


def test_the_key_of_a_name_sorts_as_plain_text_in_a_table() -> None:
    assert stroke_key("高富") < stroke_key("高大富")
    assert stroke_key("张　三") == stroke_key("张三")
    assert set(stroke_key("欧阳示例")) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("surname", "reading"),
    [
        ("单", "shan"), ("曾", "zeng"), ("仇", "qiu"), ("解", "xie"), ("朴", "piao"), ("查", "zha"),
        ("盖", "ge"), ("区", "ou"), ("乐", "yue"), ("缪", "miao"), ("尉迟", "yu chi"), ("万俟", "mo qi"),
        ("任", "ren"), ("华", "hua"), ("燕", "yan"), ("员", "yun"), ("翟", "zhai"), ("覃", "qin"),
        ("宁", "ning"), ("令狐", "ling hu"), ("繁", "po"), ("种", "chong"), ("折", "she"), ("黑", "he"),
        ("冼", "xian"), ("贾", "jia"), ("俞", "yu"), ("褚", "chu"),
    ],
)  # fmt: skip
def test_a_surname_reads_as_a_surname(surname: str, reading: str) -> None:
    assert syllables(f"{surname}样") == f"{reading} yang"
    assert syllables(f"{surname}示例") == f"{reading} shi li"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("乐清", "yue qing"),
        ("瓯海", "ou hai"),
        ("区块链产业园", "qu kuai lian chan ye yuan"),
        ("年产2GWh储能", "nian chan 2gwh chu neng"),
        ("吕样", "lv yang"),
        ("阿样·示例", "a yang shi li"),
        ("", ""),
    ],
)
def test_places_and_projects_read_as_everyday_words(text: str, reading: str) -> None:
    assert syllables(text) == reading


def test_a_name_is_found_by_syllables_by_one_word_by_initials_and_by_the_everyday_reading() -> None:
    assert pinyin_key("曾样") == "zeng yang  zengyang zy cengyang cy"
    assert pinyin_key("鹿城区") == "lu cheng qu  luchengqu lcq"
    assert pinyin_key("") == ""


def test_a_reading_that_a_person_has_said_wins() -> None:
    assert pinyin_key("乐样", "Le Yang").startswith("le yang  leyang ly")


def test_names_sort_by_syllable_and_a_shorter_one_first() -> None:
    names = ["张示三", "张三", "章一", "张", "仇例", "区范"]
    assert sorted(names, key=pinyin_key) == ["区范", "仇例", "张", "张三", "张示三", "章一"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("张　三", "张三"),
        (" 欧阳 示例 ", "欧阳示例"),
        ("阿样•示例", "阿样·示例"),
        ("Anna  Demo", "Anna Demo"),
    ],
)
def test_a_name_is_stored_without_the_spaces_of_lists(typed: str, stored: str) -> None:
    assert tidy_name(typed) == stored


@pytest.mark.parametrize(
    ("name", "shown"),
    [("张三", "张　三"), ("张示三", "张示三"), ("欧阳示例", "欧阳示例"), ("阿样·示例", "阿样·示例")],
)
def test_a_name_of_two_characters_is_set_as_wide_as_three(name: str, shown: str) -> None:
    assert list_name(name) == shown
    assert tidy_name(shown) == name


def test_a_foreign_name_of_two_letters_is_left_alone() -> None:
    assert list_name("Al") == "Al"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("张三", ("张", "三")),
        ("欧阳示例", ("欧阳", "示例")),
        ("诸葛样", ("诸葛", "样")),
        ("东方", ("东", "方")),
        ("", ("", "")),
    ],
)
def test_a_compound_surname_stays_together(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_a_person_may_say_how_long_the_surname_is() -> None:
    assert split_name("东方样", 1) == ("东", "方样")


def test_a_search_ignores_spaces_dots_and_case() -> None:
    assert search_form("阿样 · 示例") == "阿样示例"
    assert search_form(" Ｌü Yang") == "lvyang"


def test_leaders_stand_by_body_rank_office_order_time_in_rank_and_then_strokes() -> None:
    rows = [
        ("政府副职", "GOVERNMENT", 22, 3, None),
        ("党委正职", "PARTY", 21, 1, None),
        ("无班子", None, 11, 1, None),
        ("政府正职", "GOVERNMENT", 21, 9, None),
        ("政协正职", "CPPCC", 21, 1, None),
        ("王样", "GOVERNMENT", 22, None, date(2020, 1, 1)),
        ("丁样", "GOVERNMENT", 22, None, date(2024, 1, 1)),
        ("田样", "GOVERNMENT", 22, None, date(2024, 1, 1)),
    ]
    names = [row[0] for row in sorted(shuffled_rows(rows), key=lambda row: protocol_key(*row))]
    assert names == ["党委正职", "政府正职", "政府副职", "王样", "丁样", "田样", "政协正职", "无班子"]


Row = tuple[str, str | None, int, int | None, date | None]


def shuffled_rows(rows: list[Row]) -> list[Row]:
    return random.Random(3).sample(rows, len(rows))
