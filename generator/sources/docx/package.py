"""A DOCX file as a package of parts: XML in a zip, opened with care."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO

from generator.problems import Problem, ProblemsError
from generator.sources.tree import Node, xml_tree

# A letter is some hundred kilobytes of XML; what goes far beyond that was made to fill the memory.
MAX_PART = 64 * 1024 * 1024
MAX_PARTS = 5000


class Package:
    """The parts of a DOCX by name. Raises a Problem ``unreadable-docx`` or ``too-large`` on what is wrong."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._names = {self._plain(member) for member in self._zip.namelist()}
        except Exception as error:  # a broken zip raises anything from BadZipFile to struct.error
            raise self.unreadable(error) from None
        if len(self._names) > MAX_PARTS:
            raise self._too_large()
        self.main = self._main_part()
        self.related = self._relations(self.main)

    def part(self, name: str) -> Node | None:
        """Return the root element of a part; None where the file has no such part."""
        if name not in self._names:
            return None
        return xml_tree(self._read(name), self.name, "unreadable-docx")

    def of_kind(self, kind: str) -> list[str]:
        """Return the names of the parts that the main part refers to as styles, numbering, footnotes ..."""
        return [target for found, target in self.related.values() if found == kind]

    def unreadable(self, why: object) -> ProblemsError:
        """Return the problem of a file that cannot be opened."""
        return ProblemsError(
            [
                Problem(
                    code="unreadable-docx",
                    severity="error",
                    file=self.name,
                    line=0,
                    message=f"The DOCX cannot be opened: {why or type(why).__name__}.",
                    hint="Open it in a word processor and save it anew, or give the letter as PDF.",
                )
            ]
        )

    def _too_large(self) -> ProblemsError:
        message = "The DOCX unpacks to far more than a letter can be."
        hint = "Give the letter alone, or as PDF."
        return ProblemsError([Problem("too-large", "error", self.name, 0, message, hint)])

    def _read(self, name: str) -> bytes:
        try:
            member = next(m for m in self._zip.namelist() if self._plain(m) == name)
            with self._zip.open(member) as part:
                content = part.read(MAX_PART + 1)
        except Exception as error:  # broken streams raise zlib.error, passwords RuntimeError, and more
            raise self.unreadable(error) from None
        if len(content) > MAX_PART:
            raise self._too_large()
        return content

    def _main_part(self) -> str:
        for kind, target in self._relations("").values():
            if kind == "officeDocument" and target in self._names:
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise self.unreadable("it has no text part")

    def _relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: by id, the kind and the name of the other part."""
        folder, _, base = part.rpartition("/")
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        found = {}
        for relation in root.children if root else []:
            values = relation.attributes
            if values.get("TargetMode") != "External":
                target = values.get("Target", "")
                path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
                kind = values.get("Type", "").rpartition("/")[2]
                found[values.get("Id", "")] = (kind, posixpath.normpath(path))
        return found

    @staticmethod
    def _plain(member: str) -> str:
        return member.replace("\\", "/").lstrip("/")
