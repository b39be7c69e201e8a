"""Officials of our side and the people, firms and chambers of the investors' side."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class Official(Record, Base, kw_only=True):
    """A leader, contact person, handling agent or user; `rank_level` 22 and below is 县处级 or above."""

    __tablename__ = "official"

    name: Mapped[str]
    name_pinyin: Mapped[str | None] = mapped_column(default=None)
    name_stroke_key: Mapped[str | None] = mapped_column(default=None)
    gender: Mapped[str | None] = mapped_column(default=None)
    ethnicity: Mapped[str | None] = mapped_column(default=None)
    unit_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    post_title: Mapped[str | None] = mapped_column(default=None)
    rank_level: Mapped[int] = mapped_column(default=90)
    group4: Mapped[str | None] = mapped_column(default=None)
    protocol_order: Mapped[int | None] = mapped_column(default=None)
    user_login: Mapped[str | None] = mapped_column(default=None)
    mobile: Mapped[str | None] = mapped_column(default=None)
    office_phone: Mapped[str | None] = mapped_column(default=None)
    short_no: Mapped[str | None] = mapped_column(default=None)
    wechat: Mapped[str | None] = mapped_column(default=None)
    term_from: Mapped[date | None] = mapped_column(default=None)
    term_to: Mapped[date | None] = mapped_column(default=None)


class OfficialRole(Record, Base, kw_only=True):
    """A role an official has in the program."""

    __tablename__ = "official_role"
    __table_args__ = (Index("ix_official_role_official_id", "official_id"),)

    official_id: Mapped[str] = mapped_column(refers_to("official"))
    role: Mapped[str]


class Company(Record, Base, kw_only=True):
    """A firm, chamber, fund, agency or single investor."""

    __tablename__ = "company"
    __table_args__ = (Index("ix_company_name_key", "name_key"), Index("ix_company_uscc", "uscc"))

    name_zh: Mapped[str]
    name_key: Mapped[str]
    name_en: Mapped[str | None] = mapped_column(default=None)
    short_name: Mapped[str | None] = mapped_column(default=None)
    name_pinyin: Mapped[str | None] = mapped_column(default=None)
    uscc: Mapped[str | None] = mapped_column(default=None)
    foreign_reg_no: Mapped[str | None] = mapped_column(default=None)
    country: Mapped[str | None] = mapped_column(default=None)
    entity_type: Mapped[str] = mapped_column(default="ENTERPRISE")
    ownership: Mapped[str | None] = mapped_column(default=None)
    industry_gb: Mapped[str | None] = mapped_column(default=None)
    gb_edition: Mapped[str | None] = mapped_column(default=None)
    chain_node: Mapped[str | None] = mapped_column(default=None)
    reg_capital_amount: Mapped[int | None] = mapped_column(default=None)
    reg_capital_currency: Mapped[str | None] = mapped_column(default=None)
    reg_capital_raw: Mapped[str | None] = mapped_column(default=None)
    founded_on: Mapped[date | None] = mapped_column(default=None)
    founded_on_precision: Mapped[str | None] = mapped_column(default=None)
    legal_rep: Mapped[str | None] = mapped_column(default=None)
    hq_region: Mapped[str | None] = mapped_column(default=None)
    address: Mapped[str | None] = mapped_column(default=None)
    main_business: Mapped[str | None] = mapped_column(default=None)
    revenue_amount: Mapped[int | None] = mapped_column(default=None)
    revenue_currency: Mapped[str | None] = mapped_column(default=None)
    revenue_raw: Mapped[str | None] = mapped_column(default=None)
    revenue_year: Mapped[int | None] = mapped_column(default=None)
    tax_amount: Mapped[int | None] = mapped_column(default=None)
    tax_currency: Mapped[str | None] = mapped_column(default=None)
    tax_raw: Mapped[str | None] = mapped_column(default=None)
    tax_year: Mapped[int | None] = mapped_column(default=None)
    staff_text: Mapped[str | None] = mapped_column(default=None)
    staff_year: Mapped[int | None] = mapped_column(default=None)
    wenshang: Mapped[str | None] = mapped_column(default=None)
    existing_layout: Mapped[str | None] = mapped_column(default=None)
    intent_summary: Mapped[str | None] = mapped_column(default=None)
    intent_level: Mapped[int | None] = mapped_column(default=None)
    follow_owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    squad_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    source_channel: Mapped[str | None] = mapped_column(default=None)
    referred_by_id: Mapped[str | None] = mapped_column(refers_to("company"), default=None)
    credit_check_on: Mapped[date | None] = mapped_column(default=None)
    credit_result: Mapped[str | None] = mapped_column(default=None)
    credit_note: Mapped[str | None] = mapped_column(default=None)
    confidentiality: Mapped[str | None] = mapped_column(default=None)
    incomplete: Mapped[bool] = mapped_column(default=False)


class CompanyTag(Record, Base, kw_only=True):
    """A category of a firm, such as listed or top 500, with the year of the list and its code there."""

    __tablename__ = "company_tag"
    __table_args__ = (Index("ix_company_tag_company_id", "company_id"),)

    company_id: Mapped[str] = mapped_column(refers_to("company"))
    tag: Mapped[str]
    year: Mapped[int | None] = mapped_column(default=None)
    detail: Mapped[str | None] = mapped_column(default=None)


class CompanyIndustry(Record, Base, kw_only=True):
    """One of the city's industries a firm belongs to; the lowest position is the main one."""

    __tablename__ = "company_industry"
    __table_args__ = (Index("ix_company_industry_company_id", "company_id"),)

    company_id: Mapped[str] = mapped_column(refers_to("company"))
    industry: Mapped[str]
    position: Mapped[int] = mapped_column(default=0)


