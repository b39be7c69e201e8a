"""What is easily missed in the list of papers: the ledger as a workbook, and a pack of all projects."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from app.exports.ordered import gather
from app.exports.orders import Order
from app.exports.pack import Pack, pack_entry, view_order
from app.services.print_register import PACK, register_print
from app.services.project_views import PROJECTS, SystemView
from app.ui.main_window import MainWindow
from app.ui.page import Location
from app.ui.papers.page import PapersPage
from app.ui.papers.places import REGISTER, order_at, place_of
from app.ui.papers.register_page import RegisterPage
from tests.city import City
from tests.exports.test_workbook import parts


def papers_page(window: MainWindow, order: Order) -> PapersPage:
    window.go(place_of(order))
    page = window.present_page()
    assert isinstance(page, PapersPage)
    return page


def test_the_ledger_is_chosen_among_the_papers_and_saved_as_excel(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = papers_page(window, Order("D7"))
    assert "台账导出" in [option.main for option in page._papers("台账")]
    page.options.paper.picked.emit("D20")
    qtbot.waitUntil(lambda: "workbook" in page.empty.title.text())
    assert page.options.save.text() == "Save as Excel"
    assert page.options.save.isEnabled()
    assert not page.options.print.isEnabled()
    assert [box.isVisible() for box in (page.options.form.masked, page.options.form.black)] == [True, False]
    page.saving.choose = lambda _page, proposed: tmp_path / proposed.name
    page.options.save.click()
    qtbot.waitUntil(lambda: window.toast.text.startswith("Saved as"), timeout=90_000)
    (file,) = tmp_path.glob("*台账导出*.xlsx")
    assert "松果储能电芯二期" in "".join(parts(file.read_bytes()).values())
    page.options.paper.picked.emit("D7")
    assert page.options.save.text() == "Save as PDF"


def test_a_pack_of_all_projects_is_chosen_and_found_again(
    window: MainWindow, city: City, tmp_path: Path
) -> None:
    page = papers_page(window, Order(PACK))
    assert page.scopes.lacks(page.order)
    whole = next(one for one in page.scopes.options(page.order, "") if one.key == f"view:{SystemView.ALL}")
    page.options.scope.picked.emit(whole.key)
    page._pause.stop()
    order = page.order
    assert not page.scopes.lacks(order)
    assert order_at(place_of(order)) == Order(PACK, whole=True)
    content = city.database.read(lambda session: gather(session, order))
    assert isinstance(content, Pack)
    assert len(content.subject.projects) == whole.count
    view = city.database.read(PROJECTS.views)[0]
    entry = pack_entry(content, view_order(view, "全部项目"), tmp_path / "册.pdf", b"", 9)
    city.database.write("Print", lambda session: register_print(session, entry))
    window.go(Location(REGISTER))
    register = window.present_page()
    assert isinstance(register, RegisterPage)
    register.table.opened.emit(register.table.current_id)
    assert window.present_page() is page
    assert page.order.whole
