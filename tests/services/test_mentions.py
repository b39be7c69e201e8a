"""Where a name stands in texts: in every field that somebody types into, however it is written."""

from sqlalchemy import Text

from app.database import Session
from app.models.field_ids import record_tables
from app.models.people import Person
from app.services.drafts import save_draft
from app.services.erasing import people_called
from app.services.mentions import FREE_TEXTS, mentions
from app.services.progress_notes import add_note
from tests.city import City

NO_FREE_TEXTS = {
    "activity": "kind started_at region",
    "activity_participant": "side",
    "attachment": "sha256 mime added_at taken_at kind",
    "attachment_link": "table_name",
    "calendar_day": "name source",
    "code_item": "list code label_zh label_en parent",
    "company": "name_key name_pinyin uscc foreign_reg_no country entity_type ownership industry_gb gb_edition"
    " chain_node hq_region wenshang source_channel credit_result confidentiality",
    "company_industry": "industry",
    "company_relation": "kind",
    "company_tag": "tag",
    "contact_channel": "kind ext raw",
    "doc_output": "paper form table_name data_at printed_at sha256",
    "follow_up": "kind due_rule",
    "fund_arrival": "period currency raw fx_rate kind source_scope evidence_kind",
    "leader_action": "kind",
    "likeness": "table_name",
    "official": "name name_pinyin name_stroke_key gender ethnicity post_title group4 user_login mobile"
    " office_phone short_no wechat",
    "official_role": "role",
    "person": "name_zh name_orig name_en name_pinyin name_stroke_key honorific gender wenshang_link"
    " role_in_decision",
    "person_language": "language",
    "plan_task": "key milestone_type due_rule status",
    "progress_note": "written_at kind",
    "progress_plan": "status",
    "project": "project_no name_pinyin nat_project_code origin capital_type fund_source_scope source_region"
    " project_kind industry_gb industry_city chain_node construction_nature site_mode major_basis"
    " confidentiality light_override",
    "project_milestone": "type authority status reason_code",
    "project_party": "role currency",
    "project_risk": "flag",
    "saved_view": "section kind",
    "setting": "key value",
    "unit": "code name_zh short_zh name_en unit_type rank_group abbr_2012",
}
"""Codes, numbers, moments, and names of colleagues, units and settings."""


def test_every_text_of_a_record_is_searched_or_named_as_holding_no_free_text() -> None:
    ends = ("_id", "_currency", "_raw", "_precision")
    for table in record_tables():
        texts = {
            column.name
            for column in table.columns
            if isinstance(column.type, Text) and not column.name.endswith(ends)
        } - {"id", "deleted_at"}
        free, others = set(FREE_TEXTS.get(table.name, ())), set(NO_FREE_TEXTS.get(table.name, "").split())
        assert texts == free | others, table.name
        assert not free & others, table.name


def test_a_name_is_found_in_capitals_of_any_script_and_in_drafts_but_not_in_its_own_record(
    city: City,
) -> None:
    ((person, _name),) = city.database.read(lambda session: people_called(session, "钱承露"))
    project = city.project("松果储能电芯二期")

    def rename(session: Session) -> None:
        session.get_one(Person, person).name_en = "Élodie Ångström"

    city.database.write("Edit", rename)
    city.database.write("Edit", lambda session: add_note(session, project, "ÉLODIE ÅNGSTRÖM will come"))
    save_draft(city.database, "visit.1", {"subject": "with élodie ångström"})
    found = city.database.read(lambda session: mentions(session, person))
    places = {(one.table, one.field) for one in found}
    assert {("progress_note", "text"), ("draft", "content")} <= places
    assert not {"person", "contact_channel", "person_company"} & {table for table, _ in places}
