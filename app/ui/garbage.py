"""What nobody can reach any more is taken away by the thread of the window alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 100
"""Often enough that a busy job leaves little in between: the window is still while it is looked through."""


def collect_here(parent: QObject) -> None:
    """From now on and as long as `parent` is there, look for garbage in its thread's event loop only.

    Python looks for it in whichever thread happens to make an object. A timer or a widget in a ring of
    references that goes while a job is at work would be taken down beside Qt's back, which ends the program.
    """
    gc.disable()
    timer = QTimer(parent)
    timer.timeout.connect(collect_if_due)
    timer.start(_EVERY_MS)


def collect_if_due() -> None:
    """Look through the oldest generation whose limit (`gc.get_threshold`) is passed."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [generation for generation, limit in enumerate(limits) if counts[generation] > limit]
    if due:
        gc.collect(max(due))
