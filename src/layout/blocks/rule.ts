import type { RuleBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { ruleMark } from '../marks.ts';

/** Rule of the report: a hairline over the text column, with the space of a paragraph around it. */
export function setRule({ desk, galley, x, width }: Flow, _block: RuleBlock): void {
  const space = desk.page.unit / 2;
  const weight = desk.template.marks.hairline;
  galley.space(space);
  galley.box({ height: space, marks: [ruleMark(desk, { x, y: space / 2, width, weight, colour: 'rule' })] });
  galley.space(space);
}
