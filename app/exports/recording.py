"""Enters what was printed into the print register, unless the ledger cannot be written."""

import json
import logging
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from app.database import Database, Session, today
from app.errors import StorageError
from app.exports.look import Look
from app.exports.orders import KINDS, WHOLE_LEDGER, About, Order
from app.services.history import table_of
from app.services.papers.period import period
from app.services.papers.scope_words import scope_of
from app.services.print_register import PRINTING, PrintedFile, register_print

_log = logging.getLogger(__name__)

PRINTER = "printer"
"""The form of what went to a printer, which stands for the name of its file."""


def order_entry(
    database: Database,
    order: Order,
    out: Path,
    content: bytes,
    as_of: datetime,
    pages: int | None,
    form: str = "",
) -> PrintedFile:
    """What the register says of a paper that was written to `out`, of data as of a moment; its form is what
    the file ends in, unless it is told."""
    return PrintedFile(
        paper=order.paper,
        form=form or form_of(out),
        file_name=out.name,
        sha256=sha256(content).hexdigest(),
        data_at=as_of,
        pages=pages,
        table=_table(database, order.record_id),
        record_id=order.record_id,
        about=database.read(lambda session: _about(session, order)),
        params=_chosen(order),
    )


def record(database: Database, printed: PrintedFile) -> bool:
    """Enter a paper and return True. Where the ledger cannot be written, the paper is there all the same."""
    if database.read_only:
        return False
    try:
        database.write(PRINTING, lambda session: register_print(session, printed), about=printed.file_name)
    except StorageError as error:
        _log.warning("%s is not in the print register: %s", printed.paper, error)
        return False
    return True


def form_of(out: Path, usual: str = "pdf") -> str:
    """The form of a file by its name."""
    return out.suffix.removeprefix(".").lower() or usual


def look_told(look: Look) -> dict[str, Any]:
    """How a paper was to look, where that is not as usual."""
    usual = asdict(Look())
    return {name: value for name, value in asdict(look).items() if value != usual[name]}


def _table(database: Database, record_id: str | None) -> str | None:
    if record_id is None:
        return None
    return database.read(lambda session: table_of(session, record_id)).name


def _about(session: Session, order: Order) -> str:
    """The time or the projects that a paper without a record is about."""
    if order.record_id is not None or order.paper not in KINDS:
        return ""
    if KINDS[order.paper].about is About.TIME:
        return period(order.since, order.until, today(session)).days
    return scope_of(session, order.chosen, signed=order.paper != WHOLE_LEDGER)


def _chosen(order: Order) -> dict[str, Any]:
    told: dict[str, Any] = {"look": look_told(order.look)}
    if not order.chosen.is_empty():
        told["filter"] = json.loads(order.chosen.to_json())
    for name, day in (("since", order.since), ("until", order.until)):
        if day is not None:
            told[name] = day.isoformat()
    return {name: value for name, value in told.items() if value}
