"""What is said of files of a computer that have not come, and of those that nobody waits for any more."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.sync.gaps import Gap
from app.sync.membership import Enrolled
from app.ui import text
from app.ui.history.words import computer_word


def whose(gap: Gap, devices: Iterable[Enrolled]) -> str:
    """王芳的电脑; of somebody with several the one that is meant as well."""
    known = {one.device: one for one in devices if not one.is_sheet}
    device = known.get(gap.device)
    if device is None:
        return computer_word(gap.device, "", False)
    said = QCoreApplication.translate("Sync", "{person}'s computer").format(person=device.member_name)
    if sum(one.member == device.member for one in known.values()) == 1:
        return said
    return f"{said} {computer_word(device.device, device.device_name, device.is_this)}"


def waited_for(gap: Gap, now: datetime) -> str:
    """等待 1 个文件, from when they are, what waits with them, and what to do."""
    count = gap.files
    many = QCoreApplication.translate("Sync", "Waiting for %n file(s)", "", count)
    said = QCoreApplication.translate(
        "Sync",
        "{files}, written {when}. What it wrote later waits for them, all else goes on. Have it sync once: it"
        " puts them back.",
    )
    return said.format(files=many, when=_when(gap, now))


def given_up(gap: Gap, now: datetime) -> str:
    """1 个文件, and from when it is."""
    count = gap.files
    many = QCoreApplication.translate("Sync", "%n lost file(s)", "", count)
    said = QCoreApplication.translate("Sync", "{files}, written {when}. Should they turn up, they count.")
    return said.format(files=many, when=_when(gap, now))


def may_be_missing(gap: Gap, devices: Iterable[Enrolled], now: datetime) -> str:
    """The same with whose they are, for the terminal."""
    said = QCoreApplication.translate("Sync", "May be missing: {computer}, {files}")
    return said.format(computer=whose(gap, devices), files=given_up(gap, now))


def going_on(gap: Gap, who: str, now: datetime) -> str:
    """What it means not to wait any more, asked before it is done."""
    count = gap.files
    many = QCoreApplication.translate("Sync", "%n lost file(s)", "", count)
    only = QCoreApplication.translate(
        "Sync",
        "Only if {computer} is lost for good: as long as it works, let it sync, and nothing is missing.",
    )
    then = QCoreApplication.translate(
        "Sync",
        "Everybody then sees what it wrote later. What lies in the {files}, written {when}, may be missing on"
        " all computers; it stays listed here. Should the files turn up, they are taken in all the same.",
    )
    return "\n\n".join((only.format(computer=who), then.format(files=many, when=_when(gap, now))))


def _when(gap: Gap, now: datetime) -> str:
    before = text.moment_words(gap.before, now)
    after = "" if gap.after is None else text.moment_words(gap.after, now)
    if not after:
        return QCoreApplication.translate("Sync", "before {moment}").format(moment=before)
    if after == before:
        return QCoreApplication.translate("Sync", "about {moment}").format(moment=before)
    return QCoreApplication.translate("Sync", "between {after} and {before}").format(
        after=after, before=before
    )
