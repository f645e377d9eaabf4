/** The only door to parse5, which is heavy: nothing else imports it, so a bundle can load it at first use. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

/** parse5's nodes under short names. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An HTML element with attributes and children. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Parses a piece of HTML; every node says where in it it stands. Never throws. */
export function parseHtml(html: string): readonly HtmlNode[] {
  return parseFragment(html, { sourceCodeLocationInfo: true }).childNodes;
}

/** True for elements (not text, comments or doctypes). */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The element's attributes as a record. */
export function attributesOf(element: HtmlElement): Record<string, string> {
  return Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
}
