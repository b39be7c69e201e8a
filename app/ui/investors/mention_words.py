"""Where a name stands in a text, as a person looks for it: 走访　四月回访，纪要."""

from PySide6.QtCore import QCoreApplication

from app.services.mentions import Mention
from app.ui.history.words import field_word
from app.ui.record_words import table_word


def place_words(mention: Mention) -> tuple[str, str]:
    """The record, and its field."""
    if mention.table == "draft":
        here = QCoreApplication.translate("MentionWords", "A visit not saved yet, on this computer")
        return here, field_word(mention.table, mention.field)
    kind = table_word(mention.table)
    where = f"{kind}　{mention.record_name}" if mention.record_name else kind
    return where, field_word(mention.table, mention.field)
