"""A paper as a place of the window that one can go to and come back to."""

from datetime import date

from app.exports.orders import KINDS, Order
from app.services.print_register import PACK
from app.services.project_filter import ProjectFilter
from app.ui.page import Location

PAGE = "papers"
REGISTER = "papers.register"


def place_of(order: Order) -> Location:
    """Where a paper is looked at; how it is to look is not part of the place."""
    state: dict[str, object] = {"paper": order.paper, "filter": order.chosen.to_json()}
    if order.whole:
        state["whole"] = True
    for name, day in (("since", order.since), ("until", order.until)):
        if day is not None:
            state[name] = day.isoformat()
    return Location(PAGE, order.record_id, state)


def order_at(location: Location) -> Order | None:
    """The paper of a place; None where it names none that is known."""
    paper = str(location.state.get("paper", ""))
    if paper not in KINDS and paper != PACK:
        return None
    chosen = ProjectFilter.from_json(str(location.state.get("filter") or "{}"))
    since, until = _day(location, "since"), _day(location, "until")
    return Order(paper, location.record_id, chosen, since, until, bool(location.state.get("whole")))


def _day(location: Location, name: str) -> date | None:
    said = str(location.state.get(name, ""))
    return date.fromisoformat(said) if said else None
