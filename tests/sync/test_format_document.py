"""The document of the format tells what the program does: its examples are read and its merges made."""

import json
import re
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.database import Database, Session
from app.merge import Loser, Stamp, Write, inherited, merge, only
from app.sync import invitations, keys, membership, names, segments, signed
from app.sync.actions import actions_in, open_actions, open_all, to_lines
from app.sync.engine import sync_round
from app.sync.entries import Entry, read_entry
from app.sync.erased_lines import replacements
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, identity, keep_entries, keep_identity, roster_of
from app.sync.keys import DeviceKeys
from app.sync.package_store import PackageStore
from app.sync.packages import about
from app.sync.requests import waiting_requests
from app.sync.roster import Roster
from app.sync.segments import Place, SealedSegment
from app.sync.snapshot_reading import look_at, read_covered, read_replaced
from app.sync.snapshots import read_manifest
from app.sync.states import states
from app.sync.store import read_space
from tests.sync.fleet import copied, empty_disk

ANNA, BO = DeviceKeys(b"\1" * 32, b"\2" * 32), DeviceKeys(b"\3" * 32, b"\4" * 32)
SECRET = b"\5" * 32
"""The keys of the computers in the examples, and the secret of their first epoch."""

TESTS = Path(__file__).parents[1]
DOCUMENT = TESTS.parent / "docs" / "sync-format.md"


def examples(kind: str) -> list[str]:
    found = re.findall(rf"^```json {kind}\n(.*?)^```", DOCUMENT.read_text(encoding="utf-8"), re.M | re.S)
    assert found, f"no example of {kind}"
    return found


def stamp(told: list[object]) -> Stamp:
    hlc, device, session = told
    return int(str(hlc)), str(device), str(session)


def written(told: dict[str, Any]) -> list[Write]:
    return [
        Write(
            stamp(one["s"]),
            one["f"],
            {name: [stamp(base) for base in bases] for name, bases in one["b"].items()},
            [stamp(version) for version in one.get("saw", [])],
        )
        for one in told["writes"]
    ]


@pytest.mark.parametrize("example", examples("merge"))
def test_worked_merges_come_out_as_told(example: str) -> None:
    told = json.loads(example)
    writes, deleted = written(told), told.get("deleted", "9")
    losers = [Loser(written(one), [stamp(seen) for seen in one["seen"]]) for one in told.get("losers", ())]
    writes += [only(one, name) for one, name in inherited(writes, losers, deleted)]
    merged = merge(writes, deleted, told.get("texts", ()), told.get("given", ()))
    assert merged.shown == told["shown"]
    assert sorted(merged.open) == told["open"]
    assert merged.revived == told.get("revived", False)


def only_example(kind: str) -> bytes:
    (found,) = examples(kind)
    return found.rstrip("\n").encode()


def lines_of(kind: str) -> list[bytes]:
    return only_example(kind).splitlines()


def signed_file(magic: bytes, kind: str, keys: DeviceKeys = ANNA) -> bytes:
    """The file that holds an example, which stands in the document without frame and signature."""
    octets = signed.sign(magic, json.loads(only_example(kind)), keys)
    assert only_example(kind) in octets  # to the octet: it is canonical
    return octets


def beginning() -> Roster:
    """The roster that the first entry founds, under the space of the document."""
    space, entry = read_space(only_example("space")), read_entry(signed_file(signed.ROSTER, "roster-found"))
    roster = Roster(space.id, space.genesis)
    assert roster.add(entry)
    return roster


def sealed_segment() -> SealedSegment:
    """The segment of the document, encrypted by its secret."""
    told, lines = json.loads(only_example("segment-header")), lines_of("segment-lines")
    made = segments.seal(
        lines,
        bytes.fromhex(json.loads(lines[0])["seed"]),
        Place(told["space"], told["dev"], told["seq"], told["prev"]),
        epoch=told["epoch"],
        secret=SECRET,
        keys=ANNA,
        roster=told["roster"],
        schema=told["schema"],
        stamps=(told["hlc"][0], told["hlc"][1]),
    )
    assert only_example("segment-header") in made.octets
    return made


def computer(folder: Path, keys: DeviceKeys, entries: Iterable[Entry]) -> Database:
    """An empty one that has those keys and knows that much of the roster; its space is in `folder`/share."""
    made, space = copied(empty_disk(), folder / keys.public.device), read_space(only_example("space"))
    mine = Identity(space.id, space.genesis, keys, str(folder / "share"))

    def command(session: Session) -> None:
        keep_identity(session, mine)
        keep_entries(session.connection(), entries)

    made.refresh(command)
    return made


def shown(database: Database) -> list[tuple[object, ...]]:
    """The person, and how to reach them."""
    query = text("SELECT name_zh, value FROM person p JOIN contact_channel c ON c.person_id = p.id")
    return [tuple(row) for row in database.read(lambda session: session.execute(query).all())]


