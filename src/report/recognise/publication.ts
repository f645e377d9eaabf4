import type { RootContent } from 'mdast';
import type { Meta, MetaText } from '../types.ts';
import type { FrontLines } from './front-lines.ts';
import type { Field } from './labels.ts';
import type { MatterFields } from './meta.ts';
import { findNotices } from './notices.ts';
import type { FoundTitle } from './title.ts';

const FIELDS = [
  'date', 'organisation', 'seriesName', 'seriesNumber', 'issn', 'doi', 'url', 'contact', 'license', 'disclaimer', 'citation',
] as const satisfies readonly (Field & keyof Meta)[]; // biome-ignore format: one look at the list

/** What is known of the report as a publication: front matter first, then the lines around the title, then notices. */
export function publication(
  title: FoundTitle,
  matter: MatterFields,
  lines: FrontLines,
  body: readonly RootContent[],
  language: string,
): Meta {
  const known = new Set([...matter.fields.keys(), ...lines.fields.keys()]);
  const notices = findNotices(body, known);
  const of = (field: Field): MetaText | undefined => {
    const value = matter.fields.get(field) ?? lines.fields.get(field) ?? notices.get(field);
    return value && { text: value.text, source: value.source };
  };
  const subject = of('subtitle') ?? title.subtitle;
  const full = subject && isFuller(subject.text, title.title.text) ? subject : undefined;
  const rest =
    full && isMemo(title.title.text) ? { text: title.title.text, source: title.title.source } : undefined;
  const subtitle = full || subject?.text === title.title.text ? rest : subject;
  const inText =
    lines.fields
      .get('keywords')
      ?.text.split(/\s*[,;]\s*/)
      .filter(Boolean) ?? [];
  const fields: { [K in (typeof FIELDS)[number]]?: MetaText } = {};
  for (const field of FIELDS) {
    const value = of(field);
    if (value) fields[field] = value;
  }
  return {
    title: full ? { ...full, nodes: [{ type: 'text', value: full.text }] } : title.title,
    ...(subtitle ? { subtitle } : {}),
    language,
    ...fields,
    keywords: matter.keywords.length > 0 ? matter.keywords : inText,
  };
}

/** A subject line that begins with the title is the title in full, and the title of what only calls itself a memorandum. */
function isFuller(text: string, title: string): boolean {
  return (
    isMemo(title) || (text.length > title.length && text.toLowerCase().startsWith(`${title.toLowerCase()}:`))
  );
}

function isMemo(title: string): boolean {
  return /\bmemorandum (?:for|to)\b/i.test(title);
}
