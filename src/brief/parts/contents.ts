import { partLabel } from '../labels.ts';
import type { PartComposer } from './types.ts';

/** The place of the table of contents; `withContents` fills it in when the headings are known. */
export const contents: PartComposer = (scope) => [
  {
    kind: 'contents',
    label: partLabel(scope.plan, scope.planned).runs,
    entries: [],
    part: scope.part,
    source: [],
  },
];
