"""Who was merged into somebody whose entry does not count is shown as before, on every computer."""

from sqlalchemy import text

from app.models.people import Person
from app.services.mergers import merge_records
from app.sync import membership
from app.sync.asides import put_aside
from app.sync.digest import digest_of
from app.sync.engine import seal_waiting
from tests.sync.fleet import Machine
from tests.sync.room import room

HERE, ENTERED = "person-8", "person-9"


def shown(machine: Machine) -> dict[str, str | None]:
    query = text("SELECT id, deleted_at FROM person WHERE id IN (:here, :entered)")
    told = {"here": HERE, "entered": ENTERED}
    rows = machine.database.read(lambda session: session.execute(query, told).all())
    return {row.id: row.deleted_at for row in rows}


def test_who_was_merged_into_somebody_who_does_not_count_is_shown_again() -> None:
    with room() as office:
        anna, bo = office.anna, office.bo
        anna.write("Meet", lambda session: session.add(Person(id=HERE, name_zh="here")))
        office.sync(anna, bo)
        bo.write("Meet", lambda session: session.add(Person(id=ENTERED, name_zh="entered")))
        seal_waiting(bo.database, bo.mine)
        bo.write("Merge", lambda session: merge_records(session, HERE, ENTERED))
        membership.set_role(anna.database, "bo", "VIEWER")
        office.sync(anna)
        bo.sync(office.share.seen_by(bo.number))
        office.sync(anna)
        query = text("SELECT head FROM sync_segment WHERE device = :device ORDER BY number")
        told = {"device": bo.mine.device}
        entered = bo.database.read(lambda session: session.execute(query, told).scalars().first())
        for one in anna.database.read(put_aside):
            membership.judge(anna.database, one.device, one.head, one.head != entered, one.action)
        for _ in range(3):
            office.sync(anna, bo)
        assert [shown(machine) for machine in (anna, bo)] == [{HERE: None}] * 2
        assert anna.database.read(digest_of) == bo.database.read(digest_of)
