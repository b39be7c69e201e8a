"""The benches run and tell ratios; how fast a machine is, no test asks."""

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from bench import city, log_size
from bench.workspaces import workspace_of
from tests.exports.reading import text


@pytest.mark.timeout(300)
def test_the_quick_bench_prints_a_ratio_for_every_measure(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench", "--quick", "--shelf", str(tmp_path)]
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=False, env=os.environ
    )
    assert done.returncode in (0, 1), done.stderr
    told = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    names = {one["name"].split(",")[0] for one in told}
    assert {
        "cold start",
        "peak memory",
        "list: rows read for the first page",
        "list: first page",
        "list: scroll",
        "list: sort by name",
        "list: filter by unit",
        "one write: log alone",
        "one write: log and derived rows",
        "size of the log",
        "first sync",
        "first sync: peak memory",
        "drive: bytes",
        "join",
        "join: peak memory",
        "10 edits: read and applied",
        "one edit: sent",
        "one encrypted edit: sent",
        "one encrypted edit: read and applied",
        "quiet round of 4 devices",
        "quiet round of 4 devices: calls on the store",
        "a write of the window beside a round: half of them",
        "pack of 6 pages: time a page",
        "pack of 6 pages: peak memory",
        "pack of 6 pages: bytes a page",
        "pack of 6 pages: reading it",
        "preview: 项目一页纸 of 1 page(s)",
        "preview: 三个一责任清单 of 1 page(s): the window still",
        "preview: 汇报材料 of 4 page(s): the first time",
    } <= names
    papers = tmp_path / "papers"
    asked = json.loads((papers / "text.json").read_text(encoding="utf-8"))["sheets"]
    for pdf in (papers / "full_pack.pdf", *papers.glob("peer_*.pdf")):
        assert not _signs(asked) - Counter(text(pdf.read_bytes())), f"{pdf.name}: the text is not the same"
    for one in told:
        assert one["ratio"] > 0
        assert f"{one['ratio']:.2f}" in done.stdout


def test_the_log_of_bulk_data_is_no_larger_than_one_and_a_half_times_its_rows(tmp_path: Path) -> None:
    """With their indexes, and without: all that is logged is measured against the rows alone, too."""
    folder = workspace_of(50, tmp_path)
    assert [size.is_within for size in log_size.measure(folder)] in ([], [True, True])


@pytest.mark.timeout(300)
def test_who_is_given_a_small_city_knows_what_one_knows_who_has_read_all_of_it(tmp_path: Path) -> None:
    told = list(city.year(3, 3, 20, projects=5, every=3, shelf=tmp_path, witnessed=True))
    assert [type(one).__name__ for one in told] == ["Visit", "Month", "Same"]
    month = told[1]
    assert isinstance(month, city.Month)
    assert (month.changes, month.removed) == (120, 0)


def _signs(told: object) -> Counter[str]:
    """The Chinese characters of all texts."""
    if isinstance(told, str):
        return Counter(sign for sign in told if "\u4e00" <= sign <= "\u9fff")
    parts = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return sum(map(_signs, parts), Counter())
