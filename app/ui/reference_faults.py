"""What is wrong in a reference file that a city has edited, in words."""

from PySide6.QtCore import QCoreApplication

from app.ui.translation import QT_TRANSLATE_NOOP

_FAULTS = {
    "unreadable": QT_TRANSLATE_NOOP("Fault", "it cannot be read"),
    "not_utf8": QT_TRANSLATE_NOOP("Fault", "it is not saved as UTF-8"),
    "not_json": QT_TRANSLATE_NOOP("Fault", "a comma, quotation mark or bracket is wrong"),
    "duplicate_key": QT_TRANSLATE_NOOP("Fault", "a field is written twice"),
    "missing": QT_TRANSLATE_NOOP("Fault", "a field is lacking"),
    "unknown_field": QT_TRANSLATE_NOOP("Fault", "there is no such field"),
    "wrong_type": QT_TRANSLATE_NOOP("Fault", "the value is of the wrong kind"),
    "not_allowed": QT_TRANSLATE_NOOP("Fault", "the value is not allowed here"),
    "not_a_date": QT_TRANSLATE_NOOP("Fault", "the value is no date"),
    "dates_reversed": QT_TRANSLATE_NOOP("Fault", "the end lies before the beginning"),
    "duplicate": QT_TRANSLATE_NOOP("Fault", "the code is there twice"),
    "unknown_reference": QT_TRANSLATE_NOOP("Fault", "it points to a code that is not there"),
    "cycle": QT_TRANSLATE_NOOP("Fault", "entries wait for each other in a circle"),
    "built_in_removed": QT_TRANSLATE_NOOP("Fault", "a code that the program needs was taken out"),
}


def fault_words(fault: str) -> str:
    """A fault in a clause; an unknown one reads as itself."""
    known = _FAULTS.get(fault)
    return QCoreApplication.translate("Fault", known) if known else fault


def place_words(line: object, record: object, field: object, value: object) -> str:
    """Where in the file it is: line, record and field, as far as they are known."""
    parts = [
        QCoreApplication.translate("Fault", "line {line}").format(line=line) if line else "",
        *(str(part) for part in (record, field, value) if part),
    ]
    return QCoreApplication.translate("Fault", ", ", "between parts of a place").join(filter(None, parts))
