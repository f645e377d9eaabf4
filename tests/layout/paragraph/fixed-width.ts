/** Metrics and a template for tests: every character is half an em wide, so a line's width is counted, not measured. */
import type { Run } from '../../../src/brief/index.ts';
import type { Template, TextStyle } from '../../../src/config/index.ts';
import type { Diagnostic } from '../../../src/diagnostics.ts';
import type { FontMetrics } from '../../../src/fonts/index.ts';
import {
  breakParagraph,
  type Hyphenate,
  type Line,
  type Setting,
} from '../../../src/layout/paragraph/index.ts';

/** Width of a character at size 10: 5 pt. `fi` is one glyph of two characters' width; 'sups' covers figures only. */
const ADVANCE = 500;
export const CHARACTER = 5;

export const metrics: FontMetrics = {
  shape(text, face, features) {
    const texts = text.match(/fi|[\s\S]/gu) ?? [];
    const shift = features === 'sups' ? 10_000 : 0;
    const ids = texts.map((t) => (/\d/.test(t) ? shift : 0) + t.codePointAt(0)! + (face.length << 20));
    const advances = texts.map((t) => [...t].length * ADVANCE);
    return { ids, advances, texts, width: advances.reduce((sum, a) => sum + a, 0) };
  },
  width: (text, _face, size) => ([...text].length * ADVANCE * size) / 1000,
  ascent: () => 8,
  descent: () => -2,
  // The symbols face has what lies from U+2190 to U+27FF.
  cover(text, face) {
    const parts = text.match(/[\u2190-\u27ff]+|[^\u2190-\u27ff]+/g) ?? [];
    return parts.map((part) => ({
      text: part,
      face: /[\u2190-\u27ff]/.test(part) ? 'symbols.regular' : face,
    }));
  },
  missing: () => [],
};

const FACES = [
  'serif.regular',
  'serif.italic',
  'serif.semibold',
  'serif.semibolditalic',
  'sans.regular',
  'sans.bold',
];

export const template = {
  faces: Object.fromEntries(FACES.map((face) => [face, { file: `${face}.ttf` }])),
  fallbacks: ['symbols.regular'],
  colours: { ink: '#000000', accent: '#0B4A5A' },
  lines: { hyphenateUnder: 0.82, lastLineWords: 2, lastLineChars: 12 },
} as unknown as Template;

export const style: TextStyle = {
  face: 'serif.regular',
  size: 10,
  leading: 15,
  colour: 'ink',
  before: 0,
  after: 0,
  tracking: 0,
  measure: 360,
  align: 'ragged',
  hyphenate: false,
  unbrokenTo: 0,
};

export const text = (value: string, extra: object = {}): Run =>
  ({ kind: 'text', value, marks: {}, source: [], ...extra }) as Run;
export const call = (label: string, note = label): Run => ({
  kind: 'note-call',
  note,
  number: 1,
  label,
  first: true,
  source: [],
});

export interface Set {
  readonly lines: readonly Line[];
  readonly messages: readonly Diagnostic[];
}

/** Sets runs on lines of so many characters. */
export function set(
  runs: readonly Run[] | string,
  characters: number,
  setting: Partial<Setting> = {},
  hyphenate?: Hyphenate,
): Set {
  const messages: Diagnostic[] = [];
  const lines = breakParagraph(
    typeof runs === 'string' ? [text(runs)] : runs,
    { style, measure: characters * CHARACTER, lang: 'en', ...setting },
    { metrics, template, report: (m) => messages.push(m), ...(hyphenate ? { hyphenate } : {}) },
  );
  return { lines, messages };
}

/** The lines' text. */
export const texts = (
  runs: readonly Run[] | string,
  characters: number,
  setting: Partial<Setting> = {},
): string[] => set(runs, characters, setting).lines.map((line) => line.text);
