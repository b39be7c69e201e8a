"""A city's edited copies of the reference files are read first, and a mistake in one is named."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.errors import UserError
from app.paths import resources
from app.services import reference

SHIPPED = resources() / "reference"


def edited(folder: Path, name: str, change: Callable[[dict[str, Any]], object]) -> Path:
    """A city's folder with one file changed."""
    values = json.loads((SHIPPED / name).read_text(encoding="utf-8"))
    change(values)
    (folder / name).write_text(json.dumps(values, ensure_ascii=False, indent=2), encoding="utf-8")
    return folder


def complaint(load: Callable[..., object], folder: Path, *args: str) -> dict[str, object]:
    """What a person is told when `load` reads the edited copies in `folder`."""
    with pytest.raises(UserError) as raised:
        load(*args, folder)
    assert raised.value.code == "reference_file_invalid"
    return raised.value.params


def record_of(values: dict[str, Any], key: str, name: str, value: object) -> dict[str, Any]:
    found: dict[str, Any] = next(item for item in values[key] if item[name] == value)
    return found


def test_a_city_adds_a_preset_of_its_own(tmp_path: Path) -> None:
    values = json.loads((SHIPPED / "units-2026.json").read_text(encoding="utf-8"))
    values["units"] = values["units"][:3]
    (tmp_path / "units-yunhan.json").write_text(json.dumps(values), encoding="utf-8")
    assert [preset.code for preset in reference.unit_presets(tmp_path)] == ["2013", "2026", "yunhan"]
    assert len(reference.units("yunhan", tmp_path)) == 3


def test_an_edited_copy_is_read_before_the_one_that_ships(tmp_path: Path) -> None:
    def rename(values: dict[str, Any]) -> None:
        record_of(values, "units", "code", "330302")["short_zh"] = "鹿城城区"

    folder = edited(tmp_path, "units-2026.json", rename)
    assert {u.code: u.short_zh for u in reference.units("2026", folder)}["330302"] == "鹿城城区"
    assert {u.code: u.short_zh for u in reference.units("2026")}["330302"] == "鹿城"


def test_a_copy_saved_by_windows_notepad_is_read(tmp_path: Path) -> None:
    text = (SHIPPED / "departments.json").read_text(encoding="utf-8")
    (tmp_path / "departments.json").write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))
    assert reference.departments(tmp_path) == reference.departments()


def test_a_missing_comma_is_named_by_its_line(tmp_path: Path) -> None:
    lines = (SHIPPED / "units-2013.json").read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if '"330302"' in line)
    lines[number] = lines[number].removesuffix(",")
    (tmp_path / "units-2013.json").write_text("\n".join(lines), encoding="utf-8")
    told = complaint(reference.units, tmp_path, "2013")
    assert told["reason"] == "not_json"
    assert told["file"] == "units-2013.json"
    assert told["line"] == number + 2


def test_a_copy_in_another_encoding_is_refused(tmp_path: Path) -> None:
    text = (SHIPPED / "regions.json").read_text(encoding="utf-8")
    (tmp_path / "regions.json").write_bytes(text.encode("gb18030"))
    assert complaint(reference.regions, tmp_path)["reason"] == "not_utf8"


def test_a_second_unit_of_the_same_code_is_named_by_its_own_line(tmp_path: Path) -> None:
    text = (SHIPPED / "units-2026.json").read_text(encoding="utf-8").replace('"330303"', '"330302"')
    (tmp_path / "units-2026.json").write_text(text, encoding="utf-8")
    told = complaint(reference.units, tmp_path, "2026")
    second = [i for i, line in enumerate(text.splitlines(), 1) if '"code": "330302"' in line][1]
    assert (told["reason"], told["record"], told["line"]) == ("duplicate", "330302", second)


def test_a_field_written_twice_is_refused(tmp_path: Path) -> None:
    text = (SHIPPED / "plan-template.json").read_text(encoding="utf-8")
    (tmp_path / "plan-template.json").write_text(
        text.replace('"weight": 2,', '"weight": 2, "weight": 3,', 1), encoding="utf-8"
    )
    told = complaint(reference.plan_template, tmp_path)
    assert (told["reason"], told["record"], told["field"]) == ("duplicate_key", "1", "weight")


