"""What may be missing once the lost files of a computer were given up: whose, which, from when to when."""

from datetime import datetime
from pathlib import Path

import pytest

from app.clock import LOCAL_TIME
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    made = joined(run, tmp_path)
    made.sync("a", "b", "a")
    return made


def visit(pair: Pair, day: str) -> Path:
    """Log a visit at `b` at noon of a day; the file that tells of it."""
    before = set(pair.share.rglob("*.seg"))
    noon = datetime.fromisoformat(f"{day} 12:00").replace(tzinfo=LOCAL_TIME)
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr("app.change_log.time.time_ns", lambda: int(noon.timestamp()) * 10**9)
        pair.at("b", "visit", "add", f"云瀚{day}", "--minutes", "谈了用地")
    pair.sync("b")
    (made,) = set(pair.share.rglob("*.seg")) - before
    return made


def number_of(file: Path) -> int:
    return int(file.name.split("-")[1])


def test_who_gives_files_up_reads_what_may_be_missing_then_and_whenever_they_check(pair: Pair) -> None:
    visit(pair, "2026-03-10")
    pair.sync("a")
    gone = [visit(pair, day) for day in ("2026-03-11", "2026-03-12")]
    visit(pair, "2026-03-13")
    for file in gone:
        file.unlink()
    assert pair.at("a", "check", "--json").json["given_up"] == []
    device = pair.device("周以宁")
    today = ("--today", "2026-03-20")
    done = pair.at("a", "skip", device, *today)
    first, last = map(number_of, gone)
    for said in (done.out, pair.at("a", "skip", *today).out, pair.at("a", "check", *today).out):
        (told,) = (line for line in said.splitlines() if "missing" in line)
        assert told.startswith("May be missing: 周以宁's computer, 2 lost file")
        assert ", written between Mar 10 12:00 and Mar 13 12:00" in told
    assert pair.at("a", "check").code == 0
    (gap,) = pair.at("a", "check", "--json").json["given_up"]
    assert (gap["device"], gap["first"], gap["last"]) == (device, first, last)
    companies = pair.at("a", "companies").out
    assert [f"云瀚2026-03-1{day}" in companies for day in range(4)] == [True, False, False, True]


def test_what_comes_after_all_is_no_longer_called_missing(pair: Pair) -> None:
    late = visit(pair, "2026-03-11")
    octets = late.read_bytes()
    visit(pair, "2026-03-12")
    late.unlink()
    pair.at("a", "skip", pair.device("周以宁"))
    assert len(pair.at("a", "check", "--json").json["given_up"]) == 1
    late.write_bytes(octets)
    pair.sync("a")
    assert pair.at("a", "check", "--json").json["given_up"] == []
    assert "missing" not in pair.at("a", "check").out
    assert "云瀚2026-03-11" in pair.at("a", "companies").out
