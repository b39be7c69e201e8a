"""项目英文简介: English throughout, one page whatever it says, nothing of the office's own on it."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from app.exports.fonts import typefaces
from app.exports.look import Look, SheetKind
from app.exports.papers.english_profile import PAPER
from app.services.papers.english_profile import EnglishProfile
from tests.exports.reading import pages, signs, text, told_aside
from tests.exports.samples import AS_OF

PROFILE = EnglishProfile(
    name="松果储能电芯二期",
    city="Yunhan",
    as_of=AS_OF,
    overview="The project is being developed by Pinecone Energy, with an investment of CNY 1.86 billion.",
    facts=(
        ("Investor", "Pinecone Energy"),
        ("Total investment", "CNY 1.86 billion"),
        ("Site area", "5.77 ha (86.5 mu)"),
    ),
    reached=(("6 Nov 2025", "Investment agreement signed"), ("Jan 2026", "Land supplied")),
)


def printed(profile: EnglishProfile, look: Look | None = None) -> bytes:
    return PAPER.pdf(profile, typefaces(), look or Look())


def test_a_profile_is_english_but_for_the_name() -> None:
    pdf = printed(PROFILE, Look(sheet=SheetKind.A3_ACROSS))
    said = " ".join(pages(pdf)[0].split())
    for words in (
        "Project Profile: 松果储能电芯二期",
        "Yunhan, 18 March 2026",
        "Pinecone Energy",
        "6 Nov 2025",
        "Investment agreement signed",
        "As of 18 March 2026, 14:40",
    ):
        assert words in said
    assert not any("一" <= sign <= "鿿" for sign in said.replace(PROFILE.name, ""))
    assert "As of 18 March 2026, 14:40" in told_aside(pdf)
    assert "数据" not in told_aside(pdf)
    catalogue = PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert catalogue["/Lang"] == "en-US"  # type: ignore[index]


@pytest.mark.parametrize("times", [1, 20])
def test_it_is_one_page_however_much_there_is_to_tell(times: int) -> None:
    much = replace(
        PROFILE,
        name="年产二十吉瓦时储能电芯基地" * times,
        overview=PROFILE.overview * times,
        facts=PROFILE.facts * (1 + times // 4),
        reached=PROFILE.reached * times,
    )
    pdf = printed(much)
    assert len(pages(pdf)) == 1
    assert max(sign.bottom for sign in signs(pdf)) < 297 - 20
    assert pdf == printed(much)


def test_what_is_not_known_is_left_out() -> None:
    said = text(printed(replace(PROFILE, city="", overview="", facts=(), reached=())))
    assert said == "ProjectProfile:松果储能电芯二期18March2026—1—Asof18March2026,14:40"
