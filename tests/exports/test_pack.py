"""The pack: contents that lead to the true pages, attached files in their place, what changed since."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from app.database import FixedClock
from app.errors import UserError
from app.exports.fonts import Role, typefaces
from app.exports.look import Look
from app.exports.ordered import gather, lay, pack_order, record_printed
from app.exports.orders import About, Order
from app.exports.pack import PackOrder, gathered, pack_papers, print_pack
from app.exports.papers.pack_news import compose_pack_news
from app.exports.pen import Pen
from app.exports.proof import Proof
from app.exports.recording import PRINTER
from app.models.three_ones import NOT_BEGUN, PlanTask
from app.services.attachments import attach, store_octets
from app.services.lights import Colour
from app.services.papers.pack_news import PackNews, pack_news, told_by
from app.services.print_register import PACK, last_pack, print_register
from app.services.project_filter import Facet, ProjectFilter
from tests.city import City
from tests.exports.reading import PT, pages, signs, text
from tests.exports.samples import AS_OF, BRIEF

NUT = "松果储能电芯二期"
A4 = (595.2756, 841.8898)


def scan(*, turned: int = 0, password: str | None = None) -> bytes:
    """An A4 page that says “Approved” 60 points from its left edge, its base line 700 above the lower."""
    drawn = io.BytesIO()
    canvas = Canvas(drawn, pagesize=A4, invariant=1)
    canvas.setFont("Helvetica", 40)
    canvas.drawString(60, 700, "Approved")
    canvas.acroForm.textfield(name="no", value="12 of 2026", x=60, y=500, width=200, height=30)
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(drawn.getvalue()))
    writer.pages[0].rotate(turned)
    if password is not None:
        writer.encrypt(password, "owner")
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def photo() -> bytes:
    """A picture 1600 by 1000 dots, which its camera says was taken upright."""
    noted = Image.Exif()
    noted[0x0112] = 6
    written = io.BytesIO()
    Image.new("RGB", (1600, 1000), "#336699").save(written, "JPEG", exif=noted)
    return written.getvalue()


def add_file(city: City, name: str, content: bytes) -> None:
    stored = store_octets(city.database.files, name, content)
    project = city.project("银杏云数据中心")
    city.database.write("Attach", lambda session: attach(session, stored, "project", project))


def printed(city: City, order: PackOrder, out: Path) -> bytes:
    print_pack(city.database, order, out)
    return out.read_bytes()


def leader_order(city: City, *, files: bool = True) -> PackOrder:
    return PackOrder(About.LEADER, city.official("林知远"), files=files)


def of(name: str) -> ProjectFilter:
    return ProjectFilter(text=name)


def outline(reader: PdfReader) -> list[tuple[int, str, int]]:
    """Every bookmark: how deep, its title, its page from 1."""
    found: list[tuple[int, str, int]] = []

    def walk(entries: list[Any], depth: int) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry, depth + 1)
            else:
                page = reader.get_destination_page_number(entry)
                assert page is not None
                found.append((depth, str(entry.title), page + 1))

    walk(reader.outline, 0)
    return found


def links(reader: PdfReader) -> list[int]:
    """The pages from 1 that links lead to."""
    numbers = {page.indirect_reference: number for number, page in enumerate(reader.pages, 1)}
    notes: list[Any] = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    return [numbers[note["/Dest"][0].indirect_reference] for note in notes]


def test_a_pack_of_a_leader_leads_from_its_contents_to_every_part(city: City, tmp_path: Path) -> None:
    order = leader_order(city)
    pdf = printed(city, order, tmp_path / "a.pdf")
    assert printed(city, order, tmp_path / "b.pdf") == pdf
    reader, said = PdfReader(io.BytesIO(pdf)), pages(pdf)
    assert "包联项目汇报材料" in said[0]
    assert "林知远" in said[0]
    assert "—" not in said[0]
    for number, page in enumerate(said[1:], 2):
        assert f"— {number} —" in page
    marks = outline(reader)
    assert [title for depth, title, _ in marks if depth == 0][:2] == ["包联项目汇报材料", "目录"]
    briefs = [(title, page) for depth, title, page in marks if depth == 1 and title in said[page - 1]]
    first = next(page for depth, title, page in marks if (depth, title) == (0, "项目一页纸"))
    assert NUT in said[first - 1]
    goals = links(reader)
    assert sorted(goals) == goals
    assert {first, dict(briefs)[NUT]} <= set(goals) <= {page for _, _, page in marks}
    newest = city.database.read(print_register)[0]
    assert (newest.paper, newest.pages, newest.table) == (PACK, len(said), "official")


def test_a_pack_of_a_filter_says_below_its_title_what_was_filtered(city: City, tmp_path: Path) -> None:
    def asked(chosen: ProjectFilter) -> PackOrder:
        order = Order(PACK, chosen=chosen)
        return city.database.read(lambda session: pack_order(session, order))

    some = of("银杏云").with_facet(Facet.MAJOR, frozenset({"no", "yes"}))
    said = pages(printed(city, asked(some), tmp_path / "a.pdf"))
    assert "筛选出的项目汇报材料" in said[0]
    assert "重大项目、非重大项目；含“银杏云”" in said[0]
    city.database.clock = FixedClock(datetime(2026, 3, 20, 9))
    read = city.database.read
    assert read(lambda session: gathered(session, asked(some))).news is not None
    assert read(lambda session: gathered(session, asked(of("松果")))).news is None


def test_attached_files_are_scaled_into_their_place_or_said_to_be_unreadable(
    city: City, tmp_path: Path
) -> None:
    add_file(city, "批复.pdf", scan())
    add_file(city, "横页.pdf", scan(turned=90))
    add_file(city, "只限编辑.pdf", scan(password=""))
    add_file(city, "加密.pdf", scan(password="geheim"))
    add_file(city, "坏.pdf", b"%PDF-1.4 nothing")
    add_file(city, "坏.png", b"\x89PNG nothing")
    add_file(city, "现场.jpg", photo())
    add_file(city, "合同.docx", b"PK")
    order = PackOrder(About.PROJECTS, "view", "银杏", of("银杏云"))
    pdf = printed(city, order, tmp_path / "a.pdf")
    assert printed(city, order, tmp_path / "b.pdf") == pdf
    said = pages(pdf)
    at = next(number for number, page in enumerate(said) if "批复.pdf" in page and number > 1)
    assert "12 of 2026" in said[at]
    scale = 240 / 297
    left = 105 - 210 * scale / 2 + 60 * PT * scale
    first = next(sign for sign in signs(pdf, at) if sign.text == "A")
    assert first.left == pytest.approx(left, abs=0.3)
    assert first.top < 22 + (A4[1] - 700) * PT * scale < first.bottom + 0.5
    assert darkest(pdf, at) < 20  # not in the grey of the line above it
    sheet = PdfReader(io.BytesIO(pdf)).pages[at + 1].mediabox
    assert sheet.width > sheet.height
    for number, words in enumerate(("Approved", "设有打开密码", "已经损坏", "已经损坏"), at + 2):
        assert words in said[number]
    shown = picture_box(pdf, at + 6)
    assert shown[2] / shown[3] == pytest.approx(1000 / 1600, abs=0.01)
    assert shown[3] == pytest.approx(240, abs=0.5)
    assert "合同.docx" in said[-1]
    assert "未能附入" in said[-1]


def test_pages_of_an_attached_file_have_their_typefaces_each_alone_and_by_several_hands(city: City) -> None:
    add_file(city, "批复.pdf", several(8))
    order = PackOrder(About.PROJECTS, "view", "银杏", of("银杏云"))
    pack = city.database.read(lambda session: gathered(session, order))
    faces, look = typefaces(), Look()
    drawn = Proof(tuple(pack_papers(city.database, pack, faces, look)), faces, look)
    last = len(drawn.sizes)
    numbers = range(last - 7, last + 1)
    with ThreadPoolExecutor(4) as hands:
        alone = list(hands.map(drawn.page, numbers))
    for at, pdf in enumerate(alone, 1):
        assert f"Approved{at}of8" in text(pdf)
        assert darkest(pdf, 0) < 20, "its letters are drawn"
    whole = pages(drawn.pdf())
    assert [f"Approved {at} of 8" in whole[number - 1] for at, number in enumerate(numbers, 1)] == [True] * 8


def several(count: int) -> bytes:
    """Pages that share a typeface which lies in the file."""
    pen = Pen(typefaces(), A4, "", AS_OF)
    for at in range(1, count + 1):
        pen.text((60, 140), f"Approved {at} of {count}", Role.BODY, 40)
        if at < count:
            pen.next_sheet()
    return pen.finish()


def darkest(pdf: bytes, page: int) -> int:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=2).to_pil().convert("L")
    document.close()
    width, height = picture.size
    lowest, _ = picture.crop((0, height // 10, width, height // 2)).getextrema()
    assert isinstance(lowest, int)
    return lowest


def picture_box(pdf: bytes, page: int) -> tuple[float, float, float, float]:
    """Where the picture of a page stands, and its width and height, in mm."""
    document = pypdfium2.PdfDocument(pdf)
    (found,) = [one for one in document[page].get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    left, lower, right, upper = found.get_bounds()
    document.close()
    return left * PT, (A4[1] - upper) * PT, (right - left) * PT, (upper - lower) * PT


def test_a_pack_says_what_changed_since_the_one_of_an_earlier_day(city: City, tmp_path: Path) -> None:
    city.database.clock = FixedClock(datetime(2026, 3, 11, 9, 5))
    order = Order(PACK, city.official("林知远"))
    content = city.database.read(lambda session: gather(session, order))
    first = lay(city.database, order, content)
    assert "自上次以来" not in "".join(pages(first.pdf()))
    leader, later = city.official("林知远"), date(2026, 3, 18)
    assert record_printed(city.database, order, content, first, "Office", [2, 3, 3, 5])
    assert city.database.read(print_register)[0].part == ((2, 3), (5, 5))
    assert city.database.read(lambda session: last_pack(session, leader, later)) is None
    city.database.clock = FixedClock(datetime(2026, 3, 12, 9, 5))
    assert record_printed(city.database, order, content, first, "Office", range(1, len(first.sizes) + 1))
    city.database.clock = FixedClock(datetime(2026, 3, 18, 14, 40))
    permit = select(PlanTask).where(PlanTask.name == "施工许可证核发", PlanTask.status == NOT_BEGUN)

    def finish(session: Any) -> None:
        for task in session.scalars(permit):
            task.status, task.done_on = "DONE", date(2026, 3, 17)

    city.database.write("Finish step", finish)
    for name in ("b.pdf", "c.pdf"):
        said = "".join(pages(printed(city, leader_order(city, files=False), tmp_path / name)))
        assert "自上次以来的变化" in said
        assert "完成节点" in said
        assert "2026年3月11日09:05至2026年3月18日14:40" in said
    in_file, _, on_paper, in_part = city.database.read(print_register)
    assert (on_paper.part, in_part.pages, in_part.whole) == ((), 3, on_paper.pages)
    assert (on_paper.form, on_paper.file_name) == (PRINTER, "Office")
    for name in ("paper", "about", "for_whom", "table", "record_id"):
        assert getattr(on_paper, name) == getattr(in_file, name)


def test_what_changed_is_told_by_project() -> None:
    before = {"a": replace(BRIEF, name="甲项目"), "b": replace(BRIEF, name="乙项目")}
    told = told_by(before)
    done = tuple(replace(step, status="DONE") for step in BRIEF.steps)
    paid = replace(BRIEF.facts, arrived=(BRIEF.facts.arrived or 0) + 12_000_000_00)
    now = {
        "a": replace(before["a"], light=Colour.GREEN, facts=paid, steps=done),
        "c": replace(BRIEF, name="丙项目"),
    }
    since = datetime(2026, 3, 11, 9, 5)
    news = pack_news(since, told, now, {"b": "乙项目"})
    assert (news.added, news.gone) == (("丙项目",), ("乙项目",))
    assert [(one.project, one.before, one.now) for one in news.lights] == [("甲项目", 0, 2)]
    assert [one.more for one in news.funds] == [12_000_000_00]
    assert "桩基与主体" in news.done[0].names
    assert not news.late
    (section,) = compose_pack_news(news, AS_OF).sections
    assert "新增1200万元" in "".join(str(block) for block in section.blocks)
    assert pack_news(since, told, before, {}).is_empty
    (same,) = compose_pack_news(PackNews(since, 2), AS_OF).sections
    assert "没有变化" in str(same.blocks[0])


def test_a_pack_of_a_visit_has_the_projects_of_its_firms(city: City, tmp_path: Path) -> None:
    query = (
        "SELECT activity_id FROM activity_company WHERE company_id ="
        " (SELECT company_id FROM project_state WHERE name = '松果储能电芯二期') LIMIT 1"
    )
    visit = city.database.read(lambda session: session.connection().exec_driver_sql(query).scalar_one())
    said = pages(printed(city, PackOrder(About.VISIT, visit, files=False), tmp_path / "a.pdf"))
    assert "松果储能" in said[0]
    assert any(NUT in page for page in said[2:])


def test_a_pack_that_cannot_be_made_leaves_no_file_and_no_entry(city: City, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    empty = ProjectFilter({Facet.LEADER: frozenset({"nobody"})})
    for order, code in (
        (PackOrder(About.LEADER, "nobody"), "no_such_record"),
        (PackOrder(About.VISIT, "nothing"), "no_such_record"),
        (PackOrder(About.PROJECTS, "view", "空", empty), "pack_empty"),
    ):
        with pytest.raises(UserError, match=code):
            print_pack(city.database, order, out)

    with pytest.raises(UserError, match="paper_form_unfit"):
        print_pack(city.database, leader_order(city), tmp_path / "a.xlsx")

    class StoppedError(Exception):
        pass

    def stop(done: int, total: int) -> None:
        if total and done > total // 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        print_pack(city.database, leader_order(city, files=False), out, stop)
    assert list(tmp_path.glob("a.*")) == []
    assert city.database.read(print_register) == []
