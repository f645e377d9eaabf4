import type { Block, ParagraphBlock, Run } from '../../src/brief/index.ts';
import { numberNotes } from '../../src/brief/number-notes.ts';
import { textOf } from './helpers.ts';

export type NotePolicyLike = Parameters<typeof numberNotes>[2];

const paragraph = (text: string, calls: readonly string[], part: string): ParagraphBlock => ({
  kind: 'paragraph',
  style: 'body',
  part,
  source: [],
  runs: [
    { kind: 'text', value: text, marks: {}, source: [] },
    ...calls.map(
      (note): Run => ({ kind: 'note-call', note, number: 0, label: '', first: false, source: [] }),
    ),
  ],
});

/** Paragraphs given by the notes they call, notes by the notes they call; what became of them, in short. */
export function numbered(
  paragraphs: readonly (readonly string[])[],
  notes: Readonly<Record<string, readonly string[]>>,
  policy: NotePolicyLike,
) {
  const blocks: Block[] = paragraphs.map((calls, i) => paragraph('x', calls, `sections:${i + 1}`));
  const content = new Map(
    Object.entries(notes).map(([id, calls]) => [id, { blocks: [paragraph(id, calls, 'notes')], source: [] }]),
  );
  const result = numberNotes(blocks, (id) => content.get(id), policy);
  const runs = result.blocks.flatMap((block) => (block as ParagraphBlock).runs);
  return {
    calls: runs.flatMap((run) =>
      run.kind === 'note-call' ? [`${run.label}${run.first ? ' first' : ''}`] : [],
    ),
    text: runs.map((run) => (run.kind === 'text' ? run.value : '')).join(''),
    notes: result.notes.map(
      (note) =>
        `${note.label} ${note.blocks
          .map((block) =>
            textOf((block as ParagraphBlock).runs)
              .replace(/\[(\d+) again\]/g, '$1 again')
              .replace(/ \[/, '['),
          )
          .join('')}`,
    ),
  };
}
