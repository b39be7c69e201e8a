"""The units a member is bound to, as the terminal is told them."""

import argparse

from app.database import Database
from app.errors import UserError
from app.services.unit_choices import unit_named


def add_units(parser: argparse.ArgumentParser, all_of_them: bool = False) -> None:
    """Let a command name units; `all_of_them` to say that there are to be none any more."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--unit",
        action="append",
        metavar="UNIT",
        help="only projects of this unit, by name or id; repeatable",
    )
    if all_of_them:
        group.add_argument("--all-units", action="store_true", help="projects of every unit again")


def chosen_units(chosen: argparse.Namespace, database: Database) -> list[str] | None:
    """The ids of the units that were named; None when nothing was said. Raises UserError `no_such_unit`."""
    if getattr(chosen, "all_units", False):
        return []
    if not chosen.unit:
        return None
    return [_unit(database, name) for name in chosen.unit]


def _unit(database: Database, name: str) -> str:
    found = database.read(lambda session: unit_named(session, name))
    if len(found) != 1:
        raise UserError("no_such_unit", name=name)
    return found[0]
