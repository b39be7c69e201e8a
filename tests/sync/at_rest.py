"""What must hold of the share once all is at rest: it lacks nothing, tells nothing of who was erased, and
whoever joins by it shows the same."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import text

from app import erasure
from app.database import Session
from app.sync import names, segments
from app.sync.checking import Finding, check_share
from app.sync.identity import epoch_keys
from app.sync.packages import take_package, write_package
from app.sync.packs import from_pack, to_pack
from app.sync.segments import PART, SEGMENT, Frame
from tests.sync.faulty_share import FaultyShare
from tests.sync.fleet import Machine, newcomer

if TYPE_CHECKING:
    from tests.sync.bookkeeping import Books


def check_files(share: FaultyShare, inside: Collection[Machine]) -> None:
    """The check of the share misses nothing that anybody has."""
    for machine in inside:
        found = check_share(machine.database, share.seen_by(machine.number)).findings
        wrong = [one for one in found if _is_wrong(one, inside)]
        assert not wrong, f"{machine.number} misses {wrong}"


def _is_wrong(one: Finding, inside: Collection[Machine]) -> bool:
    """Strays stay where they are, and what has rotten of a snapshot that others have followed, or is nowhere
    whole any more. What attached files there must be, is checked elsewhere."""
    if one.folder not in ("seg", "pack", "roster"):
        return False
    mended = one.kind == "DAMAGED" and any(_has(machine, one) for machine in inside)
    return mended or one.kind in ("MISSING", "HOLE")


def _has(machine: Machine, one: Finding) -> bool:
    """Whether a computer could put right what has rotten."""
    if one.folder == "roster":
        return any(one.name == entry.name for entry in machine.roster.entries.values())
    parsed = names.parse(one.folder, one.name)
    assert parsed is not None
    octets = "SELECT o.octets FROM sync_segment s JOIN sync_octets o ON o.segment_id = s.id"
    by_number = text(
        f"{octets} WHERE s.device = :device AND s.number BETWEEN :first AND :last ORDER BY s.number"
    )
    by_pack = text(f"{octets} JOIN sync_pack p ON p.id = s.pack_id WHERE p.name = :name ORDER BY s.number")
    told = {"device": parsed.device, "first": parsed.number, "last": parsed.last or parsed.number}

    def query(session: Session) -> tuple[list[bytes], list[bytes]]:
        here = session.execute(by_number, told).scalars()
        return list(here), list(session.execute(by_pack, {"name": one.name}).scalars())

    numbered, packed = machine.database.read(query)
    return any(names.is_whole(parsed, made) for made in (*numbered, to_pack(numbered), to_pack(packed)))


def check_erased(books: Books, inside: Collection[Machine], gone: Collection[str]) -> None:
    """No file there tells anything of who was erased."""
    if not gone:
        return
    for key, line in _lines(books, next(iter(inside))):
        if line.get("o") == "set" and line["k"] in gone:
            assert line["f"] == erasure.blank(line["t"], line["f"]), f"{key} tells of somebody erased"


def _lines(books: Books, reader: Machine) -> Iterator[tuple[tuple[str, str], dict[str, Any]]]:
    roster, secrets = reader.roster, epoch_keys(reader.mine, reader.roster)
    for key, octets in books.share.files.items():
        folder, name = key
        if folder not in ("seg", "pack", "snap") or not books.share.is_whole(key) or name.endswith(".sm"):
            continue
        frame: Frame = PART if folder == "snap" else SEGMENT
        for inner in from_pack(octets) if folder == "pack" else [octets]:
            one = segments.read(inner, frame)
            if one.epoch in secrets:
                erasures = roster.state.erasures_of(one.head)
                for line in segments.open_lines(one, secrets[one.epoch], erasures):
                    yield key, json.loads(line)


def check_secrets(books: Books, inside: Collection[Machine]) -> None:
    """Who belongs to the space has the present secret, and nobody else."""
    roster = books.administrator().roster
    present = {
        machine.number: epoch_keys(machine.mine, roster).get(roster.state.epoch)
        for machine in books.computers
    }
    (secret,) = {present[machine.number] for machine in inside}
    assert secret is not None, "nobody has the present secret"
    for machine in books.computers:
        assert machine in inside or present[machine.number] != secret, (
            "who was shut out has the present secret"
        )


def newest(books: Books, inside: Sequence[Machine]) -> Machine:
    """A computer that is let in at the end, and has nothing but the share, or nothing but a package."""
    administrator = books.administrator()
    image = newcomer(administrator.database, "bo", books.folder)
    books.clock.error = administrator.skew
    administrator.sync(books.share.seen_by(administrator.number))
    made = books.add(image)
    if books.acts % 2:
        giver, stick = inside[books.acts % len(inside)], books.folder / "all.zip"
        giver.sync(books.share.seen_by(giver.number))  # until it knows whom it is for
        write_package(giver.database, stick)
        take_package(made.database, stick)
        return made
    for _ in range(4):
        done = made.sync(books.share.seen_by(made.number))
        if not (done.received or done.applied or done.files_received):
            return made
    raise AssertionError("who joins does not come to rest")
