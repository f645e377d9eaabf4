import type { Position } from 'unist';
import type { Brief, Note, Run } from '../brief/index.ts';
import type { Diagnostic } from '../diagnostics.ts';

/** Where a text stands in the report as read: 1-based line and column, UTF-16 offsets. */
export interface RecordedPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly endOffset: number;
}
/** A message as scripts get it; line and column are absent when it has no place. */
export interface RecordedMessage {
  readonly rule: string;
  readonly severity: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly reason: string;
  readonly fix: string;
}
/** A file that was made. `pages` and `fill` are null for Word files: Word lays out for itself. */
export interface RecordedOutput {
  readonly path: string;
  readonly format: 'pdf' | 'docx';
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number | null;
  readonly fill: number | null;
}
/** `<audience>.json`. `version` counts changes of this shape that break readers. */
export interface BriefRecord {
  readonly version: 1;
  readonly report: { readonly path: string; readonly sha256: string };
  readonly audience: string;
  readonly template: string;
  readonly language: string;
  readonly outputs: readonly RecordedOutput[];
  /** Words of the report that are printed. */
  readonly words: number;
  readonly kept: readonly { text: string; part: string; source: readonly RecordedPlace[] }[];
  readonly cuts: readonly { text: string; part: string; reason: string; source: readonly RecordedPlace[] }[];
  readonly notes: readonly {
    number: number;
    label: string;
    text: string;
    source: readonly RecordedPlace[];
  }[];
  readonly messages: readonly RecordedMessage[];
}

/**
 * Puts a brief's provenance and outputs into the form that `<audience>.json` has.
 *
 * @param input brief with its cuts; report's path and hash; outputs in the order they were made; all messages
 * @returns plain data, keys in the contract's order, so that JSON.stringify gives the same bytes each time
 */
export function makeRecord(input: {
  brief: Brief;
  report: { path: string; sha256: string };
  words: number;
  outputs: readonly RecordedOutput[];
  messages: readonly Diagnostic[];
}): BriefRecord {
  const { brief, report, outputs, words } = input;
  return {
    version: 1,
    report,
    audience: brief.meta.audience,
    template: brief.meta.template,
    language: brief.meta.language,
    outputs,
    words,
    kept: brief.kept.map(({ text, part, source }) => ({ text, part, source: places(source) })),
    cuts: brief.cuts.map(({ text, part, reason, source }) => ({
      text,
      part,
      reason,
      source: places(source),
    })),
    notes: brief.notes.map((note) => ({
      number: note.number,
      label: note.label,
      text: noteText(note),
      source: places(note.source),
    })),
    messages: input.messages.map(recordMessage),
  };
}

/** A message as data for scripts. */
export function recordMessage(message: Diagnostic): RecordedMessage {
  const point = message.place && 'start' in message.place ? message.place.start : message.place;
  return {
    rule: message.rule,
    severity: message.severity,
    ...(message.file === undefined ? {} : { file: message.file }),
    ...(point ? { line: point.line, column: point.column } : {}),
    reason: message.reason,
    fix: message.fix,
  };
}

const places = (source: readonly Position[]): RecordedPlace[] =>
  source.map(({ start, end }) => ({
    line: start.line,
    column: start.column,
    offset: start.offset ?? 0,
    endOffset: end.offset ?? 0,
  }));

/** Text of a note as it is read: blocks, items and cells apart. */
function noteText(note: Note): string {
  return textOf(note.blocks).replace(/\s+/g, ' ').trim();
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(isRuns(value) ? '' : ' ');
  if (typeof value !== 'object' || value === null) return '';
  const { kind } = value as { kind?: string };
  if (kind === 'text' || kind === 'code') return (value as { value: string }).value;
  if (kind === 'break') return ' ';
  if (kind === 'note-call') return '';
  return Object.entries(value)
    .map(([key, child]) => (key === 'source' ? '' : textOf(child)))
    .join(' ');
}

const RUN_KINDS = new Set(['text', 'note-call', 'break']);
const isRuns = (values: readonly unknown[]): boolean =>
  RUN_KINDS.has((values[0] as Partial<Run> | undefined)?.kind ?? '');
