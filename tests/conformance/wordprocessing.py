#!/usr/bin/env python3
"""Schema check of WordprocessingML packages: wordprocessing.py SCHEMAS|- FILE...

Each part is checked against ISO/IEC 29500-4 (transitional) after markup compatibility is resolved (29500-3): content
of ignorable namespaces is taken out, alternate content gives its fallback. Every bookmark that a link or a field
names must exist. One line a finding: FINDING, file, what (tab-separated).
"""
import re
import sys
import zipfile
from pathlib import Path

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FIELD_TARGET = re.compile(r"^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")


def load(folder):
    if folder == "-":
        return None
    files = {"word": "wml.xsd", "app": "shared-documentPropertiesExtended.xsd", "custom": "shared-documentPropertiesCustom.xsd"}
    return {name: etree.XMLSchema(etree.parse(str(Path(folder) / file))) for name, file in files.items()}


def schema_for(part, schemas):
    if schemas is None:
        return None
    if re.fullmatch(r"word/[^/]+\.xml", part):
        return schemas["word"]
    return schemas.get({"docProps/app.xml": "app", "docProps/custom.xml": "custom"}.get(part))


def resolve_compatibility(tree):
    ignorable = {tree.nsmap[prefix] for prefix in tree.attrib.pop(f"{MC}Ignorable", "").split() if prefix in tree.nsmap}
    for choice in list(tree.iter(f"{MC}AlternateContent")):
        parent, place = choice.getparent(), choice.getparent().index(choice)
        fallback = choice.find(f"{MC}Fallback")
        parent.remove(choice)
        for kid in reversed([] if fallback is None else list(fallback)):
            parent.insert(place, kid)
    for element in list(tree.iter(etree.Element)):
        for name in [key for key in element.attrib if key.startswith("{") and etree.QName(key).namespace in ignorable]:
            del element.attrib[name]
        if etree.QName(element).namespace in ignorable and element.getparent() is not None:
            element.getparent().remove(element)
    # Parsed anew, so that the removed namespaces are gone from the in-scope list too.
    return etree.fromstring(etree.tostring(tree))


def targets(tree):
    for link in tree.iter(f"{W}hyperlink"):
        # With a relationship the anchor is a place in that other document.
        if link.get(f"{W}anchor") and link.get(f"{R}id") is None:
            yield link.get(f"{W}anchor")
    for field in tree.iter(f"{W}instrText"):
        match = FIELD_TARGET.match(field.text or "")
        if match:
            yield match.group(1)
    for field in tree.iter(f"{W}fldSimple"):
        match = FIELD_TARGET.match(field.get(f"{W}instr", ""))
        if match:
            yield match.group(1)


def findings(name, schemas):
    bookmarks, wanted = set(), []
    with zipfile.ZipFile(name) as package:
        if package.testzip():
            yield "broken zip"
        for part in package.namelist():
            if not part.endswith((".xml", ".rels")):
                continue
            tree = etree.fromstring(package.read(part))
            bookmarks.update(mark.get(f"{W}name") for mark in tree.iter(f"{W}bookmarkStart"))
            wanted += [(part, target) for target in targets(tree)]
            schema = schema_for(part, schemas)
            if schema is not None and not schema.validate(resolve_compatibility(tree)):
                for error in list(schema.error_log)[:4]:
                    yield f"{part} line {error.line}: {error.message[:240]}"
    for part, target in wanted:
        if target not in bookmarks:
            yield f"{part}: no bookmark {target}"


known = load(sys.argv[1])
for path in sys.argv[2:]:
    for what in findings(path, known):
        print("FINDING", path, what, sep="\t")
