"""Where no ledger may lie: network drives, folders that a cloud mirrors, the shared folder."""

import os
from pathlib import Path

import pytest

from app import places
from app.drives import Mount, mount_of, read_mount, read_mountinfo, share_named
from app.errors import StorageError, UserError
from app.paths import SPACE_NAME
from app.places import CLOUD, NETWORK, SHARED, Misplaced, check_apart, check_place, local_place, misplaced

MOUNTINFO = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 22 0:35 / /media/nas\040office rw,relatime shared:7 - cifs //nas/office rw,vers=3.1.1,cache=strict
41 22 0:36 / /srv/nfs rw - nfs4 nas:/export rw,vers=4.2
42 22 0:37 / /mnt/remote rw,nosuid shared:9 master:2 - fuse.sshfs li@nas:/data rw,user_id=1000
43 22 0:38 / /mnt/dav rw - fuse https://dav.example.com/ rw
44 22 8:17 / /media/stick rw - fuseblk /dev/sdb1 rw
45 22 0:39 / /mnt/host rw - 9p hostshare rw,trans=virtio
46 40 8:33 / /media/nas\040office/disk rw - ext4 /dev/sdc1 rw
47 22 8:49 / /srv/nfs rw - xfs /dev/sdd1 rw
48 22 0:40 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
half a line
"""

MOUNT = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//li@nas._smb._tcp.local/office on /Volumes/office (smbfs, nodev, nosuid, mounted by li)
nas:/export on /Volumes/export (old) (nfs)
li@nas:/data on /Volumes/data (macfuse, nodev, mounted by li)
/dev/disk5s1 on /Volumes/stick (exfat, local, nodev)
"""


def over_network(folder: str, mounts: list[Mount]) -> str:
    mount = mount_of(Path(folder), mounts)
    return mount.source if mount is not None and mount.over_network else ""


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("/media/nas office/ledger", "//nas/office"),
        ("/media/nas office", "//nas/office"),
        ("/media/nas office more", ""),
        ("/media/nas office/disk/ledger", ""),
        ("/mnt/remote/ledger", "li@nas:/data"),
        ("/mnt/dav/ledger", "https://dav.example.com/"),
        ("/run/user/1000/gvfs/smb-share:server=nas/ledger", "gvfsd-fuse"),
        ("/media/stick/ledger", ""),
        ("/mnt/host/ledger", ""),
        ("/srv/nfs/ledger", ""),  # a disk was mounted over it
        ("/data/ledger", ""),
    ],
)
def test_of_what_linux_mounts_the_innermost_and_last_decides(folder: str, source: str) -> None:
    assert over_network(folder, read_mountinfo(MOUNTINFO)) == source


@pytest.mark.parametrize(
    ("folder", "source"),
    [
        ("/Volumes/office/ledger", "//li@nas._smb._tcp.local/office"),
        ("/Volumes/export (old)/ledger", "nas:/export"),
        ("/Volumes/data/ledger", "li@nas:/data"),
        ("/Volumes/stick/ledger", ""),
        ("/private/ledger", ""),
    ],
)
def test_of_what_macos_mounts_the_kind_decides(folder: str, source: str) -> None:
    assert over_network(folder, read_mount(MOUNT)) == source


@pytest.mark.parametrize(
    ("path", "share"),
    [
        (r"\\nas\office\ledger", r"\\nas\office"),
        ("//nas/office/ledger", r"\\nas\office"),
        (r"\\?\UNC\nas\office\ledger", r"\\nas\office"),
        (r"\\?\D:\ledger", ""),
        (r"\\.\pipe\ledger", ""),
        (r"D:\ledger", ""),
    ],
)
def test_windows_names_server_and_share_in_the_path(path: str, share: str) -> None:
    assert share_named(path) == share


def test_what_this_system_says_of_its_own_temporary_folder_is_no_network(tmp_path: Path) -> None:
    assert misplaced(tmp_path / "not" / "yet" / "there") is None


