"""Whatever the share, the clocks and the disks do: in the end all show the same, and nothing is lost."""

import gc

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.figures import LONG, is_told, note, program
from tests.sync.office_machine import OfficeMachine
from tests.sync.reckoning import COUNTED

SECTION = "Random histories"

PART = 125
"""Histories of one part; parts are told beside each other."""

PARTS = range(1, 1 + (-(-LONG // PART) if LONG else 4))
"""The ordinary profile tells the same 500 histories until a rule changes, the long one others for each state
of the program, and goes on where it was ended."""

PROFILE = settings(
    max_examples=PART,
    stateful_step_count=40,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate) + ((Phase.shrink,) if LONG else ()),
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


@pytest.mark.timeout(0 if LONG else 900)
@pytest.mark.parametrize("part", PARTS)
def test_nothing_that_was_acknowledged_is_lost_and_all_show_the_same(
    part: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Numbers that stand anywhere in the program are no part of what is drawn: any change of a file, and any
    # other test before this one, would have other histories told.
    monkeypatch.setattr(providers, "_get_local_constants", Constants)
    if LONG and is_told(SECTION, str(part)):
        pytest.skip("told already")
    COUNTED.clear()

    @seed(f"{program()} {part}" if LONG else part)
    class Told(OfficeMachine):
        """One class for each part, because it is the class that carries the seed."""

        def teardown(self) -> None:
            super().teardown()
            gc.collect(0)  # nothing else takes down what is in a ring while a test runs
            note(SECTION, {**COUNTED, "values lost": 0}, str(part), whole=False)

    run_state_machine_as_test(Told, settings=PROFILE)
    note(SECTION, {**COUNTED, "values lost": 0}, str(part))
