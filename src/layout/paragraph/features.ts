/** Forms of figures and letters that a style asks for, as features of OpenType (registry of layout tags, ISO/IEC 14496-22). */
import type { FaceName, TextStyle } from '../../config/index.ts';
import type { FontMetrics } from '../../fonts/index.ts';

const FIGURES = { lining: 'lnum', oldstyle: 'onum' } as const;
const SPACING = { proportional: 'pnum', tabular: 'tnum' } as const;

const known = new WeakMap<TextStyle, string | undefined>();

/** The features of a style as `FontMetrics.shape` takes them; undefined when it asks for none. */
export function featuresOf(style: TextStyle): string | undefined {
  if (known.has(style)) return known.get(style);
  const tags: string[] = [];
  if (style.figures) tags.push(FIGURES[style.figures]);
  if (style.figureSpacing) tags.push(SPACING[style.figureSpacing]);
  if (style.smallCaps) tags.push('smcp');
  if (style.ligatures === false) tags.push('-liga', '-clig');
  if (style.kerning === false) tags.push('-kern');
  const features = tags.length === 0 ? undefined : tags.join(' ');
  known.set(style, features);
  return features;
}

const FIGURES_ALL = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Keys of a style that its face cannot follow: the text is then set as the face has it. */
export function unmet(style: TextStyle, metrics: FontMetrics): readonly (keyof TextStyle)[] {
  const { face } = style;
  const keys: (keyof TextStyle)[] = [];
  // A face without either feature has lining figures, as nearly all have; one with the opposite feature has the wanted ones plain.
  if (style.figures === 'oldstyle' && !changes(metrics, FIGURES_ALL, face, 'onum'))
    if (!changes(metrics, FIGURES_ALL, face, 'lnum')) keys.push('figures');
  if (style.figureSpacing && !spaced(style, metrics)) keys.push('figureSpacing');
  if (style.smallCaps && !changes(metrics, LETTERS, face, 'smcp')) keys.push('smallCaps');
  return keys;
}

/** Whether a feature gives most of the characters another glyph. */
function changes(metrics: FontMetrics, text: string, face: FaceName, feature: string): boolean {
  let count = 0;
  for (const character of text)
    if (metrics.shape(character, face).ids[0] !== metrics.shape(character, face, feature).ids[0]) count++;
  return count > text.length / 2;
}

/** Whether the figures are of one width, or not, as the style wants them. */
function spaced(style: TextStyle, metrics: FontMetrics): boolean {
  const features = featuresOf(style);
  const widths = new Set([...FIGURES_ALL].map((figure) => metrics.shape(figure, style.face, features).width));
  return (widths.size === 1) === (style.figureSpacing === 'tabular');
}
