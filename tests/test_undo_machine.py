"""Any run of writes, undos and restarts: each undo brings back exactly what was, and the log agrees."""

import shutil
import tempfile
from datetime import date, datetime
from functools import cache, partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.database import Database, FixedClock
from app.errors import ConflictError, UserError
from app.models.field_ids import logged_tables
from app.models.people import Company, Official, Person, PersonCompany
from app.models.projects import Project
from app.replay import differences
from app.services import derived
from app.services.assignments import AssignmentDraft, assign_leader
from app.services.recycle_bin import delete_record, restore_record
from app.services.settings import set_setting
from app.services.undo import redo, undo
from app.workspace import OpenWorkspace, open_workspace

CLOCK = FixedClock(datetime(2026, 3, 18, 14, 40))
NAMES = st.sampled_from(["甲示例", "乙示例", "丙示例"])
Rows = dict[tuple[str, str], tuple[object, ...]]


def opened(folder: Path, *, create: bool = False) -> OpenWorkspace:
    return open_workspace(folder, create=create, clock=CLOCK, derive=derived.refresh)


@cache
def empty_workspace() -> bytes:
    """The file of a new workspace, made once."""
    folder = Path(tempfile.mkdtemp())
    opened(folder, create=True).close()
    content = (folder / "workspace.db").read_bytes()
    shutil.rmtree(folder)
    return content


def live(database: Database) -> Rows:
    """Every record outside the bin with all its values."""

    def read(session: Session) -> Rows:
        return {
            (name, row.id): tuple(row)
            for name in logged_tables()
            for row in session.execute(text(f'SELECT * FROM "{name}" WHERE deleted_at IS NULL'))
        }

    return database.read(read)


class UndoMachine(RuleBasedStateMachine):
    """Remembers what the records were before and after each action, as a person would."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        (self.folder / "workspace.db").write_bytes(empty_workspace())
        self.workspace = opened(self.folder)
        self.done: list[tuple[Rows, Rows]] = []
        self.undone: list[tuple[Rows, Rows]] = []
        self.ids: dict[str, list[str]] = {"company": [], "project": [], "person": [], "official": []}

    @property
    def database(self) -> Database:
        return self.workspace.database

    def act(self, label: str, command: object) -> None:
        """One action of a person; one that is refused or changes nothing leaves no step."""
        before, position = live(self.database), self.database.position()
        try:
            self.database.write(label, command)  # type: ignore[arg-type]
        except UserError:
            assert live(self.database) == before
        if self.database.position() != position:
            self.done.append((before, live(self.database)))
            self.undone.clear()

    def pick(self, table: str, number: int) -> str:
        return self.ids[table][number % len(self.ids[table])]

    @initialize()
    def first_records(self) -> None:
        self.add_company("甲示例")
        self.add_project("乙示例")
        self.add_officials()

    @rule(name=NAMES)
    def add_company(self, name: str) -> None:
        company = Company(name_zh=name, name_key=name)
        self.ids["company"].append(company.id)
        self.act("Add investor", lambda session: session.add(company))

    @rule(name=NAMES)
    def add_project(self, name: str) -> None:
        project = Project(name=name)
        self.ids["project"].append(project.id)
        self.act("Create project", lambda session: session.add(project))

    def add_officials(self) -> None:
        officials = [Official(name=name, rank_level=21) for name in ("甲", "乙", "丙")]
        self.ids["official"] += [official.id for official in officials]
        self.act("Add members", lambda session: session.add_all(officials))

    @rule(number=st.integers(0, 5))
    def add_person(self, number: int) -> None:
        person = Person(name_zh="赵示一")
        link = PersonCompany(person_id=person.id, company_id=self.pick("company", number))
        self.ids["person"].append(person.id)
        self.act("Add person", lambda session: session.add_all([person, link]))

    @rule(number=st.integers(0, 5), name=NAMES, rep=st.none() | NAMES)
    def edit_company(self, number: int, name: str, rep: str | None) -> None:
        query = text("UPDATE company SET name_zh = :name, legal_rep = :rep WHERE id = :id")
        values = {"name": name, "rep": rep, "id": self.pick("company", number)}
        self.act("Edit investor", lambda session: session.execute(query, values))

    @rule(project=st.integers(0, 5), official=st.integers(0, 2))
    def name_leader(self, project: int, official: int) -> None:
        draft = AssignmentDraft(
            self.pick("project", project), self.pick("official", official), date(2026, 3, 18), "分工调整"
        )
        self.act("Name lead official", lambda session: assign_leader(session, draft))

    @rule(value=st.integers(0, 3))
    def change_setting(self, value: int) -> None:
        self.act("Change setting", lambda session: set_setting(session, "sample", value))

    @rule(table=st.sampled_from(["company", "project", "person"]), number=st.integers(0, 5))
    def delete(self, table: str, number: int) -> None:
        if self.ids[table]:
            record = self.pick(table, number)
            self.act("Delete", lambda session: delete_record(session, record))

    @rule(table=st.sampled_from(["company", "project", "person"]), number=st.integers(0, 5))
    def restore(self, table: str, number: int) -> None:
        if self.ids[table]:
            record = self.pick(table, number)
            self.act("Restore", lambda session: restore_record(session, record))

    @precondition(lambda self: self.done)
    @rule()
    def take_back(self) -> None:
        before, after = self.done.pop()
        self.database.write("Undo", undo)
        assert live(self.database) == before
        self.undone.append((before, after))

    @precondition(lambda self: self.undone)
    @rule()
    def do_again(self) -> None:
        before, after = self.undone.pop()
        self.database.write("Redo", redo)
        assert live(self.database) == after
        self.done.append((before, after))

    @rule()
    def restart(self) -> None:
        self.workspace.close()
        self.workspace = opened(self.folder)

    @invariant()
    def the_log_tells_the_same(self) -> None:
        assert self.database.read(lambda session: differences(session.connection())) == []

    @invariant()
    def a_project_has_one_lead_official_at_most(self) -> None:
        query = text(
            "SELECT max(n) FROM (SELECT count(*) AS n FROM leader_assignment"
            " WHERE deleted_at IS NULL AND valid_to IS NULL GROUP BY project_id)"
        )
        assert (self.database.read(lambda session: session.execute(query).scalar()) or 0) <= 1

    def teardown(self) -> None:
        """Whichever action is taken back alone: refused, or done again, nothing else moves."""
        expected = live(self.database)
        actions = text("SELECT id FROM change_tx WHERE kind = 'DO' ORDER BY id")
        for tx_id in self.database.read(lambda session: list(session.execute(actions).scalars())):
            try:
                self.database.write("Undo", partial(undo, tx_id=tx_id))
            except ConflictError:
                assert live(self.database) == expected
                continue
            self.a_project_has_one_lead_official_at_most()
            self.database.write("Redo", redo)
            assert live(self.database) == expected
        self.workspace.close()
        shutil.rmtree(self.folder)


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(
    max_examples=6,
    stateful_step_count=18,
    deadline=None,
    phases=(Phase.explicit, Phase.generate, Phase.shrink),
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
