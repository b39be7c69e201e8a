"""What was printed, so that a figure on paper can be traced to the data it was taken from."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base, Record, refers_to


class DocOutput(Record, Base, kw_only=True):
    """A paper that was written as a file; `data_at` and `printed_at` are local time, ISO to the minute.

    `paper` is its number, such as D1, or PACK; `about` what the record that `table_name` and `record_id`
    name, if it is about one, was called; `params` and `told` are JSON: what was chosen, and what a pack said
    of its projects.
    """

    __tablename__ = "doc_output"
    __table_args__ = (Index("ix_doc_output_record_id", "record_id"),)

    paper: Mapped[str]
    form: Mapped[str]
    about: Mapped[str | None] = mapped_column(default=None)
    table_name: Mapped[str | None] = mapped_column(default=None)
    record_id: Mapped[str | None] = mapped_column(default=None)
    params: Mapped[str | None] = mapped_column(default=None)
    data_at: Mapped[str]
    printed_at: Mapped[str]
    printed_by_id: Mapped[str | None] = mapped_column(refers_to("official"), default=None)
    file_name: Mapped[str]
    sha256: Mapped[str]
    pages: Mapped[int | None] = mapped_column(default=None)
    for_whom: Mapped[str | None] = mapped_column(default=None)
    told: Mapped[str | None] = mapped_column(default=None)
