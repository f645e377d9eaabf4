/** What a brief says, in three readings that share no code: of the brief itself, of its PDF, of its Word file. */
import type { Block, Brief, Note, Run } from '../../src/brief/index.ts';
import type { Template } from '../../src/config/index.ts';
import { all, type ReadParagraph, readDocx } from '../docx/read-docx.ts';
import { readMarkedText, type Spoken } from './read-marked-text.ts';

export interface Said {
  /** Running text in reading order, white space folded; calls of notes in brackets; marks of lists left out. */
  readonly text: string;
  /** Each note as "label text". */
  readonly notes: readonly string[];
  /** Alternative texts of pictures, in order. */
  readonly pictures: readonly string[];
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** @param format what is compared with it: a one-page Word file has no QR code */
export function textOfBrief(brief: Brief, template: Template, format: 'pdf' | 'docx' = 'pdf'): Said {
  const pictures: string[] = [];
  const { openQuote, closeQuote, notes: notesHeading } = template.strings;
  const said = (runs: readonly Run[] = []): string =>
    runs.map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? '\n' : template.notes.place === 'none' ? '' : `[${run.label}]`)).join(''); // biome-ignore format: one look
  const each = (blocks: readonly Block[]): string => blocks.map(one).join('\n');
  const one = (block: Block): string => {
    switch (block.kind) {
      case 'list':
        return block.items.map((item) => each(item.blocks)).join('\n');
      case 'definitions':
        return block.definitions.map(({ term, blocks }) => `${said(term)}\n${each(blocks)}`).join('\n');
      case 'qr':
        if (format === 'pdf' || !brief.meta.onePage) pictures.push(fold(block.alt));
        return `${said(block.label)}\n${each(block.blocks)}`;
      case 'addressed':
        return `${said(block.addressee)}\n${each(block.blocks)}`;
      case 'quote':
        return `${each(block.blocks)}\n${said(block.attribution)}`;
      case 'pull-quote':
        return `${openQuote}${said(block.runs)}${closeQuote}\n${said(block.attribution)}`;
      case 'panel':
      case 'row':
        return `${said(block.label)}\n${each(block.blocks)}`;
      case 'callout':
        return `${said(block.heading)}\n${each(block.blocks)}`;
      case 'table': {
        const cells = [...block.head, ...block.body].flatMap((row) =>
          row.cells.map((cell) => said(cell.runs)),
        );
        return [said(block.label), said(block.caption), ...cells, said(block.sourceLine)].join('\n');
      }
      case 'figure':
        if (block.image) pictures.push(fold(block.alt));
        return [said(block.label), said(block.caption), said(block.sourceLine)].join('\n');
      case 'contents':
        // Page numbers are furniture.
        return [said(block.label), ...block.entries.map(({ runs }) => said(runs))].join('\n');
      case 'code':
        return block.value;
      case 'rule':
        return '';
      default:
        return said(block.runs);
    }
  };
  const heading =
    template.notes.place === 'end' && brief.notes.some(({ underTable }) => !underTable)
      ? `\n${notesHeading}`
      : '';
  const text = fold(each(brief.blocks) + heading);
  // Those at the end are read after those that stand under tables.
  const late = ({ underTable }: Note) => (template.notes.place === 'end' && !underTable ? 1 : 0);
  const notes = template.notes.place === 'none' ? [] : brief.notes.toSorted((a, b) => late(a) - late(b));
  return { text, notes: notes.map(({ label, blocks }) => fold(`${label} ${each(blocks)}`)), pictures };
}

/** Inside a note, where Word has no notes, a call is text in the style of calls. */
const isCall = (style = ''): boolean => /^(?:Footnote|Endnote)Reference$/.test(style);

/** An entry of the table of contents without the page number after its tab, which is furniture. */
function withoutNumber(paragraph: ReadParagraph): ReadParagraph {
  const tab = paragraph.runs.findIndex(({ text }) => text === '\t');
  return /^TOC\d$/.test(paragraph.style) ? { ...paragraph, runs: paragraph.runs.slice(0, tab) } : paragraph;
}

export function textOfWord(bytes: Uint8Array, pages: readonly number[] = []): Said {
  const { paragraphs: body, notes, tree } = readDocx(bytes, pages);
  // The document type is page furniture; Word has no place for it but the body.
  const paragraphs = body.filter(({ style }) => !style.endsWith('Flag')).map(withoutNumber);
  const said = (list: readonly ReadParagraph[]): string =>
    fold(list.map(({ runs }) => runs.map(({ text, note, style }) => (note === undefined ? (isCall(style) ? `[${text}]` : text) : `[${note}]`)).join('')).join('\n')); // biome-ignore format: one look
  return {
    text: said(paragraphs),
    notes: notes.map(({ label, paragraphs: own }) => fold(`${label} ${said(own)}`)),
    pictures: all(tree('word/document.xml'), 'wp:docPr').map(({ attributes }) =>
      fold(attributes.descr ?? ''),
    ),
  };
}

/** Elements that stand in a line; all others begin a new one. */
const INLINE = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code']);

export async function textOfPdf(bytes: Uint8Array): Promise<Said> {
  const pages = await readMarkedText(bytes);
  const notes: string[] = [];
  const pictures: string[] = [];
  const read = (tag: Spoken, parent: string): string => {
    const inner = () => tag.children.map((child) => (typeof child === 'string' ? child : read(child, tag.role))).join(''); // biome-ignore format: one look
    if (tag.role === 'Lbl' && parent === 'LI') {
      // Marks and numerals are the list's own; the term of a definition is text.
      const label = inner();
      return /\p{L}/u.test(label) ? `${label}\n` : '';
    }
    if (tag.role === 'Reference' && parent === 'TOCI')
      return `\n${withoutLast(tag)
        .map((child) => (typeof child === 'string' ? child : read(child, 'Link')))
        .join('')}\n`;
    if (tag.role === 'Reference') return `[${inner()}]`;
    if (tag.role === 'Figure') pictures.push(fold(tag.alt ?? ''));
    if (tag.role === 'Note') {
      const own = inner();
      // pdf.js shows a list on every page that it stands on, with notes that are on other pages as empty elements. The rest
      // of a note on the next page has no label of its own.
      if (own.trim() === '') return '';
      if (hasLabel(tag)) notes.push(own);
      else goOn(notes, own);
      return '';
    }
    return INLINE.has(tag.role) ? inner() : `\n${inner()}\n`;
  };
  const text = fold(pages.map((tag) => read(tag, '')).join(''));
  return { text, notes: notes.map(fold), pictures };
}

/** An entry of the table of contents: a link whose last child is the page number, which is furniture. */
function withoutLast(reference: Spoken): readonly (Spoken | string)[] {
  const link = reference.children.find((child) => typeof child !== 'string');
  return link?.children.slice(0, -1) ?? [];
}

/**
 * The rest of a note on the next page. pdf.js gives no ids of elements: it belongs to the last note that was cut in mid-sentence,
 * else to the last one.
 */
function goOn(notes: string[], rest: string): void {
  const cut = notes.findLastIndex((note) => !/[.!?…”"\])]$/.test(note.trim()));
  const at = cut >= 0 ? cut : notes.length - 1;
  notes[at] = `${notes[at] ?? ''} ${rest}`;
}

const hasLabel = (tag: Spoken): boolean =>
  (tag.role === 'Lbl' && tag.children.some((child) => child !== '')) ||
  (tag.role !== 'L' && tag.children.some((child) => typeof child !== 'string' && hasLabel(child)));
