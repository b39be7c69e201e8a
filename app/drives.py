"""Asks the system whether a folder lies on a network drive."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_NETWORK = {
    "cifs",
    "smb2",
    "smb3",
    "smbfs",
    "nfs",
    "nfs4",
    "afs",
    "afpfs",
    "ncpfs",
    "coda",
    "davfs",
    "webdav",
}
_CLUSTER = {"ceph", "glusterfs", "lustre", "beegfs", "gpfs"}
_OVER_FUSE = {
    "sshfs",
    "rclone",
    "davfs",
    "gvfsd-fuse",
    "kio-fuse",
    "smbnetfs",
    "curlftpfs",
    "s3fs",
    "juicefs",
}
"""What programs mount. 9p, virtiofs and the like are not among these: a virtual machine has its own disk by
them."""

_ELSEWHERE = re.compile(r"//|\w+://|[\w.-]+@[\w.-]+:")
"""How the source of a mount of unknown kind begins that is reached over a network."""

_OCTAL = re.compile(r"\\([0-7]{3})")
_MOUNT = re.compile(r"(?P<source>.*) on (?P<place>/.*) \((?P<kind>[^,)]+)")
_DRIVE_REMOTE = 4
"""What GetDriveTypeW says of a network drive (learn.microsoft.com, fileapi.h)."""
_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Mount:
    """What lies at a place in the tree of folders: the kind of file system, and where it comes from."""

    place: str
    kind: str
    source: str

    @property
    def over_network(self) -> bool:
        fuse, _, program = self.kind.partition(".")
        if fuse in ("fuse", "macfuse", "osxfuse"):
            return program in _OVER_FUSE | _CLUSTER or bool(_ELSEWHERE.match(self.source))
        return self.kind in _NETWORK | _CLUSTER


def network_drive(folder: Path) -> str:
    r"""What a folder lies on where that is reached over a network, such as //nas/office or Z:, else nothing.

    A system that does not tell is taken at its word: a wrong refusal would keep somebody from their data.
    """
    folder = Path(os.path.realpath(folder))
    if sys.platform == "win32":
        return share_named(str(folder)) or _remote_letter(folder)
    mount = mount_of(folder, _mounts())
    return mount.source if mount is not None and mount.over_network else ""


def mount_of(folder: Path, mounts: list[Mount]) -> Mount | None:
    """The mount a folder lies in: the innermost, and of several at one place the last."""
    around = [one for one in mounts if folder.is_relative_to(one.place)]
    return (
        max(enumerate(around), key=lambda one: (len(Path(one[1].place).parts), one[0]))[1] if around else None
    )


def read_mountinfo(told: str) -> list[Mount]:
    """Of Linux, proc_pid_mountinfo(5): the place is the fifth field, kind and source follow the dash."""
    found = []
    for line in told.splitlines():
        before, dash, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if dash and len(fields) > 4 and len(kinds) > 1:
            found.append(Mount(_plain(fields[4]), kinds[0], _plain(kinds[1])))
    return found


def read_mount(told: str) -> list[Mount]:
    """Of macOS, mount(8): `//me@nas/office on /Volumes/office (smbfs, nodev, nosuid)`."""
    lines = filter(None, map(_MOUNT.match, told.splitlines()))
    return [Mount(line["place"], line["kind"], line["source"]) for line in lines]


def share_named(path: str) -> str:
    r"""Server and share of a path such as \\server\share\folder, also in its long spelling; else nothing."""
    path = path.replace("/", "\\")
    if path.upper().startswith("\\\\?\\UNC\\"):
        path = f"\\\\{path[8:]}"
    parts = path[2:].split("\\")
    if not path.startswith("\\\\") or parts[0] in ("", "?", ".") or len(parts) < 2:
        return ""
    return f"\\\\{parts[0]}\\{parts[1]}"


def _plain(field: str) -> str:
    return _OCTAL.sub(lambda found: chr(int(found[1], 8)), field)


def _mounts() -> list[Mount]:
    try:
        if sys.platform == "darwin":
            asked = subprocess.run(
                ["/sbin/mount"], capture_output=True, text=True, timeout=_SECONDS, check=True
            )
            return read_mount(asked.stdout)
        return read_mountinfo(Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace"))
    except (OSError, subprocess.SubprocessError):
        return []


def _remote_letter(folder: Path) -> str:
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == _DRIVE_REMOTE:
            return folder.drive
    return ""