class CompanyRelation(Record, Base, kw_only=True):
    """How two firms hang together: `SUPPLIES` (from is upstream of to), `PARENT`, `REFERRED`."""

    __tablename__ = "company_relation"
    __table_args__ = (
        Index("ix_company_relation_from_id", "from_id"),
        Index("ix_company_relation_to_id", "to_id"),
    )

    from_id: Mapped[str] = mapped_column(refers_to("company"))
    to_id: Mapped[str] = mapped_column(refers_to("company"))
    kind: Mapped[str]
    note: Mapped[str | None] = mapped_column(default=None)


class Person(Record, Base, kw_only=True):
    """A person on the investor's side."""

    __tablename__ = "person"

    name_zh: Mapped[str | None] = mapped_column(default=None)
    name_orig: Mapped[str | None] = mapped_column(default=None)
    name_en: Mapped[str | None] = mapped_column(default=None)
    surname_len: Mapped[int | None] = mapped_column(default=None)
    name_pinyin: Mapped[str | None] = mapped_column(default=None)
    name_stroke_key: Mapped[str | None] = mapped_column(default=None)
    honorific: Mapped[str | None] = mapped_column(default=None)
    gender: Mapped[str | None] = mapped_column(default=None)
    native_place: Mapped[str | None] = mapped_column(default=None)
    wenshang_link: Mapped[str | None] = mapped_column(default=None)
    role_in_decision: Mapped[str | None] = mapped_column(default=None)
    preferences: Mapped[str | None] = mapped_column(default=None)
    taboos: Mapped[str | None] = mapped_column(default=None)
    diet: Mapped[str | None] = mapped_column(default=None)
    home_visit: Mapped[str | None] = mapped_column(default=None)
    relation_level: Mapped[int | None] = mapped_column(default=None)
    owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    do_not_contact: Mapped[bool] = mapped_column(default=False)
    do_not_contact_reason: Mapped[str | None] = mapped_column(default=None)
    incomplete: Mapped[bool] = mapped_column(default=False)


class PersonLanguage(Record, Base, kw_only=True):
    """A language a person speaks."""

    __tablename__ = "person_language"
    __table_args__ = (Index("ix_person_language_person_id", "person_id"),)

    person_id: Mapped[str] = mapped_column(refers_to("person"))
    language: Mapped[str]


class AssociationPost(Record, Base, kw_only=True):
    """A post a person holds in a chamber or overseas association."""

    __tablename__ = "association_post"
    __table_args__ = (Index("ix_association_post_person_id", "person_id"),)

    person_id: Mapped[str] = mapped_column(refers_to("person"))
    association_id: Mapped[str | None] = mapped_column(refers_to("company"), default=None)
    title: Mapped[str]


class ContactChannel(Record, Base, kw_only=True):
    """A way to reach a person or a firm; `value` is normalised, `raw` as typed."""

    __tablename__ = "contact_channel"
    __table_args__ = (
        Index("ix_contact_channel_person_id", "person_id"),
        Index("ix_contact_channel_company_id", "company_id"),
    )

    person_id: Mapped[str | None] = mapped_column(refers_to("person"), default=None)
    company_id: Mapped[str | None] = mapped_column(refers_to("company"), default=None)
    kind: Mapped[str]
    value: Mapped[str]
    ext: Mapped[str | None] = mapped_column(default=None)
    raw: Mapped[str | None] = mapped_column(default=None)
    label: Mapped[str | None] = mapped_column(default=None)
    is_primary: Mapped[bool] = mapped_column(default=False)
    area_assumed: Mapped[bool] = mapped_column(default=False)
    verified_on: Mapped[date | None] = mapped_column(default=None)


class PersonCompany(Record, Base, kw_only=True):
    """A person's post in a firm, from and to a day."""

    __tablename__ = "person_company"
    __table_args__ = (
        Index("ix_person_company_person_id", "person_id"),
        Index("ix_person_company_company_id", "company_id"),
    )

    person_id: Mapped[str] = mapped_column(refers_to("person"))
    company_id: Mapped[str] = mapped_column(refers_to("company"))
    title: Mapped[str | None] = mapped_column(default=None)
    is_decision_maker: Mapped[bool] = mapped_column(default=False)
    is_main_contact: Mapped[bool] = mapped_column(default=False)
    valid_from: Mapped[date | None] = mapped_column(default=None)
    valid_to: Mapped[date | None] = mapped_column(default=None)


class Likeness(Record, Base, kw_only=True):
    """What a person said of two records that look alike: which of them stays, or that they are two.

    `table_name` is `company` or `person`, `one_id` the lesser id; without `stays_id` they are not the same.
    """

    __tablename__ = "likeness"
    __table_args__ = (Index("ix_likeness_one_id", "one_id"), Index("ix_likeness_other_id", "other_id"))

    table_name: Mapped[str]
    one_id: Mapped[str]
    other_id: Mapped[str]
    stays_id: Mapped[str | None] = mapped_column(default=None)
