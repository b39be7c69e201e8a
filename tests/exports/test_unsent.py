"""Papers say at their foot how many changes of this computer no colleague has yet."""

from pathlib import Path

import pytest

from app.database import Session
from app.exports.look import Look
from app.exports.orders import KINDS, About, Order
from app.exports.pack import PackOrder, print_packs
from app.exports.printing import papers, print_to
from app.models.people import Official
from app.services.project_filter import ProjectFilter
from app.services.unsent import waiting
from app.sync import membership
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from tests.city import City
from tests.exports.reading import pages, text, word_text
from tests.exports.test_hard_input import order_for

NUT = "松果储能电芯二期"
GUESTS_READ = {"D3C", "D4", "EN1"}
SAID = "含本机未同步3条"


def change_phones(city: City, times: int) -> None:
    someone = city.official("林知远")

    def change(session: Session) -> None:
        official = session.get_one(Official, someone)
        official.office_phone = f"{official.office_phone or '0577-'}8"

    for _ in range(times):
        city.database.write("Change", change)


@pytest.fixture
def shared(city: City, tmp_path: Path) -> City:
    """The sample city on a shared folder, with three changes since the last round."""
    (tmp_path / "share").mkdir()
    mine = membership.found(city.database, tmp_path / "share", city.official("林知远"))
    sync_round(city.database, FolderStore(Path(mine.share), mine.device))
    change_phones(city, 3)
    return city


def age(city: City, number: str) -> str:
    """What a paper says of its age."""
    order, paper = order_for(city.workspace, number, Look()), papers()[number]
    content = city.database.read(lambda session: paper.read(session, order))
    return paper.document(content, order.look).age


def test_every_paper_of_our_own_says_what_no_colleague_has(shared: City, tmp_path: Path) -> None:
    assert {number for number in KINDS if SAID in age(shared, number)} == set(KINDS) - GUESTS_READ
    first, again = tmp_path / "1.pdf", tmp_path / "2.pdf"
    for file in (first, again):
        print_to(shared.database, Order("D1", shared.project(NUT)), file)
    assert SAID in text(first.read_bytes())
    assert shared.database.read(waiting) == 5
    assert first.read_bytes() == again.read_bytes()
    pack = PackOrder(About.PROJECTS, "view", "银杏", ProjectFilter(text="银杏云"))
    print_packs(shared.database, pack, [tmp_path / "pack.pdf", tmp_path / "pack.docx"])
    bare = ["".join(page.split()) for page in pages((tmp_path / "pack.pdf").read_bytes())]
    assert SAID in word_text((tmp_path / "pack.docx").read_bytes())
    assert [SAID in page for page in bare] == [False, *[True] * (len(bare) - 1)]


def test_who_works_alone_has_nothing_to_send(city: City, tmp_path: Path) -> None:
    assert city.database.read(waiting)
    print_to(city.database, Order("D1", city.project(NUT)), tmp_path / "1.pdf")
    assert "未同步" not in text((tmp_path / "1.pdf").read_bytes())
