"""The shared folder moves, or its drive is replaced by a new one: nothing is lost, nothing else touched."""

import shutil
from pathlib import Path

import pytest

from app.errors import UserError
from app.sync import compaction, folder_change, membership
from app.sync.checking import check_share
from app.sync.folder_store import OUTER
from app.sync.store import StoreError
from tests.sync.conftest import Office
from tests.sync.golden import identity_of
from tests.sync.test_engine import add_company, company, set_company
from tests.sync.test_files import add_file, content


def test_a_new_drive_gets_everything_back_once_an_administrator_says_so(office: Office) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    for number in range(3):
        anna.sync()
        anna.write(set_company("address", f"{number} 号路"))
    anna.sync()
    compaction.compact_now(anna.database, identity_of(anna), anna.store, 1)
    bo = office.joined(anna, "bo", "周以宁")
    sha256 = add_file(bo, b"only on the member's computer")
    bo.write(set_company("address", "二号路"))
    bo.sync()
    shutil.rmtree(office.share / OUTER)
    bo.write(set_company("address", "三号路"))
    with pytest.raises(StoreError, match="store_empty"):
        bo.sync()
    with pytest.raises(UserError, match="not_administrator"):
        folder_change.publish_anew(bo.database)
    assert list(office.share.iterdir()) == []
    folder_change.publish_anew(anna.database)
    assert [path.suffix for path in (office.share / OUTER / "pack").iterdir()] == [".pak"]
    for one in (anna, bo, anna, bo):
        one.sync()
    assert company(anna, "address") == "三号路"
    assert content(anna, sha256) == b"only on the member's computer"
    assert not check_share(bo.database, bo.store).findings
    chen = office.joined(anna, "chen", "陈望舒")
    assert company(chen, "address") == "三号路"


@pytest.mark.parametrize("left", [None, "desktop.ini", ".DS_Store", "space (冲突副本 张三).json"])
def test_a_folder_that_lost_only_its_first_file_is_mended_whatever_is_left_about(
    office: Office, left: str | None
) -> None:
    anna = office.founder()
    first = office.share / OUTER / "space.json"
    if left is None:
        first.unlink()
    else:
        first.rename(first.with_name(left))
    with pytest.raises(StoreError, match="store_empty"):
        anna.sync()
    folder_change.publish_anew(anna.database)
    anna.sync()
    assert not check_share(anna.database, anna.store).findings


def test_the_folder_may_move_and_nothing_else_is_taken_for_it(office: Office, tmp_path: Path) -> None:
    anna = office.founder()
    anna.write(add_company("松果储能"))
    moved = office.share.rename(tmp_path / "moved")
    before = identity_of(anna).share
    empty, other, foreign = (tmp_path / name for name in ("empty", "other", "foreign"))
    for folder in (empty, other, foreign / OUTER):
        folder.mkdir(parents=True)
    stranger = office.computer()
    membership.found(stranger.database, other, "stranger")
    (foreign / OUTER / "space.json").write_text('{"rooms": 3}')
    (foreign / OUTER / "rooms.db").write_bytes(b"theirs")
    for folder, code in (
        (empty, "store_without_space"),
        (other, "store_other_space"),
        (foreign, "store_foreign"),
        (tmp_path / "nowhere", "place_not_there"),
    ):
        with pytest.raises(StoreError, match=code):
            folder_change.move(anna.database, folder)
    for folder, code in (
        (other, "store_other_space"),
        (foreign, "store_foreign"),
        (tmp_path / "nowhere", "place_not_there"),
    ):
        with pytest.raises(StoreError, match=code):
            folder_change.publish_anew(anna.database, folder)
    assert identity_of(anna).share == before
    assert [path.name for path in (foreign / OUTER).iterdir()] in (
        ["space.json", "rooms.db"],
        ["rooms.db", "space.json"],
    )
    folder_change.move(anna.database, moved)
    assert anna.sync().sent == 1
