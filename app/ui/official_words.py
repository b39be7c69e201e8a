"""How many projects an official answers for, as finds say it."""

from PySide6.QtCore import QCoreApplication

from app.services.search import Hit, HitKind


def official_words(hit: Hit) -> str:
    """Leads so many projects, looks after so many; empty for whatever else was found."""
    if hit.kind is not HitKind.OFFICIAL:
        return ""
    translate = QCoreApplication.translate
    led, contacted = hit.led, hit.contacted
    told = (
        translate("OfficialWords", "leads %n project(s)", "", led) if led else "",
        translate("OfficialWords", "looks after %n project(s)", "", contacted) if contacted else "",
    )
    between = translate("OfficialWords", ", ", "between leading and looking after")
    return between.join(filter(None, told)) or translate("OfficialWords", "no projects yet")
