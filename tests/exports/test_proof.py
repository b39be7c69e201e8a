"""A paper that is looked at: single pages as they stand in the whole, its parts, and finding in it."""

from datetime import datetime

from app.exports.compositor import composed
from app.exports.document import Annex, AnnexNote, Document, Heading, NewPage, Section, Signature, Text
from app.exports.finding import found_on
from app.exports.fonts import Role, typefaces
from app.exports.look import Look
from app.exports.paper import Paper
from app.exports.parts import parts_of
from app.exports.proof import Part, proof
from app.exports.raster import picture, strip
from tests.exports.reading import text

AS_OF = datetime(2026, 3, 18, 14, 40)
NOTICE = Document(
    "关于推进重点项目的通报",
    (
        Section(
            (
                Text.of("各县区："),
                Heading("总体情况"),
                Text.of("全市在库项目稳步推进。" * 4),
                Heading("需协调事项"),
                Text.of("用地指标请尽快落实。"),
                NewPage(),
                Heading("近期安排"),
                Text.of("三月底前召开调度会。"),
                AnnexNote(("项目台账", "走访摘要")),
                Signature("市招商办", AS_OF.date()),
                Annex("项目台账", 1),
                Text.of("台账附后。"),
                Annex("走访摘要", 2),
                Text.of("摘要附后。"),
            )
        ),
    ),
    AS_OF,
)


def paper_of(document: Document) -> Paper[Document]:
    return Paper(lambda _session, _order: document, lambda content, _look: content)


def test_parts_are_told_with_their_pages_and_can_be_left_out() -> None:
    paper = paper_of(NOTICE)
    whole = proof(paper, NOTICE, typefaces(), Look())
    assert whole.parts == (
        Part("总体情况", 1, 1),
        Part("需协调事项", 1, 1),
        Part("近期安排", 2, 2),
        Part("项目台账", 3, 3),
        Part("走访摘要", 4, 4),
    )
    shorter = proof(paper, NOTICE, typefaces(), Look(left_out=("需协调事项", "项目台账")))
    assert [part.first for part in shorter.parts] == [1, 0, 2, 0, 3]
    said = "".join(text(shorter.page(number)) for number in (1, 2, 3))
    assert "用地指标" not in said
    assert "台账" not in said
    assert "二、近期安排" in said, "the numbering closes up"
    assert "附件：走访摘要" in said, "one annex alone has no number"
    assert "市招商办" in said
    everything = Look(left_out=parts_of(NOTICE))
    assert len(proof(paper, NOTICE, typefaces(), everything).sizes) == 1


def test_a_page_alone_is_the_page_of_the_whole() -> None:
    faces, look = typefaces(), Look(watermark="周以宁 2026-03-18")
    second = proof(paper_of(NOTICE), NOTICE, faces, look).page(2)
    assert "—2—" in text(second)
    assert "周以宁" in text(second)
    assert len(composed(NOTICE, faces, look).pages) == 4


def test_a_page_in_strips_is_the_page_in_one_piece() -> None:
    pdf = proof(paper_of(NOTICE), NOTICE, typefaces(), Look()).page(1)
    whole = picture(pdf, 300)
    assert (whole.width, whole.height) == (300, 424)
    pieces = [strip(pdf, 300, top, min(top + 100, 424)) for top in range(0, 424, 100)]
    assert sum(piece.height for piece in pieces) == whole.height
    rows = b"".join(piece.pixels for piece in pieces)
    differing = sum(one != other for one, other in zip(rows, whole.pixels, strict=True))
    assert differing < len(rows) / 50


def test_a_text_is_found_over_the_end_of_a_line_and_whatever_blanks_it_has() -> None:
    rare = Document("𠮷镕（中国）有限公司", (Section((Text.of("全市在库项目稳步推进，" * 9),)),), AS_OF)
    letters = proof(paper_of(rare), rare, typefaces(), Look()).letters(1)
    finds = found_on(letters, "库项目 稳步推进")
    assert len(finds) == 9
    assert max(map(len, finds)) == 2, "one that goes on in the next line has two boxes"
    assert all(box.width > 10 and box.height > 10 for find in finds for box in find)
    (title,) = found_on(letters, "𠮷镕")
    assert 130 < title[0].y < 160
    assert found_on(letters, "没有") == []
    assert found_on(letters, " ") == []


def test_characters_with_another_typeface_are_reported_for_the_paper_alone() -> None:
    faces = typefaces().afresh()
    kinds = faces.substitutes()
    faces.pieces("吉林𠮷祥😀—", Role.BODY)
    assert faces.substitutes()[len(kinds) :] == (("𠮷", "ThreeOnesRare-Regular"), ("😀", "〓"))
    assert typefaces().afresh().substitutes() == kinds
