"""What the terminal does with rights: give a role, and judge what was put aside."""

import argparse
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from app.errors import UserError
from app.sync import membership
from app.sync.asides import PutAside, put_aside
from app.sync.standing import standing
from app.ui.sync.aside_words import aside_what, aside_word
from app.ui.sync.device_line import role_word
from app.ui.sync.sheet_words import sheet_sentence
from app.ui.terminal.opened import opened
from app.ui.terminal.output import print_json, print_table, say
from app.ui.terminal.sharing import heard_and_told, tell_others
from app.ui.terminal.sharing_scope import chosen_units


def give_role(chosen: argparse.Namespace) -> None:
    """Give a member another role from here on."""
    with opened(chosen) as database:
        with heard_and_told(database):
            known = database.read(membership.roll)
            found = {
                one.member: one.member_name for one in known if chosen.member in (one.member, one.member_name)
            }
            if len(found) != 1:
                raise UserError("no_such_member", name=chosen.member)
            ((member, name),) = found.items()
            role = chosen.role.upper()
            membership.set_role(database, member, role, chosen_units(chosen, database))
        found_now = database.read(standing)
    said = QCoreApplication.translate("Cli", "{name}: {role}")
    say(said.format(name=name, role=role_word(role)))
    if found_now is not None and (told := sheet_sentence(found_now.sheet_fate)):
        say(told)


def aside(chosen: argparse.Namespace) -> None:
    """What was put aside or held; with a key, the word of an administrator on it."""
    key = chosen.accept or chosen.refuse
    with opened(chosen, to_read=key is None) as database:
        found = database.read(put_aside)
        if key is not None:
            one = next((one for one in found if one.key == key), None)
            if one is None:
                raise UserError("no_such_aside", key=key)
            membership.judge(database, one.device, one.head, bool(chosen.accept), one.action)
            tell_others(database)
            _tell_verdict(one, chosen)
            return
    if chosen.json:
        print_json(found)
        return
    titles = [
        QCoreApplication.translate("Cli", "Key"),
        QCoreApplication.translate("Cli", "When"),
        QCoreApplication.translate("Cli", "Member"),
        QCoreApplication.translate("Cli", "What"),
    ]
    rows = [(one.key, f"{one.at:%Y-%m-%d %H:%M}", one.member_name, aside_word(one)) for one in found]
    print_table(titles, rows)


def _tell_verdict(one: PutAside, chosen: argparse.Namespace) -> None:
    accepted = bool(chosen.accept)
    if chosen.json:
        print_json({**asdict(one), "accepted": accepted})
        return
    said = QCoreApplication.translate("Cli", "{what}: it never counts.")
    if accepted:
        said = QCoreApplication.translate("Cli", "{what}: it counts.")
    say(said.format(what=aside_what(one)))