def test_a_network_drive_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "network_drive", lambda _folder: "//nas/office")
    assert misplaced(tmp_path) == Misplaced(NETWORK, "//nas/office")


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive/Documents/ledger", "OneDrive"),
        ("OneDrive - 云瀚市投资促进局/ledger", "OneDrive"),
        ("dropbox (Personal)/ledger", "Dropbox"),
        ("Library/CloudStorage/GoogleDrive-li@example.com/ledger", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/ledger", "iCloud"),
        ("我的坚果云/ledger", "坚果云"),
        ("Nutstore Files/ledger", "坚果云"),
        ("BaiduSyncdisk/ledger", "百度网盘"),
        ("阿里云盘/ledger", "阿里云盘"),
        ("WPSDrive/1234/WPS云盘/ledger", "WPS 云盘"),
        ("OneDrive", "OneDrive"),
        ("OneDriveBackup/ledger", ""),
        ("notes on Dropbox/ledger", ""),
        ("CloudStorage", ""),
    ],
)
def test_the_usual_folder_of_a_cloud_is_known_by_its_name(tmp_path: Path, folder: str, cloud: str) -> None:
    assert misplaced(tmp_path / folder) == (Misplaced(CLOUD, cloud) if cloud else None)


def test_a_mirrored_folder_of_any_name_is_known_by_what_its_program_leaves_there(tmp_path: Path) -> None:
    (tmp_path / "office" / ".stfolder").mkdir(parents=True)
    assert misplaced(tmp_path / "office" / "deep" / "ledger") == Misplaced(CLOUD, "Syncthing")
    assert misplaced(tmp_path / "ledger") is None


def test_onedrive_tells_where_its_folder_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "bureau"))
    assert misplaced(tmp_path / "bureau" / "ledger") == Misplaced(CLOUD, "OneDrive")
    monkeypatch.setenv("OneDriveCommercial", "")
    assert misplaced(tmp_path / "bureau" / "ledger") is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links are for everybody only with POSIX")
def test_a_link_does_not_hide_where_a_folder_lies(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "ledger").mkdir(parents=True)
    (tmp_path / "short").symlink_to(tmp_path / "Dropbox" / "ledger", target_is_directory=True)
    assert misplaced(tmp_path / "short") == Misplaced(CLOUD, "Dropbox")


def test_somebody_may_be_called_like_a_cloud(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "dropbox")
    assert misplaced(tmp_path / "dropbox" / "ledger") is None


def test_the_shared_folder_is_no_place_for_a_ledger(tmp_path: Path) -> None:
    for name in ("space.json", "readme.txt"):
        (tmp_path / name).write_text("")
    assert misplaced(tmp_path / "seg" / "ledger") == Misplaced(SHARED, str(tmp_path))


def test_no_new_ledger_goes_where_colleagues_reach_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    space = tmp_path / "share" / SPACE_NAME / "space.json"
    space.parent.mkdir(parents=True)
    space.write_text("")
    inside = tmp_path / "share" / "mine" / "ledger"
    with pytest.raises(StorageError, match="place_unfit") as refused:
        check_place(inside, new=True)
    assert refused.value.params["where"] == SHARED
    assert refused.value.params["name"] == str(tmp_path / "share")
    check_place(inside, new=False)
    check_place(tmp_path / "ledger", new=True)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert local_place() is None


def test_a_folder_around_the_ledger_is_not_one_to_share(tmp_path: Path) -> None:
    check_apart(tmp_path / "ledger", tmp_path / "share")
    check_apart(tmp_path / "share-of-mine", tmp_path / "share")
    for share in (tmp_path, tmp_path / "ledger", tmp_path / "ledger" / ".." / "ledger"):
        with pytest.raises(UserError, match="ledger_in_share"):
            check_apart(tmp_path / "ledger", share)


def test_the_folder_proposed_has_no_ledger_yet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    first = local_place()
    assert first is not None
    first.mkdir(parents=True)
    assert local_place() == first
    (first / "workspace.db").touch()
    assert local_place() == first.with_name("workspace-2")
    monkeypatch.setattr(places, "network_drive", lambda _folder: "nas:/home")
    assert local_place() is None
