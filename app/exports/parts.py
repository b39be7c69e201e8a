"""The parts of a document that can be left out: what stands below its first headings, and its annexes."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import zip_longest

from app.exports.document import Annex, AnnexNote, Block, Document, Heading, NewPage, Signature


def parts_of(document: Document) -> tuple[str, ...]:
    """The names of the parts in their order."""
    named = (_named(block) for section in document.sections for block in section.blocks)
    return tuple(dict.fromkeys(name for name in named if name))


def without(document: Document, left_out: Collection[str]) -> Document:
    """The document without these parts; annexes are numbered anew, who signs it stays."""
    if not left_out:
        return document
    kept, part = [], ""
    for section in document.sections:
        blocks = []
        for block, after in zip_longest(section.blocks, section.blocks[1:]):
            part = _named(block) or ("" if isinstance(block, Signature | AnnexNote) else part)
            of = _named(after) or part if isinstance(block, NewPage) and after else part
            if of not in left_out:
                blocks.append(block)
        kept.append(replace(section, blocks=tuple(blocks)))
    annexes = [block for section in kept for block in section.blocks if isinstance(block, Annex)]
    numbers = {annex.title: at if len(annexes) > 1 else None for at, annex in enumerate(annexes, 1)}
    sections = (replace(section, blocks=tuple(_renumbered(section.blocks, numbers))) for section in kept)
    said = tuple(section for at, section in enumerate(sections) if section.blocks or not at)
    return replace(document, sections=said)


def _named(block: Block) -> str:
    if isinstance(block, Annex):
        return block.title
    return block.name if isinstance(block, Heading) and block.level == 1 else ""


def _renumbered(blocks: Collection[Block], numbers: dict[str, int | None]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Annex):
            yield replace(block, number=numbers[block.title])
        elif isinstance(block, AnnexNote):
            names = tuple(name for name in block.names if name in numbers)
            if names:
                yield AnnexNote(names)
        else:
            yield block
