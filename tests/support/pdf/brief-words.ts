/** The words that a brief's pages must show, in the order of reading, from the Brief alone. */
import type { Block, Brief, Run } from '../../../src/brief/index.ts';
import type { Template } from '../../../src/config/index.ts';
import type { Layout } from '../../../src/layout/index.ts';

export interface BriefWords {
  /** Running text with labels of lists and calls of notes in their places. */
  readonly body: readonly string[];
  /** Each note with its label. */
  readonly notes: readonly (readonly string[])[];
  /** Heads of tables, which may be shown again on a following page. */
  readonly heads: readonly (readonly string[])[];
  /** Head of page 1, document type and short title of the others, and the folio of each page. */
  readonly masthead: readonly string[];
  readonly documentType: readonly string[];
  readonly shortTitle: readonly string[];
  readonly folios: readonly (readonly string[])[];
  /** What notes are called by. */
  readonly labels: ReadonlySet<string>;
}

/**
 * Words as people see them: letters and digits between spaces and signs, after compatibility decomposition (a ligature is
 * its letters, a superior figure is a figure), soft hyphens and joiners left out. Programs part Chinese and Hebrew from what is beside it as they like.
 */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f/g, '')
    .replace(/\p{Script=Han}|\p{Script=Hebrew}+/gu, ' $& ')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Reads a brief. `pages`: for their number, and for those that the table of contents names. */
export function wordsOfBrief(brief: Brief, template: Template, { pages }: Pick<Layout, 'pages'>): BriefWords {
  const pageOf = (anchor: string) =>
    pages.find(({ marks }) => marks.some((mark) => mark.kind === 'destination' && mark.name === anchor))?.number;
  const { notes: policy, strings } = template;
  const heads: string[][] = [];
  const said = (runs: readonly Run[] = []): string =>
    runs.map((run) => (run.kind === 'text' ? run.value : run.kind === 'break' ? '\n' : policy.place === 'none' ? '' : run.label)).join(''); // biome-ignore format: one look
  const each = (blocks: readonly Block[]): string => blocks.map(one).join('\n');
  const one = (block: Block): string => {
    switch (block.kind) {
      case 'list':
        return block.items
          .map((item, at) => `${block.ordered && item.checked === undefined ? block.start + at : ''} ${each(item.blocks)}`)
          .join('\n');
      case 'definitions':
        return block.definitions.map(({ term, blocks }) => `${said(term)}\n${each(blocks)}`).join('\n');
      case 'qr':
        return `${said(block.label)}\n${each(block.blocks)}`;
      case 'addressed':
        return `${said(block.addressee)}\n${each(block.blocks)}`;
      case 'quote':
        return `${each(block.blocks)}\n${said(block.attribution)}`;
      case 'pull-quote':
        return `${said(block.runs)}\n${said(block.attribution)}`;
      case 'panel':
      case 'row':
        return `${said(block.label)}\n${each(block.blocks)}`;
      case 'callout':
        return `${said(block.heading)}\n${each(block.blocks)}`;
      case 'table': {
        const rows = (list: typeof block.head) => list.flatMap(({ cells }) => cells.map(({ runs }) => said(runs))).join('\n');
        heads.push(wordsOf(rows(block.head)));
        return [said(block.label), said(block.caption), rows(block.head), rows(block.body), said(block.sourceLine)].join('\n');
      }
      case 'figure':
        return [said(block.label), said(block.caption), said(block.sourceLine)].join('\n');
      case 'contents':
        return [said(block.label), ...block.entries.map(({ runs, target }) => `${said(runs)} ${pageOf(target)}`)].join('\n');
      case 'code':
        return block.value;
      case 'rule':
        return '';
      default:
        return said(block.runs);
    }
  };
  const { documentType, reader = '', series = '', shortTitle, folio } = brief.furniture;
  const body = wordsOf(each(brief.blocks));
  const notes = brief.notes.map(({ label, blocks }) => wordsOf(`${label} ${each(blocks)}`));
  const page = {
    heads,
    masthead: wordsOf(`${documentType} ${reader} ${series}`),
    documentType: wordsOf(documentType),
    shortTitle: wordsOf(shortTitle),
    folios: Array.from({ length: pages.length }, (_, at) => wordsOf(folio.replace('{page}', `${at + 1}`).replace('{pages}', `${pages.length}`))),
    labels: new Set(brief.notes.flatMap(({ label }) => wordsOf(label))),
  };
  if (policy.place === 'none') return { body, notes: [], ...page };
  if (policy.place !== 'end' || notes.length === 0) return { body, notes, ...page };
  return { body: [...body, ...wordsOf(strings.notes), ...notes.flat()], notes: [], ...page };
} // biome-ignore format: one look
