"""Sync over a folder: first sync, joining, quiet rounds and small edits, against SQLite doing it bare."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from app.paths import Workspace
from app.sync.rounds import Round
from app.workspace import open_workspace
from bench import bare, beside
from bench.figures import Figure
from bench.office import TEXT, Computer, at_work, founder, let_in, let_write, newcomer, write_notes
from bench.workspaces import CLOCK, encrypt


def measure(folders: dict[int, Path], offices: Sequence[int], edits: int) -> Iterator[Figure]:
    """Whole workspaces first, then what a day costs on the smallest of them."""
    yield from whole(folders)
    folder = folders[min(folders)]
    with TemporaryDirectory() as scratch:
        yield from _edits(folder, edits, Path(scratch))
    with TemporaryDirectory() as scratch:
        yield from _encrypted_edit(folder, Path(scratch))
    with TemporaryDirectory() as scratch:
        yield from _quiet_rounds(folder, offices, Path(scratch))
    with TemporaryDirectory() as scratch:
        yield from beside.measure(folder, edits, Path(scratch))


def whole(folders: dict[int, Path], *, encrypted: bool = False) -> Iterator[Figure]:
    """The first sync of each of these workspaces, and joining it; their peers are never encrypted."""
    for projects, folder in folders.items():
        with TemporaryDirectory() as scratch:
            yield from _first_sync(folder, projects, Path(scratch), encrypted=encrypted)


def _first_sync(folder: Path, projects: int, scratch: Path, *, encrypted: bool) -> Iterator[Figure]:
    source, size = Workspace(folder).database, f"{projects:,} projects{', encrypted' * encrypted}"
    with founder(folder, scratch, encrypted=encrypted):
        rows = bare.rows(source)
    idle, synced = _alone(scratch / "founder"), _alone(scratch / "founder", "--sync")
    peer = _time(lambda: bare.pack(source, scratch / "packed"))
    yield Figure(f"first sync, {size}", "bare SQLite, read and packed", synced["ms"], peer, 10.0)
    yield _memory("first sync", size, synced, idle)
    files, octets = _on_drive(scratch / "share")
    values = bare.payload(source) / 1e6
    yield Figure(f"drive: bytes, {size}", "values in the log", octets / 1e6, values, 1.0, "MB")
    yield Figure(f"drive: files, {size}", "thousands of records", files, rows / 1000, 1.0, "files")
    with at_work(scratch / "founder") as first:
        newcomer(first, scratch / "new").workspace.close()
    if encrypted:
        encrypt(scratch / "new")
    idle, joined = _alone(scratch / "new"), _alone(scratch / "new", "--sync")
    empty = scratch / "empty"
    open_workspace(empty, create=True, clock=CLOCK).close()
    peer = _time(lambda: bare.insert_all(source, Workspace(empty).database))
    yield Figure(f"join, {size}", "bare inserts of the same rows", joined["ms"], peer, 10.0)
    yield _memory("join", size, joined, idle)


def _memory(what: str, size: str, ours: Mapping[str, float], idle: Mapping[str, float]) -> Figure:
    return Figure(
        f"{what}: peak memory, {size}", "opening alone", ours["peak_mb"], idle["peak_mb"], 4.0, "MB"
    )


def _edits(folder: Path, edits: int, scratch: Path) -> Iterator[Figure]:
    """`edits` notes of one computer, each a transaction of its own, sent in one round; and one on its own."""
    with founder(folder, scratch) as first:
        first.sync()
        second = newcomer(first, scratch / "second")
        second.sync()
        first.sync()
        before = _on_drive(scratch / "share", "*/seg/*")
        written = _time(lambda: write_notes(first, edits))
        sent, read = _time(first.sync), _time(second.sync)
        after = _on_drive(scratch / "share", "*/seg/*")
        name = f"{edits:,} edits"
        yield Figure(f"{name}: sent", "writing them", sent, written, 0.2)
        yield Figure(f"{name}: read and applied", "writing them", read, written, 1.0)
        values = len(TEXT.encode()) * edits / 1e3
        yield Figure(
            f"{name}: bytes on the drive", "their text alone", (after[1] - before[1]) / 1e3, values, 4.0, "kB"
        )
        yield Figure(f"{name}: files on the drive", "one file", after[0] - before[0], 1, 3.0, "files")
        yield from _one_edit(first, second, "one edit")
        second.workspace.close()


def _encrypted_edit(folder: Path, scratch: Path) -> Iterator[Figure]:
    """The same of one edit where both databases are encrypted."""
    with founder(folder, scratch, encrypted=True) as first:
        newcomer(first, scratch / "second").workspace.close()
        encrypt(scratch / "second")
        with at_work(scratch / "second") as second:
            second.sync()
            first.sync()
            yield from _one_edit(first, second, "one encrypted edit")


def _one_edit(first: Computer, second: Computer, name: str) -> Iterator[Figure]:
    """From one computer to the other, the least of several."""
    alone = min(_time(lambda: write_notes(first, 1)) for _ in range(5))
    times = []
    for _ in range(5):
        write_notes(first, 1)
        times.append((_time(first.sync), _time(second.sync)))
    yield Figure(f"{name}: sent", "writing it", min(push for push, _ in times), alone, 10.0)
    yield Figure(f"{name}: read and applied", "writing it", min(pull for _, pull in times), alone, 10.0)


def _quiet_rounds(folder: Path, offices: Sequence[int], scratch: Path) -> Iterator[Figure]:
    """Rounds in which nothing is new, in offices of several sizes against the smallest."""
    with founder(folder, scratch) as first:
        found: list[tuple[int, float, Round]] = []
        there = 1
        for size in offices:
            let_write(first, let_in(first, size - there))
            there = size
            first.sync()
            first.sync()
            taken = min(_time(first.sync) for _ in range(5))
            found.append((size, taken, first.sync()))
        _, least, calls = found[0]
        for size, taken, one in found[1:]:
            name, against = f"quiet round of {size} devices", f"of {found[0][0]}"
            yield Figure(name, against, taken, least, size / found[0][0])
            yield Figure(
                f"{name}: calls on the store", against, one.operations, calls.operations, 1.0, "calls"
            )


def _alone(folder: Path, *how: str) -> dict[str, float]:
    """In a process of its own, which does nothing else."""
    command = [sys.executable, "-m", "bench.first_round", str(folder), *how]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    told: dict[str, float] = json.loads(done.stdout)
    return told


def _on_drive(share: Path, which: str = "**/*") -> tuple[int, int]:
    """How many files, how many bytes."""
    sizes = [file.stat().st_size for file in share.glob(which) if file.is_file()]
    return len(sizes), sum(sizes)


def _time(work: Callable[[], object]) -> float:
    """In ms."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000
