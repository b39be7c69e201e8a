"""Every paper of a workspace with the worst that people enter comes out whole and inside its sheet."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, text

from app.database import Session
from app.exports.binding import bound
from app.exports.compositor import composed
from app.exports.document import (
    Annex,
    AnnexNote,
    Block,
    Document,
    Drawing,
    Facts,
    Heading,
    Ledger,
    Section,
    Signature,
    Text,
)
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import GETA, KINDS, About, Order
from app.exports.printing import papers
from app.exports.sheets import SetPaper
from app.exports.table import Band, Column, Row, TextCell
from app.models.three_ones import NOT_BEGUN, PlanTask, ProgressPlan
from app.services.opening import SAMPLE_DAY, open_for_work, stopped_at
from app.workspace import OpenWorkspace
from tests.exports.reading import Sign, signs
from tests.exports.reading import text as text_of
from tests.exports.samples import AS_OF

MM = 25.4 / 72
RARE = "𠮷镕喆堃㛃𬀩"
EMOJI = "\U0001f600"
NUMBER = "1234567890" * 6
LONG = f"{RARE}{EMOJI}年产{NUMBER}吉瓦时（一期）https://example.com/{'a' * 60}项目"
NAME = (LONG + "储能电芯及系统集成智能制造基地，" * 9)[:200]
LINES = "\n".join(f"{number}.第{number}行：{RARE}到位18.60亿元，“落实”。" for number in range(1, 41))
HARD = {
    "project": {"name": NAME, "content": LINES, "request_text": LINES, "site_text": LONG},
    "company": {"name_zh": NAME, "address": LONG, "main_business": LINES, "intent_summary": LINES},
    "official": {"name": f"{RARE}·买买提明·吾守尔江", "post_title": LONG},
    "activity": {"place": LONG, "subject": NAME, "minutes": LINES, "demands": LINES},
    "activity_participant": {"name": f"{RARE}·买买提明", "title": LONG},
    "follow_up": {"what": LONG, "result": LINES},
    "person": {"name_zh": f"{RARE}·买买提明", "taboos": LINES, "preferences": LONG},
    "progress_note": {"text": LINES},
    "plan_task": {"name": LONG, "delay_reason": LONG},
    "progress_plan": {"note": LINES},
    "leader_action": {"text": LINES},
    "unit": {"short_zh": LONG[:60], "name_zh": LONG},
}
"""What is entered into which fields: long names, long words and numbers, rare signs, forty lines."""

RECORDS = {About.PROJECT: "project", About.VISIT: "activity", About.FIRM: "company", About.LEADER: "official"}
TASKS = 400


@pytest.fixture(scope="module", params=["hard", "empty"])
def worst(
    request: pytest.FixtureRequest, sample_city: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, OpenWorkspace]]:
    """The sample city with the worst in every field, or with nothing in any and no tasks."""
    folder = shutil.copytree(sample_city, tmp_path_factory.mktemp(request.param) / "city")
    workspace = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    workspace.database.write("Spoil", _harden if request.param == "hard" else _empty)
    yield request.param, workspace
    workspace.close()


def _harden(session: Session) -> None:
    for table, fields in HARD.items():
        names = ", ".join(f"{name} = :{name}" for name in fields)
        session.execute(text(f"UPDATE {table} SET {names}"), fields)
    plan = session.scalars(select(ProgressPlan.id).join(PlanTask).order_by(ProgressPlan.id)).first()
    for number in range(TASKS):
        session.add(_task(str(plan), number))


def _task(plan: str, number: int) -> PlanTask:
    known: dict[str, Any] = {"plan_id": plan, "key": f"t{number}", "name": f"第{number}步：{LONG}"}
    return PlanTask(**known, node=1, seq=100 + number, due_on=date(2026, 4, 1), status=NOT_BEGUN)


def _empty(session: Session) -> None:
    for table, fields in HARD.items():
        columns = session.execute(text(f"PRAGMA table_info({table})")).all()
        bare = {column.name: "无" if column.notnull else None for column in columns if column.name in fields}
        names = ", ".join(f"{name} = :{name}" for name in bare)
        session.execute(text(f"UPDATE {table} SET {names}"), bare)
    session.execute(text("UPDATE plan_task SET deleted_at = '2026-03-18T14:40:00'"))


@dataclass(frozen=True)
class Made:
    """A paper as it was set, its bytes, and what stood in for what."""

    paper: SetPaper
    pdf: bytes
    substitutes: tuple[tuple[str, str], ...]


def order_for(workspace: OpenWorkspace, paper: str, look: Look) -> Order:
    """The first record that fits; of projects the one with the most tasks."""
    table = RECORDS.get(KINDS[paper].about)
    plans = "plan_task t JOIN progress_plan p ON t.plan_id = p.id"
    tasks = f"(SELECT count(*) FROM {plans} WHERE p.project_id = r.id)"
    rank = tasks if table == "project" else "r.id"
    query = text(f"SELECT r.id FROM {table} r WHERE r.deleted_at IS NULL ORDER BY {rank} DESC")
    found = (
        workspace.database.read(lambda session: session.execute(query).scalars().first()) if table else None
    )
    return Order(paper, found, since=date(2026, 3, 1), until=date(2026, 3, 18), look=look)


def made(workspace: OpenWorkspace, number: str, look: Look) -> Made:
    order, kind = order_for(workspace, number, look), papers()[number]
    content = workspace.database.read(lambda session: kind.read(session, order))
    faces = typefaces().afresh()
    paper = kind.set(content, faces, look)
    return Made(paper, bound([paper], faces, look), faces.substitutes())


def assert_inside(paper: SetPaper, found: list[list[Sign]]) -> None:
    """Nothing stands beside the type area, or below it but for the foot, or on something else."""
    for page, on_page in zip(paper.pages, found, strict=True):
        area = page.sheet.area
        for sign in on_page:
            assert sign.left > area.x * MM - 1, sign
            assert sign.right < area.right * MM + 1.5, sign
            assert sign.top > 12, sign
            in_foot = area.bottom * MM + 2 < sign.top and sign.bottom < page.sheet.size[1] * MM - 5
            assert sign.bottom < area.bottom * MM + 1 or in_foot, sign
        rows: dict[int, list[Sign]] = {}
        for sign in on_page:
            rows.setdefault(round(sign.top), []).append(sign)
        for at, row in rows.items():
            for one in row:
                width, height = one.right - one.left, one.bottom - one.top
                assert not [
                    other
                    for near in (at - 1, at, at + 1)
                    for other in rows.get(near, ())
                    if other is not one
                    and abs(other.top - one.top) < 0.3 * height
                    and abs(other.left - one.left) < 0.45 * min(width, other.right - other.left)
                ], one


@pytest.mark.parametrize("number", KINDS)
def test_a_paper_of_the_worst_input_comes_out_whole(worst: tuple[str, OpenWorkspace], number: str) -> None:
    kind, workspace = worst
    done = made(workspace, number, Look())
    found = [signs(done.pdf, page) for page in range(len(done.paper.pages))]
    assert_inside(done.paper, found)
    said = text_of(done.pdf)
    for number_of, page in enumerate(done.paper.pages, 1):
        assert page.plain or f"—{number_of}—" in said
    lost = {sign for signs_lost, font in done.substitutes if font == GETA for sign in signs_lost}
    assert lost <= {EMOJI}
    if kind == "hard" and number != "EN1":
        assert RARE[0] in said
        assert all(sign in said for sign in RARE)


def hard_document(times: int) -> Document:
    """Every block with far too much in it."""
    cell = TextCell("落实77.70亿元，" * 60 * times, "（备注）", most=9999)
    columns = (Column("序号", 8, "centre"), Column("名称", 20), Column("情况", 40))
    rows = (Band(NAME, "#EEEEEE", LONG), Row((TextCell("1"), TextCell(NAME, most=99), cell)))
    total = Row((TextCell(""), TextCell("合计"), TextCell("1个")))
    notes = (LINES,) * times
    ledger = Ledger(columns, rows, total, "单位：亿元", f"范围：{NAME}", notes, ("编制", "审核", "签发"))
    facts = Facts(((NAME[:60], NAME),) * 20 * times)
    annexes = AnnexNote((NAME, NAME))
    parts: tuple[Block, ...] = (
        *(Heading(f"第{number}部分") for number in range(1, 121)),
        Heading(NAME, 2, LINES),
        Text.of(LINES * times),
        facts,
        ledger,
        Ledger(columns, (), None, notes=notes),
        Drawing(2000, lambda pen, box: pen.box(box, None, "#000000"), "图"),
        annexes,
        Signature(NAME, AS_OF.date()),
        Annex(NAME, 1),
        Text.of(LONG * times),
    )
    return Document(
        NAME, (Section(parts), Section((ledger, facts), across=True)), AS_OF, NAME, LONG, unsent=10**9
    )


def test_blocks_with_far_too_much_in_them_go_on_over_pages_and_lose_nothing() -> None:
    look, faces = Look(header=LONG[:60], watermark=NAME), typefaces().afresh()
    paper = composed(hard_document(4), faces, look)
    pdf = bound([paper], faces, replace(look, watermark=""))
    assert bound([paper], faces, look) != pdf
    assert_inside(paper, [signs(pdf, page) for page in range(len(paper.pages))])
    said = text_of(pdf)
    assert "一百二十、第120部分" in said
    assert said.count("77.70亿元") == 60 * 4 * 2
    for number in range(1, 41):
        assert said.count(f"第{number}行") == 1 + 4 + 3 * 4
    assert said.count(NAME.replace(EMOJI, GETA)) >= 10
