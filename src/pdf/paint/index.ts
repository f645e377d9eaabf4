import type { Mark } from '../../layout/index.ts';
import { paintBox } from './box.ts';
import { paintDestination } from './destination.ts';
import { paintImage } from './image.ts';
import { paintLink } from './link.ts';
import { paintModules } from './modules.ts';
import type { Press } from './press.ts';
import { paintRule } from './rule.ts';
import { paintText } from './text.ts';

export type { Place, Press } from './press.ts';

/** One painter per kind of mark; a missing one is a compile error. */
const PAINTERS: { readonly [K in Mark['kind']]: (press: Press, mark: Extract<Mark, { kind: K }>) => void } = {
  text: paintText,
  rule: paintRule,
  box: paintBox,
  image: paintImage,
  modules: paintModules,
  link: paintLink,
  destination: paintDestination,
};

/** Draws a mark on the press's page. */
export function paint<K extends Mark['kind']>(press: Press, mark: Extract<Mark, { kind: K }>): void {
  const painter = PAINTERS[mark.kind as K] as (press: Press, mark: Extract<Mark, { kind: K }>) => void;
  painter(press, mark);
}
