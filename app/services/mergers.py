"""Two firms or people that are one: merged, told apart for good, and parted again."""

from collections.abc import Iterator, Mapping

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import kinship
from app.errors import UserError
from app.models.field_ids import logged_tables
from app.services.history import table_of
from app.services.recycle_bin import delete_record
from app.versions import MERGEABLE

_LINKS = (
    "activity_company",
    "activity_participant",
    "association_post",
    "attachment_link",
    "company_industry",
    "company_relation",
    "company_tag",
    "contact_channel",
    "person_company",
    "person_language",
)
"""What both records may have had and one needs only once."""

_NOT_COMPARED = {"id", "deleted_at", "is_primary", "position", "raw"}

Row = Mapping[str, object]


def merge_records(session: Session, loser: str, winner: str) -> None:
    """Have one firm or person stand for another too, with all that belongs to either.

    What both had goes into the bin once. Raises UserError `no_such_record`, `not_mergeable`.
    """
    table = _table_of_both(session, loser, winner)
    theirs = {name: set(_links(session, name, loser)) for name in _LINKS}
    kinship.say_alike(session.connection(), table, (loser, winner), winner)
    for name in _LINKS:
        links = _links(session, name, winner)
        for key in sorted(_superfluous(links, theirs[name])):
            delete_record(session, key)
    session.expire_all()


def tell_apart(session: Session, one: str, other: str) -> None:
    """Remember that two records that look alike are two. Raises as `merge_records`."""
    kinship.say_alike(session.connection(), _table_of_both(session, one, other), (one, other), None)
    session.expire_all()


def _table_of_both(session: Session, one: str, other: str) -> str:
    session.flush()
    table = table_of(session, one).name
    if one == other or table not in MERGEABLE or table_of(session, other).name != table:
        raise UserError("not_mergeable")
    query = text(f'SELECT count(*) FROM "{table}" WHERE id IN (:one, :other) AND deleted_at IS NULL')
    if session.execute(query, {"one": one, "other": other}).scalar_one() < 2:
        raise UserError("no_such_record")
    return table


def _links(session: Session, name: str, record_id: str) -> dict[str, Row]:
    """The links of a table that show a record, by id."""
    columns = [
        column.name
        for column in logged_tables()[name].table.columns
        if column.name == "record_id"
        or any(key.column.table.name in MERGEABLE for key in column.foreign_keys)
    ]
    shows = " OR ".join(f'"{column}" = :id' for column in columns)
    query = text(f'SELECT * FROM "{name}" WHERE deleted_at IS NULL AND ({shows})')
    return {row["id"]: dict(row) for row in session.execute(query, {"id": record_id}).mappings()}


def _superfluous(links: Mapping[str, Row], added: set[str]) -> Iterator[str]:
    """Of two links that say the same the one that says no more, else the greater id: the same for whoever
    merges them either way. And what links a record with itself."""
    gone: set[str] = set()
    for key in sorted(added & links.keys()):
        for other in sorted(links.keys() - gone - {key}):
            poorer = _poorer(links, key, other)
            if poorer is not None and key not in gone:
                gone.add(poorer)
        if links[key].get("from_id") is not None and links[key]["from_id"] == links[key]["to_id"]:
            gone.add(key)
    yield from gone


def _poorer(links: Mapping[str, Row], one: str, other: str) -> str | None:
    greater, lesser = sorted((one, other), reverse=True)
    for key, rest in ((greater, lesser), (lesser, greater)):
        if all(
            not value or value == links[rest][column]
            for column, value in links[key].items()
            if column not in _NOT_COMPARED
        ):
            return key
    return None
