"""Next steps with a firm: ticking one off, and opening it again."""

from PySide6.QtCore import QCoreApplication

from app.services.follow_ups import complete_follow_up, reopen_follow_up
from app.ui.attempt import attempt
from app.ui.page import Shell
from app.ui.translation import QT_TRANSLATE_NOOP


def tick_step(shell: Shell, follow_up_id: str, done: bool) -> None:
    """Finish a step, or open it again."""
    action = complete_follow_up if done else reopen_follow_up
    label = QT_TRANSLATE_NOOP("Action", "Finish task") if done else QT_TRANSLATE_NOOP("Action", "Reopen task")
    said = (
        QCoreApplication.translate("InvestorPage", "Done")
        if done
        else QCoreApplication.translate("InvestorPage", "Open again")
    )
    attempt(shell, lambda: shell.write(label, lambda session: action(session, follow_up_id), done=said))
