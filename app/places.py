"""Where a ledger may lie: on a disk of this computer, where no other program copies it from or to."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.drives import network_drive
from app.errors import StorageError, UserError
from app.paths import SPACE_NAME, user_folder

NETWORK = "network"
CLOUD = "cloud"
SHARED = "shared"

_MARKS = {
    ".dropbox.cache": "Dropbox",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".SynologyWorkingDirectory": "Synology Drive",
    ".stfolder": "Syncthing",
}
"""What such a program leaves in the folder that it keeps."""

_NAMES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "google 云端硬盘": "Google Drive",
    "我的云端硬盘": "Google Drive",
    "nutstore": "坚果云",
    "nutstore files": "坚果云",
    "坚果云": "坚果云",
    "我的坚果云": "坚果云",
    "baidusyncdisk": "百度网盘",
    "baidunetdiskworkspace": "百度网盘",
    "百度网盘同步空间": "百度网盘",
    "百度网盘工作空间": "百度网盘",
    "阿里云盘": "阿里云盘",
    "阿里云盘同步": "阿里云盘",
    "wpsdrive": "WPS 云盘",
    "wps云盘": "WPS 云盘",
    "wps 云盘": "WPS 云盘",
    "wps cloud files": "WPS 云盘",
    "腾讯微云": "微云",
    "微云同步助手": "微云",
    "天翼云盘": "天翼云盘",
    "移动云盘": "移动云盘",
    "夸克网盘": "夸克网盘",
    "synologydrive": "Synology Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "seafile": "Seafile",
    "syncthing": "Syncthing",
    "megasync": "MEGA",
    "pcloud drive": "pCloud",
    "yandex.disk": "Yandex Disk",
}
"""What the folder of such a program is usually called, small, and whose it is."""

_ADDED = (" - ", " (", " （")
"""What may follow: an account or a firm."""

_CONTAINER = "cloudstorage"
"""The folder of macOS for all of them, `GoogleDrive-me@example.com` and others."""

_TOLD = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables in which OneDrive tells other programs where its folders lie."""


@dataclass(frozen=True, slots=True)
class Misplaced:
    """Why no ledger may lie somewhere; `name` is the network drive, the cloud, or the shared folder."""

    kind: str
    name: str


def misplaced(folder: Path) -> Misplaced | None:
    """SQLite in WAL mode wants memory that all who open the file share, which no network drive gives
    (sqlite.org/wal.html), and whoever mirrors a database takes file and log at two moments."""
    if drive := network_drive(folder):
        return Misplaced(NETWORK, drive)
    for one in _around(folder):
        if all(os.path.isfile(one / name) for name in ("space.json", "readme.txt")):
            return Misplaced(SHARED, str(one))
        if cloud := _cloud(one):
            return Misplaced(CLOUD, cloud)
    return None


def check_place(folder: Path, *, new: bool) -> None:
    """Raises StorageError `workspace_misplaced`, or `place_unfit` of a ledger that is yet to be made: with
    `where` and `name` as `Misplaced` has them, and `local`, a folder that will do, if one is known."""
    found = _unfit(folder) if new else misplaced(folder)
    if found is not None:
        code = "place_unfit" if new else "workspace_misplaced"
        told = {"path": str(folder), "where": found.kind, "name": found.name}
        raise StorageError(code, **told, local=str(local_place() or ""))


def check_apart(folder: Path, share: Path) -> None:
    """Raises UserError `ledger_in_share` where colleagues would find the ledger in `folder` in `share`."""
    if Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(share)):
        raise UserError("ledger_in_share", path=str(folder), share=str(share))


def local_place() -> Path | None:
    """A folder on a disk of this computer with no ledger in it yet; None where this person has none."""
    usual = user_folder() / "workspace"
    if _unfit(usual) is not None:
        return None
    number = 1
    while (place := usual if number == 1 else usual.with_name(f"{usual.name}-{number}")).exists():
        if place.is_dir() and not any(place.iterdir()):
            break
        number += 1
    return place


def _unfit(folder: Path) -> Misplaced | None:
    """Why no new ledger goes there: beside the files of a space colleagues could read it, keys and all."""
    shares = (one for one in _around(folder) if os.path.isfile(one / SPACE_NAME / "space.json"))
    return misplaced(folder) or next((Misplaced(SHARED, str(one)) for one in shares), None)


def _around(folder: Path) -> Iterator[Path]:
    """The folder and those it lies in, as it is named and, where that differs, as it really lies."""
    named, really = Path(os.path.abspath(folder)), Path(os.path.realpath(folder))
    yield from dict.fromkeys((named, *named.parents, really, *really.parents))


def _cloud(folder: Path) -> str:
    """Whose mirror keeps this very folder; nothing where none is known to."""
    for mark, cloud in _MARKS.items():
        if os.path.exists(folder / mark):
            return cloud
    if any(told and folder == Path(told) for told in map(os.environ.get, _TOLD)):
        return "OneDrive"
    if Path.home().is_relative_to(folder):  # somebody may be called like a cloud
        return ""
    name = folder.name.casefold()
    if folder.parent.name.casefold() == _CONTAINER:
        account = folder.name.partition("-")[0]
        return _NAMES.get(account.casefold(), account)
    for usual, cloud in _NAMES.items():
        if name == usual or any(name.startswith(f"{usual}{added}") for added in _ADDED):
            return cloud
    return ""
