"""Regions where squads work, and industries with their lead offices."""

from dataclasses import dataclass
from pathlib import Path

from app.services.reference.checks import refuse_duplicates, refuse_parent_cycle, refuse_unknown
from app.services.reference.codes import Mark
from app.services.reference.file import Fault, Fields, Folders, read
from app.services.reference.units import departments


@dataclass(frozen=True, slots=True)
class Area:
    """A province or prefecture-level city by its GB/T 2260 code."""

    code: str
    name_zh: str
    short_zh: str
    name_en: str
    level: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class Country:
    """A country or region by its ISO 3166-1 code, named as official usage requires."""

    code: str
    name_zh: str
    name_en: str


@dataclass(frozen=True, slots=True)
class TargetRegion:
    """A region where squads work; `members` are codes of areas or countries."""

    code: str
    label_zh: str
    label_en: str
    members: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Regions:
    """Target regions and the areas and countries they are made of."""

    targets: tuple[TargetRegion, ...]
    areas: tuple[Area, ...]
    countries: tuple[Country, ...]


@dataclass(frozen=True, slots=True)
class Industry:
    """One of the city's industries; `lead_office` is a department's code."""

    code: str
    label_zh: str
    label_en: str
    group: str
    parent: str | None
    lead_office: str
    gb_divisions: tuple[str, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Section:
    """A section of GB/T 4754, A to T."""

    code: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Division:
    """A two-digit division of GB/T 4754; `sector` is 1, 2 or 3 of the three sectors."""

    code: str
    section: str
    label_zh: str
    label_en: str
    sector: int

    @property
    def full_code(self) -> str:
        """Section and division, as records keep it: C38."""
        return self.section + self.code


@dataclass(frozen=True, slots=True)
class Industries:
    """The city's industries and the national classification."""

    industries: tuple[Industry, ...]
    gb_edition: str
    sections: tuple[Section, ...]
    divisions: tuple[Division, ...]


def regions(edited: Path | None = None, shipped: Path | None = None) -> Regions:
    """The target regions and what they are made of."""
    top = read(Folders.of(edited, shipped).find("regions.json"))
    areas = [(fields, _area(fields)) for fields in top.records("areas", "code")]
    countries = [(fields, _country(fields)) for fields in top.records("countries", "code")]
    targets = [(fields, _target(fields)) for fields in top.records("targets", "code")]
    top.done()
    refuse_duplicates([*((f, a.code) for f, a in areas), *((f, c.code) for f, c in countries)], "code")
    refuse_duplicates(((f, item.code) for f, item in targets), "code")
    known = {item.code for _, item in areas}
    for fields, area in areas:
        refuse_unknown(fields, "parent", area.parent, known - {area.code})
    known |= {item.code for _, item in countries}
    for fields, target in targets:
        for member in target.members:
            refuse_unknown(fields, "members", member, known)
    return Regions(
        tuple(item for _, item in targets), tuple(item for _, item in areas), tuple(c for _, c in countries)
    )


def _area(fields: Fields) -> Area:
    area = Area(
        code=fields.text("code"),
        name_zh=fields.text("name_zh"),
        short_zh=fields.text("short_zh"),
        name_en=fields.text("name_en"),
        level=fields.text("level"),
        parent=fields.optional_text("parent"),
    )
    fields.done()
    refuse_unknown(fields, "level", area.level, {"PROVINCE", "PREFECTURE"}, Fault.NOT_ALLOWED)
    return area


def _country(fields: Fields) -> Country:
    country = Country(fields.text("code"), fields.text("name_zh"), fields.text("name_en"))
    fields.done()
    return country


def _target(fields: Fields) -> TargetRegion:
    target = TargetRegion(
        code=fields.text("code"),
        label_zh=fields.text("label_zh"),
        label_en=fields.text("label_en"),
        members=fields.texts("members"),
        mark=fields.choice("mark", Mark),
    )
    fields.done()
    return target


def industries(edited: Path | None = None, shipped: Path | None = None) -> Industries:
    """The city's industries with their lead offices, and the sections and divisions of GB/T 4754."""
    offices = {entry.code for entry in departments(edited, shipped)}
    top = read(Folders.of(edited, shipped).find("industries.json"))
    sections = [(fields, _section(fields)) for fields in top.records("gb_sections", "code")]
    divisions = [(fields, _division(fields)) for fields in top.records("gb_divisions", "code")]
    own = [(fields, _industry(fields)) for fields in top.records("industries", "code")]
    edition = top.text("gb_edition")
    top.done()
    for codes_of in (
        [(fields, item.code) for fields, item in sections],
        [(fields, item.code) for fields, item in divisions],
        [(fields, item.code) for fields, item in own],
    ):
        refuse_duplicates(codes_of, "code")
    for fields, division in divisions:
        refuse_unknown(fields, "section", division.section, {item.code for _, item in sections})
    codes, numbers = {item.code for _, item in own}, {item.code for _, item in divisions}
    for fields, industry in own:
        refuse_unknown(fields, "parent", industry.parent, codes)
        refuse_unknown(fields, "lead_office", industry.lead_office, offices)
        for number in industry.gb_divisions:
            refuse_unknown(fields, "gb_divisions", number, numbers)
    refuse_parent_cycle([(fields, item.code, item.parent) for fields, item in own])
    return Industries(
        tuple(i for _, i in own), edition, tuple(s for _, s in sections), tuple(d for _, d in divisions)
    )


def _section(fields: Fields) -> Section:
    section = Section(fields.text("code"), fields.text("label_zh"), fields.text("label_en"))
    fields.done()
    return section


def _division(fields: Fields) -> Division:
    division = Division(
        code=fields.text("code"),
        section=fields.text("section"),
        label_zh=fields.text("label_zh"),
        label_en=fields.text("label_en"),
        sector=fields.whole("sector"),
    )
    fields.done()
    refuse_unknown(fields, "sector", division.sector, {1, 2, 3}, Fault.NOT_ALLOWED)
    return division


def _industry(fields: Fields) -> Industry:
    industry = Industry(
        code=fields.text("code"),
        label_zh=fields.text("label_zh"),
        label_en=fields.text("label_en"),
        group=fields.text("group"),
        parent=fields.optional_text("parent"),
        lead_office=fields.text("lead_office"),
        gb_divisions=fields.texts("gb_divisions"),
        mark=fields.choice("mark", Mark),
    )
    fields.done()
    refuse_unknown(fields, "group", industry.group, {"EMERGING", "TRADITIONAL", "SERVICE"}, Fault.NOT_ALLOWED)
    return industry
