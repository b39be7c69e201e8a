"""Commands that cannot be read: told in words, in the language asked for."""

import pytest

from app import cli
from app.ui.terminal.usage import asked_language


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("projects", "--light", "blue"), "--light: 'blue' is none of "),
        (("projects", "--limit", "x"), "--limit: x is no number above 0"),
        (("projects", "--today", "2026-02-30"), "--today: 2026-02-30 is no day, write YYYY-MM-DD"),
        (("project",), "id is lacking"),
        (("projects", "--what"), "--what is not known here"),
        (("print", "D1", "-o"), "-o/--out: a value must follow"),
        (("demo", "--seed", "x"), "--seed: 'x' is no number"),
        (("message",), "one of project --day is lacking"),
        (("message", "x", "--day"), "--day: it cannot stand beside project"),
        (("fly",), "'fly' is none of "),
        (("projects", "--li"), "--li may be --light, --limit: write it in full"),
        (("projects", "--json=x"), "--json: it takes no value"),
    ],
)
def test_a_command_that_cannot_be_read_is_told_in_words(
    typed: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*typed, "--lang", "en"]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("usage: ")
    assert told in err
    assert err.endswith(". See --help. Nothing was done.\n")


def test_the_language_of_a_command_that_cannot_be_read_is_the_one_asked_for() -> None:
    assert asked_language(["--lang", "en", "fly"]) == "en"
    assert asked_language(["fly", "--lang=en"]) == "en"
    assert asked_language(["fly"]) == "zh_CN"
    assert asked_language(["--lang", "fr"]) == "zh_CN"
