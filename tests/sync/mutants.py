"""Breaks one rule of the engine at a time, for the machine to find: python -m tests.sync.mutants NAME N."""

import importlib.machinery
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import CodeType, ModuleType


@dataclass(frozen=True)
class Mutant:
    """A change of one module's source after which something can be lost or told differently."""

    module: str
    old: str
    new: str


MUTANTS = {
    "a base that comes after its successor is forgotten": Mutant(
        "app.sync.inbox",
        "[stamps.told(base) for base in of] for name, of in one.write.bases",
        "[stamps.told(base) for base in of if stamps._connection.exec_driver_sql('SELECT 1 FROM change c"
        " JOIN change_tx t ON t.id = c.tx_id WHERE t.hlc + c.seq - t.first_seq = :hlc',"
        " {'hlc': base[0]}).scalar()] for name, of in one.write.bases",
    ),
    "the wall clock instead of the hybrid clock": Mutant(
        "app.change_log", "max(now_ms << 16, int(previous or 0) + 1)", "now_ms << 16"
    ),
    "the clock learns nothing from others": Mutant(
        "app.sync.inbox", "change_log.advance(connection, newest)", "pass"
    ),
    "the run of the program is no part of the stamp": Mutant(
        "app.database", "change_log.Origin(device, self.session_id,", 'change_log.Origin(device, "",'
    ),
    "only the last writer is remembered": Mutant(
        "app.merge",
        "if write.stamp not in replaced.get(name, ()):",
        "if name not in heads and write.stamp not in replaced.get(name, ()):",
    ),
    "the order of arrival instead of the order of stamps": Mutant(
        "app.merge", "for stamp in sorted(by_stamp, reverse=True)", "for stamp in reversed(by_stamp)"
    ),
    "a deletion wins over what it did not know": Mutant("app.merge", "    if revived:", "    if False:"),
    "a decision names only what was shown": Mutant(
        "app.kinship",
        "bases = {name: heads.get(name, []) for name in fields}",
        "bases = {name: heads.get(name, [])[:1] for name in fields}",
    ),
    "of two holders that stays which came first": Mutant(
        "app.kinship",
        "key=lambda key: (births[key], key), reverse=True)",
        "key=lambda key: (births[key], key))",
    ),
    "who gave way is forgotten when the other goes": Mutant(
        "app.kinship", "    return several | listed\n", "    return several\n"
    ),
    "what belongs to a record is in the bin with it": Mutant(
        "app.kinship", 'if row["deleted_at"] is None or key in kept', 'if row["deleted_at"] is None'
    ),
    "an old form replaces what it has not seen": Mutant(
        "app.change_log", "(c.seq <= o.seen_seq OR c.tx_id = o.tx_id)", "(c.seq > 0)"
    ),
    "what is missing on the share is not put back": Mutant(
        "app.sync.publishing",
        "if present.get(row.name) != row.size:",
        'if row.state == "SEALED" and row.name not in present:',
    ),
    "names are not compared with what is in the file": Mutant(
        "app.sync.names", "return hash_of(octets) == name.hash", "return True"
    ),
    "what was sent counts as kept": Mutant(
        "app.sync.publishing", "else:  # rotten before anybody had read it", "elif False:"
    ),
    "the place in the chain is kept before the data": Mutant(
        "app.sync.inbox", "state = iif(:all, 'APPLIED', state)", "state = 'APPLIED'"
    ),
    "what a copied disk sends again counts twice": Mutant(
        "app.sync.inbox", "    if known is not None:\n        lacking", "    if False:\n        lacking"
    ),
    "a snapshot forgets what the writes it leaves out had replaced": Mutant(
        "app.sync.thinning", "        if replaced:\n", "        if False:\n"
    ),
    "a snapshot keeps of several versions the shown one": Mutant(
        "app.sync.thinning",
        "for writes in heads.values() for write in writes}",
        "for writes in heads.values() for write in writes[:1]}",
    ),
    "writes are marked as sent before they are sealed": Mutant(
        "app.sync.outbox",
        "    lines, seed = to_lines(actions)",
        "    lines, seed = to_lines(actions[:1])",
    ),
    "of a chain of merges the next one is shown": Mutant(
        "app.aliases", "Alias(union, _upwards(into, loser)[-1])", "Alias(union, _upwards(into, loser)[1])"
    ),
    "what comes behind the cut counts": Mutant(
        "app.sync.chain", "    if device.removed:\n        return True\n", ""
    ),
    "readers do not mind the role": Mutant(
        "app.sync.permissions",
        'return None if forbidden(author, map(_written, action.writes)) is None else "beyond_role"',
        "return None",
    ),
    "what is put aside is forgotten": Mutant(
        "app.sync.inbox", "set_aside(connection, one.id, action.id, why)", "pass"
    ),
    "what was accepted does not count": Mutant(
        "app.sync.asides", 'if verdicts.get(place) != "accept" or secret is None', "if True"
    ),
    "what was refused counts where it was written": Mutant(
        "app.sync.applying", "    take_back_refused(database, LABEL, roster)\n", ""
    ),
    "what was held stays so when the role is given back": Mutant("app.sync.chain", " OR state = 'HELD'", ""),
    "nobody hears whom others have erased": Mutant("app.sync.erasing", "    if fresh:\n", "    if False:\n"),
    "what is written of somebody erased is kept": Mutant(
        "app.sync.inbox", "    if not stamps.erased:\n", "    if True:\n"
    ),
    "what a half-taken snapshot stands for counts as applied": Mutant(
        "app.sync.chain", "NOT IN ('WAITING', 'COMING')", "<> 'WAITING'"
    ),
}
"""What each breaks, in words, and how."""

