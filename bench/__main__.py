"""python -m bench [--quick]: speed and memory, each against a peer measured in the same run."""

import argparse
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import cold_start, log_size, long_list, one_write, pages, sharing
from bench.figures import Figure, table
from bench.workspaces import workspace_of

SHELF = Path("build") / "bench"
_SIZES = (1_000, 10_000, 100_000)
_QUICK_SIZES = (50,)
_OFFICES, _EDITS = (5, 30, 50, 500), 1_000
_QUICK_OFFICES, _QUICK_EDITS = (2, 4), 10
_PACK, _QUICK_PACK = 100, 2
_SEEN, _QUICK_SEEN = 335, 2
"""Projects, so that a pack of full papers and one of papers on a page have about 300 pages."""

_ONLY = "one computer, several that share, of those the first sync and the join alone, or papers"


def figures(sizes: Sequence[int], repeats: int, shelf: Path) -> Iterator[Figure]:
    """All measures of one computer, the small ones on the smallest workspace, the list on the largest."""
    folders = {projects: workspace_of(projects, shelf) for projects in sizes}
    yield from cold_start.measure(folders, repeats, shelf)
    yield from long_list.measure(folders[max(sizes)], repeats)
    with TemporaryDirectory() as scratch:
        yield from one_write.measure(folders[min(sizes)], Path(scratch), repeats)
    yield from log_size.measure(folders[max(sizes)])


def sharing_figures(sizes: Sequence[int], shelf: Path, *, quick: bool) -> Iterator[Figure]:
    """All measures of several computers that share a folder."""
    folders = {projects: workspace_of(projects, shelf) for projects in sizes}
    offices, edits = (_QUICK_OFFICES, _QUICK_EDITS) if quick else (_OFFICES, _EDITS)
    yield from sharing.measure(folders, offices, edits)


def papers_figures(repeats: int, shelf: Path, *, quick: bool) -> Iterator[Figure]:
    """All measures of papers."""
    pack, seen = (_QUICK_PACK, _QUICK_SEEN) if quick else (_PACK, _SEEN)
    yield from pages.measure(workspace_of(pack, shelf), repeats, shelf / "papers")
    yield from pages.measure_preview(workspace_of(seen, shelf), repeats, shelf / "papers")


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small workspaces, once: does it run?")
    parser.add_argument("--only", choices=("one", "sharing", "joining", "papers"), help=_ONLY)
    parser.add_argument("--sizes", type=int, nargs="+", help="projects of the workspaces")
    parser.add_argument(
        "--encrypted", action="store_true", help="of first sync and join, databases encrypted"
    )
    parser.add_argument("--repeats", type=int, default=5, help="the least of so many counts")
    parser.add_argument("--shelf", type=Path, default=SHELF, help="where the workspaces are kept")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sizes, repeats = (_QUICK_SIZES, 1) if chosen.quick else (_SIZES, chosen.repeats)
    sizes = chosen.sizes or sizes
    chosen.shelf.mkdir(parents=True, exist_ok=True)
    found = list(figures(sizes, repeats, chosen.shelf)) if chosen.only in (None, "one") else []
    if chosen.only in (None, "sharing"):
        found += sharing_figures(sizes, chosen.shelf, quick=chosen.quick)
    if chosen.only in (None, "papers"):
        found += papers_figures(repeats, chosen.shelf, quick=chosen.quick)
    if chosen.only == "joining":
        folders = {projects: workspace_of(projects, chosen.shelf) for projects in sizes}
        found += sharing.whole(folders, encrypted=chosen.encrypted)
    print(table(found))
    report = chosen.shelf / "figures.json"
    report.write_text(json.dumps([one.to_dict() for one in found], indent=2), encoding="utf-8")
    print(report)
    return 0 if all(one.is_within for one in found) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
