"""The window speaks whole Chinese and whole English."""

import ast
import re
import shutil
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.main import look_for
from app.ui.look import CHINESE, ENGLISH
from app.ui.theme import Mode
from tools import i18n

PLACEHOLDER = re.compile(r"\{\w+\}|%n")


def messages(path: Path) -> dict[tuple[str, str, str], list[str]]:
    """(context, source, comment) → the forms of its translation."""
    found = {}
    for context in ET.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation] or [translation.text or ""]
            key = (
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
            )
            found[key] = forms
    return found


def test_nothing_is_left_untranslated() -> None:
    assert i18n.missing() == []


def test_every_text_of_the_sources_is_in_the_translations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = messages(i18n.FOLDER / "zh_CN.ts")
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    i18n.update()
    assert sorted(messages(tmp_path / "zh_CN.ts")) == sorted(kept)


def test_no_text_stands_inside_an_f_string() -> None:
    # lupdate does not look into f-strings, and the same words of another context do not help.
    overlooked = [
        f"{file.relative_to(i18n.ROOT)}:{call.lineno} {translated(call)}"
        for file in sorted((i18n.ROOT / "app").rglob("*.py"))
        for joined in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call) and translated(call) is not None
    ]
    assert overlooked == []


def test_no_text_is_written_so_that_it_is_overlooked() -> None:
    # lupdate passes over QCoreApplication.translate(…, count) when the count is more than a name.
    known = {source for _context, source, _comment in messages(i18n.FOLDER / "zh_CN.ts")}
    overlooked = [
        f"{file.relative_to(i18n.ROOT)}:{call.lineno} {text}"
        for file in sorted((i18n.ROOT / "app").rglob("*.py"))
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        for text in [translated(call)]
        if text is not None and text not in known
    ]
    assert overlooked == []


def test_actions_written_outside_the_window_have_names_too() -> None:
    known = {
        source for context, source, _comment in messages(i18n.FOLDER / "zh_CN.ts") if context == "Action"
    }
    nameless = [
        f"{file.relative_to(i18n.ROOT)} {label}"
        for file in sorted((i18n.ROOT / "app").rglob("*.py"))
        for label in re.findall(r'database\.write\(\s*"([^"]+)"', file.read_text(encoding="utf-8"))
        if label not in known
    ]
    assert nameless == []


def translated(call: ast.Call) -> str | None:
    """The text a call hands to the translator."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    place = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}.get(name)
    if place is None or len(call.args) <= place:
        return None
    text = call.args[place]
    return text.value if isinstance(text, ast.Constant) and isinstance(text.value, str) else None


def test_translations_name_nothing_that_is_not_given() -> None:
    wrong = [
        (source, form)
        for (_context, source, comment), forms in messages(i18n.FOLDER / "zh_CN.ts").items()
        for form in forms
        if not re.search("date|month", comment)  # Chinese names its months by their figures
        if not set(PLACEHOLDER.findall(form)) <= set(PLACEHOLDER.findall(source))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_the_program_loads_is_compiled_from_what_is_translated(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = i18n.FOLDER
    shutil.copy(kept / f"{language}.ts", tmp_path)
    monkeypatch.setattr(i18n, "FOLDER", tmp_path)
    monkeypatch.setattr(i18n, "LANGUAGES", (language,))
    i18n.release()
    assert (tmp_path / f"{language}.qm").read_bytes() == (kept / f"{language}.qm").read_bytes()


def test_a_count_from_a_thousand_on_has_commas(qapp: QApplication) -> None:
    look = look_for(qapp, Mode.LIGHT)
    for language in (CHINESE, ENGLISH):
        look.set_language(language)
        assert "1,034" in QCoreApplication.translate("CompanyColumns", "%n investor(s)", "", 1_034)
    look.close()
