"""Sentences for what can go wrong with the key of a ledger; none gives a hint at the passphrase."""

from app.ui.translation import QT_TRANSLATE_NOOP

LOCKED = frozenset({"workspace_locked", "passphrase_wrong", "passphrase_too_soon"})
"""What a passphrase would help with."""

VAULT = {
    "workspace_locked": QT_TRANSLATE_NOOP(
        "Error", "This ledger is encrypted and was not touched. It opens with its passphrase."
    ),
    "passphrase_wrong": QT_TRANSLATE_NOOP(
        "Error", "This is not the passphrase. Nothing is lost; try again in {seconds} s."
    ),
    "passphrase_too_soon": QT_TRANSLATE_NOOP(
        "Error", "The next try is heard in {seconds} s. Nothing is lost; wait and try again."
    ),
    "passphrase_short": QT_TRANSLATE_NOOP("Error", "Please choose at least {least} characters"),
    "passphrases_differ": QT_TRANSLATE_NOOP("Error", "This differs from the passphrase above"),
    "sheet_incomplete": QT_TRANSLATE_NOOP(
        "Error", "The key on the sheet has {all} letters and digits; these are {count}"
    ),
    "sheet_mistyped": QT_TRANSLATE_NOOP(
        "Error", "Groups {first} and {second} do not fit; compare them with the sheet"
    ),
    "sheet_not_of_space": QT_TRANSLATE_NOOP(
        "Error", "This sheet belongs to another workspace, or a newer one has made it void"
    ),
    "sheet_wrong": QT_TRANSLATE_NOOP("Error", "This sheet belongs to another ledger, or to an earlier key"),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "Error", "{path} is not there, so no passphrase opens this ledger. Its recovery sheet does."
    ),
    "key_file_damaged": QT_TRANSLATE_NOOP(
        "Error", "{path} cannot be read, so no passphrase opens this ledger. Its recovery sheet does."
    ),
    "encryption_unavailable": QT_TRANSLATE_NOOP(
        "Error",
        "This computer cannot read encrypted ledgers: there is no SQLCipher for its processor. Nothing was"
        " changed. Open it on another computer, or have the disk encrypted instead.",
    ),
    "attached_file_damaged": QT_TRANSLATE_NOOP(
        "Error",
        "“{path}” is no longer on this computer as it was attached, so it was not opened. The records"
        " are safe. Take the file from a backup or from whoever has it, and attach it anew.",
    ),
    "already_encrypted": QT_TRANSLATE_NOOP("Error", "This ledger is encrypted already. Nothing was changed."),
    "not_encrypted": QT_TRANSLATE_NOOP("Error", "This ledger is not encrypted. Nothing was changed."),
    "sheet_is_of_space": QT_TRANSLATE_NOOP(
        "Error",
        "This ledger is not encrypted and needs no sheet of its own. Nothing was printed. The recovery"
        " sheet of the shared workspace is printed with --shared.",
    ),
    "no_key_store": QT_TRANSLATE_NOOP(
        "Error", "This login has no key store, or it is shut. Nothing was changed. Use the passphrase alone."
    ),
    "passphrase_not_given": QT_TRANSLATE_NOOP(
        "Error",
        "A passphrase is needed: name a file with it, or use a terminal. Nothing was changed.",
    ),
    "sheet_not_given": QT_TRANSLATE_NOOP(
        "Error",
        "The key on the recovery sheet is needed: name a file with it by --sheet, or use a terminal. Nothing"
        " was changed, and the sheet was not used.",
    ),
}
