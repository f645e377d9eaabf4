import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import type { CompiledTemplate } from './compiled.ts';
import { formatOrigin, type Origin, whereOf } from './origin.ts';

/** Values that may be written but are not done yet, and what is done instead. */
const NOT_YET = {
  place: { margin: 'notes stand at the foot of the page' },
  restart: { page: 'notes are numbered through the whole brief' },
} as const;

/**
 * Adds to each audience a warning `not-supported-yet` for every value that it has and that is not done yet.
 *
 * @param originOf where the value of a dotted key was written
 */
export function withNotYet(
  compiled: CompiledTemplate,
  originOf: (path: readonly string[]) => Origin | undefined,
): CompiledTemplate {
  const messages: Record<string, readonly Diagnostic[]> = {};
  for (const [name, audience] of Object.entries(compiled.audiences)) {
    const { place } = { ...compiled.notes, ...audience.notes };
    const found = (['place', 'restart'] as const).flatMap((key) => {
      const own = audience.notes?.[key];
      const value = own ?? compiled.notes[key];
      const instead = (NOT_YET[key] as Readonly<Record<string, string>>)[value];
      // Without notes nothing is numbered.
      if (instead === undefined || place === 'none' || (key === 'restart' && place === 'inline')) return [];
      const path = ['notes', key];
      const origin = originOf(own === undefined ? path : ['audiences', name, ...path]) ?? {};
      return [notYet(path.join('.'), value, instead, origin)];
    });
    if (found.length > 0) messages[name] = found;
  }
  return Object.keys(messages).length > 0 ? { ...compiled, messages } : compiled;
}

function notYet(key: string, value: string, instead: string, origin: Origin): Diagnostic {
  const { file, place } = whereOf(origin);
  const written = formatOrigin({ ...(file === undefined ? {} : { label: file }) });
  const where = place ? `${written}:${place.line}:${place.column}` : written;
  return diagnostic(
    'not-supported-yet',
    `“${key}: ${value}”${where ? ` (${where})` : ''} is not supported yet; ${instead} instead`,
    'Set another value, or leave it if that will do',
    // The place is in the words: messages are shown under the report, whose lines these are not.
    file === undefined ? {} : { file },
  );
}
