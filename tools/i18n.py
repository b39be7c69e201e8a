"""Keeps the translations: python -m tools.i18n update | fill FILE.json | missing | release."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from app.cli import build_parser
from app.ui.terminal.manual import CONTEXT, texts_of

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN", "en")


def update() -> None:
    """Find every text in the sources; new ones come in unfinished, lost ones go."""
    FOLDER.mkdir(exist_ok=True)
    sources = sorted(str(path) for path in (ROOT / "app").rglob("*.py"))
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
    with tempfile.TemporaryDirectory() as folder:
        sources.append(str(_helps(Path(folder))))
        for language in LANGUAGES:
            plural = ["-pluralonly"] if language == "en" else []
            target = FOLDER / f"{language}.ts"
            _run("lupdate", *sources, *options, "-target-language", language, *plural, "-ts", str(target))
    _mark_plurals()
    fill_english()


def _helps(folder: Path) -> Path:
    """What the terminal says on --help, written so that lupdate finds it: in the sources nothing marks it."""
    file = folder / "helps.py"
    lines = (f"QT_TRANSLATE_NOOP({CONTEXT!r}, {json.dumps(text)})\n" for text in texts_of(build_parser()))
    file.write_text("".join(lines), encoding="utf-8")
    return file


def _mark_plurals() -> None:
    """lupdate sees a count only in `tr`; a text of `translate` with %n has plurals as well."""
    chinese, english = ET.parse(FOLDER / "zh_CN.ts"), ET.parse(FOLDER / "en.ts")
    listed = {(key, source) for key, source, _message in _messages(english)}
    contexts = {context.findtext("name"): context for context in english.iter("context")}
    for key, source, message in _messages(chinese):
        if "%n" not in source:
            continue
        if message.get("numerus") != "yes":
            translation = message.find("translation")
            message.set("numerus", "yes")
            text = (translation.text or "") if translation is not None else ""
            _set(message, [text])
            if translation is not None and not text:
                translation.set("type", "unfinished")
        if (key, source) not in listed:
            if key not in contexts:
                contexts[key] = ET.SubElement(english.getroot(), "context")
                ET.SubElement(contexts[key], "name").text = key
            added = ET.SubElement(contexts[key], "message", {"numerus": "yes"})
            for part in ("source", "comment"):
                if message.findtext(part):
                    ET.SubElement(added, part).text = message.findtext(part)
    _write(chinese, "zh_CN")
    _write(english, "en")


def _messages(tree: "ET.ElementTree[ET.Element]") -> Iterator[tuple[str, str, ET.Element]]:
    """(context, source, message) of every text."""
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name") or "", message.findtext("source") or "", message


def fill(path: Path) -> int:
    """Take Chinese texts from {context: {english: chinese}}; how many were taken."""
    given: dict[str, dict[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    taken = 0
    tree = ET.parse(FOLDER / "zh_CN.ts")
    for context in tree.iter("context"):
        known = given.get(context.findtext("name") or "", {})
        for message in context.iter("message"):
            text = known.get(message.findtext("source") or "")
            if text is not None and _set(message, [text]):
                taken += 1
    _write(tree, "zh_CN")
    return taken


def fill_english() -> None:
    """English is the source: only plurals need words of their own, `day(s)` for one and for many."""
    tree = ET.parse(FOLDER / "en.ts")
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        _set(message, [source.replace("(s)", "").replace("(ies)", "y"), _plural(source)])
    _write(tree, "en")


def _plural(source: str) -> str:
    return source.replace("y(ies)", "ies").replace("(s)", "s")


def missing() -> list[tuple[str, str]]:
    """(context, source) of every text without a finished translation."""
    found = []
    for language in LANGUAGES:
        for context in ET.parse(FOLDER / f"{language}.ts").iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    found.append((context.findtext("name") or "", message.findtext("source") or ""))
    return found


def release() -> None:
    """Compile what the program loads; there a count is written with the commas of its language."""
    for language in LANGUAGES:
        texts = (FOLDER / f"{language}.ts").read_text(encoding="utf-8")
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / f"{language}.ts"
            forms = re.compile(r"<numerusform>.*?</numerusform>", re.DOTALL)
            grouped = forms.sub(lambda form: form[0].replace("%n", "%Ln"), texts)
            source.write_text(grouped, encoding="utf-8")
            _run("lrelease", str(source), "-qm", str(FOLDER / f"{language}.qm"))


def _set(message: ET.Element, texts: list[str]) -> bool:
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    before = (translation.get("type"), translation.text, [form.text for form in translation])
    translation.attrib.pop("type", None)
    if message.get("numerus") == "yes":
        translation.text = None
        for form in list(translation):
            translation.remove(form)
        for text in texts:
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = texts[0]
    return before != (None, translation.text, [form.text for form in translation])


def _write(tree: "ET.ElementTree[ET.Element]", language: str) -> None:
    ET.indent(tree, "    ")
    content = ET.tostring(tree.getroot(), encoding="unicode")
    (FOLDER / f"{language}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{content}\n', encoding="utf-8"
    )


def _run(tool: str, *arguments: str) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr or done.stdout)


def main(arguments: list[str]) -> int:
    match arguments:
        case ["update"]:
            update()
        case ["fill", *files]:
            print(sum(fill(Path(file)) for file in files))
        case ["missing"]:
            for context, source in missing():
                print(f"{context}\t{source}")
            return 1 if missing() else 0
        case ["release"]:
            release()
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
