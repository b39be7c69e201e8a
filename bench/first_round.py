"""A fresh process opens a workspace and does its first round, or only opens it; says time and memory."""

import json
import sys
import time
from pathlib import Path

from app.services import derived
from app.workspace import open_workspace
from bench.first_paint import peak_mb
from bench.office import Computer
from bench.workspaces import CLOCK, KEY


def main(folder: Path, syncs: bool) -> None:
    workspace = open_workspace(folder, clock=CLOCK, derive=derived.refresh, key=KEY)
    began = time.perf_counter()
    applied = Computer(workspace).sync().applied if syncs else 0
    told = {"ms": (time.perf_counter() - began) * 1000, "peak_mb": peak_mb(), "applied": applied}
    print(json.dumps(told), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), "--sync" in sys.argv[2:])
