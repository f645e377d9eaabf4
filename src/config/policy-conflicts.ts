/** Policies of notes and links that do not go together, or that one of the formats cannot do. */
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { CompiledTemplate } from './compiled.ts';
import { formatOrigin, type Origin, whereOf } from './origin.ts';
import type { LinkPolicy, NotePolicy } from './types.ts';

/** What an audience has in the end. */
interface Policies {
  readonly notes: NotePolicy;
  readonly links: LinkPolicy;
  readonly formats: readonly string[];
}
interface Conflict {
  /** The key that loses. */
  readonly key: 'notes.place' | 'notes.restart' | 'notes.marks' | 'links';
  readonly value: string;
  readonly when: (policies: Policies) => boolean;
  /** Why it cannot be, and what is done instead. */
  readonly instead: string;
  readonly fix: string;
}

/** The marks that Word knows: the only ones that it can begin again by itself. */
const WORD_MARKS = '*†‡§';

const CONFLICTS: readonly Conflict[] = [
  {
    key: 'notes.place',
    value: 'margin',
    when: ({ notes, formats }) => notes.place === 'margin' && formats.includes('docx'),
    instead: 'Word has no notes in the margin: in the Word file they stand at the foot of the page',
    fix: 'Leave it if that will do, or set `formats: [pdf]` for this audience',
  },
  {
    key: 'notes.restart',
    value: 'page',
    when: ({ notes }) => notes.restart === 'page' && notes.place === 'end',
    instead: 'notes at the end stand on no page of their own: they are numbered through the whole brief',
    fix: 'Set `notes.restart` to brief or section, or `notes.place` to foot or margin',
  },
  {
    key: 'notes.marks',
    value: '',
    when: ({ notes, formats }) =>
      formats.includes('docx') &&
      notes.numbering === 'symbols' &&
      notes.restart === 'page' &&
      (notes.place === 'foot' || notes.place === 'margin') &&
      notes.marks.join('') !== WORD_MARKS,
    instead: 'on pages that Word makes, it can only count with * † ‡ §: the Word file has these',
    fix: 'Set `notes.marks` to these four, or `notes.restart` to brief or section',
  },
  {
    key: 'links',
    value: 'notes',
    when: ({ notes, links }) => links === 'notes' && notes.place === 'none',
    instead: 'there are no notes: links are live in the text',
    fix: 'Set `links` to inline, list or drop, or give notes a place',
  },
];

/** The policies that are followed: those that lose against others are replaced as {@link withConflicts} says. */
export function settlePolicies<Given extends Omit<Policies, 'formats'>>({ notes, links }: Given) {
  return {
    notes:
      notes.restart === 'page' && notes.place === 'end' ? { ...notes, restart: 'brief' as const } : notes,
    links: links === 'notes' && notes.place === 'none' ? ('inline' as const) : links,
  };
}

/**
 * Adds to each audience a warning `policy-conflict` for every value that cannot be followed, with where it was written.
 *
 * @param originOf where the value of a dotted key was written
 */
export function withConflicts(
  compiled: CompiledTemplate,
  originOf: (path: readonly string[]) => Origin | undefined,
): CompiledTemplate {
  const messages: Record<string, readonly Diagnostic[]> = {};
  for (const [name, audience] of Object.entries(compiled.audiences)) {
    const policies: Policies = {
      notes: { ...compiled.notes, ...audience.notes },
      links: audience.links ?? compiled.links,
      formats: audience.formats ?? ['pdf', 'docx'],
    };
    const found = CONFLICTS.filter(({ when }) => when(policies)).map((conflict) => {
      const path = conflict.key.split('.');
      const own = writtenAt(audience, path) !== undefined;
      return say(conflict, originOf(own ? ['audiences', name, ...path] : path) ?? {});
    });
    if (found.length > 0) messages[name] = found;
  }
  const { messages: _before, ...rest } = compiled;
  return Object.keys(messages).length > 0 ? { ...rest, messages } : rest;
}

const writtenAt = (from: unknown, path: readonly string[]): unknown =>
  path.reduce((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], from);

function say({ key, value, instead, fix }: Conflict, origin: Origin): Diagnostic {
  const { file, place } = whereOf(origin);
  const written = formatOrigin({ ...(file === undefined ? {} : { label: file }) });
  const where = place ? `${written}:${place.line}:${place.column}` : written;
  return diagnostic(
    'policy-conflict',
    `“${key}${value && `: ${value}`}”${where ? ` (${where})` : ''} cannot be followed: ${instead}`,
    fix,
    // The place is in the words: messages are shown under the report, whose lines these are not.
    file === undefined ? {} : { file },
  );
}
