"""What the fields of the change log hold, which of them people see, and which change only together."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from functools import cache

from app.models.field_ids import logged_tables


class FieldKind(StrEnum):
    """How a value is told."""

    TEXT = "text"
    BOOL = "bool"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    CODE = "code"
    REFERENCE = "reference"


_SILENT = {
    "board_position",
    "deleted_at",
    "mime",
    "name_key",
    "name_pinyin",
    "name_stroke_key",
    "position",
    "seq",
    "sha256",
    "surname_len",
}
_SILENT_ENDS = ("_raw", "_currency", "_precision")
_SILENT_OF = {
    "attachment_link.record_id",
    "attachment_link.table_name",
    "code_item.code",
    "code_item.list",
    "code_item.parent",
    "contact_channel.raw",
    "doc_output.params",
    "doc_output.record_id",
    "doc_output.table_name",
    "doc_output.told",
    "follow_up.due_rule",
    "fund_arrival.currency",
    "fund_arrival.raw",
    "likeness.one_id",
    "likeness.other_id",
    "likeness.stays_id",
    "likeness.table_name",
    "plan_task.due_rule",
    "plan_task.key",
    "saved_view.kind",
    "saved_view.section",
    "setting.key",
}
_COMPANIONS = {
    "name": ("name_pinyin", "name_stroke_key"),
    "name_zh": ("name_pinyin", "name_stroke_key", "name_key", "surname_len"),
    "amount": ("currency", "raw"),
    "value": ("raw", "ext"),
}
_MOMENTS = {"started_at", "written_at", "added_at", "taken_at", "data_at", "printed_at"}
_CODES = {
    "activity.kind": "activity_kind",
    "activity.region": "region",
    "activity_participant.side": "participant_side",
    "attachment.kind": "evidence_kind",
    "calendar_day.source": "calendar_source",
    "company.credit_result": "credit_result",
    "company.hq_region": "region",
    "company.entity_type": "entity_type",
    "company.intent_level": "intent_level",
    "company.ownership": "ownership",
    "company.source_channel": "source_channel",
    "company.wenshang": "wenshang",
    "company_industry.industry": "industry_city",
    "company_relation.kind": "company_relation",
    "company_tag.tag": "company_tag",
    "contact_channel.kind": "contact_kind",
    "follow_up.kind": "follow_up_kind",
    "fund_arrival.evidence_kind": "fund_evidence_kind",
    "fund_arrival.kind": "fund_arrival_kind",
    "fund_arrival.source_scope": "fund_source_scope",
    "leader_action.kind": "leader_action_kind",
    "official.gender": "gender",
    "official.group4": "group4",
    "official.rank_level": "rank_level",
    "official_role.role": "role",
    "person.diet": "diet",
    "person.gender": "gender",
    "person.native_place": "region",
    "person.relation_level": "relation_level",
    "person.role_in_decision": "role_in_decision",
    "person.wenshang_link": "wenshang_link",
    "person_language.language": "language",
    "plan_task.milestone_type": "milestone_type",
    "plan_task.node": "node",
    "plan_task.status": "plan_task_status",
    "progress_note.kind": "progress_kind",
    "progress_plan.status": "plan_status",
    "project.capital_type": "capital_type",
    "project.construction_nature": "construction_nature",
    "project.fund_source_scope": "fund_source_scope",
    "project.industry_city": "industry_city",
    "project.light_override": "light",
    "project.major_basis": "major_basis",
    "project.origin": "origin",
    "project.project_kind": "project_kind",
    "project.source_region": "region",
    "project.site_mode": "site_mode",
    "project_milestone.authority": "milestone_authority",
    "project_milestone.reason_code": "termination_reason",
    "project_milestone.status": "milestone_status",
    "project_milestone.type": "milestone_type",
    "project_party.currency": "currency",
    "project_party.role": "party_role",
    "project_risk.flag": "risk_flag",
    "unit.rank_group": "rank_group",
    "unit.unit_type": "unit_type",
    "company.confidentiality": "confidentiality",
    "project.confidentiality": "confidentiality",
}
_REVERTIBLE = {
    "activity",
    "attachment",
    "calendar_day",
    "code_item",
    "company",
    "contact_channel",
    "follow_up",
    "official",
    "person",
    "person_company",
    "progress_note",
    "project",
    "saved_view",
    "setting",
    "unit",
}
"""Tables whose fields stand for themselves; the others obey rules that one field alone could break."""


_GIVEN = {"project.project_no"}
"""Fields that no person sets."""


@cache
def field_kind(table: str, field: str) -> FieldKind:
    """How a value of a field is told."""
    if code_list(table, field):
        return FieldKind.CODE
    column = logged_tables()[table].table.columns[field]
    if column.foreign_keys:
        return FieldKind.REFERENCE
    if field.endswith("_amount") or (table, field) == ("fund_arrival", "amount"):
        return FieldKind.MONEY
    if column.type.python_type is bool:
        return FieldKind.BOOL
    if column.type.python_type is date:
        return FieldKind.DATE
    return FieldKind.MOMENT if field in _MOMENTS else FieldKind.TEXT


def code_list(table: str, field: str) -> str:
    """The code list a field takes its values from; empty for none."""
    return _CODES.get(f"{table}.{field}", "")


@cache
def target_of(table: str, field: str) -> str:
    """The table a reference points to."""
    (key,) = logged_tables()[table].table.columns[field].foreign_keys
    return key.column.table.name


def is_shown(table: str, field: str) -> bool:
    """Whether people see a field; the others follow from those they see."""
    return not (field in _SILENT or field.endswith(_SILENT_ENDS) or f"{table}.{field}" in _SILENT_OF)


def shown_fields() -> dict[str, list[str]]:
    """Table → the fields people see, in the order of the record."""
    return {
        name: [field for field in entry.fields if is_shown(name, field)]
        for name, entry in logged_tables().items()
    }


def companions(field: str, present: Collection[str]) -> list[str]:
    """Which of the fields in `present` change only together with `field`."""
    stem = field.removesuffix("_amount")
    together = {*_COMPANIONS.get(field, ()), f"{field}_precision"}
    if stem != field:
        together |= {f"{stem}_currency", f"{stem}_raw"}
    return sorted(together.intersection(present))


def currency_of(table: str, field: str) -> str:
    """The field with the currency of an amount."""
    own = f"{field.removesuffix('_amount')}_currency"
    return own if own in logged_tables()[table].fields else "currency"


def is_given(table: str, field: str) -> bool:
    """Whether the program gives a field its value, once for all."""
    return f"{table}.{field}" in _GIVEN


def is_revertible(table: str, field: str) -> bool:
    """Whether a single field of a table may be given an older value."""
    return table in _REVERTIBLE and is_shown(table, field) and not is_given(table, field)
