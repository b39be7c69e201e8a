"""How much of a paper was printed, in words."""

from PySide6.QtCore import QCoreApplication

from app.services.print_register import RegisterRow


def page_words(row: RegisterRow) -> str:
    """The number of pages or rows, or which pages where it was printed in part: 仅第2—5、7页，共9页.

    Behind it stands whether there are telephone numbers in it, where that is known or unusual.
    """
    translate = QCoreApplication.translate
    numbers = {
        False: translate("PrintRegister", "no phone numbers"),
        True: translate("PrintRegister", "whole phone numbers"),
    }
    parts = (_extent(row), numbers.get(row.phones, "") if row.phones is not None else "")
    return translate("PrintRegister", ", ").join(filter(None, parts))


def _extent(row: RegisterRow) -> str:
    translate = QCoreApplication.translate
    if row.rows is not None:
        return translate("PrintRegister", "%n row(s)", "", row.rows)
    if not row.part:
        return str(row.pages or "")
    run = translate("PrintRegister", "{first}–{last}")
    pages = translate("PrintRegister", ", ").join(
        run.format(first=first, last=last) if first < last else str(first) for first, last in row.part
    )
    return translate("PrintRegister", "Only {pages} of {count}").format(pages=pages, count=row.whole)
