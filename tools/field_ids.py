"""Gives permanent numbers to new tables and fields; never changes or reuses one."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from app.models.field_ids import REGISTRY, record_tables


def assign(numbers: dict[str, dict[str, object]]) -> int:
    """Add what is missing to `numbers` and return how many numbers were given."""
    given = 0
    top = max((int(str(entry["number"])) for entry in numbers.values()), default=0)
    for table in record_tables():
        if table.name not in numbers:
            top, given = top + 1, given + 1
            numbers[table.name] = {"number": top, "fields": {}}
        fields = numbers[table.name]["fields"]
        assert isinstance(fields, dict)
        highest = max(fields.values(), default=0)
        for column in table.columns:
            if column.name != "id" and column.name not in fields:
                highest, given = highest + 1, given + 1
                fields[column.name] = highest
    return given


def main() -> None:
    numbers = json.loads(REGISTRY.read_text(encoding="utf-8")) if REGISTRY.exists() else {}
    given = assign(numbers)
    REGISTRY.write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")
    print(f"{given} numbers given")


if __name__ == "__main__":
    main()
