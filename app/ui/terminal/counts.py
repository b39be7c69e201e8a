"""Sentences of the terminal that count something, in the singular and the plural of the language."""

from PySide6.QtCore import QObject


class Cli(QObject):
    """A class of its own, because translators are shown plurals only where `tr` counts them."""

    def projects(self, count: int, amount: str) -> str:
        return self.tr("%n project(s), {amount}", "", count).format(amount=amount)

    def projects_in(self, count: int, folder: object) -> str:
        return self.tr("%n project(s) in {folder}", "", count).format(folder=folder)

    def signed(self, count: int, amount: str) -> str:
        return self.tr("%n signed project(s), {amount}", "", count).format(amount=amount)

    def neither(self, count: int) -> str:
        return self.tr("%n project(s) neither listed nor started", "", count)

    def investors(self, count: int) -> str:
        return self.tr("%n investor(s)", "", count)
