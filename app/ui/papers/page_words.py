"""How much of a paper was printed, in words."""

from PySide6.QtCore import QCoreApplication

from app.services.print_register import RegisterRow


def page_words(row: RegisterRow) -> str:
    """The number of pages or rows, or which pages where it was printed in part: 仅第2—5、7页，共9页.

    Behind it stands that telephone numbers are printed in full, or of a list that it has none.
    """
    translate = QCoreApplication.translate
    numbers = {
        False: translate("PrintRegister", "no phone numbers"),
        True: translate("PrintRegister", "phone numbers in full"),
    }
    extent = _extent(row)
    if row.phones is None or not extent:
        return extent if row.phones is None else numbers[row.phones]
    pattern = translate("PrintRegister", "{extent}, {numbers}")
    return pattern.format(extent=extent, numbers=numbers[row.phones])


def _extent(row: RegisterRow) -> str:
    translate, rows = QCoreApplication.translate, row.rows
    if rows is not None:
        return translate("PrintRegister", "%n row(s)", "", rows)
    if not row.part:
        return str(row.pages or "")
    run = translate("PrintRegister", "{first}–{last}")
    pages = translate("PrintRegister", ", ").join(
        run.format(first=first, last=last) if first < last else str(first) for first, last in row.part
    )
    return translate("PrintRegister", "Only {pages} of {count}").format(pages=pages, count=row.whole)
