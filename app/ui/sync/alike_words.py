"""Words about two records that look alike: why, and what a card of one of them says."""

from collections.abc import Collection
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.services.duplicates import Pair, Twin
from app.services.phones import format_phone
from app.ui import text
from app.ui.history.words import computer_word
from app.ui.record_words import counted
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.words import Codes

_REASONS = {
    "CODE": QT_TRANSLATE_NOOP("Alike", "same credit code"),
    "MOBILE": QT_TRANSLATE_NOOP("Alike", "same mobile number"),
    "WECHAT": QT_TRANSLATE_NOOP("Alike", "same WeChat"),
    "EMAIL": QT_TRANSLATE_NOOP("Alike", "same e-mail"),
    "NAME": QT_TRANSLATE_NOOP("Alike", "same name"),
    "POST": QT_TRANSLATE_NOOP("Alike", "same name, same firm"),
}


def reason_words(reasons: Collection[str]) -> str:
    """Why two records look alike, in one line."""
    comma = QCoreApplication.translate("Alike", ", ", "between two reasons")
    return comma.join(QCoreApplication.translate("Alike", _REASONS[reason]) for reason in reasons)


def maybe_words(pair: Pair, record_id: str) -> str:
    """可能与 松果储能 重复; of a person of the firm: 王芳 可能与 王董 重复."""
    if record_id not in pair.ids:
        pattern = QCoreApplication.translate("Alike", "{one} may be the same as {other}")
        return pattern.format(one=pair.names[0], other=pair.names[1])
    other = pair.names[1 - pair.ids.index(record_id)]
    return QCoreApplication.translate("Alike", "May be the same as {name}").format(name=other)


def twin_lines(twin: Twin, codes: Codes) -> tuple[str, str]:
    """What tells a firm or person from the other, and what belongs to it."""
    gap = "　"
    telling = (
        twin.post,
        twin.code,
        codes.word("region", twin.region) if twin.region else "",
        format_phone(twin.phone) if twin.phone[-4:].isdigit() else twin.phone,
    )
    nothing = QCoreApplication.translate("Alike", "Nothing else is known of it")
    belongs = counted(twin.holds) or QCoreApplication.translate("Alike", "Nothing belongs to it yet")
    return gap.join(filter(None, telling)) or nothing, belongs


def entered_words(twin: Twin, now: datetime, here: str | None) -> str:
    """许青禾　这台电脑　3月18日录入."""
    side = twin.entered
    device = computer_word(side.device, side.device_name, side.device == here)
    when = QCoreApplication.translate("Alike", "entered {when}").format(when=text.moment_words(side.at, now))
    return "　".join(filter(None, (side.member_name, device, when)))
