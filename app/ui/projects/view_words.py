"""What the tabs of the project list are called."""

from PySide6.QtCore import QCoreApplication

from app.services.project_filter import Facet
from app.services.project_views import ProjectView, SystemView


def view_word(view: ProjectView) -> str:
    """The name somebody gave it, or that of the system's view."""
    if view.name is not None:
        return view.name
    if view.key == SystemView.MINE and Facet.LEADER in view.chosen.facets:
        return QCoreApplication.translate("ProjectViews", "My projects")
    return {
        SystemView.ALL: QCoreApplication.translate("ProjectViews", "All"),
        SystemView.SIGNED: QCoreApplication.translate("ProjectViews", "Signed and later"),
        SystemView.MINE: QCoreApplication.translate("ProjectViews", "My contacts"),
        SystemView.INCOMPLETE: QCoreApplication.translate("ProjectViews", "Three ones incomplete"),
        SystemView.THIS_MONTH: QCoreApplication.translate("ProjectViews", "Due this month"),
        SystemView.RED: QCoreApplication.translate("ProjectViews", "Overdue"),
        SystemView.MAJOR: QCoreApplication.translate("ProjectViews", "Major projects"),
        SystemView.CONTRACTED: QCoreApplication.translate("ProjectViews", "Under contract"),
        SystemView.BUILDING: QCoreApplication.translate("ProjectViews", "Under construction"),
    }[SystemView(view.key)]
