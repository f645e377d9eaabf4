import type { TextMark, TextSpan } from '../../layout/index.ts';
import type { Extent } from '../content.ts';
import type { EmbeddedFace } from '../embedded-face.ts';
import { num } from '../operators.ts';
import type { Press } from './press.ts';

/**
 * One line or a part of it, as one text object: faces, sizes, colours and tags may change in it, spaces are glyphs,
 * and kerning and justification stand as adjustments between the glyphs.
 */
export function paintText(press: Press, mark: TextMark): void {
  const { content } = press;
  const own = mark.spans[0]?.element ?? mark.element;
  const shared = mark.spans.every(
    (span) => (span.element ?? mark.element) === own && spoken(span) === undefined,
  );
  // Marked content must begin and end on the same side of BT; lines of one element share theirs.
  const extent = extentOf(mark);
  if (shared) content.begin(own, extent);
  else content.close();
  content.put(`BT ${num(mark.x)} ${num(content.flip(mark.y))} Td`);
  for (const span of mark.spans) {
    if (!shared) content.begin(span.element ?? mark.element, extent, spoken(span));
    paintSpan(press, span);
  }
  if (!shared) content.close();
  content.put('ET');
}

/** From the line's capitals to its descenders, by the usual share of the largest size; no more is asked of an artifact's box. */
function extentOf({ x, y, spans }: TextMark): Extent {
  const size = spans.reduce((most, span) => Math.max(most, span.size), 0);
  const width = spans.reduce((sum, span) => sum + span.width, 0);
  return { x, y: y - size * ASCENT, width, height: size };
}
const ASCENT = 0.75;

/**
 * The text for extraction where the glyphs alone do not give it: a glyph of a pair may stand for both letters. Words from
 * right to left have none: readers turn their glyphs round by themselves, and a replacement text with them.
 */
function spoken({ actualText, glyphs, text }: TextSpan): string | undefined {
  return actualText ?? (glyphs.texts.includes('') ? text : undefined);
}

function paintSpan({ content, page, faceOf }: Press, span: TextSpan): void {
  const face = faceOf(span.face);
  page.fonts[face.key] = face.ref;
  content.fillColour(span.colour);
  content.textState('Tf', `/${face.key} ${num(span.size)}`);
  content.textState('Tc', num(span.tracking));
  content.textState('Ts', num(span.rise));
  if (span.glyphs.offsets) showOffset(content, face, span);
  else content.put(show(face, span));
}

/** Only word spaces stretch: not no-break spaces, nor spaces of fixed width. */
const WORD_SPACE = ' ';

/**
 * What the glyphs stand for. A hyphen that only the line's end asked for stands for a soft hyphen, for readers that do
 * not know ActualText.
 */
function textsOf({ glyphs, text, actualText }: TextSpan): readonly string[] {
  const { texts } = glyphs;
  if (actualText === undefined || actualText.startsWith(text) || !HYPHEN.test(texts.at(-1) ?? ''))
    return texts;
  return texts.with(-1, '\u00ad');
}
const HYPHEN = /^[-\u2010]$/;

/** A TJ operator: glyph codes with adjustments (1/1000 em, to the left) after them. */
function show(face: EmbeddedFace, span: TextSpan): string {
  const { wordSpace, size } = span;
  const { ids, advances } = span.glyphs;
  const texts = textsOf(span);
  const stretch = (wordSpace * 1000) / size;
  let operator = '[<';
  for (let i = 0; i < ids.length; i++) {
    const glyph = ids[i] as number;
    const text = texts[i] as string;
    operator += face.code(glyph, text);
    let adjust = face.advance(glyph) - (advances[i] as number);
    if (stretch !== 0 && text === WORD_SPACE) adjust -= stretch;
    if (adjust !== 0) operator += `>${num(adjust)}<`;
  }
  return `${operator}>] TJ`;
}

/** Glyphs with offsets (marks over letters), one by one: sideways by adjustments, upwards by the rise. */
function showOffset(content: Press['content'], face: EmbeddedFace, span: TextSpan): void {
  const { ids, advances, offsets = [] } = span.glyphs;
  const texts = textsOf(span);
  for (let i = 0; i < ids.length; i++) {
    const [right, up] = offsets[i] ?? [0, 0];
    const glyph = ids[i] as number;
    const text = texts[i] as string;
    let after = face.advance(glyph) - (advances[i] as number) + right;
    if (text === WORD_SPACE) after -= (span.wordSpace * 1000) / span.size;
    content.textState('Ts', num(span.rise + (up * span.size) / 1000));
    content.put(`[${num(-right)}<${face.code(glyph, text)}>${num(after)}] TJ`);
  }
  content.textState('Ts', num(span.rise));
}
