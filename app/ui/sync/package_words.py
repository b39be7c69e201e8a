"""What a sync package holds, in words for the window and the terminal."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.database import LOCAL_TIME
from app.sync.package_contents import Contents
from app.ui import text
from app.ui.history.words import computer_word
from app.ui.record_words import counted

_MOST_RECORDS = 6


def contents_lines(found: Contents, now: datetime) -> list[tuple[str, str]]:
    """Label and value of what there is to say, the most important first."""
    lines = [
        (
            QCoreApplication.translate("Package", "From"),
            _who(found.author_member, found.author, found.author_name),
        ),
        (
            QCoreApplication.translate("Package", "Written"),
            text.relative(_moment(found.written_ms), now),
        ),
    ]
    if found.first_ms is not None and found.last_ms is not None:
        lines += [
            (QCoreApplication.translate("Package", "New changes"), text.count(found.actions)),
            (QCoreApplication.translate("Package", "Made"), _period(found.first_ms, found.last_ms)),
            (QCoreApplication.translate("Package", "By"), _shares(found)),
            (QCoreApplication.translate("Package", "Records"), counted(dict(found.records[:_MOST_RECORDS]))),
        ]
    if found.snapshot_ms is not None:
        told = text.relative(_moment(found.snapshot_ms), now)
        lines.append((QCoreApplication.translate("Package", "Snapshot"), told))
    if found.files:
        pattern = QCoreApplication.translate("Package", "{count} new, {size}")
        told = pattern.format(count=text.count(found.files), size=text.file_size(found.octets))
        lines.append((QCoreApplication.translate("Package", "Attached files"), told))
    comma = QCoreApplication.translate("Package", ", ")
    if found.requests:
        asking = comma.join(f"{one.name} {one.digits}" for one in found.requests)
        lines.append((QCoreApplication.translate("Package", "Asks to be let in"), asking))
    lines.append((QCoreApplication.translate("Package", "Size"), text.file_size(found.size)))
    return lines


def remarks(found: Contents) -> list[str]:
    """Sentences about what is missing, old or odd."""
    said = []
    if found.nothing_new:
        said.append(QCoreApplication.translate("Package", "Everything in it is here already."))
    if found.waiting:
        said.append(
            QCoreApplication.translate(
                "Package",
                "Some changes rest on earlier ones that are not in it. They wait here; ask for a package with"
                " everything.",
            )
        )
    if found.unreadable:
        said.append(
            QCoreApplication.translate(
                "Package",
                "Some changes cannot be read here yet. They wait until an administrator lets you in.",
            )
        )
    if found.damaged:
        said.append(
            QCoreApplication.translate(
                "Package", "Some files in it are damaged. They are left out; the rest is whole."
            )
        )
    return said


def _who(member: str, device: str, name: str) -> str:
    computer = computer_word(device, name, False)
    if not member:
        return computer
    return QCoreApplication.translate("Package", "{person}, {computer}").format(
        person=member, computer=computer
    )


def _shares(found: Contents) -> str:
    comma = QCoreApplication.translate("Package", ", ")
    return comma.join(
        f"{one.member_name or computer_word(one.device, one.device_name, False)} {text.count(one.actions)}"
        for one in found.shares
    )


def _period(first_ms: int, last_ms: int) -> str:
    first, last = _moment(first_ms).date(), _moment(last_ms).date()
    if first == last:
        return text.full_date(first)
    return QCoreApplication.translate("Package", "{first} to {last}").format(
        first=text.full_date(first), last=text.full_date(last)
    )


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, LOCAL_TIME).replace(tzinfo=None)
