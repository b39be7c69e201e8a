"""What every list is narrowed by: facets with the values let through, and a text; as values and as SQL."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar, Generic, Self, TypeVar

from sqlalchemy import ColumnElement, false, or_
from sqlalchemy.orm import InstrumentedAttribute

NONE = ""
"""The value of a facet for records that lack it."""

F = TypeVar("F", bound=StrEnum)

_NUMBER = re.compile(r"-?\d{1,9}")


@dataclass(frozen=True, slots=True)
class FacetFilter(Generic[F]):
    """Facet → the values let through; between facets all must hold. `text` is found in names.

    An heir names its facets in `FACETS`.
    """

    FACETS: ClassVar[type[StrEnum]]

    facets: Mapping[F, frozenset[str]] = field(default_factory=dict)
    text: str = ""

    def with_facet(self, facet: F, values: frozenset[str]) -> Self:
        """The same filter with `facet` set anew, or lifted when `values` is empty."""
        rest = {key: value for key, value in self.facets.items() if key is not facet}
        return type(self)({**rest, facet: values} if values else rest, self.text)

    def with_text(self, text: str) -> Self:
        return type(self)(self.facets, text)

    def is_empty(self) -> bool:
        return not self.facets and not self.text

    def to_json(self) -> str:
        facets = {key.value: sorted(values) for key, values in sorted(self.facets.items())}
        return json.dumps({"facets": facets, "text": self.text}, ensure_ascii=False)

    @classmethod
    def from_json(cls, content: str) -> Self:
        """The filter written by `to_json`; facets of a newer program are left aside."""
        read = json.loads(content)
        known: dict[str, Any] = {facet.value: facet for facet in cls.FACETS}
        facets = {known[k]: frozenset(map(str, v)) for k, v in read.get("facets", {}).items() if k in known}
        return cls(facets, str(read.get("text", "")))


def containing(text: str) -> str:
    """The pattern for `like(…, escape="\\\\")` that finds `text` anywhere, its own wildcards as letters."""
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def among(
    column: InstrumentedAttribute[Any], values: Collection[str], numeric: bool = False
) -> ColumnElement[bool]:
    """Whether a column holds one of `values`, `NONE` standing for an empty one."""
    present = sorted(value for value in values if value != NONE)
    wanted: list[ColumnElement[bool]] = []
    if present:
        numbers = [int(value) for value in present if _NUMBER.fullmatch(value)] if numeric else present
        wanted.append(column.in_(numbers))
    if NONE in values:
        wanted.append(column.is_(None))
    return or_(false(), *wanted)
