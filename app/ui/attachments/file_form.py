"""What a file is: the kind of evidence, and the day it was taken or signed."""

from datetime import date

from typing_extensions import override

from app.services.attachment_details import AttachmentDetails, describe_attachment
from app.services.attachments import AttachmentRow
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.option_list import Option
from app.ui.widgets.picker import Picker
from app.ui.words import Codes

EVIDENCE = "evidence_kind"


class FileForm(SmallForm):
    """A photo brings its day along; any other file is of the day a person says."""

    def __init__(self, context: Context, codes: Codes, file: AttachmentRow) -> None:
        super().__init__(context, "")
        self._file = file
        self.button.setText(self.tr("Save"))
        kinds = codes.choices(EVIDENCE)
        self.kind = Picker(
            self.tr("Kind"),
            lambda typed: [Option(code, word) for code, word in kinds if typed.strip() in word],
        )
        self.day = self.date_field(self.tr("Of the day"), "PAST")
        self.add("kind", self.kind)
        self.add("taken_on", self.day)
        if file.kind:
            self.kind.set_value(file.kind, codes.word(EVIDENCE, file.kind))
        if file.taken_at:
            self.day.set_date(date.fromisoformat(file.taken_at[:10]))

    @override
    def save(self) -> None:
        """Take over what was entered."""
        details = AttachmentDetails(self.kind.key, self.day.day)
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Describe file"),
                lambda session: describe_attachment(session, self._file.id, details),
                about=self._file.name,
                done=self.tr("Changed: {name}").format(name=self._file.name),
            )
        )
