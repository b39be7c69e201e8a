"""Somebody who asked to be forgotten is erased on every computer and on the drive, and stays so."""

import json
from typing import Any

import pytest
from sqlalchemy import text

from app import erasure
from app.database import Session
from app.errors import StorageError, UserError
from app.file_store import FileStore
from app.models.attachments import AttachmentLink
from app.models.people import Company, ContactChannel, Person
from app.services.attachments import attach, store_file
from app.services.people import set_person_field
from app.services.visits import VisitDraft, add_visit
from app.sync import compaction, file_traffic, packs, segments, snapshot_reading
from app.sync.blobs import open_blob
from app.sync.canonical import DamagedFileError
from app.sync.compaction import compact_now
from app.sync.digest import digest_of
from app.sync.erasing import purge
from app.sync.identity import epoch_keys, identity, roster_of
from app.sync.keys import EpochKeys
from app.sync.names import segment_name
from app.sync.roster import Roster
from app.sync.rounds import now_ms
from app.sync.segments import PART, SealedSegment
from app.sync.store import StoreError
from tests.sync.conftest import Computer, Office
from tests.sync.room import move_to, room

NAME, PHONE, CARD = "欧阳澄霁", "13587654321", b"a card with a face" * 9


def meet(computer: Computer) -> str:
    """Somebody is met, at a visit to a firm, and has a number and a card."""
    draft = VisitDraft(company_name="松果储能", person_names=(NAME,), minutes="谈二期用地")
    computer.database.write("Log visit", lambda session: add_visit(session, draft), about="松果储能")
    person = computer.database.read(lambda session: session.query(Person).one().id)
    call(computer, person, PHONE)
    folder = computer.database.path.parent
    (folder / "card.jpg").write_bytes(CARD)
    stored = store_file(FileStore(folder / "files"), folder / "card.jpg")
    (folder / "card.jpg").unlink()
    computer.write(lambda session: attach(session, stored, "person", person))
    return str(person)


def call(computer: Computer, person: str, number: str) -> None:
    channel = ContactChannel(person_id=person, kind="MOBILE", value=number, raw=number)
    computer.database.write("Add person", lambda session: session.add(channel), about=NAME)


def known(computer: Computer) -> tuple[Roster, EpochKeys]:
    def query(session: Session) -> tuple[Roster, EpochKeys]:
        mine = identity(session)
        assert mine is not None
        roster = roster_of(session, mine)
        return roster, epoch_keys(mine, roster)

    return computer.database.read(query)


def told_in(octets: bytes, frame: segments.Frame, roster: Roster, secrets: EpochKeys) -> bytes:
    if not octets:
        return b""
    one = segments.read(octets, frame)
    return b"\n".join(segments.open_lines(one, secrets[one.epoch], roster.state.erasures_of(one.head)))


def on_share(office: Office, computer: Computer) -> bytes:
    """All that whoever has the keys can read on the drive."""
    found, (roster, secrets) = list[bytes](), known(computer)
    for file in office.share.rglob("*"):
        octets = file.read_bytes() if file.is_file() else b""
        if file.suffix == ".seg":
            octets = told_in(octets, segments.SEGMENT, roster, secrets)
        elif file.suffix == ".pak":
            inside = packs.from_pack(octets)
            octets = b"".join(told_in(one, segments.SEGMENT, roster, secrets) for one in inside)
        elif file.suffix == ".sp":
            octets = told_in(octets, PART, roster, secrets)
        elif file.suffix == ".blb":
            octets = b"".join(open_blob(iter([octets]), secrets))
        found.append(octets)
    return b"".join(found)


def on_disk(computer: Computer) -> bytes:
    """Every byte beside the database, and what its archive tells whoever has the keys."""
    roster, secrets = known(computer)
    folder = computer.database.path.parent
    found = [file.read_bytes() for file in folder.rglob("*") if file.is_file()]
    for table, frame in (("sync_octets", segments.SEGMENT), ("sync_part", PART)):
        query = text(f"SELECT octets FROM {table}")
        kept = computer.database.read(lambda session: session.execute(query).scalars().all())  # noqa: B023
        found += [told_in(octets, frame, roster, secrets) for octets in kept]
    return b"".join(found)


def tells(octets: bytes) -> list[bytes]:
    return [word for word in (NAME.encode(), PHONE.encode(), CARD) if word in octets]


def digest(computer: Computer) -> str:
    return computer.database.read(digest_of)


def rounds(*computers: Computer, times: int = 2) -> None:
    for _ in range(times):
        for one in computers:
            one.sync()


