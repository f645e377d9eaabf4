/** Faces as one document embeds them: the glyphs it shows, numbered as they come. */
import { createHash } from 'node:crypto';
import type { FontFace } from '../fonts/index.ts';
import { type PdfDocument, type PdfRef, pdfText } from './document.ts';
import { hex4 } from './operators.ts';
import { toUnicode } from './to-unicode.ts';

/** A face of one document. */
export interface EmbeddedFace {
  /** Resource name, 'F1'. */
  readonly key: string;
  readonly ref: PdfRef;
  readonly face: FontFace;
  /** The code of a glyph that stands for a text, as four hexadecimal digits. */
  code(glyph: number, text: string): string;
  /** Advance of the glyph in the font file, 1/1000 em. */
  advance(glyph: number): number;
  /** Writes the font objects; no code may be asked for afterwards. */
  finish(): void;
}

/**
 * Starts a face. A glyph that stands for two texts ('¹' as itself and as a superior 1) gets two codes, so that each
 * extracts as what it stands for; .notdef gets codes of its own, since PDF/A forbids showing glyph 0.
 */
export function embedFace(doc: PdfDocument, face: FontFace, key: string): EmbeddedFace {
  const ref = doc.ref();
  const glyphs = [0];
  const texts = ['\ufffd'];
  const codes = ['0000'];
  const first = new Map<number, number>();
  const others = new Map<string, number>();
  const widths = new Map<number, number>();
  const add = (glyph: number, text: string): number => {
    glyphs.push(glyph);
    texts.push(text);
    codes.push(hex4(codes.length));
    return codes.length - 1;
  };
  const slotOf = (glyph: number, text: string): number => {
    const slot = first.get(glyph);
    if (slot === undefined) {
      const made = add(glyph, text);
      first.set(glyph, made);
      return made;
    }
    if (texts[slot] === text) return slot;
    const name = `${glyph} ${text}`;
    const other = others.get(name) ?? add(glyph, text);
    others.set(name, other);
    return other;
  };
  return {
    key,
    ref,
    face,
    code: (glyph, text) => codes[slotOf(glyph, text)] as string,
    advance: (glyph) => {
      let width = widths.get(glyph);
      if (width === undefined) {
        width = face.advance(glyph);
        widths.set(glyph, width);
      }
      return width;
    },
    finish: () => writeFont(doc, ref, face, glyphs, texts),
  };
}

function writeFont(
  doc: PdfDocument,
  ref: PdfRef,
  face: FontFace,
  glyphs: readonly number[],
  texts: readonly string[],
): void {
  const name = `${subsetTag(glyphs)}+${face.description.postscriptName}`;
  const cidFont = ended(doc, {
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: ended(doc, descriptor(doc, face, name, glyphs)),
    CIDToGIDMap: 'Identity',
    W: [0, glyphs.map((glyph) => face.advance(glyph))],
  });
  const unicode = doc.ref();
  unicode.end(toUnicode(texts));
  ref.data = {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [cidFont],
    ToUnicode: unicode,
  };
  ref.end();
}

function descriptor(doc: PdfDocument, face: FontFace, name: string, glyphs: readonly number[]) {
  const file = doc.ref();
  const bytes = face.subset(glyphs);
  file.data.Length1 = bytes.length;
  file.end(bytes);
  const { fixedPitch, serif, italic, weight, ...sizes } = face.description;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    // ISO 32000-1, table 123; bit 3 (symbolic) since the codes are not the standard Latin ones.
    Flags: (fixedPitch ? 1 : 0) | (serif ? 2 : 0) | 4 | (italic ? 64 : 0),
    FontBBox: [...sizes.bbox],
    ItalicAngle: sizes.italicAngle,
    Ascent: sizes.ascent,
    Descent: sizes.descent,
    CapHeight: sizes.capHeight,
    XHeight: sizes.xHeight,
    // The usual estimate from the weight; readers use it only when they replace the face.
    StemV: Math.round(50 + (weight / 65) ** 2),
    FontFile2: file,
  };
}

/** Six capitals, the same for the same glyphs. */
function subsetTag(glyphs: readonly number[]): string {
  const hash = createHash('sha256').update(glyphs.join(' ')).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}

function ended(doc: PdfDocument, data: Record<string, unknown>): PdfRef {
  const ref = doc.ref(data);
  ref.end();
  return ref;
}