def test_the_first_entry_founds_the_space_and_gives_its_secret(tmp_path: Path) -> None:
    roster = beginning()
    assert roster.heads == (roster.genesis,)
    assert roster.state.administrators == {ANNA.public.device}
    mine = Identity(roster.space, roster.genesis, ANNA, str(tmp_path))
    assert epoch_keys(mine, roster) == {1: SECRET}


def test_request_segment_and_state_are_read_and_the_purge_erases_what_it_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keys, "_PASSES", 3)
    monkeypatch.setattr(keys, "_MEMORY", 64 * 1024 * 1024)
    roster = beginning()
    anna = computer(tmp_path, ANNA, roster.entries.values())
    newcomer(anna, roster)
    bo = computer(tmp_path, BO, roster.entries.values())
    store = FolderStore(tmp_path / "share", ANNA.public.device)
    store.found(read_space(only_example("space")))
    segment, state = sealed_segment(), signed_file(signed.STATE, "state")
    for entry in roster.entries.values():
        store.put("roster", entry.name, entry.octets)
    store.put("seg", names.segment_name(ANNA.public.device, 1, segment.octets), segment.octets)
    store.put("state", names.state_name(ANNA.public.device, 4, state), state)
    told = sync_round(bo, store)
    assert (told.applied, told.damaged, told.put_aside, told.held, told.strays) == (1, 0, 0, 0, 0)
    assert shown(bo) == [("陈若溪", "13800000000")]
    said = bo.read(lambda session: states(session, roster))[ANNA.public.device]
    assert (said.number, said.reached) == (4, {ANNA.public.device: 1})
    purge = read_entry(signed_file(signed.ROSTER, "roster-purge"))
    store.put("roster", purge.name, purge.octets)
    sync_round(bo, store)
    assert shown(bo) == []
    (lying,) = (name for name in store.sizes("seg") if name.startswith(ANNA.public.device))
    written = segments.read(store.get("seg", lying) or b"")
    assert segments.open_lines(written, SECRET, purged(roster, purge))[4:] == lines_of("erased-lines")
    for database in (anna, bo):
        database.close()


def purged(roster: Roster, purge: Entry) -> segments.Erasures:
    """The lines of the segment that may stand as erased once the purge is known."""
    assert roster.add(purge)
    return roster.state.erasures_of(sealed_segment().head)


def newcomer(anna: Database, roster: Roster) -> None:
    """Invite by the code of the document, and let in whoever asks as the document does."""
    (code,) = re.findall(r"`(\w{4}-7K3M-2QXD)`", DOCUMENT.read_text(encoding="utf-8"))
    octets = signed_file(signed.REQUEST, "join-request", BO)
    invitation = json.loads(only_example("join-request"))["invite"]
    code_key = keys.key_of_code(code, invitation)
    told = {
        "op": "invite",
        "id": invitation,
        "check": keys.check_of(code_key),
        "code": {ANNA.public.device: keys.seal(code_key, ANNA.public).hex()},
        "role": "MEMBER",
        "scope": [],
        "member": "bo",
        "until": "2026-03-25",
    }
    mine = anna.read(identity)
    assert mine is not None
    membership.write_operations(anna, mine, roster, [told])
    assert invitations.find_invitation(roster, code, date(2026, 3, 18))[1] == code_key
    found = {names.join_name(BO.public.device, octets): octets}
    (request,) = anna.read(lambda session: waiting_requests(session, found))
    assert (request.name, request.device) == ("周以宁", BO.public)
    invitations.admit(anna, request)
    for entry in anna.read(lambda session: roster_of(session, mine)).entries.values():
        roster.add(entry)


def test_the_lines_of_the_segment_are_those_that_the_program_writes() -> None:
    lines = lines_of("segment-lines")
    segment = sealed_segment()
    actions = open_actions(segment, SECRET)
    assert [action.label for action in actions] == ["Change project", "Add person"]
    assert to_lines(actions)[0][1:] == lines[1:]


def test_the_erased_lines_are_those_that_the_purge_names() -> None:
    roster, lines = beginning(), lines_of("segment-lines")
    segment = sealed_segment()
    erasures = purged(roster, read_entry(signed_file(signed.ROSTER, "roster-purge")))
    whole, origins, seed = open_all(segment, SECRET)
    made = replacements(whole, origins, seed, roster.state.erased, ())
    assert [made[place] for place in sorted(erasures)] == lines_of("erased-lines")
    erased = segments.write_anew(segment, [made.get(place, line) for place, line in enumerate(lines)], SECRET)
    assert erased.head == segment.head
    (_, action) = open_actions(erased, SECRET, erasures)
    assert action.about == "已按要求删除"
    assert action.writes[0].write.values == dict.fromkeys(("1", "10", "18", "20"))


