/** Remembers set paragraphs: fitting lays out the same ones some fifteen times. */
import type { Run } from '../../brief/index.ts';
import type { Diagnostic } from '../../diagnostics.ts';
import type { Line, ParagraphContext, Setting } from './types.ts';

/** A set paragraph and what was said about it. */
export interface Remembered {
  readonly lines: readonly Line[];
  readonly messages: readonly Diagnostic[];
}
interface Entry extends Remembered {
  readonly setting: Setting;
  readonly context: ParagraphContext;
}

const entries = new WeakMap<readonly Run[], Entry[]>();

/** The answer made for the same runs array (by identity), setting and context, or a new one. */
export function remember(
  runs: readonly Run[],
  setting: Setting,
  context: ParagraphContext,
  make: () => Remembered,
): Remembered {
  const known = entries.get(runs) ?? [];
  if (known.length === 0) entries.set(runs, known);
  const found = known.find(
    (entry) => sameSetting(entry.setting, setting) && sameContext(entry.context, context),
  );
  if (found) return found;
  const entry: Entry = { setting, context, ...make() };
  known.push(entry);
  return entry;
}

const sameSetting = (a: Setting, b: Setting): boolean =>
  a.style === b.style &&
  a.measure === b.measure &&
  a.lang === b.lang &&
  (a.indentFirst ?? 0) === (b.indentFirst ?? 0) &&
  a.lastBind === b.lastBind &&
  a.balanced === b.balanced &&
  a.firstFit === b.firstFit &&
  a.noShortWordEnd === b.noShortWordEnd;

const sameContext = (a: ParagraphContext, b: ParagraphContext): boolean =>
  a.metrics === b.metrics && a.template === b.template && a.hyphenate === b.hyphenate;
