"""Undo and redo of any action, also after a restart; of an older one where nothing newer rests on it."""

from dataclasses import dataclass

from sqlalchemy import bindparam, text
from sqlalchemy.orm import Session

from app import change_log, erasure, version_reading
from app.database import database_of
from app.errors import ConflictError, UserError
from app.services.print_register import PRINTING
from app.services.project_numbers import LABEL as NUMBERING
from app.services.revert import Action, revert

FOUNDING = ("Make workspace", "Make demo data")
"""The actions a ledger begins with; without them there is none, so nobody takes them back."""

NOBODYS = (*FOUNDING, NUMBERING, PRINTING)
"""The actions that are no step of a person's."""

DEPTH = 200
"""How many of this computer's last actions can be undone in order."""


_ABOUT = (
    "FROM change_tx t LEFT JOIN sync_segment s ON s.id = t.segment_id"
    f" WHERE t.target_id = :id AND {version_reading.COUNTS}"
)
"""SQL for what undid an action or did it again; what an administrator has refused has done neither."""


@dataclass(frozen=True, slots=True)
class Step:
    """An action that can be undone or redone, and the records it touched."""

    tx_id: int
    label: str
    about: str | None
    records: dict[str, frozenset[str]]


def undo_stacks(session: Session) -> tuple[list[int], list[int]]:
    """The actions of this computer that can be undone and redone, the next one last.

    What an administrator has refused has no effect to take back.
    """
    rows = session.execute(
        text(
            "SELECT t.id, t.kind, t.target_id FROM change_tx t JOIN change_origin o ON o.id = t.origin_id"
            " LEFT JOIN sync_segment s ON s.id = t.segment_id"
            " WHERE o.device = :device AND t.kind IN ('DO', 'UNDO', 'REDO') AND t.last_seq IS NOT NULL"
            f" AND t.label NOT IN :nobodys AND {version_reading.COUNTS} ORDER BY t.id DESC LIMIT :depth"
        ).bindparams(bindparam("nobodys", expanding=True)),
        {
            "device": database_of(session).local("device"),
            "nobodys": NOBODYS,
            "depth": DEPTH * 2,
        },
    ).all()
    done: list[int] = []
    undone: list[int] = []
    gone = erasure.actions_on(session.connection())
    for tx_id, kind, target_id in reversed(rows):
        if tx_id in gone:
            continue
        if kind == "DO":
            done.append(tx_id)
            undone.clear()
        elif kind == "UNDO":
            if target_id in done:
                done.remove(target_id)
            undone.append(target_id)
        else:
            if target_id in undone:
                undone.remove(target_id)
            done.append(target_id)
    return done[-DEPTH:], undone


def next_undo(session: Session) -> Step | None:
    """What `undo` would take back."""
    done, _ = undo_stacks(session)
    return step_of(session, done[-1]) if done else None


def next_redo(session: Session) -> Step | None:
    """What `redo` would do again."""
    _, undone = undo_stacks(session)
    return step_of(session, undone[-1]) if undone else None


def step_of(session: Session, tx_id: int) -> Step:
    """The action with this place in the log. Raises UserError `no_such_action`."""
    row = session.execute(
        text("SELECT label, about FROM change_tx WHERE id = :id"), {"id": tx_id}
    ).one_or_none()
    if row is None:
        raise UserError("no_such_action")
    return Step(tx_id, row.label, row.about, change_log.touched(session.connection(), tx_id))


def undo(session: Session, tx_id: int | None = None) -> Step:
    """Take back the last action, or an older one named by `tx_id`; an undo taken back is a redo.

    Raises UserError `nothing_to_undo`, `ledger_begins_here`, `number_stays`, `printed_stays`,
    `erased_on_request`, `former_value_unknown`;
    ConflictError `already_undone`, `already_redone`, and `undo_newer_change` or `undo_still_used` when
    something newer rests on it: then nothing is written.
    """
    if tx_id is None:
        done, _ = undo_stacks(session)
        if not done:
            raise UserError("nothing_to_undo")
        return _take_back(session, done[-1])
    kind, target = _meant(session, tx_id)
    undone = _is_undone(session, target)
    if kind == "UNDO":
        if not undone:
            raise ConflictError("already_redone")
        return _do_again(session, target)
    if undone:
        raise ConflictError("already_undone")
    return _take_back(session, target)


def redo(session: Session) -> Step:
    """Do the last undone action again. Raises UserError `nothing_to_redo`, ConflictError as `undo`."""
    _, undone = undo_stacks(session)
    if not undone:
        raise UserError("nothing_to_redo")
    return _do_again(session, undone[-1])


def _take_back(session: Session, tx_id: int) -> Step:
    step = _living_step(session, tx_id)
    revert(session, _effective(session, tx_id, "REDO"))
    change_log.mark(session.connection(), "UNDO", tx_id)
    return step


def _do_again(session: Session, tx_id: int) -> Step:
    step = _living_step(session, tx_id)
    revert(session, _effective(session, tx_id, "UNDO"))
    change_log.mark(session.connection(), "REDO", tx_id)
    return step


def _living_step(session: Session, tx_id: int) -> Step:
    """The action, unless it wrote of somebody who was erased since. Raises UserError `erased_on_request`."""
    if tx_id in erasure.actions_on(session.connection()):
        raise UserError("erased_on_request")
    return step_of(session, tx_id)


def _meant(session: Session, tx_id: int) -> tuple[str, int]:
    """The kind of an entry of the log, and the action it is about: itself, or what it undid or redid."""
    row = session.execute(
        text("SELECT kind, target_id, label FROM change_tx WHERE id = :id"), {"id": tx_id}
    ).one_or_none()
    if row is None:
        raise UserError("no_such_action")
    if row.label in FOUNDING:
        raise UserError("ledger_begins_here")
    if row.label == NUMBERING:
        raise UserError("number_stays")
    if row.label == PRINTING:
        raise UserError("printed_stays")
    return row.kind, tx_id if row.target_id is None else row.target_id


def _is_undone(session: Session, tx_id: int) -> bool:
    query = text(f"SELECT t.kind {_ABOUT} ORDER BY t.id DESC LIMIT 1")
    return session.execute(query, {"id": tx_id}).scalar() == "UNDO"


def _effective(session: Session, tx_id: int, kind: str) -> Action:
    """The action that last brought the effect of `tx_id` about (`REDO`) or took it away (`UNDO`)."""
    row = session.execute(
        text(
            "SELECT id, first_seq, last_seq FROM change_tx WHERE id = :id"
            f" OR id IN (SELECT t.id {_ABOUT} AND t.kind = :kind) ORDER BY id DESC LIMIT 1"
        ),
        {"id": tx_id, "kind": kind},
    ).one()
    return Action(row.id, row.first_seq, row.last_seq)
