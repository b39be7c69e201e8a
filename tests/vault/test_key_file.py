"""The key file: what it tells, what opens it, and what is not taken for one."""

import json
from pathlib import Path

import pytest

from app.errors import StorageError, ValidationError
from app.vault.key_file import KeyFile, key_id, new_key, path_beside, read_key_file, write_key_file

PASSPHRASE = "鹿跑过江边了"


def test_the_stretching_is_argon2id_with_64_mib_and_three_passes(tmp_path: Path) -> None:
    key = new_key()
    write_key_file(tmp_path / "workspace.db", KeyFile.wrapping(key, PASSPHRASE, by_login=False))
    told = json.loads((tmp_path / "workspace.key.json").read_bytes())
    assert told["v"] == 1
    assert (told["passphrase"]["memory"], told["passphrase"]["passes"]) == (64 * 1024 * 1024, 3)
    read = read_key_file(tmp_path / "workspace.db")
    assert read is not None
    assert read.unwrap(PASSPHRASE) == key


@pytest.mark.usefixtures("quick")
def test_the_file_shows_neither_the_key_nor_the_passphrase() -> None:
    key = new_key()
    octets = KeyFile.wrapping(key, "correct horse", by_login=True).octets()
    assert key.hex().encode() not in octets
    assert b"correct" not in octets
    assert key_id(key).encode() in octets


@pytest.mark.usefixtures("quick")
def test_the_same_key_wrapped_twice_looks_different_but_has_one_name() -> None:
    key = new_key()
    one, other = (KeyFile.wrapping(key, PASSPHRASE, by_login=False) for _ in range(2))
    assert (one.key_id, one.salt == other.salt, one.box == other.box) == (other.key_id, False, False)


@pytest.mark.usefixtures("quick")
def test_a_passphrase_is_the_same_text_however_it_was_typed() -> None:
    known = KeyFile.wrapping(new_key(), "ＡＢＣ１２３é", by_login=False)
    assert known.unwrap("ABC123e\u0301\n") is not None
    assert known.unwrap("abc123é") is None


def test_less_than_six_characters_are_no_passphrase() -> None:
    with pytest.raises(ValidationError, match="passphrase_short"):
        KeyFile.wrapping(new_key(), "12345", by_login=False)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"passphrase": {}},
        {"passphrase": None},
        {"passphrase": {"salt": "zz", "passes": 1, "memory": 8192, "box": ""}},
        {"passphrase": {"salt": "00" * 16, "passes": 1, "memory": 1 << 50, "box": ""}},
        {"passphrase": {"salt": "00" * 16, "passes": 1 << 30, "memory": 8192, "box": ""}},
    ],
)
def test_a_file_that_tells_nonsense_is_called_damaged(tmp_path: Path, change: dict[str, object]) -> None:
    database = tmp_path / "workspace.db"
    told = json.loads(KeyFile.wrapping(new_key(), PASSPHRASE, by_login=False).octets())
    path_beside(database).write_text(json.dumps(told | change))
    with pytest.raises(StorageError, match="key_file_damaged"):
        read_key_file(database)


@pytest.mark.usefixtures("quick")
def test_a_box_that_was_tampered_with_opens_with_nothing(tmp_path: Path) -> None:
    database = tmp_path / "workspace.db"
    told = json.loads(KeyFile.wrapping(new_key(), PASSPHRASE, by_login=False).octets())
    told["passphrase"]["box"] = "00" + told["passphrase"]["box"][2:]
    path_beside(database).write_text(json.dumps(told))
    read = read_key_file(database)
    assert read is not None
    assert read.unwrap(PASSPHRASE) is None
