/** Spacing of a brief that is meant for one page. */
import type { Template, WordStyle, WordStyleName } from '../../config/index.ts';

/** Shares of the spaces of a style that are kept. */
interface Shares {
  readonly before?: number;
  readonly after?: number;
  /** From a rule above to the text. */
  readonly rule?: number;
}

/**
 * The design gives a side head 1 unit in place of 1.5 there, a title half of its unit. Word's heads stand above their text, which
 * costs some three lines that the PDF has not: the spaces around them give these back, and the margins, of which the foot is empty.
 */
const SHARES: Readonly<Partial<Record<WordStyleName, Shares>>> = {
  Title: { before: 1 / 2 },
  BoxLabel: { before: 2 / 3 },
  Heading1: { before: 1 / 2, after: 1 / 2, rule: 2 / 3 },
  Addressee: { before: 2 / 3 },
  ListNumber: { after: 3 / 4 },
  ListContinue: { after: 3 / 4 },
  Small: { before: 0 },
};

/** Shares of the margins. */
const MARGINS = { top: 0.85, bottom: 0.75 } as const;

/** The template with the tighter spacing and margins; sizes and leading stay. */
export function onePage(template: Template): Template {
  const styles = { ...template.word.styles };
  for (const [name, shares] of Object.entries(SHARES) as [WordStyleName, Shares][])
    styles[name] = tighter(styles[name], shares);
  const { margins } = template.word;
  const { top, bottom } = MARGINS;
  const smaller = { ...margins, top: margins.top * top, bottom: margins.bottom * bottom };
  return { ...template, word: { ...template.word, styles, margins: smaller } };
}

function tighter(style: WordStyle, { before = 1, after = 1, rule = 1 }: Shares): WordStyle {
  const top = style.borders?.top;
  const borders = top ? { borders: { ...style.borders, top: { ...top, space: top.space * rule } } } : {};
  return { ...style, before: style.before * before, after: style.after * after, ...borders };
}
