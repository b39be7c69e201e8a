"""What this computer has written and no other has yet."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.local_values import MEMBERSHIP, local_value
from app.models.field_ids import tables_by_number
from app.models.sync import UNSETTLED
from app.services.print_register import PRINTING

ACTIONS = (
    "SELECT id, first_seq, last_seq, label FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL"
    " UNION ALL SELECT t.id, t.first_seq, t.last_seq, t.label FROM sync_segment s CROSS JOIN change_tx t"
    f" ON t.segment_id = s.id WHERE s.{UNSETTLED} AND s.state = 'SEALED'"
)
"""SQL for the actions that no other computer has, with what lies in the log of each."""

_KINDS = (
    ("activity", {"activity", "activity_company", "activity_participant", "activity_project"}),
    ("project", {"project", "project_party", "project_source"}),
    ("company", {"company", "company_industry", "company_relation", "company_tag"}),
    ("person", {"person", "contact_channel", "person_company", "person_language", "association_post"}),
    ("progress_plan", {"progress_plan", "plan_task", "plan_task_link", "plan_task_support"}),
    ("leader_assignment", {"leader_assignment", "leader_action"}),
    ("contact_assignment", {"contact_assignment"}),
    ("project", {"project_milestone", "project_risk", "fund_arrival"}),
    ("progress_note", {"progress_note"}),
    ("follow_up", {"follow_up"}),
)
"""What an action was about, by the tables it wrote. One that wrote of several is of the first kind here: a
visit with whom it met and what is to be done is a visit, a project entered with its firm a project."""

KINDS = frozenset(kind for kind, _ in _KINDS)

_BEGINNING = 1000
"""Changes of an action by which its kind is told: nobody waits for an import to be looked through."""


def waiting(session: Session, but: str = "") -> int:
    """How many actions of this computer have not reached the store yet, but for those of a label."""
    query = text(f"SELECT count(*) FROM ({ACTIONS}) WHERE label <> :but")
    return int(session.execute(query, {"but": but}).scalar_one())


def waiting_kinds(session: Session) -> dict[str, int]:
    """The same actions by the kind of record they are about, the most first; the rest is no kind's."""
    counts = Counter(kind for kind in _kinds(session) if kind is not None)
    return dict(counts.most_common())


def unsent(session: Session) -> int:
    """The changes a paper holds that colleagues do not have; none where nobody shares.

    What the print register has about papers is in none of them, so that a paper printed twice is the same.
    """
    return waiting(session, PRINTING) if local_value(session, MEMBERSHIP) is not None else 0


def unsealed(session: Session) -> int:
    """Of these changes the ones that no package holds either: this computer may not send them (yet)."""
    query = text(
        "SELECT count(*) FROM change_tx WHERE segment_id IS NULL AND last_seq IS NOT NULL AND label <> :but"
    )
    return int(session.execute(query, {"but": PRINTING}).scalar_one())


def _kinds(session: Session) -> Iterator[str | None]:
    """Of each action, its kind."""
    query = text(
        f"SELECT group_concat(DISTINCT c.table_no) FROM ({ACTIONS}) t CROSS JOIN change c ON c.seq BETWEEN"
        " t.first_seq AND min(t.last_seq, t.first_seq + :beginning - 1) AND +c.tx_id = t.id GROUP BY t.id"
    )
    for told in session.execute(query, {"beginning": _BEGINNING}).scalars():
        tables = {tables_by_number()[int(number)].name for number in told.split(",")}
        yield next((kind for kind, those in _KINDS if tables & those), None)
