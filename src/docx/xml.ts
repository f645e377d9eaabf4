/** Writing of the small XML parts that the docx package has no options for (styles, numbering, settings, properties). */

/** Characters that XML 1.0 cannot hold: controls, halves of pairs, non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g; // biome-ignore format: one pattern

/** Text as a Word run may hold it: one line, no characters that XML forbids; white space is kept as written. */
export function clean(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[\t\r\n]+/g, ' ');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in XML, in an element or between double quotes. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes that are undefined are left out, children are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let open = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  }
  const content = children.join('');
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** `<name w:val="value"/>`, the commonest form in WordprocessingML; nothing when the value is undefined. */
export function value(name: string, val: string | number | undefined): string {
  return val === undefined ? '' : element(name, { 'w:val': val });
}

/** A whole part: declaration and root element. */
export function part(root: string, attributes: Attributes, ...children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element(root, attributes, ...children)}`;
}

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Marks of compatibility, and the names that Word 2010 added. */
export const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

/** Points as twentieths of a point, Word's unit. */
export function twips(points: number): number {
  return Math.round(points * 20);
}
