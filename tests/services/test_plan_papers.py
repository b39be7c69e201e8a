"""What the papers about plans, leaders and for investors are told by the sample city."""

from datetime import date

from app.services.papers.progress_plan import progress_plan
from tests.city import City


def test_a_plan_sheet_tells_each_step_with_who_does_it_and_how_long(city: City) -> None:
    sheet = city.database.read(lambda session: progress_plan(session, city.project("松果储能电芯二期")))
    assert (sheet.investor, sheet.unit, sheet.version, sheet.confirmed) == (
        "松果储能科技",
        "望川经开区",
        3,
        True,
    )
    assert [line.node for line in sheet.lines] == sorted(line.node for line in sheet.lines)
    (permit,) = [line for line in sheet.lines if line.step.name == "施工许可证核发"]
    assert (permit.step.due_on, permit.step.days_late) == (date(2026, 3, 13), 3)
    assert permit.days == 10
    assert permit.milestone == "施工许可"
    assert sheet.contact.detail == "招商二分队　100****0200"
