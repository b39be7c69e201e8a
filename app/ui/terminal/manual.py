"""What --help says: the frame of argparse and our own texts, in the language asked for."""

import argparse
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.ui.terminal.output import width

CONTEXT = "Help"
"""Of the translations; its texts are found in the parser by `texts_of`, as nothing marks them."""

_USAGE = "usage: "
_HAN = r"\u4e00-\u9fff"
_OPENING, _CLOSING = r"\u201c\uff08\u300a", r"\u201d\uff09\u300b\uff0c\u3002\uff1b\uff1a\u3001"
_PIECE = re.compile(rf"[{_OPENING}]*(?:[{_HAN}]|[^\s{_HAN}{_OPENING}{_CLOSING}]+)?[{_CLOSING}]*\s*")
"""What stays together at the end of a line: a word, or a Han character with its signs."""

_HEADING = re.compile(rf"^([{_HAN}]+):$", re.MULTILINE)
"""Behind which argparse puts a colon of its own."""


if TYPE_CHECKING:
    _Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    _Subparsers = argparse._SubParsersAction


class Commands(_Subparsers):
    """What a command is listed with stands on its own page as well."""

    @override
    def add_parser(self, name: str, **options: Any) -> argparse.ArgumentParser:
        options.setdefault("description", options.get("help"))
        return super().add_parser(name, **options)


class Pages(argparse.HelpFormatter):
    """Translates, and breaks lines by the columns of a terminal, of which a Han character takes two."""

    @override
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _said(_USAGE if prefix is None else prefix))

    @override
    def start_section(self, heading: str | None) -> None:
        super().start_section(_said(heading))

    @override
    def format_help(self) -> str:
        return _HEADING.sub("\\1\uff1a", super().format_help())

    @override
    def add_text(self, text: str | None) -> None:
        super().add_text(_said(text))

    @override
    def _get_help_string(self, action: argparse.Action) -> str | None:
        return _said(action.help)

    @override
    def _split_lines(self, text: str, width: int) -> list[str]:
        return broken(" ".join(text.split()), width)

    @override
    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


def texts_of(parser: argparse.ArgumentParser) -> list[str]:
    """Everything the pages of a parser and its commands say in words, each once."""
    return list(dict.fromkeys((_USAGE, *_texts(parser))))


def pages_of(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """A parser and those of its commands, whatever their depth."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from pages_of(below)


def broken(text: str, columns: int) -> list[str]:
    """The lines of a text that has so many columns of a terminal."""
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > columns:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines]


def _texts(parser: argparse.ArgumentParser) -> Iterator[str]:
    for page in pages_of(parser):
        listed = (
            action._choices_actions if isinstance(action, Commands) else [action] for action in page._actions
        )
        helps = [action.help for actions in listed for action in actions]
        titles = [group.title for group in page._action_groups if group._group_actions]
        told = (page.description, *titles, *helps)
        yield from (text for text in told if text and text != argparse.SUPPRESS)


def _said(text: str | None) -> str | None:
    return QCoreApplication.translate(CONTEXT, text) if text else text
