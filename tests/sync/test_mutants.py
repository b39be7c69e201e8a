"""A rule of the engine that nobody would miss is not tested: without it some history comes out otherwise."""

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sync.figures import DOCUMENT, LONG, note
from tests.sync.histories import HISTORIES, tell
from tests.sync.hunting import begin
from tests.sync.mutants import MUTANTS

ROOT = Path(__file__).parents[2]
BY_CHANCE = 20
"""In the long profile, how many random histories are tried on each mutant besides."""

ONCE = {told.__name__: name for name, told in HISTORIES.items()}
"""A mutant for each history."""


def hunted(*arguments: str) -> dict[str, Sequence[str]]:
    """What became of each mutant."""
    command = [sys.executable, "-m", "tests.sync.hunting", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    told = [line.split("\t") for line in done.stdout.splitlines()]
    assert [name for _, name, _ in told] == list(MUTANTS), done.stderr
    return {name: (fate, how) for fate, name, how in told}


@pytest.mark.skipif(os.name != "posix", reason="each mutant lives in a fork")
@pytest.mark.timeout(0 if LONG else 600)
def test_a_history_finds_every_mutant() -> None:
    assert [name for name, (fate, _) in hunted().items() if fate != "caught"] == []


@pytest.mark.skipif(not LONG or os.name != "posix", reason="takes hours, in forks")
@pytest.mark.timeout(0)
def test_chance_finds_some_mutants_too() -> None:
    found = hunted("--by-chance", str(BY_CHANCE))
    note("Mutants left to chance", {name: fate for name, (fate, _) in found.items()})


@pytest.mark.parametrize("told", ONCE)
def test_the_history_comes_out_as_it_must_without_a_mutant(told: str) -> None:
    tell(ONCE[told], pickle.loads(begin()))


def test_every_mutant_has_a_history_and_the_document_tells_of_it() -> None:
    assert HISTORIES.keys() == MUTANTS.keys()
    rows = [f"| {name} | {HISTORIES[name].__name__.replace('_', ' ')} |" for name in MUTANTS]
    assert "\n".join(rows) + "\n" in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", MUTANTS)
def test_the_source_still_has_what_the_mutant_changes(name: str) -> None:
    mutant = MUTANTS[name]
    source = (ROOT / f"{mutant.module.replace('.', '/')}.py").read_text(encoding="utf-8")
    assert source.count(mutant.old) == 1
