"""Sentences about what waits for an administrator: an action put aside, or all that is held of a computer."""

from PySide6.QtCore import QCoreApplication

from app.sync.asides import PutAside


def aside_word(one: PutAside) -> str:
    """进展记录　松果储能，超出该成员的权限."""
    said = QCoreApplication.translate("Sync", "{what}; {why}")
    return said.format(what=aside_what(one), why=_why(one.why))


def aside_what(one: PutAside) -> str:
    """What it is, without the reason."""
    what = QCoreApplication.translate("Action", one.label)
    if one.about:
        what = f"{what}　{one.about}"
    if one.actions > 1:
        what = QCoreApplication.translate("Sync", "{first} and more").format(first=what)
    return what


def _why(code: str) -> str:
    return {
        "behind_cut": QCoreApplication.translate("Sync", "written after the rights were taken away"),
        "beyond_role": QCoreApplication.translate("Sync", "beyond what the member may do"),
        "in_another_name": QCoreApplication.translate("Sync", "in the name of somebody else"),
    }.get(code, QCoreApplication.translate("Sync", "by a computer that was not let in"))
