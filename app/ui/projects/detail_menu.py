"""The menu of a project: facts, money, the leader, the light, rest and end, history, the bin."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.services.project_view import ProjectPage
from app.ui.widgets.writing import add_writing

_ENDS = ("TERMINATED", "LOST", "TRANSFERRED")


class Asked(Protocol):
    """What the page does when an entry is chosen."""

    def record_fact(self, kinds: tuple[str, ...] = ()) -> None: ...
    def enter_payment(self) -> None: ...
    def enter_action(self) -> None: ...
    def note_plan(self) -> None: ...
    def set_light(self) -> None: ...
    def free_light(self) -> None: ...
    def log_visit(self) -> None: ...
    def copy_message(self) -> None: ...
    def show_history(self) -> None: ...
    def delete(self) -> None: ...


class DetailMenu(QMenu):
    """Made anew each time from what the project is now; it goes when it is closed."""

    def __init__(self, page: ProjectPage, asked: Asked, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_writing(self, self.tr("Record a fact…"), lambda: asked.record_fact())
        add_writing(self, self.tr("Enter a payment…"), lambda: asked.enter_payment())
        if page.leader is not None:
            add_writing(
                self, self.tr("Enter a leader's action…"), lambda: asked.enter_action(), "leader_action"
            )
        if page.plan is not None:
            add_writing(self, self.tr("Note on the plan…"), lambda: asked.note_plan())
        add_writing(self, self.tr("Log visit"), lambda: asked.log_visit())
        self.addSeparator()
        if page.row.light_pinned:
            add_writing(self, self.tr("Let the rules light it"), lambda: asked.free_light())
        add_writing(self, self.tr("Set the light by hand…"), lambda: asked.set_light())
        self.addSeparator()
        if page.row.status == "ACTIVE":
            add_writing(self, self.tr("Suspend…"), lambda: asked.record_fact(("SUSPENDED",)))
        elif page.row.status == "SUSPENDED":
            add_writing(self, self.tr("Resume…"), lambda: asked.record_fact(("RESUMED",)))
        if page.row.status in ("ACTIVE", "SUSPENDED"):
            add_writing(self, self.tr("End…"), lambda: asked.record_fact(_ENDS))
        self.addAction(self.tr("Copy for WeChat"), lambda: asked.copy_message())
        self.addAction(self.tr("Change history"), lambda: asked.show_history())
        self.addSeparator()
        add_writing(self, self.tr("Delete"), lambda: asked.delete())
