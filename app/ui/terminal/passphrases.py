"""The passphrase of an encrypted workspace on the command line: a file, the environment, or typed unseen."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.errors import StorageError, UserError
from app.services.encryption import check_twice

VARIABLE = "THREEONES_PASSPHRASE"


def present_passphrase(chosen: argparse.Namespace) -> str | None:
    """What opens the workspace; None where nobody can be asked. Raises StorageError."""
    file: Path | None = chosen.passphrase_file
    if file is not None:
        return read_secret(file)
    told = os.environ.get(VARIABLE)
    if told is not None:
        return told
    return asked_unseen(QCoreApplication.translate("Cli", "Passphrase: "))


def new_passphrase(file: Path | None) -> str:
    """One to be set from now on, typed twice where there is no file. Raises UserError, StorageError."""
    if file is not None:
        return read_secret(file)
    typed = asked_unseen(QCoreApplication.translate("Cli", "New passphrase: "))
    if typed is None:
        raise UserError("passphrase_not_given")
    check_twice(typed, asked_unseen(QCoreApplication.translate("Cli", "Once more: ")) or "")
    return typed


def read_secret(file: Path) -> str:
    """The text of a file without the end of its line. Raises StorageError `file_unreadable`."""
    try:
        return file.read_text(encoding="utf-8", errors="replace").strip("\r\n")
    except OSError as error:
        raise StorageError("file_unreadable", path=str(file)) from error


def asked_unseen(words: str) -> str | None:
    """What is typed without being shown; None where nobody can be asked."""
    return getpass.getpass(words) if sys.stdin is not None and sys.stdin.isatty() else None
