"""What is said of risks: how grave they are, and what a suspicion rests on."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.services.risk_rules import Suspicion
from app.ui import text
from app.ui.words import Codes


def severity_word(severity: int) -> str:
    """一般, 较重, 严重 for 1 to 3."""
    return {
        1: QCoreApplication.translate("Risk", "Minor"),
        2: QCoreApplication.translate("Risk", "Serious"),
        3: QCoreApplication.translate("Risk", "Grave"),
    }.get(severity, str(severity))


def suspicion_words(one: Suspicion, codes: Codes) -> str:
    """What a suspicion rests on, in a sentence that can stand as evidence."""
    known = dict(one.facts)
    if one.flag == "LAND_HOARDING":
        said = QCoreApplication.translate("Risk", "Land supplied on {day}, not started 12 months later")
        return said.format(day=_day(known["supplied"]))
    if one.flag == "IDLE_LAND":
        said = QCoreApplication.translate("Risk", "To be started on {day}, not started a year later")
        return said.format(day=_day(known["agreed"]))
    if one.flag == "FUND_GAP":
        said = QCoreApplication.translate("Risk", "Paid in {arrived}, less than 30% of the {due} due by now")
        amounts = {name: text.yi_with_unit(int(known[name])) for name in ("arrived", "due")}
        return said.format(**amounts)
    if one.flag == "DUPLICATE":
        more = int(known["more"])
        said = (
            QCoreApplication.translate(
                "Risk", "{firm} also invests in {project} in {unit} and %n more", "", more
            )
            if more
            else QCoreApplication.translate("Risk", "{firm} also invests in {project} in {unit}")
        )
        return said.format(**known)
    said = QCoreApplication.translate("Risk", "Credit check of {firm}: {result}")
    return said.format(firm=known["firm"], result=codes.word("credit_result", known["result"]))


def _day(iso: str) -> str:
    return text.full_date(date.fromisoformat(iso))
