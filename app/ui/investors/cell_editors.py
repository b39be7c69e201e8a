"""Editing a firm in the list: the widget of each cell, and what it writes."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.database import Session
from app.services.companies import set_company_field
from app.services.company_list import CompanyRow
from app.services.officials import official_choices
from app.ui.page import Context
from app.ui.table.editing import CellEdit, Editor
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes, intent_word

_INTENTS = {"A": 5, "B": 3, "C": 1}


class CompanyEditors:
    """Makes editors; `row` tells the present values of a firm, `commit` closes after a choice."""

    def __init__(
        self, context: Context, row: Callable[[str], CompanyRow | None], commit: Callable[[], object]
    ) -> None:
        self._context = context
        self._row = row
        self._commit = commit
        self._codes = Codes(context.database)

    def make(self, cell: CellEdit) -> Editor | None:
        """The editor of a cell, None where it is not edited in the list."""
        row = self._row(cell.ids[0])
        if row is None:
            return None
        if cell.key == "name":
            return self._line(cell, row.name, "short_name")
        if cell.key == "region":
            return self._line(cell, row.region or "", "hq_region")
        if cell.key == "industry":
            return self._picker(cell, row.industry or "", self._industries, "industry")
        if cell.key == "owner":
            return self._picker(cell, row.owner_name or "", self._officials, "follow_owner_id")
        if cell.key == "intent":
            return self._picker(cell, intent_word(row.intent), self._intents, "intent_level")
        return None

    def _line(self, cell: CellEdit, value: str, field: str) -> Editor:
        edit = LineEdit(cell.parent)
        edit.setProperty("inplace", True)
        edit.setText("" if len(cell.ids) > 1 else value)
        edit.selectAll()
        seen = self._context.database.position()

        def commit() -> None:
            if edit.text().strip() and edit.text() != value:
                self._write(cell, field, edit.text().strip(), seen)

        return Editor(edit, commit)

    def _picker(
        self, cell: CellEdit, shown: str, search: Callable[[str], list[Option]], field: str
    ) -> Editor:
        picker = Picker("", search, parent=cell.parent)
        picker.set_value(None, "" if len(cell.ids) > 1 else shown)
        picker.edit.selectAll()
        picker.picked.connect(lambda _key: self._commit())
        seen = self._context.database.position()

        def commit() -> None:
            if picker.key is not None:
                value = _INTENTS[picker.key] if field == "intent_level" else picker.key
                self._write(cell, field, value, seen)

        return Editor(picker, commit, chooses=True)

    def _write(self, cell: CellEdit, field: str, value: Any, seen: int) -> None:
        """One action for all rows, so that one undo takes all of it back.

        `seen` is what was known when the editor came up.
        """
        row = self._row(cell.ids[0])
        name = row.name if row is not None else ""

        def change(session: Session) -> None:
            for company_id in cell.ids:
                set_company_field(session, company_id, field, value)

        count = len(cell.ids)
        said = (
            QCoreApplication.translate("CompanyEditors", "Changed %n investor(s)", "", count)
            if count > 1
            else QCoreApplication.translate("CompanyEditors", "Changed: {name}").format(name=name)
        )
        about = name if count == 1 else None
        self._context.shell.write(
            QT_TRANSLATE_NOOP("Action", "Edit investor"), change, about=about, done=said, seen=seen
        )

    def _industries(self, typed: str) -> list[Option]:
        choices = self._codes.choices("industry_city")
        return [Option(code, name) for code, name in choices if typed.strip() in name]

    def _intents(self, typed: str) -> list[Option]:
        wanted = typed.strip().upper()
        return [Option(letter, intent_word(letter)) for letter in _INTENTS if wanted in intent_word(letter)]

    def _officials(self, typed: str) -> list[Option]:
        found = self._context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]
