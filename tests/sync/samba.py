"""A real Samba server on the loopback, and its share as the folder store sees a mounted one."""

import errno
import getpass
import io
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Self

import smbclient
from smbprotocol.exceptions import SMBException, SMBOSError

PASSWORD = "loopback only"
_REFUSALS = {0xC0000043: errno.EBUSY, 0xC0000022: errno.EACCES, 0xC000007F: errno.ENOSPC}
"""What a mounted drive makes of STATUS_SHARING_VIOLATION, STATUS_ACCESS_DENIED and STATUS_DISK_FULL."""

SHARES = {"share": ("share", "no"), "shown": ("share", "yes"), "small": ("small", "no")}
"""Their folders, and whether they can only be read: two names for one, and one that has little room."""


class SambaServer:
    """One process tree of `smbd` with everything it needs in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.share, self.small = folder / "share", folder / "small"
        self.port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("share", "small", "private", "lock", "state", "cache", "pid", "ncalrpc"):
            (folder / name).mkdir()
        self.settings = folder / "smb.conf"
        self.settings.write_text(self._settings(), encoding="utf-8")
        account = ("pdbedit", "-s", str(self.settings), "-a", "-u", getpass.getuser(), "-t")
        told = f"{PASSWORD}\n{PASSWORD}\n".encode()
        subprocess.run(account, input=told, check=True, capture_output=True, timeout=30)

    def start(self) -> None:
        command = ("smbd", "-s", str(self.settings), "-F", "--no-process-group", "--debug-stdout")
        with (self.folder / "output").open("wb") as output:
            self._process = subprocess.Popen(
                command,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # it ends its whole group when it ends
            )
        for _ in range(400):
            with suppress(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", self.port), 5).close()
                break
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
                raise RuntimeError(f"smbd ended: {(self.folder / 'output').read_text()}")
        smbclient.register_session("127.0.0.1", username=getpass.getuser(), password=PASSWORD, port=self.port)

    def stop(self) -> None:
        """As when somebody pulls the plug of the drive: whoever is connected is cut off."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(20)
            self._process = None
        smbclient.reset_connection_cache(fail_on_error=False)

    def root(self, share: str = "share") -> "SmbPath":
        return SmbPath(self, rf"\\127.0.0.1\{share}")

    def _settings(self) -> str:
        places = {
            "private dir": "private",
            "lock directory": "lock",
            "state directory": "state",
            "cache directory": "cache",
            "pid directory": "pid",
            "ncalrpc dir": "ncalrpc",
            "log file": "log",
        }
        lines = [
            "[global]",
            "server role = standalone server",
            "interfaces = 127.0.0.1",
            "bind interfaces only = yes",
            f"smb ports = {self.port}",
            "disable netbios = yes",
            "load printers = no",
            f"passdb backend = tdbsam:{self.folder / 'private' / 'passdb.tdb'}",
            *(f"{key} = {self.folder / name}" for key, name in places.items()),
        ]
        for name, (place, only_read) in SHARES.items():
            lines += [f"[{name}]", f"path = {self.folder / place}", f"read only = {only_read}"]
        return "\n".join(lines) + "\n"


class SmbPath:
    """A file on the server, with what the folder store asks of a path."""

    def __init__(self, server: SambaServer, unc: str) -> None:
        self._server = server
        self.unc = unc

    def __truediv__(self, name: str) -> "SmbPath":
        return SmbPath(self._server, rf"{self.unc}\{name}")

    def __str__(self) -> str:
        return self.unc

    @property
    def name(self) -> str:
        return self.unc.rpartition("\\")[2]

    @property
    def parent(self) -> "SmbPath":
        return SmbPath(self._server, self.unc.rpartition("\\")[0])

    def call(self, function: Callable[..., Any], *more: Any, **named: Any) -> Any:
        """Ask the server, and say what it refuses as a mounted drive does."""
        try:
            return function(self.unc, *more, port=self._server.port, **named)
        except SMBOSError as error:
            raise OSError(_REFUSALS.get(error.ntstatus, error.errno), error.strerror) from error
        except (SMBException, ValueError) as error:
            raise OSError(errno.EIO, str(error)) from error

    def is_dir(self) -> bool:
        try:
            return bool(self.call(smbclient.path.isdir))
        except OSError:
            return False

    def mkdir(self, parents: bool = False, exist_ok: bool = False) -> None:
        try:
            self.call(smbclient.mkdir)
        except OSError as error:
            if not (exist_ok and error.errno == errno.EEXIST):
                raise

    def iterdir(self) -> Iterator["SmbPath"]:
        return iter([self / name for name in self.call(smbclient.listdir)])

    def stat(self) -> Any:
        return self.call(smbclient.stat)

    def read_bytes(self) -> bytes:
        with self.call(smbclient.open_file, mode="rb", share_access="rwd") as file:
            return bytes(file.read())

    def open(self, mode: str) -> "SmbFile":
        return SmbFile(self.call(smbclient.open_file, mode=mode, buffering=0))


class SmbFile(io.RawIOBase):
    """A file being written; `fileno` is the handle that `SmbOs.fsync` knows."""

    def __init__(self, file: Any) -> None:
        self._file = file

    def write(self, octets: Any) -> int:
        try:
            done = 0
            while done < len(octets):
                done += self._file.write(octets[done : done + (1 << 20)])
            return done
        except (SMBException, ValueError) as error:
            number = _REFUSALS.get(getattr(error, "status", 0), errno.EIO)
            raise OSError(number, str(error)) from error

    def fileno(self) -> Any:
        return self._file

    def close(self) -> None:
        self._file.close()


class SmbEntry:
    """One line of a listing."""

    def __init__(self, path: SmbPath, found: Any) -> None:
        self.path, self.name = path / found.name, found.name
        self._found = found

    def is_file(self) -> bool:
        return not self._found.is_dir()

    def stat(self) -> os.stat_result:
        told = self._found.smb_info
        written = told.last_write_time.timestamp()
        return os.stat_result((0, 0, 0, 1, 0, 0, told.end_of_file, written, written, written))


class SmbListing(list[SmbEntry]):
    """What `os.scandir` gives: to be walked, and to be left."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        return None


class SmbOs:
    """The functions of `os` that the folder store uses, done by the server."""

    O_RDONLY = os.O_RDONLY

    def scandir(self, path: SmbPath) -> SmbListing:
        return SmbListing(
            SmbEntry(path, one) for one in path.call(lambda *a, **k: list(smbclient.scandir(*a, **k)))
        )

    def replace(self, source: SmbPath, target: SmbPath) -> None:
        source.call(smbclient.replace, target.unc)

    def unlink(self, path: SmbPath) -> None:
        path.call(smbclient.unlink)

    def fsync(self, handle: Any) -> None:
        handle.fd.flush()

    def open(self, path: SmbPath, flags: int) -> int:
        raise OSError(errno.EINVAL, "a folder on a network drive cannot be opened")


@contextmanager
def samba_server() -> Iterator[SambaServer]:
    """A server that runs while it lasts."""
    folder = Path(tempfile.mkdtemp(prefix="smb"))
    server = SambaServer(folder)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)


def _free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
