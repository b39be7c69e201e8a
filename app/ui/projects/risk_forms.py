"""A risk raised with its evidence, and a flag or a suspicion cleared with the reason."""

from typing_extensions import override

from app.database import Session
from app.services.project_risks import SEVERITIES, RiskRow, clear_risk, dismiss_suspicion, raise_risk
from app.services.project_view import ProjectPage
from app.services.risk_rules import Suspicion
from app.ui.page import Context
from app.ui.projects.code_form import CodeForm
from app.ui.projects.risk_words import severity_word, suspicion_words
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.segmented import SegmentedControl
from app.ui.words import Codes


class RiskForm(CodeForm):
    """Which risk, how grave, on what evidence; a suspicion brings its own."""

    def __init__(self, context: Context, page: ProjectPage, suspicion: Suspicion | None) -> None:
        super().__init__(context, page, "")
        self._suspicion = suspicion
        self.button.setText(self.tr("Raise"))
        self.flag = self.code_picker(self.tr("Risk"), "risk_flag")
        self.severity = SegmentedControl([(str(level), severity_word(level)) for level in SEVERITIES])
        self.severity.setObjectName("project.risk.severity")
        self.evidence = LineInput(self.tr("Evidence"))
        self.evidence.setObjectName("project.risk.evidence")
        self.add("flag", self.flag)
        self.add_widget(self.severity)
        self.add("evidence", self.evidence)
        if suspicion is not None:
            self.flag.set_value(suspicion.flag, self.codes.word("risk_flag", suspicion.flag))
            self.evidence.set_text(suspicion_words(suspicion, self.codes))

    @override
    def save(self) -> None:
        """Raise the flag."""
        project, flag = self.page.row, self.flag.key or ""
        severity, evidence = int(self.severity.current or 1), self.evidence.text
        suspected = self._suspicion
        if suspected is not None and suspected.flag != flag:
            suspected = None
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Raise a risk"),
                lambda session: raise_risk(session, project.id, flag, severity, evidence, suspected),
                about=project.name,
                done=self.tr("Raised: {risk}").format(risk=self.codes.word("risk_flag", flag)),
            )
        )


class ClearRiskForm(SmallForm):
    """Why a flag is taken back, or why a suspicion is none."""

    def __init__(self, context: Context, page: ProjectPage, risk: RiskRow | Suspicion, codes: Codes) -> None:
        super().__init__(context, "")
        self._page, self._risk, self._codes = page, risk, codes
        suspected = isinstance(risk, Suspicion)
        self.button.setText(self.tr("Dismiss") if suspected else self.tr("Clear"))
        self.add_widget(Label(codes.word("risk_flag", risk.flag), weight="medium"))
        self.reason = LineInput(self.tr("Reason"))
        self.reason.setObjectName("project.risk.reason")
        self.add("reason", self.reason)

    def _command(self, session: Session) -> None:
        risk, reason = self._risk, self.reason.text
        if isinstance(risk, Suspicion):
            evidence = suspicion_words(risk, self._codes)
            dismiss_suspicion(session, self._page.row.id, risk, evidence, reason)
        else:
            clear_risk(session, risk.id, reason)

    @override
    def save(self) -> None:
        """Clear it."""
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Clear a risk"),
                self._command,
                about=self._page.row.name,
                done=self.tr("Cleared: {risk}").format(risk=self._codes.word("risk_flag", self._risk.flag)),
            )
        )
