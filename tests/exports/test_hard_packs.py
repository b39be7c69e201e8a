"""A pack, a text and a workbook under bad conditions: a sentence says why not, and no half of a file."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from app.errors import StorageError
from app.exports.document import Document, Section, Text
from app.exports.fonts import typefaces
from app.exports.look import Look
from app.exports.orders import About, Order
from app.exports.pack import Pack, PackOrder, Piece, pack_papers, print_pack
from app.exports.paper import Paper
from app.exports.printing import papers, print_to
from app.exports.proof import Proof
from app.services.papers.content import ProjectBrief
from app.services.papers.pack import PackSubject
from app.services.print_register import print_register
from app.services.project_filter import ProjectFilter
from app.ui.sentences import sentence
from tests.city import City
from tests.exports.reading import pages
from tests.exports.samples import AS_OF, BRIEF

if sys.platform != "win32":
    import resource

LONG = "新型储能电芯及模组智能制造基地" * 14


@contextmanager
def room_for(octets: int) -> Iterator[None]:
    """No file may grow beyond this, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (octets, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def write_all(city: City, folder: Path) -> Iterator[StorageError]:
    """What is said when a pack, a paper, its text and its workbook are wanted there."""
    pack = PackOrder(About.PROJECTS, "view", "银杏", ProjectFilter(text="银杏云"))
    for name in ("册.pdf", "册.docx"):
        with pytest.raises(StorageError) as told:
            print_pack(city.database, pack, folder / name)
        yield told.value
    for name in ("清单.pdf", "清单.docx", "清单.xlsx"):
        with pytest.raises(StorageError) as told:
            print_to(city.database, Order("D8"), folder / name)
        yield told.value


@pytest.mark.skipif(sys.platform == "win32", reason="files grow without limits there")
def test_a_full_disk_is_said_and_leaves_what_was_there(city: City, tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    older = {folder / name for name in ("册.pdf", "清单.docx")}
    for file in older:
        file.write_bytes(b"older")
    with room_for(4096):
        said = [sentence(error) for error in write_all(city, folder)]
    assert len(said) == 5
    assert all("full" in one for one in said)
    assert set(folder.iterdir()) == older
    assert {file.read_bytes() for file in older} == {b"older"}
    assert city.database.read(print_register) == []


def test_a_file_that_another_program_has_open_stays_as_it_is(
    city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()

    def taken(_half: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use by another process")

    monkeypatch.setattr(Path, "replace", taken)
    said = [sentence(error) for error in write_all(city, folder)]
    assert len(said) == 5
    assert all("another program" in one for one in said)
    assert list(folder.iterdir()) == []
    assert city.database.read(print_register) == []


def note(brief: ProjectBrief, _look: Look) -> Document:
    """A page about a project that is sooner set than the brief."""
    return Document(brief.name, (Section((Text.of(brief.progress),)),), brief.as_of)


def test_a_hundred_projects_of_which_one_has_a_long_name_have_their_lines_in_the_contents(city: City) -> None:
    names = [f"第{number}号示例项目" for number in range(1, 100)]
    names.insert(50, LONG[:200])
    brief, small = papers()["D1"], Paper(papers()["D1"].gather, note)
    pieces = tuple(
        Piece(name, brief if len(name) == 200 else small, replace(BRIEF, name=name)) for name in names
    )
    subject = PackSubject("view", "示例项目汇报材料", "", (), ProjectFilter())
    pack = Pack(subject, "办公室", AS_OF, None, (("项目一页纸", pieces),), (), {})
    faces = typefaces().afresh()
    laid = pack_papers(city.database, pack, faces, Look())
    drawn = Proof(tuple(laid), faces, Look())
    assert len(drawn.sizes) == 1 + len(laid[1].pages) + 100
    contents = "".join("".join(pages(drawn.page(2 + at))) for at in range(len(laid[1].pages)))
    for number, name in enumerate(names, 1):
        assert f"{number}.{name[:20]}" in contents
    last = "".join(pages(drawn.page(len(drawn.sizes))))
    assert names[-1] in last
    whole = "".join(pages(drawn.page(2 + len(laid[1].pages) + 50)))
    assert LONG[:30] in whole
