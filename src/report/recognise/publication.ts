import type { RootContent } from 'mdast';
import type { Meta, MetaText } from '../types.ts';
import type { FrontLines } from './front-lines.ts';
import type { Aside } from './front-people.ts';
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
): { readonly meta: Meta; readonly asides: readonly Aside[] } {
  const known = new Set([...matter.fields.keys(), ...lines.fields.keys()]);
  const notices = findNotices(body, known);
  const of = (field: Field): MetaText | undefined => {
    const value = matter.fields.get(field) ?? lines.fields.get(field) ?? notices.get(field);
    return value && { text: value.text, source: value.source };
  };
  const subject = of('subtitle') ?? title.subtitle;
  const { asides, ...named } = nameAndSubtitle(title.title, subject);
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
  const meta: Meta = {
    ...named,
    language,
    ...fields,
    keywords: matter.keywords.length > 0 ? matter.keywords : inText,
  };
  return { meta, asides };
}

/**
 * What only calls itself a memorandum has its title in the subject line. A subject that begins with the title gives
 * the rest as subtitle.
 */
function nameAndSubtitle(
  title: Meta['title'],
  subject: MetaText | undefined,
): Pick<Meta, 'title' | 'subtitle'> & { asides: readonly Aside[] } {
  if (!subject || subject.text === title.text) return { title, asides: [] };
  if (/\bmemorandum (?:for|to)\b/i.test(title.text)) {
    const { text, source } = title;
    return {
      title: { ...subject, nodes: [{ type: 'text', value: subject.text }] },
      subtitle: { text, source },
      asides: [],
    };
  }
  const rest = subject.text.slice(title.text.length).replace(/^\s*[:–—]\s*/u, '');
  const longer = subject.text.toLowerCase().startsWith(title.text.toLowerCase());
  if (longer && rest.length < subject.text.length - title.text.length) {
    const repeated = { text: title.text, source: subject.source, reason: 'repeats the title' };
    return { title, subtitle: { text: rest, source: subject.source }, asides: [repeated] };
  }
  return { title, subtitle: subject, asides: [] };
}
