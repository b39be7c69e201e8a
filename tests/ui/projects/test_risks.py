"""风险 on the page of a project: suspected, raised on evidence, cleared with a reason."""

from PySide6.QtWidgets import QLabel
from sqlalchemy.orm import Session

from app.models.people import Company
from app.services.undo import undo
from app.ui.projects.risk_forms import ClearRiskForm, RiskForm
from app.ui.widgets.tag import Tag
from tests.ui.projects.opened import Opened


def said(nut: Opened) -> list[str]:
    """Everything the list of risks says."""
    risks = nut.page.pane.risks
    return [label.text() for label in risks.findChildren(QLabel)] + [
        tag.text for tag in risks.findChildren(Tag)
    ]


def open_risks(nut: Opened) -> None:
    nut.page.pane.show_tab("risks")
    nut.settle()


def check_badly(nut: Opened) -> None:
    firm_id = nut.record.company_id

    def write(session: Session) -> None:
        firm = session.get(Company, firm_id)
        assert firm is not None
        firm.credit_result = "FAILED"

    nut.city.database.write("Check", write)


def test_a_failed_credit_check_is_shown_as_suspected_and_dismissed_with_a_reason(nut: Opened) -> None:
    check_badly(nut)
    open_risks(nut)
    assert "Suspected" in said(nut)
    nut.press("project.risk.dismiss.CREDIT_RISK")
    form = nut.form(ClearRiskForm)
    form.button.click()
    assert form.reason.error == "Please give the reason"
    form.reason.set_text("同名企业")
    form.button.click()
    assert "Suspected" not in said(nut)
    assert "suspected, dismissed" in said(nut)
    assert nut.record.risks.past[0].cleared_reason == "同名企业"


def test_a_suspicion_is_raised_with_its_own_evidence_and_then_cleared(nut: Opened) -> None:
    check_badly(nut)
    open_risks(nut)
    nut.press("project.risk.raise.CREDIT_RISK")
    form = nut.form(RiskForm)
    assert form.evidence.text.startswith("Credit check of")
    form.severity.button("3").click()
    form.button.click()
    assert "Grave" in said(nut)
    assert nut.record.risks.raised[0].raised_by == "周以宁"
    nut.press("project.risk.clear.CREDIT_RISK")
    clear = nut.form(ClearRiskForm)
    clear.reason.set_text("已结清")
    clear.button.click()
    assert nut.record.risks.raised == ()
    nut.city.database.write("Undo", undo)
    assert "Grave" in said(nut)


def test_a_risk_of_ones_own_asks_which_and_on_what_evidence(nut: Opened) -> None:
    open_risks(nut)
    nut.press("project.risk.add")
    form = nut.form(RiskForm)
    form.button.click()
    assert form.flag.error
    form.flag.set_value("ENV_RISK", "Environment")
    form.button.click()
    assert form.evidence.error == "Please say what the risk rests on"
