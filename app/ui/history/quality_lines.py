"""What a change of the quality settings changed: weights, thresholds, focus industries."""

from collections.abc import Iterator, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.services.quality_rules import Limit, Part
from app.services.quality_settings import known_from, limits_from, weights_from
from app.ui.history.setting_line import SettingLine
from app.ui.quality_words import limit_word, part_word, threshold_words
from app.ui.words import Codes


def weight_lines(before: Any, after: Any) -> Iterator[SettingLine]:
    """Every weight that came out otherwise."""
    old, new = weights_from(before), weights_from(after)
    for part in Part:
        if old[part] != new[part]:
            yield SettingLine(part_word(part), str(old[part]), str(new[part]))


def limit_lines(before: Any, after: Any, usual: Mapping[Limit, int]) -> Iterator[SettingLine]:
    """Every threshold that came out otherwise; `usual` holds where nothing is set."""
    old, new = ({**usual, **limits_from(value)} for value in (before, after))
    for limit in Limit:
        if old.get(limit) != new.get(limit):
            yield SettingLine(limit_word(limit), *(_shown(limit, kept.get(limit)) for kept in (old, new)))
    known = known_from(before), known_from(after)
    if known[0] != known[1]:
        name = QCoreApplication.translate("QualitySettings", "Least known")
        yield SettingLine(name, *(f"{share}%" for share in known))


def industry_lines(before: Any, after: Any, codes: Codes) -> Iterator[SettingLine]:
    """The industries that are no focus, all of them."""
    yield SettingLine("", *(_industries(value or [], codes) for value in (before, after)))


def _shown(limit: Limit, value: int | None) -> str:
    if value is None:
        return QCoreApplication.translate("ThresholdsCard", "as the city")
    return threshold_words(limit, value)


def _industries(found: Any, codes: Codes) -> str:
    comma = QCoreApplication.translate("FactsGrid", ", ")
    words = [codes.word("industry_city", code) for code in found]
    return comma.join(words) or QCoreApplication.translate("History", "blank")