DIRECTED = (
    "a base that comes after its successor is forgotten",
    "the run of the program is no part of the stamp",
    "what is missing on the share is not put back",
    "who gave way is forgotten when the other goes",
    "of a chain of merges the next one is shown",
    "what comes behind the cut counts",
    "readers do not mind the role",
    "what is put aside is forgotten",
    "what was accepted does not count",
    "what was refused counts where it was written",
    "what was held stays so when the role is given back",
    "nobody hears whom others have erased",
    "what is written of somebody erased is kept",
    "what a half-taken snapshot stands for counts as applied",
)
"""Those that a history of their own finds, for chance seldom comes to need the rule."""

IN_CI = (
    *DIRECTED[:3],
    "what comes behind the cut counts",
    "what was refused counts where it was written",
    "the order of arrival instead of the order of stamps",
)
"""Those that are hunted every time; the long profile hunts all."""


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_data(self.path).decode()
        assert source.count(self._mutant.old) == 1, f"{fullname} has changed: {self._mutant.old}"
        return compile(source.replace(self._mutant.old, self._mutant.new), self.path, "exec")


class _Finder(MetaPathFinder):
    """Hands out the mutant instead of the module."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._mutant.module:
            return None
        spec = PathFinder.find_spec(fullname, path)
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Loader(fullname, spec.origin, self._mutant)
        return spec


def hunt(name: str, histories: int) -> str | None:
    """What the machine says of the mutant; None when it survives. Only in a process of its own."""
    sys.meta_path.insert(0, _Finder(MUTANTS[name]))
    if name in DIRECTED:
        return _told(name)
    from hypothesis import HealthCheck, Phase, settings
    from hypothesis.stateful import run_state_machine_as_test

    from tests.sync.office_machine import OfficeMachine

    quick = settings(
        max_examples=histories,
        stateful_step_count=40,
        deadline=None,
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(OfficeMachine, settings=quick)
    except Exception as error:  # however a mutant shows itself, it was caught
        return f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else ''}"
    return None


def _told(name: str) -> str | None:
    from tests.sync.histories import tell

    try:
        tell(name)
    except Exception as error:  # however it shows itself
        return f"{type(error).__name__}: {error}".splitlines()[0]
    return None


if __name__ == "__main__":
    found = hunt(sys.argv[1], int(sys.argv[2]))
    print("SURVIVED" if found is None else f"CAUGHT {found[:200]}", flush=True)
