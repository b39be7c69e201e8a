"""What is odd about a unified credit code, as a remark that stops nobody."""

from PySide6.QtCore import QCoreApplication


def uscc_words(warning: str | None) -> str:
    """The sentence for a code of `uscc_warning`; nothing for None."""
    return {
        "uscc_length": QCoreApplication.translate("Uscc", "A code has 18 characters; kept as it is"),
        "uscc_character": QCoreApplication.translate("Uscc", "I, O, S, V and Z do not occur; kept as it is"),
        "uscc_authority": QCoreApplication.translate("Uscc", "The first character is unusual; kept as it is"),
        "uscc_body_check": QCoreApplication.translate("Uscc", "The check digit differs; kept as it is"),
        "uscc_check": QCoreApplication.translate("Uscc", "The check digit differs; kept as it is"),
    }.get(warning or "", "")
