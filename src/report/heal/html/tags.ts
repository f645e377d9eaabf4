/** One HTML tag as Markdown's inline parser leaves it: name, kind and attributes. */

/** A tag: `<a href="#fn1">`, `</a>` or `<br/>`. */
export interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'void';
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /^<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>$/;
const ATTRIBUTE = /([a-zA-Z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>`]+)))?/g;
const VOID = new Set(['br', 'img', 'hr', 'wbr', 'input', 'meta', 'link', 'col', 'source']);

/** Reads a tag; undefined for comments, declarations and anything else. */
export function readTag(html: string): Tag | undefined {
  const match = TAG.exec(html);
  if (!match) return undefined;
  const name = (match[2] as string).toLowerCase();
  if (match[1]) return { name, kind: 'close', attributes: {} };
  const attributes: Record<string, string> = {};
  // The last slash of `<a href=https://a.org/>` belongs to the address.
  const inValue = match[4] !== '' && /=[^\s"'>]+$/.test(match[3] ?? '');
  const inside = inValue ? `${match[3]}/` : (match[3] ?? '');
  for (const [, key, double, single, bare] of inside.matchAll(ATTRIBUTE)) {
    attributes[(key as string).toLowerCase()] = decode(double ?? single ?? bare?.replace(/<+$/, '') ?? '');
  }
  return { name, kind: (match[4] && !inValue) || VOID.has(name) ? 'void' : 'open', attributes };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Character references that occur in attribute values (addresses, alternative texts). */
function decode(value: string): string {
  return value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
