"""The rules of the engine, each as a change of the source after which it does not hold."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Mutant:
    """A change of one module's source after which something can be lost or told differently.

    One that a database keeps, in a trigger, must be there when the database is made.
    """

    module: str
    old: str
    new: str
    in_database: bool = False


MUTANTS = {
    "a base that comes after its successor is forgotten": Mutant(
        "app.sync.inbox",
        "[stamps.told(base) for base in of] for name, of in one.write.bases",
        "[stamps.told(base) for base in of if stamps._connection.exec_driver_sql('SELECT 1 FROM change c"
        " JOIN change_tx t ON t.id = c.tx_id WHERE t.hlc + c.seq - t.first_seq = :hlc',"
        " {'hlc': base[0]}).scalar()] for name, of in one.write.bases",
    ),
    "the wall clock instead of the hybrid clock": Mutant(
        "app.change_log", "max(now_ms << 16, int(previous or 0) + 1)", "now_ms << 16"
    ),
    "the clock learns nothing from others": Mutant(
        "app.sync.inbox", "change_log.advance(connection, newest)", "pass"
    ),
    "the run of the program is no part of the stamp": Mutant(
        "app.database", "change_log.Origin(device, self.session_id,", 'change_log.Origin(device, "",'
    ),
    "only the last writer is remembered": Mutant(
        "app.merge",
        "if write.stamp not in replaced.get(name, ()):",
        "if name not in heads and write.stamp not in replaced.get(name, ()):",
    ),
    "the order of arrival instead of the order of stamps": Mutant(
        "app.merge", "for stamp in sorted(by_stamp, reverse=True)", "for stamp in reversed(by_stamp)"
    ),
    "a deletion wins over what it did not know": Mutant("app.merge", "    if revived:", "    if False:"),
    "a decision names only what was shown": Mutant(
        "app.kinship",
        "known_to_editor(connection, heads.get(name, []))",
        "known_to_editor(connection, heads.get(name, [])[:1])",
    ),
    "of two holders that stays which came first": Mutant(
        "app.kinship",
        "key=lambda key: (births[key], key), reverse=True)",
        "key=lambda key: (births[key], key))",
    ),
    "who gave way is forgotten when the other goes": Mutant(
        "app.kinship", "    return several | listed\n", "    return several\n"
    ),
    "what belongs to a record is in the bin with it": Mutant(
        "app.kinship", 'if row["deleted_at"] is None or key in kept', 'if row["deleted_at"] is None'
    ),
    "an old form replaces what it has not seen": Mutant(
        "app.change_log", "(c.seq <= o.seen_seq OR c.tx_id = o.tx_id)", "(c.seq > 0)", in_database=True
    ),
    "what is missing on the share is not put back": Mutant(
        "app.sync.publishing",
        "if present.get(row.name) != row.size:",
        'if row.state == "SEALED" and row.name not in present:',
    ),
    "names are not compared with what is in the file": Mutant(
        "app.sync.names", "return hash_of(octets) == name.hash", "return True"
    ),
    "what has lost its name is read by nobody": Mutant(
        "app.sync.strays",
        "    _look_into(database, roster, store, folder, listed, take)\n    return received",
        "    return 0",
    ),
    "what was sent counts as kept": Mutant(
        "app.sync.publishing", "else:  # rotten before anybody had read it", "elif False:"
    ),
    "the place in the chain is kept before the data": Mutant(
        "app.sync.inbox", "state = iif(:all, 'APPLIED', state)", "state = 'APPLIED'"
    ),
    "what a copied disk sends again counts twice": Mutant(
        "app.sync.inbox", "    if known is not None:\n        lacking", "    if False:\n        lacking"
    ),
    "what one file brought that is held counts by no other": Mutant(
        "app.sync.inbox", "moved = move_here(connection, segment_id, known)", "moved = False"
    ),
    "a snapshot names of two segments that bring something the first": Mutant(
        "app.sync.actions", "    if action.also:\n", "    if False:\n"
    ),
    "a snapshot forgets what the writes it leaves out had replaced": Mutant(
        "app.sync.thinning", "        if replaced:\n", "        if False:\n"
    ),
    "a snapshot keeps of several versions the shown one": Mutant(
        "app.sync.thinning",
        "for writes in heads.values() for write in writes}",
        "for writes in heads.values() for write in writes[:1]}",
    ),
    "a snapshot is taken that stands for what does not count": Mutant(
        "app.sync.snapshot_reading", "    if _is_void(database, roster, covered):\n", "    if False:\n"
    ),
    "writes are marked as sent before they are sealed": Mutant(
        "app.sync.outbox",
        "    lines, seed = to_lines(actions)",
        "    lines, seed = to_lines(actions[:1])",
    ),
    "of a chain of merges the next one is shown": Mutant(
        "app.aliases", "Alias(union, _upwards(into, loser)[-1])", "Alias(union, _upwards(into, loser)[1])"
    ),
    "what comes behind the cut counts": Mutant(
        "app.sync.limits",
        "head not in self._up_to_removal:\n            return True\n",
        "False:\n            return True\n",
    ),
    "what was held stays so whatever is said of it": Mutant(
        "app.sync.chain", "if decided is None and limit is not None and", "if limit is not None and"
    ),
    "a number in what is held is given again": Mutant(
        "app.sync.numbering", "    _note_taken(database, mine, roster)\n", ""
    ),
    "one code lets in all who are answered at once": Mutant(
        "app.sync.roster", "or self._comes_second(entry, used) or", "or"
    ),
    "readers do not mind the role": Mutant(
        "app.sync.permissions",
        'return None if forbidden(author, map(_written, action.writes)) is None else "beyond_role"',
        "return None",
    ),
    "what is put aside is forgotten": Mutant(
        "app.sync.inbox", "set_aside(connection, one.id, action.id, why)", "pass"
    ),
    "what was accepted does not count": Mutant(
        "app.sync.asides", 'if verdicts.get((row.device, row.head, row.action)) != "accept"', "if True"
    ),
    "what was refused counts where it was written": Mutant(
        "app.sync.applying", "    take_back_refused(database, LABEL, roster)\n", ""
    ),
    "what was held stays so when the role is given back": Mutant(
        "app.sync.chain",
        "state IN ('HELD', 'REFUSED')\"\n            \" UNION",
        'false"\n            " UNION',
    ),
    "an edit replaces what is held": Mutant("app.versions", " | unwritten) - {_SIGN}", ") - {_SIGN}"),
    "nobody hears whom others have erased": Mutant(
        "app.sync.erasing", "    if fresh:  #", "    if False:  #"
    ),
    "what is written of somebody erased is kept": Mutant(
        "app.sync.inbox", "    if not stamps.erased:\n", "    if True:\n"
    ),
    "what cannot be taken yet is given up for good": Mutant(
        "app.sync.snapshot_reading",
        "        if isinstance(error, (VoidError, LockedError)):\n",
        "        if False:\n",
    ),
    "what a half-taken snapshot stands for counts as applied": Mutant(
        "app.sync.chain", "NOT IN ('WAITING', 'COMING')", "<> 'WAITING'"
    ),
}
"""What each breaks, in words, and how."""
