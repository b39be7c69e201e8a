"""Units, code lists, the calendar, settings and saved views: what an office sets up once."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class Unit(Record, Base, kw_only=True):
    """A city, county, zone, department, park or squad; names are valid from and to a day."""

    __tablename__ = "unit"

    code: Mapped[str]
    name_zh: Mapped[str]
    short_zh: Mapped[str]
    name_en: Mapped[str | None] = mapped_column(default=None)
    unit_type: Mapped[str]
    parent_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    level: Mapped[int | None] = mapped_column(default=None)
    is_ranked: Mapped[bool] = mapped_column(default=False)
    rank_group: Mapped[str | None] = mapped_column(default=None)
    protocol_order: Mapped[int] = mapped_column(default=0)
    valid_from: Mapped[date | None] = mapped_column(default=None)
    valid_to: Mapped[date | None] = mapped_column(default=None)
    successor_id: Mapped[str | None] = mapped_column(refers_to("unit"), default=None)
    abbr_2012: Mapped[str | None] = mapped_column(default=None)
    duties: Mapped[str | None] = mapped_column(default=None)


class CodeItem(Record, Base, kw_only=True):
    """One entry of a code list that users may extend."""

    __tablename__ = "code_item"
    __table_args__ = (Index("ix_code_item_list", "list", "code"),)

    list: Mapped[str]
    code: Mapped[str]
    label_zh: Mapped[str]
    label_en: Mapped[str | None] = mapped_column(default=None)
    sort: Mapped[int] = mapped_column(default=0)
    parent: Mapped[str | None] = mapped_column(default=None)
    valid_from: Mapped[date | None] = mapped_column(default=None)
    valid_to: Mapped[date | None] = mapped_column(default=None)


class CalendarDay(Record, Base, kw_only=True):
    """Whether a day is worked, by the State Council's notice or, while `provisional`, by reckoning."""

    __tablename__ = "calendar_day"
    __table_args__ = (Index("ix_calendar_day_day", "day"),)

    day: Mapped[date]
    is_workday: Mapped[bool]
    name: Mapped[str | None] = mapped_column(default=None)
    source: Mapped[str]
    provisional: Mapped[bool] = mapped_column(default=False)


class Setting(Record, Base, kw_only=True):
    """A setting of the whole workspace; `value` is JSON."""

    __tablename__ = "setting"

    key: Mapped[str]
    value: Mapped[str]


class SavedView(Record, Base, kw_only=True):
    """Filter, sort, columns and kind of a list under a name; personal unless `shared`."""

    __tablename__ = "saved_view"

    section: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    definition: Mapped[str]
    owner_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    shared: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)
