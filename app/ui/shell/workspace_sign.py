"""What the window says of the workspace: its name in the title, who works here, how much there is."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.services.workspace_info import WorkspaceInfo, rail_counts, workspace_info
from app.ui.page import Context
from app.ui.read_beside import ReadBeside
from app.ui.shell.rail import Rail


class WorkspaceSign(QObject):
    """Names are there at once; in a large ledger the figures follow, and the former ones stay until then."""

    def __init__(self, context: Context, rail: Rail, window: QWidget) -> None:
        super().__init__(window)
        self._database = context.database
        self._rail = rail
        self._window = window
        self.counting = ReadBeside(context.database, context.jobs, context.shell.warn, self)

    def show(self) -> WorkspaceInfo:
        """Read again; what is shown now."""
        info = self._database.read(workspace_info)
        self._rail.set_workspace(info)
        name = self.tr("{workspace} (demo data)") if info.is_demo else "{workspace}"
        title = self.tr("ThreeOnes — {name}").format(name=name.format(workspace=info.name))
        self._window.setWindowTitle(title)
        self.counting.ask(rail_counts, self._rail.set_counts)
        return info
