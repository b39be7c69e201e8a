"""The document of the format tells what the program does: its examples are read and its merges made."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.merge import Loser, Stamp, Write, inherited, merge, only
from app.sync import canonical

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


@pytest.mark.parametrize(
    "kind",
    [
        "space",
        "roster-found",
        "roster-purge",
        "join-request",
        "segment-header",
        "segment-lines",
        "erased-lines",
        "snapshot-lines",
        "state",
        "manifest",
        "package",
    ],
)
def test_examples_are_canonical_json(kind: str) -> None:
    for line in examples(kind)[0].splitlines():
        assert canonical.encode(json.loads(line)) == line.encode()


def test_every_must_has_a_number_of_its_own() -> None:
    numbers = re.findall(r"^- \*\*([A-Z]\d+)\*\*", DOCUMENT.read_text(encoding="utf-8"), re.M)
    assert len(numbers) > 25
    assert len(set(numbers)) == len(numbers)


def test_every_row_of_the_failure_table_has_a_test_that_exists() -> None:
    told = DOCUMENT.with_name("reliability.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", told, re.M)
    assert [int(number) for number, _ in rows] == list(range(1, 40))
    for _, tests in rows:
        named = re.findall(r"`(\S+\.py)`", tests)
        assert named
        assert all((TESTS / name).is_file() for name in named)
