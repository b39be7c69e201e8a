"""Values, moments and stamps that no program of ours signs: who does so fools their own screen alone."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from app.database import Database
from app.field_values import LARGEST, unfit_field
from app.models.base import stable_id
from app.models.field_ids import logged_tables
from app.models.people import Company
from app.services.devices import NAME_LIMIT, device_name
from app.services.history_list import HistoryFilter, history_ids, history_rows
from app.sync import signed
from app.sync.actions import Action, to_lines
from app.sync.names import state_name
from app.sync.rounds import Round, now_ms
from app.sync.standing import standing
from tests.city import City
from tests.sync.attacker import NOW, Attacker
from tests.sync.conftest import Computer, Office
from tests.test_old_workspaces import KEPT, opened

YEAR_10000_MS = 253_402_300_800_000


class Ring:
    """Anna, who is administrator, and chen, an honest member, with bo whose program is altered."""

    def __init__(self, office: Office) -> None:
        self.anna = office.founder()
        self.anna.write(lambda session: session.add(Company(id="firm", name_zh="示例", name_key="示例")))
        self.anna.sync()
        self.chen = office.joined(self.anna, "chen", "陈望舒")
        self.bo = office.joined(self.anna, "bo", "何雨田")
        self.settle()
        self.attacker = Attacker(self.bo, Path(self.bo.mine.share))

    def settle(self) -> None:
        for one in (self.anna, self.chen, self.bo, self.anna, self.chen, self.bo):
            one.sync()

    def edit(self, values: Mapping[str, object]) -> Action:
        """What bo's program signs of the firm."""
        return self.attacker.action("bo", values, "company", "firm")

    def forge(self, action: Action, last_line: bytes | None = None, **header: Any) -> Round:
        """Put a segment of this action behind bo's last; chen's round."""
        lines, _ = to_lines([action])
        query = text("SELECT number, head FROM sync_segment WHERE device = :device ORDER BY number DESC")
        told = {"device": self.bo.mine.device}
        row = self.bo.database.read(lambda session: session.execute(query, told).first())
        number, head = (row.number, row.head) if row else (0, "")
        if last_line is not None:
            header["lines"] = [*lines[:-1], last_line]
        self.attacker.put(self.attacker.segment(action, number + 1, head, **header))
        return self.chen.sync()

    def honest_work_goes_on(self) -> None:
        """Everybody writes, everybody reads it, and both pages that tell when something was can be opened."""
        for number, one in enumerate((self.chen, self.anna)):
            one.sync()
            move(one, f"honest {number}")
            one.sync()
        self.chen.sync()
        self.anna.sync()
        assert {address(self.anna), address(self.chen)} == {"honest 1"}
        for one in (self.anna, self.chen):
            assert one.database.read(standing) is not None
            assert one.database.read(told_changes)


@pytest.fixture
def ring(office: Office) -> Ring:
    return Ring(office)


def address(computer: Computer) -> object:
    query = text("SELECT address FROM company WHERE id = 'firm'")
    return computer.database.read(lambda session: session.execute(query).scalar_one())


def move(computer: Computer, to: str) -> None:
    query = text("UPDATE company SET address = :to WHERE id = 'firm'")
    computer.write(lambda session: session.execute(query, {"to": to}))


def told_changes(session: object) -> list[datetime]:
    chosen = HistoryFilter()
    return [row.at for row in history_rows(session, history_ids(session, chosen), chosen)]  # type: ignore[arg-type]


VALUES: list[tuple[str, dict[str, object]]] = [
    ("company", {"founded_on": "some day"}),
    ("company", {"founded_on": "2026-02-30"}),
    ("company", {"founded_on": 20260318}),
    ("company", {"revenue_amount": "much"}),
    ("company", {"revenue_amount": 1 << 63}),
    ("company", {"revenue_amount": 1.5}),
    ("company", {"revenue_amount": LARGEST + 1}),
    ("company", {"founded_on": "0999-12-31"}),
    ("follow_up", {"what": "示例", "kind": "TASK", "due_on": "3000-01-01"}),
    ("company", {"incomplete": 7}),
    ("company", {"incomplete": "yes"}),
    ("company", {"address": 5}),
    ("company", {"deleted_at": "soon"}),
    ("activity", {"kind": "VISIT", "subject": "示例", "started_at": "2026-03-18T14:40+08:00"}),
    ("activity", {"kind": "VISIT", "subject": "示例", "started_at": "2026-03-18T25:00"}),
    ("leader_assignment", {"project_id": "p", "official_id": "anna", "valid_from": "garbage"}),
    ("fund_arrival", {"project_id": "p", "amount": 1, "currency": "CNY", "period": "2026-13"}),
    ("project", {"name": "示例", "light_override": "PINK", "light_override_until": "2026-12-31"}),
    ("saved_view", {"section": "projects", "name": "x", "kind": "LIST", "position": 1, "definition": "{"}),
]


@pytest.mark.parametrize(("table", "values"), VALUES, ids=[str(one) for _, one in VALUES])
def test_a_value_that_its_field_cannot_hold_is_damage(
    ring: Ring, table: str, values: dict[str, object]
) -> None:
    record = "firm" if table == "company" else "forged"
    assert ring.forge(ring.attacker.action("bo", values, table, record)).damaged == 1
    ring.honest_work_goes_on()


