"""更多 of a person: other names, languages, associations, habits, and how else to reach them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from app.errors import ValidationError
from app.services.officials import official_choices
from app.services.people import person_draft
from app.services.person_details import PersonDetails, change_details, person_details
from app.ui.listing.facet_popup import fits
from app.ui.page import Context
from app.ui.small_form import SmallForm
from app.ui.translation import QT_TRANSLATE_NOOP
from app.ui.widgets.choice import CheckBox
from app.ui.widgets.label import Label
from app.ui.widgets.line_input import Field, LineInput
from app.ui.widgets.option_list import Option
from app.ui.widgets.painting import px
from app.ui.widgets.picker import Picker
from app.ui.words import Codes

_WIDTH = 712
_ROWS = (
    ("name_orig", "name_en", "gender"),
    ("languages", "native_place", "wenshang_link"),
    ("association_posts", "home_visit", "owner"),
    ("role_in_decision", "relation_level", "diet"),
    ("wechat", "email", "fax"),
    ("preferences", "taboos", "do_not_contact_reason"),
)
_LINES = (
    "name_orig",
    "name_en",
    "languages",
    "association_posts",
    "native_place",
    "home_visit",
    "wechat",
    "email",
    "fax",
    "preferences",
    "taboos",
    "do_not_contact_reason",
)
_CODES = ("gender", "wenshang_link", "role_in_decision", "relation_level", "diet")
_SEVERAL = ("languages", "association_posts")


class PersonMore(SmallForm):
    """Three fields a line, so that it fits into a low window; what is empty stays unknown."""

    def __init__(self, context: Context, company_id: str, person_id: str) -> None:
        super().__init__(context, "")
        self._person_id = person_id
        self._codes = Codes(context.database)
        known, details = context.database.read(
            lambda session: (
                person_draft(session, person_id, company_id),
                person_details(session, person_id),
            )
        )
        self._name = known.name
        self.setFixedWidth(px(_WIDTH))
        self.button.setText(self.tr("Save"))
        several = self.tr("several divided by a comma")
        self.lines = {
            name: LineInput(self._label(name), several if name in _SEVERAL else "") for name in _LINES
        }
        self.codes = {name: self._code_field(name) for name in _CODES}
        self.owner = Picker(self._label("owner"), self._officials, self.tr("Name or pinyin"))
        self.silent = CheckBox(self.tr("Do not contact"))
        self._lay_out()
        self._fill(details)

    def _lay_out(self) -> None:
        self._column.setSpacing(px(6))
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self.tr("More about {name}").format(name=self._name), weight="medium"), 1)
        row.addWidget(self.silent)
        self.add_widget(head)
        every: dict[str, Field] = {**self.lines, **self.codes, "owner": self.owner}
        for names in _ROWS:
            self.add_row(*((name, every[name]) for name in names))
        for name, widget in every.items():
            widget.setObjectName(f"person.{name}")
        self.setFocusProxy(self.lines["name_orig"])

    def _code_field(self, name: str) -> Picker:
        def search(typed: str) -> list[Option]:
            return [Option(code, word) for code, word in self._codes.choices(name) if fits(typed, word)]

        return Picker(self._label(name), search)

    def _officials(self, typed: str) -> list[Option]:
        found = self.context.database.read(lambda session: official_choices(session, typed))
        return [Option(one.id, one.name, one.post_title or one.unit_name or "") for one in found]

    def _label(self, name: str) -> str:
        return {
            "name_orig": self.tr("Name in the own language"),
            "name_en": self.tr("English name"),
            "gender": self.tr("Gender"),
            "languages": self.tr("Languages"),
            "native_place": self.tr("Native place"),
            "wenshang_link": self.tr("Link with Wenzhou"),
            "association_posts": self.tr("Posts in associations"),
            "home_visit": self.tr("When at home"),
            "role_in_decision": self.tr("Part in the decision"),
            "relation_level": self.tr("Closeness"),
            "wechat": self.tr("WeChat"),
            "email": self.tr("E-mail"),
            "fax": self.tr("Fax"),
            "owner": self.tr("Looked after by"),
            "diet": self.tr("Diet"),
            "preferences": self.tr("Likes"),
            "taboos": self.tr("Taboos"),
            "do_not_contact_reason": self.tr("Why not to contact"),
        }[name]

    def _fill(self, details: PersonDetails) -> None:
        for name, line in self.lines.items():
            value = getattr(details, name)
            if name == "languages":
                value = self.tr(", ").join(self._codes.word("language", code) for code in value)
            elif name == "association_posts":
                value = self.tr(", ").join(value)
            line.set_text(value or "")
        for name, field in self.codes.items():
            value = getattr(details, name)
            if value is not None:
                field.set_value(str(value), self._codes.word(name, value))
        if details.owner_id is not None:
            self.owner.set_value(details.owner_id, details.owner_name or "")
        self.silent.setChecked(details.do_not_contact)

    def _gathered(self) -> PersonDetails:
        """What the form holds. Raises ValidationError for a language that is not in the list."""
        lines = {name: line.text.strip() or None for name, line in self.lines.items()}
        codes = {name: field.key for name, field in self.codes.items()}
        level = codes.pop("relation_level")
        return PersonDetails(
            **{name: lines[name] for name in _LINES if name not in _SEVERAL},
            **codes,
            languages=self._languages(lines["languages"]),
            association_posts=_divided(lines["association_posts"]),
            relation_level=int(level) if level else None,
            owner_id=self.owner.key,
            do_not_contact=self.silent.isChecked(),
        )

    def _languages(self, typed: str | None) -> tuple[str, ...]:
        codes = {word: code for code, word in self._codes.choices("language")}
        unknown = next((word for word in _divided(typed) if word not in codes), None)
        if unknown is not None:
            raise ValidationError("languages", "not_in_list", name=unknown)
        return tuple(codes[word] for word in _divided(typed))

    @override
    def save(self) -> None:
        """Take over what was entered."""
        person_id = self._person_id

        def write() -> None:
            details = self._gathered()
            self.write(
                QT_TRANSLATE_NOOP("Action", "Edit person"),
                lambda session: change_details(session, person_id, details),
                about=self._name,
                done=self.tr("Changed: {name}").format(name=self._name),
            )

        self.run(write)


def _divided(typed: str | None) -> tuple[str, ...]:
    """The parts of a text between commas of either kind, each once."""
    parts = (
        (typed or "")
        .replace("，", "、")
        .replace(",", "、")
        .replace(";", "、")
        .replace("；", "、")
        .split("、")
    )
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))
