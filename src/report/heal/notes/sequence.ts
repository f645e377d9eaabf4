/**
 * Notes of a converted page that lost every mark: definitions are lines that begin with the next number glued to or
 * before a word ("18Links to …", "744 U.S.C." for note 7), calls are bare numbers in the text ("crises1.", "Act, 7 the").
 * Neither is sure alone; together they are: definitions must come in order 1, 2, 3 …, and each number must be called
 * in the text, in the same order, between the page's end before and the definition. Numbers after "section",
 * "Figure", a month and the like, and before "percent" or "years", are no calls.
 */
import type { Paragraph, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { endsSentence, isTerminal, startsLower } from '../signs.ts';
import { splitInlineMany } from '../split.ts';
import { addPlaces, paragraphOf, spaceAfter, textOf, trimInline } from '../tree.ts';
import type { PlainCall } from './calls.ts';
import { type PlainCandidate, plainCandidates } from './plain-calls.ts';
import type { Slot } from './slots.ts';
import type { Found } from './written.ts';

interface Candidate {
  readonly label: number;
  readonly slot: Slot;
  /** Where in the slot's text the note begins: not 0 when a line holds several notes. */
  readonly at: number;
}

/** Finds definitions and calls among the slots that no surer rule took. */
export function findSequence(
  slots: readonly Slot[],
  known: ReadonlySet<string>,
  tree: Root,
  file: VFile,
): { found: Found[]; calls: Map<Text, PlainCall[]> } {
  const none = { found: [], calls: new Map<Text, PlainCall[]>() };
  const numbers = plainCandidates(slots);
  const chain = withRuns(definitionChain(slots, known, numbers), slots, known, numbers);
  if (chain.length < 2) return none;
  const own = new Set(chain.map(({ slot }) => slot));
  const continuations = continuationsOf(slots, chain, tree);
  const body = slots.filter((slot) => !own.has(slot) && !continuations.has(slot));
  const calls = assignCalls(body, chain);
  const called = new Set([...calls.values()].flat().flatMap((call) => call.labels));
  if (called.size < chain.length / 3) return none;
  const parts = partsOf(chain, file);
  const found = chain.map((candidate): Found => {
    const { label, slot } = candidate;
    const own = parts.get(candidate) ?? slot;
    const last = chain.findLast((other) => other.slot === slot) === candidate;
    const more = last ? [...continuations].filter(([, to]) => to === slot).map(([from]) => from) : [];
    const cut = String(label).length + leadOf(own.text, label);
    return { label: String(label), head: { skip: 0, cut }, slots: [own, ...more] };
  });
  for (const one of found) mergeContinuations(one);
  return { found, calls };
}

function leadOf(text: string, label: number): number {
  return /^\s*/.exec(text.slice(String(label).length))?.[0].length ?? 0;
}

/** Continuations are cut lines, not paragraphs: their words go on in the first paragraph. */
function mergeContinuations(found: Found): void {
  const [first, ...rest] = found.slots;
  const paragraph = first?.node as Paragraph;
  for (const slot of rest) {
    const { children } = slot.node as Paragraph;
    const glued = /[/_=&?-]$/.test(textOf(paragraph).trimEnd());
    if (!glued) paragraph.children.push(spaceAfter(paragraph.position));
    paragraph.children.push(...children);
    addPlaces(paragraph, slot.node);
    (slot.node as Paragraph).children = [];
  }
}

/** Slots that begin with 1, 2, 3 … in order. */
function definitionChain(
  slots: readonly Slot[],
  known: ReadonlySet<string>,
  numbers: readonly PlainCandidate[],
): Candidate[] {
  const chain: Candidate[] = [];
  let expected = 1;
  while (known.has(String(expected))) expected++;
  const firstCall = firstCalls(numbers);
  for (const slot of slots) {
    if (!slot.holder || slot.ordinal !== undefined) continue;
    const last = chain.at(-1);
    const near = last !== undefined && slot.order - last.slot.order <= 3;
    for (let label = expected; label <= expected + (near ? 3 : 2); label++) {
      if (!isDefinition(slot.text, label, near)) continue;
      if ((firstCall.get(label) ?? slot.order) >= slot.order) continue;
      chain.push({ label, slot, at: 0 });
      expected = label + 1;
      for (
        let at = nextInside(slot.text, 1, expected);
        at > 0;
        at = nextInside(slot.text, at + 1, expected)
      ) {
        if ((firstCall.get(expected) ?? slot.order) >= slot.order) break;
        chain.push({ label: expected, slot, at });
        expected++;
      }
      break;
    }
  }
  return chain;
}

/**
 * Adds the notes of pages whose columns changed places: two or more that follow each other in slots that the chain
 * left, each called before by a sure number. In document order, so that numbers step back where a column does.
 */
function withRuns(
  chain: readonly Candidate[],
  slots: readonly Slot[],
  known: ReadonlySet<string>,
  numbers: readonly PlainCandidate[],
): Candidate[] {
  const taken = new Set(chain.map(({ label }) => String(label)));
  const used = new Set(chain.map(({ slot }) => slot));
  const surely = firstCalls(numbers, true);
  const called = firstCalls(numbers);
  const runs: Candidate[] = [];
  let run: Candidate[] = [];
  const flush = (): void => {
    const alone = run[0]?.label;
    const fills = alone !== undefined && taken.has(String(alone - 1)) && taken.has(String(alone + 1));
    if (run.length > 1 || fills) {
      runs.push(...run);
      for (const { label } of run) taken.add(String(label));
    }
    run = [];
  };
  for (const slot of slots) {
    if (!slot.holder || slot.ordinal !== undefined || used.has(slot)) continue;
    const last = run.at(-1);
    const isNew = (label: number, calls = called) =>
      !known.has(String(label)) && !taken.has(String(label)) && (calls.get(label) ?? slot.order) < slot.order;
    const follows =
      last && slot.order - last.slot.order <= 3
        ? [last.label + 1, last.label + 2].find(
            (label) => isNew(label) && isDefinition(slot.text, label, true),
          )
        : undefined;
    if (follows === undefined) flush();
    const label =
      follows ??
      leadingNumbers(slot.text).find((one) => isNew(one, surely) && isDefinition(slot.text, one, false));
    if (label === undefined) continue;
    run.push({ label, slot, at: 0 });
    for (let at = nextInside(slot.text, 1, label + 1), one = label + 1; at > 0 && isNew(one); one++) {
      run.push({ label: one, slot, at });
      at = nextInside(slot.text, at + 1, one + 1);
    }
  }
  flush();
  return [...chain, ...runs].sort((a, b) => a.slot.order - b.slot.order || a.at - b.at);
}

/** The numbers of one to three digits that a text may begin with, the longest first. */
function leadingNumbers(text: string): number[] {
  const digits = /^[1-9]\d{0,2}/.exec(text)?.[0] ?? '';
  return [...digits].map((_digit, i) => Number(digits.slice(0, digits.length - i)));
}

/** In which slot each number is first met as a possible call. */
function firstCalls(numbers: readonly PlainCandidate[], onlySure = false): Map<number, number> {
  const first = new Map<number, number>();
  for (const { label, slot, sure } of numbers)
    if ((sure || !onlySure) && !first.has(label)) first.set(label, slot.order);
  return first;
}

/** Where the next note begins inside a line that holds several: after a stop or an address, glued to its first word. */
function nextInside(text: string, from: number, label: number): number {
  const pattern = new RegExp(
    `(?<=[.)\\]”"/\\w]\\s)${label}(?=\\p{Lu}|["“][\\p{L}]|\\p{Ll}{3,}[./]|\\d{1,2} \\p{Lu})`,
    'u',
  );
  const at = text.slice(from).search(pattern);
  return at < 0 ? 0 : from + at;
}

/** Cuts lines that hold several notes; gives the slot of each note that is not its slot's only one. */
function partsOf(chain: readonly Candidate[], file: VFile): Map<Candidate, Slot> {
  const parts = new Map<Candidate, Slot>();
  for (const first of chain) {
    const inside = chain.filter(({ slot, at }) => slot === first.slot && at > 0);
    if (first.at > 0 || inside.length === 0) continue;
    const { node } = first.slot;
    const pieces = splitInlineMany(
      file,
      node.children,
      inside.map(({ at }) => at),
    );
    node.children = trimInline(file, pieces[0] ?? []);
    for (const [i, candidate] of inside.entries()) {
      const paragraph = paragraphOf(trimInline(file, pieces[i + 1] ?? []));
      parts.set(candidate, { ...first.slot, node: paragraph, holder: paragraph, text: textOf(paragraph) });
    }
  }
  return parts;
}

function isDefinition(text: string, label: number, near: boolean): boolean {
  const written = String(label);
  if (!text.startsWith(written)) return false;
  const rest = text.slice(written.length);
  if (/^\p{Lu}|^["“‘(]\p{L}/u.test(rest)) return true;
  if (/^\p{Ll}[\w-]*[./]/u.test(rest)) return true;
  // A law's title number before its abbreviation: "1044 U.S.C." is note 10.
  if (/^\d{1,2}\s+(?:\p{Lu}\.\s?\p{Lu}|\p{Lu}{2,4}\b)/u.test(rest)) return true;
  return near && /^(?:\d{1,3}\s+\p{Lu}|\d{1,2}\p{Lu}|\s+\p{Lu}|\s+["“(]|\p{Ll})/u.test(rest);
}

/** Paragraphs between two definitions of one page, and cut lines after the last. */
function continuationsOf(slots: readonly Slot[], chain: readonly Candidate[], tree: Root): Map<Slot, Slot> {
  const result = new Map<Slot, Slot>();
  const index = new Map(slots.map((slot, i) => [slot, i]));
  for (const [k, { slot }] of chain.entries()) {
    const from = index.get(slot) as number;
    const next = chain[k + 1]?.slot;
    const to = next ? (index.get(next) as number) : from + 2;
    const between = slots.slice(from + 1, to);
    const samePage = next !== undefined && between.length <= 2 && !hasPageMark(tree, slot.block, next.block);
    const cut = !endsSentence(slot.text);
    for (const [i, candidate] of between.entries()) {
      if (!candidate.holder || candidate.node.type !== 'paragraph') break;
      const open = i === 0 ? cut : !isTerminal((between[i - 1] as Slot).text);
      const address = /[/_=.-]$/.test(slot.text.trimEnd()) && /^\S*[./_]\S+/.test(candidate.text);
      const pageEnds =
        tree.children[candidate.block + 1]?.data?.page === true &&
        !hasPageMark(tree, slot.block, candidate.block);
      const belongs = samePage
        ? open
        : i === 0 && cut && (address || (pageEnds && startsLower(candidate.text)));
      if (!belongs) break;
      result.set(candidate, slot);
    }
  }
  return result;
}

function hasPageMark(tree: Root, from: number, to: number): boolean {
  return tree.children.slice(from + 1, to).some((node) => node.data?.page || node.type === 'heading');
}

/** Gives each definition its call: in order, inside its page's window, else the first sure one anywhere. */
function assignCalls(body: readonly Slot[], chain: readonly Candidate[]): Map<Text, PlainCall[]> {
  const candidates = new Map<number, PlainCandidate[]>();
  for (const call of plainCandidates(body)) {
    const same = candidates.get(call.label) ?? [];
    same.push(call);
    candidates.set(call.label, same);
  }
  const calls = new Map<Text, PlainCall[]>();
  const used = new Set<object>();
  let group = 0;
  let from = -1;
  let last = -1;
  for (const [k, { label, slot }] of chain.entries()) {
    const before = chain[k - 1]?.slot;
    if (before && slot.order - before.order > 3) {
      from = before.order;
      group = k;
    }
    // A column that changed places begins anew among its page's calls.
    if (label < (chain[k - 1]?.label ?? 0)) last = -1;
    const end = Math.max(slot.order, chain[group]?.slot.order ?? 0);
    const open = (candidates.get(label) ?? []).filter((call) => !used.has(call));
    const inside = open.filter((call) => call.at > last && call.slot.order > from && call.slot.order < end);
    const best =
      pick(inside) ??
      pick(open.filter((call) => call.at > last && call.sure)) ??
      pick(open.filter((call) => call.sure));
    if (!best) continue;
    used.add(best);
    last = best.at;
    const list = calls.get(best.text) ?? [];
    list.push({ from: best.from, length: best.length, labels: [String(label)] });
    calls.set(best.text, list);
  }
  return calls;
}

function pick<T extends { sure: boolean }>(list: readonly T[]): T | undefined {
  return list.find((call) => call.sure) ?? list[0];
}
