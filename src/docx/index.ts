/** The front door of the Word press: a brief and a template in, the bytes of a .docx out. */
import type { Block, Brief } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import type { ImageStore } from '../images/index.ts';
import { setBlock } from './blocks/index.ts';
import { paragraph } from './blocks/paragraph.ts';
import { calledAgain } from './calls.ts';
import type { Context, Docx, FileChild } from './context.ts';
import { furniture, setFlag } from './furniture.ts';
import { guessPages, guessPlaces } from './guess-pages.ts';
import { needsOwnMarks } from './note-marks.ts';
import { noteProperties, setNotes } from './notes.ts';
import { openLists } from './numbering.ts';
import { type Origin, pack } from './package/index.ts';
import { sectionStarts } from './sections.ts';
import { openStyleBook } from './style/book.ts';
import { onePage } from './style/one-page.ts';
import { tableNotes } from './table-notes.ts';
import { twips } from './xml.ts';

export interface DocxInput {
  readonly brief: Brief;
  readonly template: Template;
  readonly images: ImageStore;
  /** The only time in the file. */
  readonly created: Date;
  /** Pages of the brief's anchors in the PDF, cached in the file until Word counts its own. Default: by the words before them. */
  readonly pages?: ReadonlyMap<string, number>;
  /** The report that the brief was made from, as the file's custom properties name it. */
  readonly report: Origin;
}

/**
 * Sets a brief as a Word file: named styles only, native notes, real lists and tables. Pure but for loading the
 * docx library at the first call; the same input gives the same bytes.
 */
export async function toDocx(input: DocxInput): Promise<Uint8Array> {
  const context = open(await import('./library.ts'), input);
  const { docx, brief, policy } = context;
  const groups = setSections(context, brief.blocks);
  const notes = setNotes(context);
  const { headers, footers } = furniture(context, guessPages(brief));
  const document = new docx.Document({
    ...(policy.place === 'end' ? { endnotes: notes } : { footnotes: notes }),
    sections: groups.map((children, index) => ({
      ...(index === 0 ? { headers, footers } : {}),
      properties: sectionProperties(context, index === 0),
      children: children as never,
    })),
  });
  return pack(context, document, input.created, input.report);
}

function open(docx: Docx, { brief, template, images, pages }: DocxInput): Context {
  return {
    set: setBlock,
    docx,
    brief,
    template: brief.meta.onePage ? onePage(template) : template,
    images,
    policy: template.notes,
    ownMarks: needsOwnMarks(brief, template.notes),
    notes: new Map(brief.notes.map((note) => [note.id, note])),
    calledAgain: calledAgain(brief),
    tableNotes: tableNotes(brief),
    pages: pages ?? guessPlaces(brief),
    styles: openStyleBook(),
    lists: openLists(),
    state: {
      headingDepth: 0,
      bookmarks: 0,
      pictures: 0,
      media: new Map(),
      sequences: new Map(),
      placed: new Map(),
      preceded: undefined,
      noteParagraphs: 0,
    },
    inNote: false,
    listDepth: 0,
  };
}

/** Blocks by section: one, or as many as the notes restart. The flag comes first. */
function setSections(context: Context, blocks: readonly Block[]): FileChild[][] {
  const starts =
    context.policy.restart === 'section' && !context.ownMarks
      ? sectionStarts(context.brief)
      : new Set<number>();
  const groups: FileChild[][] = [setFlag(context)];
  for (const [index, block] of blocks.entries()) {
    if (starts.has(index)) groups.push([]);
    groups.at(-1)?.push(...setBlock(context, block));
  }
  groups.at(-1)?.push(...setNotesHeading(context));
  return groups.filter((group) => group.length > 0);
}

/** Word puts endnotes after the last paragraph; the heading over them is that paragraph, as in the PDF. */
function setNotesHeading(context: Context): FileChild[] {
  if (context.policy.place !== 'end' || context.state.placed.size === 0) return [];
  return paragraph(context, 'Heading1', [
    { kind: 'text', value: context.template.strings.notes, marks: {}, source: [] },
  ]);
}

/** Distance of header and footer from the sheet's edge, as a share of the margin that they stand in. */
const FURNITURE_AT = 0.52;

function sectionProperties(context: Context, first: boolean): import('docx').ISectionPropertiesOptions {
  const { page, word } = context.template;
  const { top, right, bottom, left } = word.margins;
  return {
    page: {
      size: { width: twips(page.width), height: twips(page.height) },
      margin: {
        top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left),
        header: twips(top * FURNITURE_AT), footer: twips(bottom * FURNITURE_AT),
      },
    },
    ...(first ? { titlePage: true } : { type: 'continuous' as const }),
    ...noteProperties(context.policy),
  }; // biome-ignore format: margins in one look
}
