"""Sentences for what can go wrong: what happened, whether the data is safe, what to do."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.services.dates import RoughDate
from app.services.labels import Label
from app.ui import text
from app.ui.paper_sentences import PAPERS
from app.ui.place_sentences import PLACES, place_params
from app.ui.reference_faults import fault_words, place_words
from app.ui.sharing_sentences import SHARING
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.value_sentences import VALUES
from app.ui.vault_sentences import VAULT
from app.ui.words import label_word

_CONTEXT = "Error"

_STORAGE = {
    "workspace_missing": QT_TRANSLATE_NOOP(
        "Error",
        "There is no workspace in {path}. Nothing was changed. Choose another folder, or make a new one.",
    ),
    "workspace_open_elsewhere": QT_TRANSLATE_NOOP(
        "Error",
        "This workspace is already open in another window. Nothing was changed."
        " Go on working there, or close it first.",
    ),
    "database_read_only": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger can only be read: {path} cannot be written. Nothing was changed. Save elsewhere.",
    ),
    "database_locked": QT_TRANSLATE_NOOP(
        "Error",
        "Another program is using the ledger. All you entered is on this computer, nothing is lost.",
    ),
    "still_writing": QT_TRANSLATE_NOOP(
        "Error",
        "Something larger is still being written. All you entered is still here; try again when it is done.",
    ),
    "database_closed": QT_TRANSLATE_NOOP(
        "Error", "This ledger has been closed meanwhile. Nothing was changed; open it again."
    ),
    "database_damaged": QT_TRANSLATE_NOOP(
        "Error", "The ledger is damaged and was not touched. Restore the latest backup."
    ),
    "database_unreadable": QT_TRANSLATE_NOOP(
        "Error",
        "The ledger cannot be read right now. Nothing is lost. Check the drive and try again.",
    ),
    "database_newer": QT_TRANSLATE_NOOP(
        "Error",
        "This ledger was made by a newer version and was not touched. Update the program.",
    ),
    "database_older": QT_TRANSLATE_NOOP(
        "Error",
        "This ledger is from an older version. Open it once for writing, and it will be brought up to date.",
    ),
    "database_not_ours": QT_TRANSLATE_NOOP(
        "Error", "{path} belongs to another program and was not touched. Choose another folder."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Error", "Not saved: the disk is full. What you typed is still on this page."
    ),
    "command_disk_full": QT_TRANSLATE_NOOP(
        "Error",
        "Not saved: the disk is full. What was there before is unchanged. Free some space and try again.",
    ),
    "no_room_to_open": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full, so the ledger in {path} could not be opened. Nothing is lost."
        " Free some space and try again.",
    ),
    "folder_read_only": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be written into. Nothing was changed. Choose another folder."
    ),
    "file_unreadable": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be read: it is gone, or another program has it open. Nothing was changed."
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Error", "{path} is no longer there. Nothing was changed. Choose the file again."
    ),
    "file_is_folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder. Nothing was attached. Choose the files in it."
    ),
    "file_too_large": QT_TRANSLATE_NOOP("Error", "{path} is too large. It was not attached."),
    "file_not_written": QT_TRANSLATE_NOOP(
        "Error",
        "{path} could not be written: another program has it open, or you may not write it."
        " Close it there, or choose another place.",
    ),
}

_ACTIONS = {
    "not_mergeable": QT_TRANSLATE_NOOP(
        "Error", "Only two firms or two people can be merged. Nothing was changed."
    ),
    "several_of_that_name": QT_TRANSLATE_NOOP(
        "Error", "Several are called {name}. Nothing was changed. Name the one that is meant by its id."
    ),
    "no_such_record": QT_TRANSLATE_NOOP(
        "Error", "There is no such record here; if it was deleted, it lies in the recycle bin."
    ),
    "no_such_action": QT_TRANSLATE_NOOP(
        "Error", "This change is no longer in the history. Nothing was changed."
    ),
    "not_deleted": QT_TRANSLATE_NOOP("Error", "This record is not in the recycle bin. Nothing was changed."),
    "ledger_begins_here": QT_TRANSLATE_NOOP(
        "Error", "The ledger begins with this. Nothing was undone. Single records can be deleted."
    ),
    "number_stays": QT_TRANSLATE_NOOP(
        "Error", "A number that was given stays with its project. Nothing was changed."
    ),
    "printed_stays": QT_TRANSLATE_NOOP(
        "Error", "What was printed stays in the print register. Nothing was changed."
    ),
    "pack_empty": QT_TRANSLATE_NOOP(
        "Error", "There is nothing to print about this: no project belongs to it. No file was written."
    ),
    "erased_on_request": QT_TRANSLATE_NOOP(
        "Error",
        "This told of somebody who asked to be forgotten, and was erased. Nothing was changed;"
        " nothing brings it back.",
    ),
    "erase_other_name": QT_TRANSLATE_NOOP(
        "Error", "That is not the name. Nothing was erased. Type {name} to confirm."
    ),
    "no_such_person": QT_TRANSLATE_NOOP(
        "Error", "Nobody here is called {name}. Nothing was changed. Name the person, or the id."
    ),
    "several_people": QT_TRANSLATE_NOOP(
        "Error", "Several people are called {name}. Nothing was changed. Say which by the id."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Error", "There is nothing to undo"),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Error", "There is nothing to redo"),
    "former_value_unknown": QT_TRANSLATE_NOOP(
        "Error",
        "What was there before is not known on this computer, which joined later. Nothing was changed."
        " Enter the right value, or undo this on a computer that was there earlier.",
    ),
    "already_undone": QT_TRANSLATE_NOOP("Error", "This has been undone already. Nothing was changed."),
    "already_redone": QT_TRANSLATE_NOOP("Error", "This has been done again already. Nothing was changed."),
    "undo_newer_change": QT_TRANSLATE_NOOP(
        "Error", "“{label}” came later and changed the same. Nothing was undone. Undo that first."
    ),
    "undo_still_used": QT_TRANSLATE_NOOP(
        "Error", "What was entered later builds on this. Nothing was undone. Take that back first."
    ),
    "changed_since": QT_TRANSLATE_NOOP(
        "Error",
        "A colleague has changed this meanwhile. Nothing was overwritten. Look at the new value first.",
    ),
    "not_allowed": QT_TRANSLATE_NOOP("Error", "Only {who} may change this"),
    "period_locked": QT_TRANSLATE_NOOP(
        "Error", "This month is final. Enter the correction in the present month, with a remark."
    ),
}

_RULES = {
    "reference_file_invalid": QT_TRANSLATE_NOOP(
        "Error",
        "{file} cannot be used: {reason} ({where}). Nothing was changed. Correct {path}, or delete it to use"
        " the file that came with the program.",
    ),
    "amount_is_range": QT_TRANSLATE_NOOP("Error", "Please enter one amount, not a range"),
    "amount_zero": QT_TRANSLATE_NOOP("Error", "Please enter an amount above zero"),
    "amount_under_part": QT_TRANSLATE_NOOP(
        "Error", "This is less than the contracted inflow or the fixed investment; correct those first"
    ),
    "amount_over_total": QT_TRANSLATE_NOOP("Error", "This is more than the total investment; check both"),
    "share_over_100": QT_TRANSLATE_NOOP(
        "Error", "The shares of the firms come to more than 100%; at most {left}% is left for this one"
    ),
    "share_not_percent": QT_TRANSLATE_NOOP("Error", "Please enter a share of up to 100%, such as 60"),
    "party_twice": QT_TRANSLATE_NOOP("Error", "This firm has this part in the project already"),
    "date_in_past": QT_TRANSLATE_NOOP("Error", "This day has passed; enter today or a later day"),
    "leader_rank_low": QT_TRANSLATE_NOOP(
        "Error",
        "{name} is below county (division) level and cannot be the lead official. Choose somebody higher.",
    ),
    "handover_reason_required": QT_TRANSLATE_NOOP("Error", "A hand-over needs its reason"),
    "handover_too_early": QT_TRANSLATE_NOOP(
        "Error", "{name} holds it only since {day}. Nothing was changed; enter that day or a later one."
    ),
    "tenure_overlap": QT_TRANSLATE_NOOP(
        "Error", "{name} held it until {day}. Nothing was changed; enter a later day."
    ),
    "days_reversed": QT_TRANSLATE_NOOP(
        "Error",
        "“{other}” is dated {day}, which is the wrong way round. Correct the day, or give the reason.",
    ),
    "restart_before_rest": QT_TRANSLATE_NOOP(
        "Error", "The project was not resting yet on that day. Enter a later day."
    ),
    "stages_reversed": QT_TRANSLATE_NOOP(
        "Error", "An earlier stage is dated {day}. Enter that day or a later one."
    ),
    "paid_before_signing": QT_TRANSLATE_NOOP(
        "Error", "There was no contract on that day. Correct the day, or say why it was paid before."
    ),
    "planned_order": QT_TRANSLATE_NOOP(
        "Error", "Planned start, completion and production follow each other. Correct the other day first."
    ),
    "already_assigned": QT_TRANSLATE_NOOP("Error", "This person holds it already"),
    "plan_exists": QT_TRANSLATE_NOOP("Error", "There is a plan already. Nothing was changed."),
    "plan_empty": QT_TRANSLATE_NOOP("Error", "The plan has no milestone yet. Add one, then confirm."),
    "plan_step_without_date": QT_TRANSLATE_NOOP("Error", "{task} has no day yet. Give it one, then confirm."),
    "task_before_predecessor": QT_TRANSLATE_NOOP(
        "Error", "{task} would come before {before}, due on {day}. Nothing was changed; move that one first."
    ),
    "task_circle": QT_TRANSLATE_NOOP(
        "Error", "{before} itself waits for {task}. Nothing was changed; choose another one."
    ),
    "plan_not_draft": QT_TRANSLATE_NOOP(
        "Error", "There is no earlier confirmed version to go back to. Nothing was changed."
    ),
    "evidence_required": QT_TRANSLATE_NOOP("Error", "{task} is done only when its proof has been seen"),
    "delay_reason_required": QT_TRANSLATE_NOOP(
        "Error", "{task} is {days} working days late; please give the reason"
    ),
    "not_applicable": QT_TRANSLATE_NOOP(
        "Error", "A project with this way of getting its site never has that"
    ),
    "review_skipped": QT_TRANSLATE_NOOP(
        "Error", "There was no review before the contract; please give the reason"
    ),
    "started_without_land": QT_TRANSLATE_NOOP(
        "Error", "Work on new land cannot be confirmed before the land is supplied. Report it unconfirmed."
    ),
    "started_without_permit": QT_TRANSLATE_NOOP(
        "Error", "Work cannot be confirmed without the construction permit. Report it unconfirmed."
    ),
    "evidence_missing": QT_TRANSLATE_NOOP("Error", "The proof is missing; tick it, or give the reason"),
    "not_suspended": QT_TRANSLATE_NOOP("Error", "The project is not suspended; there is nothing to restart"),
    "already_ended": QT_TRANSLATE_NOOP("Error", "The project has ended already"),
    "ending_unapproved": QT_TRANSLATE_NOOP(
        "Error", "A signed project ends with the leading group's approval; tick it, or give the reason"
    ),
    "site_undecided": QT_TRANSLATE_NOOP(
        "Error", "How the project gets its site is not entered yet; enter that first"
    ),
    "fact_not_waiting": QT_TRANSLATE_NOOP(
        "Error", "This fact no longer waits for confirmation. Nothing was changed."
    ),
    "fact_not_confirmed": QT_TRANSLATE_NOOP(
        "Error", "Only a confirmed fact can be revoked. Nothing was changed."
    ),
    "already_corrected": QT_TRANSLATE_NOOP(
        "Error", "This payment has been corrected already. Nothing was changed."
    ),
    "not_in_office": QT_TRANSLATE_NOOP("Error", "{name} has left office. Choose somebody else."),
    "rank_still_leads": QT_TRANSLATE_NOOP(
        "Error", "{name} still leads {count} project(s); hand them over before lowering the rank"
    ),
    "not_active": QT_TRANSLATE_NOOP("Error", "The project rests or has ended; record its restart first"),
    "override_too_long": QT_TRANSLATE_NOOP("Error", "A light is set by hand for at most {days} days"),
    "row_not_changed": QT_TRANSLATE_NOOP("Error", "{name}: {reason}. Nothing was changed."),
    "cell_not_pasted": QT_TRANSLATE_NOOP("Error", "Row {row}, {column}: {reason}. Nothing was pasted."),
    "not_in_list": QT_TRANSLATE_NOOP("Error", "“{name}” is not in the list; take a name that is"),
    "field_not_editable": QT_TRANSLATE_NOOP("Error", "This cannot be edited here"),
    "uscc_taken": QT_TRANSLATE_NOOP("Error", "{name} has this code already"),
    "no_such_base": QT_TRANSLATE_NOOP("Error", "There is no base set called {name}. There are: {names}"),
    "no_such_view": QT_TRANSLATE_NOOP("Error", "There is no view called {name}. There are: {names}"),
    "no_such_page": QT_TRANSLATE_NOOP("Error", "There is no page called {name}. There are: {names}"),
    "no_display": QT_TRANSLATE_NOOP(
        "Error",
        "There is no display here, so no window can open. The commands work without one:"
        " add --help to see them.",
    ),
    "workspace_exists": QT_TRANSLATE_NOOP(
        "Error", "There is a workspace in {path} already. Nothing was changed. Choose another folder."
    ),
    "paper_needs_project": QT_TRANSLATE_NOOP("Error", "This paper is about one project; say which"),
    "paper_needs_firm": QT_TRANSLATE_NOOP("Error", "This paper is about one investor; say which"),
    "paper_needs_visit": QT_TRANSLATE_NOOP("Error", "This paper is about one visit; say which"),
    "paper_needs_leader": QT_TRANSLATE_NOOP("Error", "This paper is about one lead official; say which"),
    "paper_is_confidential": QT_TRANSLATE_NOOP(
        "Error",
        "This goes out of the office, and the project is marked for a squad or for leaders alone. "
        "Nothing was printed or copied. Change its confidentiality first if it may be told.",
    ),
    "paper_disk_full": QT_TRANSLATE_NOOP(
        "Error",
        "The disk is full: {path} was not written. Your data is safe. Free some space and print again.",
    ),
    "printer_refused": QT_TRANSLATE_NOOP(
        "Error",
        "The printer {printer} did not take the pages. Look whether it is on and connected, or save as PDF.",
    ),
    "paper_option_unfit": QT_TRANSLATE_NOOP("Error", "{paper} takes no {option}. Nothing was printed."),
    "target_is_folder": QT_TRANSLATE_NOOP(
        "Error", "{path} is a folder. Nothing was written. Name a file in it."
    ),
    "folder_missing": QT_TRANSLATE_NOOP(
        "Error", "The folder of {path} is not there. Nothing was written. Choose another one."
    ),
}

_SENTENCES = {**_STORAGE, **VALUES, **_ACTIONS, **_RULES, **PAPERS, **PLACES, **SHARING, **VAULT}
_UNKNOWN = QT_TRANSLATE_NOOP("Error", "This did not work. What was saved before is unchanged. Try again.")

_Named = date | RoughDate | Label
"""What a parameter may be that is named in words."""


class _Params(dict[str, object]):
    """Parameters of an error; one that is lacking reads as nothing instead of hiding the sentence."""

    def __missing__(self, key: str) -> str:
        return ""


def sentence(error: UserError) -> str:
    """What a person is told; never the code."""
    code = error.code
    if code == "date_no_such_day" and error.params.get("last"):
        code = "date_no_such_day_in_month"
    english = _SENTENCES.get(code, _UNKNOWN)
    params = _Params(error.params)
    params.update(place_params(params))
    if code == "reference_file_invalid":
        params["reason"] = fault_words(str(params["reason"]))
        params["where"] = place_words(*(params[name] for name in ("line", "record", "field", "value")))
    params.update((name, _word(value)) for name, value in params.items() if isinstance(value, _Named))
    if "label" in params:
        params["label"] = QCoreApplication.translate("Action", str(params["label"]))
    if isinstance(names := params.get("names"), tuple):
        params["names"] = QCoreApplication.translate("Words", ", ", "between two of a list").join(names)
    return QCoreApplication.translate(_CONTEXT, english).format_map(params)


def _word(value: _Named) -> str:
    """A day or a code of the ledger, as a sentence names it."""
    if isinstance(value, Label):
        return label_word(value)
    if isinstance(value, RoughDate):
        return text.date_of(value.day, value.precision)
    return text.full_date(value)


def has_sentence(code: str) -> bool:
    """Whether a code has a sentence of its own."""
    return code in _SENTENCES
