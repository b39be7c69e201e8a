"""docs/papers.md: every paper with what it is, commands that the terminal takes, a picture of it."""

import re
import shlex

import pytest
from PIL import Image

from app.cli import build_parser
from app.exports.orders import FORMS, KINDS
from tools.paper_pictures import LIST, sections

PAPERS = {number: (commands, picture) for number, commands, picture in sections(LIST.read_text("utf-8"))}
PARSER = build_parser()
_HEAVIEST = 60_000


def test_every_paper_and_every_kind_of_pack_is_in_the_list() -> None:
    packs = [shlex.split(commands[0])[1] for commands, _ in PAPERS.values() if commands[0].startswith("pack")]
    assert packs == ["--leader", "--visit", "--view"]
    assert list(PAPERS)[: -len(packs)] == list(KINDS)


@pytest.mark.parametrize("number", KINDS)
def test_a_paper_is_listed_by_its_name_with_its_forms(number: str) -> None:
    text = LIST.read_text("utf-8")
    section = text[text.index(f"## {number}　{KINDS[number].name}\n") :].split("\n## ")[0]
    told = re.search(r"形式\*\*：(.*)", section)
    assert told is not None
    assert told.group(1).split("、") == [FORMS[form] for form in KINDS[number].forms]


@pytest.mark.parametrize("number", PAPERS)
def test_its_commands_are_those_of_the_terminal_and_its_picture_is_small(number: str) -> None:
    commands, picture = PAPERS[number]
    for command in commands:
        asked = PARSER.parse_args(shlex.split(command))
        assert (asked.command, getattr(asked, "paper", number)) in (("print", number), ("pack", number))
        forms = KINDS[number].forms if number in KINDS else ("pdf",)
        assert asked.out.suffix[1:] in forms
    file = LIST.parent / picture
    assert file.stat().st_size <= _HEAVIEST
    with Image.open(file) as drawn:
        assert drawn.mode == "P"
        assert drawn.height > 400
