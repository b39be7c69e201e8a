"""Undo: any action comes back exactly, in order, after a restart, and never over someone's newer change."""

from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database
from app.errors import ConflictError, UserError
from app.models.people import Company, Official, Person, PersonCompany
from app.models.projects import Project
from app.models.three_ones import LeaderAssignment
from app.services.assignments import AssignmentDraft, assign_leader, tenures
from app.services.history import record_history, restore_value
from app.services.recycle_bin import delete_record, deleted_records, restore_record
from app.services.undo import next_redo, next_undo, redo, undo
from app.services.workspace_info import workspace_info
from app.services.workspace_setup import WorkspaceDraft, fill_workspace
from app.workspace import OpenWorkspace, open_workspace

BOTH_DRIVERS = True


def add_company(database: Database, name: str = "鹿鸣演示装备有限公司") -> str:
    def command(session: Session) -> str:
        company = Company(name_zh=name, name_key=name)
        session.add(company)
        return company.id

    return database.write("Add investor", command, about=name)


def rename(database: Database, company_id: str, name: str) -> None:
    database.write("Edit investor", lambda s: setattr(s.get_one(Company, company_id), "name_zh", name))


def name_of(database: Database, company_id: str) -> str | None:
    return database.read(
        lambda s: s.execute(
            text("SELECT name_zh FROM company WHERE id = :id AND deleted_at IS NULL"), {"id": company_id}
        ).scalar()
    )


