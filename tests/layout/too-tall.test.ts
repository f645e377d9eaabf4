/** A block that a page cannot hold is told with the line of the report that it begins on, even inside the template's own panel. */
import { expect, it } from 'vitest';
import type { Block } from '../../src/brief/index.ts';
import { loadTemplate } from '../../src/config/index.ts';
import { layOut } from '../../src/layout/index.ts';
import { base, brief, h, p, title } from './make.ts';
import { halfEm } from './metrics.ts';

const template = await loadTemplate('default', {});
const { page } = template;
const low = {
  ...template,
  page: { ...page, bottom: page.top + 120, height: page.height - page.bottom + page.top + 120 },
};
const point = (line: number) => ({ line, column: 1, offset: 0 });
const source = [{ start: point(12), end: point(13) }];
const long = 'word '.repeat(200);
const heading = h(2, long);

it.each<[what: string, block: Block]>([
  ['a block with a place', { ...heading, source } as Block],
  [
    'a block whose parts have places',
    { kind: 'callout', blocks: [{ ...heading, source } as Block], ...base },
  ],
])('%s', (_what, block) => {
  const { messages } = layOut(brief([title('A title'), block, p('Text.')]), low, halfEm());
  const told = messages.filter(({ rule }) => rule === 'block-too-tall');
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]?.reason).toContain('line 12 of the report');
  expect(told[0]?.place).toEqual(source[0]);
});
