"""Firms and people that look as if they had been entered twice, and what tells one from the other."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.change_log import of_record, stamp_of
from app.errors import UserError
from app.services.conflict_sides import Side, side_at
from app.versions import MERGEABLE

CODE, NAME, POST = "CODE", "NAME", "POST"
"""Why firms look alike: their code or name; and people: their name in one firm, or a way to reach them."""

REASONS = (CODE, "MOBILE", "WECHAT", "EMAIL", NAME, POST)
"""The most telling first."""

_MOST_IN_GROUP = 6
"""Of so many that share something each is compared with each; of more, each with the eldest."""

_SHARED = {
    "company": (
        ("'CODE'", "upper(r.uscc)", "company r", "r.uscc <> ''"),
        ("'NAME'", "lower(r.name_key)", "company r", "r.name_key <> ''"),
        ("'NAME'", "lower(r.short_name)", "company r", "r.short_name <> ''"),
    ),
    "person": (
        (
            "c.kind",
            "c.value",
            "person r JOIN contact_channel c ON c.person_id = r.id",
            "c.deleted_at IS NULL AND c.kind IN ('MOBILE', 'WECHAT', 'EMAIL')",
        ),
        (
            "'POST'",
            "r.name_zh || ' ' || w.company_id",
            "person r JOIN person_company w ON w.person_id = r.id",
            "w.deleted_at IS NULL AND r.name_zh <> ''",
        ),
    ),
}
"""What two records `r` of a table may have in common: why they look alike then, what, and where it is."""


_IDS = "SELECT value FROM json_each(:ids)"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records that look alike, the lesser id first, and why."""

    table: str
    ids: tuple[str, str]
    names: tuple[str, str]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Twin:
    """One of two records that look alike: what tells it from the other, what belongs to it, who entered it.

    `code` is a firm's, `post` a person's with the firm; `holds` counts by table.
    """

    id: str
    name: str
    code: str
    region: str | None
    post: str
    phone: str
    holds: Mapping[str, int]
    entered: Side


def duplicates(session: Session) -> list[Pair]:
    """All pairs that look alike and that nobody has told apart, the most telling first."""
    found = [pair for table in MERGEABLE for pair in _pairs(session, table, _groups(session, table))]
    return sorted(found, key=_order)


def alike_to(session: Session, table: str, ids: Collection[str]) -> list[Pair]:
    """The same, where one of the two is among these records of a table."""
    theirs = {"ids": json.dumps(sorted(ids))}
    own = session.execute(text(_keys(table, f"r.id IN ({_IDS})")), theirs).all()
    said = json.dumps(sorted({row.said for row in own}))
    shared: dict[tuple[str, str], set[str]] = {}
    for row in session.execute(text(_keys(table, f"{{said}} IN ({_IDS})")), {"ids": said}) if own else ():
        shared.setdefault((row.why, row.said), set()).add(row.id)
    groups = [(why, sorted(found)) for (why, _), found in shared.items() if len(found) > 1]
    pairs = _pairs(session, table, groups)
    return sorted((one for one in pairs if not set(ids).isdisjoint(one.ids)), key=_order)


def pair_of(session: Session, table: str, ids: Sequence[str]) -> Pair:
    """Two records that a person takes for the same, whatever they have in common."""
    one, other = sorted(ids)
    found = [pair for pair in alike_to(session, table, ids) if pair.ids == (one, other)]
    names = _names(session, table, ids)
    return found[0] if found else Pair(table, (one, other), (names.get(one, ""), names.get(other, "")), ())


def twins(session: Session, pair: Pair) -> tuple[Twin, Twin]:
    """Both records of a pair, first the one that should rather stay: it holds more, or was there before."""
    one, other = (_twin(session, pair.table, key) for key in pair.ids)
    return (one, other) if sum(one.holds.values()) >= sum(other.holds.values()) else (other, one)


def mergeable(session: Session, said: str) -> str:
    """The firm or person of an id, or of a whole name that no other has.

    Raises UserError `no_such_record`, `several_of_that_name`.
    """
    query = (
        "SELECT id FROM company WHERE deleted_at IS NULL AND :said IN (id, name_zh, short_name)"
        " UNION SELECT id FROM person WHERE deleted_at IS NULL AND :said IN (id, name_zh, name_orig, name_en)"
    )
    found = session.execute(text(query), {"said": said}).scalars().all()
    if not found:
        raise UserError("no_such_record", id=said)
    if len(found) > 1 and said not in found:
        raise UserError("several_of_that_name", name=said)
    return said if said in found else str(found[0])


def _order(pair: Pair) -> tuple[int, tuple[str, str], tuple[str, str]]:
    return min(map(REASONS.index, pair.reasons)), pair.names, pair.ids


def _keys(table: str, which: str) -> str:
    """SQL for what records of a table may share; in `which` stands `{said}` for that."""
    return " UNION ALL ".join(
        f"SELECT r.id AS id, {why} AS why, {said} AS said FROM {place}"
        f" WHERE r.deleted_at IS NULL AND {known} AND {which.format(said=said)}"
        for why, said, place, known in _SHARED[table]
    )


