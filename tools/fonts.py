"""Makes resources/fonts from the npm and Debian packages of the typefaces, the same bytes every time."""

import argparse
import bz2
import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

RESULT = Path(__file__).resolve().parent.parent / "resources" / "fonts"
SERIF_PACKAGE = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS_PACKAGE = "@expo-google-fonts/noto-sans-sc@0.4.3"
KAI_PACKAGE = "fonts-lxgw-wenkai=1.250+repack-1"
RARE_PACKAGE = "fonts-hanazono=20170904-2.1"
UNICODE_PACKAGE = "unicode-data=15.0.0-1"
KAI_COPYRIGHT = "usr/share/doc/fonts-lxgw-wenkai/copyright"
RARE_COPYRIGHT = "usr/share/doc/fonts-hanazono/copyright"
UNIHAN = "usr/share/unicode"
GENERAL_USE_CHARACTERS = 8105
RARE_PROPERTIES = {
    "kIICore",
    "kUnihanCore2020",
    "kSemanticVariant",
    "kSimplifiedVariant",
    "kSpecializedSemanticVariant",
    "kSpoofingVariant",
    "kTraditionalVariant",
    "kZVariant",
}
"""What marks a character as one in use somewhere, or as another form of one: the stuff of rare names."""

FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum", "pnum", "palt", "halt"]

SYMBOLS = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A, with most vowels of pinyin
    (0x01CD, 0x01DC),  # the other vowels of pinyin
    (0x02C6, 0x02DD),  # tone marks
    (0x0391, 0x03C9),  # Greek
    (0x2000, 0x209F),  # punctuation, superscripts, subscripts
    (0x20A0, 0x218F),  # currencies, letter-like signs, Roman numerals
    (0x2190, 0x23FF),  # arrows, mathematics, technical
    (0x2460, 0x27BF),  # enclosed numbers, boxes, shapes, check marks
    (0x3000, 0x312F),  # CJK punctuation, kana, bopomofo
    (0x3200, 0x33FF),  # enclosed CJK, square units such as U+33A1
    (0xFE10, 0xFE1F),  # vertical forms
    (0xFE30, 0xFE4F),  # CJK compatibility forms
    (0xFF00, 0xFFEF),  # full-width forms
)


@dataclass(frozen=True, slots=True)
class Face:
    """One file to make: where its source is, what the source must be, and what is done to it."""

    name: str
    package: str
    source: str
    sha256: str
    whole: bool = False
    family: str | None = None
    rare: bool = False


FACES = (
    Face(
        "NotoSerifSC-Regular.ttf",
        SERIF_PACKAGE,
        "400Regular/NotoSerifSC_400Regular.ttf",
        "c358a69de3df5f423a8946a7b03e3126fb6ba116f1130a463455b4e39e1f0742",
        whole=True,
    ),
    Face(
        "NotoSerifSC-Black.ttf",
        SERIF_PACKAGE,
        "900Black/NotoSerifSC_900Black.ttf",
        "092e71a70c744be3cc33999eb4edcb10fbe95c1b4cff6c2d7f04d6ff15d031e2",
    ),
    Face(
        "NotoSansSC-Regular.ttf",
        SANS_PACKAGE,
        "400Regular/NotoSansSC_400Regular.ttf",
        "d45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16",
    ),
    Face(
        "NotoSansSC-Medium.ttf",
        SANS_PACKAGE,
        "500Medium/NotoSansSC_500Medium.ttf",
        "b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a",
    ),
    Face(
        "NotoSansSC-Bold.ttf",
        SANS_PACKAGE,
        "700Bold/NotoSansSC_700Bold.ttf",
        "9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96",
    ),
    Face(
        "ThreeOnesKai-Regular.ttf",
        KAI_PACKAGE,
        "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf",
        "bbf534b0ca093928f94d1782855e65a19a32cde82b075d495d072025521953c8",
        family="ThreeOnes Kai",
    ),
    Face(
        "ThreeOnesRare-Regular.ttf",
        RARE_PACKAGE,
        "usr/share/fonts/truetype/hanazono/HanaMinB.ttf",
        "829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c",
        family="ThreeOnes Rare",
        rare=True,
    ),
)


