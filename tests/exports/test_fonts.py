"""Typefaces by role, with another for what the first lacks."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from app.exports.font_files import system_type_files
from app.exports.fonts import Role, typefaces
from app.exports.layout import A4
from app.exports.orders import GETA
from app.exports.pen import Pen
from app.paths import resources
from tests.exports.reading import pages, typefaces_in
from tests.exports.samples import AS_OF

RARE = "镕喆堃赟翀昇䶮𬀩𠅤𠮷㛃"


KAI = resources() / "fonts" / "ThreeOnesKai-Regular.ttf"
SERIF = resources() / "fonts" / "NotoSerifSC-Regular.ttf"
RARE_FACE = resources() / "fonts" / "ThreeOnesRare-Regular.ttf"


def written(text: str, role: Role) -> bytes:
    pen = Pen(typefaces(), A4, "字体", AS_OF)
    pen.text((100, 100), text, role, 16)
    return pen.finish()


@pytest.mark.parametrize("role", list(Role))
def test_rare_names_are_drawn_and_copied_out_right_in_every_role(role: Role) -> None:
    assert pages(written(RARE, role))[0].strip() == RARE


def test_every_typeface_lies_in_the_file() -> None:
    found = typefaces_in(written(f"项目{RARE}12.5㎡", Role.KAI))
    assert len(found) == 2
    assert all(found.values())


def test_a_page_names_no_typeface_that_a_machine_might_lack() -> None:
    found = typefaces_in(written("一页", Role.BODY))
    assert found
    assert all(found.values())


def test_a_picture_sign_that_no_typeface_has_is_a_geta_mark() -> None:
    assert pages(written("好\U0001f600的", Role.BODY))[0].strip() == "好〓的"


def test_joiners_and_variation_selectors_leave_no_trace() -> None:
    assert pages(written("葛\U000e0100城\u200b区\ufeff", Role.BODY))[0].strip() == "葛城区"


@pytest.mark.parametrize("lacking", ["\U00030000", "\ue000", "\U0001f600"])
def test_a_character_that_no_typeface_has_is_printed_as_a_geta_mark_and_reported(lacking: str) -> None:
    faces = typefaces().afresh()
    (piece,) = faces.pieces(f"张{lacking}三", Role.BODY)
    assert piece.text == "张〓三"
    assert (lacking, GETA) in faces.substitutes()
    assert typefaces().afresh().substitutes() == faces.substitutes()[:2]


def test_quotation_marks_beside_kai_text_are_as_wide_as_a_character() -> None:
    faces = typefaces()
    assert faces.width("“三个一”", Role.KAI, 10) == pytest.approx(50)


def test_the_offices_own_typeface_comes_first_and_the_rest_fills_its_gaps(tmp_path: Path) -> None:
    shutil.copy(KAI, tmp_path / "FangSong_GB2312.ttf")
    faces = typefaces(tmp_path)
    assert faces.used(Role.BODY) == "FangSong_GB2312"
    assert faces.used(Role.TITLE) == "NotoSerifSC-Black"
    assert faces.pieces("字龘𬀩", Role.BODY)[0].font == "FangSong_GB2312"


def test_a_damaged_typeface_of_the_office_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "simfang.ttf").write_bytes(b"not a typeface")
    assert typefaces(tmp_path).used(Role.BODY) == "NotoSerifSC-Regular"


def test_a_typeface_of_the_system_stands_for_its_role_when_the_office_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system, own = tmp_path / "system" / "truetype", tmp_path / "own"
    system.mkdir(parents=True)
    own.mkdir()
    shutil.copy(KAI, system / "simfang.ttf")
    shutil.copy(RARE_FACE, system / "simsunb.ttf")
    monkeypatch.setattr("app.exports.font_files._system_folders", lambda: [tmp_path / "system"])
    system_type_files.cache_clear()
    try:
        assert typefaces(own, system=True).used(Role.BODY) == "simfang"
        assert typefaces(own, system=True).used(Role.SONG) == "NotoSerifSC-Regular"
        assert typefaces(own).used(Role.BODY) == "NotoSerifSC-Regular"
        shutil.copy(KAI, own / "仿宋_GB2312.ttf")
        assert typefaces(own, system=True).used(Role.BODY) == "仿宋_GB2312"
    finally:
        system_type_files.cache_clear()


def test_what_stands_in_for_a_typeface_of_the_standard_is_named(tmp_path: Path) -> None:
    lacking = (("仿宋", "NotoSerifSC-Regular"), ("小标宋", "NotoSerifSC-Black"))
    assert typefaces().afresh().substitutes() == lacking
    shutil.copy(KAI, tmp_path / "FZFS_GBK.ttf")
    assert typefaces(tmp_path).afresh().substitutes() == lacking[1:]


def test_a_typeface_laid_into_the_folder_brings_the_character_that_was_lacking(tmp_path: Path) -> None:
    assert typefaces(tmp_path).pieces("\ue123", Role.HEI)[0].text == GETA
    font = TTFont(RARE_FACE)
    for table in font["cmap"].tables:
        table.cmap[0xE123] = font.getBestCmap()[ord("𠮷")]
    font.save(tmp_path / "Own.ttf")
    assert [piece.font for piece in typefaces(tmp_path).pieces("\ue123", Role.HEI)] == ["Own"]


def test_two_files_of_one_name_are_two_typefaces(tmp_path: Path) -> None:
    for city, face in (("云瀚", KAI), ("望川", SERIF)):
        (tmp_path / city).mkdir()
        shutil.copy(face, tmp_path / city / "FangSong.ttf")
    one, other = (typefaces(tmp_path / city).used(Role.BODY) for city in ("云瀚", "望川"))
    assert one != other
