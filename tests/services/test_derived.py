"""What lists read follows every write: the rows derived from records, of the project and of its firms."""

from sqlalchemy import select

from app.database import ChangeSet, Database, Session
from app.models.local import CompanyState, ProjectState
from app.models.people import Company, CompanyIndustry
from app.models.projects import ProjectParty
from app.models.reference import CodeItem
from app.models.three_ones import PlanTask
from app.services import derived
from app.services.settings import set_setting
from tests.city import City


def shown_project(city: City, firm: str) -> str | None:
    query = select(CompanyState.project_id).where(CompanyState.name == firm)
    return city.database.read(lambda session: session.scalars(query).one())


def test_a_firm_is_listed_with_the_project_whose_light_is_worst_now(city: City) -> None:
    firm, red, yellow = "松果储能科技", city.project("松果储能电芯二期"), city.project("竹蜻蜓无人机总装基地")
    link = ProjectParty(project_id=yellow, company_id=city.company(firm), position=1)
    city.database.write("Edit project", lambda session: session.add(link))
    assert shown_project(city, firm) == red
    permit = city.state("松果储能电芯二期").next_task_id

    def finish(session: Session) -> None:
        session.get_one(PlanTask, permit).status = "DONE"

    city.database.write("Finish task", finish)
    assert city.state("松果储能电芯二期").light == 2
    assert shown_project(city, firm) == yellow


def test_a_renamed_industry_is_renamed_in_the_list_of_firms(database: Database) -> None:
    item = CodeItem(list="industry_city", code="NEW", label_zh="新能源")
    firm = Company(name_zh="青帆示例公司", name_key="青帆示例")
    link = CompanyIndustry(company_id=firm.id, industry="NEW")
    key = item.id

    def rename(session: Session) -> None:
        session.get_one(CodeItem, key).label_zh = "新型储能"

    database.write("Add firm", lambda session: session.add_all([item, firm, link]))
    database.write("Edit code list", rename)
    assert database.read(lambda session: session.scalars(select(CompanyState.industry)).all()) == ["新型储能"]


def test_a_write_of_more_records_than_sqlite_takes_values_is_followed(city: City) -> None:
    nut = city.project("松果储能电芯二期")
    many = ChangeSet("Import", None, 0, {"project": frozenset({nut, *map(str, range(40_000))})})

    def spoil(session: Session) -> None:
        session.get_one(ProjectState, nut).name = "out of date"

    city.database.refresh(spoil)
    city.database.refresh(lambda session: derived.refresh(session, many))
    assert city.state("松果储能电芯二期").project_id == nut


def test_a_setting_that_moves_no_light_computes_nothing_anew(city: City) -> None:
    def spoil(session: Session) -> None:
        session.get_one(ProjectState, city.project("松果储能电芯二期")).name = "not computed anew"

    city.database.refresh(spoil)
    city.database.write("Name workspace", lambda session: set_setting(session, "workspace_name", "示例"))
    assert city.state("not computed anew").light == 0
