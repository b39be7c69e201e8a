"""What can go wrong is told in sentences."""

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.errors import UserError
from app.services.labels import Label
from app.services.reference.file import Fault
from app.ui.reference_faults import fault_words
from app.ui.sentences import has_sentence, sentence

APP = Path(__file__).resolve().parents[2] / "app"
PLACE_OF_CODE = {"UserError": 0, "StorageError": 0, "StoreError": 0, "ConflictError": 0, "ValidationError": 1}


def codes() -> Iterator[str]:
    """Every code the sources raise."""
    for file in APP.rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
                continue
            place = PLACE_OF_CODE.get(call.func.id)
            if place is not None and len(call.args) > place:
                code = call.args[place]
                if isinstance(code, ast.Constant):
                    yield str(code.value)


def test_every_refusal_has_a_sentence_of_its_own() -> None:
    found = set(codes())
    assert {"leader_rank_low", "database_newer", "required"} <= found
    assert sorted(code for code in found - {"unexpected"} if not has_sentence(code)) == []


@pytest.mark.parametrize("fault", list(Fault))
def test_every_fault_of_a_reference_file_is_told_in_words(fault: Fault) -> None:
    assert fault_words(fault.value) != fault.value


def test_a_wrong_reference_file_is_named_with_its_place_and_what_to_do() -> None:
    told = sentence(
        UserError(
            "reference_file_invalid",
            file="units-2026.json",
            path="reference/units-2026.json",
            line=12,
            record="330302",
            field="level",
            reason="wrong_type",
            value="two",
        )
    )
    assert told.startswith("units-2026.json cannot be used: the value is of the wrong kind (line 12, 330302")
    assert "Nothing was changed" in told


def test_days_and_codes_in_a_sentence_are_told_as_on_the_screen() -> None:
    told = sentence(
        UserError("days_reversed", other=Label("落实场地", "Site secured"), day=date(2026, 3, 16))
    )
    assert told.startswith("“Site secured” is dated Mar 16, 2026, ")
