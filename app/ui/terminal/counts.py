"""Sentences of the terminal that count something, in the singular and the plural of the language."""

from PySide6.QtCore import QObject

from app.services.indicators import Cycle


class Cli(QObject):
    """A class of its own, because translators are shown plurals only where `tr` counts them."""

    def projects(self, count: int, amount: str) -> str:
        return self.tr("%n project(s), {amount}", "", count).format(amount=amount)

    def projects_in(self, count: int, folder: object) -> str:
        return self.tr("%n project(s) in {folder}", "", count).format(folder=folder)

    def signed(self, count: int, amount: str) -> str:
        return self.tr("%n signed project(s), {amount}", "", count).format(amount=amount)

    def terminated(self, count: int) -> str:
        return self.tr("%n of them terminated, still counted", "", count)

    def from_total(self, count: int) -> str:
        return self.tr("%n project(s) without an agreed amount: the total investment counts", "", count)

    def no_amount(self, count: int) -> str:
        return self.tr("%n project(s) without any amount in CNY: left out of the sums", "", count)

    def days_change(self, count: int) -> str:
        return self.tr("%n day(s) change", "", count)

    def cycle(self, name: str, cycle: Cycle) -> str:
        said = self.tr(
            "{name}: median {median} days, middle half {lower} to {upper}, %n project(s)", "", cycle.count
        )
        return said.format(name=name, median=cycle.median, lower=cycle.lower, upper=cycle.upper)

    def neither(self, count: int) -> str:
        return self.tr("%n project(s) neither listed nor started", "", count)

    def shut_out(self, count: int) -> str:
        return self.tr("%n computer(s) shut out. The secret key of the workspace was changed.", "", count)

    def packed(self, count: int, file: object, size: str) -> str:
        said = self.tr("{file} is written: {size}, with %n attached file(s)", "", count)
        return said.format(file=file, size=size)

    def files_sound(self, count: int) -> str:
        return self.tr("%n file(s) read, all as they were written", "", count)

    def to_decide(self, count: int) -> str:
        return self.tr("%n field(s) wait for a decision", "", count)

    def put_aside(self, count: int) -> str:
        return self.tr("%n action(s) put aside until an administrator decides: see “aside”", "", count)

    def files_damaged(self, count: int) -> str:
        return self.tr("%n damaged file(s) in the shared folder, left aside: see “check --share”", "", count)

    def files_stray(self, count: int) -> str:
        return self.tr("%n foreign file(s) in the shared folder: see “check --share”", "", count)

    def files_denied(self, count: int) -> str:
        return self.tr(
            "%n file(s) in the shared folder may not be read by this user, and whether all is well with them"
            " is not known. What is on this computer is safe. Ask whoever looks after the folder for the"
            " right to read all that lies in it.",
            "",
            count,
        )

    def to_send(self, count: int) -> str:
        return self.tr("%n action(s) of this computer wait to be sent.", "", count)

    def to_send_in(self, count: int, size: str) -> str:
        said = self.tr(
            "%n action(s) of this computer wait to be sent. With their attached files they need at most"
            " {size} there.",
            "",
            count,
        )
        return said.format(size=size)

    def only_here(self, count: int) -> str:
        return self.tr(
            "%n action(s) of this computer nobody else has. They stay on this computer: “search” finds what"
            " they are about, “print” writes it as PDF, Word or Excel. For colleagues to have them, ask an"
            " administrator for a code, “join” with a new --workspace, and enter them there.",
            "",
            count,
        )

    def left_out(self, count: int) -> str:
        return self.tr(
            "%n action(s) of this computer are not in it, for it may not send any. They stay here; “sync”"
            " says how to get them out.",
            "",
            count,
        )

    def to_keep_or_delete(self, count: int) -> str:
        return self.tr(
            "%n record(s) deleted here and changed there wait for a decision: see “conflicts”", "", count
        )

    def copies_encrypted(self, count: int) -> str:
        return self.tr("%n copy(ies) in its folder as well", "", count)

    def files_encrypted(self, count: int) -> str:
        return self.tr("%n attached file(s) encrypted", "", count)

    def files_open(self, count: int) -> str:
        return self.tr("%n attached file(s) not encrypted yet: say “encrypt” once more", "", count)

    def audit_written(self, count: int, file: object) -> str:
        return self.tr("{file} is written, with %n segment(s)", "", count).format(file=file)

    def audit_read(self, count: int) -> str:
        return self.tr("%n segment(s) read", "", count)

    def audit_actions(self, count: int) -> str:
        return self.tr("%n action(s), from {since} to {until}", "", count)

    def audit_unread(self, count: int) -> str:
        return self.tr("%n segment(s) before that are not in it: a snapshot stood for them", "", count)

    def audit_unsealed(self, count: int) -> str:
        return self.tr("%n action(s) of this computer are not in it: sync first", "", count)

    def audit_erased(self, count: int) -> str:
        return self.tr("%n line(s) erased because somebody asked to be forgotten", "", count)

    def audit_held(self, count: int) -> str:
        return self.tr("%n segment(s) do not count: written after their author was shut out", "", count)

    def investors(self, count: int) -> str:
        return self.tr("%n investor(s)", "", count)
