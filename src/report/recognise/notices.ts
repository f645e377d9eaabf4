import type { RootContent } from 'mdast';
import { inlineText } from '../inline.ts';
import { sourcesOf } from '../sources.ts';
import type { MetaText } from '../types.ts';
import { countWords } from '../words.ts';
import { isDate } from './dates.ts';
import { type Field, fieldOf } from './labels.ts';

/** Blocks at either end of the report that are searched for notices. */
const FRONT = 40;
const BACK = 25;
const LONGEST = 160;

/** Of lower case text: patterns that ignore case take a millisecond each to build in a cold run. */
const SIGNS: readonly { field: Field; pattern: RegExp }[] = [
  { field: 'license', pattern: /\bcreative commons\b|\bcc[ -]by\b|©|^copyright\b|\bnot subject to copyright\b|\ball rights reserved\b/u },
  { field: 'disclaimer', pattern: /\b(?:views|opinions)(?: and \w+)? (?:expressed|presented)\b.*\b(?:author|necessarily|own)|^les (?:opinions|idées|points de vue) exprim|^las opiniones expresadas|^мнени[ея],? выраженн/u },
  { field: 'citation', pattern: /^(?:suggested|recommended|preferred) citation\b|^(?:please )?cite (?:this \w+ )?as\b|^how to cite\b/u },
  { field: 'contact', pattern: /^(?:for (?:more|further|additional|press|media) (?:information|inquiries|enquiries|details)|(?:media|press) contacts?\b|if you (?:or your staff )?have (?:any )?questions)/u },
]; // biome-ignore format: one look at the list

/**
 * Notices in the first and last blocks of a report: licence, disclaimer, citation, contact, ISSN, DOI, and the first line that is
 * a date. They are indexed only; the blocks stay where they are, so no words are lost. `known` fields are not looked for.
 */
export function findNotices(
  blocks: readonly RootContent[],
  known: ReadonlySet<Field>,
): ReadonlyMap<Field, MetaText> {
  const found = new Map<Field, MetaText>();
  const add = (field: Field, value: MetaText) => {
    if (!known.has(field) && !found.has(field)) found.set(field, value);
  };
  const ends = blocks.length > FRONT + BACK ? [...blocks.slice(0, FRONT), ...blocks.slice(-BACK)] : blocks;
  for (const [index, node] of ends.entries()) {
    if (node.type !== 'paragraph') continue;
    const text = inlineText(node.children).replace(/\s+/g, ' ').trim();
    const words = countWords(text);
    if (words === 0 || words > LONGEST) continue;
    const value = { text, source: sourcesOf(node) };
    if (index < FRONT && isDate(text)) add('date', value);
    const issn = /\bISSN(?:-L)?(?:\s*\([^)]*\))?:?\s*(\d{4}-\d{3}[\dX])\b/i.exec(text);
    if (issn) add('issn', { ...value, text: issn[1]! });
    const doi =
      words < 60 ? /(?:\bdoi:?\s*|doi\.org\/)(10\.\d{4,9}\/[^\s"<>)]+[^\s"<>).,;])/i.exec(text) : null;
    if (doi) add('doi', { ...value, text: doi[1]! });
    const label = /^([\p{L} ]{4,30}):\s/u.exec(text);
    const field = label ? fieldOf(label[1]!) : undefined;
    if (field && ['license', 'disclaimer', 'citation', 'contact'].includes(field)) {
      add(field, { ...value, text: text.slice(label![0].length) });
    }
    const lower = text.toLowerCase();
    for (const sign of SIGNS) if (sign.pattern.test(lower)) add(sign.field, value);
  }
  return found;
}
