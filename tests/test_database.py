"""A write that cannot be committed is taken back whole, and the next one goes on as if it had not been."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from app.database import Database, Session
from app.models.people import Company

_ALLOW, _DENY, _TRANSACTION = 0, 1, 22


def spoiled(session: Session) -> dict[str, frozenset[str]]:
    """Writes something, and has SQLite refuse the COMMIT that follows, once."""
    connection: Any = session.connection().connection.driver_connection
    answers = iter((_DENY,))

    def judge(action: int, first: str, *_: object) -> int:
        ends = (action, first) == (_TRANSACTION, "COMMIT")
        return next(answers, _ALLOW) if ends else _ALLOW

    connection.set_authorizer(judge)
    session.execute(text("INSERT INTO local_value (key, value) VALUES ('spoiled', 'yes')"))
    return {}


@pytest.mark.parametrize(
    "write",
    [
        lambda database: database.write("Add", spoiled),
        lambda database: database.refresh(spoiled),
        lambda database: database.receive("Sync", spoiled),
    ],
    ids=["write", "refresh", "receive"],
)
def test_after_a_commit_that_fails_the_next_write_goes_on(
    database: Database, write: Callable[[Database], object]
) -> None:
    with pytest.raises(DatabaseError, match="not authorized"):
        write(database)
    database.write("Add", lambda session: session.add(Company(name_zh="示例", name_key="示例")))
    kept = text(
        "SELECT (SELECT count(*) FROM company), (SELECT value FROM local_value WHERE key = 'spoiled')"
    )
    assert database.read(lambda session: tuple(session.execute(kept).one())) == (1, None)
    settings = [text(f"PRAGMA {name}") for name in ("foreign_keys", "synchronous")]
    assert database.read(lambda session: [session.execute(one).scalar() for one in settings]) == [1, 2]
