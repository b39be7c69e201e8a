"""The projects of the sample city by name."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.project_filter import ProjectFilter
from app.services.project_list import ProjectRow, project_ids, project_rows
from tests.city import City


@pytest.fixture
def rows(city: City) -> dict[str, ProjectRow]:
    """Every project of the city by its name."""
    ids = city.database.read(lambda session: project_ids(session, ProjectFilter()))
    found = city.database.read(lambda session: project_rows(session, ids))
    return {row.name: row for row in found}


def on_top(widget: QWidget) -> QWidget:
    """A window with `widget` at its upper edge."""
    window = QWidget()
    column = QVBoxLayout(window)
    column.addWidget(widget)
    column.addStretch(1)
    return window
