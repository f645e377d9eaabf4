#!/usr/bin/env python3
"""What veraPDF passes over in tagged PDF files. One line a finding: FINDING, file, what (tab-separated).

- the /Pg of each object reference is the page that holds the annotation;
- each Table has at least one TH;
- each Note has an ID of its own.
"""
import sys

import pikepdf


def kids(element):
    value = element.get("/K")
    if value is None:
        return []
    return list(value) if isinstance(value, pikepdf.Array) else [value]


def elements(element):
    for kid in kids(element):
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            if kid.get("/S") is not None:
                yield from elements(kid)


def findings(pdf):
    page_of = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
    annotation_on = {a.objgen: n for n, page in enumerate(pdf.pages, 1) for a in page.get("/Annots", [])}
    if "/StructTreeRoot" not in pdf.Root:
        yield "no structure tree"
        return
    seen_ids = set()
    for element in elements(pdf.Root.StructTreeRoot):
        if element.get("/Type") == "/OBJR":
            named, real = page_of.get(element.Pg.objgen), annotation_on.get(element.Obj.objgen)
            if named != real:
                yield f"object reference names page {named}, its annotation is on page {real}"
        elif element.get("/S") == "/Table":
            if not any(inner.get("/S") == "/TH" for inner in elements(element)):
                yield "table without a header cell"
        elif element.get("/S") == "/Note":
            note_id = str(element.get("/ID", ""))
            if not note_id or note_id in seen_ids:
                yield f"note without an ID of its own: {note_id!r}"
            seen_ids.add(note_id)


for name in sys.argv[1:]:
    with pikepdf.open(name) as document:
        for what in findings(document):
            print("FINDING", name, what, sep="\t")
