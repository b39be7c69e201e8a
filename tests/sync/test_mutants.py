"""A rule of the engine that nobody would miss is not tested: each mutant must be found by the machine."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sync import histories
from tests.sync.figures import LONG, note
from tests.sync.mutants import IN_CI, MUTANTS

ROOT = Path(__file__).parents[2]
HISTORIES = 400 if LONG else 80
"""How many a mutant may survive."""

CAUGHT: dict[str, object] = {}


@pytest.mark.timeout(0 if LONG else 300)
@pytest.mark.parametrize("name", MUTANTS if LONG else IN_CI)
def test_the_machine_finds_the_mutant(name: str) -> None:
    command = [sys.executable, "-m", "tests.sync.mutants", name, str(HISTORIES)]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert done.stdout.startswith("CAUGHT"), done.stdout + done.stderr
    CAUGHT[name] = "caught"
    note("Mutants", CAUGHT)


@pytest.mark.parametrize("name", histories.HISTORIES)
def test_the_history_comes_out_as_it_must_without_a_mutant(name: str) -> None:
    histories.tell(name)


@pytest.mark.parametrize("name", MUTANTS)
def test_the_source_still_has_what_the_mutant_changes(name: str) -> None:
    mutant = MUTANTS[name]
    source = (ROOT / f"{mutant.module.replace('.', '/')}.py").read_text(encoding="utf-8")
    assert source.count(mutant.old) == 1
