/** Opens the desk for one layout. */
import type { Block, Brief, NoteId } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { FontMetrics } from '../fonts/index.ts';
import { type Desk, derivedStyles } from './desk.ts';
import { breakParagraph, type Hyphenate } from './paragraph/index.ts';
import { newStructureTree } from './structure.ts';

/** What a layout is made from. */
export interface LayoutInput {
  readonly brief: Brief;
  readonly template: Template;
  readonly metrics: FontMetrics;
  readonly hyphenate?: Hyphenate | undefined;
}

/** An empty desk; wide pictures in `narrow` are set no wider than the text. */
export function openDesk(input: LayoutInput, narrow: ReadonlySet<Block>): Desk {
  const { brief, template, metrics, hyphenate } = input;
  const messages: Diagnostic[] = [];
  const report = (message: Diagnostic) => {
    // One word in another script is enough to say so.
    if (message.rule === 'direction-not-supported' && messages.some(({ rule }) => rule === message.rule))
      return;
    messages.push(message);
  };
  const context = { metrics, template, report, ...(hyphenate ? { hyphenate } : {}) };
  const quietly = {
    ...context,
    report: (message: Diagnostic) => {
      if (message.rule !== 'line-overfull') report(message);
    },
  };
  const lang = brief.meta.language;
  return {
    brief,
    template,
    page: template.page,
    metrics,
    tree: newStructureTree(),
    styles: derivedStyles(template),
    notes: new Map(
      brief.notes.map((note, i): [NoteId, { note: typeof note; index: number }] => [
        note.id,
        { note, index: i + 1 },
      ]),
    ),
    setNotes: new Map(),
    headings: [],
    pageNumbers: new Map(),
    addressed: new Set(),
    narrow,
    messages,
    report,
    lines: (runs, setting, quiet) => breakParagraph(runs, { ...setting, lang }, quiet ? quietly : context),
  };
}
