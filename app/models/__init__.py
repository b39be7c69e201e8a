"""SQLAlchemy records, one module per aggregate; importing this package registers every table."""

from app.models import (
    activities,
    attachments,
    local,
    log,
    papers,
    people,
    projects,
    reference,
    sync,
    three_ones,
)
from app.models.base import Base, Record

__all__ = [
    "Base",
    "Record",
    "activities",
    "attachments",
    "local",
    "log",
    "papers",
    "people",
    "projects",
    "reference",
    "sync",
    "three_ones",
]