def npm_package(name: str, folder: Path) -> Path:
    """Fetch and unpack an npm package; the folder of its files."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("npm is needed to fetch the Noto typefaces: install Node.js.")
    subprocess.run([npm, "pack", "--silent", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    stem = name.rpartition("@")[0].strip("@").replace("/", "-")
    target = folder / stem
    with tarfile.open(next(folder.glob(f"{stem}-*.tgz"))) as archive:
        archive.extractall(target, filter="data")
    return target / "package"


def debian_package(name: str, folder: Path) -> Path:
    """Fetch and unpack a Debian package without installing it; the root of its files."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-deb"):
        sys.exit(f"{name} is fetched with apt-get: run this on Debian or Ubuntu.")
    stem = name.partition("=")[0]
    subprocess.run(["apt-get", "download", "-q", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    target = folder / stem
    subprocess.run(["dpkg-deb", "-x", next(folder.glob(f"{stem}_*.deb")), target], check=True)
    return target


def with_properties(unihan: Path, properties: set[str]) -> set[int]:
    """The code points that have one of these properties in the files of Unihan."""
    found = set()
    for file in unihan.glob("Unihan_*.txt.bz2"):
        for line in bz2.decompress(file.read_bytes()).decode("utf-8").splitlines():
            point, _, rest = line.partition("\t")
            if point.startswith("U+") and rest.partition("\t")[0] in properties:
                found.add(int(point.removeprefix("U+"), 16))
    return found


def general_use(unihan: Path) -> set[int]:
    """The Table of General Standard Chinese Characters (2013), which is Unihan's kTGH, and symbols."""
    found = with_properties(unihan, {"kTGH"})
    if len(found) != GENERAL_USE_CHARACTERS:
        sys.exit(f"Unihan names {len(found)} general-use characters instead of {GENERAL_USE_CHARACTERS}.")
    for first, last in SYMBOLS:
        found.update(range(first, last + 1))
    return found


def rare(unihan: Path) -> set[int]:
    """What is in use or another form of it, and is not in the typeface that ships whole."""
    whole = next(RESULT / face.name for face in FACES if face.whole)
    return with_properties(unihan, RARE_PROPERTIES) - set(TTFont(whole).getBestCmap())


def cut(font: TTFont, characters: Iterable[int]) -> None:
    """Leave in `font` only the glyphs of `characters` and the layout that the window uses."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = list(range(18))
    options.notdef_outline = True
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "FFTM"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)


def rename(font: TTFont, family: str) -> None:
    """Give a changed typeface its own name, as section 3 of the Open Font License asks."""
    compact = family.replace(" ", "")
    names = {
        1: family,
        3: f"{family}: cut of {font['name'].getDebugName(5)}",
        4: family,
        6: f"{compact}-Regular",
    }
    table = font["name"]
    kept = [record for record in table.names if record.nameID not in {1, 3, 4, 6, 16, 17, 18}]
    table.names = [record for record in kept if (record.platformID, record.langID) in {(3, 0x409), (1, 0)}]
    for name_id, text in names.items():
        table.setName(text, name_id, 3, 1, 0x409)
        table.setName(text, name_id, 1, 0, 0)


def make(face: Face, source: Path, characters: set[int]) -> None:
    """Write one file of resources/fonts from its verified source."""
    found = hashlib.sha256(source.read_bytes()).hexdigest()
    if found != face.sha256:
        sys.exit(f"{source.name} of {face.package} is another file than expected: SHA-256 {found}.")
    target = RESULT / face.name
    if face.whole:
        shutil.copyfile(source, target)
    else:
        font = TTFont(source, recalcTimestamp=False)
        cut(font, characters)
        if face.family:
            rename(font, face.family)
        font.save(target)
    target.chmod(0o644)
    print(f"{target.name}  {target.stat().st_size / 1e6:.1f} MB")


def rare_licence(copyright_file: str) -> str:
    """The licence of the Hanazono typefaces as plain text, from the file beside them."""
    body = copyright_file.partition("\nLicense: Open-Font-License\n")[2].partition("\n\n")[0]
    lines = (line.removeprefix("  ").removeprefix(" ") for line in body.splitlines())
    return "\n".join("" if line.strip() == "." else line for line in lines) + "\n"


def kai_licence(copyright_file: str) -> str:
    """The licence of LXGW WenKai as plain text, from the copyright file of its Debian package."""
    stanza = copyright_file.partition("Files: *\n")[2].partition("\n\n")[0]
    holder = stanza.partition("Copyright:\n")[2].partition("License:")[0].strip()
    reserved = stanza.partition("Comment:\n")[2]
    body = copyright_file.partition("\nLicense: OFL-1.1\n ")[2].partition("\n\n")[0]
    lines = ["" if line.strip() == "." else line.removeprefix(" ") for line in body.splitlines()]
    head = [f"Copyright {holder}", *(line.strip() for line in reserved.splitlines())]
    return "\n".join([*head, "Copyright 2020 The Klee Project Authors", "", *lines]) + "\n"


def main() -> None:
    """Fetch, verify, cut and write every typeface with its licence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="folder for the downloads, kept afterwards")
    keep: Path | None = parser.parse_args().keep
    RESULT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        roots = {name: npm_package(name, folder) for name in (SERIF_PACKAGE, SANS_PACKAGE)}
        debian = (KAI_PACKAGE, RARE_PACKAGE, UNICODE_PACKAGE)
        roots |= {name: debian_package(name, folder) for name in debian}
        unihan = roots[UNICODE_PACKAGE] / UNIHAN
        usual = general_use(unihan)
        for face in FACES:
            make(face, roots[face.package] / face.source, rare(unihan) if face.rare else usual)
        shutil.copyfile(roots[SERIF_PACKAGE] / "LICENSE_FONT", RESULT / "OFL-NotoSerifSC.txt")
        shutil.copyfile(roots[SANS_PACKAGE] / "LICENSE_FONT", RESULT / "OFL-NotoSansSC.txt")
        licence = kai_licence((roots[KAI_PACKAGE] / KAI_COPYRIGHT).read_text("utf-8"))
        (RESULT / "OFL-ThreeOnesKai.txt").write_text(licence, "utf-8", newline="\n")
        licence = rare_licence((roots[RARE_PACKAGE] / RARE_COPYRIGHT).read_text("utf-8"))
        (RESULT / "OFL-ThreeOnesRare.txt").write_text(licence, "utf-8", newline="\n")


if __name__ == "__main__":
    main()
