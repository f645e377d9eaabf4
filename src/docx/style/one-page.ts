/** Spacing of a brief that is meant for one page. */
import type { Template, WordStyleName } from '../../config/index.ts';

/** Shares of the space before: the design gives a side head 1 unit in place of 1.5 there, a title half of its unit. */
const SHARES: Readonly<Partial<Record<WordStyleName, number>>> = {
  Title: 1 / 2,
  BoxLabel: 2 / 3,
  Heading1: 2 / 3,
};

/** The template with the tighter spacing; sizes and leading stay. */
export function onePage(template: Template): Template {
  const styles = { ...template.word.styles };
  for (const [name, share] of Object.entries(SHARES) as [WordStyleName, number][]) {
    styles[name] = { ...styles[name], before: styles[name].before * share };
  }
  return { ...template, word: { ...template.word, styles } };
}
