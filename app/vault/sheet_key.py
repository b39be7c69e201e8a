"""A key as it stands on the printed recovery sheet: groups that can be typed and check themselves."""

import hashlib
import unicodedata

from app.errors import ValidationError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: nothing that can be mistaken for something else on paper."""

_MISREAD = str.maketrans("OILU", "011V")
_PART = 4
"""Octets of the key in a pair of groups; a fifth checks them."""

PAIRS = 8
GROUP = 4
LETTERS = PAIRS * 2 * GROUP


def groups_of(key: bytes) -> list[str]:
    """Sixteen groups of four; every pair holds 32 bits and eight that check them and their place."""
    found = []
    for pair in range(PAIRS):
        part = key[pair * _PART : (pair + 1) * _PART]
        number = int.from_bytes(part + _check(pair, part))
        letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
        found += [letters[:GROUP], letters[GROUP:]]
    return found


def key_of(typed: str) -> bytes:
    """The key that was typed; case, spaces, hyphens and look-alikes do not matter.

    Raises ValidationError under `sheet`: `sheet_incomplete`, or `sheet_mistyped` with the groups.
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISREAD)
    letters = "".join(letter for letter in plain if letter.isalnum())
    if len(letters) != LETTERS:
        raise ValidationError("sheet", "sheet_incomplete", count=len(letters), all=LETTERS)
    parts = []
    for pair in range(PAIRS):
        both = letters[pair * 2 * GROUP : (pair + 1) * 2 * GROUP]
        octets = _octets(both)
        if octets is None or octets[_PART:] != _check(pair, octets[:_PART]):
            raise ValidationError("sheet", "sheet_mistyped", first=2 * pair + 1, second=2 * pair + 2)
        parts.append(octets[:_PART])
    return b"".join(parts)


def _octets(letters: str) -> bytes | None:
    if any(letter not in _ALPHABET for letter in letters):
        return None
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    return number.to_bytes(_PART + 1)


def _check(pair: int, part: bytes) -> bytes:
    return hashlib.sha256(b"zs-sheet" + bytes([pair]) + part).digest()[:1]
