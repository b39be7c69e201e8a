"""Whatever the share, the clocks and the disks do: in the end all show the same, and nothing is lost."""

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.figures import LONG, note
from tests.sync.office_machine import OfficeMachine
from tests.sync.reckoning import COUNTED

HISTORIES = LONG or 50
SEEDS = (None,) if LONG else (1, 2, 3, 4)
"""The ordinary profile tells the same histories every time, in parts that run beside each other."""

PROFILE = settings(
    max_examples=HISTORIES,
    stateful_step_count=40,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate) + ((Phase.shrink,) if LONG else ()),
    suppress_health_check=list(HealthCheck),
    print_blob=True,
)


class NotingMachine(OfficeMachine):
    """Writes the figures down after each history: a run for hours may be ended at any time."""

    def teardown(self) -> None:
        super().teardown()
        note("Random histories", {**dict(sorted(COUNTED.items())), "values lost": 0})


@pytest.mark.timeout(0 if LONG else 900)
@pytest.mark.parametrize("told", SEEDS)
def test_nothing_that_was_acknowledged_is_lost_and_all_show_the_same(told: int | None) -> None:
    class Told(NotingMachine if LONG else OfficeMachine):  # type: ignore[misc]
        """One class for each part, because it is the class that carries the seed."""

    run_state_machine_as_test(Told if told is None else seed(told)(Told), settings=PROFILE)
