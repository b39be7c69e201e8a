"""How many files of a computer are missing, whatever numbers its program gives them."""

import time
import tracemalloc
from pathlib import Path

import pytest

from app.sync import gaps
from tests.sync.attacker import Attacker
from tests.sync.conftest import Office

LAST = 1_000_000
"""Far less than the ten digits of a name could tell; as numbers one by one it takes 50 MB."""


@pytest.fixture
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = time.time_ns() // 1_000_000 + 3_600_000
    monkeypatch.setattr(gaps, "now_ms", lambda: now)


@pytest.mark.usefixtures("an_hour_later")
def test_a_number_that_a_colleague_made_up_takes_no_room_here(office: Office) -> None:
    anna = office.founder()
    bo = office.joined(anna, "bo", "何雨田")
    attacker = Attacker(bo, Path(bo.mine.share))
    for number in (LAST - 3, LAST):
        attacker.put(attacker.segment(attacker.action("bo", {"address": "x"}), number, f"{number:064x}"))
    anna.sync()
    tracemalloc.start()
    (gap,) = anna.database.read(gaps.gaps).waiting
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (gap.files, gap.first, gap.last) == (LAST - 3, 2, LAST - 1)
    assert most < 5_000_000
