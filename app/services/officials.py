"""Officials to choose from, as pickers list them."""

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.database import me, today
from app.models.people import Official
from app.models.reference import Unit
from app.services.names import ProtocolKey, protocol_key


@dataclass(frozen=True, slots=True)
class OfficialChoice:
    """An official in office, with what tells namesakes apart."""

    id: str
    name: str
    post_title: str | None
    unit_name: str | None


def official_key(official: Official) -> ProtocolKey:
    """What 职务 order compares of an official (domain handbook §7.4)."""
    return protocol_key(
        official.name,
        official.group4,
        official.rank_level,
        official.protocol_order,
        official.term_from,
    )


def official_choices(session: Session, text: str = "", limit: int = 50) -> list[OfficialChoice]:
    """Officials in office whose name, post or unit holds `text`, my own unit first."""
    mine = select(Official.unit_id).where(Official.id == me(session)).scalar_subquery()
    query = (
        select(Official.id, Official.name, Official.post_title, Unit.short_zh)
        .outerjoin(Unit, Unit.id == Official.unit_id)
        .where(
            Official.deleted_at.is_(None),
            or_(Official.term_to.is_(None), Official.term_to >= today(session)),
        )
        .order_by(Official.unit_id != mine, Official.protocol_order, Official.name_pinyin, Official.id)
        .limit(limit)
    )
    wanted = text.strip()
    if wanted:
        pattern = f"%{wanted.replace('%', '').replace('_', '')}%"
        query = query.where(
            or_(
                Official.name.like(pattern),
                Official.name_pinyin.like(pattern.lower()),
                Official.post_title.like(pattern),
                Unit.short_zh.like(pattern),
            )
        )
    return [OfficialChoice(row.id, row.name, row.post_title, row.short_zh) for row in session.execute(query)]


def official_name(session: Session, official_id: str | None) -> str | None:
    """The name of an official."""
    if official_id is None:
        return None
    return session.scalar(select(Official.name).where(Official.id == official_id))
