import type { StyleName, Template } from '../config/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics.ts';
import { openFonts } from '../fonts/index.ts';

/** Characters to a line that are comfortable to read: 45 to 80; small print of a few lines may have some more. */
const FEWEST = 45;
const MOST = 80;
const MOST_IN_SMALL_PRINT = 90;
/** Styles of running text; labels, heads and text in narrow columns have lines of their own length. */
const RUNNING: readonly StyleName[] = ['body', 'list', 'quote', 'panel'];
const SMALL_PRINT: readonly StyleName[] = ['callout', 'small', 'note'];
/** Ordinary text, to tell how wide a character is on average. */
const ORDINARY = 'most of what a ministry reads is set in lines of some sixty or seventy letters and spaces';

/** Styles of running text whose lines hold too few or too many characters. */
export function measureFaults(template: Template): Diagnostic[] {
  const fonts = openFonts(template);
  return [...RUNNING, ...SMALL_PRINT].flatMap((name) => {
    const most = SMALL_PRINT.includes(name) ? MOST_IN_SMALL_PRINT : MOST;
    const { face, size, measure } = template.styles[name];
    const characters = Math.round((measure / fonts.width(ORDINARY, face, size)) * ORDINARY.length);
    if (characters >= FEWEST && characters <= most) return [];
    const [how, what] = characters < FEWEST ? ['few', 'longer'] : ['many', 'shorter'];
    return [
      diagnostic(
        'measure-uncomfortable',
        `A line of the style ${name} holds about ${characters} characters on ${template.page.size} in the ${template.scale} scale, which is too ${how} to read with ease`,
        `Make its measure ${what}, or its size ${what === 'longer' ? 'smaller' : 'larger'}: ${FEWEST} to ${most} characters are comfortable`,
      ),
    ];
  });
}