def test_the_snapshot_is_read_from_its_parts(tmp_path: Path) -> None:
    roster = beginning()
    told = json.loads(only_example("manifest"))
    manifest = read_manifest(signed_file(signed.MANIFEST, "manifest"), roster)
    segment = sealed_segment()
    assert tuple(manifest.tips) == (segment.head,)
    assert (manifest.segments, manifest.writes) == (1, 1)
    store, parts = FolderStore(tmp_path, ANNA.public.device), list[tuple[str, int]]()
    first, *others = lines_of("segment-lines")[:1], *by_kind(lines_of("snapshot-lines"))
    for place, lines in enumerate(others):
        octets = part([*first, *lines], place, roster)
        parts.append((names.part_name(told["dev"], told["n"], place, octets), len(octets)))
        store.put("snap", parts[-1][0], octets)
    whole = signed.sign(signed.MANIFEST, told | {"parts": parts}, ANNA)
    opened = list(look_at(store, read_manifest(whole, roster), {1: SECRET}))
    assert [kind for kind, _, _ in opened] == ["seg", "tx", "gone"]
    (covered,) = map(read_covered, opened[0][1])
    assert (covered.device, covered.head, covered.lines) == (told["dev"], segment.head, segment.lines)
    (action,) = actions_in(*opened[1][1:])
    (write,) = action.writes
    assert (action.segment, action.extent, action.place(write)) == (0, 2, 1)
    _, record, replaced = read_replaced(opened[2][1][0], opened[2][2])
    assert record.endswith("b1")
    assert replaced == {"2": [((116260860000000000, *opened[2][2][0]), 0)]}


def by_kind(lines: list[bytes]) -> list[list[bytes]]:
    """The lines of each part: segments, actions with their writes, what was replaced."""
    covered, *living, gone = lines
    return [[covered], living, [gone]]


def part(lines: list[bytes], place: int, roster: Roster) -> bytes:
    return segments.seal(
        lines,
        bytes.fromhex(json.loads(lines[0])["seed"]),
        Place(roster.space, ANNA.public.device, place, ""),
        epoch=1,
        secret=SECRET,
        keys=ANNA,
        roster=roster.heads,
        schema="0006",
        stamps=(0, 0),
        frame=segments.PART,
    ).octets


def test_the_package_tells_who_wrote_it_and_what_they_have(tmp_path: Path) -> None:
    roster, path = beginning(), tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as packed:
        packed.writestr("space.json", only_example("space"))
        packed.writestr("package.zsp", signed_file(signed.PACKAGE, "package"))
    with PackageStore(path) as package:
        told = about(package, Identity(roster.space, roster.genesis, BO, str(tmp_path)))
    assert (told.device, told.partial) == (ANNA.public, False)
    assert told.has == {ANNA.public.device: [[1, sealed_segment().head]]}


def test_every_kind_of_example_is_read() -> None:
    """By one of the tests above."""
    kinds = set(re.findall(r"^```json (\S+)$", DOCUMENT.read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)?)"', Path(__file__).read_text(encoding="utf-8")))
    assert kinds <= named


def test_every_must_has_a_number_of_its_own() -> None:
    told = DOCUMENT.read_text(encoding="utf-8")
    numbers = re.findall(r"^- \*\*([A-Z]\d+)\*\*", told, re.M)
    assert len(numbers) > 25
    assert len(set(numbers)) == len(numbers)
    passages = re.split(r"\n+(?=- )|\n\n+(?! )", told)
    binding = [one for one in passages if re.search(r"(?<!\*)\bmust\b", one)]
    assert [one for one in binding if not re.search(r"^- \*\*|\([A-Z]\d+\)", one)] == []


def test_every_rule_is_named_where_the_program_keeps_it() -> None:
    """But for two that ask nothing of it: what erasing cannot reach, and that drives stay as they are."""
    told = DOCUMENT.read_text(encoding="utf-8")
    rules = set(re.findall(r"^- \*\*([A-Z]\d+)\*\*", told, re.M))
    modules = TESTS.parent.joinpath("app").rglob("*.py")
    named = {one for path in modules for one in re.findall(r"\b[A-Z]\d+\b", path.read_text(encoding="utf-8"))}
    assert rules - named == {"E6", "V4"}


def test_every_row_of_the_failure_table_has_a_test_that_exists() -> None:
    told = DOCUMENT.with_name("reliability.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", told, re.M)
    assert [int(number) for number, _ in rows] == list(range(1, 40))
    for _, tests in rows:
        named = re.findall(r"`(\S+\.py)`", tests)
        assert named
        assert all((TESTS / name).is_file() for name in named)
