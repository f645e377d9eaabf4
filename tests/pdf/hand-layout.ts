/** A small hand for making layouts without the layout room. */
import type { FaceName } from '../../src/config/index.ts';
import type { Fonts, Glyphs } from '../../src/fonts/index.ts';
import type {
  ElementId,
  Layout,
  Mark,
  OutlineEntry,
  Page,
  StructureElement,
  TextSpan,
} from '../../src/layout/index.ts';

export const A4 = { width: 595.28, height: 841.89 } as const;

export type SpanOptions = Partial<
  Pick<TextSpan, 'face' | 'size' | 'colour' | 'tracking' | 'wordSpace' | 'rise' | 'element' | 'actualText'>
> & { readonly features?: string };

/** A span of text, shaped word by word as the compositor does. */
export function span(fonts: Fonts, text: string, options: SpanOptions = {}): TextSpan {
  const { features, ...given } = options;
  const face: FaceName = given.face ?? 'serif.regular';
  const size = given.size ?? 10.5;
  const tracking = given.tracking ?? 0;
  const wordSpace = given.wordSpace ?? 0;
  const glyphs = joined(text.split(/(?<= )|(?= )/).map((word) => fonts.shape(word, face, features)));
  const spaces = glyphs.texts.filter((part) => part === ' ').length;
  return {
    rise: 0,
    colour: '#17212A',
    ...given,
    text,
    glyphs,
    face,
    size,
    tracking,
    wordSpace,
    width: (glyphs.width * size) / 1000 + glyphs.ids.length * tracking + spaces * wordSpace,
  };
}

function joined(parts: readonly Glyphs[]): Glyphs {
  const offsets = parts.some((part) => part.offsets)
    ? { offsets: parts.flatMap((part) => part.offsets ?? part.ids.map(() => [0, 0] as const)) }
    : {};
  return {
    ids: parts.flatMap((part) => part.ids),
    advances: parts.flatMap((part) => part.advances),
    texts: parts.flatMap((part) => part.texts),
    width: parts.reduce((sum, part) => sum + part.width, 0),
    ...offsets,
  };
}

/** Collects structure and pages. */
export function handLayout() {
  const structure: StructureElement[] = [{ id: 0, type: 'Document', parent: 0 }];
  const pages: (Page & { marks: Mark[] })[] = [];
  return {
    /** A new element; gives its id. */
    element: (
      type: StructureElement['type'],
      parent: ElementId,
      more: Partial<StructureElement> = {},
    ): ElementId => structure.push({ id: structure.length, type, parent, ...more }) - 1,
    page: (size: { width: number; height: number } = A4) =>
      pages.push({ number: pages.length + 1, ...size, marks: [] }),
    mark: (mark: Mark) => pages.at(-1)?.marks.push(mark),
    text: (element: ElementId, x: number, y: number, ...spans: TextSpan[]) =>
      pages.at(-1)?.marks.push({ kind: 'text', element, x, y, spans }),
    finish: (outline: readonly OutlineEntry[] = []): Layout => ({
      pages,
      structure,
      outline,
      fill: 1,
      lines: [],
      calls: [],
      scattered: 0,
      messages: [],
    }),
  };
}