def test_undo_and_redo_walk_through_the_actions_in_order(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    rename(database, company_id, "丙示例")
    seen = []
    for _ in range(3):
        database.write("Undo", undo)
        seen.append(name_of(database, company_id))
    assert seen == ["乙示例", "甲示例", None]
    for _ in range(3):
        database.write("Redo", redo)
        seen.append(name_of(database, company_id))
    assert seen[3:] == ["甲示例", "乙示例", "丙示例"]
    database.write("Undo", undo)
    assert name_of(database, company_id) == "乙示例"


def test_a_new_action_after_an_undo_ends_the_redo(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    database.write("Undo", undo)
    rename(database, company_id, "丙示例")
    assert database.read(next_redo) is None
    with pytest.raises(UserError, match="nothing_to_redo"):
        database.write("Redo", redo)
    database.write("Undo", undo)
    assert name_of(database, company_id) == "甲示例"


def test_undo_still_works_after_the_program_was_closed(tmp_path: Path) -> None:
    first = open_workspace(tmp_path, create=True)
    company_id = add_company(first.database, "甲示例")
    rename(first.database, company_id, "乙示例")
    first.close()
    second = open_workspace(tmp_path)
    step = second.database.read(next_undo)
    assert step is not None
    assert step.label == "Edit investor"
    assert step.records == {"company": frozenset({company_id})}
    second.database.write("Undo", undo)
    assert name_of(second.database, company_id) == "甲示例"
    second.close()


def test_an_old_action_is_undone_when_nothing_newer_rests_on_it(database: Database) -> None:
    first = add_company(database, "甲示例")
    add_company(database, "乙示例")
    tx = database.read(lambda s: record_history(s, first))[0].tx_id
    database.write("Undo", lambda s: undo(s, tx))
    assert name_of(database, first) is None


def test_undo_refuses_to_overwrite_a_newer_value(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    tx = database.read(lambda s: record_history(s, company_id))[0].tx_id
    rename(database, company_id, "丙示例")
    with pytest.raises(ConflictError) as caught:
        database.write("Undo", lambda s: undo(s, tx))
    assert caught.value.code == "undo_newer_change"
    assert caught.value.params["field"] == "name_zh"
    assert name_of(database, company_id) == "丙示例"


def test_undo_refuses_to_take_back_a_record_that_others_use(database: Database) -> None:
    company_id = add_company(database)
    tx = database.read(lambda s: record_history(s, company_id))[0].tx_id

    def add_person(session: Session) -> None:
        person = Person(name_zh="赵示一")
        session.add_all([person, PersonCompany(person_id=person.id, company_id=company_id)])

    database.write("Add person", add_person)
    with pytest.raises(ConflictError, match="undo_still_used"):
        database.write("Undo", lambda s: undo(s, tx))
    database.write("Undo", undo)
    database.write("Undo", lambda s: undo(s, tx))
    assert name_of(database, company_id) is None


def test_undo_refuses_to_take_back_a_record_that_was_edited_since(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    tx = database.read(lambda s: record_history(s, company_id))[0].tx_id
    rename(database, company_id, "乙示例")
    with pytest.raises(ConflictError, match="undo_newer_change"):
        database.write("Undo", lambda s: undo(s, tx))
    assert name_of(database, company_id) == "乙示例"
    database.write("Undo", undo)
    database.write("Undo", lambda s: undo(s, tx))
    assert name_of(database, company_id) is None


def test_undo_refuses_to_take_back_a_record_that_was_filled_in_since(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    tx = database.read(lambda s: record_history(s, company_id))[0].tx_id
    database.write("Edit investor", lambda s: setattr(s.get_one(Company, company_id), "legal_rep", "赵示一"))
    with pytest.raises(ConflictError) as caught:
        database.write("Undo", lambda s: undo(s, tx))
    assert caught.value.params["field"] == "legal_rep"


def test_an_action_is_taken_back_only_once(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    tx = database.read(lambda s: record_history(s, company_id))[0].tx_id
    database.write("Undo", undo)
    before = database.position()
    with pytest.raises(ConflictError, match="already_undone"):
        database.write("Undo", lambda s: undo(s, tx))
    assert database.position() == before


def test_taking_back_an_undo_does_the_action_again(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    database.write("Undo", undo)
    undone = database.read(lambda s: record_history(s, company_id))[0].tx_id
    database.write("Undo", lambda s: undo(s, undone))
    assert name_of(database, company_id) == "乙示例"
    assert database.read(next_redo) is None
    with pytest.raises(ConflictError, match="already_redone"):
        database.write("Undo", lambda s: undo(s, undone))
    redone = database.read(lambda s: record_history(s, company_id))[0].tx_id
    database.write("Undo", lambda s: undo(s, redone))
    assert name_of(database, company_id) == "甲示例"


def test_an_old_hand_over_is_not_undone_under_a_newer_one(database: Database) -> None:
    """Otherwise the project would have two lead officials."""

    def make(session: Session) -> tuple[str, list[str]]:
        project = Project(name="示例项目")
        officials = [Official(name=name, rank_level=22) for name in ("甲", "乙", "丙")]
        session.add_all([project, *officials])
        return project.id, [official.id for official in officials]

    project, (first, second, third) = database.write("Make", make)

    def name(official: str, reason: str | None = None) -> None:
        draft = AssignmentDraft(project, official, reason=reason)
        database.write("Name lead official", lambda s: assign_leader(s, draft))

    name(first)
    name(second, "分工调整")
    tx = database.read(lambda s: s.execute(text("SELECT max(id) FROM change_tx")).scalar_one())
    name(third, "职务变动")
    with pytest.raises(ConflictError, match="undo_newer_change"):
        database.write("Undo", lambda s: undo(s, tx))
    held = database.read(lambda s: tenures(s, LeaderAssignment, project))
    assert [one.name for one in held if one.valid_to is None] == ["丙"]


def test_undo_of_a_thousand_new_records_takes_back_them_all(database: Database) -> None:
    def command(session: Session) -> None:
        session.add_all(Company(name_zh=f"示例{n}", name_key=f"示例{n}") for n in range(1000))

    database.write("Import", command)
    database.write("Undo", undo)
    live = "SELECT count(*) FROM company WHERE deleted_at IS NULL"
    assert database.read(lambda s: s.execute(text(live)).scalar_one()) == 0
    database.write("Redo", redo)
    assert database.read(lambda s: s.execute(text(live)).scalar_one()) == 1000


def test_history_tells_each_fields_old_and_new_value(database: Database) -> None:
    company_id = add_company(database, "甲示例")
    rename(database, company_id, "乙示例")
    newest, first = database.read(lambda s: record_history(s, company_id, "name_zh"))
    assert [(c.old, c.new) for c in newest.changes] == [("甲示例", "乙示例")]
    assert first.created
    database.write("Revert", lambda s: restore_value(s, company_id, newest.seq, "name_zh"))
    assert name_of(database, company_id) == "甲示例"


def test_a_record_comes_back_from_the_bin_with_its_relations(workspace: OpenWorkspace) -> None:
    database = workspace.database
    company_id = add_company(database, "甲示例")

    def add_person(session: Session) -> str:
        person = Person(name_zh="赵示一")
        link = PersonCompany(person_id=person.id, company_id=company_id, title="总经理")
        session.add_all([person, link])
        return link.id

    link_id = database.write("Add person", add_person)

    def live(link: str) -> bool:
        return database.read(lambda s: s.get_one(PersonCompany, link).deleted_at is None)

    database.write("Delete investor", lambda s: delete_record(s, company_id), about="甲示例")
    assert not live(link_id)
    (entry,) = database.read(deleted_records)
    assert (entry.table, entry.name, entry.with_it) == ("company", "甲示例", {"person_company": 1})
    database.write("Restore", lambda s: restore_record(s, company_id))
    assert live(link_id)
    assert name_of(database, company_id) == "甲示例"
    assert database.read(deleted_records) == []


def test_the_action_a_ledger_begins_with_is_never_taken_back(database: Database) -> None:
    draft = WorkspaceDraft("示例台账", "示例市", "2026", "示例人", "squad_member")
    begun = database.write("Make workspace", lambda session: fill_workspace(session, draft))
    assert begun
    assert database.read(next_undo) is None
    with pytest.raises(UserError, match="nothing_to_undo"):
        database.write("Undo", undo)
    first = database.read(lambda s: s.execute(text("SELECT min(id) FROM change_tx")).scalar_one())
    with pytest.raises(UserError, match="ledger_begins_here"):
        database.write("Undo", lambda session: undo(session, first))
    assert database.read(workspace_info).city == "示例市"
