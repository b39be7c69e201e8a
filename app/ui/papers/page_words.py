"""Which pages of a paper were printed, in words."""

from PySide6.QtCore import QCoreApplication

from app.services.print_register import RegisterRow


def page_words(row: RegisterRow) -> str:
    """The number of pages, or which of them where it was printed in part: 仅第2—5、7页，共9页."""
    if not row.part:
        return str(row.pages or "")
    translate = QCoreApplication.translate
    run = translate("PrintRegister", "{first}–{last}")
    pages = translate("PrintRegister", ", ").join(
        run.format(first=first, last=last) if first < last else str(first) for first, last in row.part
    )
    return translate("PrintRegister", "Only {pages} of {count}").format(pages=pages, count=row.whole)
