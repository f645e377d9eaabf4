import type { Block, Brief, Run } from '../../src/brief/index.ts';
import type { Audience, Template } from '../../src/config/index.ts';
import { loadTemplate } from '../../src/config/index.ts';
import type { ImageStore } from '../../src/images/index.ts';
import { type Report, readReport } from '../../src/report/index.ts';

export const noImages: ImageStore = { images: new Map(), messages: [] };

export const read = (text: string): Report => readReport(text, { path: 'report.md' });

const templates = new Map<string, Promise<Template>>();
export function templateFor(audience: string, language = 'en'): Promise<Template> {
  const key = `${audience}/${language}`;
  const known = templates.get(key) ?? Promise.resolve(loadTemplate('default', { language, audience }));
  templates.set(key, known);
  return known;
}
export const AUDIENCES = ['minister', 'parliament', 'analyst', 'press'] as const;

/** An audience of its own for a test: parts and policies as told, everything else unbound. */
export const audienceOf = (parts: Audience['parts'], more: Partial<Audience> = {}): Audience => ({
  name: 'test',
  reader: 'For a test',
  documentType: 'policyBrief',
  size: {},
  parts,
  notes: {
    place: 'foot',
    numbering: 'decimal',
    restart: 'brief',
    tables: 'notes',
    repeats: 'keep',
    marks: ['*', '†', '‡', '§'],
  },
  links: 'inline',
  formats: ['pdf'],
  ...more,
});

export const textOf = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      run.kind === 'text'
        ? run.value
        : run.kind === 'break'
          ? '\n'
          : `[${run.label}${run.first ? '' : ' again'}]`,
    )
    .join('');

const RUN_KEYS = ['label', 'addressee', 'heading', 'caption', 'runs', 'sourceLine', 'attribution'] as const;

/** Every stretch of runs of a block, in reading order. */
export function runsOfBlock(block: Block): (readonly Run[])[] {
  const found: (readonly Run[])[] = [];
  const record = block as unknown as Record<string, readonly Run[] | undefined>;
  for (const key of RUN_KEYS) if (record[key]) found.push(record[key]);
  if ('blocks' in block) found.push(...block.blocks.flatMap(runsOfBlock));
  if (block.kind === 'list') found.push(...block.items.flatMap((item) => item.blocks.flatMap(runsOfBlock)));
  if (block.kind === 'table')
    found.push(...[...block.head, ...block.body].flatMap((row) => row.cells.map((cell) => cell.runs)));
  return found;
}
export const allRuns = (brief: Brief): Run[] =>
  [...brief.blocks, ...brief.notes.flatMap((note) => note.blocks)].flatMap((block) =>
    runsOfBlock(block).flat(),
  );

/** A brief as text, one line a block: what fixtures compare. */
export function outline(brief: Brief): string {
  const line = (block: Block, indent: string): string[] => {
    const record = block as unknown as Record<string, readonly Run[] | undefined>;
    const kind = [
      block.kind,
      block.kind === 'heading' ? block.depth : '',
      block.kind === 'paragraph' && block.style !== 'body' ? ` ${block.style}` : '',
      block.kind === 'list' ? ` ${block.role}${block.ordered ? ` from ${block.start}` : ''}` : '',
      block.kind === 'panel' && block.columns === 2 ? ' in two columns' : '',
      block.kind === 'row' && block.pinned ? ' pinned' : '',
      block.kind === 'table' ? ` ${block.align.join(' ')}` : '',
    ].join('');
    const texts = RUN_KEYS.flatMap((key) =>
      record[key] ? [`${key === 'runs' ? '' : `${key}=`}${marked(record[key])}`] : [],
    );
    const lines = [`${indent}${kind}${texts.length > 0 ? `: ${texts.join(' | ')}` : ''}`];
    if ('blocks' in block) lines.push(...block.blocks.flatMap((inner) => line(inner, `${indent}  `)));
    if (block.kind === 'list')
      for (const item of block.items)
        lines.push(`${indent}  *`, ...item.blocks.flatMap((inner) => line(inner, `${indent}    `)));
    if (block.kind === 'table')
      for (const row of [...block.head, ...block.body])
        lines.push(
          `${indent}  ${row.total ? '= ' : ''}${row.cells.map((cell) => textOf(cell.runs)).join(' ; ')}`,
        );
    if (block.kind === 'code') lines.push(`${indent}  ${block.value}`);
    return lines;
  };
  const { furniture } = brief;
  return [
    `furniture: ${[furniture.documentType, furniture.reader, furniture.series, furniture.shortTitle].join(' | ')}`,
    ...brief.blocks.flatMap((block) => line(block, '')),
    ...brief.notes.flatMap((note) => [
      `note ${note.label}`,
      ...note.blocks.flatMap((block) => line(block, '  ')),
    ]),
    '',
    ...brief.cuts.map(({ reason, part, text }) => `cut ${reason} ${part}: ${text}`),
    '',
  ].join('\n');
}

function marked(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      if (run.kind !== 'text') return textOf([run]);
      const marks = Object.keys(run.marks).join('+');
      const text = run.href ? `<${run.value}>(${run.href})` : run.value;
      return marks ? `{${marks}:${text}}` : text;
    })
    .join('');
}
