"""Whoever tries passphrases waits longer and longer, also after a restart, and never for good."""

from pathlib import Path

import pytest

from app.errors import UserError
from app.vault import slowing
from app.vault.key_file import KeyFile, new_key, write_key_file
from app.vault.unlocking import key_by_passphrase

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "workspace.db"
    write_key_file(file, KeyFile.wrapping(new_key(), "rightly so", by_login=False))
    return file


def refusal(database: Path, passphrase: str) -> tuple[str, object]:
    with pytest.raises(UserError) as refused:
        key_by_passphrase(database, passphrase)
    return refused.value.code, refused.value.params["seconds"]


def test_the_pause_doubles_up_to_half_a_minute_and_the_right_one_ends_it(
    database: Path, seconds: list[float]
) -> None:
    waits = []
    for _ in range(8):
        code, wait = refusal(database, "wrong one")
        assert code == "passphrase_wrong"
        waits.append(wait)
        assert refusal(database, "rightly so") == ("passphrase_too_soon", wait)
        seconds[0] += int(str(wait))
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
    assert key_by_passphrase(database, "rightly so")
    assert not slowing.path_beside(database).exists()
    assert refusal(database, "wrong one") == ("passphrase_wrong", 1)


def test_a_restart_does_not_begin_anew(
    database: Path, seconds: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    for wait in (1, 2):
        refusal(database, "wrong one")
        seconds[0] += wait
    monkeypatch.setattr(slowing, "_known", {})
    assert refusal(database, "wrong one") == ("passphrase_wrong", 4)
    monkeypatch.setattr(slowing, "_known", {})
    assert refusal(database, "rightly so") == ("passphrase_too_soon", 4)


def test_deleting_the_count_helps_nobody_while_the_program_runs(database: Path, seconds: list[float]) -> None:
    refusal(database, "wrong one")
    slowing.path_beside(database).unlink()
    assert refusal(database, "rightly so") == ("passphrase_too_soon", 1)


def test_a_clock_that_was_set_back_makes_nobody_wait_for_years(database: Path, seconds: list[float]) -> None:
    refusal(database, "wrong one")
    seconds[0] -= 10 * 365 * 86_400
    assert refusal(database, "rightly so") == ("passphrase_too_soon", 1)


@pytest.mark.parametrize("told", ["", "[]", '{"count": "x"}', '{"count": 1e999, "last": 0}'])
def test_a_damaged_count_is_none(database: Path, told: str) -> None:
    slowing.path_beside(database).write_text(told)
    assert key_by_passphrase(database, "rightly so")
