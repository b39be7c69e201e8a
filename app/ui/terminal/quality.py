"""The quality of a project on the terminal: the score, and each part with what it rests on."""

from PySide6.QtCore import QCoreApplication

from app.services.quality_rules import Quality
from app.ui.quality_words import known_words, missing_words, part_word, part_words, points_words
from app.ui.terminal.output import print_table, say
from app.ui.words import Codes


def score_words(quality: Quality) -> str:
    """89　已知 5/8 部分，占权重 75%."""
    return f"{'—' if quality.score is None else quality.score}　{known_words(quality)}"


def part_rows(quality: Quality, codes: Codes) -> list[tuple[str, str, str, str]]:
    """Each part: its points, what it rests on, and what is not known."""
    return [
        (part_word(part.part), points_words(part), part_words(part, codes), missing_words(part))
        for part in quality.parts
    ]


def print_parts(rows: list[tuple[str, str, str, str]]) -> None:
    """A line for each part."""
    say("")
    print_table(
        [
            QCoreApplication.translate("Cli", "Quality"),
            QCoreApplication.translate("Cli", "Points"),
            QCoreApplication.translate("Cli", "Rests on"),
            QCoreApplication.translate("Cli", "Not known"),
        ],
        rows,
        right=(1,),
    )
