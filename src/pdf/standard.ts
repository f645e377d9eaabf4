/** What a file promises of itself, and which briefs make the promise an empty one. */
import type { Block, Brief, TableBlock } from '../brief/index.ts';
import type { PdfStandard } from '../config/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';

/** The standards that a file names in its metadata. */
export interface Claims {
  /** PDF/UA-1, ISO 14289-1. */
  readonly accessible: boolean;
  /** PDF/A-2a, ISO 19005-2, level A. */
  readonly archive: boolean;
}

/** What is promised under each value of `pdf.standard`. Structure and text maps are written in every case. */
export const CLAIMS: Readonly<Record<PdfStandard, Claims>> = {
  'pdf/ua-1+pdf/a-2a': { accessible: true, archive: true },
  'pdf/ua-1': { accessible: true, archive: false },
  'pdf/a-2a': { accessible: false, archive: true },
  none: { accessible: false, archive: false },
};

/**
 * Warnings `standard-unmet` about what a program cannot mend: pictures without alternative text (ISO 14289-1, 7.3) and
 * tables without a word in their heads (7.5). The file still passes a validator, since captions or file names stand in, but
 * only a person can make it accessible. One warning for all pictures, one for all tables, at the place of the first.
 *
 * @returns none when the standard does not promise an accessible file
 */
export function standardFaults(brief: Pick<Brief, 'blocks' | 'notes'>, standard: PdfStandard): Diagnostic[] {
  if (!CLAIMS[standard].accessible) return [];
  const blocks = [...within(brief.blocks), ...brief.notes.flatMap((note) => [...within(note.blocks)])];
  const mute = blocks.filter((block) => block.kind === 'figure' && block.image && block.alt.trim() === '');
  const headless = blocks.filter((block) => block.kind === 'table' && isHeadless(block));
  const of = (list: readonly Block[], one: string, several: string) =>
    list.length === 1 ? one : `${list.length} ${several}`;
  return [
    ...unmet(
      mute,
      `${of(mute, 'A picture has', 'pictures have')} no alternative text, so that the PDF keeps to PDF/UA-1 in form only: captions or file names stand in`,
      'Say what each picture shows: ![what it shows](file)',
    ),
    ...unmet(
      headless,
      `${of(headless, 'A table has', 'tables have')} no words in the head, so that the PDF keeps to PDF/UA-1 in form only: nobody who listens can tell the columns apart`,
      'Write into the first row what each column holds',
    ),
  ];
}

function unmet(blocks: readonly Block[], reason: string, fix: string): Diagnostic[] {
  const [first] = blocks;
  if (!first) return [];
  const place = first.source[0];
  return [diagnostic('standard-unmet', reason, fix, place ? { place } : {})];
}

function isHeadless({ head, body }: TableBlock): boolean {
  const headers = [...head, ...body].flatMap(({ cells }) => cells.filter(({ header }) => header));
  return headers.every(({ runs }) => runs.every((run) => run.kind !== 'text' || run.value.trim() === ''));
}

/** Blocks and what stands inside them, in order. */
function* within(blocks: readonly Block[]): Iterable<Block> {
  for (const block of blocks) {
    yield block;
    if ('blocks' in block) yield* within(block.blocks);
    if ('definitions' in block) for (const definition of block.definitions) yield* within(definition.blocks);
    if ('items' in block) for (const item of block.items) yield* within(item.blocks);
  }
}
