/** Whether Word's automatic note numbers come to the brief's labels. */
import type { Brief, NotePolicy } from './context.ts';

/** Word's "chicago" marks: four, then doubled; the brief knows a fifth. */
const CHICAGO = ['*', '†', '‡', '§'];

/** What Word prints for the n-th note; undefined where it surely agrees with the brief. */
function automatic(number: number, numbering: NotePolicy['numbering']): string | undefined {
  if (numbering === 'decimal') return String(number);
  if (numbering === 'letters')
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  if (numbering === 'symbols') return (CHICAGO[(number - 1) % 4] ?? '').repeat(Math.ceil(number / 4));
  return undefined;
}

/** True when a label differs from Word's own; then all notes carry their labels, since Word does not count such notes. */
export function needsOwnMarks(brief: Brief, policy: NotePolicy): boolean {
  if (policy.restart === 'page') return false;
  const own = brief.notes.filter(({ underTable }) => !underTable);
  return own.some(({ number, label }, index) => {
    const counted = policy.restart === 'section' ? number : index + 1;
    return label !== (automatic(counted, policy.numbering) ?? label);
  });
}
