"""What is known of a firm beyond the basic facts: read when somebody unfolds it, changed field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.database import now_text
from app.errors import ValidationError
from app.models.people import Company, CompanyTag
from app.models.reference import Unit
from app.services.channel_details import channel_details
from app.services.companies import company_record, set_company_field
from app.services.company_tags import TagDetails, tag_details
from app.services.contact_channels import set_phones, written_phones
from app.services.project_view import Money

_YEARS = frozenset({"revenue_year", "tax_year", "staff_year"})
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True)
class CompanyMore:
    """Codes as stored; `tags` are codes of the list of categories."""

    short_name: str | None
    name_en: str | None
    uscc: str | None
    country: str | None
    foreign_reg_no: str | None
    entity_type: str
    ownership: str | None
    tags: tuple[str, ...]
    industry_gb: str | None
    chain_node: str | None
    legal_rep: str | None
    founded_on: date | None
    reg_capital: Money
    tax: Money
    tax_year: int | None
    revenue_year: int | None
    staff_year: int | None
    phone: str
    wenshang: str | None
    existing_layout: str | None
    intent_level: int | None
    intent_summary: str | None
    squad: str | None
    credit_check_on: date | None
    credit_result: str | None
    credit_note: str | None
    confidentiality: str | None
    tag_details: tuple[TagDetails, ...]
    phone_remarks: str


def company_more(session: Session, company_id: str) -> CompanyMore:
    """The further fields of a firm. Raises UserError `no_such_record`."""
    firm = company_record(session, company_id)
    squad = session.get(Unit, firm.squad_id) if firm.squad_id else None
    return CompanyMore(
        firm.short_name,
        firm.name_en,
        firm.uscc,
        firm.country,
        firm.foreign_reg_no,
        firm.entity_type,
        firm.ownership,
        tuple(tag.tag for tag in _tags(session, company_id)),
        firm.industry_gb,
        firm.chain_node,
        firm.legal_rep,
        firm.founded_on,
        Money(firm.reg_capital_amount, firm.reg_capital_currency, firm.reg_capital_raw),
        Money(firm.tax_amount, firm.tax_currency, firm.tax_raw),
        firm.tax_year,
        firm.revenue_year,
        firm.staff_year,
        written_phones(session, company_id=company_id),
        firm.wenshang,
        firm.existing_layout,
        firm.intent_level,
        firm.intent_summary,
        (squad.short_zh or squad.name_zh) if squad else None,
        firm.credit_check_on,
        firm.credit_result,
        firm.credit_note,
        firm.confidentiality,
        tuple(tag_details(session, company_id)),
        "；".join(one.label for one in channel_details(session, company_id) if one.label),
    )


def change_company(session: Session, company_id: str, field: str, value: Any) -> None:
    """Change any field of a firm as it is typed or picked: `tags` say which codes hold and which do not,
    those they do not name stay as they are; `phone` is numbers, years are digits.

    Raises as `set_company_field`.
    """
    if field == "tags":
        _set_tags(session, company_record(session, company_id), value)
    elif field == "phone":
        set_phones(session, str(value or ""), company_id=company_record(session, company_id).id)
    elif field in _YEARS:
        set_company_field(session, company_id, field, _year(session, field, str(value or "")))
    elif field == "intent_level":
        set_company_field(session, company_id, field, int(value) if value else None)
    else:
        set_company_field(session, company_id, field, value)


def _year(session: Session, field: str, typed: str) -> int | None:
    digits = typed.strip().removesuffix("年")
    if not digits:
        return None
    if not digits.isdecimal() or not _FIRST_YEAR <= int(digits) <= int(now_text(session)[:4]) + 1:
        raise ValidationError(field, "number_not_number")
    return int(digits)


def _set_tags(session: Session, firm: Company, ticked: Mapping[str, bool]) -> None:
    known = _tags(session, firm.id)
    for tag in known:
        if not ticked.get(tag.tag, True):
            tag.deleted_at = now_text(session)
    held = {tag.tag for tag in known}
    fresh = (code for code, on in ticked.items() if on and code not in held)
    session.add_all(CompanyTag(company_id=firm.id, tag=code) for code in fresh)
    firm.incomplete = False


def _tags(session: Session, company_id: str) -> list[CompanyTag]:
    query = select(CompanyTag).where(CompanyTag.company_id == company_id, CompanyTag.deleted_at.is_(None))
    return list(session.scalars(query.order_by(CompanyTag.tag)))
