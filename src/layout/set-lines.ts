/** Lines of runs, remembered: fit lays out nearly the same blocks a dozen times, and line breaking is the dear part. */
import type { Run } from '../brief/index.ts';
import type { Template } from '../config/index.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { FontMetrics } from '../fonts/index.ts';
import { breakParagraph, type Line, type Setting } from './paragraph/index.ts';

interface Known {
  readonly template: Template;
  readonly setting: Setting;
  readonly lines: readonly Line[];
  readonly messages: readonly Diagnostic[];
}

const memory = new WeakMap<FontMetrics, WeakMap<readonly Run[], Known[]>>();

/** Breaks runs into lines, or gives those made before for the same runs, setting, template and metrics; messages are said again. */
export function setLines(
  runs: readonly Run[],
  setting: Setting,
  context: {
    readonly metrics: FontMetrics;
    readonly template: Template;
    report(message: Diagnostic): void;
  },
): readonly Line[] {
  const { metrics, template } = context;
  const byRuns = entry(memory, metrics, () => new WeakMap<readonly Run[], Known[]>());
  const known = entry(byRuns, runs, () => []);
  let found = known.find((k) => k.template === template && sameSetting(k.setting, setting));
  if (!found) {
    const messages: Diagnostic[] = [];
    const lines = breakParagraph(runs, setting, {
      metrics,
      template,
      report: (message) => messages.push(message),
    });
    found = { template, setting, lines, messages };
    known.push(found);
  }
  for (const message of found.messages) context.report(message);
  return found.lines;
}

function entry<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

const FIELDS = [
  'style', 'measure', 'lang', 'indentFirst', 'lastBind', 'preferBreakAfterColon', 'firstFit', 'noShortWordEnd',
] as const satisfies readonly (keyof Setting)[]; // biome-ignore format: one look

function sameSetting(a: Setting, b: Setting): boolean {
  return FIELDS.every((field) => a[field] === b[field]);
}
