"""Demonstration workspaces: the mock-ups' city, and the report's figures from any seed."""

import hashlib
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.database import Database, me
from app.models.activities import Activity
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, Person
from app.models.reference import CodeItem
from app.replay import differences
from app.services import derived
from app.services.attachments import attachments_of
from app.services.calendar import working_calendar
from app.services.indicator_bases import indicators_of
from app.services.opening import SAMPLE_DAY, DemoOrder, make_demo_workspace, open_for_work, stopped_at
from app.services.project_filter import Facet, ProjectFilter
from app.services.project_list import project_ids, project_rows
from app.workspace import OpenWorkspace

YI = 10_000_000_000
LAMPS = ("red", "yellow", "green", "grey")
MOCK_UPS = {
    "red": {"松果储能电芯二期", "月桥光电显示模组", "石榴籽生物制剂"},
    "yellow": {"竹蜻蜓无人机总装基地", "星砂半导体封测", "山雀新材料薄膜", "木棉电动工具"},
    "grey": {"银杏云数据中心", "云雀航空部件", "半夏康养社区", "小橡果智慧农机", "扶摇低空物流"},
}


@pytest.fixture(scope="module")
def sample(sample_city: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenWorkspace]:
    """The sample city, read by all tests of this module."""
    folder = Path(shutil.copytree(sample_city, tmp_path_factory.mktemp("sample") / "city"))
    opened = open_for_work(folder, clock=stopped_at(SAMPLE_DAY))
    yield opened
    opened.close()


def rows_of(database: Database) -> list[tuple[str, str]]:
    def read(session: object) -> list[tuple[str, str]]:
        ids = project_ids(session, ProjectFilter())  # type: ignore[arg-type]
        return [(LAMPS[row.light], row.name) for row in project_rows(session, ids)]  # type: ignore[arg-type]

    return database.read(read)


def test_every_light_of_the_city_is_the_one_of_the_mock_ups(sample: OpenWorkspace) -> None:
    found: dict[str, set[str]] = {lamp: set() for lamp in LAMPS}
    for lamp, name in rows_of(sample.database):
        found[lamp].add(name)
    assert {lamp: found[lamp] for lamp in MOCK_UPS} == MOCK_UPS
    assert len(found["green"]) == 12


def test_the_files_of_the_city_are_there_and_the_newest_are_those_of_the_mock_up(
    sample: OpenWorkspace,
) -> None:
    query = select(ProjectState.project_id).where(ProjectState.name == "松果储能电芯二期")
    files = sample.database.read(lambda session: attachments_of(session, session.scalars(query).one()))
    assert len(files) == 9
    assert [(file.name, file.added_at[:10]) for file in files[:3]] == [
        ("消防设计审查意见书.pdf", "2026-03-12"),
        ("推进计划 v3（签批）.pdf", "2026-02-28"),
        ("建设工程规划许可证.jpg", "2026-02-26"),
    ]
    for file in files:
        stored = sample.database.files.open_path(file.sha256).read_bytes()
        assert hashlib.sha256(stored).hexdigest() == file.sha256
        assert len(stored) == file.size


def test_no_two_industries_of_the_city_are_called_the_same(sample: OpenWorkspace) -> None:
    query = select(CodeItem.label_zh).where(CodeItem.list == "industry_city")
    names = sample.database.read(lambda session: session.scalars(query).all())
    assert len(names) == len(set(names))


def test_the_list_goes_from_red_to_unlit(sample: OpenWorkspace) -> None:
    lamps = [LAMPS.index(lamp) for lamp, _ in rows_of(sample.database)]
    assert lamps == sorted(lamps)


def test_a_light_says_which_rule_lit_it_and_when_it_gets_worse(sample: OpenWorkspace) -> None:
    query = select(ProjectState).where(ProjectState.name == "竹蜻蜓无人机总装基地")
    state = sample.database.read(lambda session: session.scalars(query).one())
    assert state.light_rule == "NEXT_STEP"
    assert json.loads(state.light_inputs or "") == {"step": "用地预审批复", "due": "2026-03-24"}
    assert state.worsens_on is not None
    assert state.worsens_on.isoformat() == "2026-03-25"


def test_the_demonstration_tells_the_reports_story_and_how_far_it_is(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    opened = make_demo_workspace(
        tmp_path / "demo", DemoOrder(), stopped_at(SAMPLE_DAY), lambda *so_far: heard.append(so_far)
    )
    assert heard == [(2000, 3410), (2955, 3410), (3110, 3410), (3410, 3410)]
    found = opened.database.read(indicators_of)
    assert (found.signed, found.started, found.listed, found.neither) == (124, 26, 17, 81)
    counts = opened.database.read(
        lambda session: [
            session.scalar(select(func.count()).select_from(table))
            for table in (Company, Person, Activity, CompanyState)
        ]
    )
    assert counts == [300, 500, 2000, 300]
    assert 1400 < found.contracted / YI < 1450
    lights = Counter(opened.database.read(lambda session: list(session.scalars(select(ProjectState.light)))))
    assert set(lights) == {0, 1, 2, 3}
    assert_a_working_life(opened.database)
    opened.close()


def assert_a_working_life(database: Database) -> None:
    """Visits in working hours, a handful a day; named places; the member keeps some of the projects."""
    calendar = database.read(working_calendar)
    visits = database.read(lambda session: list(session.scalars(select(Activity.started_at))))
    moments = [datetime.fromisoformat(at) for at in visits]
    assert all(calendar.is_workday(at.date()) and 9 <= at.hour < 18 for at in moments)
    assert max(moments).date() < SAMPLE_DAY
    assert max(Counter(at.date() for at in moments).values()) < 20
    regions = database.read(lambda session: set(session.scalars(select(CompanyState.region))))
    assert not [region for region in regions if region and region.isdigit()]
    member = database.read(me)
    assert member is not None
    mine = ProjectFilter({Facet.CONTACT: frozenset({member})})
    assert len(database.read(lambda session: project_ids(session, mine))) >= 4


def test_the_same_seed_makes_the_same_demonstration_of_any_size(tmp_path: Path) -> None:
    def names(folder: Path, seed: int) -> list[tuple[str, str]]:
        opened = make_demo_workspace(folder, DemoOrder(signed=40, seed=seed), stopped_at(SAMPLE_DAY))
        found = rows_of(opened.database)
        opened.close()
        return found

    first, again, other = names(tmp_path / "a", 7), names(tmp_path / "b", 7), names(tmp_path / "c", 8)
    assert len(first) == 50
    assert first == again
    assert first != other


def test_a_demonstration_stopped_half_way_leaves_no_workspace(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_demo_workspace(tmp_path / "demo", DemoOrder(), stopped_at(SAMPLE_DAY), stop)
    assert not list((tmp_path / "demo").glob("workspace.db*"))
    make_demo_workspace(tmp_path / "demo", DemoOrder(signed=10), stopped_at(SAMPLE_DAY)).close()


def test_the_log_of_a_demonstration_tells_its_rows_and_derived_rows_its_records(tmp_path: Path) -> None:
    opened = make_demo_workspace(tmp_path / "demo", DemoOrder(signed=40), stopped_at(SAMPLE_DAY))
    database = opened.database
    assert database.read(lambda session: differences(session.connection())) == []
    before = rows_of(database)
    database.refresh(derived.rebuild)
    assert rows_of(database) == before
    opened.close()
