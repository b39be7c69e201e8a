"""A text document as a file: an empty package to begin with, and bytes that depend on nothing but content."""

import zipfile
from io import BytesIO

import docx
from docx.document import Document as Package
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION

from app.exports.document import Document
from app.exports.docx.elements import Element, element
from app.exports.fonts import printable

_KEPT = {RELATION.STYLES, RELATION.SETTINGS, RELATION.OFFICE_DOCUMENT, RELATION.CORE_PROPERTIES}
"""What an empty document needs; the library's own brings a theme, a thumbnail and more."""

_AUTHOR = "三个一招商"
_LONGEST = 255
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def empty_package(document: Document) -> Package:
    """A package with no parts but styles and settings, which says what paper it holds."""
    package = docx.Document()
    for relations in (package.part.rels, package.part.package.rels):
        for key in [key for key, relation in relations.items() if relation.reltype not in _KEPT]:
            del relations[key]
    _set_settings(package.settings.element)
    told = package.core_properties
    told.title = printable(document.title)[:_LONGEST]
    told.author = told.last_modified_by = _AUTHOR
    told.language = document.language
    told.keywords = printable("、".join(document.keywords))[:_LONGEST]
    told.comments = ""
    told.created = told.modified = document.as_of.replace(microsecond=0)
    told.revision = 1
    return package


def _set_settings(settings: Element) -> None:
    for child in list(settings):
        settings.remove(child)
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": 15}
    settings.extend(
        [
            element("zoom", percent=100),
            element("evenAndOddHeaders"),
            element("characterSpacingControl", val="compressPunctuation"),
            element("compat", element("compatSetting", **mode)),
            element("themeFontLang", val="en-US", eastAsia="zh-CN"),
        ]
    )


def content(package: Package) -> bytes:
    """The bytes of the file, whose entries bear no day of their own."""
    written, out = BytesIO(), BytesIO()
    package.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0, 0
            target.writestr(entry, source.read(name))
    return out.getvalue()
