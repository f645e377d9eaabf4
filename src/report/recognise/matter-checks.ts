/** What a front matter says that makes no sense: told with its place, and not used. */
import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import { isImpossibleDate } from './dates.ts';
import type { FrontMatterValue } from './front-matter.ts';
import type { Field } from './labels.ts';
import { declaredLanguage } from './language.ts';

/** Why a text cannot be a field's value, and what to write instead; undefined for a text that can. */
export function misfit(field: Field, text: string): { reason: string; fix: string } | undefined {
  if (field === 'date' && (isImpossibleDate(text) || !/\d{4}/.test(text)))
    return {
      reason: `The date “${text}” in the front matter ${isImpossibleDate(text) ? 'is on no calendar' : 'has no year'}: it is not used`,
      fix: 'Write it as year, month and day (2026-03-14)',
    };
  if (field === 'language' && !declaredLanguage(text))
    return {
      reason: `“${text}” in the front matter is no language that is known: the language is taken from the text`,
      fix: 'Write a language tag as in BCP 47 (en, fr, pt-BR)',
    };
  return undefined;
}

/** Fields of which a report has one, and whose keys are seldom used for anything else. */
const SINGLE: Partial<Record<Field, string>> = {
  title: 'a text',
  subtitle: 'a text',
  date: 'a date',
  language: 'a language tag',
  authors: 'a name, a list of names, or entries with “name”, “affiliation” and “email”',
  organisation: 'a name',
};

/**
 * Messages about keys whose value has the wrong shape: a list where one text belongs, entries of which none is known.
 *
 * @param field the field that a top-level key names, if any
 * @param used the values that are used
 */
export function misshapen(
  values: readonly FrontMatterValue[],
  field: (key: string) => Field | undefined,
  used: ReadonlySet<FrontMatterValue>,
  file: string,
): Diagnostic[] {
  const groups = new Map<string, FrontMatterValue[]>();
  for (const value of values) {
    const key = value.path.split('.')[0]!;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups].flatMap(([key, group]) => {
    const named = field(key);
    const wanted = named && SINGLE[named];
    if (!wanted) return [];
    const isList = named !== 'authors' && named !== 'organisation' && group.length > 1;
    const isStrange = group.every((value) => value.path.includes('.') && !used.has(value));
    if (!isStrange && !(isList && group.every((value) => value.path === key))) return [];
    const kept = group.some((value) => used.has(value)) ? 'only the first is used' : 'it is not used';
    const shape = isStrange ? 'entries that are not known there' : 'a list';
    const place = group[0]!.source[0];
    return [
      diagnostic(
        'front-matter-invalid',
        `The key “${key}” of the front matter has ${shape}: ${kept}`,
        `Write ${wanted} after “${key}:”`,
        { file, ...(place ? { place } : {}) },
      ),
    ];
  });
}
