"""Takes one rule at a time out of the engine, for its history to find: python -m tests.sync.hunting."""

import argparse
import gc
import importlib
import importlib.machinery
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from multiprocessing import get_context
from types import CodeType, ModuleType
from typing import TypeVar

import sqlalchemy.orm

from tests.sync.mutants import MUTANTS, Mutant

T = TypeVar("T")

READ_BEFORE = (
    "pytest",
    "nacl.public",
    "nacl.pwhash",
    "sqlcipher3",
    "unittest.mock",
    "zstandard",
    "app.models.field_ids",
)
"""What takes long to import, and none of it any module that has a mutant."""


class _Loader(importlib.machinery.SourceFileLoader):
    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self._mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        source = self.get_data(self.path).decode()
        assert source.count(self._mutant.old) == 1, f"{fullname} has changed: {self._mutant.old}"
        return compile(source.replace(self._mutant.old, self._mutant.new), self.path, "exec")


class _Finder(MetaPathFinder):
    """Hands out the mutant instead of the module."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != self._mutant.module:
            return None
        spec = PathFinder.find_spec(fullname, path)
        assert spec is not None
        assert spec.origin is not None
        spec.loader = _Loader(fullname, spec.origin, self._mutant)
        return spec


def begin() -> bytes:
    """Computers that have met, as the engine made them with all its rules."""
    from tests.sync.fleet import template

    return pickle.dumps(template())


def by_history(name: str, beginning: bytes) -> str | None:
    """What the history for a mutant finds; None when it survives."""
    with _taken_out(MUTANTS[name]):
        from tests.sync.histories import tell

        return _found(partial(tell, name, None if MUTANTS[name].in_database else pickle.loads(beginning)))


def by_chance(name: str, histories: int) -> str | None:
    """The same of random histories."""
    from hypothesis import HealthCheck, Phase, settings
    from hypothesis.stateful import run_state_machine_as_test

    quick = settings(
        max_examples=histories,
        stateful_step_count=40,
        deadline=None,
        database=None,
        derandomize=True,
        report_multiple_bugs=False,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    with _taken_out(MUTANTS[name]):
        from tests.sync.office_machine import OfficeMachine

        return _found(partial(run_state_machine_as_test, OfficeMachine, settings=quick))


@contextmanager
def _taken_out(mutant: Mutant) -> Iterator[None]:
    """Only in a process of its own, which has not imported the module yet."""
    assert mutant.module not in sys.modules
    sys.meta_path.insert(0, _Finder(mutant))
    yield
    assert mutant.module in sys.modules


def _found(work: Callable[[], object]) -> str | None:
    try:
        work()
    except Exception as error:  # however a mutant shows itself, it was caught
        return type(error).__name__
    return None


def apart(work: Callable[[], T]) -> T:
    """Done in a copy of this process, which has read what takes long and nothing that has a mutant."""
    with ProcessPoolExecutor(1, get_context("fork")) as copy:
        return copy.submit(work).result()


def main(arguments: Sequence[str]) -> None:
    """Says of each mutant, in a line of its own, whether it was caught."""
    parser = argparse.ArgumentParser(prog="python -m tests.sync.hunting", description=__doc__)
    parser.add_argument("mutants", nargs="*", default=list(MUTANTS), metavar="MUTANT")
    parser.add_argument("--by-chance", type=int, metavar="HISTORIES")
    chosen = parser.parse_args(arguments)
    for module in READ_BEFORE:
        importlib.import_module(module)
    sqlalchemy.orm.configure_mappers()
    gc.freeze()
    beginning = apart(begin)
    for name in chosen.mutants:
        hunt = partial(by_chance, name, chosen.by_chance) if chosen.by_chance else None
        found = apart(hunt or partial(by_history, name, beginning))
        print("SURVIVED" if found is None else "caught", name, found or "", sep="\t", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