@pytest.mark.parametrize("value", ["NaN", "1e400", '"\\ud800"', "[1]", str(1 << 64), "true"])
@pytest.mark.parametrize("field", ["address", "unknown"])
def test_what_no_database_holds_is_damage_in_an_unknown_field_too(ring: Ring, field: str, value: str) -> None:
    action = ring.edit({"address": "x"})
    number = logged_tables()["company"].fields["address"] if field == "address" else 9_999
    line = f'{{"f":{{"{number}":{value}}},"k":"firm","o":"set","t":{logged_tables()["company"].number}}}'
    assert ring.forge(action, line.encode()).damaged == 1
    ring.honest_work_goes_on()


def test_a_sign_of_no_length_is_text_like_any_other(ring: Ring) -> None:
    assert ring.forge(ring.edit({"address": "a\0b"})).applied == 1
    ring.honest_work_goes_on()


@pytest.mark.parametrize("at_ms", [-1, YEAR_10000_MS])
def test_an_action_of_a_moment_that_no_calendar_shows_is_damage(ring: Ring, at_ms: int) -> None:
    assert ring.forge(replace(ring.edit({"address": "x"}), at_ms=at_ms)).damaged == 1
    ring.honest_work_goes_on()


def test_a_state_of_a_moment_that_no_calendar_shows_is_damage(ring: Ring) -> None:
    share = ring.attacker.root
    newest = max(share.glob(f"*/state/{ring.bo.mine.device}*"), default=None)
    newest = newest or max(share.rglob(f"{ring.bo.mine.device}*.st"))
    told = signed.read(signed.STATE, newest.read_bytes(), lambda content: None).content
    number = told["n"] + 1
    octets = signed.sign(signed.STATE, {**told, "n": number, "at": YEAR_10000_MS}, ring.attacker.keys)
    ring.attacker.store.put("state", state_name(ring.bo.mine.device, number, octets), octets)
    assert ring.chen.sync().damaged == 1
    ring.honest_work_goes_on()


def stamped(action: Action, hlc: int, device: str) -> Action:
    """The same action and its only write at another stamp."""
    stamp, (one,) = (hlc, device, action.stamp[2]), action.writes
    return replace(action, stamp=stamp, writes=[replace(one, write=replace(one.write, stamp=stamp))])


@pytest.mark.parametrize("hlc", [-1, 1 << 62, (1 << 63) - 2])
def test_a_stamp_of_no_time_is_damage(ring: Ring, hlc: int) -> None:
    action = stamped(ring.edit({"address": "x"}), hlc, ring.bo.mine.device)
    assert ring.forge(action, stamps=(NOW << 16, NOW << 16)).damaged == 1
    ring.honest_work_goes_on()


def test_the_latest_stamp_there_can_be_leaves_all_others_numbers_to_stamp_with(ring: Ring) -> None:
    action = stamped(ring.edit({"address": "x"}), (1 << 62) - 1, ring.bo.mine.device)
    assert ring.forge(action).applied == 1
    assert address(ring.chen) == "x"
    ring.honest_work_goes_on()


@pytest.mark.parametrize("whose", ["anna", "chen"])
def test_nobody_writes_as_from_a_colleagues_computer(ring: Ring, whose: str) -> None:
    """Else the history would name it, and a version of theirs could be written over by its own stamp."""
    victim = {"anna": ring.anna, "chen": ring.chen}[whose]
    done = ring.forge(stamped(ring.edit({"address": "x"}), NOW << 16, victim.mine.device))
    assert (done.put_aside, address(ring.chen)) == (1, None)
    ring.honest_work_goes_on()


@pytest.mark.parametrize("name", ["5", "[]", '{"a":1}', '"\\ud800"', '"x\\ny"', f'"{"x" * 50}"'])
def test_a_computer_is_called_by_a_name_or_not_at_all(ring: Ring, name: str) -> None:
    """Who may only read writes this, and every page that tells of computers tells it."""
    key = f"device.{ring.bo.mine.device}"
    values = {"key": key, "value": name}
    action = ring.attacker.action("bo", values, "setting", stable_id("setting", key))
    ring.forge(stamped(action, (now_ms() + 60_000) << 16, ring.bo.mine.device))
    called = ring.chen.database.read(lambda session: device_name(session, ring.bo.mine.device))
    assert called in ("", "x y", "x" * NAME_LIMIT)
    ring.honest_work_goes_on()


@pytest.mark.parametrize("name", ["", "x" * 64])
def test_a_computer_whose_system_calls_it_nothing_or_at_length_comes_in(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("platform.node", lambda: name)
    anna = office.founder()
    chen = office.joined(anna, "chen", "陈望舒")
    anna.sync()
    assert anna.database.read(lambda session: device_name(session, chen.mine.device))


def test_what_our_programs_write_can_be_read_by_colleagues(city: City) -> None:
    assert_readable(city.database)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_so_can_what_earlier_ones_wrote(kept: Path, tmp_path: Path) -> None:
    workspace = opened(kept, tmp_path)
    assert_readable(workspace.database)
    workspace.close()


def assert_readable(database: Database) -> None:
    query = text("SELECT table_no, fields FROM change")
    rows = database.read(lambda session: session.execute(query).all())
    assert rows
    for row in rows:
        assert unfit_field(row.table_no, json.loads(row.fields)) is None
