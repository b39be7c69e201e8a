"""Holds the sources to the rules of the house that no other tool checks."""

import ast
import gc
import importlib
import inspect
import re
import sys
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("house")  # one worker reads the sources for all

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("app", "tools", "bench", "tests")

FILE_LINES = 400
CLASS_LINES = 300
FUNCTION_LINES = 50
MAIN_WINDOW_LINES = 250
VAGUE_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "data",
    "handler",
    "handlers",
    "common",
    "misc",
}

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
CAMEL = re.compile(r"[a-z]+[A-Z]\w*$")
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b")
BANNER = re.compile(r"#\s*[-=#*~─═]{3,}")
MACHINE_PATH = re.compile(r"""["'`\s](?:/(?:home|root|work|tmp|Users)/|[A-Z]:\\Users)\w""")
SHOWN = {
    "setText",
    "setToolTip",
    "setPlaceholderText",
    "setWindowTitle",
    "setAccessibleName",
    "setAccessibleDescription",
    "setStatusTip",
    "setTitle",
    "addAction",
    "QLabel",
    "QPushButton",
    "QAction",
}
"""Calls of Qt whose first text a person sees or hears."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file: its path from the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        return self.text.count("\n")

    def at(self, node: ast.stmt | ast.expr, what: str) -> str:
        return f"{self.path}:{node.lineno} {what}"


@cache
def sources() -> tuple[Source, ...]:
    files = [ROOT / "dev.py", *(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))]
    found = tuple(_source(file) for file in sorted(files))
    gc.collect()
    gc.freeze()  # a million nodes that stay: later tests need not look for garbage among them
    return found


def _source(file: Path) -> Source:
    text = file.read_text(encoding="utf-8")
    return Source(file.relative_to(ROOT).as_posix(), text, ast.parse(text))


def under(folder: str) -> Iterator[Source]:
    return (source for source in sources() if source.path.startswith(folder))


def classes(source: Source) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef))


def methods(node: ast.ClassDef) -> list[Function]:
    return [child for child in node.body if isinstance(child, Function)]


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def imported(source: Source) -> Iterator[tuple[ast.stmt, str]]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node, node.module or ""


def agree(exceptions: Iterable[str]) -> None:
    """Fail with every one of `exceptions` on a line of its own."""
    found = list(exceptions)
    assert not found, "\n".join(["", *found])


def is_override(node: Function) -> bool:
    return any(isinstance(mark, ast.Name) and mark.id == "override" for mark in node.decorator_list)


def calls(source: Source, *names: str) -> Iterator[ast.Call]:
    """Calls of a function or method with one of these names."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            if name in names:
                yield node


@cache
def comments(source: Source) -> tuple[str, ...]:
    tokens = tokenize.generate_tokens(StringIO(source.text).readline)
    return tuple(token.string for token in tokens if token.type == tokenize.COMMENT)


def literals(source: Source) -> Iterator[ast.Constant]:
    """Texts that may be shown: not docstrings, what `tr` tells translators, and what is only measured."""
    unseen = {
        id(node.value)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    unseen |= {id(call.args[1]) for call in calls(source, "tr") if len(call.args) > 1}
    unseen |= {id(text) for call in calls(source, "horizontalAdvance") for text in call.args}
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unseen:
            yield node


def test_there_are_sources_to_hold_to_the_rules() -> None:
    paths = {source.path for source in sources()}
    assert {"dev.py", "app/database.py", "app/ui/main_window.py", "tests/test_house.py"} <= paths


def test_files_stay_rooms() -> None:
    agree(f"{source.path} {source.lines}" for source in sources() if source.lines > FILE_LINES)


def test_the_main_window_is_only_a_shell() -> None:
    found = next(source for source in sources() if source.path == "app/ui/main_window.py")
    assert found.lines <= MAIN_WINDOW_LINES


def test_classes_stay_short() -> None:
    agree(
        source.at(node, f"{node.name} {length(node)}")
        for source in sources()
        for node in classes(source)
        if length(node) > CLASS_LINES
    )


def test_functions_stay_short() -> None:
    agree(
        source.at(node, f"{node.name} {length(node)}")
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, Function) and length(node) > FUNCTION_LINES
    )


def is_one_sentence(docstring: str | None) -> bool:
    if docstring is None or "\n\n" in docstring:
        return False
    return docstring.endswith((".", "?", "…")) and not re.search(r"[.?!]\s+[A-Z]", docstring)


@pytest.mark.parametrize(
    ("docstring", "one"),
    [
        ("Keeps what is open.", True),
        ("Keeps what is open\nand closes it.", True),
        ("Keeps what is open. Closes it.", False),
        ("Keeps what is open.\n\nMore of it.", False),
        ("keeps", False),
        (None, False),
    ],
)
def test_one_sentence_is_told_from_more(docstring: str | None, one: bool) -> None:
    assert is_one_sentence(docstring) is one


