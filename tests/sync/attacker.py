"""Somebody with a copy of the drive and, if they were let in once, with a member's keys: they forge files."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from app.database import Database
from app.merge import Write
from app.models.field_ids import logged_tables
from app.schema import HEAD
from app.sync import canonical, roster, segments, signed
from app.sync.actions import Action, RecordWrite, to_lines
from app.sync.folder_store import FolderStore
from app.sync.identity import Identity, epoch_keys, roster_of
from app.sync.keys import DeviceKeys, lock_text, proof_of
from app.sync.names import join_name, roster_name, segment_name
from app.sync.roster_state import device_told
from app.sync.segments import SEGMENT, Place, SealedSegment

NOW = 1_774_000_900_000


class Belonging(Protocol):
    """A computer that belongs to the space."""

    @property
    def mine(self) -> Identity: ...

    @property
    def database(self) -> Database: ...


class Attacker:
    """Forges as the owner of `machine`, whose keys and secrets they have; `keys` replaces the keys."""

    def __init__(self, machine: Belonging, root: Path, keys: DeviceKeys | None = None) -> None:
        self.mine = machine.mine
        self.keys = keys or self.mine.keys
        self.device = self.keys.public.device
        self.root = root
        self.store = FolderStore(root, self.device)
        self.roster = machine.database.read(lambda session: roster_of(session, self.mine))
        self.secrets = epoch_keys(self.mine, self.roster)

    def action(
        self, member: str, values: Mapping[str, object], table: str = "company", record: str = "company-0"
    ) -> Action:
        """An action that sets columns of one record."""
        entry = logged_tables()[table]
        stamp = (NOW << 16, self.device, "forged")
        action = Action(f"forged by {self.device}", member, NOW, "Edit", None, "DO", stamp)
        told = {str(entry.fields[column]): value for column, value in values.items()}
        action.writes.append(RecordWrite(entry.number, record, Write(stamp, told)))
        return action

    def segment(self, action: Action, number: int = 1, previous: str = "", **other: Any) -> SealedSegment:
        lines, seed = to_lines([action])
        lines = other.pop("lines", lines)
        epoch = max(self.secrets)
        told = {"epoch": epoch, "secret": self.secrets[epoch], "keys": self.keys, "roster": self.roster.heads}
        place = Place(other.pop("space", self.mine.space), other.pop("device", self.device), number, previous)
        told["stamps"] = (action.stamp[0], action.stamp[0])
        return segments.seal(lines, seed, place, **{**told, **other}, schema=HEAD)

    def put(self, segment: SealedSegment) -> None:
        """Under the right name for its bytes, so that only what is in it can give it away."""
        place = segment.place
        self.store.put("seg", segment_name(place.device, place.number, segment.octets), segment.octets)

    def signed_anew(self, segment: SealedSegment, changes: dict[str, object]) -> None:
        """The segment with another header, which the attacker signs with their own keys."""
        told = canonical.encode(segment.header | changes)
        start = len(SEGMENT.magic) + 4
        length = int.from_bytes(segment.octets[len(SEGMENT.magic) : start])
        rest = segment.octets[start + length + 64 :]
        signature = self.keys.sign(hashlib.sha256(SEGMENT.magic + told).digest())
        octets = SEGMENT.magic + len(told).to_bytes(4) + told + signature + rest
        device, number = str(changes.get("dev", self.device)), segment.place.number
        self.store.put("seg", segment_name(device, number, octets), octets)

    def request(self, invitation: str, code_key: bytes, as_device: DeviceKeys | None = None) -> None:
        """A request to join: the proof is for the attacker's keys, whoever it says that it is from."""
        told = {
            "v": 1,
            "space": self.mine.space,
            "at": NOW,
            "device": device_told((as_device or self.keys).public),
            "invite": invitation,
            "proof": proof_of(code_key, self.keys.public),
            "name": lock_text("eve", code_key),
        }
        octets = signed.sign(signed.REQUEST, told, self.keys)
        self.store.put("join", join_name(self.device, octets), octets)

    def entry(self, *operations: dict[str, Any]) -> None:
        """An entry of the roster, signed by the attacker."""
        made = roster.write_entry(self.roster, list(operations), self.keys, NOW)
        self.store.put("roster", roster_name(made.number, made.octets), made.octets)

    def entry_told(self, *operations: dict[str, Any], **lies: object) -> bytes:
        """The same past the rules that a program keeps when it writes one; `lies` replace what it tells."""
        heads = self.roster.heads
        told = {
            "v": 1,
            "space": self.roster.space,
            "seq": 1 + max(self.roster.entries[head].number for head in heads),
            "prev": list(heads),
            "by": self.device,
            "at": NOW,
            "ops": list(operations),
        }
        return self.signed(signed.ROSTER, told | lies)

    def signed(self, magic: bytes, told: dict[str, Any]) -> bytes:
        """Whatever the attacker says, in a file of the kind `magic`, under their own signature."""
        return signed.sign(magic, told, self.keys)
