"""The sentences of the one-page brief that the records do not hold as such."""

import re
from datetime import date

from app.models.people import Company
from app.models.projects import Project
from app.services.amounts import format_area, format_money
from app.services.papers.content import DatedText

_DATED = re.compile(r"\s*(?:截至|\d{1,4}[年月.-]|今天|昨天)")
"""How a note begins that says its day itself."""

_ENDS = "。！？…”"


def ended(text: str) -> str:
    """`text` as one paragraph that ends with a mark."""
    tidy = " ".join(text.split())
    return tidy if not tidy or tidy[-1] in _ENDS else f"{tidy.rstrip('，、；;,.')}。"


def dated(note: DatedText, today: date) -> str:
    """A note with its day before it, unless it begins with one; the year only when it is another."""
    if _DATED.match(note.text):
        return ended(note.text)
    day = f"{note.on.month}月{note.on.day}日"
    return ended(f"{day if note.on.year == today.year else f'{note.on.year}年{day}'}，{note.text.strip()}")


def situation(project: Project, investors: str, signed_on: date | None, unit: str) -> str:
    """基本情况 as it was written, or from two facts or more; empty when less is known."""
    if project.content and project.content.strip():
        return ended(project.content)
    total = project.total_investment_amount
    known = (
        investors and f"由{investors}投资建设",
        total and f"总投资{format_money(total, currency=project.total_investment_currency or 'CNY')}",
        project.land_mu and f"用地{format_area(project.land_mu)}",
        signed_on and f"{signed_on.year}年{signed_on.month}月{signed_on.day}日签约",
        unit and f"{'' if signed_on else '拟'}落户{unit}",
    )
    facts = [fact for fact in known if fact]
    return f"项目{'，'.join(facts)}。" if len(facts) > 1 else ""


def profile(company: Company) -> str:
    """投资方简介: what is known of a firm besides its name; empty when that is nothing."""
    revenue = company.revenue_amount and format_money(company.revenue_amount)
    year = f"{company.revenue_year}年" if company.revenue_year else "年"
    known = (
        company.founded_on and f"{company.founded_on.year}年成立",
        company.main_business and f"主营{company.main_business.strip('。')}",
        company.staff_text and f"员工{company.staff_text.strip('。')}",
        revenue and f"{year}营业收入{revenue}",
        company.existing_layout and company.existing_layout.strip("。"),
    )
    facts = [fact for fact in known if fact]
    return ended("，".join([company.name_zh, *facts])) if facts else ""
