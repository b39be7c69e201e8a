"""What the parts of the sample city share: its names, and ids that are the same each time."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import stable_id
from app.models.people import Company, CompanyIndustry, Official, Person
from app.models.reference import CodeItem, Unit
from app.services.companies import bare_name

YI = 10_000_000_000
"""亿元 in 分."""


@dataclass(slots=True)
class City:
    """What has been made so far, by the names of the data file."""

    content: dict[str, Any]
    today: date
    units: dict[str, Unit] = field(default_factory=dict)
    officials: dict[str, Official] = field(default_factory=dict)
    leaders: dict[str, Official] = field(default_factory=dict)
    companies: dict[str, Company] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    projects: dict[int, str] = field(default_factory=dict)
    tasks: dict[tuple[int, str], str] = field(default_factory=dict)

    def rows(self, section: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.content[section]
        return found


def key(table: str, *parts: object) -> str:
    """Ids that are the same each time the city is made."""
    return stable_id(f"sample.{table}", *parts)


def industry(session: Session, name: str) -> str:
    """The code of an industry of the city, added to the list when none there is called so."""
    called = select(CodeItem.code).where(CodeItem.list == "industry_city", CodeItem.label_zh == name)
    if (known := session.scalar(called)) is not None:
        return known
    code = f"YH-{name}"
    session.add(CodeItem(id=key("code", code), list="industry_city", code=code, label_zh=name))
    session.flush()
    return code


def company(session: Session, city: City, name: str, row: dict[str, Any]) -> Company:
    """The firm of that short name, made when it is first met."""
    if name in city.companies:
        return city.companies[name]
    detail = city.content["details"].get(name, {})
    owner = city.officials.get(row.get("owner") or "")
    intent = {"A": 5, "B": 3, "C": 1}.get(row.get("intent", ""))
    found = Company(
        id=key("company", name),
        name_zh=detail.get("full", name if row.get("type") == "ASSOCIATION" else f"{name}（示例）有限公司"),
        name_key=bare_name(detail.get("full", name)),
        short_name=name,
        entity_type=row.get("type", "ENTERPRISE"),
        hq_region=row.get("city"),
        address=detail.get("address"),
        main_business=detail.get("business"),
        staff_text=detail.get("staff"),
        revenue_amount=int(Decimal(detail["revenue"]) * YI) if "revenue" in detail else None,
        revenue_currency="CNY" if "revenue" in detail else None,
        revenue_year=detail.get("revenue_year"),
        intent_level=intent,
        follow_owner_id=owner.id if owner else None,
        squad_id=owner.unit_id if owner else None,
        source_channel="ASSOCIATION" if "source" in detail else None,
    )
    city.companies[name] = found
    session.add(found)
    if row.get("industry"):
        link = CompanyIndustry(
            id=key("company_industry", name), company_id=found.id, industry=industry(session, row["industry"])
        )
        session.add(link)
    return found
