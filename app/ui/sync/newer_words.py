"""What is said of computers whose newer changes this program cannot read yet."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.sync.newer import Needed, in_order


def upgrade_sentence(needed: Sequence[Needed]) -> str:
    """Which version is needed and for whose changes; empty when none is."""
    if not needed:
        return ""
    names = QCoreApplication.translate("Sync", ", ").join(one.device_name for one in needed)
    versions = {one.version for one in needed if one.version}
    if not versions:
        said = QCoreApplication.translate(
            "Sync", "Update this program to read what {names} has written. It is kept here until then."
        )
        return said.format(names=names)
    said = QCoreApplication.translate(
        "Sync",
        "Update this program to version {version} or later to read what {names} has written."
        " It is kept here until then.",
    )
    return said.format(names=names, version=max(versions, key=in_order))
