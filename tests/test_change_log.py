"""The change log: every field set is logged with what its editor saw, whoever wrote it and however."""

import json
from datetime import date
from uuid import RFC_4122, UUID

import pytest
from sqlalchemy import insert, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.database import ChangeSet, Database
from app.models.field_ids import logged_tables
from app.models.people import Company
from app.models.projects import Project

BOTH_DRIVERS = True


def add_company(database: Database, name: str = "鹿鸣演示装备有限公司") -> str:
    def command(session: Session) -> str:
        company = Company(name_zh=name, name_key=name)
        session.add(company)
        return company.id

    return database.write("Add investor", command, about=name)


def log_of(database: Database, record_id: str) -> list[tuple[dict[str, object], dict[str, list[int]] | None]]:
    rows = database.read(
        lambda s: s.execute(
            text("SELECT fields, bases FROM change WHERE record_id = :id ORDER BY seq"), {"id": record_id}
        ).all()
    )
    names = {str(number): column for column, number in logged_tables()["company"].fields.items()}
    return [
        (
            {names[number]: value for number, value in json.loads(fields).items()},
            {names[number]: seqs for number, seqs in json.loads(bases).items()} if bases else None,
        )
        for fields, bases in rows
    ]


def test_a_new_record_is_one_change_holding_only_its_filled_fields(database: Database) -> None:
    company_id = add_company(database)
    ((fields, bases),) = log_of(database, company_id)
    assert fields == {
        "name_zh": "鹿鸣演示装备有限公司",
        "name_key": "鹿鸣演示装备有限公司",
        "entity_type": "ENTERPRISE",
        "incomplete": 0,
    }
    assert bases is None


def test_an_edit_logs_only_the_changed_fields_and_names_the_version_seen(database: Database) -> None:
    company_id = add_company(database)
    first = database.position()

    def edit(session: Session) -> None:
        company = session.get_one(Company, company_id)
        company.legal_rep = "赵示一"
        company.name_zh = "鹿鸣演示智能装备有限公司"

    database.write("Edit investor", edit)
    fields, bases = log_of(database, company_id)[1]
    assert fields == {"legal_rep": "赵示一", "name_zh": "鹿鸣演示智能装备有限公司"}
    assert bases == {"name_zh": [first]}


def test_an_editor_that_read_before_a_colleagues_change_names_the_older_version(database: Database) -> None:
    company_id = add_company(database)
    seen = database.position()

    def rename(name: str) -> None:
        database.write(
            "Edit investor",
            lambda s: s.execute(update(Company).where(Company.id == company_id).values(name_zh=name)),
            seen=seen,
        )

    rename("甲示例有限公司")
    rename("乙示例有限公司")
    assert [bases for _, bases in log_of(database, company_id)[1:]] == [
        {"name_zh": [seen]},
        {"name_zh": [seen]},
    ]


def test_raw_sql_cannot_escape_the_log(database: Database) -> None:
    company_id = add_company(database)
    database.write(
        "Edit investor",
        lambda s: s.execute(
            text("UPDATE company SET address = '示例路 1 号' WHERE id = :id"), {"id": company_id}
        ),
    )
    assert log_of(database, company_id)[1][0] == {"address": "示例路 1 号"}


def test_a_change_outside_a_write_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError, match="change outside a write"):
        database.refresh(lambda s: s.execute(insert(Company).values(id="1", name_zh="示例", name_key="示例")))


def test_a_record_is_never_deleted(database: Database) -> None:
    company_id = add_company(database)
    with pytest.raises(IntegrityError, match="never deleted"):
        database.write(
            "Delete", lambda s: s.execute(text("DELETE FROM company WHERE id = :i"), {"i": company_id})
        )


def test_a_record_is_not_replaced_past_the_log(database: Database) -> None:
    """INSERT OR REPLACE is a delete that fires no trigger unless SQLite is told so."""
    company_id = add_company(database)
    with pytest.raises(IntegrityError, match="never deleted"):
        database.write(
            "Import",
            lambda s: s.execute(
                text(
                    "INSERT OR REPLACE INTO company (id, name_zh, name_key, entity_type, incomplete)"
                    " VALUES (:id, '乙', '乙', 'ENTERPRISE', 0)"
                ),
                {"id": company_id},
            ),
        )
    database.write(
        "Import",
        lambda s: s.execute(
            text(
                "INSERT INTO company (id, name_zh, name_key, entity_type, incomplete)"
                " VALUES (:id, '乙', '乙', 'ENTERPRISE', 0) ON CONFLICT (id) DO UPDATE SET name_zh = '乙'"
            ),
            {"id": company_id},
        ),
    )
    assert log_of(database, company_id)[1][0] == {"name_zh": "乙"}


