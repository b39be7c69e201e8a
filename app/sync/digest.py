"""One number for all records as they are shown, so that two computers can find out that they differ."""

import hashlib

from sqlalchemy.orm import Session

from app.models.field_ids import logged_tables
from app.sync import canonical


def digest_of(session: Session) -> str:
    """SHA-256 over all records, table by table and record by record; fields without a value are left out."""
    found = hashlib.sha256()
    connection = session.connection()
    for entry in sorted(logged_tables().values(), key=lambda one: one.number):
        columns = ", ".join(f'"{column}"' for column in entry.fields)
        numbers = [str(number) for number in entry.fields.values()]
        for row in connection.exec_driver_sql(f'SELECT id, {columns} FROM "{entry.name}" ORDER BY id'):
            values = {
                number: value for number, value in zip(numbers, row[1:], strict=True) if value is not None
            }
            found.update(canonical.encode([entry.number, row[0], values]))
    return found.hexdigest()
