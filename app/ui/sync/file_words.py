"""What is said of files in the shared folder that a round has left alone."""

from PySide6.QtCore import QCoreApplication


def odd_file_words(strays: int, damaged: int) -> str:
    """How many are damaged or of others; empty where all are as they should be."""
    count = strays
    foreign = QCoreApplication.translate("Sync", "%n foreign file(s)", "", count) if count else ""
    count = damaged
    broken = QCoreApplication.translate("Sync", "%n damaged file(s)", "", count) if count else ""
    found = QCoreApplication.translate("Sync", ", ").join(filter(None, (broken, foreign)))
    return QCoreApplication.translate("Sync", "{files}, left alone").format(files=found) if found else ""
