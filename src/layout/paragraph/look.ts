/** Marks of a run to face, size, rise and colour. */
import type { Marks, Run } from '../../brief/index.ts';
import type { FaceName, FaceStyle, Pt, Template, TextStyle } from '../../config/index.ts';
import type { FontMetrics } from '../../fonts/index.ts';
import { featuresOf } from './features.ts';

/** How the characters of one run are set. */
export interface Look {
  readonly face: FaceName;
  readonly size: Pt;
  readonly rise: Pt;
  readonly accent: boolean;
  readonly features?: string;
}

/** Raised and lowered letters without glyphs of their own: size and rise in em, by the face's proportions. */
const SMALL = 0.62;
const SUPERSCRIPT_RISE = 0.36;
const SUBSCRIPT_RISE = -0.13;

/** Styles in the order they are tried when the template lacks the wanted one. */
const NEAREST: Record<FaceStyle, readonly FaceStyle[]> = {
  regular: ['regular'],
  italic: ['italic', 'regular'],
  semibold: ['semibold', 'bold', 'regular'],
  bold: ['bold', 'semibold', 'regular'],
  semibolditalic: ['semibolditalic', 'semibold', 'italic', 'bold', 'regular'],
};

function styledFace(base: FaceName, marks: Marks, faces: Template['faces']): FaceName {
  const dot = base.lastIndexOf('.');
  const family = marks.code ? 'sans' : base.slice(0, dot);
  const own = base.slice(dot + 1) as FaceStyle;
  const heavy = own !== 'regular' && own !== 'italic';
  const strong = marks.strong || marks.lead || heavy;
  const slanted = marks.emphasis || own === 'italic' || own === 'semibolditalic';
  let wanted: FaceStyle = own === 'bold' && !slanted ? 'bold' : 'semibold';
  if (!strong) wanted = slanted ? 'italic' : 'regular';
  else if (slanted) wanted = 'semibolditalic';
  for (const style of NEAREST[wanted]) if (`${family}.${style}` in faces) return `${family}.${style}`;
  return base;
}

/** True when the face has a glyph of its own for every character under the feature. */
function featureCovers(metrics: FontMetrics, text: string, face: FaceName, feature: string): boolean {
  const plain = metrics.shape(text, face).ids;
  const ids = metrics.shape(text, face, feature).ids;
  return ids.length === plain.length && ids.every((id, i) => id !== plain[i]);
}

function shifted(text: string, face: FaceName, style: TextStyle, metrics: FontMetrics, up: boolean): Look {
  const feature = up ? 'sups' : 'subs';
  const base = { face, rise: 0, accent: false };
  if (text !== '' && featureCovers(metrics, text, face, feature))
    return { ...base, size: style.size, features: feature };
  const rise = style.size * (up ? SUPERSCRIPT_RISE : SUBSCRIPT_RISE);
  return { ...base, size: style.size * SMALL, rise };
}

function plainLook(face: FaceName, style: TextStyle): Look {
  const features = featuresOf(style);
  const look = { face, size: style.size, rise: 0, accent: false };
  return features === undefined ? look : { ...look, features };
}

/**
 * The look of a run in a style: strong = semibold, emphasis = italic, `lead` = semibold, code = the sans regular,
 * each the nearest face that the template has. Note calls, superscript and subscript take the face's own glyphs
 * ('sups', 'subs') where it has them for the whole text, else smaller ones with a rise; all other text has the style's features.
 */
export function lookOf(run: Run, style: TextStyle, template: Template, metrics: FontMetrics): Look {
  if (run.kind === 'note-call') return shifted(run.label, style.face, style, metrics, true);
  if (run.kind === 'break') return { face: style.face, size: style.size, rise: 0, accent: false };
  const face = styledFace(style.face, run.marks, template.faces);
  const look =
    run.marks.superscript || run.marks.subscript
      ? shifted(run.value.trim(), face, style, metrics, run.marks.superscript === true)
      : plainLook(face, style);
  return run.href === undefined ? look : { ...look, accent: true };
}
