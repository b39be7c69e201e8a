"""Makes a PDF fit to be kept for decades: PDF/A-2b (ISO 19005-2), as far as what is drawn allows."""

from datetime import datetime
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from PIL import ImageCms
from reportlab.pdfbase.pdfdoc import (
    XMP,
    NoEncryption,
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObject,
    PDFStream,
    PDFString,
)

from app.clock import LOCAL_TIME

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Keywords>{keywords}</pdf:Keywords>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{author}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
{conforms}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
_CONFORMS = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>B</pdfaid:conformance>\n"
_MADE = slice(24, 36)
"""Where a profile says when it was made (ICC.1:2004-10, 7.2.8); six numbers of two octets."""

_ON = (2000, 1, 1, 0, 0, 0)
_VERSION = slice(8, 12)
_KNOWN = bytes((4, 0x20, 0, 0))
"""4.2 is the newest that PDF 1.7, and so PDF/A-2, knows; what is in the profile has not changed since."""

PRINTED = 4
"""What an annotation must say of itself: that it is printed too (6.3.2)."""


def make_archival(document: Any, moment: datetime, language: str, *, conforms: bool) -> None:
    """Add what ISO 19005-2 asks of a document of reportlab before it is written.

    It `conforms` unless pages of others were drawn into it, of which nobody knows what they hold.
    """
    info, catalog = document.info, document.Catalog
    packet = _PACKET.format(
        title=escape(info.title),
        author=escape(info.author),
        subject=escape(info.subject),
        keywords=escape(info.keywords),
        language=language,
        producer=escape(info.producer),
        moment=moment.replace(tzinfo=LOCAL_TIME).isoformat(timespec="seconds"),
        conforms=_CONFORMS if conforms else "",
    )
    catalog.Metadata = XMP(creator=lambda _document: packet.encode())
    catalog.OutputIntents = PDFArray([_intent(document)])
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    document.encrypt = _StreamsEndLines()


def _intent(document: Any) -> PDFDictionary:
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile())
    return PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile, "sRGB"),
        }
    )


def date_of(moment: datetime) -> str:
    """A moment of local time as PDF writes it (ISO 32000-1, 7.9.4)."""
    zone = f"{moment.replace(tzinfo=LOCAL_TIME):%z}"
    return f"D:{moment:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:]}'"


@cache
def srgb_profile() -> bytes:
    """The profile of sRGB, the same whenever it is made."""
    written = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    written[_MADE] = b"".join(number.to_bytes(2) for number in _ON)
    written[_VERSION] = _KNOWN
    return bytes(written)


class _StreamsEndLines(NoEncryption):  # type: ignore[misc]  # reportlab has no types
    """The one place that every stream passes: a line must end before `endstream` (6.1.7)."""

    def encode(self, octets: Any) -> "_Octets":
        return _Octets(octets.encode() if isinstance(octets, str) else octets)


class _Octets(PDFObject):  # type: ignore[misc]
    """What a stream holds, written with the end of a line that does not count."""

    def __init__(self, octets: bytes) -> None:
        self._octets = octets

    def __len__(self) -> int:
        return len(self._octets)

    def format(self, _document: object) -> bytes:
        return self._octets + b"\n"
