"""Units to start from and departments, each with the names it bore over time."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from app.services.reference.checks import refuse_duplicates, refuse_parent_cycle, refuse_unknown
from app.services.reference.codes import CodeList, Mark, code_lists
from app.services.reference.file import Fault, Fields, Folders, read


@dataclass(frozen=True, slots=True)
class PresetTitle:
    """A set of units to start from; `code` is what `units` takes."""

    code: str
    title_zh: str
    title_en: str


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit of a preset; `parent` and `successor` are codes, both days of the validity included."""

    code: str
    name_zh: str
    short_zh: str
    name_en: str
    unit_type: str
    parent: str | None
    level: int
    is_ranked: bool
    rank_group: str | None
    protocol_order: int
    valid_from: date | None
    valid_to: date | None
    successor: str | None
    mark: Mark
    note: str | None


@dataclass(frozen=True, slots=True)
class DepartmentName:
    """A name a department bore; both days included."""

    name_zh: str
    short_zh: str
    name_en: str
    valid_from: date | None
    valid_to: date | None


class DepartmentKind(StrEnum):
    """A department, an agency, or another party of an approval such as the bank or the investor."""

    DEPARTMENT = "DEPARTMENT"
    AGENCY = "AGENCY"
    PARTY = "PARTY"


@dataclass(frozen=True, slots=True)
class DepartmentEntry:
    """A department with its names in order of time; the last one is the newest."""

    code: str
    kind: DepartmentKind
    names: tuple[DepartmentName, ...]
    successor: str | None
    role_zh: str
    role_en: str
    review_seats: tuple[str, ...]
    mark: Mark
    note: str | None

    def name_on(self, day: date) -> DepartmentName:
        """The name valid on `day`, otherwise the nearest in time: an old paper prints the old name."""
        for name in self.names:
            if name.valid_to is None or day <= name.valid_to:
                return name
        return self.names[-1]


def unit_presets(edited: Path | None = None, shipped: Path | None = None) -> tuple[PresetTitle, ...]:
    """The presets to choose from: every `units-….json`, so that a city may add its own."""
    folders = Folders.of(edited, shipped)
    found = []
    for file in folders.names("units-*.json"):
        top = read(folders.find(file))
        code = file.removeprefix("units-").removesuffix(".json")
        found.append(PresetTitle(code, top.text("title_zh"), top.text("title_en")))
    return tuple(found)


def units(preset: str, edited: Path | None = None, shipped: Path | None = None) -> tuple[UnitEntry, ...]:
    """The units of a preset (`2013`, `2026` or one the city added) in protocol order.

    A successor may stand in another preset: the units of 2013 are followed by those of 2026.
    """
    folders = Folders.of(edited, shipped)
    file = f"units-{preset}.json"
    types = code_lists(edited, shipped)
    top = read(folders.find(file))
    top.text("title_zh")
    top.text("title_en")
    records = top.records("units", "code")
    pairs = [(fields, _unit(fields, types)) for fields in records]
    top.done()
    refuse_duplicates(((fields, unit.code) for fields, unit in pairs), "code")
    codes = {unit.code for _, unit in pairs}
    others = {
        fields.text("code")
        for other in folders.names("units-*.json")
        if other != file
        for fields in read(folders.find(other)).records("units", "code")
    }
    for fields, unit in pairs:
        refuse_unknown(fields, "parent", unit.parent, codes)
        refuse_unknown(fields, "successor", unit.successor, (codes | others) - {unit.code})
        if unit.is_ranked and unit.rank_group is None:
            fields.fail(Fault.MISSING, "rank_group")
    refuse_parent_cycle([(fields, unit.code, unit.parent) for fields, unit in pairs])
    return tuple(sorted((unit for _, unit in pairs), key=lambda unit: unit.protocol_order))


def _unit(fields: Fields, lists: dict[str, CodeList]) -> UnitEntry:
    start, end = fields.period()
    unit = UnitEntry(
        code=fields.text("code"),
        name_zh=fields.text("name_zh"),
        short_zh=fields.text("short_zh"),
        name_en=fields.text("name_en"),
        unit_type=fields.text("unit_type"),
        parent=fields.optional_text("parent"),
        level=fields.whole("level"),
        is_ranked=fields.flag("is_ranked"),
        rank_group=fields.optional_text("rank_group"),
        protocol_order=fields.whole("protocol_order"),
        valid_from=start,
        valid_to=end,
        successor=fields.optional_text("successor"),
        mark=fields.choice("mark", Mark),
        note=fields.optional_text("note"),
    )
    fields.done()
    refuse_unknown(fields, "unit_type", unit.unit_type, lists["unit_type"].codes, Fault.NOT_ALLOWED)
    refuse_unknown(fields, "rank_group", unit.rank_group, lists["rank_group"].codes, Fault.NOT_ALLOWED)
    return unit


def departments(edited: Path | None = None, shipped: Path | None = None) -> tuple[DepartmentEntry, ...]:
    """The departments and other parties with the names they bore."""
    folders = Folders.of(edited, shipped)
    seats = code_lists(edited, shipped)["review_seat"].codes
    top = read(folders.find("departments.json"))
    pairs = [(fields, _department(fields)) for fields in top.records("departments", "code")]
    top.done()
    refuse_duplicates(((fields, entry.code) for fields, entry in pairs), "code")
    codes = {entry.code for _, entry in pairs}
    for fields, entry in pairs:
        refuse_unknown(fields, "successor", entry.successor, codes - {entry.code})
        for seat in entry.review_seats:
            refuse_unknown(fields, "review_seats", seat, seats)
    return tuple(entry for _, entry in pairs)


def _department(fields: Fields) -> DepartmentEntry:
    names = []
    for inner in fields.records("names", "name_zh"):
        start, end = inner.period()
        names.append(
            DepartmentName(inner.text("name_zh"), inner.text("short_zh"), inner.text("name_en"), start, end)
        )
        inner.done()
    if not names:
        fields.fail(Fault.MISSING, "names")
    entry = DepartmentEntry(
        code=fields.text("code"),
        kind=fields.choice("kind", DepartmentKind),
        names=tuple(sorted(names, key=lambda name: name.valid_from or date.min)),
        successor=fields.optional_text("successor"),
        role_zh=fields.text("role_zh"),
        role_en=fields.text("role_en"),
        review_seats=fields.texts("review_seats"),
        mark=fields.choice("mark", Mark),
        note=fields.optional_text("note"),
    )
    fields.done()
    return entry
