"""Entries of the roster in the store that are not known here."""

from app.sync import names
from app.sync.canonical import DamagedFileError
from app.sync.entries import Entry, read_entry
from app.sync.names import FileName
from app.sync.roster import Roster
from app.sync.store import Store, read_whole


def add_entries(known: Roster, store: Store, present: dict[str, int]) -> tuple[list[Entry], int]:
    """Add to a roster the entries in a store that it lacks; which ones, and how many are damaged."""
    here = {names.hash_of(entry.octets) for entry in known.entries.values()}
    listed = names.parsed("roster", present)
    fresh, damaged = list[Entry](), 0
    for parsed in sorted(listed, key=lambda one: one.number):
        if parsed.hash in here:
            continue
        try:
            entry = add_entry(known, parsed, read_whole(store, parsed))
        except DamagedFileError:
            damaged += 1
            continue
        if entry is not None:
            fresh.append(entry)
    return fresh, damaged


def add_entry(known: Roster, name: FileName, octets: bytes) -> Entry | None:
    """Add an entry to a roster; None where one is missing before it. Raises DamagedFileError."""
    entry = read_entry(octets)
    name.must_be("", entry.number)
    return entry if known.add(entry) else None