UNIT_MISTAKES: list[tuple[dict[str, object], str, str]] = [
    ({"parent": "330399"}, "parent", "unknown_reference"),
    ({"parent": "330303"}, "parent", "cycle"),
    ({"successor": "330999"}, "successor", "unknown_reference"),
    ({"successor": "330303"}, "successor", "unknown_reference"),
    ({"unit_type": "SHIRE"}, "unit_type", "not_allowed"),
    ({"rank_group": None}, "rank_group", "missing"),
    ({"name_zh": "  "}, "name_zh", "missing"),
    ({"protocol_order": "20"}, "protocol_order", "wrong_type"),
    ({"protocol_order": True}, "protocol_order", "wrong_type"),
    ({"protocol_oder": 20}, "protocol_oder", "unknown_field"),
    ({"valid_from": "2015-02-30"}, "valid_from", "not_a_date"),
    ({"valid_from": "2015", "valid_to": "2014"}, "valid_to", "dates_reversed"),
    ({"mark": "X"}, "mark", "not_allowed"),
]


@pytest.mark.parametrize(("mistake", "field", "reason"), UNIT_MISTAKES)
def test_a_mistake_in_a_unit_is_named_by_record_field_and_line(
    tmp_path: Path, mistake: dict[str, object], field: str, reason: str
) -> None:
    folder = edited(
        tmp_path,
        "units-2026.json",
        lambda values: record_of(values, "units", "code", "330303").update(mistake),
    )
    told = complaint(reference.units, folder, "2026")
    text = (tmp_path / "units-2026.json").read_text(encoding="utf-8").splitlines()
    line = next(i for i, row in enumerate(text, 1) if '"code": "330303"' in row)
    assert (told["record"], told["field"], told["reason"], told["line"]) == ("330303", field, reason, line)


def test_a_code_the_program_relies_on_cannot_be_removed(tmp_path: Path) -> None:
    def remove(values: dict[str, Any]) -> None:
        items = values["lists"]["milestone_type"]["items"]
        items.remove(next(item for item in items if item["code"] == "SIGNED"))

    told = complaint(reference.code_lists, edited(tmp_path, "code-lists.json", remove))
    assert (told["record"], told["value"], told["reason"]) == ("milestone_type", "SIGNED", "built_in_removed")


def test_a_code_list_the_program_relies_on_cannot_be_removed(tmp_path: Path) -> None:
    told = complaint(
        reference.code_lists, edited(tmp_path, "code-lists.json", lambda v: v["lists"].pop("risk_flag"))
    )
    assert (told["record"], told["reason"]) == ("risk_flag", "built_in_removed")


def test_a_city_adds_and_retires_codes(tmp_path: Path) -> None:
    def change(values: dict[str, Any]) -> None:
        items = values["lists"]["source_channel"]["items"]
        items[0]["valid_to"] = "2025-12"
        items.append({"code": "FUND", "label_zh": "基金招商", "label_en": "Fund", "sort": 5})

    found = reference.code_lists(edited(tmp_path, "code-lists.json", change))["source_channel"]
    assert [item.code for item in found.items[:2]] == ["FUND", "SQUAD_VISIT"]
    assert found.items[1].valid_to == date(2025, 12, 31)


PLAN_MISTAKES: list[tuple[int, dict[str, object], str, str]] = [
    (2, {"after": [3]}, "after", "cycle"),
    (4, {"after": [40]}, "after", "unknown_reference"),
    (3, {"due": {"from": 3, "days": 5, "unit": "WD"}}, "after", "unknown_reference"),
    (14, {"due": {"from": 5, "days": 5, "unit": "WD"}}, "due", "unknown_reference"),
    (2, {"due": {"from": 3, "days": 5, "unit": "WD"}}, "due", "cycle"),
    (2, {"due": {"from": "REGISTERED", "days": 5, "unit": "WD"}}, "due.from", "not_allowed"),
    (2, {"due": {"from": "SIGNED", "days": 5, "unit": "周"}}, "unit", "not_allowed"),
    (2, {"due": None}, "due", "missing"),
    (2, {"owner_unit": "XXX"}, "owner_unit", "unknown_reference"),
    (2, {"milestone": "REGISTRED"}, "milestone", "unknown_reference"),
    (2, {"evidence": ["PHOTO"]}, "evidence", "unknown_reference"),
    (2, {"site_modes": []}, "site_modes", "missing"),
    (2, {"node": 7}, "node", "not_allowed"),
]


