"""--help, of the whole program and of each command, in the language asked for."""

import re

import pytest

from app import cli
from app.ui.terminal.manual import broken, pages_of
from app.ui.terminal.output import width
from tests.terminal import Run

PAGES = [page.prog.split()[3:] for page in pages_of(cli.build_parser())]
HAN = re.compile("[一-鿿]")


def test_every_page_in_chinese_is_without_an_english_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    for command in PAGES:
        assert cli.main([*command, "--help"]) == 0
        out, err = capsys.readouterr()
        usage, told = out.split("\n\n", 1)
        assert (usage[:3], err) == ("用法：", "")
        assert re.findall(r"[A-Za-z]{2,} [a-z]{2,}", told) == [], command
        assert re.findall(r"(?m)^\S+:$", told) == [], command


def test_every_option_and_every_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    silent = []
    for command in PAGES:
        assert cli.main([*command, "--lang=zh_CN", "-h"]) == 0
        page = capsys.readouterr().out.split("\n\n", 1)[1]
        entries = re.split(r"\n {2,4}(?=\S)", page)
        silent += [
            (command, entry) for entry in entries[1:] if entry.strip() != "COMMAND" and not HAN.search(entry)
        ]
    assert silent == []


def test_a_page_is_in_english_where_that_is_asked_for(run: Run) -> None:
    page = run("merge", "--help")
    assert page.code == 0
    assert page.out.startswith("usage: python -m app merge ")
    for told in (
        "\n\none firm or person stands for two\n",
        "\noptions:\n",
        "they are two: list them no more",
    ):
        assert told in page.out


def test_a_line_holds_what_a_terminal_has_columns_for(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert cli.main(["screenshot", "--help"]) == 0
    told = capsys.readouterr().out.split("\n\n", 1)[1]
    assert max(map(width, told.splitlines())) <= 60
    assert "回收站" in told
    assert broken("打印 PDF、Word 或 “Excel”。", 12) == ["打印 PDF、", "Word 或", "“Excel”。"]
