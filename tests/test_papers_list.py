"""docs/papers.md: every paper with what it is, commands that the terminal takes, a picture of it."""

import re
import shlex

from PIL import Image

from app.cli import build_parser
from app.exports.orders import FORMS, KINDS
from tools.paper_pictures import LIST, sections

PAPERS = {number: (commands, picture) for number, commands, picture in sections(LIST.read_text("utf-8"))}
_HEAVIEST = 60_000


def test_every_paper_and_every_kind_of_pack_is_in_the_list() -> None:
    packs = [shlex.split(commands[0])[1] for commands, _ in PAPERS.values() if commands[0].startswith("pack")]
    assert packs == ["--leader", "--visit", "--view"]
    assert list(PAPERS)[: -len(packs)] == list(KINDS)


def test_a_paper_is_listed_by_its_name_with_its_forms() -> None:
    text = LIST.read_text("utf-8")
    for number, kind in KINDS.items():
        section = text[text.index(f"## {number}　{kind.name}\n") :].split("\n## ")[0]
        told = re.search(r"形式\*\*：(.*)", section)
        assert told is not None, number
        assert told.group(1).split("、") == [FORMS[form] for form in kind.forms]


def test_commands_of_the_list_are_those_of_the_terminal() -> None:
    parser = build_parser()
    for number, (commands, _) in PAPERS.items():
        assert commands, number
        for command in commands:
            asked = parser.parse_args(shlex.split(command))
            wanted = ("print", number) if number in KINDS else ("pack", number)
            assert (asked.command, getattr(asked, "paper", number)) == wanted
            assert asked.out.suffix[1:] in (KINDS[number].forms if number in KINDS else ("pdf",))


def test_every_paper_has_a_small_picture() -> None:
    for number, (_, picture) in PAPERS.items():
        file = LIST.parent / picture
        assert file.stat().st_size <= _HEAVIEST, number
        with Image.open(file) as drawn:
            assert (drawn.format, drawn.mode) == ("PNG", "P")
            assert drawn.height > 400
