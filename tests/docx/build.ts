/** Short forms for making briefs by hand. */
import type { Block, Brief, BriefMeta, Marks, Note, Run, TableCell } from '../../src/brief/index.ts';

/** Keeps `kind`, fills in source and part. */
type Open<B> = B extends Block ? Omit<B, 'source' | 'part'> : never;

export function block(fields: Open<Block>): Block {
  return { source: [], part: 'sections:1', ...fields } as Block;
}
export function text(value: string, marks: Marks = {}, more: { href?: string; lang?: string } = {}): Run {
  return { kind: 'text', value, marks, source: [], ...more };
}
export function call(note: string, label: string, first = true): Run {
  return { kind: 'note-call', note, number: Number(label) || 1, label, first, source: [] };
}
export function body(...runs: (Run | string)[]): Block {
  return block({ kind: 'paragraph', style: 'body', runs: runsOf(runs) });
}
export function runsOf(runs: readonly (Run | string)[]): Run[] {
  return runs.map((run) => (typeof run === 'string' ? text(run) : run));
}
export function item(...blocks: Block[]) {
  return { source: [], blocks };
}
export function cell(value: string, more: Partial<TableCell> = {}): TableCell {
  return {
    source: [],
    runs: value === '' ? [] : [text(value)],
    colSpan: 1,
    rowSpan: 1,
    header: false,
    ...more,
  };
}
export function note(id: string, label: string, ...blocks: Block[]): Note {
  return { id, number: Number(label) || 1, label, blocks, source: [] };
}
export function brief(blocks: Block[], notes: Note[] = [], meta: Partial<BriefMeta> = {}): Brief {
  return {
    meta: { title: 'Ponds & ponds', authors: ['An author'], language: 'en-GB', subject: 'Water', keywords: ['water', 'ponds'], audience: 'analyst', template: 'test', onePage: false, ...meta },
    furniture: { documentType: 'Policy brief', reader: 'For analysts', series: 'Series 4, May 2026', shortTitle: 'Ponds & ponds', folio: '{page} / {pages}' },
    blocks,
    notes,
    kept: [],
    cuts: [],
    messages: [],
  }; // biome-ignore format: one look
}