def test_the_id_of_a_record_never_changes(database: Database) -> None:
    company_id = add_company(database)
    with pytest.raises(IntegrityError, match="never changes"):
        database.write(
            "Edit", lambda s: s.execute(text("UPDATE company SET id = 'x' WHERE id = :i"), {"i": company_id})
        )


def test_every_logged_table_has_its_four_triggers(database: Database) -> None:
    names = database.read(
        lambda s: set(s.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars())
    )
    kinds = ("insert", "update", "rename", "delete")
    assert names == {f"log_{kind}_{table}" for kind in kinds for table in logged_tables()}


def test_a_change_names_who_where_when_and_in_which_action(database: Database) -> None:
    database.set_local("member", "m-1")
    company_id = add_company(database)
    row = database.read(
        lambda s: s.execute(
            text(
                "SELECT t.label, t.about, t.member_id, t.at_ms, o.device, o.session,"
                " t.hlc + c.seq - t.first_seq AS hlc FROM change c"
                " JOIN change_tx t ON t.id = c.tx_id JOIN change_origin o ON o.id = t.origin_id"
                " WHERE c.record_id = :id"
            ),
            {"id": company_id},
        ).one()
    )
    assert (row.label, row.about, row.member_id) == ("Add investor", "鹿鸣演示装备有限公司", "m-1")
    assert (row.device, row.session) == (database.local("device"), database.session_id)
    assert row.hlc >> 16 == row.at_ms


def test_a_new_record_has_a_time_ordered_id(database: Database) -> None:
    first, second = UUID(add_company(database)), UUID(add_company(database))
    assert (first.version, first.variant) == (7, RFC_4122)
    assert first.int >> 80 <= second.int >> 80


def test_an_action_that_changes_nothing_leaves_no_trace(database: Database) -> None:
    company_id = add_company(database)
    before = database.position()
    database.write("Edit investor", lambda s: setattr(s.get_one(Company, company_id), "incomplete", False))
    assert database.position() == before
    assert database.read(lambda s: s.execute(text("SELECT count(*) FROM change_tx")).scalar_one()) == 1


def test_a_failed_command_writes_nothing(database: Database) -> None:
    def command(session: Session) -> None:
        session.add(Company(name_zh="示例", name_key="示例"))
        session.flush()
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        database.write("Add investor", command)
    assert database.position() == 0
    add_company(database)


def test_a_write_says_what_it_changed(database: Database) -> None:
    heard: list[ChangeSet] = []
    stop = database.subscribe(heard.append)
    company_id = add_company(database)
    stop()
    add_company(database, "另一家示例有限公司")
    (changes,) = heard
    assert changes.records == {"company": frozenset({company_id})}
    assert changes.meets(frozenset({"company", "project"}))
    assert not changes.meets(frozenset({"project"}))


def test_stamps_never_go_back(database: Database) -> None:
    for _ in range(3):
        add_company(database)
    query = (
        "SELECT t.hlc + c.seq - t.first_seq FROM change c JOIN change_tx t ON t.id = c.tx_id ORDER BY c.seq"
    )
    stamps = database.read(lambda s: s.execute(text(query)).scalars().all())
    assert list(stamps) == sorted(set(stamps))


def test_dates_flags_and_amounts_survive_the_log(database: Database) -> None:
    def command(session: Session) -> str:
        project = Project(
            name="年产 2GWh 储能系统（示例）",
            total_investment_amount=125_000_000_000_00,
            protected_until=date(2026, 5, 31),
            pr_ok=True,
        )
        session.add(project)
        return project.id

    project_id = database.write("Add project", command)
    stored = database.read(lambda s: s.get_one(Project, project_id))
    assert stored.total_investment_amount == 125_000_000_000_00
    assert stored.protected_until == date(2026, 5, 31)


def test_the_audit_view_says_who_and_how_often(database: Database) -> None:
    database.set_local("member", "m-1")
    company_id = add_company(database)
    database.set_local("member", "m-2")
    database.write("Edit", lambda s: setattr(s.get_one(Company, company_id), "legal_rep", "钱例二"))
    row = database.read(
        lambda s: s.execute(text("SELECT * FROM record_audit WHERE record_id = :i"), {"i": company_id}).one()
    )
    assert (row.created_by, row.updated_by, row.rev) == ("m-1", "m-2", 2)
