"""Sentences for what can go wrong: what happened, whether the data is safe, what to do."""

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.ui.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Error"

_STORAGE = {
    "workspace_missing": QT_TRANSLATE_NOOP(
        "Error",
        "There is no workspace in {path}. Nothing was changed. Choose another folder, or make a new one.",
    ),
    "workspace_open_elsewhere": QT_TRANSLATE_NOOP(
        "Error", "This workspace is already open in another window. Go on working there, or close it first."
    ),
    "database_read_only": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger can only be read: {path} cannot be written. Nothing was changed. Save elsewhere.",
    ),
    "database_locked": QT_TRANSLATE_NOOP(
        "Error",
        "Another program is using the ledger. All you entered is on this computer, nothing is lost.",
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Error", "The ledger is damaged and was not touched. Restore the latest backup."
    ),
    "database_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger cannot be read right now. Nothing is lost. Check the drive and try again.",
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Error",
        "This ledger was made by a newer version and was not touched. Update the program.",
    ),
    "database_older": QT_TRANSLATE_NOOP(
        "Error",
        "This ledger is from an older version. Open it once for writing, and it will be brought up to date.",
    ),
    "database_not_ours": QT_TRANSLATE_NOOP(
        "Error", "{path} belongs to another program and was not touched. Choose another folder."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Error", "Not saved: the disk is full. What you typed is still on this page."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be read: it is gone, or another program has it open. Nothing was changed."
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Error", "{path} is no longer there. Nothing was changed. Choose the file again."
    ),
    "file_too_large": QT_TRANSLATE_NOOP("Error", "{path} is too large. It was not attached."),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Error", "{path} could not be written: it is open in another program. Close it there and try again."
    ),
}

_VALUES = {
    "required": QT_TRANSLATE_NOOP("Error", "Please fill this in"),
    "amount_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a number, such as 3.00"),
    "amount_negative": QT_TRANSLATE_NOOP("Error", "The amount cannot be below zero"),
    "amount_too_large": QT_TRANSLATE_NOOP("Error", "The amount is too large; check the unit"),
    "number_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a number, such as 120"),
    "date_no_such_day": QT_TRANSLATE_NOOP("Error", "There is no such day; write 3-24, +5 or next Tuesday"),
    "date_not_understood": QT_TRANSLATE_NOOP(
        "Error", "Please enter a date, such as 3-24, +5 or next Tuesday"
    ),
    "date_in_future": QT_TRANSLATE_NOOP("Error", "This day is still to come; enter the day it happened"),
    "date_order": QT_TRANSLATE_NOOP("Error", "The end comes before the start"),
    "phone_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a telephone number, such as 138 0000 0000"),
    "too_long": QT_TRANSLATE_NOOP("Error", "Too long: at most {limit} characters"),
    "not_unique": QT_TRANSLATE_NOOP("Error", "This name is already taken"),
    "reason_required": QT_TRANSLATE_NOOP("Error", "Please give the reason"),
}

_ACTIONS = {
    "no_such_record": QT_TRANSLATE_NOOP(
        "Error", "This record has been deleted. It can be taken out of the recycle bin."
    ),
    "no_such_action": QT_TRANSLATE_NOOP(
        "Error", "This change is no longer in the history. Nothing was changed."
    ),
    "not_deleted": QT_TRANSLATE_NOOP("Error", "This record is not in the recycle bin. Nothing was changed."),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Error", "There is nothing to undo"),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Error", "There is nothing to redo"),
    "changed_since": QT_TRANSLATE_NOOP(
        "Error",
        "A colleague has changed this meanwhile. Nothing was overwritten. Look at the new value first.",
    ),
    "not_allowed": QT_TRANSLATE_NOOP("Error", "Only {who} may change this"),
    "period_locked": QT_TRANSLATE_NOOP(
        "Error", "This month is final. Enter the correction in the present month, with a remark."
    ),
}

_SENTENCES = {**_STORAGE, **_VALUES, **_ACTIONS}
_UNKNOWN = QT_TRANSLATE_NOOP("Error", "This did not work. What was saved before is unchanged. Try again.")


class _Params(dict[str, object]):
    """Parameters of an error; one that is lacking reads as nothing instead of hiding the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(error: UserError) -> str:
    """What a person is told; never the code."""
    english = str(_SENTENCES.get(error.code, _UNKNOWN))
    return QCoreApplication.translate(_CONTEXT, english).format_map(_Params(error.params))


def has_sentence(code: str) -> bool:
    """Whether a code has a sentence of its own."""
    return code in _SENTENCES
