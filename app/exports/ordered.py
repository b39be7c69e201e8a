"""What an order comes to, be it for one paper or for a pack: what it says, its pages, its file."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from app.database import Database, Session
from app.exports import printing
from app.exports.orders import About, Order, Printed
from app.exports.pack import PackOrder, gathered, pack_entry, pack_papers, print_pack
from app.exports.proof import Proof, proof
from app.exports.recording import PRINTER, order_entry, record
from app.exports.watching import Step, unwatched
from app.services.history import table_of
from app.services.papers.pack import filter_key, view_key
from app.services.print_register import PACK
from app.services.project_views import PROJECTS, SystemView

_VIEWS = {
    SystemView.ALL: "全部项目",
    SystemView.SIGNED: "签约以后项目",
    SystemView.MINE: "本人联系的项目",
    SystemView.INCOMPLETE: "三个一未落实项目",
    SystemView.THIS_MONTH: "本月到期项目",
    SystemView.RED: "红灯项目",
    SystemView.MAJOR: "重大项目",
    SystemView.CONTRACTED: "合同项目",
    SystemView.BUILDING: "在建项目",
}
"""The system's views as a cover names them."""


def gather(session: Session, order: Order) -> object:
    """All that it says, in one reading. Raises what the paper or the pack raises."""
    if order.paper == PACK:
        return gathered(session, pack_order(session, order))
    return printing.papers()[order.paper].read(session, order)


def lay(database: Database, order: Order, content: Any, step: Step = unwatched) -> Proof:
    """Its pages. Raises what `step` raises."""
    faces = printing.faces_of(database)
    if order.paper == PACK:
        return Proof(tuple(pack_papers(database, content, faces, order.look, step)), faces, order.look)
    return proof(printing.papers()[order.paper], content, faces, order.look, step)


def write(database: Database, order: Order, out: Path, step: Step = unwatched) -> Printed:
    """Its file. Raises what `print_to` and `print_pack` raise."""
    if order.paper == PACK:
        asked = database.read(lambda session: pack_order(session, order))
        return print_pack(database, asked, out, step)
    return printing.print_to(database, order, out, step)


def record_printed(
    database: Database, order: Order, content: Any, made: Proof, printer: str, pages: Sequence[int]
) -> bool:
    """Enter which pages went to a printer, as `write` enters a file. Returns whether it was entered."""
    named, pdf = Path(printer or PRINTER), made.pdf()
    if order.paper == PACK:
        asked = database.read(lambda session: pack_order(session, order))
        entry = pack_entry(content, asked, named, pdf, len(made.sizes), PRINTER)
    else:
        entry = order_entry(database, order, named, pdf, made.as_of, len(made.sizes), PRINTER)
    return record(database, entry.of_pages(pages))


def pack_order(session: Session, order: Order) -> PackOrder:
    """A pack about a leader or a visit, or about the projects that pass a filter, named by its view."""
    if order.record_id is not None:
        leader = table_of(session, order.record_id).name == "official"
        return PackOrder(About.LEADER if leader else About.VISIT, order.record_id, look=order.look)
    for view in PROJECTS.views(session):
        if view.chosen == order.chosen:
            name = view.name or _VIEWS[SystemView(view.key)]
            return PackOrder(About.PROJECTS, view_key(view), name, view.chosen, order.look)
    return PackOrder(About.PROJECTS, filter_key(order.chosen), "", order.chosen, order.look)
