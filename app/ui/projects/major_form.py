"""重大项目 decided by hand, with the reason; or left to the rules again."""

from functools import partial

from typing_extensions import override

from app.database import Session
from app.services.major_projects import decide_major, let_rules_decide
from app.services.project_view import ProjectPage
from app.ui.major_words import found_words
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.button import Button
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.segmented import SegmentedControl


class MajorForm(SmallForm):
    """What the rules find, and the field to decide otherwise."""

    def __init__(self, context: Context, page: ProjectPage) -> None:
        super().__init__(context, "")
        assert page.major is not None
        self._project, major = page.row, page.major
        self.button.setText(self.tr("Decide"))
        found = self.tr("By the rules: {found}").format(found=found_words(major))
        self.add_widget(Label(found, "caption", tone="textSecondary", wrap=True))
        self.answer = SegmentedControl([("yes", self.tr("Major")), ("no", self.tr("Not major"))])
        self.answer.setObjectName("project.major.answer")
        decided = major.decided if major.decided is not None else not major.is_major
        self.answer.set_current("yes" if decided else "no")
        self.add_widget(self.answer)
        self.reason = LineInput(self.tr("Reason"))
        self.reason.setObjectName("project.major.reason")
        self.reason.set_text(major.reason or "")
        self.add("reason", self.reason)
        if major.decided is not None:
            self.release = Button(self.tr("Leave it to the rules"), "text", 26)
            self.release.setObjectName("project.major.release")
            self.release.clicked.connect(self._release)
            self.add_widget(self.release)

    def _release(self) -> None:
        self._write(partial(_let_rules_decide, self._project.id))

    def _write(self, command: partial[None]) -> None:
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Decide whether a project is major"),
                command,
                about=self._project.name,
                done=self.tr("Changed: {name}").format(name=self._project.name),
            )
        )

    @override
    def save(self) -> None:
        """Keep what was decided."""
        major, reason = self.answer.current == "yes", self.reason.text
        self._write(partial(_decide, self._project.id, major, reason))


def _let_rules_decide(project_id: str, session: Session) -> None:
    let_rules_decide(session, project_id)


def _decide(project_id: str, major: bool, reason: str, session: Session) -> None:
    decide_major(session, project_id, major, reason)
