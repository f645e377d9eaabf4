/**
 * Text in pictures asks for faces that are not at hand; resvg then takes its default for any of them, whatever stands next in
 * the list, and knows no generic families. Each list of families becomes the one that the template has for it.
 */

/** Names of faces with serifs, and the generic family itself. */
const SERIF =
  /serif|roman|times|georgia|garamond|cambria|palatino|antiqua|baskerville|bookman|constantia|century|charter|minion|caslon|didot|bodoni|merriweather|libertine|cursive/i;
const SANS = /sans[- ]?serif|sans/gi;

const QUOTED = `&quot;[^&<>]*&quot;|&apos;[^&<>]*&apos;|'[^'<>{};]*'|(?<=[:,\\s])"[^"<>{};]*"`;
const ATTRIBUTE = /(\sfont-family=")([^"]*)"/g;
const PROPERTY = new RegExp(`(font-family\\s*:\\s*)((?:${QUOTED}|[^;}"'<&])+)`, 'g');

/** The names of the families at hand. */
export interface Families {
  readonly sans: string;
  readonly serif: string;
}

/**
 * A picture that asks for nothing but the template's own families: `serif` in place of faces with serifs, `sans` of others.
 *
 * @param svg cleaned, so that attributes stand in double quotation marks
 */
export function withFamilies(svg: string, families: Families): string {
  const written = (_: string, before: string, list: string) => `${before}'${atHand(list, families)}'`;
  return svg
    .replace(ATTRIBUTE, (_, before: string, list: string) => `${before}'${atHand(list, families)}'"`)
    .replace(PROPERTY, written);
}

/** The first family of a list that is at hand, else the one like those that are asked for. */
function atHand(list: string, { sans, serif }: Families): string {
  const asked = list.replace(/&(?:quot|apos);|["']/g, '').toLowerCase();
  const own = asked
    .split(',')
    .map((family) => [sans, serif].find((name) => name.toLowerCase() === family.trim()))
    .find((name) => name !== undefined);
  return own ?? (SERIF.test(asked.replace(SANS, '')) ? serif : sans);
}
