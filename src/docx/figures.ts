/** Figures: caption above, the picture in line with its text alternative, source line below. */

import type { Captioned, FigureBlock, FigureImage, Run } from '../brief/index.ts';
import type { ImageAsset } from '../images/index.ts';
import { paragraph, paragraphOf } from './blocks/paragraph.ts';
import type { Context, FileChild, ParagraphChild } from './context.ts';
import { field, textRun } from './fields.ts';
import { plainText, setRuns } from './runs.ts';
import { clean } from './xml.ts';

/** A figure; one whose picture was lost keeps its caption, as small text, and its source. */
export function setFigure(context: Context, block: FigureBlock): FileChild[] {
  const picture = block.image ? setPicture(context, block.image, block.alt) : undefined;
  const key = block.sourceLine ? 'Figure' : 'FigureAlone';
  return [
    ...setCaption(context, block, picture ? 'Caption' : 'Small'),
    ...(picture ? paragraphOf(context, key, [picture]) : []),
    ...(block.sourceLine ? paragraph(context, 'Source', block.sourceLine) : []),
  ];
}

/** Caption with its label; a label like "Figure 2" is a SEQ field, so that Word can list and renumber figures. */
export function setCaption(
  context: Context,
  block: Captioned,
  key: 'Caption' | 'Small' = 'Caption',
): FileChild[] {
  const label = block.label ? setLabel(context, block.label) : [];
  const caption = block.caption ? setRuns(context, block.caption) : [];
  const space = label.length > 0 && caption.length > 0 ? [textRun(context, '\u2002')] : [];
  return paragraphOf(context, key, [...label, ...space, ...caption]);
}

const NUMBERED = /^(\p{L}{1,40})([ \u00A0])(\d{1,4})$/u;

function setLabel(context: Context, runs: readonly Run[]): ParagraphChild[] {
  const [, word, space, digits] = NUMBERED.exec(plainText(runs).trim()) ?? [];
  if (!word || !space || !digits || context.inNote) return setRuns(context, runs);
  const style = 'PBCaptionLabel';
  return [
    textRun(context, `${word}${space}`, style),
    ...field(context, sequence(context, word, Number(digits)), digits, style),
  ];
}

/** Figures may be left out of a brief: `\r` sets the counter where the report's number is not the next one. */
function sequence(context: Context, word: string, number: number): string {
  const { sequences } = context.state;
  const next = sequences.get(word) ?? 1;
  sequences.set(word, number + 1);
  return `SEQ ${word} \\* ARABIC${number === next ? '' : ` \\r ${number}`}`;
}

/** Pixels at 96 to the inch in a point. */
const PIXELS_PER_POINT = 96 / 72;
/** Drawings of fewer CSS pixels across keep their size. */
const DRAWN = 240;
/** Highest picture, as a share of the text area, so that caption and source stay on its page. */
const HIGHEST = 0.8;

/**
 * A few bytes in place of a picture's own, which go in when the package is made: docx would hash them in JavaScript,
 * which takes longer than all the rest for a photograph.
 */
function standIn(context: Context, name: string, bytes: Uint8Array): Uint8Array {
  context.state.media.set(name, bytes);
  return new TextEncoder().encode(name);
}

/** An SVG goes with pixels for programs that do not draw it. */
function mediaOf(context: Context, asset: ImageAsset) {
  const data = standIn(context, `picture ${asset.url}`, asset.bytes);
  if (asset.format !== 'svg')
    return { type: asset.format === 'jpeg' ? ('jpg' as const) : ('png' as const), data };
  const pixels = standIn(context, `pixels ${asset.url}`, asset.png?.() ?? new Uint8Array());
  return { type: 'svg' as const, data, fallback: { type: 'png' as const, data: pixels } };
}

function setPicture(context: Context, image: FigureImage, alt: string): ParagraphChild | undefined {
  const asset = context.images.images.get(image.url);
  if (!asset || asset.width < 1 || asset.height < 1) return undefined;
  const { docx, state, template } = context;
  const { margins, table } = template.word;
  const widest = table.width * PIXELS_PER_POINT;
  const highest = (template.page.height - margins.top - margins.bottom) * HIGHEST * PIXELS_PER_POINT;
  // A drawing is as sharp at any size; one of few pixels is a sign and keeps its own.
  const most = asset.format === 'svg' && asset.width >= DRAWN ? Infinity : 1;
  const scale = Math.min(most, widest / asset.width, highest / asset.height);
  state.pictures += 1;
  return new docx.ImageRun({
    ...mediaOf(context, asset),
    transformation: {
      width: Math.max(1, Math.round(asset.width * scale)),
      height: Math.max(1, Math.round(asset.height * scale)),
    },
    altText: { id: String(state.pictures), name: `Picture ${state.pictures}`, description: clean(alt) },
  });
}

/** A square PNG in line, `side` pt wide. */
export function setPng(
  context: Context,
  { bytes, alt, side }: { readonly bytes: Uint8Array; readonly alt: string; readonly side: number },
): ParagraphChild {
  const { docx, state } = context;
  state.pictures += 1;
  const pixels = Math.round(side * PIXELS_PER_POINT);
  return new docx.ImageRun({
    type: 'png',
    data: standIn(context, `code ${state.pictures}`, bytes),
    transformation: { width: pixels, height: pixels },
    altText: { id: String(state.pictures), name: `Picture ${state.pictures}`, description: clean(alt) },
  });
}
