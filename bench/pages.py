"""Packs against the same text set with fpdf2 and WeasyPrint; first pages on screen against whole files."""

import json
import subprocess
import sys
from collections.abc import Iterator
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from app.exports.look import Look
from app.exports.orders import NAMES
from app.exports.pack import pack_papers
from app.exports.printing import faces_of
from app.services.opening import open_for_work
from bench.figures import Figure
from bench.full_pack import full_pack
from bench.plain import documents_of, plain, to_dict
from bench.workspaces import CLOCK

_OURS = "full_pack"
_PEERS = {"peer_fpdf2": "fpdf2", "peer_weasyprint": "WeasyPrint"}
_PACKAGES = {"peer_fpdf2": "fpdf", "peer_weasyprint": "weasyprint"}
_WITH_PANGO = "peer_weasyprint"
_PANGO = ("pango-1.0", "libpango-1.0-0")
"""As Linux and macOS call it, and as Windows does."""

_LIMITS = {"time a page": 1.0, "peak memory": 1.5, "bytes a page": 2.0}
"""Some bytes are for what the peers do not write: outline, contents with links, PDF/A, drawn lights."""

_READING = 3.0
_PREVIEW, _FIRST, _STILL = 3.0, 5.0, 0.5

Told = dict[str, float]


def measure(folder: Path, repeats: int, shelf: Path) -> Iterator[Figure]:
    """Each in processes of its own, in turns; the PDFs stay on the shelf, to be looked at."""
    shelf.mkdir(exist_ok=True)
    text = shelf / "text.json"
    text.write_text(json.dumps(_text(folder), ensure_ascii=False), encoding="utf-8")
    sources = {_OURS: folder} | dict.fromkeys(filter(_is_here, _PEERS), text)
    runs: dict[str, list[Told]] = {module: [] for module in sources}
    for _ in range(repeats):
        for module, source in sources.items():
            runs[module].append(_started(module, str(source), str(shelf / f"{module}.pdf")))
    best = {module: {key: min(run[key] for run in told) for key in told[0]} for module, told in runs.items()}
    ours = best.pop(_OURS)
    pages = f"{ours['pages']:.0f} pages"
    for module, peer in best.items():
        against = f"{_PEERS[module]}, {peer['pages']:.0f} pages"
        values = (_figures(told, shelf / f"{one}.pdf") for one, told in ((_OURS, ours), (module, peer)))
        for (words, unit, mine), (_, _, theirs) in zip(*values, strict=True):
            yield Figure(f"pack of {pages}: {words}", against, mine, theirs, _LIMITS[words], unit)
    yield Figure(
        f"pack of {pages}: reading it", "setting and writing it", ours["gather_ms"], ours["ms"], _READING
    )


def measure_preview(folder: Path, repeats: int, shelf: Path) -> Iterator[Figure]:
    """From the click on a paper to its first page, with the longest stop of the window in that time."""
    shelf.mkdir(exist_ok=True)
    found: dict[str, Told] = _started("preview", str(folder), str(repeats), str(shelf))
    for paper, told in found.items():
        name = f"preview: {NAMES[paper]} of {told['pages']:.0f} page(s)"
        yield Figure(name, "gathered, set and written as a file", told["ms"], told["file_ms"], _PREVIEW)
        yield Figure(f"{name}: the first time", "later", told["first_ms"], told["ms"], _FIRST)
        yield Figure(f"{name}: the window still", "the whole time", told["still_ms"], told["ms"], _STILL)


def _figures(told: Told, pdf: Path) -> list[tuple[str, str, float]]:
    return [
        ("time a page", "ms", told["ms"] / told["pages"]),
        ("peak memory", "MB", told["peak_mb"]),
        ("bytes a page", "kB", pdf.stat().st_size / told["pages"] / 1000),
    ]


def _text(folder: Path) -> dict[str, object]:
    """What the pack says, for engines that know nothing of it."""
    workspace = open_for_work(folder, clock=CLOCK)
    database = workspace.database
    faces, look = faces_of(database), Look()
    laid = pack_papers(database, database.read(full_pack), faces, look)
    workspace.close()
    return to_dict(plain(documents_of(laid), look), faces)


def _is_here(module: str) -> bool:
    """Whether a peer can be started; else a sentence says what is lacking."""
    lacking = ""
    if find_spec(_PACKAGES[module]) is None:
        lacking = "its package is not installed"
    elif module == _WITH_PANGO and not any(map(find_library, _PANGO)):
        lacking = "this machine has no Pango (Debian: libpango-1.0-0, libpangoft2-1.0-0, libharfbuzz-subset0)"
    if lacking:
        print(f"{_PEERS[module]} is left out: {lacking}.", file=sys.stderr)
    return not lacking


def _started(module: str, *arguments: str) -> Any:
    command = [sys.executable, "-m", f"bench.{module}", *arguments]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(done.stdout)
