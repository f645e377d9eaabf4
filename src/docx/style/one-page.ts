/** Spacing of a brief that is meant for one page. */
import type { Template, WordStyle, WordStyleName } from '../../config/index.ts';

/** Shares of the spaces of a style that are kept. */
interface Shares {
  readonly before?: number;
  readonly after?: number;
}

/**
 * The design gives a side head 1 unit in place of 1.5 there, a title half of its unit. Word's heads stand above their text, which
 * costs lines that the PDF has not: what stands right under a head gives back some of them.
 */
const SHARES: Readonly<Partial<Record<WordStyleName, Shares>>> = {
  Title: { before: 1 / 2 },
  BoxLabel: { before: 2 / 3 },
  Heading1: { before: 2 / 3, after: 2 / 3 },
  Addressee: { before: 2 / 3 },
  Small: { before: 0 },
};

/** The template with the tighter spacing; sizes and leading stay. */
export function onePage(template: Template): Template {
  const styles = { ...template.word.styles };
  for (const [name, shares] of Object.entries(SHARES) as [WordStyleName, Shares][])
    styles[name] = tighter(styles[name], shares);
  return { ...template, word: { ...template.word, styles } };
}

function tighter(style: WordStyle, { before = 1, after = 1 }: Shares): WordStyle {
  return { ...style, before: style.before * before, after: style.after * after };
}
