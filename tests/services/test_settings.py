"""Settings of the workspace: kept for everyone, taken back by undo, set again after that."""

from app.database import Database
from app.services.settings import get_setting, set_setting
from app.services.undo import redo, undo

BOTH_DRIVERS = True


def value_of(database: Database) -> int:
    return database.read(lambda session: get_setting(session, "sample", 1))


def put(database: Database, value: int) -> None:
    database.write("Change setting", lambda session: set_setting(session, "sample", value))


def test_a_setting_nobody_has_set_has_its_default(database: Database) -> None:
    assert value_of(database) == 1
    put(database, 2)
    assert value_of(database) == 2


def test_undoing_the_first_change_of_a_setting_brings_its_default_back(database: Database) -> None:
    put(database, 2)
    database.write("Undo", undo)
    assert value_of(database) == 1
    database.write("Redo", redo)
    assert value_of(database) == 2


def test_a_setting_taken_back_can_be_set_again(database: Database) -> None:
    put(database, 2)
    database.write("Undo", undo)
    put(database, 3)
    assert value_of(database) == 3
    database.write("Undo", undo)
    assert value_of(database) == 1
