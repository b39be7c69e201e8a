"""Small forms with a line for each category of a firm, or for each way to reach somebody."""

from typing_extensions import override

from app.services.channel_details import ChannelDetails, channel_details, describe_channels
from app.services.company_tags import TagDetails, describe_tags, tag_details
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.date_field import DateField
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.words import Codes


class TagsForm(SmallForm):
    """On which year's list a firm stands, and under what number."""

    def __init__(self, context: Context, company_id: str, name: str) -> None:
        super().__init__(context, "")
        self._company_id, self._name = company_id, name
        self.button.setText(self.tr("Save"))
        codes = Codes(context.database)
        self._rows: list[tuple[str, LineInput, LineInput]] = []
        for known in context.database.read(lambda session: tag_details(session, company_id)):
            year = LineInput(self.tr("Year of the list"))
            detail = LineInput(self.tr("Number or code"))
            year.set_text(known.year)
            detail.set_text(known.detail)
            year.setObjectName(f"tag.year.{known.tag}")
            detail.setObjectName(f"tag.detail.{known.tag}")
            self.add_widget(Label(codes.word("company_tag", known.tag), weight="medium"))
            self.add_row((f"year.{known.tag}", year), (f"detail.{known.tag}", detail))
            self._rows.append((known.tag, year, detail))
        if self._rows:
            self.setFocusProxy(self._rows[0][1])

    @override
    def save(self) -> None:
        """Take over what was entered."""
        details = [TagDetails(tag, year.text, detail.text) for tag, year, detail in self._rows]
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Edit investor"),
                lambda session: describe_tags(session, self._company_id, details),
                about=self._name,
                done=self.tr("Changed: {name}").format(name=self._name),
            )
        )


class ChannelsForm(SmallForm):
    """A remark on each number or address, and the day it was last seen to be right."""

    def __init__(self, context: Context, owner_id: str, name: str) -> None:
        super().__init__(context, "")
        self._owner_id, self._name = owner_id, name
        self.button.setText(self.tr("Save"))
        codes = Codes(context.database)
        self._rows: list[tuple[ChannelDetails, LineInput, DateField]] = []
        for known in context.database.read(lambda session: channel_details(session, owner_id)):
            label = LineInput(self.tr("Remark"))
            day = self.date_field(self.tr("Last checked"), "PAST")
            label.set_text(known.label)
            day.set_date(known.verified_on)
            label.setObjectName(f"channel.label.{known.shown}")
            day.setObjectName(f"channel.day.{known.shown}")
            said = f"{codes.word('contact_kind', known.kind)}　{known.shown}"
            self.add_widget(Label(said, weight="medium"))
            self.add_row((f"label.{known.id}", label), (f"day.{known.id}", day))
            self._rows.append((known, label, day))
        if self._rows:
            self.setFocusProxy(self._rows[0][1])
        else:
            self.add_widget(Label(self.tr("There is no number or address yet."), tone="textSecondary"))
            self.button.hide()

    @override
    def save(self) -> None:
        """Take over what was entered."""
        details = [
            ChannelDetails(known.id, known.kind, known.shown, label.text, day.day)
            for known, label, day in self._rows
        ]
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Edit numbers"),
                lambda session: describe_channels(session, self._owner_id, details),
                about=self._name,
                done=self.tr("Changed: {name}").format(name=self._name),
            )
        )
