"""What colleagues are not at one about is called disputed on every paper until it is decided."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.exports.compositor import composed
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import Order
from app.exports.papers import project_brief
from app.exports.printing import print_to
from app.services.disputes import Matter
from app.services.papers.pack_news import pack_news, told_by
from app.services.papers.wechat import project_message
from tests.city import City
from tests.exports.reading import pages, signs, text, word_text
from tests.exports.samples import AS_OF, BRIEF
from tests.two_desks import TwoDesks

NAME = "松果储能电芯二期"
MARKED = f"{NAME}（有争议）"
AMOUNTS = (1_900_000_000_00, 2_000_000_000_00)
SUM = "以上合计含数额有争议的项目1个，以核定为准。"
NOTE = "标（有争议）的，"


@pytest.fixture
def desks(city: City, tmp_path: Path) -> Iterator[TwoDesks]:
    """A project of which two colleagues wrote the investment apart."""
    made = TwoDesks(city, tmp_path)
    made.write_apart(NAME, "project.total_investment_amount", AMOUNTS)
    yield made
    made.close()


def order(city: City, paper: str) -> Order:
    about = {"D1": city.project(NAME), "D7": city.project(NAME), "D9": city.official("林知远")}
    about["D2"] = city.company("松果储能科技")
    return Order(paper, about.get(paper))


def printed(city: City, paper: str, folder: Path, form: str = "pdf") -> str:
    """What somebody reads who opens the file, without blanks."""
    out = folder / f"{paper}.{form}"
    print_to(city.database, order(city, paper), out)
    if form == "xlsx":
        return "".join("".join(cells(out)).split())
    return text(out.read_bytes()) if form == "pdf" else word_text(out.read_bytes())


def cells(book: Path) -> list[str]:
    with zipfile.ZipFile(book) as file:
        return re.findall(r"<t[^>]*>([^<]+)</t>", file.read("xl/sharedStrings.xml").decode())


SAYS = {
    ("D1", "pdf"): ["投资额有争议，以核定为准"],
    ("D1", "docx"): ["投资额有争议，以核定为准"],
    ("D2", "pdf"): [f"在我市项目“{MARKED}”"],
    ("D7", "pdf"): ["投资额有争议，以核定为准"],
    ("D8", "pdf"): ["投资额有争议，以核定为准；施工许可证核发超期3个工作日", SUM],
    ("D8", "xlsx"): ["投资额有争议，以核定为准；施工许可证核发超期3个工作日", SUM],
    ("D9", "pdf"): [MARKED, NOTE, SUM],
    ("D9", "xlsx"): [MARKED, NOTE, SUM],
    ("D10", "pdf"): [MARKED, NOTE, SUM],
    ("D10", "xlsx"): [MARKED, NOTE, SUM],
    ("D19", "pdf"): [MARKED, NOTE, SUM],
    ("D20", "xlsx"): ["投资额有争议，以核定为准；施工许可证核发超期3个工作日", SUM],
}


def test_every_paper_marks_what_is_in_dispute_until_it_is_decided(desks: TwoDesks, tmp_path: Path) -> None:
    lacking = []
    for (paper, form), words in SAYS.items():
        said = printed(desks.city, paper, tmp_path, form)
        lacking += [(paper, form, one) for one in words if one not in said]
    assert lacking == []
    desks.decide()
    for paper, form in SAYS:
        said = printed(desks.city, paper, tmp_path, form)
        assert NAME in said, (paper, form)
        assert "争议" not in said, (paper, form)


def test_a_disputed_lead_official_is_named_and_leaves_the_sums_alone(city: City, tmp_path: Path) -> None:
    desks = TwoDesks(city, tmp_path)
    desks.name_apart(NAME, ("韩星野", "沈砚秋"))
    said = printed(city, "D8", tmp_path)
    assert "责任领导有争议，以核定为准" in said
    assert "以上合计" not in said
    desks.close()


def test_counts_by_stages_say_which_of_them_do_not_hold(city: City, tmp_path: Path) -> None:
    desks = TwoDesks(city, tmp_path)
    desks.write_apart(NAME, "project_milestone.happened_on", ("2025-11-01", "2025-11-02"))
    assert "以上合计含阶段有争议的项目1个，以核定为准。" in printed(city, "D10", tmp_path)
    assert "以上合计" not in printed(city, "D8", tmp_path)
    desks.close()


def test_names_in_a_workbook_stay_as_they_are_for_whoever_looks_them_up(
    desks: TwoDesks, tmp_path: Path
) -> None:
    printed(desks.city, "D20", tmp_path, "xlsx")
    found = cells(tmp_path / "D20.xlsx")
    assert NAME in found
    assert [one for one in found if "投资额有争议" in one]
    assert MARKED not in found


def test_a_message_marks_it_too(desks: TwoDesks) -> None:
    def told() -> str:
        return desks.city.database.read(lambda session: project_message(session, desks.city.project(NAME)))

    assert told().startswith(f"【{MARKED}】")
    desks.decide()
    assert told().startswith(f"【{NAME}】")


def test_a_full_page_in_dispute_about_everything_stays_one_page() -> None:
    words = "企业提交修改图，消防设计审查意见补正后仍未出具，" * 40
    full = replace(BRIEF, situation=words, progress=words, problems=words, disputed=frozenset(Matter))
    pdf = project_brief.PAPER.pdf(full, typefaces(), Look(black=True))
    assert len(pages(pdf)) == 1
    assert "投资额、到位资金、预期效益、阶段、责任领导有争议，以核定为准" in text(pdf)
    assert max(sign.right for sign in signs(pdf)) < 210 - 26 + 0.5
    twin, look = project_brief.PAPER.twin(full, typefaces(), Look())
    assert len(composed(twin, typefaces(), look).pages) == 1


def test_what_is_new_since_the_last_pack_is_marked_where_it_does_not_hold_yet() -> None:
    facts = replace(BRIEF.facts, arrived=(BRIEF.facts.arrived or 0) + 1_000_000_00)
    now = replace(BRIEF, facts=facts, disputed=frozenset({Matter.ARRIVAL}))
    (funds,) = pack_news(AS_OF, told_by({"p": BRIEF}), {"p": now}, {}).funds
    assert funds.project == f"{BRIEF.name}（有争议）"