def _groups(session: Session, table: str) -> list[tuple[str, list[str]]]:
    """What is shared, and the records that share it."""
    rows = session.execute(
        text(
            f"SELECT why, json_group_array(DISTINCT id) AS ids FROM ({_keys(table, 'true')})"
            " GROUP BY why, said HAVING count(DISTINCT id) > 1"
        )
    )
    return [(row.why, json.loads(row.ids)) for row in rows]


def _pairs(session: Session, table: str, groups: Iterable[tuple[str, list[str]]]) -> Iterator[Pair]:
    why: dict[tuple[str, str], set[str]] = {}
    for reason, ids in groups:
        for pair in _couples(sorted(ids)):
            why.setdefault(pair, set()).add(reason)
    apart = _told_apart(session, table, why)
    names = _names(session, table, {key for pair in why for key in pair})
    for pair, reasons in why.items():
        if pair not in apart:
            ordered = tuple(sorted(reasons, key=REASONS.index))
            yield Pair(table, pair, (names.get(pair[0], ""), names.get(pair[1], "")), ordered)


def _names(session: Session, table: str, ids: Collection[str]) -> dict[str, str]:
    """What records are called in full: two that look alike may have one short name."""
    name = "name_zh" if table == "company" else "coalesce(name_zh, name_orig, name_en, '')"
    query = f"SELECT id, {name} AS name FROM {table} WHERE id IN ({_IDS})"
    return {row.id: row.name for row in session.execute(text(query), {"ids": json.dumps(sorted(ids))})}


def _couples(ids: list[str]) -> Iterator[tuple[str, str]]:
    if len(ids) <= _MOST_IN_GROUP:
        yield from combinations(ids, 2)
    else:
        yield from ((ids[0], other) for other in ids[1:])


def _told_apart(session: Session, table: str, pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of which somebody has said that they are two, and firms whose codes say so."""
    said = session.execute(
        text(
            "SELECT one_id, other_id FROM likeness"
            " WHERE table_name = :table AND deleted_at IS NULL AND stays_id IS NULL"
        ),
        {"table": table},
    )
    found = {(row.one_id, row.other_id) for row in said}
    if table == "company":
        ids = json.dumps(sorted({key for pair in pairs for key in pair}))
        query = "SELECT id, upper(uscc) AS code FROM company WHERE id IN (SELECT value FROM json_each(:ids))"
        codes = {row.id: row.code for row in session.execute(text(query), {"ids": ids})}
        found |= {
            pair for pair in pairs if codes[pair[0]] and codes[pair[1]] and codes[pair[0]] != codes[pair[1]]
        }
    return found


_BORN = f"SELECT seq FROM change WHERE {of_record(':id')} ORDER BY {stamp_of()} LIMIT 1"

_TWIN = {
    "company": (
        "SELECT c.name_zh AS name, c.uscc AS code, c.hq_region AS region, NULL AS post,"
        " (SELECT count(DISTINCT p.project_id) FROM project_party p WHERE p.company_id = c.id"
        " AND p.deleted_at IS NULL) AS project,"
        " (SELECT count(DISTINCT a.activity_id) FROM activity_company a WHERE a.company_id = c.id"
        " AND a.deleted_at IS NULL) AS activity,"
        " (SELECT count(DISTINCT w.person_id) FROM person_company w WHERE w.company_id = c.id"
        " AND w.deleted_at IS NULL) AS person,"
        " (SELECT value FROM contact_channel WHERE company_id = c.id AND deleted_at IS NULL"
        " ORDER BY is_primary DESC, id LIMIT 1) AS phone FROM company c WHERE c.id = :id"
    ),
    "person": (
        "SELECT coalesce(p.name_zh, p.name_orig, p.name_en) AS name, NULL AS code, NULL AS region,"
        " (SELECT trim(coalesce(c.short_name, c.name_zh) || ' ' || coalesce(w.title, '')) FROM"
        " person_company w JOIN company c ON c.id = w.company_id WHERE w.person_id = p.id"
        " AND w.deleted_at IS NULL ORDER BY w.valid_to IS NOT NULL, w.id LIMIT 1) AS post, 0 AS project,"
        " (SELECT count(DISTINCT a.activity_id) FROM activity_participant a WHERE a.person_id = p.id"
        " AND a.deleted_at IS NULL) AS activity, 0 AS person,"
        " (SELECT value FROM contact_channel WHERE person_id = p.id AND deleted_at IS NULL"
        " ORDER BY is_primary DESC, id LIMIT 1) AS phone FROM person p WHERE p.id = :id"
    ),
}


def _twin(session: Session, table: str, key: str) -> Twin:
    row = session.execute(text(_TWIN[table]), {"id": key}).one()
    born = session.execute(text(_BORN), {"id": key}).scalar_one()
    holds = {name: getattr(row, name) for name in ("project", "activity", "person") if getattr(row, name)}
    return Twin(
        key,
        row.name or "",
        row.code or "",
        row.region,
        row.post or "",
        row.phone or "",
        holds,
        side_at(session, born, None),
    )
