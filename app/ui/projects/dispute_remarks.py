"""What an exported list says of the projects about which colleagues are not at one."""

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from app.services.disputes import SUMMED, Disputes, Matter
from app.ui.translation import QT_TRANSLATE_NOOP

_WORDS = {
    Matter.INVESTMENT: QT_TRANSLATE_NOOP("Dispute", "Investment"),
    Matter.ARRIVAL: QT_TRANSLATE_NOOP("Dispute", "Funds paid in"),
    Matter.BENEFIT: QT_TRANSLATE_NOOP("Dispute", "Expected benefit"),
    Matter.STAGE: QT_TRANSLATE_NOOP("Dispute", "Stage"),
    Matter.LEADER: QT_TRANSLATE_NOOP("Dispute", "Lead official"),
}


def dispute_remark(disputed: Collection[Matter]) -> str:
    """投资额、责任领导有争议，以核定为准."""
    translate = QCoreApplication.translate
    named = translate("Dispute", ", ").join(
        translate("Dispute", _WORDS[matter]) for matter in Matter if matter in disputed
    )
    return translate("Dispute", "In dispute: {matters}").format(matters=named)


def sum_remark(disputes: Disputes) -> str:
    """How many of these projects have an amount in dispute; empty where none has."""
    count = sum(not SUMMED.isdisjoint(disputed) for disputed in disputes.values())
    said = QCoreApplication.translate("Dispute", "Includes %n project(s) with amounts in dispute", "", count)
    return said if count else ""
