"""What is said of files in the shared folder that a round has left alone."""

from PySide6.QtCore import QCoreApplication


def odd_file_words(strays: int, damaged: int, denied: int) -> str:
    """How many are damaged, of others, or closed to this user; empty where all are as they should be."""
    count = strays
    foreign = QCoreApplication.translate("Sync", "%n foreign file(s)", "", count) if count else ""
    count = damaged
    broken = QCoreApplication.translate("Sync", "%n damaged file(s)", "", count) if count else ""
    found = QCoreApplication.translate("Sync", ", ").join(filter(None, (broken, foreign)))
    alone = QCoreApplication.translate("Sync", "{files}, left alone").format(files=found) if found else ""
    if not denied:
        return alone
    count = denied
    closed = QCoreApplication.translate(
        "Sync",
        "%n file(s) may not be read by this user. Ask whoever looks after the folder for the right.",
        "",
        count,
    )
    both = QCoreApplication.translate("Sync", "{state}; {more}")
    return both.format(state=alone, more=closed) if alone else closed
