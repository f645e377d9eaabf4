/** Inline content -> flat runs: marks added up, links by policy, raw HTML never passed on. */
import type { Image, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { LinkPolicy } from '../config/index.ts';
import { sourcesOf } from '../report/index.ts';
import { smartDashes, smartQuotes } from './smarten.ts';
import type { Marks, Run, TextRun } from './types.ts';

/** What the ids of notes begin with that the link policy makes; the address follows. */
export const LINK = 'link:';

export interface RunOptions {
  readonly language: string;
  readonly links: LinkPolicy;
  /** false = note calls are left out. */
  readonly notes: boolean;
  /** Marks that every text run gets. */
  readonly marks?: Marks;
  /** Marks that are left out, where the style is strong already (headings). */
  readonly without?: readonly (keyof Marks)[];
}

interface State {
  readonly marks: Marks;
  readonly href?: string;
  readonly lang?: string;
}
/** What `<tag>` does when raw HTML stands in a paragraph; all other tags only vanish. */
const TAG_MARKS: Readonly<Record<string, keyof Marks>> = {
  sup: 'superscript', sub: 'subscript', em: 'emphasis', i: 'emphasis', strong: 'strong', b: 'strong', code: 'code', del: 'strike', s: 'strike',
}; // biome-ignore format: one look

/**
 * Flattens inline content.
 *
 * @returns runs in reading order, white space folded, none at either end; note calls carry the report's label in
 *   `note` and no number yet; with link policy `notes` each link whose text is not its address is followed by a call of
 *   the note `link:<address>`
 */
export function runsOf(nodes: readonly PhrasingContent[], options: RunOptions): readonly Run[] {
  const raw: Run[] = [];
  flatten(nodes, { marks: options.marks ?? {} }, options, raw);
  return trim(smartenRuns(merge(fold(raw)), options.language));
}

/** Pictures among inline content, which are set as figures after their paragraph. */
export function imagesIn(nodes: readonly PhrasingContent[]): Image[] {
  return nodes.flatMap((node) =>
    node.type === 'image' ? [node] : 'children' in node ? imagesIn(node.children as PhrasingContent[]) : [],
  );
}

/** An absolute http(s) or mailto address, else undefined. */
export function linkTarget(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)[^\s]+$/i.test(url) || !URL.canParse(url)) return undefined;
  return url;
}

/** `#` and the name of a place in the report; which places a brief has is settled when it is whole. */
function placeIn(url: string): string | undefined {
  if (!/^#\S+$/.test(url)) return undefined;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function flatten(nodes: readonly PhrasingContent[], state: State, options: RunOptions, out: Run[]): void {
  const open: (keyof Marks)[] = [];
  for (const node of nodes) {
    const now = open.length ? { ...state, marks: withMarks(state.marks, open, options) } : state;
    flattenOne(node, now, options, out, open);
  }
}

function flattenOne(
  node: PhrasingContent,
  state: State,
  options: RunOptions,
  out: Run[],
  open: (keyof Marks)[],
): void {
  const source = sourcesOf(node);
  const lang = node.data?.lang;
  const here: State = lang ? { ...state, lang } : state;
  const marked = (mark: keyof Marks): State => ({ ...here, marks: withMarks(here.marks, [mark], options) });
  switch (node.type) {
    case 'text':
      out.push(text(node.value, here, source));
      break;
    case 'inlineCode':
      out.push(text(node.value, marked('code'), source));
      break;
    case 'emphasis':
      flatten(node.children, marked('emphasis'), options, out);
      break;
    case 'strong':
      flatten(node.children, marked('strong'), options, out);
      break;
    case 'delete':
      flatten(node.children, marked('strike'), options, out);
      break;
    case 'break':
      out.push({ kind: 'break', source });
      break;
    case 'link': {
      const href = options.links === 'drop' ? undefined : (linkTarget(node.url) ?? placeIn(node.url));
      const noted =
        linkTarget(node.url) &&
        options.links === 'notes' &&
        options.notes &&
        !saysItself(node.children, node.url);
      flatten(node.children, href && !noted ? { ...here, href } : here, options, out);
      if (href && noted) out.push(call(`${LINK}${href}`, source));
      break;
    }
    case 'linkReference':
      flatten(node.children, here, options, out);
      break;
    case 'footnoteReference':
      if (options.notes) out.push(call(node.identifier, source));
      break;
    case 'html':
      html(node.value, open, source, out);
      break;
    default: // pictures are figures of their own
      break;
  }
}

/** True for a link whose text is its address: a note would only say it again. */
function saysItself(nodes: readonly PhrasingContent[], url: string): boolean {
  const bare = (text: string) =>
    text
      .trim()
      .replace(/^(?:https?:\/\/(?:www\.)?|mailto:|www\.)/i, '')
      .replace(/\/$/, '');
  const text = nodes.map((node) => ('value' in node ? node.value : '')).join('');
  return bare(text) !== '' && bare(text) === bare(url);
}

function html(value: string, open: (keyof Marks)[], source: readonly Position[], out: Run[]): void {
  const match = /^<(\/?)([a-z]+)\b[^>]*>$/i.exec(value);
  if (!match) return;
  const name = match[2]!.toLowerCase();
  if (name === 'br') out.push({ kind: 'break', source });
  const mark = TAG_MARKS[name];
  if (!mark) return;
  if (!match[1]) open.push(mark);
  else if (open.includes(mark)) open.splice(open.lastIndexOf(mark), 1);
}

const withMarks = (marks: Marks, added: readonly (keyof Marks)[], { without }: RunOptions): Marks => {
  const result: Record<string, true> = { ...marks };
  for (const mark of added) if (!without?.includes(mark)) result[mark] = true;
  return result;
};
const call = (note: string, source: readonly Position[]): Run => ({
  kind: 'note-call', note, number: 0, label: '', first: false, source,
}); // biome-ignore format: one look
const text = (value: string, state: State, source: readonly Position[]): TextRun => ({
  kind: 'text',
  value,
  marks: state.marks,
  ...(state.href ? { href: state.href } : {}),
  ...(state.lang ? { lang: state.lang } : {}),
  source,
});

/** Folds white space, across runs too: none after a space or a line break, none before a note call. */
function fold(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let spaced = true;
  for (const run of runs) {
    if (run.kind !== 'text') {
      const last = out.at(-1);
      if (last?.kind === 'text') out[out.length - 1] = { ...last, value: last.value.trimEnd() };
      out.push(run);
      spaced = run.kind === 'break';
      continue;
    }
    let value = run.value.replace(/[ \t\r\n\f]+/g, ' ');
    if (spaced) value = value.replace(/^ /, '');
    if (!value) continue;
    spaced = value.endsWith(' ');
    out.push(value === run.value ? run : { ...run, value });
  }
  return out;
}

/** Joins neighbouring text runs that look and link alike. */
export function merge(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last?.kind === 'text' && run.kind === 'text' && alike(last, run)) {
      out[out.length - 1] = {
        ...last,
        value: last.value + run.value,
        source: [...last.source, ...run.source],
      };
    } else out.push(run);
  }
  return out;
}

