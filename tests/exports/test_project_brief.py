"""项目一页纸: what a leader finds on it, on one page, the same bytes for the same facts."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.errors import StorageError
from app.exports.document import Heading
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.papers.project_brief import PAPER, most_pressing
from app.exports.writing import deliver
from app.models.three_ones import NOT_BEGUN
from app.services.lights import Colour
from app.services.papers.content import BriefFacts, PlanStep, ProjectBrief, SlotEntry
from app.services.three_ones import Slot
from tests.exports.reading import colours, pages, signs, text, typefaces_in
from tests.exports.samples import AS_OF, BRIEF, STEPS, long_brief

ROOT = Path(__file__).resolve().parent.parent.parent


def printed(brief: ProjectBrief, black: bool = False) -> bytes:
    return PAPER.pdf(brief, typefaces(), Look(black=black))


def test_the_page_says_what_a_leader_must_know() -> None:
    said = text(printed(BRIEF))
    for words in (
        "内部资料",
        "YH-2025-0118",
        "松果储能电芯二期项目",
        "云瀚市招商工作领导小组办公室2026年3月18日",
        "红灯",
        "施工许可证核发超期3个工作日",
        "责任领导林知远副市长",
        "周以宁招商二分队138****0000",
        "推进计划第3版2月28日确认",
        "开工代办制进行中",
        "计划2026年10月30日",
        "总投资18.60亿元",
        "6.20亿元（33.3%）",
        "望川经开区云桥路北侧，86.50亩",
        "年产值30.00亿元，税收1.20亿元，用工800人",
        "一、基本情况。项目总投资",
        "五、提请领导协调事项1.请市住建局",
        "8个节点已完成4个",
        "晚4个工作日",
        "超期3个工作日",
        "数据截至2026年3月18日14:40，含本机未同步7条",
    ):
        assert "".join(words.split()) in said


def test_a_short_project_shows_its_notes_newest_first_in_large_type() -> None:
    short = replace(BRIEF, investor_profile="", problems="", requests=(), steps=STEPS[:2])
    said = text(printed(short))
    assert said.index("3月18日周以宁") < said.index("3月16日市住建局") < said.index("3月11日周以宁")
    body = [sign for sign in signs(printed(short)) if sign.text == "桩"]
    assert max(sign.bottom - sign.top for sign in body) > 14 * 25.4 / 72


@pytest.mark.parametrize("times", [1, 2, 12])
def test_however_much_is_known_there_is_one_page(times: int) -> None:
    pdf = printed(long_brief(times))
    assert len(pages(pdf)) == 1
    found = signs(pdf)
    assert min(sign.left for sign in found) >= 28 - 0.3
    assert max(sign.right for sign in found) <= 184 + 0.6
    smallest = [sign.bottom - sign.top for sign in found if sign.text == "核"]
    assert min(smallest) >= 8 * 25.4 / 72


def test_however_much_is_known_there_is_one_page_of_text_too() -> None:
    assert len(PAPER.set_twin(long_brief(), typefaces(), Look()).pages) == 1


def test_a_list_of_short_lines_does_not_cost_the_text_its_other_sections() -> None:
    listed = replace(BRIEF, progress="已办结一项。\n" * 30)
    document, _ = PAPER.twin(listed, typefaces(), Look())
    said = {block.name: block.text for block in document.sections[0].blocks if isinstance(block, Heading)}
    assert said["存在问题"] == BRIEF.problems
    assert said["基本情况"].startswith(BRIEF.situation[:60])


@pytest.mark.parametrize("times", [1, 2, 12])
def test_blocks_of_a_crowded_page_do_not_run_into_each_other_or_the_foot(times: int) -> None:
    found = signs(printed(long_brief(times)))
    foot = [sign for sign in found if sign.top > 37 + 225]
    assert "".join(sign.text for sign in foot).startswith("数据截至")
    for at, one in enumerate(found):
        high, wide = one.bottom - one.top, one.right - one.left
        assert not [
            other
            for other in found[at + 1 :]
            if abs(one.top - other.top) < high * 0.3 and abs(one.left - other.left) < wide * 0.5
        ]


def test_a_cut_section_says_where_the_rest_is_and_no_section_vanishes() -> None:
    said = text(printed(long_brief()))
    assert said.count("……（详见系统）") >= 4
    for name in ("基本情况", "投资方简介", "进展情况", "存在问题", "提请领导协调事项"):
        assert name in said
    assert "此处列4个" in said


def test_why_a_lamp_is_lit_is_not_cut() -> None:
    reason = "责任领导2026年7月11日以来没有履责记录"
    assert reason in text(printed(replace(BRIEF, light_reason=reason)))


def test_more_than_three_requests_are_counted() -> None:
    said = text(printed(replace(BRIEF, requests=("请协调用地。",) * 5)))
    assert "3.请协调用地。（另有2项，详见系统）" in said


def test_what_is_lacking_is_said_in_words() -> None:
    brief = replace(
        BRIEF,
        light=Colour.YELLOW,
        light_pinned=True,
        leader=SlotEntry(Slot.MISSING),
        contact=SlotEntry(Slot.DRAFT, "白晓舟", "望川招商局"),
        plan=SlotEntry(Slot.NOT_YET),
    )
    said = text(printed(brief))
    assert "黄灯（人工）" in said
    assert "责任领导未落实" in said
    assert "联系人待确认白晓舟望川招商局" in said
    assert "推进计划签约后落实" in said


def test_a_telephone_number_is_not_parted() -> None:
    brief = replace(BRIEF, contact=SlotEntry(Slot.FILLED, "周以宁", "招商二分队　138 0000 0000"))
    assert "138 0000 0000" in pages(printed(brief))[0]


def test_a_long_name_of_a_person_is_never_cut() -> None:
    brief = replace(BRIEF, leader=SlotEntry(Slot.FILLED, "阿布都热西提·买买提明·吾守尔江", "副市长"))
    assert "阿布都热西提·买买提明·吾守尔江副市长" in text(printed(brief))


def test_an_almost_empty_project_prints() -> None:
    bare = ProjectBrief(
        name="线索",
        project_no="",
        issuer="招商局",
        as_of=AS_OF,
        light=Colour.GREY,
        light_reason="",
        leader=SlotEntry(Slot.NOT_YET),
        contact=SlotEntry(Slot.NOT_YET),
        plan=SlotEntry(Slot.NOT_YET),
        stages=BRIEF.stages,
        facts=BriefFacts(investor="", unit=""),
        steps=(PlanStep("拜访", None, None, NOT_BEGUN),),
        internal=False,
    )
    said = text(printed(bare))
    assert "未亮灯" in said
    assert "未排期" in said
    assert "内部资料" not in said


def test_black_print_has_no_colour_and_the_usual_one_has() -> None:
    assert colours(printed(BRIEF, black=True)) == 0
    assert colours(printed(BRIEF)) > 1000


def test_lamps_differ_in_shape_without_colour() -> None:
    drawn = {light: printed(replace(BRIEF, light=light, light_reason=""), black=True) for light in Colour}
    streams = {light: PdfReader(BytesIO(pdf)).pages[0].get_contents() for light, pdf in drawn.items()}
    shapes = {stream.get_data() for stream in streams.values() if stream is not None}
    assert len(shapes) == len(Colour)


def test_the_same_facts_give_the_same_bytes() -> None:
    assert printed(BRIEF) == printed(BRIEF)
    assert printed(BRIEF) != printed(replace(BRIEF, as_of=AS_OF.replace(minute=41)))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_with_another_hash_seed_gives_the_same_bytes(seed: str) -> None:
    code = (
        "import sys; from hashlib import sha256;"
        "from tests.exports.test_project_brief import BRIEF, printed;"
        "sys.stdout.write(sha256(printed(BRIEF)).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "America/Lima"}
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    assert told.stdout == sha256(printed(BRIEF)).hexdigest()


def test_the_document_is_named_dated_and_carries_its_typefaces() -> None:
    pdf = printed(BRIEF)
    about = PdfReader(BytesIO(pdf)).metadata
    assert about is not None
    assert about.title == "松果储能电芯二期项目　项目一页纸"
    assert about.get("/CreationDate") == "D:20260318144000+08'00'"
    assert all(typefaces_in(pdf).values())


def test_a_plan_too_long_for_the_page_keeps_late_and_next_steps() -> None:
    chosen = [step.name for step in most_pressing(STEPS, 4)]
    assert chosen == ["环评、能评", "施工许可证核发", "桩基与主体", "设备安装调试"]


def test_a_paper_that_cannot_be_written_leaves_the_older_one(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        deliver(printed(BRIEF), tmp_path / "无此文件夹" / "一页纸.pdf")
    assert list(tmp_path.iterdir()) == []


def test_a_name_as_long_as_names_may_be_stands_whole_on_the_page() -> None:
    name = "年产二十吉瓦时储能电芯及系统集成智能制造基地与研发检测中心二期扩建并配套产业园项目，" * 5
    pdf = printed(replace(long_brief(), name=name[:200]))
    assert len(pages(pdf)) == 1
    assert name[:200] in text(pdf)


def test_the_page_carries_its_number_and_its_name_for_the_outline() -> None:
    pdf = printed(BRIEF)
    assert "—1—" in text(pdf)
    assert [str(entry["/Title"]) for entry in PdfReader(BytesIO(pdf)).outline] == [BRIEF.name]  # type: ignore[call-overload]


def test_bars_say_the_whole_year() -> None:
    said = text(printed(BRIEF))
    assert re.search("节点.*2025年.*2026年.*11月", said)


def test_little_to_say_is_said_in_the_size_of_the_standard() -> None:
    pdf = printed(
        replace(BRIEF, investor_profile="", progress="", problems="", requests=(), notes=(), steps=())
    )
    line = [sign for sign in signs(pdf) if sign.text in "项目总投资"]
    assert any(sign.right - sign.left == pytest.approx(15.75 / 72 * 25.4, abs=0.1) for sign in line)


def test_an_investment_in_dollars_is_not_called_yuan() -> None:
    facts = replace(BRIEF.facts, total_investment=5_000_000_00, currency="USD")
    said = text(printed(replace(BRIEF, facts=facts)))
    assert "总投资500万美元" in said
    assert "33.3%）" not in said
