import type { PullQuoteBlock, Run } from '../../brief/index.ts';
import type { Strings } from '../../config/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Pull quote: large, with the template's quotation marks, the opening one hung so that the first letter is on the axis. */
export function setPullQuote(flow: Flow, block: PullQuoteBlock): void {
  const { desk, galley } = flow;
  const { styles, marks, strings } = desk.template;
  const style = styles.pull;
  const hang = marks.hungQuote * style.size;
  const inner: Flow = { ...flow, parent: desk.tree.add('BlockQuote', flow.parent) };
  galley.space(flow.place === 'panel' ? 0 : style.before);
  galley.unbroken(Infinity, () => {
    galley.rounded(marks.blockRounding, () =>
      setText(inner, quoted(block.runs, strings), style, {
        setting: { indentFirst: -hang },
        left: (_line, index) => (index === 0 ? flow.x - hang : flow.x),
      }),
    );
    galley.space(style.after);
    if (block.attribution?.length) setText(inner, block.attribution, styles.quoteby);
  });
  galley.space(style.after);
}

const known = new WeakMap<readonly Run[], { readonly strings: Strings; readonly runs: readonly Run[] }>();

/** The runs with quotation marks around them; the same array for the same runs, so that their lines are remembered. */
function quoted(runs: readonly Run[], strings: Strings): readonly Run[] {
  const found = known.get(runs);
  if (found?.strings === strings) return found.runs;
  const mark = (value: string): Run => ({ kind: 'text', value, marks: {}, source: [] });
  const made = [mark(strings.openQuote), ...runs, mark(strings.closeQuote)];
  known.set(runs, { strings, runs: made });
  return made;
}
