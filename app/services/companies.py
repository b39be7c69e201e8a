"""Firms: entered in full or by name alone, edited field by field, copies told before they are made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import UserError, ValidationError
from app.models.people import Company, CompanyIndustry
from app.services.amounts import Amount
from app.services.identifiers import tidy_uscc, uscc_flaw
from app.services.names import pinyin_key

NAME_LIMIT = 100
_TELLING = 4
"""So many characters of a name in common are no accident."""
_LEGAL_FORMS = re.compile(r"(股份|集团|控股|有限责任|有限|责任|公司|总公司|分公司)+$")
_BRACKETS = re.compile(r"[（(].*?[)）]")

_PLAIN = frozenset(
    {
        "short_name",
        "name_en",
        "foreign_reg_no",
        "country",
        "entity_type",
        "ownership",
        "industry_gb",
        "chain_node",
        "founded_on",
        "legal_rep",
        "hq_region",
        "address",
        "main_business",
        "revenue_year",
        "tax_year",
        "staff_text",
        "staff_year",
        "wenshang",
        "existing_layout",
        "intent_summary",
        "intent_level",
        "follow_owner_id",
        "squad_id",
        "source_channel",
        "referred_by_id",
        "credit_check_on",
        "credit_result",
        "credit_note",
        "confidentiality",
    }
)
_MONEY = frozenset({"reg_capital", "revenue", "tax"})


@dataclass(frozen=True, slots=True)
class CompanyDraft:
    """A firm as a form holds it; `industry` is a code of the city's list."""

    name: str
    short_name: str | None = None
    uscc: str | None = None
    entity_type: str = "ENTERPRISE"
    industry: str | None = None
    region: str | None = None
    intent_level: int | None = None
    owner_id: str | None = None
    source_channel: str | None = None
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """A firm that may be the same."""

    id: str
    name: str
    region: str | None
    same_code: bool


def add_company(session: Session, draft: CompanyDraft) -> str:
    """Enter a firm; returns its id. Raises ValidationError under `name` and `uscc`."""
    name = _checked_name(draft.name)
    company = Company(
        name_zh=name,
        name_key=bare_name(name),
        short_name=draft.short_name or None,
        entity_type=draft.entity_type,
        hq_region=draft.region,
        intent_level=draft.intent_level,
        follow_owner_id=draft.owner_id,
        source_channel=draft.source_channel,
        incomplete=draft.incomplete,
    )
    company.name_pinyin = pinyin_key(draft.short_name or name)
    session.add(company)
    if draft.uscc:
        _set_uscc(session, company, draft.uscc)
    if draft.industry:
        _set_industry(session, company.id, draft.industry)
    return company.id


def company_named(session: Session, name: str) -> str | None:
    """The firm of that name, entered by its name alone when it is new; None for an empty name."""
    tidy = " ".join(name.split())
    if not tidy:
        return None
    found = session.scalar(
        select(Company.id)
        .where(
            or_(Company.name_zh == tidy, Company.short_name == tidy, Company.name_key == bare_name(tidy)),
            Company.deleted_at.is_(None),
        )
        .order_by(Company.name_zh != tidy, Company.id)
        .limit(1)
    )
    return found or add_company(session, CompanyDraft(tidy, incomplete=True))


def copies_of(session: Session, name: str, uscc: str | None = None) -> list[Copy]:
    """Firms that may be the one about to be entered: the same code, the same name but for its form, or a
    longer one that begins alike.
    """
    key, code = bare_name(name), tidy_uscc(uscc or "")
    same_code = (Company.uscc == code) if code else Company.id.is_(None)
    if not key and not code:
        return []
    same_name = or_(
        Company.name_key == key,
        Company.short_name == key,
        Company.name_key.startswith(key, autoescape=True) if len(key) >= _TELLING else Company.id.is_(None),
    )
    query = (
        select(Company.id, Company.name_zh, Company.hq_region, Company.uscc)
        .where(Company.deleted_at.is_(None), or_(same_name, same_code))
        .order_by(Company.name_key != key, Company.id)
        .limit(5)
    )
    return [
        Copy(row.id, row.name_zh, row.hq_region, bool(code) and row.uscc == code)
        for row in session.execute(query)
    ]


def set_company_field(session: Session, company_id: str, field: str, value: Any) -> None:
    """Change one field; money fields take an Amount or None, `industry` a code.

    Raises ValidationError under that field, UserError `no_such_record`.
    """
    company = company_record(session, company_id)
    if field == "name_zh":
        company.name_zh = _checked_name(str(value))
        company.name_key = bare_name(company.name_zh)
    elif field == "uscc":
        _set_uscc(session, company, str(value or ""))
    elif field == "industry":
        _set_industry(session, company_id, value)
    elif field in _MONEY:
        _set_money(company, field, value)
    elif field in _PLAIN:
        setattr(company, field, value if value != "" else None)
    else:
        raise ValidationError(field, "field_not_editable")
    if field in ("name_zh", "short_name"):
        company.name_pinyin = pinyin_key(company.short_name or company.name_zh)
    company.incomplete = False


def bare_name(name: str) -> str:
    """What is left of a firm's name to compare: without brackets, spaces and its legal form."""
    plain = _BRACKETS.sub("", "".join(normalize("NFKC", name).split()))
    return _LEGAL_FORMS.sub("", plain) or plain


def company_record(session: Session, company_id: str) -> Company:
    """The live record. Raises UserError `no_such_record`."""
    company = session.get(Company, company_id)
    if company is None or company.deleted_at is not None:
        raise UserError("no_such_record", id=company_id)
    return company


def uscc_warning(code: str) -> str | None:
    """What is odd about a code, as a code for the screen; odd codes have really been issued."""
    flaw = uscc_flaw(code) if code.strip() else None
    return f"uscc_{flaw.value.lower()}" if flaw else None


def _checked_name(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy:
        raise ValidationError("name", "required")
    if len(tidy) > NAME_LIMIT:
        raise ValidationError("name", "too_long", limit=NAME_LIMIT)
    return tidy


def _set_uscc(session: Session, company: Company, typed: str) -> None:
    code = tidy_uscc(typed) or None
    if code is not None:
        taken = session.scalar(
            select(Company.name_zh).where(
                Company.uscc == code, Company.id != company.id, Company.deleted_at.is_(None)
            )
        )
        if taken is not None:
            raise ValidationError("uscc", "uscc_taken", name=taken)
    company.uscc = code


def _set_industry(session: Session, company_id: str, code: str | None) -> None:
    query = select(CompanyIndustry).where(
        CompanyIndustry.company_id == company_id, CompanyIndustry.deleted_at.is_(None)
    )
    links: Sequence[CompanyIndustry] = session.scalars(query.order_by(CompanyIndustry.position)).all()
    if not links and code:
        session.add(CompanyIndustry(company_id=company_id, industry=code))
    elif links and code:
        links[0].industry = code
    elif links:
        from app.services.recycle_bin import delete_record

        delete_record(session, links[0].id)


def _set_money(company: Company, field: str, amount: Amount | None) -> None:
    if amount is not None and amount.minor < 0:
        raise ValidationError(field, "amount_negative")
    setattr(company, f"{field}_amount", amount.minor if amount else None)
    setattr(company, f"{field}_currency", amount.currency if amount else None)
    setattr(company, f"{field}_raw", amount.raw if amount else None)
