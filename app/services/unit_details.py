"""What may be known of a unit besides its names: the English one, what it was called in 2012, its duties."""

from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.errors import UserError
from app.models.reference import Unit
from app.services.names import within

NAME_LIMIT = 100
DUTIES_LIMIT = 500


@dataclass(frozen=True, slots=True)
class UnitDetails:
    """As fields hold them; empty where nothing is known."""

    name_en: str = ""
    abbr_2012: str = ""
    duties: str = ""


def unit_details(session: Session, unit_id: str) -> UnitDetails:
    """What is known. Raises UserError `no_such_record`."""
    unit = _unit(session, unit_id)
    return UnitDetails(unit.name_en or "", unit.abbr_2012 or "", unit.duties or "")


def describe_unit(session: Session, unit_id: str, details: UnitDetails) -> None:
    """Take over what the fields hold.

    Raises ValidationError `too_long` under the field's name, UserError `no_such_record`.
    """
    unit = _unit(session, unit_id)
    unit.name_en = within(NAME_LIMIT, " ".join(details.name_en.split()), "name_en") or None
    unit.abbr_2012 = within(NAME_LIMIT, " ".join(details.abbr_2012.split()), "abbr_2012") or None
    unit.duties = within(DUTIES_LIMIT, details.duties.strip(), "duties") or None


def _unit(session: Session, unit_id: str) -> Unit:
    unit = session.get(Unit, unit_id)
    if unit is None or unit.deleted_at is not None:
        raise UserError("no_such_record", id=unit_id)
    return unit