def test_every_module_says_in_one_sentence_what_it_is() -> None:
    written = (source for source in sources() if source.tree.body)
    agree(found.path for found in written if not is_one_sentence(ast.get_docstring(found.tree)))


def test_no_module_has_a_name_that_says_nothing() -> None:
    agree(
        source.path
        for source in sources()
        if VAGUE_NAMES.intersection(Path(source.path).with_suffix("").parts[1:])
    )


def test_nothing_is_left_unfinished() -> None:
    agree(
        f"{source.path} {note}"
        for source in sources()
        for note in comments(source)
        if UNFINISHED.search(note)
    )


def test_no_page_holds_both_sides_of_a_merge() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    agree(page.name for page in pages if re.search(r"^(<{7}|>{7}) ", page.read_text("utf-8"), re.M))


def test_comments_are_no_banners() -> None:
    notes = ((source.path, note) for source in sources() for note in comments(source))
    agree(f"{path} {note}" for path, note in notes if BANNER.match(note))


def test_no_path_of_one_machine_is_written_down() -> None:
    agree(
        f"{source.path}: {match[0]}" for source in sources() for match in MACHINE_PATH.finditer(source.text)
    )


def test_qt_is_imported_by_the_window_alone() -> None:
    agree(
        source.at(node, name)
        for source in under("app/")
        if not source.path.startswith("app/ui/") and source.path != "app/main.py"
        for node, name in imported(source)
        if name.split(".")[0] in {"PySide6", "shiboken6"}
    )


def test_the_window_starts_threads_in_one_place() -> None:
    threads = {"threading", "concurrent.futures", "multiprocessing", "asyncio"}
    workers = {"QThread", "QThreadPool", "QRunnable"}
    found = []
    for source in under("app/ui/"):
        if source.path == "app/ui/jobs.py":
            continue
        found += [source.at(node, name) for node, name in imported(source) if name in threads]
        used = (node for node in ast.walk(source.tree) if isinstance(node, ast.alias))
        found += [f"{source.path} {node.name}" for node in used if node.name in workers]
    agree(found)


def test_the_window_hands_the_session_on_and_asks_it_nothing() -> None:
    agree(
        source.at(node, f"session.{node.attr}")
        for source in under("app/ui/")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "session"
    )


def test_the_window_has_no_sql() -> None:
    statement = re.compile(r"^\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA)\s", re.MULTILINE)
    agree(
        source.at(node, str(node.value))
        for source in under("app/ui/")
        for node in literals(source)
        if statement.search(str(node.value))
    )


def test_chinese_of_the_window_is_in_its_translation() -> None:
    agree(
        source.at(node, str(node.value))
        for source in under("app/ui/")
        for node in literals(source)
        if HAN.search(str(node.value))
    )


def test_words_of_the_window_are_translated() -> None:
    found = []
    for source in under("app/ui/"):
        for call in calls(source, *SHOWN):
            first = call.args[0] if call.args else None
            bare = str(first.value) if isinstance(first, ast.Constant) else ""
            if re.search(r"[A-Za-z]{2}", bare):
                found.append(source.at(call, bare))
    agree(found)


def test_camel_case_methods_are_marked_as_overrides() -> None:
    agree(
        source.at(method, method.name)
        for source in under("app/ui/")
        for node in classes(source)
        for method in methods(node)
        if CAMEL.match(method.name) and not is_override(method)
    )


def test_overrides_of_qt_come_last_in_their_class() -> None:
    found = []
    for source in under("app/ui/"):
        for node in classes(source):
            of_qt = [is_override(method) for method in methods(node)]
            if of_qt != sorted(of_qt):
                found.append(source.at(node, node.name))
    agree(found)


def _own_classes(module_name: str) -> Iterable[type]:
    module = importlib.import_module(module_name)
    return (
        found for _, found in inspect.getmembers(module, inspect.isclass) if found.__module__ == module_name
    )


def _overrides_qt(owner: type, name: str, member: object) -> bool:
    if name.startswith("__") or not inspect.isfunction(member):
        return False
    bases = (base for base in owner.__mro__[1:] if base.__module__.startswith("PySide6"))
    return any(callable(vars(base).get(name)) for base in bases)


def test_methods_with_a_name_of_qt_are_marked_as_overrides() -> None:
    names = [source.path.removesuffix(".py").replace("/", ".") for source in under("app/ui/")]
    agree(
        f"{module}.{owner.__name__}.{name}"
        for module in names
        for owner in _own_classes(module.removesuffix(".__init__"))
        for name, member in vars(owner).items()
        if _overrides_qt(owner, name, member) and not getattr(member, "__override__", False)
    )


SET_UP = ("dev.py", "tools/__init__.py", "tools/setup/")


def test_the_set_up_needs_nothing_but_python() -> None:
    agree(
        source.at(node, name)
        for source in sources()
        if source.path.startswith(SET_UP)
        for node, name in imported(source)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("tools.setup.")
    )
