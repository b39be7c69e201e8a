"""Gathers what a leader who meets a firm should know of it: who they are, what was dealt, what to mind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.database import database_of, now_text
from app.models.activities import FollowUp
from app.services.amounts import format_money
from app.services.calendar import working_calendar
from app.services.company_more import CompanyMore, company_more
from app.services.company_page import CompanyPage, PersonLine, company_page
from app.services.disputes import UNDISPUTED, Disputes, Matter, disputes
from app.services.labels import Labels, labels
from app.services.papers.dealings import Duty, demands_before, duties, lines_of
from app.services.papers.dispute_words import marked
from app.services.papers.office import office
from app.services.papers.sentences import ended
from app.services.papers.words import STAGES, light_words
from app.services.person_details import PersonDetails, person_details
from app.services.posts import former_posts
from app.services.project_list import ProjectRow
from app.services.project_view import Money
from app.services.relations import Neighbour, RelationRole

LATEST = 5
_ASKED = 3
_POINTS = 8
_SPEAKS_CHINESE = frozenset({"MANDARIN", "WENZHOUNESE", "MINNAN", "CANTONESE"})


@dataclass(frozen=True, slots=True)
class KeyPerson:
    """Someone of the firm; `career` tells former posts and those in chambers."""

    name: str
    honorific: str = ""
    title: str = ""
    native_place: str = ""
    link: str = ""
    career: str = ""


@dataclass(frozen=True, slots=True)
class PastDealing:
    """A visit or talk, with what follows from it."""

    on: date
    kind: str
    place: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]
    text: str
    follow: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmBackground:
    """客商背景材料 of one firm as it stood at `as_of`; empty parts are left out.

    `dealt` counts all dealings, of which the latest are told.
    """

    name: str
    issuer: str
    as_of: datetime
    facts: tuple[tuple[str, str], ...] = ()
    people: tuple[KeyPerson, ...] = ()
    standing: tuple[str, ...] = ()
    layout: tuple[str, ...] = ()
    ties: tuple[str, ...] = ()
    dealings: tuple[PastDealing, ...] = ()
    dealt: int = 0
    intent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    unsent: int = 0


def firm_background(session: Session, company_id: str) -> FirmBackground:
    """背景材料 of one firm. Raises UserError `no_such_record`."""
    page, more = company_page(session, company_id, LATEST), company_more(session, company_id)
    words = _Words(labels(session))
    people = [(line, person_details(session, line.id)) for line in page.people]
    open_duties = duties(session, FollowUp.company_id == company_id, FollowUp.done_on.is_(None))
    asked = demands_before(session, company_id, now_text(session), _ASKED)
    now = database_of(session).clock.now()
    return FirmBackground(
        page.details.name_zh,
        office(session),
        now,
        tuple(_facts(page, more, words)),
        tuple(_key_person(session, line, known, words) for line, known in people),
        tuple(map(ended, _standing(page, more, words))),
        tuple(map(ended, lines_of(more.existing_layout))),
        tuple(map(ended, _ties(page, people, words, disputes(session)))),
        tuple(_dealings(page, words)),
        page.visit_count,
        tuple(map(ended, _intent(more, asked, open_duties, words, now.year))),
        tuple(map(ended, _points(session, page, open_duties)))[:_POINTS],
        tuple(map(ended, _cautions(more, people, words))),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The Chinese of codes; a code of no list is its own word."""

    known: Labels

    def of(self, listed: str, code: str | None) -> str:
        label = self.known.get(listed, {}).get(code or "")
        return label.zh if label else code or ""


