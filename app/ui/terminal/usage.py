"""What is said of a command that cannot be read: what argparse found, in the language asked for."""

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.ui.terminal import manual
from app.ui.terminal.output import complain, say
from app.ui.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_FRAMES = (
    (r"argument (?P<name>\S+): (?P<rest>.+)", QT_TRANSLATE_NOOP("Usage", "{name}: {rest}")),
    (
        r"the following arguments are required: (?P<names>.+)",
        QT_TRANSLATE_NOOP("Usage", "{names} is lacking"),
    ),
    (r"unrecognized arguments: (?P<names>.+)", QT_TRANSLATE_NOOP("Usage", "{names} is not known here")),
    (
        r"invalid choice: (?P<value>.+?) \(choose from (?P<choices>.+)\)",
        QT_TRANSLATE_NOOP("Usage", "{value} is none of {choices}"),
    ),
    (
        r"one of the arguments (?P<names>.+) is required",
        QT_TRANSLATE_NOOP("Usage", "one of {names} is lacking"),
    ),
    (
        r"not allowed with argument (?P<other>.+)",
        QT_TRANSLATE_NOOP("Usage", "it cannot stand beside {other}"),
    ),
    (
        r"ambiguous option: (?P<option>.+?) could match (?P<matches>.+)",
        QT_TRANSLATE_NOOP("Usage", "{option} may be {matches}: write it in full"),
    ),
    (r"ignored explicit argument .+", QT_TRANSLATE_NOOP("Usage", "it takes no value")),
    (r"invalid \w+ value: (?P<value>.+)", QT_TRANSLATE_NOOP("Usage", "{value} is no number")),
    (r"expected (?:one|at least one) argument", QT_TRANSLATE_NOOP("Usage", "a value must follow")),
    (
        r"not a day: (?P<value>.*), write .+",
        QT_TRANSLATE_NOOP("Usage", "{value} is no day, write YYYY-MM-DD"),
    ),
    (r"not a number above 0: (?P<value>.*)", QT_TRANSLATE_NOOP("Usage", "{value} is no number above 0")),
    (
        r"not a size: (?P<value>.*), write .+",
        QT_TRANSLATE_NOOP("Usage", "{value} is no size from 300x300 to 8000x8000, write 1366x768"),
    ),
    (
        r"not a size between .+: (?P<value>.*)",
        QT_TRANSLATE_NOOP("Usage", "{value} is no size between 0.5 and 3"),
    ),
)
"""What argparse and our own types say, and how a person is told."""


class UsageError(Exception):
    """A command that cannot be read, by the parser that tried."""

    def __init__(self, parser: argparse.ArgumentParser, reason: str) -> None:
        super().__init__(reason)
        self.parser = parser
        self.reason = reason


class HelpAsked(Exception):  # noqa: N818
    """--help, of the command of this parser."""

    def __init__(self, parser: argparse.ArgumentParser) -> None:
        super().__init__(parser.prog)
        self.parser = parser


class Parser(argparse.ArgumentParser):
    """Raises UsageError and HelpAsked instead of ending the program in English."""

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=manual.Pages, **options)
        self.register("action", "parsers", manual.Commands)

    @override
    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        raise HelpAsked(self)

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(self, message)


def asked_language(arguments: Sequence[str]) -> str:
    """The language of a command that could not be read whole."""
    joined = re.search(r"(?:^|\0)--lang(?:=|\0)(\w+)", "\0".join(arguments))
    return "en" if joined and joined[1] == "en" else "zh_CN"


def tell_help(asked: HelpAsked) -> None:
    """The page on standard output."""
    say(asked.parser.format_help().rstrip())


def tell_usage(error: UsageError) -> None:
    """The usage on standard error, and under it what is wrong."""
    error.parser.print_usage(sys.stderr)
    pattern = QCoreApplication.translate("Usage", "{reason}. See --help. Nothing was done.")
    complain(pattern.format(reason=_worded(error.reason)))


def _worded(reason: str) -> str:
    for frame, english in _FRAMES:
        if found := re.fullmatch(frame, reason, re.DOTALL):
            parts = found.groupdict()
            if "rest" in parts:
                parts["rest"] = _worded(parts["rest"])
            return QCoreApplication.translate("Usage", english).format(**parts)
    return reason


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def with_json(parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int | None]) -> None:
    """Have a command run, which can answer in JSON."""
    parser.add_argument("--json", action="store_true", help="JSON instead of a table")
    parser.set_defaults(run=run)
