/** Markup of an SVG file, token by token: enough to take parts out of it, and to read what resvg writes. */

/** A tag with its attributes as written (entities not resolved), or what stands between tags. */
export type Token =
  | { readonly kind: 'open' | 'empty'; readonly name: string; readonly attributes: Map<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text' | 'cdata'; readonly text: string }
  | { readonly kind: 'doctype'; readonly text: string };

const NAME = '[A-Za-z_][\\w.:-]*';
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"<]*)"|'([^'<]*)')`, 'y');

/**
 * Splits XML into tokens; comments and processing instructions are left out. Linear in the text's length.
 *
 * @returns undefined where the text is not well formed
 */
export function scan(xml: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const until = (end: string, from: number): string | undefined => {
    const found = xml.indexOf(end, from);
    if (found < 0) return undefined;
    const text = xml.slice(from, found);
    at = found + end.length;
    return text;
  };
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text) tokens.push({ kind: 'text', text });
    if (open < 0) break;
    if (xml.startsWith('<!--', open)) {
      if (until('-->', open + 4) === undefined) return undefined;
    } else if (xml.startsWith('<?', open)) {
      if (until('?>', open + 2) === undefined) return undefined;
    } else if (xml.startsWith('<![CDATA[', open)) {
      const data = until(']]>', open + 9);
      if (data === undefined) return undefined;
      tokens.push({ kind: 'cdata', text: data });
    } else if (xml.startsWith('<!', open)) {
      const inner = xml.indexOf('[', open);
      const end = xml.indexOf('>', open);
      const data = inner >= 0 && inner < end ? until(']>', open + 2) : until('>', open + 2);
      if (data === undefined) return undefined;
      tokens.push({ kind: 'doctype', text: data });
    } else {
      const tag = readTag(xml, open);
      if (!tag) return undefined;
      tokens.push(tag.token);
      at = tag.end;
    }
  }
  return tokens;
}

function readTag(xml: string, open: number): { token: Token; end: number } | undefined {
  const name = new RegExp(NAME, 'y');
  const closing = xml[open + 1] === '/';
  name.lastIndex = open + (closing ? 2 : 1);
  const found = name.exec(xml)?.[0];
  if (!found) return undefined;
  let at = name.lastIndex;
  const skip = () => {
    while (at < xml.length && /\s/.test(xml[at]!)) at += 1;
  };
  skip();
  if (closing) return xml[at] === '>' ? { token: { kind: 'close', name: found }, end: at + 1 } : undefined;
  const attributes = new Map<string, string>();
  for (;;) {
    skip();
    if (xml[at] === '>') return { token: { kind: 'open', name: found, attributes }, end: at + 1 };
    if (xml.startsWith('/>', at)) return { token: { kind: 'empty', name: found, attributes }, end: at + 2 };
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(xml);
    if (!attribute) return undefined;
    attributes.set(attribute[1]!, attribute[2] ?? attribute[3] ?? '');
    at = ATTRIBUTE.lastIndex;
  }
}
