"""Checks an audit file without a workspace: chains, signatures, and that every line is as it was signed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import UserError
from app.sync import names, segments
from app.sync.actions import Action, actions_in, open_all
from app.sync.audit import Manifest, Report, read_manifest
from app.sync.canonical import DamagedFileError
from app.sync.limits import Limits, is_limited
from app.sync.package_store import AUDIT, PackageStore
from app.sync.roster import Roster
from app.sync.roster_reading import add_entries
from app.sync.segments import SealedSegment
from app.sync.store import read_whole


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the file, or with one in it.

    `kind` is FORGED (not signed by whom it names), DAMAGED (other bytes than its name says), ALTERED (other
    lines than its author signed), HOLE (follows a segment that is not there), CUT (the file had more when it
    was written), UNREADABLE (under a key that is not in the file) or MANIFEST (what the file says of itself).
    """

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An action that a segment in the file tells; `counts` is false for what a removed device wrote behind
    its cut."""

    at_ms: int
    member: str
    device: str
    label: str
    about: str
    kind: str
    writes: int
    counts: bool


@dataclass(slots=True)
class Verified:
    """What was found. `fingerprint` is of the beginning of the workspace: who forges all of a file has
    another. `unread` segments the exporting computer never had, `held` do not count, `erased` lines were
    replaced because an administrator erased a person."""

    fingerprint: str
    exported_by: str = ""
    exported_ms: int = 0
    entries: int = 0
    segments: int = 0
    actions: int = 0
    first_ms: int = 0
    last_ms: int = 0
    erased: int = 0
    held: int = 0
    unread: int = 0
    branches: int = 0
    faults: list[Fault] = field(default_factory=list)

    @property
    def sound(self) -> bool:
        return not self.faults


def verify_audit(
    path: Path,
    tell: Callable[[Told], None] = lambda told: None,
    report: Report = lambda done, total: None,
) -> Verified:
    """Read the whole file; `tell` gets its actions, device by device.

    Raises UserError `audit_foreign` for another file, `package_damaged`, `package_unreadable`.
    """
    try:
        package = PackageStore(path, AUDIT)
    except UserError as error:
        code = "audit_foreign" if error.code == "package_foreign" else error.code
        raise UserError(code, path=str(path)) from error
    with package:
        space = package.space()
        assert space is not None  # without it, it is no package
        found = Verified(space.genesis)
        roster = Roster(space.id, space.genesis)
        entries, forged = add_entries(roster, package, package.sizes("roster"))
        found.entries = len(entries)
        found.faults += [Fault("FORGED", "roster")] * forged
        if len(entries) + forged < len(package.sizes("roster")):
            found.faults.append(Fault("HOLE", "roster"))
        try:
            manifest = read_manifest(package.get("", AUDIT) or b"", roster)
        except DamagedFileError:
            found.faults.append(Fault("MANIFEST"))
            return found
        found.exported_by = manifest.devices.get(manifest.device) or manifest.device
        found.exported_ms, found.unread = manifest.at_ms, manifest.unread
        if not manifest.roster <= roster.entries.keys():
            found.faults.append(Fault("CUT", "roster"))
        _Walk(package, roster, manifest, found, tell).go(report)
    return found


class _Walk:
    """Goes from segment to segment twice: what each follows, then what each tells."""

    def __init__(
        self,
        package: PackageStore,
        roster: Roster,
        manifest: Manifest,
        found: Verified,
        tell: Callable[[Told], None],
    ) -> None:
        self._package = package
        self._roster = roster
        self._manifest = manifest
        self._found = found
        self._tell = tell
        self._before: dict[str, dict[str, str]] = {}
        self._whole: list[names.FileName] = []

    def go(self, report: Report) -> None:
        listed = sorted(self._package.sizes("seg"))
        for done, name in enumerate(listed):
            report(done, 2 * len(listed))
            segment = self._authentic(name)
            if segment is not None:
                self._before.setdefault(segment.place.device, {})[segment.head] = segment.place.previous
        self._look_at_chains()
        limits = self._limits()
        for done, parsed in enumerate(self._whole):
            report(len(listed) + done, 2 * len(listed))
            self._open(parsed, limits)

    def _authentic(self, name: str) -> SealedSegment | None:
        parsed = names.parse("seg", name)
        assert parsed is not None  # a package lists nothing else
        try:
            segment = segments.read(read_whole(self._package, parsed))
        except DamagedFileError:
            self._found.faults.append(Fault("DAMAGED", name))
            return None
        device = self._roster.state.devices.get(segment.place.device)
        named = (segment.place.device, segment.place.number) == (parsed.device, parsed.number)
        ours = segment.place.space == self._roster.space
        if device is None or not named or not ours or not segment.is_by(device.keys):
            self._found.faults.append(Fault("FORGED", name))
            return None
        self._whole.append(parsed)
        self._found.segments += 1
        return segment

    def _look_at_chains(self) -> None:
        """What is missing between two segments, and at the ends of chains (A2)."""
        heads = {head for known in self._before.values() for head in known}
        for device, known in self._before.items():
            followed = [previous for previous in known.values() if previous]
            self._found.branches += len(followed) - len(set(followed))
            for previous in sorted(set(followed) - known.keys() - self._manifest.before):
                if not self._roster.state.gives_up(device, previous):
                    name = self._manifest.devices.get(device) or device
                    self._found.faults.append(Fault("HOLE", name))
        if not self._manifest.tips <= heads or self._manifest.segments > len(heads):
            self._found.faults.append(Fault("CUT", "seg"))

    def _limits(self) -> dict[str, Limits]:
        """By device that was removed or given a lower role, what counts of it."""
        state = self._roster.state
        return {
            device: Limits(state.devices[device], known, self._roster)
            for device, known in self._before.items()
            if self._roster.silent or is_limited(state.devices[device], state)
        }

    def _open(self, parsed: names.FileName, limits: dict[str, Limits]) -> None:
        segment = segments.read(read_whole(self._package, parsed))
        state, device = self._roster.state, segment.place.device
        decided = state.verdicts.get((device, segment.head, ""))
        limit = limits.get(device)
        counts = decided == "accept" or (
            decided is None and not (limit is not None and limit.leaves_out(segment.head, segment.roster))
        )
        self._found.held += not counts
        secret = self._manifest.keys.get(segment.epoch)
        if secret is None:
            self._found.faults.append(Fault("UNREADABLE", parsed.name))
            return
        erasures = state.erasures_of(segment.head)
        try:
            lines, origins, _ = open_all(segment, secret, erasures)
            self._found.erased += len(segments.erased_places(lines, erasures))
            for action in actions_in(lines[1:], origins):
                self._note(action, device, counts)
        except DamagedFileError:
            self._found.faults.append(Fault("ALTERED", parsed.name))

    def _note(self, action: Action, device: str, counts: bool) -> None:
        found = self._found
        found.actions += 1
        found.first_ms = min(found.first_ms or action.at_ms, action.at_ms)
        found.last_ms = max(found.last_ms, action.at_ms)
        member = self._manifest.members.get(action.member or "", "")
        name = self._manifest.devices.get(device) or device
        told = Told(
            action.at_ms,
            member,
            name,
            action.label,
            action.about or "",
            action.kind,
            len(action.writes),
            counts,
        )
        self._tell(told)
