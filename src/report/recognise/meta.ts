import { type Diagnostic, diagnostic } from '../../diagnostics.ts';
import type { MetaText } from '../types.ts';
import type { FrontMatterValue } from './front-matter.ts';
import type { Aside } from './front-people.ts';
import { type Field, fieldOf } from './labels.ts';
import { misfit, misshapen } from './matter-checks.ts';

/** Fields a front matter gives, its title and language among them, and the values nothing uses. */
export interface MatterFields {
  readonly fields: ReadonlyMap<Field, MetaText>;
  readonly keywords: readonly string[];
  readonly unused: readonly Aside[];
  readonly messages: readonly Diagnostic[];
}

/**
 * Sorts the values of a front matter by the field their key names; the first of each counts. What cannot be its field's
 * value gives `front-matter-invalid` and is not used.
 * @param used values that are used already (authors).
 */
export function matterFields(
  values: readonly FrontMatterValue[],
  used: ReadonlySet<FrontMatterValue>,
  file: string,
): MatterFields {
  const fields = new Map<Field, MetaText>();
  const keywords: string[] = [];
  const unused: Aside[] = [];
  const messages: Diagnostic[] = [];
  const taken = new Set(used);
  for (const value of values) {
    if (used.has(value)) continue;
    const field = value.path.includes('.') ? nestedField(value.path) : keyField(value.path);
    const { text, source } = value;
    const wrong = field && misfit(field, text);
    if (wrong) {
      const place = source[0];
      messages.push(
        diagnostic('front-matter-invalid', wrong.reason, wrong.fix, { file, ...(place ? { place } : {}) }),
      );
      unused.push({ text, source, reason: `front matter key "${value.path}", whose value makes no sense` });
      continue;
    }
    if (field && field !== 'authors') taken.add(value);
    if (field === 'keywords') keywords.push(...text.split(/\s*[,;]\s*/).filter(Boolean));
    else if (field && field !== 'authors' && !fields.has(field) && fits(field, text))
      fields.set(field, { text, source });
    else unused.push({ text, source, reason: `front matter key "${value.path}", which briefs do not use` });
  }
  messages.push(...misshapen(values, keyField, taken, file));
  return { fields, keywords, unused, messages };
}

function fits(field: Field, text: string): boolean {
  if (field === 'url') return /^(?:https?:\/\/|www\.)/i.test(text);
  return true;
}

/** Keys as writers spell them: "series_number", "series-number", "seriesNumber". */
function keyField(key: string): Field | undefined {
  return fieldOf(key) ?? fieldOf(key.replace(/[_-]+/g, ' ')) ?? RUN_TOGETHER[key.replace(/[_-]+/g, '')];
}

const RUN_TOGETHER: Record<string, Field> = {
  seriesnumber: 'seriesNumber',
  seriesname: 'seriesName',
  reportnumber: 'seriesNumber',
  suggestedcitation: 'citation',
  sub_title: 'subtitle',
};

/** "series: {name: …, number: …}", "publisher: {name: …}". */
function nestedField(path: string): Field | undefined {
  const [root, key] = path.split('.') as [string, string];
  if (path.split('.').length > 2) return undefined;
  if (root === 'series')
    return key === 'name' ? 'seriesName' : key === 'number' ? 'seriesNumber' : keyField(key);
  return key === 'name' || key === 'text' ? keyField(root) : undefined;
}
