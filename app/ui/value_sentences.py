"""What is wrong with a value that somebody typed."""

from app.ui.translation import QT_TRANSLATE_NOOP

VALUES = {
    "required": QT_TRANSLATE_NOOP("Error", "Please fill this in"),
    "amount_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a number, such as 3.00"),
    "amount_negative": QT_TRANSLATE_NOOP("Error", "The amount cannot be below zero"),
    "amount_too_large": QT_TRANSLATE_NOOP("Error", "The amount is too large; check the unit"),
    "number_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a number, such as 120"),
    "value_out_of_range": QT_TRANSLATE_NOOP(
        "Error", "Please check the number or the day: days lie between the years 1000 and 2999"
    ),
    "number_not_whole": QT_TRANSLATE_NOOP("Error", "Please enter a whole number from {least} to {most}"),
    "date_no_such_day": QT_TRANSLATE_NOOP("Error", "There is no such day; write 3-24, +5 or next Tuesday"),
    "date_no_such_day_in_month": QT_TRANSLATE_NOOP(
        "Error", "{month}/{year} has only {last} days; write 3-24, +5 or next Tuesday"
    ),
    "date_not_understood": QT_TRANSLATE_NOOP(
        "Error", "Please enter a date, such as 3-24, +5 or next Tuesday"
    ),
    "date_in_future": QT_TRANSLATE_NOOP("Error", "This day is still to come; enter the day it happened"),
    "date_order": QT_TRANSLATE_NOOP("Error", "The end comes before the start"),
    "phone_not_number": QT_TRANSLATE_NOOP("Error", "Please enter a telephone number, such as 138 0000 0000"),
    "wechat_not_id": QT_TRANSLATE_NOOP(
        "Error", "Please enter a WeChat name of 6 to 20 letters and digits, or a telephone number"
    ),
    "email_not_address": QT_TRANSLATE_NOOP("Error", "Please enter an address, such as name@example.com"),
    "post_is_the_same": QT_TRANSLATE_NOOP("Error", "This is the present post; enter the new one"),
    "relation_to_itself": QT_TRANSLATE_NOOP("Error", "Please choose another firm than this one"),
    "relation_twice": QT_TRANSLATE_NOOP("Error", "This relation is entered already"),
    "too_long": QT_TRANSLATE_NOOP("Error", "Too long: at most {limit} characters"),
    "still_responsible": QT_TRANSLATE_NOOP(
        "Error",
        "{name} is still lead official or contact person of projects ({count}). Hand them over first.",
    ),
    "member_is_me": QT_TRANSLATE_NOOP(
        "Error", "{name} works on this computer. Say first who works here instead."
    ),
    "notice_not_text": QT_TRANSLATE_NOOP(
        "Error", "This is no table of text. Nothing was changed. Save the sheet as CSV and choose that."
    ),
    "notice_columns": QT_TRANSLATE_NOOP("Error", "A line needs a date and a kind, and may have a name"),
    "notice_kind": QT_TRANSLATE_NOOP("Error", "“{kind}” is no kind of day; write off or work"),
    "notice_day": QT_TRANSLATE_NOOP(
        "Error", "There is no such day; write 2027-02-08, or 2027-02-08 to 2027-02-14"
    ),
    "notice_too_long": QT_TRANSLATE_NOOP("Error", "No holiday lasts more than {days} days; check the years"),
    "notice_day_twice": QT_TRANSLATE_NOOP("Error", "{day} stands above already, the other way about"),
    "band_order": QT_TRANSLATE_NOOP("Error", "Each band begins at more than the one before it"),
    "contact_order": QT_TRANSLATE_NOOP("Error", "A stronger intent cannot have more days than a weaker one"),
    "risk_evidence_required": QT_TRANSLATE_NOOP("Error", "Please say what the risk rests on"),
    "risk_is_raised": QT_TRANSLATE_NOOP("Error", "This risk is raised already"),
    "size_order": QT_TRANSLATE_NOOP("Error", "A higher rank cannot begin at less than a lower one"),
    "limit_order": QT_TRANSLATE_NOOP("Error", "Red cannot come before yellow"),
    "weights_not_whole": QT_TRANSLATE_NOOP("Error", "The weights are {sum} in all; they must be 100"),
    "threshold_zero": QT_TRANSLATE_NOOP("Error", "A threshold must be more than zero"),
    "not_unique": QT_TRANSLATE_NOOP("Error", "This name is already taken"),
    "reason_required": QT_TRANSLATE_NOOP("Error", "Please give the reason"),
}
