"""Moving cards on the board: what is lacking is asked for in the dashed place they are to go to."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize

from app.ui.projects.board.board import Board
from app.ui.projects.stage_mover import StageMover
from app.ui.widgets.painting import px


def move_cards(mover: StageMover, board: Board, ids: Sequence[str], stage: int) -> None:
    """Take projects to a stage; their place stays open until the form is filled in or left."""
    place = board.open_slot(ids, stage)
    edge = QRect(place.topLeft() - QPoint(0, px(4)), QSize(place.width(), 0))
    form = mover.move(ids, stage, board, edge)
    if form is None:
        board.put_back()
    else:
        form.gone.connect(board.put_back)