@pytest.mark.parametrize(("number", "mistake", "field", "reason"), PLAN_MISTAKES)
def test_a_mistake_in_the_plan_template_is_named(
    tmp_path: Path, number: int, mistake: dict[str, object], field: str, reason: str
) -> None:
    folder = edited(
        tmp_path,
        "plan-template.json",
        lambda values: record_of(values, "tasks", "no", number).update(mistake),
    )
    told = complaint(reference.plan_template, folder)
    assert (told["field"], told["reason"]) == (field, reason)
    assert told["line"]


def test_approvals_that_wait_for_each_other_are_refused(tmp_path: Path) -> None:
    folder = edited(
        tmp_path, "approval-template.json", lambda v: record_of(v, "items", "no", 8).update(predecessors=[12])
    )
    told = complaint(reference.approval_template, folder)
    assert (told["record"], told["reason"]) == ("8", "cycle")


def test_an_unknown_department_of_an_approval_is_refused(tmp_path: Path) -> None:
    folder = edited(
        tmp_path,
        "approval-template.json",
        lambda v: record_of(v, "items", "no", 8).update(departments=["ZZZ"]),
    )
    assert complaint(reference.approval_template, folder)["value"] == "ZZZ"


def test_an_unknown_member_of_a_region_is_refused(tmp_path: Path) -> None:
    folder = edited(tmp_path, "regions.json", lambda v: v["targets"][0]["members"].append("999999"))
    told = complaint(reference.regions, folder)
    assert (told["record"], told["field"], told["value"]) == ("YRD", "members", "999999")


def test_an_unknown_lead_office_of_an_industry_is_refused(tmp_path: Path) -> None:
    folder = edited(tmp_path, "industries.json", lambda v: v["industries"][0].update(lead_office="NOBODY"))
    assert complaint(reference.industries, folder)["reason"] == "unknown_reference"


def test_a_preset_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert complaint(reference.units, tmp_path, "1949")["reason"] == "unreadable"


SHAPE_MISTAKES: list[tuple[Callable[[dict[str, Any]], object], str, str]] = [
    (lambda v: v.pop("_about"), "_about", "missing"),
    (lambda v: v["_about"].update(edit=""), "edit", "missing"),
    (lambda v: v.update(remarks="x"), "remarks", "unknown_field"),
    (lambda v: v.update(items={}), "items", "wrong_type"),
    (lambda v: v["items"].append("x"), "items", "wrong_type"),
    (lambda v: v["items"][0].pop("no"), "no", "missing"),
    (lambda v: v["items"][0].update(predecessors=["1"]), "predecessors", "wrong_type"),
    (lambda v: v["items"][0].update(applies=None), "applies", "missing"),
    (lambda v: v["items"][0]["applies"].update(thresholds={"mu": "5"}), "thresholds.mu", "wrong_type"),
    (lambda v: v["items"][0]["statutory"].update(n=-3), "n", "wrong_type"),
    (lambda v: v["items"][0]["statutory"].pop("unit"), "unit", "missing"),
]


@pytest.mark.parametrize(("mistake", "field", "reason"), SHAPE_MISTAKES)
def test_a_mistake_of_shape_is_named_by_its_field(
    tmp_path: Path, mistake: Callable[[dict[str, Any]], object], field: str, reason: str
) -> None:
    folder = edited(tmp_path, "approval-template.json", mistake)
    told = complaint(reference.approval_template, folder)
    assert (told["field"], told["reason"]) == (field, reason)


def test_a_file_that_is_no_object_is_refused(tmp_path: Path) -> None:
    (tmp_path / "departments.json").write_text("[]", encoding="utf-8")
    assert complaint(reference.departments, tmp_path)["reason"] == "wrong_type"
