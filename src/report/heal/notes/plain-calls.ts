/** Bare numbers in the text that may be note calls. */
import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast';
import { isLetterOrNumberAt, isLowerAt, isNumberAt, isUpperAt, offsetBefore } from '../../letters.ts';
import type { Slot } from './slots.ts';

/** A number that may call a note. */
export interface PlainCandidate {
  readonly label: number;
  readonly slot: Slot;
  /** Reading order over the whole text. */
  readonly at: number;
  readonly text: Text;
  readonly from: number;
  readonly length: number;
  /** Glued to a word or a stop, or after a comma or full stop: hardly anything but a call. */
  readonly sure: boolean;
}

const NO_CALL_AFTER =
  /(?:^|[\s(“"])(?:sections?|figures?|fig\.|tables?|parts?|chapters?|pages?|pp?\.|no\.|nos\.|number|articles?|appendix|annex|step|phase|goal|level|version|volume|vol\.|act of|title|box|notes?|grade|age|aged|about|around|nearly|almost|over|under|than|least|most|only|of|by|from|to|between|until|since|within|after|every|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|a|an|the|in|at|on|for|and|or|with|is|are|was|were|has|have|\$|€|£|§{1,2})\s*$/i;
const NO_CALL_BEFORE =
  /^\s*(?:%|percent|per cent|million|billion|thousand|trillion|years?|months?|weeks?|days?|hours?|minutes?|people|persons|countries|states|agencies|members|times|degrees|km|kg|miles|pages|points|U\.S\.C|USC|CFR|st\b|nd\b|rd\b|th\b|[–-]\s*\d)/i;
/** What may stand before a glued number or the space before a free one, besides letters; and what after. */
const STOPS = ')”"’.,;:!?]';
const FOLLOWS = /[\s.,;:)”"’—–]/;

/**
 * How a run of figures stands that may call a note: glued to a small letter or a stop, free after a space, or glued to
 * capitals ("NATO7") or a figure with one ("3G2"). Looking at runs of figures one by one is ten times as fast as one
 * pattern with all of this in it.
 */
function standing(flat: string, from: number, to: number): 'glued' | 'free' | undefined {
  const length = to - from;
  if (from === 0 || length > 6 || (to < flat.length && !FOLLOWS.test(flat[to] as string))) return undefined;
  const before = offsetBefore(flat, from);
  if (STOPS.includes(flat[from - 1] as string) || isLowerAt(flat, before)) return 'glued';
  if (length > 3 || before === 0) return undefined;
  const second = offsetBefore(flat, before);
  if (flat[before] === ' ' || flat[before] === '\n')
    return STOPS.includes(flat[before - 1] as string) || isLetterOrNumberAt(flat, second)
      ? 'free'
      : undefined;
  if (!isUpperAt(flat, before)) return undefined;
  if (isNumberAt(flat, second)) return 'free';
  if (second === 0 || !isUpperAt(flat, second)) return undefined;
  return isUpperAt(flat, offsetBefore(flat, second)) ? 'free' : undefined;
}

/** All candidates in reading order; a run such as "45" is given as 45, and as 4 and 5. */
export function plainCandidates(slots: readonly Slot[]): PlainCandidate[] {
  const found: PlainCandidate[] = [];
  for (const slot of slots) inBlock(slot, found);
  return found;
}

function inBlock(slot: Slot, found: PlainCandidate[]): void {
  const leaves: { text: Text; at: number }[] = [];
  const flat = gather(slot.node, leaves);
  let leaf = 0;
  for (const match of flat.matchAll(/\d+/g)) {
    const [digits] = match;
    const how = standing(flat, match.index, match.index + digits.length);
    if (!how) continue;
    const before = flat.slice(Math.max(0, match.index - 30), match.index);
    const after = flat.slice(match.index + digits.length, match.index + digits.length + 20);
    const glued = how === 'glued';
    if (glued ? isDecimal(before, digits) : NO_CALL_AFTER.test(before) || NO_CALL_BEFORE.test(after))
      continue;
    while (leaves[leaf + 1] && (leaves[leaf + 1] as { at: number }).at <= match.index) leaf++;
    const own = leaves[leaf];
    if (!own) continue;
    const sure = glued || /[,.;:)”"’]\s$/.test(before);
    for (const [label, offset, length] of readings(digits, glued)) {
      const from = match.index - own.at + offset;
      found.push({
        label,
        slot,
        at: slot.order * 1e6 + match.index + offset,
        text: own.text,
        from,
        length,
        sure,
      });
    }
  }
}

/** "3.5", but not "policy31,32", which calls two notes. */
function isDecimal(before: string, after: string): boolean {
  if (!/\d[.,:]$/.test(before)) return false;
  const pair = /(\p{L}|[)”"’.])(\d{1,3}),$/u.exec(before);
  return !(pair && Number(after) === Number(pair[2]) + 1);
}

/** "45" may be note 45, or notes 4 and 5; "1011" may be 10 and 11. */
function readings(digits: string, glued: boolean): [label: number, offset: number, length: number][] {
  const all: [number, number, number][] = [];
  if (digits.length <= 3) all.push([Number(digits), 0, digits.length]);
  if (!glued) return all;
  for (const size of [1, 2, 3]) {
    if (digits.length % size !== 0 || digits.length === size) continue;
    const parts = digits.match(new RegExp(`.{${size}}`, 'g')) as string[];
    if (!parts.every((part, i) => i === 0 || Number(part) === Number(parts[i - 1]) + 1)) continue;
    parts.forEach((part, i) => {
      all.push([Number(part), i * size, size]);
    });
  }
  if (digits === '910') all.push([9, 0, 1], [10, 1, 2]);
  return all;
}

function gather(
  node: Paragraph | Heading | PhrasingContent,
  leaves: { text: Text; at: number }[],
  at = 0,
): string {
  if (node.type === 'text') {
    leaves.push({ text: node, at });
    return node.value;
  }
  if (node.type === 'break') return '\n';
  if (!('children' in node)) return '';
  let flat = '';
  for (const child of node.children) flat += gather(child, leaves, at + flat.length);
  return flat;
}
