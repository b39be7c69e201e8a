"""The ledger of projects as a workbook: the columns of offices, filled from the sample city."""

import re
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.errors import UserError
from app.exports.document import Ledger
from app.exports.ledger_book import ledger_book
from app.exports.look import Look
from app.exports.papers.project_ledger import PAPER
from app.exports.table import TextCell
from app.models.projects import FundArrival, Project, ProjectMilestone
from app.services.lights import Colour
from app.services.papers.monthly_report import monthly_report
from app.services.papers.project_ledger import project_ledger
from app.services.papers.reading import reading
from app.services.project_filter import SIGNED, Facet, ProjectFilter
from app.services.record_lookup import record_called
from tests.city import City
from tests.exports.test_workbook import parts

PINECONE = "松果储能电芯二期"


def test_a_line_says_what_is_known_of_a_project(city: City) -> None:
    ledger = city.database.read(lambda session: project_ledger(session, ProjectFilter()))
    assert len(ledger.lines) == 24
    line = next(line for line in ledger.lines if line.name == PINECONE)
    assert (line.investors, line.place) == ("松果储能科技（示例）有限公司", "望川经开区")
    assert line.investment == 18_6000_0000_00
    assert (str(line.signed_on), line.agreement) == ("2025-11-06", "投资协议")
    assert (line.leader, line.contact) == ("林知远　副市长", "周以宁　100****0200")
    assert (line.registered, line.light) == ("是", Colour.RED)
    assert line.arrived == 6_2000_0000_00
    assert line.ids[0] == city.project(PINECONE)


def test_it_holds_the_projects_that_pass_and_shows_numbers_when_asked(city: City) -> None:
    leader = ProjectFilter({Facet.LEADER: frozenset({city.official("林知远")})})
    ledger = city.database.read(lambda session: project_ledger(session, leader, masks=False))
    assert {line.leader for line in ledger.lines} == {"林知远　副市长"}
    assert not any("*" in line.contact for line in ledger.lines)


def test_the_workbook_has_the_heads_that_are_imported_and_the_ids(city: City) -> None:
    ledger = city.database.read(lambda session: project_ledger(session, ProjectFilter()))
    found = parts(ledger_book(PAPER.compose(ledger, Look()), Look()))
    said = re.findall(r"<t[^>]*>([^<]*)</t>", found["xl/sharedStrings.xml"])
    for name in (
        "序号",
        "投资方",
        "总投资（亿元）",
        "固定资产投资",
        "三个一",
        "是否供地（挂牌）",
        "系统标识",
    ):
        assert name in said
    assert said[0] == "招商引资项目台账（截至2026年3月18日）"
    assert city.project(PINECONE) in said
    sheet = found["xl/worksheets/sheet1.xml"]
    assert "<f>SUM(G5:G28)</f>" in sheet
    assert len(re.findall(r"<row ", sheet)) == 4 + 24 + 1


def test_records_are_called_by_id_number_or_whole_name(city: City) -> None:
    key = city.project(PINECONE)
    found = city.database.read(
        lambda session: [record_called(session, "project", said) for said in (key, PINECONE, "YH-2025-0001")]
    )
    assert found == [key] * 3
    with pytest.raises(UserError, match="named_otherwise"):
        city.database.read(lambda session: record_called(session, "project", "松果"))


def test_work_began_where_the_monthly_report_counts_it_with_the_first_day_of_a_fact(city: City) -> None:
    built, twice = city.project("竹蜻蜓无人机总装基地"), city.project(PINECONE)

    def reach(session: Session) -> None:
        session.execute(
            delete(ProjectMilestone).where(
                ProjectMilestone.project_id.in_((built, twice)), ProjectMilestone.type == "STARTED"
            )
        )
        for project, kind, day in (
            (built, "TOPPED_OUT", 1),
            (twice, "STARTED", 9),
            (twice, "STARTED", 5),
            (twice, "STARTED", 7),
        ):
            session.add(
                ProjectMilestone(
                    project_id=project, type=kind, happened_on=date(2026, 3, day), status="CONFIRMED"
                )
            )

    city.database.write("Reach", reach)
    ledger = city.database.read(lambda session: project_ledger(session, ProjectFilter()))
    found = {line.ids[0]: line for line in ledger.lines}
    assert (found[built].started, found[built].started_on) == ("是", None)
    assert (found[twice].started, found[twice].started_on) == ("是", date(2026, 3, 5))


def test_sums_are_rounded_once(city: City) -> None:
    ledger = city.database.read(lambda session: project_ledger(session, ProjectFilter()))
    line = replace(ledger.lines[0], investment=50_0000_00, arrived=149_0000_00)
    document = PAPER.compose(replace(ledger, lines=(line,) * 3), Look())
    (table,) = document.sections[0].blocks
    assert isinstance(table, Ledger)
    assert table.total is not None
    totals = [cell.text for cell in table.total.cells if isinstance(cell, TextCell)]
    assert (totals[6], totals[20]) == ("0.02", "0.04")


def test_the_ledger_adds_up_to_the_monthly_report(city: City) -> None:
    """Also where a payment does not count, was taken down late, or a fact is none of that kind of project."""
    pine, rooms = city.project(PINECONE), city.project("竹蜻蜓无人机总装基地")

    def blur(session: Session) -> None:
        for day, period, counts in (
            (date(2026, 3, 2), "2026-03", False),
            (date(2025, 12, 30), "2026-01", True),
        ):
            paid = FundArrival(
                project_id=pine, arrived_on=day, period=period, amount=30_0000_00, currency="CNY", raw="30万"
            )
            paid.counted_in_assessment = counts
            session.add(paid)
        session.add(
            ProjectMilestone(
                project_id=rooms, type="STARTED", happened_on=date(2026, 3, 1), status="CONFIRMED"
            )
        )
        session.get_one(Project, rooms).site_mode = "NONE"

    city.database.write("Blur", blur)
    ledger = city.database.read(lambda session: project_ledger(session, SIGNED))
    report, before = city.database.read(
        lambda session: (monthly_report(session).whole.figures, reading(session, date(2025, 12, 31)).whole())
    )
    assert len(ledger.lines) == report.signed
    assert sum(line.started == "是" for line in ledger.lines) == report.started
    assert sum(line.registered == "是" for line in ledger.lines) == report.rate("registration_rate").numerator
    assert sum(line.arrived for line in ledger.lines) == report.arrived
    assert sum(line.arrived_this_year for line in ledger.lines) == report.arrived - before.arrived
    found = {line.ids[0]: line for line in ledger.lines}
    assert (found[rooms].started, found[rooms].started_on) == ("否", None)
    assert found[pine].note.endswith("；另有不计入考核的到位资金30万元")


def test_a_ledger_of_a_filter_says_so_above_its_table(city: City) -> None:
    def summary(chosen: ProjectFilter) -> str:
        ledger = city.database.read(lambda session: project_ledger(session, chosen))
        (table,) = PAPER.compose(ledger, Look()).sections[0].blocks
        assert isinstance(table, Ledger)
        return table.summary

    assert summary(ProjectFilter()) == ""
    assert summary(SIGNED) == "范围：筛选出的项目（阶段：签约、开工、投产；状态：正常推进）"
