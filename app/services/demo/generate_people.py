"""Staff, firms and their people for a demonstration workspace."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.models.people import (
    Company,
    CompanyIndustry,
    CompanyTag,
    ContactChannel,
    Official,
    OfficialRole,
    Person,
    PersonCompany,
)
from app.models.reference import Unit
from app.services.demo import words
from app.services.identifiers import make_demo_uscc
from app.services.names import pinyin_key, split_name

if TYPE_CHECKING:
    from app.services.demo.generate import Demo

YI = 10_000_000_000
SQUADS = ("招商一分队", "招商二分队", "招商三分队")


@dataclass(frozen=True, slots=True)
class Worker:
    """An official of ours."""

    id: str
    name: str
    title: str
    unit_id: str


@dataclass(frozen=True, slots=True)
class Staff:
    """Leaders by unit code, contact persons by unit code, squad members, and one of too low a rank."""

    leaders: dict[str, list[Worker]]
    contacts: dict[str, list[Worker]]
    squad: list[Worker]


@dataclass(frozen=True, slots=True)
class Firm:
    """A firm with its people."""

    id: str
    name: str
    industry: str
    industry_gb: str
    region: str
    people: list[Worker]


def person_name(number: int) -> str:
    """The n-th invented name: a surname, a mark that says it is invented, a number."""
    surnames = (*words.SURNAMES, *words.COMPOUND_SURNAMES)
    surname = surnames[number % len(surnames)]
    rest = number // len(surnames)
    mark = words.MARKS[(number + rest) % len(words.MARKS)]
    return f"{surname}{mark}" + words.NUMBERS[(number // 7 + rest) % len(words.NUMBERS)]


def add_staff(demo: Demo) -> Staff:
    """Two leaders and two contact persons a unit, three squads of four."""
    number = 0
    leaders: dict[str, list[Worker]] = {}
    contacts: dict[str, list[Worker]] = {}
    for code, unit_id in demo.units.items():
        leaders[code] = [
            _worker(demo, number + 0, unit_id, "主要领导", 21, "responsible_leader"),
            _worker(demo, number + 1, unit_id, "分管领导", 22, "responsible_leader"),
        ]
        contacts[code] = [
            _worker(demo, number + 2, unit_id, "投资促进科科长", 31, "project_contact"),
            _worker(demo, number + 3, unit_id, "投资促进科干事", 40, "project_contact"),
        ]
        number += 4
    squad: list[Worker] = []
    for order, name in enumerate(SQUADS):
        unit_id = demo.add(
            Unit,
            code=f"DEMO-S{order + 1}",
            name_zh=name,
            short_zh=name,
            unit_type="SQUAD",
            protocol_order=900 + order,
        )
        for member in range(4):
            squad.append(
                _worker(demo, number, unit_id, "小分队队员" if member else "小分队队长", 32, "squad_member")
            )
            number += 1
    return Staff(leaders, contacts, squad)


def _worker(demo: Demo, number: int, unit_id: str, title: str, rank: int, role: str) -> Worker:
    name = person_name(number)
    official_id = demo.add(
        Official,
        name=name,
        name_pinyin=pinyin_key(name),
        unit_id=unit_id,
        post_title=title,
        rank_level=rank,
        group4="GOVERNMENT",
        protocol_order=number,
        mobile=f"1000000{number:04d}",
    )
    demo.add(OfficialRole, official_id=official_id, role=role)
    return Worker(official_id, name, title, unit_id)


def add_companies(demo: Demo, staff: Staff, firms: list[Firm]) -> Iterator[None]:
    """Firms with an industry, a place and a follow-up owner, into `firms`."""
    pick = demo.random
    for number in range(demo.size.companies):
        trade, industry, industry_gb = words.TRADES[number % len(words.TRADES)]
        place = words.PLACES[(number // len(words.TRADES)) % len(words.PLACES)]
        batch = number // (len(words.TRADES) * len(words.PLACES))
        form = words.FORMS[(number + batch) % len(words.FORMS)]
        name = f"{place}{words.DEMO[number % 3]}{trade}{batch or ''}{form}"
        short_name = f"{place}{trade}{batch or ''}"
        owner = staff.squad[number % len(staff.squad)]
        region = words.CITIES[number % len(words.CITIES)]
        company_id = demo.add(
            Company,
            name_zh=name,
            name_key=f"{place}{words.DEMO[number % 3]}{trade}{batch or ''}",
            name_pinyin=pinyin_key(short_name),
            short_name=short_name,
            uscc=make_demo_uscc(number + 1) if number % 3 else None,
            entity_type="ASSOCIATION" if number % 29 == 28 else "ENTERPRISE",
            ownership="PRIVATE" if number % 4 else None,
            industry_gb=industry_gb,
            hq_region=region,
            reg_capital_amount=pick.randrange(1, 80) * YI // 100,
            reg_capital_currency="CNY",
            intent_level=pick.choice((1, 3, 3, 5)),
            follow_owner_id=owner.id,
            squad_id=owner.unit_id,
            source_channel=pick.choice(("SQUAD_VISIT", "REFERRAL", "ASSOCIATION", "FAIR")),
        )
        demo.add(CompanyIndustry, company_id=company_id, industry=industry)
        if number % 11 == 0:
            demo.add(CompanyTag, company_id=company_id, tag="CHAIN_LEADER", year=demo.today.year - 1)
        firms.append(Firm(company_id, name, industry, industry_gb, region, []))
        yield


def add_people(demo: Demo, firms: list[Firm]) -> Iterator[None]:
    """One or two people for each firm."""
    titles = ("董事长", "总经理", "副总经理", "投资总监", "工程部长")
    for number in range(demo.size.people):
        firm = firms[number % len(firms)]
        name = person_name(number + 97)
        title = titles[number % len(titles)]
        person_id = demo.add(
            Person,
            name_zh=name,
            surname_len=2 if name.startswith(words.COMPOUND_SURNAMES) else 1,
            name_pinyin=pinyin_key(name),
            honorific=f"{split_name(name)[0]}总",
            wenshang_link="NATIVE" if number % 5 == 0 else None,
            relation_level=1 + number % 5,
        )
        demo.add(
            PersonCompany,
            person_id=person_id,
            company_id=firm.id,
            title=title,
            is_decision_maker=number % 3 == 0,
            is_main_contact=number < len(firms),
        )
        phone = f"1000000{number % 10000:04d}"
        demo.add(ContactChannel, person_id=person_id, kind="MOBILE", value=phone, raw=phone, is_primary=True)
        firm.people.append(Worker(person_id, name, title, firm.id))
        yield
