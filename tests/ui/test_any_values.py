"""Whatever a colleague's program writes that a field can hold, every page opens."""

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import Date, Integer, Text, text
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.errors import ValidationError
from app.field_values import LARGEST
from app.models.field_ids import LoggedTable, logged_tables
from app.models.papers import DocOutput
from app.models.reference import SavedView
from app.permissions import TEAM
from app.services.company_views import INVESTORS
from app.services.list_views import ViewedList
from app.services.print_register import print_register
from app.services.project_views import PROJECTS
from app.ui.main_window import MainWindow
from app.ui.screenshot import settle
from tests.city import City
from tests.ui.test_stray_windows import places

KEPT = frozenset(
    {"name", "name_zh", "short_name", "light_override", "period", "definition", "params", "told"}
)
"""By what the pages are found, and texts that must be of a form."""


def columns(entry: LoggedTable, kind: type[TypeEngine[object]]) -> Iterator[str]:
    for column in entry.table.columns:
        is_own = not column.foreign_keys and not column.name.endswith(("_at", "_id")) and column.name != "id"
        if isinstance(column.type, kind) and is_own and column.name not in KEPT:
            yield column.name


def execute(city: City, query: str, value: object) -> None:
    city.database.write("Edit", lambda session: session.execute(text(query), {"value": value}))


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Text, "？乱\n码"), (Integer, LARGEST), (Integer, -LARGEST), (Date, "1000-01-01"), (Date, "2999-12-31")],
)
def test_every_page_opens(
    window: MainWindow, city: City, kind: type[TypeEngine[object]], value: object
) -> None:
    written = [name for name in logged_tables() if name not in TEAM and name != "setting"]
    for name in written:
        told = ", ".join(f'"{column}" = :value' for column in columns(logged_tables()[name], kind))
        if told:
            execute(city, f'UPDATE "{name}" SET {told}', value)
    for place in places(city):
        window.go(place)
        settle()


@pytest.mark.parametrize("day", ["3000-01-01", "0999-12-31"])
def test_what_no_colleague_could_read_is_not_written(city: City, day: str) -> None:
    before = city.database.position()
    with pytest.raises(ValidationError, match="value_out_of_range") as refused:
        execute(city, "UPDATE follow_up SET due_on = :value", day)
    assert refused.value.field == "due_on"
    assert city.database.position() == before


ODD = (
    "[]",
    "5",
    '{"filter":[],"sort":5,"columns":5}',
    '{"filter":{"facets":{"light":5}},"sort":[[[],1]],"grouping":[]}',
    '{"filter":{"facets":{"light":["x"],"due":["x"],"three_ones":["x"]},"text":5},"columns":[5]}',
    '{"filter":{"text":"\\ud800"}}',
    '{"pages":5,"of":"x","rows":[],"look":[],"phones":{}}',
)
"""JSON, and not what our program keeps there."""


def counted(session: Session, listed: ViewedList[Any, Any]) -> list[str | None]:
    """The names of the tabs of a list, each with how much it shows."""
    views = listed.views(session)
    assert listed.view_counts(session, views).keys() == {view.key for view in views}
    return [view.name for view in views]


@pytest.mark.parametrize("odd", ODD)
def test_every_page_opens_whatever_json_lies_where_json_may(window: MainWindow, city: City, odd: str) -> None:
    """Views that all share and lines of the print register are written by everybody, also who only reads."""

    def command(session: Session) -> None:
        for section in ("projects", "investors"):
            session.add(SavedView(section=section, name="示例", kind="LIST", definition=odd, shared=True))
        session.flush()
        moment = {"data_at": "2026-03-18T10:00", "printed_at": "2026-03-18T10:00"}
        told = {"paper": "LIST", "form": "XLSX", "file_name": "x", "sha256": "0", "params": odd, "told": odd}
        session.add(DocOutput(**moment, **told))  # type: ignore[arg-type]

    city.database.write("Edit", command)
    assert "示例" in city.database.read(lambda session: counted(session, PROJECTS))
    assert "示例" in city.database.read(lambda session: counted(session, INVESTORS))
    for row in city.database.read(print_register):
        assert not row.part
        assert (row.whole, row.rows, row.phones) == (None, None, None)
    for place in places(city):
        window.go(place)
        settle()
