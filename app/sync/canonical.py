"""JSON that has exactly one spelling, so that it can be signed and named by its hash."""

import json
from typing import Any

from app.errors import UserError
from app.field_values import is_whole_text

DEEPEST = 16
"""How deep JSON from the store may be nested."""

_INTEGERS = range(-(1 << 63), 1 << 63)

_ENCODER = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class DamagedFileError(UserError):
    """A file of the store that is not what its kind must be; it is put aside, never half used."""

    def __init__(self, why: str) -> None:
        super().__init__("sync_file_damaged", why=why)


def encode(value: object) -> bytes:
    """Keys sorted, no spaces, UTF-8 without needless escapes."""
    return _ENCODER.encode(value).encode()


def decode(octets: bytes) -> Any:
    """Raises DamagedFileError for what is not JSON, too deep, outside 64 bits, or no whole text (S1)."""
    try:
        value = json.loads(octets, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise DamagedFileError("not JSON") from error
    _check(value, DEEPEST)
    return value


def _check(value: object, depth: int) -> None:
    if isinstance(value, int) and value not in _INTEGERS:
        raise DamagedFileError("a number outside 64 bits")
    if isinstance(value, str) and not is_whole_text(value):
        raise DamagedFileError("half a sign")
    if isinstance(value, (dict, list)):
        if depth == 0:
            raise DamagedFileError("nested too deep")
        for part in (*value.keys(), *value.values()) if isinstance(value, dict) else value:
            _check(part, depth - 1)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
