"""Sentences for a ledger that lies, or would lie, where a database does not keep, and the way out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.places import CLOUD, NETWORK, SHARED
from app.ui.translation import QT_TRANSLATE_NOOP

MISPLACED = "workspace_misplaced"
UNFIT = "place_unfit"

PLACES = {
    MISPLACED: QT_TRANSLATE_NOOP(
        "Error",
        "The ledger in {path} was not opened: {where}, and sooner or later a ledger is damaged there. It was"
        " not touched and is safe. Have it copied to {local} and work there; the old one stays as it is.",
    ),
    UNFIT: QT_TRANSLATE_NOOP(
        "Error",
        "No ledger can lie in {path}: {where}, and sooner or later it would be damaged there. Nothing was"
        " made, and nothing is lost. Take {local}; colleagues meet in the shared folder all the same.",
    ),
    "ledger_in_share": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger in {path} would lie in what you share, {share}. Nothing was changed. Put the ledger"
        " elsewhere, or choose another folder to share.",
    ),
    "folder_not_empty": QT_TRANSLATE_NOOP(
        "Error",
        "There is something in {path} already. Nothing was copied, and the ledger stays where it is. Choose a"
        " new or empty folder.",
    ),
}

_WHERE = {
    NETWORK: QT_TRANSLATE_NOOP("Place", "this is a network drive ({name})"),
    CLOUD: QT_TRANSLATE_NOOP("Place", "{name} mirrors this folder"),
    SHARED: QT_TRANSLATE_NOOP("Place", "this is inside the shared folder ({name})"),
}


def place_params(params: Mapping[str, object]) -> dict[str, object]:
    """Why and where to, in words, of an error of `check_place`; nothing of any other."""
    known = _WHERE.get(str(params.get("where")))
    if known is None:
        return {}
    where = QCoreApplication.translate("Place", known).format(name=params["name"])
    elsewhere = QCoreApplication.translate("Place", "a folder on a disk of this computer")
    return {"where": where, "local": params["local"] or elsewhere}


def way_out(error: UserError) -> str:
    """The command that copies a misplaced ledger; nothing for any other error."""
    if error.code != MISPLACED:
        return ""
    told = QCoreApplication.translate("Cli", "Copy it with: {command}")
    target = error.params["local"] or QCoreApplication.translate("Cli", "FOLDER")
    command = f'python -m app --workspace "{error.params["path"]}" relocate "{target}"'
    return told.format(command=command)