def _facts(page: CompanyPage, more: CompanyMore, words: _Words) -> Iterator[tuple[str, str]]:
    """企业概况 in pairs; what is not known is left out."""
    details = page.details
    known = (
        ("企业性质", words.of("ownership", more.ownership)),
        ("主体类型", "" if more.entity_type == "ENTERPRISE" else words.of("entity_type", more.entity_type)),
        ("总 部 地", "，".join(filter(None, (page.row.region, details.address)))),
        ("成立时间", f"{more.founded_on.year}年{more.founded_on.month}月" if more.founded_on else ""),
        ("法定代表", more.legal_rep or ""),
        ("注册资本", _money(more.reg_capital)),
        (
            "营业收入",
            _of_year(details.revenue_year, format_money(details.revenue) if details.revenue else ""),
        ),
        ("纳　　税", _of_year(more.tax_year, _money(more.tax))),
        ("员　　工", _of_year(more.staff_year, details.staff_text or "")),
        ("英文名称", more.name_en or ""),
        ("信用代码", details.uscc or more.foreign_reg_no or ""),
        ("温商背景", words.of("wenshang", more.wenshang)),
    )
    yield from ((name, value) for name, value in known if value)


def _money(money: Money) -> str:
    return format_money(money.amount, currency=money.currency or "CNY") if money.amount else ""


def _of_year(year: int | None, value: str) -> str:
    return f"{value}（{year}年）" if value and year else value


def _key_person(session: Session, line: PersonLine, known: PersonDetails, words: _Words) -> KeyPerson:
    held = (
        f"{_years(post.since, post.until)}任{post.company}{post.title or ''}"
        for post in reversed(former_posts(session, line.id))
    )
    link = "" if known.wenshang_link == "NONE" else words.of("wenshang_link", known.wenshang_link)
    return KeyPerson(
        line.name or known.name_orig or known.name_en or "",
        line.honorific or "",
        line.title or "",
        words.of("region", known.native_place),
        link,
        "；".join((*held, *known.association_posts)),
    )


def _years(since: date | None, until: date) -> str:
    return f"{since.year}—{until.year}年" if since and since.year != until.year else f"{until.year}年前"


def _standing(page: CompanyPage, more: CompanyMore, words: _Words) -> Iterator[str]:
    """主业与行业地位."""
    industry = words.of("industry_city", page.details.industry_code) or page.row.industry
    known = (
        page.details.main_business and f"主营{page.details.main_business.strip('。')}",
        industry and f"属{industry}产业".replace("产业产业", "产业"),
        more.chain_node and f"产业链环节为{more.chain_node}",
    )
    facts = [fact for fact in known if fact]
    if facts:
        yield "，".join(facts)
    tags = [
        f"{words.of('company_tag', tag.tag)}{_aside(f'{tag.year}年' if tag.year else '', tag.detail)}"
        for tag in more.tag_details
    ]
    if tags:
        yield f"企业类别：{'、'.join(tags)}"
    for name, firms in (("上游供应商", page.upstream), ("下游客户", page.downstream)):
        if firms:
            yield f"{name}：{'、'.join(map(_neighbour, firms))}"
    parents = [firm for firm in page.relatives if firm.role in (RelationRole.PARENT, RelationRole.SUBSIDIARY)]
    for firm in parents:
        yield f"{'母公司' if firm.role is RelationRole.PARENT else '子公司'}：{_neighbour(firm)}"


def _aside(*parts: str) -> str:
    said = "，".join(filter(None, parts))
    return f"（{said}）" if said else ""


def _neighbour(firm: Neighbour) -> str:
    return firm.name + _aside("在我市有项目" if firm.here else "", firm.note or "")


def _ties(
    page: CompanyPage,
    people: Sequence[tuple[PersonLine, PersonDetails]],
    words: _Words,
    disputed: Disputes,
) -> Iterator[str]:
    """与本市的联系: by whom it came, who looks after it, its projects, when people come home."""
    details = page.details
    source = details.referred_by or words.of("source_channel", details.source_channel)
    if source:
        yield f"信息来源：{f'{details.referred_by}推荐' if details.referred_by else source}"
    if page.row.owner_name:
        yield f"跟进人：{page.row.owner_name}{_aside(details.owner_unit or '')}"
    for project in page.projects:
        yield _project(project, disputed.get(project.id, UNDISPUTED))
    for line, known in people:
        if known.home_visit:
            yield f"{line.name}回乡时间：{known.home_visit}"


