"""Sentences for what can go wrong when a paper is asked for."""

from app.ui.translation import QT_TRANSLATE_NOOP

PAPERS = {
    "paper_form_unfit": QT_TRANSLATE_NOOP(
        "Error", "{paper} cannot be had in this form. Nothing was written. Its file may end in {names}"
    ),
    "paper_without_table": QT_TRANSLATE_NOOP(
        "Error", "“{title}” has no table this time. Nothing was written. Take PDF or Word."
    ),
    "paper_needs_option": QT_TRANSLATE_NOOP(
        "Error", "{paper} is about one record: say which by {option}. Nothing was printed."
    ),
    "paper_unknown": QT_TRANSLATE_NOOP("Error", "There is no paper {paper}. There are: {names}"),
    "no_such_kind": QT_TRANSLATE_NOOP(
        "Error", "There is no kind of visit called “{name}”. Nothing was written. There are: {names}"
    ),
    "none_called": QT_TRANSLATE_NOOP(
        "Error",
        "Nothing here is called “{name}”. Nothing was written. Give the whole name, or the id, which “search”"
        " tells of projects, investors and visits.",
    ),
    "named_otherwise": QT_TRANSLATE_NOOP(
        "Error",
        "“{name}” is not a whole name. Nothing was written. Say which is meant: {names}",
    ),
    "several_called": QT_TRANSLATE_NOOP(
        "Error",
        "Several are called “{name}”. Nothing was written. Say by the id which is meant: {names}",
    ),
    "paper_days_reversed": QT_TRANSLATE_NOOP(
        "Error", "The first day is later than the last one. Nothing was printed."
    ),
}
