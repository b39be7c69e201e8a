"""LibreOffice as an office that gets a text document: what it makes of it, with the typefaces that ship."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from app.paths import resources

PROGRAM = shutil.which("soffice")
_FAMILIES = {
    "仿宋_GB2312": "Noto Serif SC",
    "宋体": "Noto Sans SC",
    "黑体": "Noto Sans SC",
    "楷体_GB2312": "ThreeOnes Kai",
    "方正小标宋简体": "Noto Serif SC",
    "Times New Roman": "Noto Serif SC",
}
"""What the PDF is set in where the typefaces of the standard are not installed."""


def converted(documents: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """The PDF that LibreOffice makes of each document; it is started once, for that takes seconds."""
    assert PROGRAM is not None
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    typefaces = folder / "fonts.conf"
    typefaces.write_text(_typefaces(folder), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / f"{name}.docx") for name in documents]
    command = [PROGRAM, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    surroundings = os.environ | {"FONTCONFIG_FILE": str(typefaces)}
    subprocess.run(command, env=surroundings, check=True, capture_output=True, timeout=240)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}


def _typefaces(folder: Path) -> str:
    aliases = "".join(
        f'<alias binding="same"><family>{asked}</family><prefer><family>{used}</family></prefer></alias>'
        for asked, used in _FAMILIES.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{resources() / 'fonts'}</dir><cachedir>{folder / 'cache'}</cachedir>{aliases}</fontconfig>"
    )
