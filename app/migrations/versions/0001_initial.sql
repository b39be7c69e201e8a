CREATE TABLE attachment (
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  mime TEXT,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  taken_at TEXT,
  kind TEXT,
  draft_no INTEGER NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_attachment PRIMARY KEY (id)
);
CREATE INDEX ix_attachment_sha256 ON attachment (sha256);
CREATE TABLE calendar_day (
  day DATE NOT NULL,
  is_workday BOOLEAN NOT NULL,
  name TEXT,
  source TEXT NOT NULL,
  provisional BOOLEAN NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_calendar_day PRIMARY KEY (id)
);
CREATE INDEX ix_calendar_day_day ON calendar_day (day);
CREATE TABLE change (
  seq INTEGER NOT NULL,
  tx_id INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  table_no INTEGER NOT NULL,
  record_id TEXT NOT NULL,
  fields TEXT NOT NULL,
  bases TEXT,
  CONSTRAINT pk_change PRIMARY KEY (seq)
);
CREATE INDEX ix_change_record_id ON change (record_id);
CREATE TABLE change_open (
  id INTEGER NOT NULL CHECK (id = 1),
  tx_id INTEGER NOT NULL,
  hlc_offset INTEGER NOT NULL,
  seen_seq INTEGER NOT NULL,
  CONSTRAINT pk_change_open PRIMARY KEY (id)
);
CREATE TABLE change_origin (
  id INTEGER NOT NULL,
  device TEXT NOT NULL,
  session TEXT NOT NULL,
  CONSTRAINT pk_change_origin PRIMARY KEY (id),
  CONSTRAINT uq_change_origin_device_session UNIQUE (device, session)
);
CREATE TABLE change_tx (
  id INTEGER NOT NULL,
  uuid TEXT NOT NULL,
  origin_id INTEGER NOT NULL,
  member_id TEXT,
  at_ms INTEGER NOT NULL,
  label TEXT NOT NULL,
  about TEXT,
  kind TEXT NOT NULL,
  target_id INTEGER,
  first_seq INTEGER NOT NULL,
  last_seq INTEGER,
  CONSTRAINT pk_change_tx PRIMARY KEY (id)
);
CREATE TABLE code_item (
  list TEXT NOT NULL,
  code TEXT NOT NULL,
  label_zh TEXT NOT NULL,
  label_en TEXT,
  sort INTEGER NOT NULL,
  parent TEXT,
  valid_from DATE,
  valid_to DATE,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_code_item PRIMARY KEY (id)
);
CREATE INDEX ix_code_item_list ON code_item (list, code);
CREATE TABLE company_state (
  company_id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  entity_type TEXT NOT NULL,
  industry TEXT,
  region TEXT,
  intent_level INTEGER,
  owner_id TEXT,
  owner_name TEXT,
  last_activity_at TEXT,
  last_activity_id TEXT,
  activity_count INTEGER NOT NULL,
  person_count INTEGER NOT NULL,
  project_id TEXT,
  project_count INTEGER NOT NULL,
  next_what TEXT,
  next_due DATE,
  next_follow_up_id TEXT,
  CONSTRAINT pk_company_state PRIMARY KEY (company_id)
);
CREATE INDEX ix_company_state_last_activity_at ON company_state (last_activity_at);
CREATE INDEX ix_company_state_name ON company_state (name_sort);
CREATE TABLE draft (
  "key" TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  content TEXT NOT NULL,
  CONSTRAINT pk_draft PRIMARY KEY ("key")
);
CREATE TABLE local_value (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  CONSTRAINT pk_local_value PRIMARY KEY ("key")
);
CREATE TABLE project_state (
  project_id TEXT NOT NULL,
  name TEXT NOT NULL,
  name_sort TEXT NOT NULL,
  computed_on DATE NOT NULL,
  stage INTEGER NOT NULL,
  milestone TEXT,
  node INTEGER NOT NULL,
  status TEXT NOT NULL,
  signed_on DATE,
  light INTEGER NOT NULL,
  light_rule TEXT,
  light_inputs TEXT,
  light_pinned BOOLEAN NOT NULL,
  worsens_on DATE,
  provisional BOOLEAN NOT NULL,
  leader_slot TEXT NOT NULL,
  contact_slot TEXT NOT NULL,
  plan_slot TEXT NOT NULL,
  missing INTEGER NOT NULL,
  leader_id TEXT,
  leader_name TEXT,
  contact_id TEXT,
  contact_name TEXT,
  squad_id TEXT,
  plan_version INTEGER,
  tasks_done INTEGER NOT NULL,
  tasks_total INTEGER NOT NULL,
  next_task_id TEXT,
  next_task TEXT,
  next_due DATE,
  due_sort TEXT NOT NULL,
  company_id TEXT,
  company_name TEXT,
  unit_id TEXT,
  unit_name TEXT,
  unit_order INTEGER NOT NULL,
  industry TEXT,
  investment INTEGER,
  paid INTEGER NOT NULL,
  last_note_at TEXT,
  CONSTRAINT pk_project_state PRIMARY KEY (project_id)
);
CREATE INDEX ix_project_state_contact_id ON project_state (contact_id);
CREATE INDEX ix_project_state_investment ON project_state (investment);
CREATE INDEX ix_project_state_leader_id ON project_state (leader_id);
CREATE INDEX ix_project_state_light ON project_state (light, due_sort, project_id);
CREATE INDEX ix_project_state_name ON project_state (name_sort);
CREATE INDEX ix_project_state_stage ON project_state (stage, light, due_sort);
CREATE INDEX ix_project_state_worsens_on ON project_state (worsens_on);
CREATE TABLE setting (
  "key" TEXT NOT NULL,
  value TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_setting PRIMARY KEY (id)
);
CREATE TABLE unit (
  code TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  short_zh TEXT NOT NULL,
  name_en TEXT,
  unit_type TEXT NOT NULL,
  parent_id TEXT,
  level INTEGER,
  is_ranked BOOLEAN NOT NULL,
  rank_group TEXT,
  protocol_order INTEGER NOT NULL,
  valid_from DATE,
  valid_to DATE,
  successor_id TEXT,
  abbr_2012 TEXT,
  duties TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_unit PRIMARY KEY (id),
  CONSTRAINT fk_unit_parent_id FOREIGN KEY(parent_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_unit_successor_id FOREIGN KEY(successor_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE attachment_link (
  attachment_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_attachment_link PRIMARY KEY (id),
  CONSTRAINT fk_attachment_link_attachment_id FOREIGN KEY(attachment_id) REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_attachment_link_attachment_id ON attachment_link (attachment_id);
CREATE INDEX ix_attachment_link_record_id ON attachment_link (record_id);
CREATE TABLE official (
  name TEXT NOT NULL,
  name_pinyin TEXT,
  name_stroke_key TEXT,
  gender TEXT,
  ethnicity TEXT,
  unit_id TEXT,
  post_title TEXT,
  rank_level INTEGER NOT NULL,
  group4 TEXT,
  protocol_order INTEGER,
  user_login TEXT,
  mobile TEXT,
  office_phone TEXT,
  short_no TEXT,
  wechat TEXT,
  term_from DATE,
  term_to DATE,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_official PRIMARY KEY (id),
  CONSTRAINT fk_official_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE activity (
  kind TEXT NOT NULL,
  started_at TEXT NOT NULL,
  duration_min INTEGER,
  place TEXT,
  region TEXT,
  subject TEXT NOT NULL,
  squad_id TEXT,
  owner_id TEXT,
  highest_leader_id TEXT,
  minutes TEXT,
  demands TEXT,
  sentiment INTEGER,
  intent_change INTEGER,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_activity PRIMARY KEY (id),
  CONSTRAINT fk_activity_squad_id FOREIGN KEY(squad_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_owner_id FOREIGN KEY(owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_highest_leader_id FOREIGN KEY(highest_leader_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_activity_started_at ON activity (started_at);
CREATE TABLE company (
  name_zh TEXT NOT NULL,
  name_key TEXT NOT NULL,
  name_en TEXT,
  short_name TEXT,
  name_pinyin TEXT,
  uscc TEXT,
  foreign_reg_no TEXT,
  country TEXT,
  entity_type TEXT NOT NULL,
  ownership TEXT,
  industry_gb TEXT,
  gb_edition TEXT,
  chain_node TEXT,
  reg_capital_amount INTEGER,
  reg_capital_currency TEXT,
  reg_capital_raw TEXT,
  founded_on DATE,
  founded_on_precision TEXT,
  legal_rep TEXT,
  hq_region TEXT,
  address TEXT,
  main_business TEXT,
  revenue_amount INTEGER,
  revenue_currency TEXT,
  revenue_raw TEXT,
  revenue_year INTEGER,
  tax_amount INTEGER,
  tax_currency TEXT,
  tax_raw TEXT,
  tax_year INTEGER,
  staff_text TEXT,
  staff_year INTEGER,
  wenshang TEXT,
  existing_layout TEXT,
  intent_summary TEXT,
  intent_level INTEGER,
  follow_owner_id TEXT,
  squad_id TEXT,
  source_channel TEXT,
  referred_by_id TEXT,
  credit_check_on DATE,
  credit_result TEXT,
  credit_note TEXT,
  confidentiality TEXT,
  incomplete BOOLEAN NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_company PRIMARY KEY (id),
  CONSTRAINT fk_company_follow_owner_id FOREIGN KEY(follow_owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_company_squad_id FOREIGN KEY(squad_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_company_referred_by_id FOREIGN KEY(referred_by_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_company_name_key ON company (name_key);
CREATE INDEX ix_company_uscc ON company (uscc);
CREATE TABLE official_role (
  official_id TEXT NOT NULL,
  role TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_official_role PRIMARY KEY (id),
  CONSTRAINT fk_official_role_official_id FOREIGN KEY(official_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_official_role_official_id ON official_role (official_id);
CREATE TABLE person (
  name_zh TEXT,
  name_orig TEXT,
  name_en TEXT,
  surname_len INTEGER,
  name_pinyin TEXT,
  name_stroke_key TEXT,
  honorific TEXT,
  gender TEXT,
  native_place TEXT,
  wenshang_link TEXT,
  role_in_decision TEXT,
  preferences TEXT,
  taboos TEXT,
  diet TEXT,
  home_visit TEXT,
  relation_level INTEGER,
  owner_id TEXT,
  do_not_contact BOOLEAN NOT NULL,
  do_not_contact_reason TEXT,
  incomplete BOOLEAN NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_person PRIMARY KEY (id),
  CONSTRAINT fk_person_owner_id FOREIGN KEY(owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE project (
  project_no TEXT,
  name TEXT NOT NULL,
  name_pinyin TEXT,
  code_name TEXT,
  stats_name TEXT,
  nat_project_code TEXT,
  origin TEXT NOT NULL,
  capital_type TEXT,
  fund_source_scope TEXT,
  source_region TEXT,
  project_kind TEXT,
  industry_gb TEXT,
  industry_city TEXT,
  chain_node TEXT,
  construction_nature TEXT,
  site_mode TEXT,
  content TEXT,
  total_investment_amount INTEGER,
  total_investment_currency TEXT,
  total_investment_raw TEXT,
  contracted_inflow_amount INTEGER,
  contracted_inflow_currency TEXT,
  contracted_inflow_raw TEXT,
  fixed_investment_amount INTEGER,
  fixed_investment_currency TEXT,
  fixed_investment_raw TEXT,
  equipment_investment_amount INTEGER,
  equipment_investment_currency TEXT,
  equipment_investment_raw TEXT,
  contracted_fdi_amount INTEGER,
  contracted_fdi_currency TEXT,
  contracted_fdi_raw TEXT,
  reg_capital_foreign_amount INTEGER,
  reg_capital_foreign_currency TEXT,
  reg_capital_foreign_raw TEXT,
  investment_completed_amount INTEGER,
  investment_completed_currency TEXT,
  investment_completed_raw TEXT,
  land_mu INTEGER,
  floor_area_m2 INTEGER,
  site_text TEXT,
  host_unit_id TEXT,
  responsible_unit_id TEXT,
  first_unit_id TEXT,
  first_registered_on DATE,
  protected_until DATE,
  lead_department_id TEXT,
  industry_office_id TEXT,
  handling_agent_id TEXT,
  squad_id TEXT,
  follow_owner_id TEXT,
  major_override BOOLEAN,
  major_basis TEXT,
  expected_output_amount INTEGER,
  expected_tax_amount INTEGER,
  expected_year INTEGER,
  expected_jobs INTEGER,
  energy_tce INTEGER,
  plot_ratio INTEGER,
  investment_intensity INTEGER,
  tax_per_mu INTEGER,
  rnd_ratio INTEGER,
  emission_text TEXT,
  planned_start_on DATE,
  planned_start_on_precision TEXT,
  planned_completion_on DATE,
  planned_completion_on_precision TEXT,
  planned_production_on DATE,
  planned_production_on_precision TEXT,
  request_text TEXT,
  confidentiality TEXT,
  pr_ok BOOLEAN,
  light_override TEXT,
  light_override_reason TEXT,
  light_override_until DATE,
  merged_into_id TEXT,
  board_position INTEGER,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_project PRIMARY KEY (id),
  CONSTRAINT fk_project_host_unit_id FOREIGN KEY(host_unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_responsible_unit_id FOREIGN KEY(responsible_unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_first_unit_id FOREIGN KEY(first_unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_lead_department_id FOREIGN KEY(lead_department_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_industry_office_id FOREIGN KEY(industry_office_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_handling_agent_id FOREIGN KEY(handling_agent_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_squad_id FOREIGN KEY(squad_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_follow_owner_id FOREIGN KEY(follow_owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_merged_into_id FOREIGN KEY(merged_into_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE saved_view (
  section TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  definition TEXT NOT NULL,
  owner_id TEXT,
  shared BOOLEAN NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_saved_view PRIMARY KEY (id),
  CONSTRAINT fk_saved_view_owner_id FOREIGN KEY(owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE activity_company (
  activity_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_activity_company PRIMARY KEY (id),
  CONSTRAINT fk_activity_company_activity_id FOREIGN KEY(activity_id) REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_company_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_activity_company_activity_id ON activity_company (activity_id);
CREATE INDEX ix_activity_company_company_id ON activity_company (company_id);
CREATE TABLE activity_participant (
  activity_id TEXT NOT NULL,
  side TEXT NOT NULL,
  official_id TEXT,
  person_id TEXT,
  name TEXT NOT NULL,
  title TEXT,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_activity_participant PRIMARY KEY (id),
  CONSTRAINT fk_activity_participant_activity_id FOREIGN KEY(activity_id) REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_participant_official_id FOREIGN KEY(official_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_participant_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_activity_participant_activity_id ON activity_participant (activity_id);
CREATE TABLE activity_project (
  activity_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_activity_project PRIMARY KEY (id),
  CONSTRAINT fk_activity_project_activity_id FOREIGN KEY(activity_id) REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_activity_project_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_activity_project_activity_id ON activity_project (activity_id);
CREATE INDEX ix_activity_project_project_id ON activity_project (project_id);
CREATE TABLE association_post (
  person_id TEXT NOT NULL,
  association_id TEXT,
  title TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_association_post PRIMARY KEY (id),
  CONSTRAINT fk_association_post_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_association_post_association_id FOREIGN KEY(association_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_association_post_person_id ON association_post (person_id);
CREATE TABLE company_industry (
  company_id TEXT NOT NULL,
  industry TEXT NOT NULL,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_company_industry PRIMARY KEY (id),
  CONSTRAINT fk_company_industry_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_company_industry_company_id ON company_industry (company_id);
CREATE TABLE company_relation (
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  note TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_company_relation PRIMARY KEY (id),
  CONSTRAINT fk_company_relation_from_id FOREIGN KEY(from_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_company_relation_to_id FOREIGN KEY(to_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_company_relation_from_id ON company_relation (from_id);
CREATE INDEX ix_company_relation_to_id ON company_relation (to_id);
CREATE TABLE company_tag (
  company_id TEXT NOT NULL,
  tag TEXT NOT NULL,
  year INTEGER,
  detail TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_company_tag PRIMARY KEY (id),
  CONSTRAINT fk_company_tag_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_company_tag_company_id ON company_tag (company_id);
CREATE TABLE contact_assignment (
  project_id TEXT NOT NULL,
  official_id TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  accepted_on DATE,
  reason TEXT,
  appointed_by TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_contact_assignment PRIMARY KEY (id),
  CONSTRAINT fk_contact_assignment_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_contact_assignment_official_id FOREIGN KEY(official_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_contact_assignment_official_id ON contact_assignment (official_id);
CREATE INDEX ix_contact_assignment_project_id ON contact_assignment (project_id);
CREATE TABLE contact_channel (
  person_id TEXT,
  company_id TEXT,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  ext TEXT,
  raw TEXT,
  label TEXT,
  is_primary BOOLEAN NOT NULL,
  area_assumed BOOLEAN NOT NULL,
  verified_on DATE,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_contact_channel PRIMARY KEY (id),
  CONSTRAINT fk_contact_channel_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_contact_channel_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_contact_channel_company_id ON contact_channel (company_id);
CREATE INDEX ix_contact_channel_person_id ON contact_channel (person_id);
CREATE TABLE fund_arrival (
  project_id TEXT NOT NULL,
  arrived_on DATE NOT NULL,
  period TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  raw TEXT,
  fx_rate TEXT,
  fx_on DATE,
  kind TEXT,
  payer TEXT,
  payee TEXT,
  source_scope TEXT,
  evidence_kind TEXT,
  confirmed_by_id TEXT,
  confirmed_on DATE,
  counted_in_assessment BOOLEAN NOT NULL,
  not_counted_reason TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_fund_arrival PRIMARY KEY (id),
  CONSTRAINT fk_fund_arrival_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_fund_arrival_confirmed_by_id FOREIGN KEY(confirmed_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_fund_arrival_project_id ON fund_arrival (project_id);
CREATE TABLE leader_action (
  project_id TEXT NOT NULL,
  official_id TEXT NOT NULL,
  acted_on DATE NOT NULL,
  kind TEXT NOT NULL,
  text TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_leader_action PRIMARY KEY (id),
  CONSTRAINT fk_leader_action_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_leader_action_official_id FOREIGN KEY(official_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_leader_action_project_id ON leader_action (project_id);
CREATE TABLE leader_assignment (
  project_id TEXT NOT NULL,
  official_id TEXT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  accepted_on DATE,
  reason TEXT,
  appointed_by TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_leader_assignment PRIMARY KEY (id),
  CONSTRAINT fk_leader_assignment_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_leader_assignment_official_id FOREIGN KEY(official_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_leader_assignment_official_id ON leader_assignment (official_id);
CREATE INDEX ix_leader_assignment_project_id ON leader_assignment (project_id);
CREATE TABLE person_company (
  person_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  title TEXT,
  is_decision_maker BOOLEAN NOT NULL,
  is_main_contact BOOLEAN NOT NULL,
  valid_from DATE,
  valid_to DATE,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_person_company PRIMARY KEY (id),
  CONSTRAINT fk_person_company_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_person_company_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_person_company_company_id ON person_company (company_id);
CREATE INDEX ix_person_company_person_id ON person_company (person_id);
CREATE TABLE person_language (
  person_id TEXT NOT NULL,
  language TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_person_language PRIMARY KEY (id),
  CONSTRAINT fk_person_language_person_id FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_person_language_person_id ON person_language (person_id);
CREATE TABLE progress_note (
  project_id TEXT NOT NULL,
  written_at TEXT NOT NULL,
  author_id TEXT,
  author_text TEXT,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_progress_note PRIMARY KEY (id),
  CONSTRAINT fk_progress_note_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_progress_note_author_id FOREIGN KEY(author_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_progress_note_project_id ON progress_note (project_id);
CREATE TABLE progress_plan (
  project_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  is_baseline BOOLEAN NOT NULL,
  drafted_on DATE,
  approved_by_id TEXT,
  approved_on DATE,
  note TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_progress_plan PRIMARY KEY (id),
  CONSTRAINT fk_progress_plan_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_progress_plan_approved_by_id FOREIGN KEY(approved_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_progress_plan_project_id ON progress_plan (project_id);
CREATE TABLE project_milestone (
  project_id TEXT NOT NULL,
  type TEXT NOT NULL,
  happened_on DATE,
  happened_on_precision TEXT,
  confirmed_on DATE,
  confirmed_by_id TEXT,
  reported_on DATE,
  authority TEXT NOT NULL,
  evidence_ok BOOLEAN NOT NULL,
  status TEXT NOT NULL,
  reason_code TEXT,
  override_reason TEXT,
  note TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_project_milestone PRIMARY KEY (id),
  CONSTRAINT fk_project_milestone_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_milestone_confirmed_by_id FOREIGN KEY(confirmed_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_milestone_project_id ON project_milestone (project_id);
CREATE TABLE project_party (
  project_id TEXT NOT NULL,
  company_id TEXT NOT NULL,
  role TEXT NOT NULL,
  share INTEGER,
  currency TEXT,
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_project_party PRIMARY KEY (id),
  CONSTRAINT fk_project_party_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_party_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_party_company_id ON project_party (company_id);
CREATE INDEX ix_project_party_project_id ON project_party (project_id);
CREATE TABLE project_risk (
  project_id TEXT NOT NULL,
  flag TEXT NOT NULL,
  severity INTEGER NOT NULL,
  evidence TEXT,
  raised_on DATE,
  raised_by_id TEXT,
  cleared_on DATE,
  cleared_by_id TEXT,
  cleared_reason TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_project_risk PRIMARY KEY (id),
  CONSTRAINT fk_project_risk_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_risk_raised_by_id FOREIGN KEY(raised_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_project_risk_cleared_by_id FOREIGN KEY(cleared_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_risk_project_id ON project_risk (project_id);
CREATE TABLE project_source (
  project_id TEXT NOT NULL,
  name TEXT NOT NULL,
  counted BOOLEAN NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_project_source PRIMARY KEY (id),
  CONSTRAINT fk_project_source_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_project_source_name ON project_source (name);
CREATE INDEX ix_project_source_project_id ON project_source (project_id);
CREATE TABLE plan_task (
  plan_id TEXT NOT NULL,
  "key" TEXT NOT NULL,
  seq INTEGER NOT NULL,
  name TEXT NOT NULL,
  node INTEGER NOT NULL,
  milestone_type TEXT,
  owner_id TEXT,
  owner_unit_id TEXT,
  start_on DATE,
  due_on DATE,
  due_rule TEXT,
  is_milestone BOOLEAN NOT NULL,
  is_critical BOOLEAN NOT NULL,
  evidence_required BOOLEAN NOT NULL,
  weight INTEGER NOT NULL,
  status TEXT NOT NULL,
  started_on DATE,
  done_on DATE,
  percent INTEGER,
  delay_reason TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_plan_task PRIMARY KEY (id),
  CONSTRAINT fk_plan_task_plan_id FOREIGN KEY(plan_id) REFERENCES progress_plan (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_plan_task_owner_id FOREIGN KEY(owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_plan_task_owner_unit_id FOREIGN KEY(owner_unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_plan_task_plan_id ON plan_task (plan_id);
CREATE TABLE follow_up (
  what TEXT NOT NULL,
  kind TEXT NOT NULL,
  owner_id TEXT,
  due_on DATE,
  due_rule TEXT,
  done_on DATE,
  done_by_id TEXT,
  result TEXT,
  activity_id TEXT,
  company_id TEXT,
  project_id TEXT,
  plan_task_id TEXT,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_follow_up PRIMARY KEY (id),
  CONSTRAINT fk_follow_up_owner_id FOREIGN KEY(owner_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_follow_up_done_by_id FOREIGN KEY(done_by_id) REFERENCES official (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_follow_up_activity_id FOREIGN KEY(activity_id) REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_follow_up_company_id FOREIGN KEY(company_id) REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_follow_up_project_id FOREIGN KEY(project_id) REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_follow_up_plan_task_id FOREIGN KEY(plan_task_id) REFERENCES plan_task (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_follow_up_activity_id ON follow_up (activity_id);
CREATE INDEX ix_follow_up_company_id ON follow_up (company_id);
CREATE INDEX ix_follow_up_owner_id ON follow_up (owner_id, done_on);
CREATE INDEX ix_follow_up_project_id ON follow_up (project_id);
CREATE TABLE plan_task_link (
  task_id TEXT NOT NULL,
  predecessor_id TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_plan_task_link PRIMARY KEY (id),
  CONSTRAINT fk_plan_task_link_task_id FOREIGN KEY(task_id) REFERENCES plan_task (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_plan_task_link_predecessor_id FOREIGN KEY(predecessor_id) REFERENCES plan_task (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_plan_task_link_predecessor_id ON plan_task_link (predecessor_id);
CREATE INDEX ix_plan_task_link_task_id ON plan_task_link (task_id);
CREATE TABLE plan_task_support (
  task_id TEXT NOT NULL,
  unit_id TEXT NOT NULL,
  id TEXT NOT NULL,
  deleted_at TEXT,
  CONSTRAINT pk_plan_task_support PRIMARY KEY (id),
  CONSTRAINT fk_plan_task_support_task_id FOREIGN KEY(task_id) REFERENCES plan_task (id) DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT fk_plan_task_support_unit_id FOREIGN KEY(unit_id) REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_plan_task_support_task_id ON plan_task_support (task_id);
