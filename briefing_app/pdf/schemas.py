"""The XMP packet's outline, with descriptions of the schemas that PDF/A does not know.

PDF/A asks for these of every property outside its own list (ISO 19005-2, 6.6.2.3.3).
"""

from __future__ import annotations

from dataclasses import dataclass

OWN = "urn:briefing-app:document#"
"""The namespace of what no standard schema has: how a document is marked."""


@dataclass(frozen=True, slots=True)
class Schema:
    """A schema of XMP: its name, namespace and prefix, and (name, type, what it says)."""

    name: str
    namespace: str
    prefix: str
    properties: tuple[tuple[str, str, str], ...]


_SCHEMAS = (
    Schema(
        "PDF/UA identification schema",
        "http://www.aiim.org/pdfua/ns/id/",
        "pdfuaid",
        (("part", "Integer", "PDF/UA part"),),
    ),
    Schema(
        "Marking of a document",
        OWN,
        "briefing",
        (
            ("status", "Text", "draft or final"),
            ("confidentiality", "Text", "confidential, or absent"),
            ("embargo", "Date", "not to be made public before"),
        ),
    ),
)

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:briefing="{own}">{properties}</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
{schemas}</rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>
"""

_SCHEMA = """<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>{name}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
{properties}</rdf:Seq></pdfaSchema:property>
</rdf:li>
"""

_PROPERTY = """<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>{name}</pdfaProperty:name>
<pdfaProperty:valueType>{type}</pdfaProperty:valueType>
<pdfaProperty:category>{category}</pdfaProperty:category>
<pdfaProperty:description>{description}</pdfaProperty:description>
</rdf:li>
"""


def packet(properties: str) -> str:
    """Return an XMP packet around properties that are already XML."""
    schemas = "".join(map(_described, _SCHEMAS))
    return _PACKET.format(own=OWN, properties=properties, schemas=schemas)


def _described(schema: Schema) -> str:
    category = "external" if schema.namespace == OWN else "internal"
    properties = "".join(
        _PROPERTY.format(name=name, type=kind, category=category, description=description)
        for name, kind, description in schema.properties
    )
    return _SCHEMA.format(
        name=schema.name,
        namespace=schema.namespace,
        prefix=schema.prefix,
        properties=properties,
    )
