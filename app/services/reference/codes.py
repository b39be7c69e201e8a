"""Code lists: the permanent codes of the program with the labels a city gives them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.services.reference.checks import refuse_duplicates, refuse_parent_cycle, refuse_unknown
from app.services.reference.file import Fault, Fields, Folders, read


class Mark(StrEnum):
    """How far a fact holds: verified, said by the policy report, general knowledge, our default."""

    VERIFIED = "V"
    REPORT = "S"
    GENERAL = "G"
    DEFAULT = "D"


@dataclass(frozen=True, slots=True)
class CodeEntry:
    """One entry of a code list."""

    code: str
    label_zh: str
    label_en: str
    sort: int
    parent: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class CodeList:
    """A list of codes under a permanent name."""

    name: str
    title_zh: str
    title_en: str
    items: tuple[CodeEntry, ...]

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(item.code for item in self.items)


def code_lists(edited: Path | None = None, shipped: Path | None = None) -> dict[str, CodeList]:
    """All code lists by name. `edited` is the city's folder, looked at first.

    Raises UserError `reference_file_invalid`, also when an edited copy lacks a list or code that the
    program relies on: a code no longer wanted gets a `valid_to`.
    """
    folders = Folders.of(edited, shipped)
    path = folders.find("code-lists.json")
    top = read(path)
    lists = {name: _code_list(name, fields) for name, fields in top.named("lists").items()}
    top.done()
    if path.parent != folders.shipped:
        for name, built_in in code_lists(None, folders.shipped).items():
            lacking = sorted(built_in.codes - lists[name].codes) if name in lists else [name]
            if lacking:
                top.source.fail(Fault.BUILT_IN_REMOVED, record=name, value=lacking[0])
    return lists


def _code_list(name: str, fields: Fields) -> CodeList:
    title_zh, title_en = fields.text("title_zh"), fields.text("title_en")
    pairs = [(item, _code_entry(item)) for item in fields.records("items", "code")]
    fields.done()
    refuse_duplicates(((item, entry.code) for item, entry in pairs), "code")
    codes = {entry.code for _, entry in pairs}
    for item, entry in pairs:
        refuse_unknown(item, "parent", entry.parent, codes)
    refuse_parent_cycle([(item, entry.code, entry.parent) for item, entry in pairs])
    return CodeList(name, title_zh, title_en, tuple(sorted((e for _, e in pairs), key=lambda e: e.sort)))


def _code_entry(fields: Fields) -> CodeEntry:
    start, end = fields.period()
    entry = CodeEntry(
        code=fields.text("code"),
        label_zh=fields.text("label_zh"),
        label_en=fields.text("label_en"),
        sort=fields.whole("sort"),
        parent=fields.optional_text("parent"),
        valid_from=start,
        valid_to=end,
    )
    fields.done()
    return entry
