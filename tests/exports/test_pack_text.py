"""The pack for Word: contents that lead and can be made anew, attached files as pictures, the same bytes."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from app.exports.document import Document
from app.exports.docx.pack import docx_of_pack
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import About
from app.exports.pack import PackOrder, print_packs
from app.services.print_register import print_register
from tests.city import City
from tests.exports.reading import pages
from tests.exports.samples import AS_OF
from tests.exports.test_pack import add_file, leader_order, of, photo, scan, several

_FIELDS = re.compile(r"<w:instrText[^>]*> ?(.*?) ?</w:instrText>")


def body(file: Path) -> str:
    with zipfile.ZipFile(file) as content:
        return content.read("word/document.xml").decode()


def fields(file: Path, name: str) -> list[str]:
    return [code for code in _FIELDS.findall(body(file)) if code.startswith(name)]


def test_the_contents_lead_to_every_part_on_the_page_it_has_in_the_pdf(city: City, tmp_path: Path) -> None:
    files = [tmp_path / "册.pdf", tmp_path / "册.docx"]
    print_packs(city.database, leader_order(city, files=False), files)
    assert fields(files[1], "TOC") == ["TOC \\f P \\l 1-2 \\h \\z"]
    entries = [re.findall(r'TC "(.*)" .* "(\d)"', code)[0] for code in fields(files[1], "TC")]
    lines = [
        one.text.split("\t")
        for one in docx.Document(str(files[1])).paragraphs
        if one.style is not None and str(one.style.name).startswith("toc")
    ]
    assert [name for name, _ in lines] == [name for name, _ in entries]
    said = pages(files[0].read_bytes())
    for (name, level), (_, page) in zip(entries, lines, strict=True):
        title = re.sub(r"^(.*?、|\d+\.)", "", name)
        assert level == "2" or title == "项目一页纸" or title in "".join(said[int(page) - 1].split())
    marks = re.findall(r'<w:bookmarkStart w:id="\d+" w:name="(_Toc\d+)"', body(files[1]))
    assert [code.split()[1] for code in fields(files[1], "PAGEREF")] == [
        mark for mark in marks for _ in range(2 if mark == marks[2] else 1)
    ]


def test_both_files_say_the_same_and_stand_in_the_register(city: City, tmp_path: Path) -> None:
    order = PackOrder(About.PROJECTS, "view", "银杏", of("银杏云"))
    files = [tmp_path / "册.docx", tmp_path / "册.pdf", tmp_path / "又.docx"]
    print_packs(city.database, order, files)
    assert files[0].read_bytes() == files[2].read_bytes()
    again, pdf, text = city.database.read(print_register)
    assert [entry.form for entry in (text, pdf, again)] == ["docx", "pdf", "docx"]
    assert text.pages == pdf.pages == len(pages(files[1].read_bytes()))
    assert text.data_at == pdf.data_at
    cover = [one.text for one in docx.Document(str(files[0])).paragraphs][:5]
    assert "2026年3月18日" in cover


def test_attached_files_are_pictures_of_their_pages_or_a_sentence_why_not(city: City, tmp_path: Path) -> None:
    add_file(city, "批复.pdf", scan())
    add_file(city, "横页.pdf", scan(turned=90))
    add_file(city, "加密.pdf", scan(password="geheim"))
    add_file(city, "多页.pdf", several(3))
    add_file(city, "现场.jpg", photo())
    out = tmp_path / "册.docx"
    print_packs(city.database, PackOrder(About.PROJECTS, "view", "银杏", of("银杏云")), [out])
    shown = [words for words in re.findall(r'descr="([^"]*)"', body(out)) if words.startswith("附件")]
    project = "（银杏云数据中心）"
    assert shown == [
        f"附件　批复.pdf{project}",
        f"附件　横页.pdf{project}",
        *(f"附件　多页.pdf{project}　第{page}页，共3页" for page in (1, 2, 3)),
        f"附件　现场.jpg{project}",
    ]
    assert "《加密.pdf》设有打开密码，未能附入，请另附原件。" in [
        one.text for one in docx.Document(str(out)).paragraphs
    ]
    with zipfile.ZipFile(out) as content:
        images = [Image.open(BytesIO(content.read(name))) for name in content.namelist() if "media" in name]
    assert min(image.width for image in images) >= 156 / 25.4 * 200 - 1
    assert all(round(image.info["dpi"][0]) == 200 for image in images)


def test_a_pack_without_a_cover_is_none() -> None:
    with pytest.raises(ValueError, match="材料"):
        docx_of_pack(Document("材料", (), AS_OF), (), typefaces(), Look())
