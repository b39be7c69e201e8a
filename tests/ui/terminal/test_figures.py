"""What “sync --json” counts is what there is: fields to decide, actions put aside, calls on the folder."""

import time
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy.orm import Session
from typing_extensions import override

from app.models.people import Company
from app.services.record_lookup import record_called
from app.sync.denied import HeedfulStore
from app.sync.store import Space
from app.ui.terminal import sharing
from tests.terminal import Run
from tests.ui.terminal.pair import Pair, joined


class TalliedStore(HeedfulStore):
    """A folder that notes each call, and how many bytes went with it."""

    calls: ClassVar[list[tuple[str, int]]] = []

    @override
    def space(self) -> Space | None:
        self.calls.append(("space", 0))
        return super().space()

    @override
    def sizes(self, folder: str) -> dict[str, int]:
        self.calls.append(("sizes", 0))
        return super().sizes(folder)

    @override
    def get(self, folder: str, name: str) -> bytes | None:
        found = super().get(folder, name)
        self.calls.append(("get", len(found or b"")))
        return found

    @override
    def put(self, folder: str, name: str, octets: bytes) -> None:
        self.calls.append(("put", len(octets)))
        super().put(folder, name, octets)

    @override
    def remove(self, folder: str, name: str) -> bool:
        self.calls.append(("remove", 0))
        return super().remove(folder, name)

    @override
    def sweep(self, now_ms: int) -> int:
        self.calls.append(("sweep", 0))
        return super().sweep(now_ms)


@pytest.fixture
def pair(run: Run, tmp_path: Path) -> Pair:
    """Two computers that have all of each other, a firm among it."""
    made = joined(run, tmp_path)
    made.at("a", "visit", "add", "松果储能", "--minutes", "谈了用地")
    made.sync("a", "b", "a")
    return made


def move(pair: Pair, computer: str, address: str) -> None:
    def command(session: Session) -> None:
        session.get_one(Company, record_called(session, "company", "松果储能")).address = address

    with pair.opened(computer) as database:
        database.write("Edit investor", command)


def test_as_many_conflicts_are_counted_as_wait_for_a_decision(pair: Pair) -> None:
    assert pair.at("a", "sync", "--json").json["conflicts"] == 0
    for computer, address in (("a", "云瀚路 1 号"), ("b", "云瀚路 2 号")):
        move(pair, computer, address)
    pair.sync("a")
    assert pair.at("b", "sync", "--json").json["conflicts"] == 1
    (waiting,) = pair.at("b", "conflicts", "--json").json
    decided = pair.at("b", "resolve", waiting["record_id"], waiting["field"], "--version", "1")
    assert "is decided" in decided.out
    assert pair.at("b", "sync", "--json").json["conflicts"] == 0
    assert pair.at("a", "sync", "--json").json["conflicts"] == 0


def test_as_many_actions_are_counted_as_were_put_aside(pair: Pair) -> None:
    assert pair.at("a", "role", "周以宁", "viewer").code == 0
    for firm in ("示例电气", "石榴籽"):
        pair.at("b", "visit", "add", firm, "--minutes", "谈了厂房")
    pair.sync("b")
    assert pair.at("a", "sync", "--json").json["put_aside"] == 2
    assert len(pair.at("a", "aside", "--json").json) == 2


def test_calls_and_bytes_are_those_of_the_folder_and_the_time_is_that_of_the_round(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "HeedfulStore", TalliedStore)
    pair.at("a", "visit", "add", "示例电气", "--minutes", "谈了厂房")
    TalliedStore.calls.clear()
    began = time.monotonic()
    told = pair.at("a", "sync", "--json").json
    took = (time.monotonic() - began) * 1000
    assert told["operations"] == len(TalliedStore.calls)
    assert told["bytes"] == sum(octets for _, octets in TalliedStore.calls)
    assert {"space", "sizes", "put"} <= {call for call, _ in TalliedStore.calls}
    assert 0 < told["milliseconds"] <= took
