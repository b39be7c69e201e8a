"""What the cards of the board say."""

from PySide6.QtCore import QCoreApplication

from app.services.project_list import ProjectRow
from app.ui import text
from app.ui.projects.own_units import outside_words
from app.ui.theme import FontWeight
from app.ui.widgets.days_left import DaysForm, days_left
from app.ui.widgets.kinds import LampColour, SlotState, lamp_colour, slot_state
from app.ui.widgets.label import Tone
from app.ui.widgets.lamp import lamp_word
from app.ui.widgets.stage import regime_word, stage_word
from app.ui.words import light_reason, slot_word

Piece = tuple[str, Tone]


def unit_word() -> str:
    """The unit of all amounts on the board: 亿元."""
    return QCoreApplication.translate("Board", "CNY 100m")


def who_pieces(row: ProjectRow) -> tuple[Piece, Piece]:
    """Leader and contact person; one that is lacking reads red, before signing that it is to be settled."""
    lacking = (
        QCoreApplication.translate("Board", "No lead"),
        QCoreApplication.translate("Board", "No contact"),
    )
    open_yet = (
        QCoreApplication.translate("Board", "Lead open"),
        QCoreApplication.translate("Board", "Contact open"),
    )

    def piece(slot: int, name: str | None) -> Piece:
        if name:
            return name, "textTertiary"
        if slot_state(row.slots[slot]) is SlotState.MISSING:
            return lacking[slot], "redText"
        return open_yet[slot], "textTertiary"

    return piece(0, row.leader_name), piece(1, row.contact_name)


def settled_pieces(row: ProjectRow) -> list[Piece]:
    """The same without whoever is to be settled later, which the badge tells too: for a narrow card."""
    names = (row.leader_name, row.contact_name)
    later = [not name and slot_state(row.slots[slot]) is SlotState.NOT_YET for slot, name in enumerate(names)]
    return [piece for piece, waits in zip(who_pieces(row), later, strict=True) if not waits]


def comma() -> str:
    return QCoreApplication.translate("Board", ", ", "between two persons")


def days_words(row: ProjectRow, form: DaysForm = "sentence") -> tuple[str, Tone, FontWeight]:
    """Days left; a lamp that is not lit does not warn before the day has passed."""
    if row.days_left is None:
        return "", "textSecondary", "regular"
    shown = days_left(row.days_left, form)
    if row.days_left >= 0 and lamp_colour(row.light) is LampColour.GREY:
        return shown.text, "textSecondary", "regular"
    return shown.text, shown.tone, shown.weight


def card_sentence(row: ProjectRow) -> str:
    """All of a card for a screen reader."""
    who = comma().join(piece[0] for piece in who_pieces(row))
    amount = text.yi_with_unit(row.investment) if row.investment is not None else ""
    parts = (
        row.name,
        lamp_word(row.light),
        amount,
        row.next_task or "",
        days_words(row)[0],
        who,
        row.unit_name,
    )
    return comma().join(part for part in parts if part)


def card_tip(row: ProjectRow) -> str:
    """Why the lamp is lit, the day, the exact amount, who and where, the firm, and why it stays in place."""
    reason = light_reason(row.light_rule, row.light_inputs, row.light_days)
    pattern = QCoreApplication.translate("Board", "{lamp}: {reason}")
    lines = [pattern.format(lamp=lamp_word(row.light), reason=reason) if reason else lamp_word(row.light)]
    if row.next_task and row.next_due is not None:
        due = QCoreApplication.translate("Board", "{task}, due {date}")
        lines.append(due.format(task=row.next_task, date=text.date_with_weekday(row.next_due)))
    if row.investment is not None:
        lines.append(text.wan_with_unit(row.investment))
    who = comma().join(piece[0] for piece in who_pieces(row))
    lines.append("　".join(filter(None, (who, row.unit_name))))
    if row.company_name:
        lines.append(row.company_name)
    if row.outside:
        lines.append(outside_words())
    return "\n".join(lines)


def move_words(row: ProjectRow, stage: int, count: int = 1) -> tuple[str, str]:
    """What moving a card to a stage does, and whether the three are in place, or what is asked for first."""
    pattern = (
        QCoreApplication.translate("Board", "Move to “{stage}”: {regime}")
        if stage > row.stage
        else QCoreApplication.translate("Board", "Back to “{stage}”: {regime}")
    )
    move = pattern.format(stage=stage_word(stage), regime=regime_word(stage))
    if count > 1:
        return move, QCoreApplication.translate("Board", "%n project(s) together", "", count)
    if stage > row.stage + 1:
        passed = comma().join(map(stage_word, range(row.stage + 1, stage)))
        return move, QCoreApplication.translate("Board", "Passes over {stages}: give the day").format(
            stages=passed
        )
    return move, _readiness(row, stage)


def _readiness(row: ProjectRow, stage: int) -> str:
    states = [slot_state(state) for state in row.slots]
    lacking = [slot for slot, state in enumerate(states) if state in (SlotState.MISSING, SlotState.NOT_YET)]
    if stage == 0:
        return QCoreApplication.translate("Board", "The three ones are due after signing")
    if lacking:
        listed = QCoreApplication.translate("Board", " and ", "between slots").join(map(slot_word, lacking))
        return QCoreApplication.translate("Board", "Still lacking: {slots}").format(slots=listed)
    if SlotState.DRAFT in states or SlotState.OPEN in states:
        return QCoreApplication.translate("Board", "Not all confirmed yet, can be moved")
    return QCoreApplication.translate("Board", "All three in place, can be moved")
