"""Small forms for a person who changes the post or the firm, or leaves."""

from typing_extensions import override

from app.services.people import person_draft
from app.services.posts import PostDraft, change_post, end_post
from app.ui.choices import Choices
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import LineInput
from app.ui.widgets.picker import Picker


class PostForm(SmallForm):
    """The new firm or post of a person, and since when; the present one stays on record."""

    def __init__(self, context: Context, company_id: str, company: str, person_id: str) -> None:
        super().__init__(context, "")
        self._company_id, self._person_id = company_id, person_id
        known = context.database.read(lambda session: person_draft(session, person_id, company_id))
        self._name = known.name
        self.button.setText(self.tr("Change post"))
        self.add_widget(Label(self.tr("New post of {name}").format(name=known.name), weight="medium"))
        firms = Choices(context.database).firms
        self.company = Picker(self.tr("Firm"), firms, self.tr("Pinyin works"), allow_new=True)
        self.company.set_value(company_id, company)
        self.company.created.connect(lambda typed: self.company.set_value(None, typed))
        self.title = LineInput(self.tr("Post"))
        self.title.setObjectName("post.title")
        self.since = self.date_field(self.tr("Since"), "PAST")
        self.since.set_date(context.database.clock.now().date())
        for field, widget in (("company", self.company), ("title", self.title), ("since", self.since)):
            self.add(field, widget)
        self.setFocusProxy(self.title)
        self.title.edit.committed.connect(lambda _text: self.save())

    @override
    def save(self) -> None:
        """End the present post and begin the new one."""
        key = self.company.key
        draft = PostDraft(key, self.title.text, "" if key else self.company.edit.text(), self.since.day)
        where = " ".join(filter(None, (self.company.edit.text(), draft.title.strip())))
        person_id, company_id = self._person_id, self._company_id
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "Change post"),
                lambda session: change_post(session, person_id, company_id, draft),
                about=self._name,
                done=self.tr("{name} is now {post}").format(name=self._name, post=where),
            )
        )


class LeavingForm(SmallForm):
    """The last day of a person in a firm."""

    def __init__(self, context: Context, company_id: str, person_id: str) -> None:
        super().__init__(context, "")
        self._company_id, self._person_id = company_id, person_id
        known = context.database.read(lambda session: person_draft(session, person_id, company_id))
        self._name = known.name
        self.button.setText(self.tr("End the post"))
        self.add_widget(Label(self.tr("{name} leaves the firm").format(name=known.name), weight="medium"))
        self.until = self.date_field(self.tr("Last day"), "PAST")
        self.until.set_date(context.database.clock.now().date())
        self.add("since", self.until)

    @override
    def save(self) -> None:
        """End the post."""
        person_id, company_id, day = self._person_id, self._company_id, self.until.day
        self.run(
            lambda: self.write(
                QT_TRANSLATE_NOOP("Action", "End post"),
                lambda session: end_post(session, person_id, company_id, day),
                about=self._name,
                done=self.tr("{name} has left the firm").format(name=self._name),
            )
        )
