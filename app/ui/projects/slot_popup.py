"""Naming the leader or the contact person of a project below the place it was asked for."""

from PySide6.QtWidgets import QWidget

from app.services.project_page import project_page
from app.ui.page import Context
from app.ui.projects.assignment_form import AssignmentForm
from app.ui.widgets.popup import Popup


def open_slot_form(context: Context, project_id: str, slot: int, anchor: QWidget) -> Popup:
    """Show the form for slot 0 or 1 below `anchor`. Raises UserError `no_such_record`."""
    page = context.database.read(lambda session: project_page(session, project_id))
    return AssignmentForm(context, page, slot).open_below(anchor)