def test_a_segment_that_is_being_made_while_somebody_is_erased_does_not_tell_of_them(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    anna = office.founder()
    person, seal = meet(anna), segments.seal

    def seal_meanwhile(*given: Any, **named: Any) -> SealedSegment:
        monkeypatch.undo()
        purge(anna.database, person)
        return seal(*given, **named)

    monkeypatch.setattr(segments, "seal", seal_meanwhile)
    anna.sync()
    assert not tells(on_share(office, anna))


def test_somebody_erased_is_gone_from_every_computer_and_from_the_drive(office: Office) -> None:
    anna = office.founder()
    bo, chen = office.joined(anna, "bo", "周启明"), office.joined(anna, "chen", "陈立")
    person = meet(bo)
    rounds(bo, anna, chen)
    assert all(tells(on_disk(one)) == tells(on_share(office, anna)) != [] for one in (anna, bo, chen))

    purge(anna.database, person)
    rounds(anna, bo)
    call(chen, person, "13511112222")  # chen was away, and writes of whom nobody knows any more
    chen.write(lambda session: set_person_field(session, person, "honorific", NAME))
    rounds(chen, anna, bo, chen)

    assert [tells(on_disk(one)) for one in (anna, bo, chen)] == [[], [], []]
    assert tells(on_share(office, anna)) == []
    assert b"13511112222" not in on_disk(anna) + on_disk(bo) + on_disk(chen) + on_share(office, anna)
    assert digest(anna) == digest(bo) == digest(chen)
    query = text("SELECT name FROM activity_participant")
    assert erasure.GONE in chen.database.read(lambda s: s.execute(query).scalars().all())
    dora = office.joined(anna, "dora", "何朵")
    rounds(anna, times=1)
    assert digest(dora) == digest(anna)
    assert tells(on_disk(dora)) == []


def test_a_file_that_a_firm_has_as_well_stays_for_all(office: Office) -> None:
    anna = office.founder()
    person = meet(anna)
    anna.write(give_file_to_firm)
    rounds(anna, times=1)
    purge(anna.database, person)
    rounds(anna)
    bo = office.joined(anna, "bo", "周以宁")
    rounds(anna, bo)
    query = text("SELECT name FROM attachment")
    for one in (anna, bo):
        assert one.database.read(lambda session: session.execute(query).scalars().all()) == ["card.jpg"]
    assert CARD in on_disk(bo)


def give_file_to_firm(session: Session) -> None:
    file = session.execute(text("SELECT id FROM attachment")).scalar_one()
    firm = session.query(Company).one().id
    session.add(AttachmentLink(attachment_id=file, table_name="company", record_id=firm))


def test_what_was_sent_by_somebody_who_did_not_know_yet_is_erased_as_well(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明")
    person = meet(anna)
    rounds(anna, bo)
    away = {file: file.read_bytes() for file in office.share.rglob("*") if file.is_file()}
    purge(anna.database, person)
    rounds(anna)
    hidden = {file: file.read_bytes() for file in office.share.rglob("*.rst")}
    for file in hidden.keys() - away.keys():
        file.unlink()  # bo sees the drive as it was
    call(bo, person, "13511112222")
    bo.write(lambda session: add_visit(session, VisitDraft(company_name="松果储能", person_names=(NAME,))))
    bo.sync()
    for file, octets in hidden.items():
        file.write_bytes(octets)

    rounds(anna, bo, anna, bo)

    assert tells(on_share(office, anna)) == []
    assert b"13511112222" not in on_disk(anna) + on_disk(bo) + on_share(office, anna)
    assert digest(anna) == digest(bo)


def test_old_files_that_a_mirror_puts_back_are_removed_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_traffic, "_LOOK_MS", 0)
    monkeypatch.setattr(file_traffic, "_FOLDERS_LOOKED", 256)
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明")
    person = meet(bo)
    for number in range(3):
        call(bo, person, f"1358765432{number}")
        rounds(bo, anna)
    packs.write_pack(bo.database, bo.mine, bo.store, now_ms(), 1)
    rounds(bo, anna)
    before = {file: file.read_bytes() for file in office.share.rglob("*.*") if file.is_file()}
    assert any(file.suffix == ".pak" for file in before)
    purge(anna.database, person)
    rounds(anna, bo)
    assert tells(on_share(office, anna)) == []

    for file, octets in before.items():
        file.write_bytes(octets)
    assert tells(on_share(office, anna))
    rounds(anna, bo)

    assert tells(on_share(office, anna)) == []
    assert [tells(on_disk(one)) for one in (anna, bo)] == [[], []]
    done = anna.sync()
    assert (done.damaged, done.put_back, done.removed) == (0, 0, 0)


def test_a_pack_that_came_before_the_word_of_an_erasure_keeps_nothing_else_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its lines are not those that were signed, as long as the entry of the roster is on its way."""
    with room() as office:
        monkeypatch.setattr(packs, "MOST_LOOSE", 0)
        office.anna.write("Meet", lambda session: session.add(Person(id="wang", name_zh="Wang")))
        office.sync(office.anna, office.bo)
        third = office.third()
        move_to(third, "road")
        office.sync(third)
        before = set(office.share.files)
        purge(office.anna.database, "wang")
        office.sync(office.anna, office.anna)
        fresh = office.share.files.keys() - before
        assert {folder for folder, _ in fresh} >= {"roster", "pack"}
        office.share.hidden_from(office.bo.number).update(key for key in fresh if key[0] == "roster")
        assert office.bo.sync(office.share.seen_by(office.bo.number)).damaged
        assert office.address(office.bo) == "road"
        office.share.reveal()
        assert office.bo.sync(office.share.seen_by(office.bo.number)).damaged == 0
        told = text("SELECT count(*) FROM change WHERE fields LIKE '%Wang%'")
        assert office.bo.database.read(lambda session: session.execute(told).scalar_one()) == 0


def test_a_snapshot_that_tells_of_somebody_erased_gives_way_to_another(office: Office) -> None:
    anna = office.founder()
    person = meet(anna)
    mine = anna.database.read(identity)
    assert mine is not None
    anna.sync()
    compact_now(anna.database, mine, anna.store, now_ms())
    rounds(anna)
    bo = office.joined(anna, "bo", "周启明")
    assert tells(on_disk(bo)) == tells(on_share(office, anna)) != []

    purge(anna.database, person)
    rounds(anna, bo, times=3)

    assert tells(on_share(office, anna)) == []
    assert [tells(on_disk(one)) for one in (anna, bo)] == [[], []]
    chen = office.joined(anna, "chen", "陈立")
    rounds(anna, bo, chen, times=1)
    assert digest(anna) == digest(bo) == digest(chen)
    assert tells(on_disk(chen)) == []


def test_lines_are_erased_only_where_an_administrator_has_said_so(office: Office) -> None:
    """Bo, who has the keys, takes a line out of a segment of Anna's that no erasure names."""
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明")
    person = meet(anna)
    rounds(anna, bo)
    with pytest.raises(UserError) as refused:
        purge(bo.database, person)
    assert refused.value.code == "not_administrator"
    _, secrets = known(bo)
    query = text(
        "SELECT o.octets FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
        " WHERE s.device = :device ORDER BY s.number DESC"
    )
    device = str(anna.database.local("device"))
    octets = bo.database.read(lambda session: session.execute(query, {"device": device}).scalars().first())
    segment = segments.read(octets or b"")
    lines = segments.open_lines(segment, secrets[segment.epoch])
    seed = bytes.fromhex(json.loads(lines[0])["seed"])
    leaf = segments.leaf_of(lines[2], segments.salt_of(seed, 2)).hex()
    told = json.loads(lines[2]) | {"leaf": leaf, "f": dict.fromkeys(json.loads(lines[2])["f"])}
    lines[2] = json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()
    forged = segments.write_anew(segment, lines, secrets[segment.epoch])
    for file in (office.share).rglob(segment_name(device, segment.place.number, segment.octets)):
        file.unlink()
    bo.store.put("seg", segment_name(device, segment.place.number, forged.octets), forged.octets)
    with pytest.raises(DamagedFileError):
        segments.open_lines(forged, secrets[segment.epoch])

    chen = office.joined(anna, "chen", "陈立")
    rounds(anna, chen, times=1)
    assert digest(chen) == digest(anna)
    assert chen.database.read(lambda session: session.query(Person).one().name_zh) == NAME


def test_what_no_administrator_has_any_more_is_given_up_for_a_snapshot(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明")
    person = meet(bo)
    rounds(bo, anna)
    anna.compact()
    rounds(anna, bo, times=1)
    dora = office.joined(anna, "dora", "何朵", "ADMIN")  # has a snapshot, and anna does not come back
    rounds(bo, times=1)
    purge(dora.database, person)
    rounds(dora, bo, times=3)
    assert tells(on_disk(bo)) == []
    assert tells(on_disk(dora)) == []
    assert tells(on_share(office, bo)) == []
    rounds(bo, dora, times=1)
    assert digest(bo) == digest(dora)


@pytest.mark.parametrize("half_read", [False, True])
def test_a_snapshot_names_segments_as_they_are_now_to_who_has_them_as_they_were(
    office: Office, monkeypatch: pytest.MonkeyPatch, half_read: bool
) -> None:
    monkeypatch.setattr(compaction, "PATIENCE_MS", 0)
    anna = office.founder()
    bo = office.joined(anna, "bo", "周启明")
    person = meet(anna)
    anna.sync()
    old = {file: file.read_bytes() for file in office.share.rglob("*.seg")}
    if not half_read:
        bo.sync()
    purge(anna.database, person)
    rounds(anna)
    anna.compact()
    for file in [*office.share.rglob("*.seg"), *office.share.rglob("*.pak")]:
        file.unlink()  # the snapshot must stand for it
    if half_read:
        with monkeypatch.context() as cut:
            cut.setattr(snapshot_reading, "take_in_living", lambda *_: 1 / 0)  # the power goes
            with pytest.raises(ZeroDivisionError):
                bo.sync()
        for file, octets in old.items():
            file.write_bytes(octets)

    rounds(bo, anna)

    assert tells(on_disk(bo)) == tells(on_share(office, anna)) == []
    assert digest(bo) == digest(anna)


def test_a_disk_too_full_to_write_the_ledger_anew_hides_nothing_else(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a round was stopped by is what the person is told."""
    anna = office.founder()

    def full(_database: object) -> None:
        raise StorageError("disk_full", path="workspace.db")

    def no_room(*_told: object) -> None:
        raise StoreError("store_full")

    monkeypatch.setattr("app.sync.engine.finish_erasing", full)
    monkeypatch.setattr("app.sync.engine.publish", no_room)
    with pytest.raises(StoreError, match="store_full"):
        anna.sync()
