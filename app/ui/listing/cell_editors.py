"""Editing records in a list: the widgets of cells, and one action for all the rows that are edited."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, Generic, Protocol, TypeVar

from app.database import Session
from app.errors import StorageError, UserError
from app.services.officials import official_choices
from app.ui.listing.facet_popup import fits
from app.ui.page import Context
from app.ui.sentences import sentence
from app.ui.table.editing import CellEdit, Editor
from app.ui.widgets.line_edit import LineEdit
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes

Writer = Callable[[Session, str, Any], object]
"""Writes a value into a record of this id."""


class Named(Protocol):
    """A row of a list."""

    @property
    def name(self) -> str: ...


R = TypeVar("R", bound=Named)


class CellEditors(ABC, Generic[R]):
    """Makes editors; `row` tells the present values of a record, `commit` closes after a choice."""

    LABEL: str
    """What the action is called in the history."""

    def __init__(
        self, context: Context, row: Callable[[str], R | None], commit: Callable[[], object]
    ) -> None:
        self.context = context
        self.codes = Codes(context.database)
        self.row = row
        self._commit = commit

    def make(self, cell: CellEdit) -> Editor | None:
        """The editor of a cell, None where it is not edited in the list."""
        row = self.row(cell.ids[0])
        return None if row is None else self.editor_of(cell, row)

    @abstractmethod
    def editor_of(self, cell: CellEdit, row: R) -> Editor | None:
        """The editor of a cell of `row`, made by `line` or `picker`."""

    @abstractmethod
    def several(self, count: int) -> str:
        """What stands in the empty editor of several rows."""

    @abstractmethod
    def done(self, count: int, name: str) -> str:
        """What is said when `count` rows, or the one called `name`, were changed."""

    def line(
        self,
        cell: CellEdit,
        value: str,
        write: Writer,
        read: Callable[[str], Any] = str.strip,
        understood: Callable[[str], str] | None = None,
    ) -> Editor:
        """A field to type in; with several rows an empty one changes nothing."""
        edit = LineEdit(cell.parent)
        edit.setProperty("inplace", True)
        several = len(cell.ids) > 1
        edit.setText("" if several else value)
        if several:
            edit.setPlaceholderText(self.several(len(cell.ids)))
        edit.selectAll()
        seen = self.context.shell.seen()

        def commit() -> None:
            if several and not edit.text():
                return
            if several or edit.text() != value:
                self._write(cell, read(edit.text()), write, seen)

        return Editor(edit, commit, understood=understood)

    def picker(
        self, cell: CellEdit, shown: str, search: Callable[[str], list[Option]], write: Writer
    ) -> Editor:
        """A field to choose in."""
        picker = Picker("", search, parent=cell.parent)
        if len(cell.ids) > 1:
            picker.edit.setPlaceholderText(self.several(len(cell.ids)))
        else:
            picker.set_value(None, shown)
            picker.edit.selectAll()
        picker.picked.connect(lambda _key: self._commit())
        seen = self.context.shell.seen()

        def commit() -> None:
            if picker.key is not None:
                self._write(cell, picker.key, write, seen)

        return Editor(picker, commit, chooses=True)

    def industries(self, typed: str) -> list[Option]:
        """The industries of the city that fit what was typed."""
        named = self.codes.choices("industry_city")
        return [Option(code, name) for code, name in named if fits(typed, name)]

    def officials(self, typed: str) -> list[Option]:
        """The people of our side that fit."""
        found = self.context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]

    def _write(self, cell: CellEdit, value: Any, write: Writer, seen: int) -> None:
        """One action for all rows, so that one undo takes all of it back.

        `seen` is what the window showed when the editor came up.
        """
        row = self.row(cell.ids[0])
        about = row.name if row is not None and len(cell.ids) == 1 else ""

        def change(session: Session) -> None:
            for record_id in cell.ids:
                try:
                    write(session, record_id, value)
                except StorageError:
                    raise
                except UserError as error:
                    if len(cell.ids) == 1:
                        raise
                    one = self.row(record_id)
                    name = one.name if one is not None else ""
                    raise UserError("row_not_changed", name=name, reason=sentence(error)) from error

        said = self.done(len(cell.ids), about)
        self.context.shell.write(self.LABEL, change, about=about or None, done=said, seen=seen)
