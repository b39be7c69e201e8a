"""What the sync centre says where this computer does not belong to the workspace: yet, or any more."""

from PySide6.QtCore import QCoreApplication

from app.errors import ValidationError
from app.sync.standing import Standing
from app.sync.store import StoreError
from app.ui.sentences import sentence
from app.ui.sync.devices_card import spaced
from app.ui.sync.state import Stand, SyncState, stand_word


def outside_words(found: Standing, state: SyncState) -> tuple[str, str]:
    """A title and what there is to say; of who may yet come in also why the folder does not answer."""
    if found.removed:
        title = QCoreApplication.translate("SyncPage", "This computer was taken out of the workspace")
        return title, _shut_out(state.waiting, found.held)
    if found.refusal:
        return stand_word(Stand.OUTSIDE), sentence(ValidationError("code", found.refusal))
    title = QCoreApplication.translate("SyncPage", "Waiting to be let in: {digits}")
    said = QCoreApplication.translate(
        "SyncPage", "An administrator compares these digits with you and lets you in."
    )
    if isinstance(state.error, StoreError):
        why = QCoreApplication.translate(
            "SyncPage", "The shared folder does not open now. Whether you were let in is seen once it does."
        )
        said = f"{said}\n{why}"
    elif state.error is not None:
        said = f"{said}\n{sentence(state.error)}"
    return title.format(digits=spaced(found.digits)), said


def _shut_out(waiting: int, held: int) -> str:
    """How much of the own work nobody else has, that it stays, and what one can do."""
    said = [QCoreApplication.translate("SyncPage", "All you had entered was sent. What is here stays.")]
    if waiting:
        said = [
            QCoreApplication.translate(
                "SyncPage",
                "Nobody else has %n change(s) of yours: kept here, with all the rest.",
                "",
                waiting,
            )
        ]
    if held:
        said.append(
            QCoreApplication.translate(
                "SyncPage",
                "%n more came too late: an administrator decides whether to let that count.",
                "",
                held,
            )
        )
    said.append(
        QCoreApplication.translate(
            "SyncPage", "This computer gets nothing new, and what you write is not sent."
        )
    )
    said.append(
        QCoreApplication.translate(
            "SyncPage",
            "Speak with an administrator. To work with the others again, join with a new code in a new"
            " workspace (menu, “Join workspace…”), and enter there what is missing.",
        )
    )
    return "\n".join(said)
