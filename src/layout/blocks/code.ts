import type { CodeBlock, Run } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { setText } from '../set-text.ts';

/** Code: every line of the source on a line of its own, its indent kept; lines that are too long are broken. */
export function setCode(flow: Flow, block: CodeBlock): void {
  const { desk, galley } = flow;
  const style = desk.template.styles.code;
  galley.space(style.before);
  const parent = desk.tree.add('P', flow.parent);
  const element = desk.tree.add('Code', parent);
  setText(flow, codeRuns(block), style, { element, setting: { lastBind: false } });
  galley.space(style.after);
}

const known = new WeakMap<CodeBlock, readonly Run[]>();

/** Lines as runs with forced breaks; spaces do not fold, an empty line keeps its height. */
function codeRuns(block: CodeBlock): readonly Run[] {
  const found = known.get(block);
  if (found) return found;
  const { source } = block;
  const runs = block.value.split('\n').flatMap((line, index): Run[] => [
    ...(index > 0 ? [{ kind: 'break', source } as const] : []),
    {
      kind: 'text',
      value: line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, nbsp) || '\u00a0',
      marks: {},
      source,
    },
  ]);
  known.set(block, runs);
  return runs;
}

function nbsp(spaces: string): string {
  return '\u00a0'.repeat(spaces.length);
}
