"""The zip of a Word document: its parts, bounded, and how they refer to each other."""

import posixpath
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from dossiercheck.readers.docx.names import R, W, transitional

MAX_PART = 24 * 1024**2
"""Bytes of one unpacked XML part: some thousand pages."""
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    zlib.error,
    etree.XMLSyntaxError,
)


_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
_LOCAL = struct.Struct("<4s22x2H")
"""A part's head in the zip: signature, lengths of its name and of what follows it."""
_PLAIN = 0x080E
"""Flags that change nothing: how well it was packed, sizes told behind it, its name in UTF-8."""


class Packed(NamedTuple):
    """A part as it lies in the zip: two that are packed alike hold the same."""

    data: bytes
    size: int
    check: int

    def unpack(self) -> bytes:
        """What it holds. Raises one of `BROKEN` if it is damaged."""
        made = zlib.decompressobj(-zlib.MAX_WBITS).decompress(self.data, self.size) if self.size else b""
        if zlib.crc32(made) != self.check:
            raise zipfile.BadZipFile
        return made


@dataclass(slots=True)
class Package:
    """A Word file opened."""

    archive: zipfile.ZipFile
    data: bytes
    names: frozenset[str]
    lost: list[str] = field(default_factory=list)
    """Parts that are there and could not be read."""

    @staticmethod
    def of(archive: zipfile.ZipFile, data: bytes) -> "Package":
        return Package(archive, data, frozenset(archive.namelist()))

    def too_large(self) -> bool:
        """Whether any XML part goes over the limit."""
        return any(i.file_size > MAX_PART for i in self.archive.infolist() if i.filename.endswith((".xml", ".rels")))

    def main(self) -> str | None:
        """The part that holds the body: the one the package names, else the usual one."""
        if "word/document.xml" in self.names and b"word/document.xml" in self.bytes("_rels/.rels"):
            return "word/document.xml"
        named = [t for kind, t in self.relations("").values() if kind.endswith("/officeDocument")]
        usual = [n for n in ("word/document.xml", "word/document2.xml") if n in self.names]
        return next((n for n in (*named, *usual) if n in self.names), None)

    def bytes(self, name: str) -> bytes:
        """One part; empty if it is not there."""
        packed = self.packed(name)
        return packed.unpack() if packed else self.archive.read(name) if name in self.names else b""

    def packed(self, name: str) -> Packed | None:
        """One part as it lies in the zip; None if it is not there or packed in an unusual way."""
        if name not in self.names:
            return None
        told = self.archive.getinfo(name)
        head = self.data[told.header_offset : told.header_offset + _LOCAL.size]
        if told.compress_type != zipfile.ZIP_DEFLATED or told.flag_bits & ~_PLAIN or len(head) < _LOCAL.size:
            return None
        signature, named, more = _LOCAL.unpack(head)
        start = told.header_offset + _LOCAL.size
        if signature != b"PK\3\4" or self.data[start : start + named] != name.encode():
            return None
        start += named + more
        return Packed(self.data[start : start + told.compress_size], told.file_size, told.CRC)

    def xml(self, name: str) -> etree._Element | None:
        """One part's root; None if it is not there. Raises for a damaged one."""
        return parse(self.bytes(name))

    def side(self, name: str) -> etree._Element | None:
        """A part the document can do without: a damaged one is noted in `lost`."""
        try:
            return self.xml(name)
        except BROKEN:
            self.lost.append(name)
            return None

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Id -> (kind, target part) of what a part refers to inside the package."""
        folder, name = posixpath.split(part)
        root = self.side(posixpath.join(folder, "_rels", f"{name}.rels"))
        found = {}
        for item in () if root is None else root.iter(_RELATION):
            target = item.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[item.get("Id") or ""] = (item.get("Type") or "", path)
        return found

    def shown(self, body: etree._Element, main: str, kind: str) -> list[str]:
        """Headers or footers that a section of the body shows; all of them where nothing is said."""
        there = sorted(n for n in self.names if n.startswith(f"word/{kind}") and n.endswith(".xml"))
        if not there:
            return []
        relations = self.relations(main)
        used = {relations[i][1] for x in body.iter(f"{W}{kind}Reference") if (i := x.get(R + "id") or "") in relations}
        return [n for n in there if n in used] if used else ([] if relations else there)


def parse(data: bytes) -> etree._Element | None:
    """A part's root; None for nothing. No entity is resolved and nothing is fetched."""
    if not data:
        return None
    return etree.fromstring(transitional(data), _PARSER)
