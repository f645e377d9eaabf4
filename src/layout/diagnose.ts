/** What is said about finished pages. */
import type { Position } from 'unist';
import type { TextRun } from '../brief/index.ts';
import { diagnostic } from '../diagnostics.ts';
import type { Desk } from './desk.ts';
import type { Galley } from './galley.ts';
import type { PagePlan } from './page-plan.ts';
import { featuresOf, type Line, unmet } from './paragraph/index.ts';
import type { Mark, Page } from './types.ts';

/** Says once for each block that it had to be broken (`block-too-tall`). */
export function reportForced(desk: Desk, galley: Pick<Galley, 'boxes'>, plans: readonly PagePlan[]): void {
  const told = new Set<number>();
  for (const plan of plans) {
    const block = galley.boxes[Math.min(plan.to, galley.boxes.length) - 1]?.block ?? 0;
    if (!plan.forced || told.has(block)) continue;
    told.add(block);
    const place = firstPlace(desk.brief.blocks[block]);
    desk.report(
      diagnostic(
        'block-too-tall',
        `A block that should stay together, or its notes, is taller than a page, so it was broken${onLine(place)}`,
        'Make the block or its notes shorter, or choose a larger page',
        place ? { place } : {},
      ),
    );
  }
}

/** Where the first words of a block stand in the report: its own place, else that of the first part that has one. */
function firstPlace(node: unknown): Position | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  const own = (node as { readonly source?: readonly Position[] }).source?.[0];
  if (own) return own;
  for (const [key, inner] of Object.entries(node)) {
    const found = key === 'source' ? undefined : firstPlace(inner);
    if (found) return found;
  }
  return undefined;
}

const onLine = (place: Position | undefined): string =>
  place ? ` (it begins on line ${place.start.line} of the report)` : '';

/** Says once for each word that it was broken between two of its characters (`word-broken`). */
export function reportTorn(desk: Pick<Desk, 'report'>, lines: readonly Line[]): void {
  let before: Line['torn'];
  for (const { torn } of lines) {
    if (torn && torn.word !== before?.word) {
      const place = torn.source[0];
      desk.report(
        diagnostic(
          'word-broken',
          `A word is wider than its column and was broken between two of its characters: "${torn.word.slice(0, 60)}"`,
          'Divide or shorten the word, or set a wider measure or a smaller size for its style in the template',
          place ? { place } : {},
        ),
      );
    }
    before = torn;
  }
}

/** Names the forms of figures and letters that a style asks for and its face lacks (`face-feature-missing`), once a style and key. */
export function reportFeatures(desk: Pick<Desk, 'template' | 'metrics' | 'report'>): void {
  for (const [name, style] of Object.entries(desk.template.styles)) {
    if (featuresOf(style) === undefined) continue;
    for (const key of unmet(style, desk.metrics))
      desk.report(
        diagnostic(
          'face-feature-missing',
          `The style ${name} asks for ${key}: ${String(style[key])}, which its face ${style.face} does not have; the text is set without it`,
          `Choose a face that has it, or take styles.${name}.${key} out of the template`,
        ),
      );
  }
}

/** Names the characters that no face has (`glyph-missing`). The metrics remember what was missing in all that was ever set with them; said here is what these pages hold. */
export function reportMissing(desk: Desk, pages: readonly Page[]): void {
  const all = desk.metrics.missing();
  if (all.length === 0) return;
  const text = pages.flatMap(({ marks }) => marks.flatMap(textOfMark)).join('');
  const missing = all.filter((character) => text.includes(character));
  if (missing.length === 0) return;
  const list = missing
    .map((c) => `${c} (U+${c.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ');
  const place = placeOf([desk.brief.blocks, desk.brief.notes], missing);
  desk.report(
    diagnostic(
      'glyph-missing',
      `No face of the template has a glyph for ${list}`,
      'Name a face that has it among the fallbacks of the template, or write the text without it',
      place ? { place } : {},
    ),
  );
}

/** Where in the report the first run with one of the characters comes from; undefined for the template's own words. */
function placeOf(node: unknown, characters: readonly string[]): Position | undefined {
  if (node === null || typeof node !== 'object') return undefined;
  const { kind, value, source } = node as Partial<TextRun>;
  if (kind === 'text' && typeof value === 'string')
    return characters.some((character) => value.includes(character)) ? source?.[0] : undefined;
  for (const [key, inner] of Object.entries(node)) {
    const found = key === 'source' ? undefined : placeOf(inner, characters);
    if (found) return found;
  }
  return undefined;
}

function textOfMark(mark: Mark): readonly string[] {
  return mark.kind === 'text' ? mark.spans.map((span) => span.text) : [];
}
