/**
 * From docx's parts to the package: the parts that docx cannot make as we need them are put in, and what it draws
 * from chance or the clock is given order. Replacements are anchored in tags; text of the report cannot match them,
 * because a `<` in it is `&lt;` in XML.
 */
import type { Context } from '../context.ts';
import { numberingPart } from '../numbering.ts';
import { styleSheet } from '../style/sheet.ts';
import { appProperties, coreProperties, customProperties, type Origin } from './properties.ts';
import { fontTable, settings } from './settings.ts';
import { zip } from './zip.ts';

export type { Origin } from './properties.ts';

type Document = import('docx').Document;
type RawParts = ReadonlyMap<string, Uint8Array | string>;

/** docx's own list of a document's parts; the public way to it goes through its zip, which we do not want. */
function compile(context: Context, document: Document): RawParts {
  const { compiler } = context.docx.Packer as unknown as {
    compiler: { compile(document: Document): RawParts };
  };
  return compiler.compile(document);
}

/** The bytes of the file: equal for equal input. */
export function pack(context: Context, document: Document, created: Date, report: Origin): Uint8Array {
  const { brief, template, styles, lists } = context;
  const parts = new Map<string, Uint8Array | string>();
  for (const [path, data] of compile(context, document)) {
    const picture = path.startsWith('word/media/') ? context.state.media.get(asText(data)) : undefined;
    parts.set(path, picture ?? data);
  }
  const { language } = brief.meta;
  parts.set('word/styles.xml', styleSheet(template, language, styles));
  parts.set('word/numbering.xml', numberingPart(template, lists));
  parts.set('word/settings.xml', settings(template, language));
  parts.set('word/fontTable.xml', fontTable(template.word.fonts));
  parts.set('docProps/core.xml', coreProperties(brief, created));
  parts.set('docProps/custom.xml', customProperties(brief, report));
  parts.set('docProps/app.xml', appProperties());
  for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    const xml = text(parts, path);
    if (xml !== undefined) parts.set(path, tidy(xml, context.ownMarks));
    renumber(parts, path);
  }
  for (const [path, data] of parts) {
    if (path.endsWith('.rels') && typeof data === 'string' && !data.includes('<Relationship '))
      parts.delete(path);
  }
  return zip(parts);
}

function text(parts: RawParts, path: string): string | undefined {
  const part = parts.get(path);
  return part === undefined ? undefined : asText(part);
}

function asText(part: Uint8Array | string): string {
  return typeof part === 'string' ? part : Buffer.from(part).toString('utf8');
}

/** The run at the head of a note that shows its number. */
const NOTE_NUMBER =
  /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/g;
const REFERENCE_STYLE = /(w:val=")(?:Footnote|Endnote)Reference(")/;

/** List ids in place of our references; separators without a note mark; the number of a note in its own style. */
function tidy(xml: string, ownMarks: boolean): string {
  const marked = ownMarks
    ? xml.replace(NOTE_NUMBER, '')
    : xml.replace(NOTE_NUMBER, (run) => run.replace(REFERENCE_STYLE, '$1PBNoteNumber$2'));
  return marked
    .replace(/<w:numId w:val="\{n(\d+)-0\}"\/>/g, '<w:numId w:val="$1"/>')
    .replace(
      /(<w:(?:footnote|endnote) w:type="(?:separator|continuationSeparator)"[^>]*><w:p>)(<w:pPr>.*?<\/w:pPr>)?<w:r>(?:(?!<\/w:r>).)*<w:(?:footnote|endnote)Ref\/><\/w:r>/g,
      '$1$2',
    );
}

/** Relationship ids of a part, which docx draws at random for links, counted in the order of its rels file. */
function renumber(parts: Map<string, Uint8Array | string>, path: string): void {
  const relsPath = path.replace(/^(.*\/)([^/]+)$/, '$1_rels/$2.rels');
  const rels = text(parts, relsPath);
  const xml = text(parts, path);
  if (rels === undefined || xml === undefined) return;
  const ids = new Map<string, string>();
  const relationships = rels.replace(
    /(<Relationship [^>]*?\bId=")([^"]+)(")/g,
    (_, before, id: string, after) => {
      const next = `rId${ids.size + 1}`;
      ids.set(id, next);
      return `${before}${next}${after}`;
    },
  );
  parts.set(relsPath, relationships);
  parts.set(
    path,
    xml.replace(/<(?:w:hyperlink|a:blip|asvg:svgBlip|w:headerReference|w:footerReference)\b[^>]*>/g, (tag) =>
      tag.replace(/\b(r:(?:id|embed))="([^"]+)"/g, (attribute, name: string, id: string) => {
        const next = ids.get(id);
        return next ? `${name}="${next}"` : attribute;
      }),
    ),
  );
}
