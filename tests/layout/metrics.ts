/** Metrics without fonts: every character is half an em wide, whatever the face. */
import type { FontMetrics, Glyphs } from '../../src/fonts/index.ts';

export function halfEm(unknown = ''): FontMetrics {
  const missing = new Set<string>();
  const shape = (text: string): Glyphs => {
    const texts = [...text];
    return {
      ids: texts.map((t) => t.codePointAt(0)!),
      advances: texts.map(() => 500),
      texts,
      width: 500 * texts.length,
    };
  };
  return {
    shape,
    width: (text, _face, size) => (shape(text).width * size) / 1000,
    ascent: (_face, size) => 0.8 * size,
    descent: (_face, size) => -0.2 * size,
    cover(text, face) {
      for (const c of text) if (unknown.includes(c)) missing.add(c);
      return text === '' ? [] : [{ text, face }];
    },
    missing: () => [...missing],
  };
}
