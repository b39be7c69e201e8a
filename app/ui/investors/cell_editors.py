"""Editing a firm in the list: which cells, and what they write."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from app.database import Session
from app.services.companies import set_company_field
from app.services.company_list import CompanyRow
from app.ui.listing.cell_editors import CellEditors, Writer
from app.ui.table.editing import CellEdit, Editor
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.option_list import Option
from app.ui.words import intent_word

_INTENTS = {"A": 5, "B": 3, "C": 1}


class CompanyEditors(CellEditors[CompanyRow]):
    """Name, industry, city, intent and who looks after a firm."""

    LABEL = QT_TRANSLATE_NOOP("Action", "Edit investor")

    def _intents(self, typed: str) -> list[Option]:
        wanted = typed.strip().upper()
        return [Option(letter, intent_word(letter)) for letter in _INTENTS if wanted in intent_word(letter)]

    @override
    def editor_of(self, cell: CellEdit, row: CompanyRow) -> Editor | None:
        if cell.key == "name":
            return self.line(cell, row.name, _set("short_name"))
        if cell.key == "region":
            return self.line(cell, row.region or "", _set("hq_region"))
        if cell.key == "industry":
            return self.picker(cell, row.industry or "", self.industries, _set("industry"))
        if cell.key == "owner":
            return self.picker(cell, row.owner_name or "", self.officials, _set("follow_owner_id"))
        if cell.key == "intent":
            return self.picker(cell, intent_word(row.intent), self._intents, _set_intent)
        return None

    @override
    def several(self, count: int) -> str:
        return QCoreApplication.translate("CompanyEditors", "Change %n investor(s)", "", count)

    @override
    def done(self, count: int, name: str) -> str:
        if count > 1:
            return QCoreApplication.translate("CompanyEditors", "Changed %n investor(s)", "", count)
        return QCoreApplication.translate("CompanyEditors", "Changed: {name}").format(name=name)


def _set(field: str) -> Writer:
    return lambda session, company_id, value: set_company_field(session, company_id, field, value)


def _set_intent(session: Session, company_id: str, letter: Any) -> None:
    set_company_field(session, company_id, "intent_level", _INTENTS[letter])
