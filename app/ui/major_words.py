"""What is said of a major project: whether it is one, why, and in which band of the province."""

from PySide6.QtCore import QCoreApplication

from app.services.major_projects import FOREIGN, Basis, Major
from app.ui import text


def major_words(major: Major | None) -> str:
    """是　总投资 12.50 亿元，达到制造业 1.00 亿元　省级 10 亿元以上."""
    if major is None:
        return ""
    yes = QCoreApplication.translate("Major", "Major")
    answer = yes if major.is_major else QCoreApplication.translate("Major", "Not major")
    return "　".join(filter(None, (answer, _why(major), _band(major))))


def found_words(major: Major) -> str:
    """What the rules find, whatever a person decided."""
    answer = (
        QCoreApplication.translate("Major", "Not major")
        if major.basis is None
        else QCoreApplication.translate("Major", "Major")
    )
    return "　".join((answer, _ground(major)))


def usd(cents: int) -> str:
    """1,200 万美元."""
    return QCoreApplication.translate("Major", "{amount} 10 k USD").format(
        amount=f"{cents / 1_000_000:,.10g}"
    )


def _why(major: Major) -> str:
    if major.decided is None:
        return _ground(major)
    decided = QCoreApplication.translate("Major", "decided by hand: {reason}")
    return decided.format(reason=major.reason or "")


def _ground(major: Major) -> str:
    size, limit = major.size, major.limit or 0
    if major.basis is Basis.INVESTMENT:
        pattern = (
            QCoreApplication.translate("Major", "manufacturing, total investment {amount}, from {limit} on")
            if size.kind == "MANUFACTURING"
            else QCoreApplication.translate("Major", "total investment {amount}, from {limit} on")
        )
        return pattern.format(amount=text.yi_with_unit(size.investment or 0), limit=text.yi_with_unit(limit))
    if major.basis is Basis.FOREIGN_CAPITAL:
        pattern = QCoreApplication.translate("Major", "foreign capital {amount}, from {limit} on")
        return pattern.format(amount=usd(size.foreign or 0), limit=usd(limit))
    if major.basis is Basis.GLOBAL_500:
        return QCoreApplication.translate("Major", "an investor is among the world's largest 500")
    if size.kind is None:
        return QCoreApplication.translate("Major", "below the limits, no kind of project given")
    return QCoreApplication.translate("Major", "below the limits")


def _band(major: Major) -> str:
    if not major.is_major or major.band is None:
        return ""
    band = QCoreApplication.translate("Major", "province: {amount} and more")
    return band.format(amount=text.yi_with_unit(major.band))


def major_rule_word(name: str) -> str:
    """What a rule is called."""
    band = QCoreApplication.translate("Major", "Band {number} of the province, from")
    return {
        "manufacturing": QCoreApplication.translate("Major", "Manufacturing, total investment from"),
        "other": QCoreApplication.translate("Major", "Other kinds, total investment from"),
        "foreign": QCoreApplication.translate("Major", "Foreign capital from"),
        "global_500": QCoreApplication.translate("Major", "An investor among the world's largest 500"),
        **{f"band_{number}": band.format(number=number) for number in (1, 2, 3)},
    }[name]


def major_amount(name: str, amount: int) -> str:
    """An amount of a rule with its unit."""
    return usd(amount) if name == FOREIGN else text.yi_with_unit(amount)