const MARKS = ['strong', 'emphasis', 'code', 'strike', 'superscript', 'subscript', 'lead'] as const;
const alike = (a: TextRun, b: TextRun): boolean =>
  a.href === b.href && a.lang === b.lang && MARKS.every((mark) => a.marks[mark] === b.marks[mark]);

/** Quotation marks are judged over the whole text, code left alone. */
function smartenRuns(runs: readonly Run[], language: string): Run[] {
  const values = runs.map((run) => {
    if (run.kind === 'break') return ' ';
    if (run.kind !== 'text') return '';
    return run.marks.code ? 'x'.repeat(run.value.length) : smartDashes(run.value);
  });
  const whole = smartQuotes(values.join(''), language);
  let at = 0;
  return runs.map((run, i) => {
    const value = whole.slice(at, at + values[i]!.length);
    at += values[i]!.length;
    return run.kind !== 'text' || run.marks.code || run.value === value ? run : { ...run, value };
  });
}

function trim(runs: readonly Run[]): readonly Run[] {
  const out = [...runs];
  while (out.length > 0 && isBlank(out[0]!)) out.shift();
  while (out.length > 0 && isBlank(out.at(-1)!)) out.pop();
  const first = out[0];
  if (first?.kind === 'text') out[0] = { ...first, value: first.value.trimStart() };
  const last = out.at(-1);
  if (last?.kind === 'text') out[out.length - 1] = { ...last, value: last.value.trimEnd() };
  return out;
}
const isBlank = (run: Run): boolean =>
  run.kind === 'break' || (run.kind === 'text' && run.value.trim() === '');

/** One run of the template's own words. */
export const label = (value: string, marks: Marks = {}): TextRun => ({
  kind: 'text',
  value,
  marks,
  source: [],
});

/** Sentences of one paragraph, one after the other with a space between; the space goes to the plainer side. */
export function joinRuns(parts: readonly (readonly Run[])[]): readonly Run[] {
  const out: Run[] = [];
  for (const [first, ...rest] of parts) {
    if (!first) continue;
    const last = out.at(-1);
    if (!last) out.push(first);
    else if (isPlain(last)) {
      out[out.length - 1] = { ...last, value: `${last.value} ` };
      out.push(first);
    } else if (isPlain(first)) out.push({ ...first, value: ` ${first.value}` });
    else out.push({ kind: 'text', value: ' ', marks: {}, source: last.source }, first);
    out.push(...rest);
  }
  return merge(out);
}

const isPlain = (run: Run): run is TextRun =>
  run.kind === 'text' &&
  run.href === undefined &&
  run.lang === undefined &&
  Object.keys(run.marks).length === 0;

/** Paragraphs as lines of one text. */
export const joinLines = (parts: readonly (readonly Run[])[]): readonly Run[] =>
  parts.flatMap((runs, i): readonly Run[] => (i > 0 ? [{ kind: 'break', source: [] }, ...runs] : runs));

const OPENS = /^["“«„‹‘]\s?/u;
const CLOSES = /\s?["”»“›’]$/u;

/** Runs without the quotation marks around the whole of them; all else as it is. */
export function withoutQuotes(runs: readonly Run[]): readonly Run[] {
  const first = runs[0];
  const last = runs.at(-1);
  if (first?.kind !== 'text' || last?.kind !== 'text') return runs;
  if (!OPENS.test(first.value) || !CLOSES.test(last.value)) return runs;
  const whole = runs.map((run) => (run.kind === 'text' ? run.value : '')).join('');
  // “One” and “another”: these marks are not around the whole.
  if (/["“”«»„]/u.test(whole.slice(1, -1))) return runs;
  const opened = runs.with(0, { ...first, value: first.value.replace(OPENS, '') });
  const end = opened.at(-1) as TextRun;
  return opened.with(-1, { ...end, value: end.value.replace(CLOSES, '') });
}
