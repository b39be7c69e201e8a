"""What a newer program writes is kept by an older one, and is there once that one has been upgraded."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select, text

from app.database import FixedClock, Session
from app.errors import UserError
from app.models.people import Company, Official
from app.replay import differences
from app.services import derived
from app.services.conflicts import conflicts
from app.sync import compaction, invitations, segments, states
from app.sync.digest import digest_of
from app.sync.engine import sync_round
from app.sync.folder_store import FolderStore
from app.sync.newer import needed
from app.sync.store import StoreError
from app.ui.sync.newer_words import upgrade_sentence
from app.workspace import open_workspace
from tests.sync.conftest import TODAY, WEEK, Computer, Office
from tests.sync.golden import identity_of
from tests.sync.newer_program import newer_program

Newer = Callable[[], AbstractContextManager[None]]


@pytest.fixture
def newer(tmp_path: Path) -> Newer:
    return partial(newer_program, tmp_path)


def rows(one: Computer) -> list[tuple[object, ...]]:
    def read(session: Session) -> list[tuple[object, ...]]:
        firms = session.execute(
            text("SELECT id, name_zh, address, motto, deleted_at FROM company ORDER BY id")
        )
        prizes = session.execute(text("SELECT id, company_id, name, deleted_at FROM prize ORDER BY id"))
        rivals = session.execute(text("SELECT record_id, field_no, count(*) FROM open_head GROUP BY 1, 2"))
        return [tuple(row) for found in (firms, prizes, rivals) for row in found]

    return one.database.read(read)


def known(one: Computer) -> set[str]:
    return one.database.read(lambda session: set(session.scalars(select(Company.id))))


def sql(one: Computer, statement: str) -> None:
    one.write(lambda session: session.execute(text(statement)))


def firms(session: Session) -> None:
    session.add_all(Company(id=key, name_zh=key, name_key=key) for key in ("c1", "c2"))


def upgraded(office: Office, one: Computer) -> Computer:
    """The same computer, opened by the program that runs now."""
    one.workspace.close()
    made = Computer(
        open_workspace(one.workspace.place.folder, clock=FixedClock(TODAY), derive=derived.refresh)
    )
    office.computers[office.computers.index(one)] = made
    return made


def write_the_new(one: Computer, other: Computer) -> None:
    """On top of what the older program wrote, below what it will write, and two at once."""
    sql(one, "UPDATE company SET motto = '一', address = 'new road' WHERE id = 'c1'")
    sql(one, "INSERT INTO prize (id, company_id, name) VALUES ('p1', 'c1', '金奖'), ('p2', 'c2', '银奖')")
    sql(one, "UPDATE prize SET name = '特等奖' WHERE id = 'p1'")
    sql(one, "UPDATE prize SET deleted_at = '2026-03-18T10:00' WHERE id = 'p2'")
    one.write(lambda session: session.add(Company(id="c3", name_zh="c3", name_key="c3")))
    sql(one, "UPDATE company SET motto = '三' WHERE id = 'c3'")
    one.sync()
    other.sync()
    sql(one, "UPDATE company SET motto = '一甲' WHERE id = 'c1'")
    sql(other, "UPDATE company SET motto = '一乙' WHERE id = 'c1'")


def joined_with_the_older(office: Office, newer: Newer, anna: Computer) -> Computer:
    """An administrator who joins with the older program, let in by one with the newer."""
    with newer():
        anna.write(lambda session: session.add(Official(id="chen", name="陈望舒")))
        code = invitations.invite(anna.database, "ADMIN", WEEK, "chen")
        anna.sync()
    chen = office.computer()
    invitations.ask_to_join(chen.database, office.share, code, "陈望舒")
    with newer():
        (request,) = invitations.requests(anna.database, anna.store)
        invitations.admit(anna.database, request, "chen")
        anna.sync()
    chen.sync()
    return chen


def leave_only_a_snapshot(one: Computer) -> None:
    """As after half a year: the segments that a snapshot stands for are gone from the drive."""
    store = one.store
    compaction.compact_now(one.database, identity_of(one), store, 1)
    for folder in ("seg", "pack"):
        for name in store.sizes(folder):
            store.remove(folder, name)


@pytest.mark.parametrize("by_snapshot", [False, True], ids=["segments", "snapshot"])
def test_an_older_program_shows_after_its_upgrade_what_one_shows_that_knew_all_at_once(
    office: Office, newer: Newer, by_snapshot: bool
) -> None:
    anna = office.founder()
    anna.write(firms)
    bo = office.joined(anna, "bo", "周以宁")
    with newer():
        anna, bo = upgraded(office, anna), upgraded(office, bo)
        write_the_new(anna, bo)
        for one in (anna, bo, anna):
            one.sync()
        if by_snapshot:
            leave_only_a_snapshot(anna)
    chen = joined_with_the_older(office, newer, anna)
    firm = text("SELECT name_zh, address FROM company WHERE id = 'c1'")
    assert chen.database.read(lambda session: tuple(session.execute(firm).one())) == ("c1", "new road")
    assert not chen.database.read(conflicts)
    sql(chen, "UPDATE company SET name_zh = 'of the older' WHERE id = 'c1'")
    done = chen.sync()
    assert (done.damaged, done.rebuilt, done.put_aside) == (0, 0, 0)
    with pytest.raises(UserError, match="snapshot_not_now"):
        compaction.compact_now(chen.database, identity_of(chen), chen.store, 1)
    with newer():
        anna.sync()
        sql(anna, "UPDATE company SET motto = 'written over the older' WHERE id = 'c2'")
        anna.sync()
    chen.sync()
    with newer():
        chen = upgraded(office, chen)
        motto = text("SELECT motto FROM company WHERE id = 'c3'")
        assert chen.database.read(lambda session: session.execute(motto).scalar_one()) == "三"
        with pytest.raises(StoreError, match="store_away"):
            sync_round(chen.database, FolderStore(office.folder / "nowhere", identity_of(chen).device))
        assert rows(chen) == rows(anna)
        assert chen.database.read(digest_of) == anna.database.read(digest_of)
        for one in (anna, chen):
            assert one.database.read(lambda session: differences(session.connection())) == []
        assert chen.sync().rebuilt == anna.sync().rebuilt == 0
        compaction.compact_now(chen.database, identity_of(chen), chen.store, 2)


def test_two_programs_of_different_schemas_do_not_take_each_other_for_broken(
    office: Office, newer: Newer
) -> None:
    anna = office.founder()
    anna.write(firms)
    bo = office.joined(anna, "bo", "周以宁")
    with newer():
        anna = upgraded(office, anna)
        sql(anna, "UPDATE company SET motto = '一' WHERE id = 'c1'")
    for _ in range(3):
        with newer():
            assert anna.sync().rebuilt == 0
        assert bo.sync().rebuilt == 0


def test_what_only_a_newer_program_can_read_waits_and_says_which_version_is_needed(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周以宁"), office.joined(anna, "chen", "陈望舒")
    with monkeypatch.context() as patch:
        patch.setattr(segments, "READS", 2)
        patch.setattr(states, "VERSION", "0.10.1")
        bo.write(firms)
        bo.sync()
    chen.write(lambda session: session.add(Company(id="c9", name_zh="九", name_key="九")))
    chen.sync()
    anna.sync()
    assert known(anna) == {"c9"}
    (one,) = anna.database.read(needed)
    assert (one.device, one.version) == (identity_of(bo).device, "0.10.1")
    assert "0.10.1" in upgrade_sentence([one])
    monkeypatch.setattr(segments, "READS", 2)
    anna.sync()
    assert known(anna) == {"c1", "c2", "c9"}
    assert anna.database.read(needed) == []