def _project(row: ProjectRow, disputed: frozenset[Matter]) -> str:
    stage, regime = STAGES[row.stage]
    known = (
        row.investment and f"总投资{format_money(row.investment)}",
        f"{stage}阶段（{regime}）",
        row.leader_name and f"责任领导{row.leader_name}",
        row.contact_name and f"联系人{row.contact_name}",
        row.unit_name and f"落户{row.unit_name}",
    )
    return f"在我市项目“{marked(row.name, disputed)}”：{'，'.join(fact for fact in known if fact)}"


def _dealings(page: CompanyPage, words: _Words) -> Iterator[PastDealing]:
    for visit in page.visits:
        yield PastDealing(
            date.fromisoformat(visit.started_at[:10]),
            words.of("activity_kind", visit.kind),
            visit.place or "",
            visit.ours,
            visit.theirs,
            " ".join(visit.text.split()),
            tuple(
                step.what + ("（已办结）" if step.done_on else _aside(_before(step.due_on)))
                for step in visit.next_steps
            ),
        )


def _before(day: date | None) -> str:
    return f"{day.month}月{day.day}日前" if day else ""


def _intent(
    more: CompanyMore,
    asked: Sequence[tuple[date, str]],
    open_duties: Sequence[Duty],
    words: _Words,
    year: int,
) -> Iterator[str]:
    level = words.of("intent_level", str(more.intent_level) if more.intent_level else None)
    if level:
        yield f"意向强度：{level.replace(' ', '')}"
    yield from lines_of(more.intent_summary)
    for day, text in asked:
        when = f"{day.month}月{day.day}日" if day.year == year else f"{day.year}年{day.month}月{day.day}日"
        yield f"{when}提出：{'；'.join(line.rstrip('。；') for line in lines_of(text))}"
    yield from (f"待回应诉求：{duty.what}" for duty in open_duties if duty.kind == "DEMAND")


def _points(session: Session, page: CompanyPage, open_duties: Sequence[Duty]) -> Iterator[str]:
    """谈话要点: what they wait for from us, then where their projects are stuck."""
    now, between = database_of(session).clock.now().date(), working_calendar(session).between
    for duty in open_duties:
        name = {"DEMAND": "回应诉求", "PROMISE": "说明承诺事项办理情况"}.get(duty.kind, "沟通后续事项")
        late = -between(now, duty.due_on) if duty.due_on else 0
        due = f"已超期{late}个工作日" if late > 0 else _before(duty.due_on)
        yield f"{name}：{duty.what}{_aside(duty.owner, due)}"
    for row in page.projects:
        if row.light < 2:
            reason = light_words(row.light_rule, row.light_inputs, row.light_days)
            yield f"了解项目“{row.name}”推进情况：{reason or '进度落后'}"


def _cautions(
    more: CompanyMore, people: Sequence[tuple[PersonLine, PersonDetails]], words: _Words
) -> Iterator[str]:
    """注意事项: secrecy, standing, and what each person likes, eats and avoids."""
    if more.confidentiality and more.confidentiality != "NORMAL":
        yield f"企业要求保密（{words.of('confidentiality', more.confidentiality)}），签约前不宣传报道"
    result = words.of("credit_result", more.credit_result)
    if result:
        day = more.credit_check_on
        when = f"{day.year}年{day.month}月{day.day}日" if day else ""
        yield "，".join(filter(None, (f"资信核查{result}{_aside(when)}", (more.credit_note or "").strip())))
    for line, known in people:
        said = list(_manners(known, words))
        if said:
            yield f"{line.name}：{'；'.join(said)}"


def _manners(known: PersonDetails, words: _Words) -> Iterator[str]:
    if known.languages and not _SPEAKS_CHINESE.intersection(known.languages):
        yield f"使用{'、'.join(words.of('language', code) for code in known.languages)}，需安排翻译"
    if known.diet and known.diet != "NONE":
        yield f"饮食{words.of('diet', known.diet)}"
    for name, text in (("禁忌", known.taboos), ("偏好", known.preferences)):
        if text and text.strip():
            yield f"{name}：{' '.join(text.split()).rstrip('。；')}"
    if known.do_not_contact:
        yield f"请勿直接联系{_aside(known.do_not_contact_reason or '')}"
