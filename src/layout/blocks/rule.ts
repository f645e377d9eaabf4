import type { RuleBlock } from '../../brief/index.ts';
import type { Flow } from '../desk.ts';
import { ARTIFACT } from '../types.ts';

/** Rule of the report: a hairline over the text column, with the space of a paragraph around it. */
export function setRule(flow: Flow, _block: RuleBlock): void {
  const { desk, galley, x, width } = flow;
  const { unit } = desk.page;
  const { marks, colours } = desk.template;
  galley.space(unit / 2);
  galley.box({
    height: unit / 2,
    marks: [
      {
        kind: 'rule',
        x,
        y: unit / 4,
        width,
        weight: marks.hairline,
        colour: colours.rule,
        element: ARTIFACT,
      },
    ],
  });
  galley.space(unit / 2);
}
